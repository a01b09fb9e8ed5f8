"""The grammar of credit lines: who wrote, photographed, edited and checked, as printed in Chinese and English."""

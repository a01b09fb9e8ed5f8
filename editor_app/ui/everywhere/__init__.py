"""Find in all articles: results by article, each with the lines that match."""

"""The article list: queues with counts, cards, search."""

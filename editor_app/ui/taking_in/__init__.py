"""Taking texts in, and beginning: import, the first start, a library that cannot be opened."""

"""Find and replace in the article that is open, and going to its headings."""

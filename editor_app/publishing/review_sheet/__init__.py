"""审稿单: an article's review on one page, to be printed, signed by hand and filed."""

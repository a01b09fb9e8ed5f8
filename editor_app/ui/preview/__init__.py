"""The preview: the page as it will be published."""

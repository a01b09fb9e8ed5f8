"""Document to and from Markdown, HTML and text; reading credits out of text."""

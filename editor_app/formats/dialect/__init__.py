"""The Markdown dialect of a Document, in parts that the reader and the writer share."""

"""The editor: titles, summary line, toolbar and the body of an article."""

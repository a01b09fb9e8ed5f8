"""Reading what other programs put on the clipboard: HTML of word processors, spreadsheets and pages; rows of text."""

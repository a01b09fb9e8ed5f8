"""The history of the open article: its time line, looking at what it was, comparing, bringing back."""

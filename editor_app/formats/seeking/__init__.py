"""Looking for words or expressions in lines of text, and what matches become."""

"""How long the article is: the button in the status bar, and all counts with the target in a popover."""

"""What differs between two states of an article: comparing, accepting and rejecting, merging, places that follow the text."""

"""The right pane: a strip of tabs, and a pane behind each."""

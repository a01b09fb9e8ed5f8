"""What a person sees: the main window and its panes.  Qt lives here and in `app` only."""

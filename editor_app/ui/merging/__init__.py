"""Two newest states of an article side by side with what comes of them: what collides is decided here."""

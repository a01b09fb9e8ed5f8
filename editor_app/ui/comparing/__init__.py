"""Two states of an article side by side or in one: what came, what went, what is as it was."""

"""Comments in the window: their tint and marks beside the text, the bubble they are written in, and their list."""

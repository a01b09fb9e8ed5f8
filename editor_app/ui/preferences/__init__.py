"""The sheet of preferences."""

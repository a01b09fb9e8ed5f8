"""The library on disk: one folder with a database and its assets."""

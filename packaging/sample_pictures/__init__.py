"""The pictures of the sample newsroom: scenes drawn by program, one module each."""

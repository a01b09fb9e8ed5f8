"""Values and rules of the newsroom, on the standard library alone."""

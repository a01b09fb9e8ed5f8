"""Who works here, the people of the desk, and the newsroom that it belongs to."""

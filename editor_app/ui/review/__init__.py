"""Review: what can be decided on an article, where it stands, and who has decided what."""

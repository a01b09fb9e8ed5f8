"""The shelf: what one does with whole articles: put away, bring back, copy, go from one to another."""

"""Figures in the text: loaded, drawn, changed, and those that still lie elsewhere."""

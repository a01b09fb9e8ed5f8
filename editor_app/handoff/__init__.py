"""Hand-off files 稿件包: what desks pass to each other, and the form of the file that carries it."""

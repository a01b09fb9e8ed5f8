"""Three-way merging, part by part; `compare.merge` is the door."""

"""Tracked changes 留痕: shown in the text while it is written, gone to, accepted and rejected."""

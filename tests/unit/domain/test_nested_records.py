"""Records whose type holds others of itself."""

from __future__ import annotations

from editor_app.domain.publication import Publication, Section, publication_bytes
from editor_app.domain.records import publication_from_bytes


def test_a_tree_of_sections_comes_back() -> None:
    tree = (Section("时政", "politics", (Section("两会", "sessions", (Section("专访"),)),)), Section("城事"))
    publication = Publication("haizhou", "海州发布", sections=tree)
    assert publication_from_bytes(publication_bytes(publication)) == publication

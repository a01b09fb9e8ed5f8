"""The names of what is exchanged: a kind and the SHA-256 of the bytes; and the paths that they have in a file."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

ASSET, PRIVATE = "asset", "private"
"""The two kinds that lie apart from the others: pictures, and what only leaves when it is ticked."""

COVER, SIGNATURE = "stet.json", "signature.json"

_HASH = "[0-9a-f]{64}"
_KIND = "[a-z][a-z0-9_-]{0,39}"
_PATHS = re.compile(
    rf"objects/(?P<kind>{_KIND})/(?P<object>{_HASH})\.json|assets/(?P<asset>{_HASH})|private/(?P<private>{_HASH})\.json",
    re.ASCII,
)
_DOCUMENT = re.compile(r"documents/[a-z0-9][a-z0-9-]{0,79}\.md", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """The name of one thing: what kind it is, and the SHA-256 of its bytes (64 hexadecimal digits)."""

    kind: str
    hash: str

    @property
    def path(self) -> str:
        """Where it lies in a file."""
        if self.kind == ASSET:
            return f"assets/{self.hash}"
        if self.kind == PRIVATE:
            return f"private/{self.hash}.json"
        return f"objects/{self.kind}/{self.hash}.json"


def name_at(path: str) -> Name | None:
    """The name of what lies at a path; None where nothing with a name can lie there."""
    found = _PATHS.fullmatch(path)
    if found is None:
        return None
    if found["asset"]:
        return Name(ASSET, found["asset"])
    if found["private"]:
        return Name(PRIVATE, found["private"])
    # Neither of the two may come in by another door.
    return None if found["kind"] in {ASSET, PRIVATE} else Name(found["kind"], found["object"])


def is_document(path: str) -> bool:
    """Tell whether a path is that of a text for people without Stet."""
    return _DOCUMENT.fullmatch(path) is not None


def document_path(slug: str, taken: Collection[str]) -> str:
    """A path for an article's text by its slug, which none of ``taken`` is."""
    plain = re.sub("[^a-z0-9]+", "-", slug.lower()).strip("-")[:60] or "article"
    path, count = f"documents/{plain}.md", 1
    while path in taken:
        count += 1
        path = f"documents/{plain}-{count}.md"
    return path

"""Publication 媒体: a title the newsroom publishes under, and what does not change from article to article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone

from editor_app.domain.canonical import canonical_bytes, digest, to_plain
from editor_app.domain.contacts import Contact

SCHEMA = 1

_OFFSET = re.compile(r"([+-])([01][0-9]|2[0-3]):?([0-5][0-9])\Z")
_CHINA = timezone(timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class Section:
    """频道: a branch of a publication's tree; ``path`` is its part of the address."""

    name: str
    path: str = ""
    children: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedStory:
    """An entry of a hot or latest list."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """A title with its settings.

    ``id`` is its stable key; ``base_address`` ends with ``/``; ``home_crumb`` names the first step of the
    breadcrumb; ``logo`` is an asset's hash; ``foot_lines`` carry licence numbers; ``hot`` and ``latest`` are empty
    unless the newsroom keeps them.  ``utc_offset`` (``+08:00``) is the clock its readers live by; empty: China's for
    a Chinese title, else UTC.  ``policy`` is the key of its review policy (`domain.policy`); empty: the desk's own.
    ``extra`` keeps what a newer version wrote.
    """

    id: str
    name: str
    slogan: str = ""
    logo: str = ""
    base_address: str = ""
    language: str = "zh-CN"
    home_crumb: str = ""
    sections: tuple[Section, ...] = ()
    columns: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    statement: str = ""
    foot_lines: tuple[str, ...] = ()
    hot: tuple[ListedStory, ...] = ()
    latest: tuple[ListedStory, ...] = ()
    utc_offset: str = ""
    policy: str = ""
    extra: tuple[tuple[str, str], ...] = ()


def publication_bytes(publication: Publication) -> bytes:
    """The canonical form of a publication, schema version inside."""
    return canonical_bytes({"schema": SCHEMA, "kind": "publication", **to_plain(publication)})


def publication_hash(publication: Publication) -> str:
    """The hash of a publication's settings, as a manifest names it."""
    return digest(publication_bytes(publication))


def has_section(publication: Publication, path: tuple[str, ...]) -> bool:
    """Tell whether a path of section names stands in the publication's tree."""
    branches = publication.sections
    for name in path:
        branch = next((one for one in branches if one.name == name), None)
        if branch is None:
            return False
        branches = branch.children
    return bool(path)


def clock_of(publication: Publication) -> timezone:
    """The clock that a publication's readers live by, as its ``utc_offset`` says."""
    match = _OFFSET.match(publication.utc_offset)
    if match:
        sign, hours, minutes = match.groups()
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        return timezone(-offset if sign == "-" else offset)
    return _CHINA if publication.language.lower().split("-", 1)[0] == "zh" else UTC

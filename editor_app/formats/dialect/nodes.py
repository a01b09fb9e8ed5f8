"""The pieces that a line of the dialect falls into before its marks are settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from editor_app.domain.document import Figure, Mark, Run, Text

# What a tag changes: a mark, or the link.
LINK = "link"
Change = Mark | str


@dataclass(slots=True)
class Node:
    """A stretch of text or a ready-made run, and the marks and links that end before it and begin behind it.

    ``tag`` is set for an HTML tag that counts only if its partner is found; else its ``text`` stands as text.
    """

    text: str = ""
    run: Run | Figure | None = None
    ends: list[Change] = field(default_factory=list)
    begins: list[tuple[Change, str]] = field(default_factory=list)
    tag: Change | None = None
    closes: bool = False
    href: str = ""


def settle_tags(nodes: Iterable[Node]) -> None:
    """Pair the tags of one kind, inner ones first; a tag without partner stays text."""
    waiting: dict[Change, list[Node]] = {}
    for node in nodes:
        if node.tag is None:
            continue
        opened = waiting.setdefault(node.tag, [])
        if not node.closes:
            opened.append(node)
        elif opened:
            partner = opened.pop()
            partner.begins.append((node.tag, partner.href))
            node.ends.append(node.tag)
            partner.text = node.text = ""


def runs_of(nodes: Iterable[Node]) -> Iterator[Run | Figure]:
    """The runs, each with the marks and the innermost link that are open at its place."""
    depth = dict.fromkeys(Mark, 0)
    links: list[str] = []
    marks: frozenset[Mark] = frozenset()
    for node in nodes:
        for change in node.ends:
            if isinstance(change, Mark):
                depth[change] -= 1
            else:
                links.pop()
        if node.ends:
            marks = frozenset(mark for mark, count in depth.items() if count > 0)
        if node.text:
            yield Text(node.text, marks, links[-1] if links else None)
        if node.run is not None:
            yield _marked(node.run, marks, links)
        for change, href in node.begins:
            if isinstance(change, Mark):
                depth[change] += 1
            else:
                links.append(href)
        if node.begins:
            marks = frozenset(mark for mark, count in depth.items() if count > 0)


def _marked(run: Run | Figure, marks: frozenset[Mark], links: list[str]) -> Run | Figure:
    if not isinstance(run, Text):
        return run
    return Text(run.text, run.marks | marks, links[-1] if links else None)

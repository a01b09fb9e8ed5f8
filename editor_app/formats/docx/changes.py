"""Tracked changes: accepted as they stand, and counted by whoever made them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from editor_app.formats.docx.elements import drop, is_in, join_next, unwrap, words_in
from editor_app.formats.docx.names import W
from editor_app.formats.tracked import TrackedChanges

_INSERTED = frozenset({f"{W}ins", f"{W}moveTo", f"{W}cellIns"})
_DELETED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}cellDel"})
_FORMATS = frozenset(
    f"{W}{name}Change"
    for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "numbering")
)
_PROPERTIES = frozenset({f"{W}rPr", f"{W}trPr", f"{W}tcPr"})
_KINDS = {
    **dict.fromkeys(_INSERTED, "insertions"),
    **dict.fromkeys(_DELETED, "deletions"),
    **dict.fromkeys(_FORMATS, "formats"),
}


@dataclass(slots=True)
class Tally:
    """How many changes of which kind each person made."""

    counts: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, element: etree._Element) -> None:
        """Count one change."""
        author = (element.get(f"{W}author") or "").strip()
        kinds = self.counts.setdefault(author, {})
        kind = _KINDS[str(element.tag)]
        kinds[kind] = kinds.get(kind, 0) + 1

    def changes(self) -> tuple[TrackedChanges, ...]:
        """The counts, in the order in which the people appear."""
        return tuple(TrackedChanges(author, **kinds) for author, kinds in self.counts.items())


def accept(root: etree._Element, tally: Tally) -> None:
    """Bring a part of the text to the state in which all its changes are accepted."""
    for element in list(root.iter(*_KINDS)):
        if is_in(element, root):
            _accept_one(element, tally)
    # From the last one up: whatever goes on in the next paragraph is moved once.
    for paragraph in reversed(list(root.iter(f"{W}p"))):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            _join_next(paragraph)


def _accept_one(element: etree._Element, tally: Tally) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if element.tag in _FORMATS:
        tally.add(element)
        drop(element)
    elif parent.tag in _PROPERTIES:
        _accept_property(element, parent, tally)
    else:
        if not _goes_on(element):
            tally.add(element)
        if element.tag in _DELETED:
            drop(element)
        else:
            unwrap(element)


def _accept_property(element: etree._Element, properties: etree._Element, tally: Tally) -> None:
    """A change of a paragraph's mark, a row or a cell."""
    owner = properties.getparent()
    if owner is None:
        return
    if properties.tag == f"{W}rPr":
        paragraph = owner.getparent() if owner.tag == f"{W}pPr" else None
        if paragraph is not None and not _tells_of_itself(paragraph):
            tally.add(element)
        if element.tag in _INSERTED or owner.tag != f"{W}pPr":
            drop(element)
        return
    tally.add(element)
    if element.tag in _INSERTED:
        drop(element)
    elif properties.tag == f"{W}trPr":
        drop(owner)
    else:
        for child in list(owner):
            if child is not properties:
                owner.remove(child)
        drop(element)


def _goes_on(element: etree._Element) -> bool:
    """Tell a change that goes on where the one before it ends: one stretch in several elements."""
    before = element.getprevious()
    same = before is not None and before.tag == element.tag
    return same and before is not None and before.get(f"{W}author") == element.get(f"{W}author")


def _tells_of_itself(paragraph: etree._Element) -> bool:
    """Tell a paragraph whose words are changed too, so that its mark is no change of its own."""
    return any(child.tag in _KINDS for child in paragraph)


def _join_next(paragraph: etree._Element) -> None:
    """A paragraph whose end is deleted goes on in the next one, which gives it its setting."""
    following = paragraph.getnext()
    if following is None or following.tag != f"{W}p":
        if not words_in(paragraph).strip() and paragraph.getprevious() is not None:
            drop(paragraph)
        return
    join_next(paragraph, following)

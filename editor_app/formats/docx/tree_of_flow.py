"""Flows put in order, read by mammoth: runs, links, fields, notes and tables become one tree."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import mammoth
from lxml import etree
from mammoth import documents

from editor_app.domain.errors import StetError
from editor_app.formats.docx.flow import DEEPEST, depth_of
from editor_app.formats.docx.package import damaged

MOST_ELEMENTS = 600_000
_UNREADABLE_SYMBOL = "unsupported character"


def tree_of_flow(flows: dict[str, etree._Element]) -> tuple[Any, int]:
    """The tree of a text and its notes, and how many symbols of foreign fonts it could not read.

    ``flows`` are the parts by the names under which mammoth looks for them.  It is given a file of our own making,
    with nothing else in it: no relations, no styles, no pictures.  Raise `StetError` for what is too much or broken.
    """
    if any(depth_of(root) > DEEPEST for root in flows.values()):
        raise damaged()
    if sum(1 for root in flows.values() for _ in root.iter()) > MOST_ELEMENTS:
        raise StetError(
            "Text too long",
            "This Word file has more text than any article.",
            hint="Split it into several articles.",
        )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, root in flows.items():
            archive.writestr(name, etree.tostring(root, encoding="utf-8", xml_declaration=True))
    found: list[Any] = []

    def keep(tree: Any) -> Any:
        found.append(tree)
        return documents.document([])

    try:
        result = mammoth.convert_to_html(file, transform_document=keep)
    except (
        Exception
    ) as error:  # the reader says nothing of what it may raise on files that break the standard
        raise damaged() from error
    return found[0], sum(_UNREADABLE_SYMBOL in message.message for message in result.messages)

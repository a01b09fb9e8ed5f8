"""What keys of structure do in the text form: Enter goes on with a list or a quote, Tab nests, marks are put around."""

from __future__ import annotations

import re

from PySide6.QtGui import QKeySequence, QTextCursor

_KEEP = QTextCursor.MoveMode.KeepAnchor
_ITEM = re.compile(
    r"(?P<lead>[ >]*)(?P<marker>[-*+]|(?P<number>[0-9]{1,9})(?P<dot>[.)]))(?P<gap> +)(?P<rest>.*)"
)
_QUOTE = re.compile(r"(?P<lead>(?: {0,3}> ?)+)(?P<rest>.*)")
INDENT = 4
MARKS = {QKeySequence.StandardKey.Bold: "**", QKeySequence.StandardKey.Italic: "*"}


def go_on(cursor: QTextCursor) -> bool:
    """Enter in an item or a quote begins the next one, in an empty one leaves; tell whether it was in one."""
    line = cursor.block().text()
    found = _ITEM.fullmatch(line) or _QUOTE.fullmatch(line)
    if cursor.hasSelection() or found is None or cursor.positionInBlock() < found.start("rest"):
        return False
    cursor.beginEditBlock()
    if found["rest"]:
        cursor.insertText("\n" + _next_lead(found))
    else:
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, _KEEP)
        cursor.removeSelectedText()
    cursor.endEditBlock()
    return True


def _next_lead(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if "marker" not in groups:
        return groups["lead"]
    marker, gap = groups["marker"], groups["gap"]
    if groups["number"]:
        following = f"{int(groups['number']) + 1}{groups['dot']}"
        gap = " " * max(1, len(marker) + len(gap) - len(following))
        marker = following
    return f"{groups['lead']}{marker}{gap}"


def nest(cursor: QTextCursor, by: int) -> bool:
    """Set the selected lines in by four spaces (1) or out (-1); tell whether one of them is an item."""
    document = cursor.document()
    block, end = document.findBlock(cursor.selectionStart()), cursor.selectionEnd()
    blocks = []
    while block.isValid() and block.position() <= end:
        blocks.append(block)
        block = block.next()
    if not any(_ITEM.fullmatch(one.text()) for one in blocks):
        return False
    pen = QTextCursor(document)
    pen.beginEditBlock()
    for one in blocks:
        pen.setPosition(one.position())
        text = one.text()
        if by > 0 and text:
            pen.insertText(" " * INDENT)
        elif by < 0:
            pen.setPosition(one.position() + min(INDENT, len(text) - len(text.lstrip(" "))), _KEEP)
            pen.removeSelectedText()
    pen.endEditBlock()
    return True


def put_around(cursor: QTextCursor, sign: str) -> None:
    """Put a sign before and behind what is selected, which stays selected; without a selection go between them."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    cursor.beginEditBlock()
    cursor.setPosition(end)
    cursor.insertText(sign)
    cursor.setPosition(start)
    cursor.insertText(sign)
    cursor.endEditBlock()
    cursor.setPosition(start + len(sign))
    cursor.setPosition(end + len(sign), _KEEP)

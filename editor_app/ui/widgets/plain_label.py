"""Labels and tooltips for text that came from elsewhere: shown as it is, never as markup."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "", look: str = "", *, wraps: bool = True, selectable: bool = False) -> QLabel:
    """A label that takes its text literally, and wraps it or not; ``look`` as the style sheet knows it."""
    label = QLabel(wordWrap=wraps)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if wraps:
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setText(text)
    if look:
        label.setProperty("look", look)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def plain_tip(text: str) -> str:
    """A tooltip that shows its text literally, line by line: Qt would take some for markup; empty for no text."""
    lines = "<br>".join(html.escape(text).split("\n"))
    return f"<qt>{lines}</qt>" if text else ""

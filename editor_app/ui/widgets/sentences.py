"""Findings and verdicts as rows: a sign, and a sentence in the window's language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.plain_label import plain_label

_SIGN_SIZE = 16
_RUN = re.compile("[!-~]{24}(?=[!-~])")
"""A part of a path or hash behind which its line may break, which has no blank for it."""


def said(message: str, values: Mapping[str, object]) -> str:
    """A sentence of the core with its places filled."""
    return tr(message).format_map(values)


def sentence_row(
    icons: Icons, sign: str, color: str, sentence: str, spoken: str = "", look: str = ""
) -> QWidget:
    """A sign and a sentence, which wraps; ``spoken`` says for screen readers what the sign means."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    mark = IconLabel(icons, sign, color, _SIGN_SIZE)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    mark.setFixedHeight(max(_SIGN_SIZE, mark.fontMetrics().height()))
    label = plain_label(_RUN.sub("\\g<0>\u200b", sentence), look)
    label.setAccessibleName(f"{spoken} {sentence}".strip())
    if spoken:
        label.setToolTip(spoken)
    # A path without a space to break at must not make the row wider than there is room.
    label.setMinimumWidth(1)
    line.addWidget(label, 1)
    return row


def emptied(column: QVBoxLayout) -> QVBoxLayout:
    """The column without its rows."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    return column

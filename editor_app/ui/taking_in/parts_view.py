"""What went where, or would go: captions with their lines below a heading."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor_app.ui.i18n import tr
from editor_app.ui.taking_in.went_where import Part
from editor_app.ui.widgets.form_rows import FormRows
from editor_app.ui.widgets.plain_label import plain_label

_LABEL_WIDTH = 144
# A caption above a foot of hundreds of lines would push the rest out of sight.
_MOST_LINES = 40


def add_parts(column: QVBoxLayout, title: str, parts: list[Part]) -> None:
    """Add parts under a heading; nothing where there are none."""
    if not parts:
        return
    heading = QLabel(title)
    heading.setProperty("look", "section")
    heading.setContentsMargins(0, 8, 0, 0)
    rows = QWidget()
    form = FormRows(_LABEL_WIDTH)
    form.setVerticalSpacing(4)
    rows.setLayout(form)
    for part in parts:
        shown = part.lines[:_MOST_LINES]
        more = len(part.lines) - len(shown)
        lines = (*shown, tr("and {count} more", count=more)) if more else shown
        caption = form.add(plain_label("\n".join(lines), selectable=True))
        caption.setText(part.caption)
        caption.setMinimumHeight(0)
    column.addWidget(heading)
    column.addWidget(rows)

"""How insertions, deletions and the like look: a line under or through them and a tint, never colour alone."""

from __future__ import annotations

import enum

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from editor_app.compare.comparison import Kind
from editor_app.ui.editor.text_look import SMALLER, set_size
from editor_app.ui.theme import Tokens

_UNDER = QTextCharFormat.UnderlineStyle


class Side(enum.StrEnum):
    """Which of the two states a column shows; ``BOTH`` in one."""

    BOTH = "both"
    OLD = "old"
    NEW = "new"


class Ink:
    """The formats of a comparison in the colours of a theme."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.line = tokens.color("line")
        self.waiting = tokens.color("warn_tint")
        self.tints = {Kind.INSERTED: tokens.color("ok_tint"), Kind.DELETED: tokens.color("accent_tint")}

    def mark(self, form: QTextCharFormat, kind: Kind) -> QTextCharFormat:
        """The same format as it looks on what came, went, changed or moved."""
        if kind is Kind.EQUAL:
            return form
        marked = QTextCharFormat(form)
        if kind is Kind.INSERTED:
            self._tint(marked, "ok")
            self._under(marked, _UNDER.SingleUnderline, "ok")
        elif kind is Kind.DELETED:
            self._tint(marked, "accent")
            marked.setFontStrikeOut(True)
        else:
            self._tint(marked, "info")
            self._under(marked, _UNDER.DashUnderline, "info")
        return marked

    def tag(self, color: str = "muted") -> QTextCharFormat:
        """The format of what the comparison itself says, beside the text."""
        form = QTextCharFormat()
        set_size(form, SMALLER)
        form.setFontFamilies(_sans())
        form.setForeground(self._tokens.color(color))
        return form

    def label(self, color: str = "muted") -> QTextCharFormat:
        """The format of the name of a field."""
        form = self.tag(color)
        form.setFontWeight(QFont.Weight.DemiBold)
        return form

    def link(self, target: str) -> QTextCharFormat:
        """The format of what can be pressed."""
        form = self.tag("info")
        form.setAnchor(True)
        form.setAnchorHref(target)
        return form

    def here(self) -> QColor:
        """The ground of the change that one has gone to."""
        return self._tokens.color("marked")

    def _tint(self, form: QTextCharFormat, name: str) -> None:
        form.setBackground(self._tokens.color(f"{name}_tint"))
        form.setForeground(self._tokens.color(name))

    def _under(self, form: QTextCharFormat, style: QTextCharFormat.UnderlineStyle, name: str) -> None:
        form.setUnderlineStyle(style)
        form.setUnderlineColor(self._tokens.color(name))


def _sans() -> list[str]:
    return QFont().families()

"""Colours for the text form: what is markup steps back, what it marks looks a little as it will."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from editor_app.ui.theme import Theme

_PLAIN, _IN_CODE = -1, 1
_FENCE = re.compile(r"[> ]*(?:[-+*] +|\d+[.)] +)?(```+|~~~+)")
_HEADING = re.compile(r"(#{1,6}) .*")
_LEAD = re.compile(r"(?: {0,3}> ?)*\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)*")
_RULE = re.compile(r"(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}")
_DIVIDER = re.compile(r"\|?[ :|-]*-[ :|-]*\|[ :|-]*")

# What is found within a line, in this order: later ones paint over earlier ones.
_INLINE: tuple[tuple[re.Pattern[str], str, tuple[int, ...]], ...] = (
    (re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|<strong>(.*?)</strong>"), "strong", (1, 2)),
    (re.compile(r"(?<![*\w])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?!\*)|<em>(.*?)</em>"), "emphasis", (1, 2)),
    (re.compile(r"<u>(.*?)</u>"), "underline", (1,)),
    (re.compile(r"<s>(.*?)</s>|~~(.+?)~~"), "strike", (1, 2)),
    (re.compile(r"<mark>(.*?)</mark>"), "highlight", (1,)),
    (re.compile(r"(`+)(.+?)(?<!`)\1(?!`)|<code>(.*?)</code>"), "code", (2, 3)),
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), "link", (1,)),
    (re.compile(r"\[\^[^\]]+\]:?"), "note", (0,)),
    (re.compile(r"(?<=\])\([^)]*\)"), "markup", (0,)),
    (re.compile(r"</?[a-z]+(?:\s+[a-z-]+=\"[^\"]*\")*\s*/?>"), "markup", (0,)),
    (re.compile(r"&#?\w+;|\\[!-/:-@\[-`{-~]"), "markup", (0,)),
    (re.compile(r"\*\*|~~|(?<!\w)`+|`+(?!\w)"), "markup", (0,)),
)


class SourceHighlighter(QSyntaxHighlighter):
    """Paints one document at a time in a theme's colours; nothing of it enters the text or its undo."""

    def __init__(self, owner: QObject, theme: Theme) -> None:
        super().__init__(owner)
        self._theme = theme
        self._forms: dict[str, QTextCharFormat] = {}
        # The line that is painted, if it holds characters that are two units to Qt.
        self._wide = ""
        self._mix()
        theme.changed.connect(self._mix)
        theme.changed.connect(self.rehighlight)

    def _mix(self) -> None:
        tokens = self._theme.tokens
        self._forms = {
            "markup": _form(tokens.color("muted")),
            "heading": _form(tokens.color("ink"), _bold),
            "strong": _form(None, _bold),
            "emphasis": _form(None, lambda form: form.setFontItalic(True)),
            "underline": _form(None, lambda form: form.setFontUnderline(True)),
            "strike": _form(None, lambda form: form.setFontStrikeOut(True)),
            "highlight": _form(tokens.color("warn")),
            "code": _form(tokens.color("ok")),
            "link": _form(tokens.color("info")),
            "note": _form(tokens.color("info")),
        }

    def _paint(self, first: int, last: int, name: str) -> None:
        """Add a look to what a stretch of the line has already."""
        for at in range(self._units(first), self._units(last)):
            form = self.format(at)
            form.merge(self._forms[name])
            self.setFormat(at, 1, form)

    def _units(self, place: int) -> int:
        """A place in the line as Qt counts, in UTF-16 units."""
        return place + sum(character > "\uffff" for character in self._wide[:place])

    def _paint_line(self, text: str) -> None:
        lead = _LEAD.match(text)
        start = lead.end() if lead else 0
        if _RULE.fullmatch(text.strip()) or _DIVIDER.fullmatch(text):
            self._paint(0, len(text), "markup")
            return
        heading = _HEADING.fullmatch(text)
        if heading:
            self._paint(0, len(text), "heading")
            start = heading.end(1)
        if start:
            self._paint(0, start, "markup")
        for pattern, name, groups in _INLINE:
            for found in pattern.finditer(text, start):
                for group in groups:
                    if found[group] is not None:
                        self._paint(found.start(group), found.end(group), name)
        if text.startswith("|"):
            for found in re.finditer(r"(?<!\\)\|", text):
                self._paint(found.start(), found.end(), "markup")

    # Qt overrides

    def highlightBlock(self, text: str) -> None:
        """Paint a line; the state says whether it is in a fence."""
        self._wide = text if text and max(text) > "\uffff" else ""
        fence = _FENCE.match(text)
        inside = self.previousBlockState() == _IN_CODE
        if fence:
            self._paint(0, len(text), "markup")
            self.setCurrentBlockState(_PLAIN if inside else _IN_CODE)
        elif inside:
            self._paint(0, len(text), "code")
            self.setCurrentBlockState(_IN_CODE)
        else:
            self.setCurrentBlockState(_PLAIN)
            self._paint_line(text)


def _bold(form: QTextCharFormat) -> None:
    """Make a format bold."""
    form.setFontWeight(QFont.Weight.Bold)


def _form(color: QColor | None, shape: Callable[[QTextCharFormat], object] | None = None) -> QTextCharFormat:
    form = QTextCharFormat()
    if color is not None:
        form.setForeground(color)
    if shape is not None:
        shape(form)
    return form

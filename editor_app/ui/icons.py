"""Icons by the names of their meaning, drawn with a font of QtAwesome's.

QtAwesome's own drawing comes with a wrapper that loads most of Qt: 0.15 s of the start and 10 MB for good (measured).  So
its Remix font and the list of that font's characters are read from the package, and drawn here.
"""

from __future__ import annotations

import functools
import importlib.util
import json
from pathlib import Path
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from editor_app.ui.theme import Theme

# Meaning -> QtAwesome's name in the font `FONT` (Remix 2.5, free, ships with it).  Several names stand below each other,
# each before a line of a list: the font's own numbers of a list are dots at 16 pixels.
GLYPHS: dict[str, str] = {
    "new": "ri.add-line",
    "import": "ri.download-line",
    "hand_over": "ri.send-plane-line",
    "receive": "ri.inbox-line",
    "package": "ri.inbox-archive-line",
    "publications": "ri.newspaper-line",
    "print": "ri.printer-line",
    "search": "ri.search-line",
    "clear": "ri.close-line",
    "close": "ri.close-line",
    "bold": "ri.bold",
    "italic": "ri.italic",
    "underline": "ri.underline",
    "strike": "ri.strikethrough",
    "heading": "ri.heading",
    "quote": "ri.double-quotes-l",
    "bullets": "ri.list-unordered",
    "lines": "ri.file-search-line",
    "numbers": "ri.number-1 ri.number-2",
    "link": "ri.link",
    "picture": "ri.image-line",
    "rule": "ri.separator",
    "table": "ri.table-line",
    "row_above": "ri.insert-row-top",
    "row_below": "ri.insert-row-bottom",
    "column_left": "ri.insert-column-left",
    "column_right": "ri.insert-column-right",
    "delete_row": "ri.delete-row",
    "delete_column": "ri.delete-column",
    "footnote": "ri.asterisk",
    "code": "ri.code-box-line",
    "inline_code": "ri.code-line",
    "superscript": "ri.superscript",
    "subscript": "ri.subscript",
    "highlight": "ri.mark-pen-line",
    "indent": "ri.indent-increase",
    "outdent": "ri.indent-decrease",
    "source": "ri.markdown-line",
    "undo": "ri.arrow-go-back-line",
    "redo": "ri.arrow-go-forward-line",
    "align_start": "ri.align-left",
    "align_center": "ri.align-center",
    "align_end": "ri.align-right",
    "clear_format": "ri.format-clear",
    "more": "ri.more-line",
    "menu": "ri.menu-line",
    "down": "ri.arrow-down-s-line",
    "up": "ri.arrow-up-s-line",
    "right": "ri.arrow-right-s-line",
    "left": "ri.arrow-left-s-line",
    "add_below": "ri.node-tree",
    "add": "ri.add-line",
    "remove": "ri.subtract-line",
    "edit": "ri.pencil-line",
    "web": "ri.global-line",
    "phone": "ri.smartphone-line",
    "side_pane": "ri.layout-right-line",
    "list_pane": "ri.layout-left-line",
    "info": "ri.information-line",
    "ok": "ri.checkbox-circle-line",
    "warn": "ri.error-warning-line",
    "error": "ri.alert-line",
    "folder": "ri.folder-open-line",
    "open_outside": "ri.external-link-line",
    "command": "ri.terminal-box-line",
    "language": "ri.translate",
    "appearance": "ri.contrast-2-line",
    "samples": "ri.book-open-line",
    "all": "ri.stack-line",
    "mine": "ri.user-line",
    "people": "ri.team-line",
    "draft": "ri.draft-line",
    "in_review": "ri.eye-line",
    "approved": "ri.check-double-line",
    "live": "ri.broadcast-line",
    "send": "ri.send-plane-line",
    "hold": "ri.pause-circle-line",
    "urgent": "ri.alarm-warning-line",
    "returned": "ri.reply-line",
    "taken_down": "ri.eye-off-line",
    "spiked": "ri.forbid-line",
    "template": "ri.layout-top-line",
    "trash": "ri.delete-bin-line",
    "duplicate": "ri.file-copy-line",
    "filter": "ri.filter-3-line",
    "lock": "ri.lock-line",
    "calendar": "ri.calendar-line",
    "contact_book": "ri.contacts-book-line",
    "desk": "ri.sticky-note-line",
    "history": "ri.history-line",
    "changes": "ri.file-edit-line",
    "suggest": "ri.lightbulb-line",
    "comment": "ri.chat-1-line",
    "comment_lit": "ri.chat-1-fill",
    "side_by_side": "ri.layout-column-line",
    "merge": "ri.git-merge-line",
    "bring_back": "ri.arrow-go-back-line",
}


FONT = "remixicon-*.ttf"
CHARACTERS = "remixicon-charmap-*.json"
SHARE = 0.875
"""How much of an icon's height its glyph takes, as QtAwesome draws it."""
LEAST_ROOM = 256


@functools.cache
def characters() -> dict[str, str]:
    """The font's characters by QtAwesome's names, without their prefix."""
    (path,) = _fonts().glob(CHARACTERS)
    return {name: chr(int(code, 16)) for name, code in json.loads(path.read_text("utf-8")).items()}


def _fonts() -> Path:
    """Where QtAwesome keeps its fonts; the package itself is not loaded."""
    found = importlib.util.find_spec("qtawesome")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "fonts"


def load_font() -> str:
    """Let Qt know the font; give its family."""
    (path,) = _fonts().glob(FONT)
    number = QFontDatabase.addApplicationFont(str(path))
    return QFontDatabase.applicationFontFamilies(number)[0]


class Glyph(QIconEngine):
    """An icon that is a character of a font, sharp at every size; several are numbers before lines."""

    def __init__(self, family: str, character: str, color: QColor, disabled: QColor) -> None:
        super().__init__()
        self._family = family
        self._character = character
        self._color = color
        self._disabled = disabled

    # Qt overrides

    def clone(self) -> QIconEngine:
        """Another one like this."""
        return Glyph(self._family, self._character, self._color, self._disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        """Draw the character in the middle of ``rect``."""
        painter.save()
        painter.setPen(self._disabled if mode is QIcon.Mode.Disabled else self._color)
        font = QFont(self._family)
        if len(self._character) == 1:
            font.setPixelSize(max(1, round(rect.height() * SHARE)))
            painter.setFont(font)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        else:
            _draw_list(painter, rect, font, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw it on nothing."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap


def _draw_list(painter: QPainter, rect: QRect, font: QFont, signs: str) -> None:
    """Draw each sign before a line of its own, in the painter's colour."""
    side = rect.height() * SHARE
    font.setPixelSize(max(1, round(side * 0.54)))
    font.setBold(True)
    painter.setFont(font)
    middle = QRectF(rect).center()
    left, top = middle.x() - side / 2, middle.y() - side / 2
    thick = max(1, round(side / 12))
    for number, sign in enumerate(signs):
        height = top + side / len(signs) * (number + 0.5)
        painter.drawText(
            QRectF(left, height - side / 2, side * 0.3, side), Qt.AlignmentFlag.AlignCenter, sign
        )
        line = QRectF(round(left + side * 0.45), round(height - thick / 2), round(side * 0.55), thick)
        painter.fillRect(line, painter.pen().color())


class TakesIcon(Protocol):
    """A button, an action: whatever can wear an icon."""

    def setIcon(self, icon: QIcon) -> None: ...  # noqa: D102


class Icons(QObject):
    """Dresses buttons and actions, anew at each change of theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._family = load_font()
        self._dressed: list[tuple[TakesIcon, str, str]] = []
        self._room = LEAST_ROOM
        theme.changed.connect(self._dress_all)

    def dress(self, wearer: TakesIcon, name: str, color: str = "ink") -> None:
        """Give ``wearer`` the icon called ``name`` (a key of `GLYPHS`) in the token ``color``."""
        if len(self._dressed) >= self._room:
            self._forget_gone()
        self._dressed.append((wearer, name, color))
        wearer.setIcon(self.icon(name, color))

    def icon(self, name: str, color: str = "ink") -> QIcon:
        """The icon itself."""
        tokens = self._theme.tokens
        character = "".join(characters()[one.removeprefix("ri.")] for one in GLYPHS[name].split())
        return QIcon(Glyph(self._family, character, tokens.color(color), tokens.color("edge")))

    def _dress_all(self) -> None:
        self._forget_gone()
        for wearer, name, color in self._dressed:
            wearer.setIcon(self.icon(name, color))

    def _forget_gone(self) -> None:
        """Let go of wearers that are gone; done again once there are twice as many as now."""
        self._dressed = [one for one in self._dressed if shiboken6.isValid(one[0])]
        self._room = max(LEAST_ROOM, 2 * len(self._dressed))

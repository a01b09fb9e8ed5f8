"""Icons by the names of their meaning; drawn by QtAwesome, which is loaded after the window is up.

Loading it costs as much as everything else of the start (0.15 s), and a window is of use without icons for a moment.
Only its Remix font is loaded: all twelve take 40 ms of the main thread instead of 6, and give us nothing.
"""

from __future__ import annotations

from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from editor_app.ui.theme import Theme

# Meaning -> QtAwesome's name in the font `FONT` (Remix 2.5, free, ships with it).
GLYPHS: dict[str, str] = {
    "new": "ri.add-line",
    "import": "ri.download-line",
    "package": "ri.inbox-archive-line",
    "publications": "ri.newspaper-line",
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
    "numbers": "ri.list-ordered",
    "link": "ri.link",
    "picture": "ri.image-line",
    "rule": "ri.separator",
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
    "draft": "ri.draft-line",
    "in_review": "ri.eye-line",
    "approved": "ri.check-double-line",
    "live": "ri.broadcast-line",
    "returned": "ri.reply-line",
    "taken_down": "ri.eye-off-line",
    "spiked": "ri.forbid-line",
    "filter": "ri.filter-3-line",
    "lock": "ri.lock-line",
}


FONT = "ri"
LEAST_ROOM = 256


class TakesIcon(Protocol):
    """A button, an action: whatever can wear an icon."""

    def setIcon(self, icon: QIcon) -> None: ...  # noqa: D102


class Icons(QObject):
    """Dresses buttons and actions, at once or when QtAwesome has come; anew at each change of theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._library: Any = None
        self._dressed: list[tuple[TakesIcon, str, str]] = []
        self._room = LEAST_ROOM
        theme.changed.connect(self._dress_all)

    def dress(self, wearer: TakesIcon, name: str, color: str = "ink") -> None:
        """Give ``wearer`` the icon called ``name`` (a key of `GLYPHS`) in the token ``color``."""
        assert name in GLYPHS, name
        if len(self._dressed) >= self._room:
            self._forget_gone()
        self._dressed.append((wearer, name, color))
        if self._library is not None:
            wearer.setIcon(self.icon(name, color))

    def icon(self, name: str, color: str = "ink") -> QIcon:
        """The icon itself; an empty one before QtAwesome has come."""
        if self._library is None:
            return QIcon()
        tokens = self._theme.tokens
        made: QIcon = self._library.icon(
            GLYPHS[name], color=tokens.color(color), color_disabled=tokens.color("edge")
        )
        return made

    def arrive(self, qtawesome: Any) -> None:
        """Take the library, loaded elsewhere, and dress what waits."""
        if self._library is None:
            self._library = _one_font_of(qtawesome)
        self._dress_all()

    def _dress_all(self) -> None:
        if self._library is None:
            return
        self._forget_gone()
        for wearer, name, color in self._dressed:
            wearer.setIcon(self.icon(name, color))

    def _forget_gone(self) -> None:
        """Let go of wearers that are gone; done again once there are twice as many as now."""
        self._dressed = [one for one in self._dressed if shiboken6.isValid(one[0])]
        self._room = max(LEAST_ROOM, 2 * len(self._dressed))


def _one_font_of(qtawesome: Any) -> Any:
    """The library with the one font that we use; as it comes, with all, where it does not list its fonts any more."""
    listed = getattr(qtawesome, "_BUNDLED_FONTS", ())
    wanted = [font for font in listed if font[0] == FONT]
    return qtawesome.iconic_font.IconicFont(*wanted) if wanted else qtawesome


def load_qtawesome() -> Any:
    """QtAwesome, loaded on first use; may be called on any thread."""
    import qtawesome  # noqa: PLC0415

    return qtawesome

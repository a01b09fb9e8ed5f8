"""Ways through the window: which panes are shown, and where the focus goes next."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from editor_app.ui.article_list.pane import ArticleListPane
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.frame import Frame
from editor_app.ui.preview.pane import PreviewPane
from editor_app.ui.preview.screens import PreviewWidth
from editor_app.ui.side.pane import SidePane
from editor_app.ui.side.tabs import TABS, Tab
from editor_app.ui.taking_in.welcome import Welcome
from editor_app.ui.widgets.notice_bar import NoticeBar


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a window among which one goes, from the left to the right."""

    articles: ArticleListPane
    notices: NoticeBar
    welcome: Welcome
    editor: EditorPane
    side: SidePane
    preview: PreviewPane


class GoingAround:
    """Shows and hides the panes of a window, and goes from one to the next."""

    def __init__(
        self,
        window: QMainWindow,
        frame: Frame,
        parts: Parts,
    ) -> None:
        self._window = window
        self._frame = frame
        self._parts = parts
        self._articles, self._editor, self._side = parts.articles, parts.editor, parts.side
        frame.left.connect(self._go_to_middle)
        parts.notices.left.connect(self._go_to_middle)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        frame, articles, editor, side = self._frame, self._articles, self._editor, self._side
        return {
            "search": self._search,
            "next_article": articles.next_article,
            "previous_article": articles.previous_article,
            "details": lambda: editor.show_details(not editor.shows_details),
            "list_pane": lambda: frame.show_list(not articles.isVisible()),
            "side_pane": lambda: frame.show_side(not side.isVisible()),
            **{row.action: functools.partial(self._go_to_side, row.tab) for row in TABS},
            "next_pane": functools.partial(self._go_round, 1),
            "previous_pane": functools.partial(self._go_round, -1),
            "preview_web": functools.partial(self._preview_as, PreviewWidth.WEB),
            "preview_phone": functools.partial(self._preview_as, PreviewWidth.PHONE),
            "full_screen": self._toggle_full_screen,
        }

    def _search(self) -> None:
        self._frame.show_list(shown=True)
        self._articles.focus_search()

    def _preview_as(self, width: PreviewWidth) -> None:
        self._frame.show_side(shown=True)
        self._side.show_tab(Tab.PREVIEW)
        self._parts.preview.set_width(width)

    def _go_to_side(self, tab: Tab) -> None:
        """Show a pane at the right, and go into it."""
        self._frame.show_side(shown=True)
        self._side.show_tab(tab)
        self._side.focus_first()

    def _go_round(self, step: int) -> None:
        """Go to the next part that is shown, or the one before: list, notices, text, right pane."""
        parts = self._parts
        ways: tuple[tuple[QWidget, Callable[[], object]], ...] = (
            (parts.articles, parts.articles.focus_list),
            (parts.notices, parts.notices.focus_newest),
            (parts.welcome, parts.welcome.setFocus),
            (parts.editor, parts.editor.focus_text),
            (parts.side, parts.side.focus_first),
        )
        shown = [(part, go) for part, go in ways if part.isVisible()]
        focused = self._window.focusWidget()
        here = next((n for n, (part, _) in enumerate(shown) if part.isAncestorOf(focused)), None)
        if shown:
            beside = (0 if step > 0 else -1) if here is None else here + step
            shown[beside % len(shown)][1]()

    def _go_to_middle(self) -> None:
        """Put the focus into the middle pane: its text, or what stands in its place."""
        if self._editor.isVisible():
            self._editor.focus_text()
        else:
            self._parts.welcome.setFocus()

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

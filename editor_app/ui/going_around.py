"""Ways through the window: which panes are shown, and where the focus goes next."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from editor_app.ui.article_list.pane import ArticleListPane
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.frame import Frame
from editor_app.ui.preview.pane import PreviewPane
from editor_app.ui.preview.screens import PreviewWidth


class GoingAround:
    """Shows and hides the panes of a window, and goes from one to the next."""

    def __init__(
        self,
        window: QMainWindow,
        frame: Frame,
        articles: ArticleListPane,
        editor: EditorPane,
        preview: PreviewPane,
    ) -> None:
        self._window = window
        self._frame = frame
        self._articles = articles
        self._editor = editor
        self._preview = preview

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        frame, articles, editor, preview = self._frame, self._articles, self._editor, self._preview
        return {
            "search": self._search,
            "next_article": articles.next_article,
            "previous_article": articles.previous_article,
            "details": lambda: editor.show_details(not editor.shows_details),
            "list_pane": lambda: frame.show_list(not articles.isVisible()),
            "side_pane": lambda: frame.show_side(not preview.isVisible()),
            "next_pane": self._next_pane,
            "preview_web": functools.partial(self._preview_as, PreviewWidth.WEB),
            "preview_phone": functools.partial(self._preview_as, PreviewWidth.PHONE),
            "full_screen": self._toggle_full_screen,
        }

    def _search(self) -> None:
        self._frame.show_list(shown=True)
        self._articles.focus_search()

    def _preview_as(self, width: PreviewWidth) -> None:
        self._frame.show_side(shown=True)
        self._preview.set_width(width)

    def _next_pane(self) -> None:
        """Go round: list, text, preview."""
        panes = [pane for pane in (self._articles, self._editor, self._preview) if pane.isVisible()]
        focused = self._window.focusWidget()
        here = next((n for n, pane in enumerate(panes) if pane.isAncestorOf(focused)), -1)
        if not panes:
            return
        target = panes[(here + 1) % len(panes)]
        (self._editor.focus_text if target is self._editor else target.setFocus)()

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

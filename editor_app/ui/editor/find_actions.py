"""The find bar and the list of headings: made when they are first wanted, and what their actions do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from editor_app.domain.limits import Room
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.formats.seeking.seek import Seek
    from editor_app.ui.editor.find.bar import FindBar
    from editor_app.ui.editor.find.search import ArticleSearch
    from editor_app.ui.editor.pane import EditorPane


class FindActions(QObject):
    """Find, replace and the outline of one editor pane."""

    def __init__(self, pane: EditorPane, around: Surroundings) -> None:
        super().__init__(pane)
        self._pane = pane
        self._around = around
        self._bar: FindBar | None = None
        self._search: ArticleSearch | None = None
        # Esc in the text closes the bar, but never what an input method composes.
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), pane.text)
        self._escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.close)
        pane.text.composing_changed.connect(lambda _composing: self._allow_escape())
        pane.details_shown.connect(lambda shown: self.close() if shown else None)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "find": lambda: self.begin(replaces=False),
            "replace": lambda: self.begin(replaces=True),
            "find_next": lambda: self._step(1),
            "find_previous": lambda: self._step(-1),
            "go_heading": self._list_headings,
        }

    @property
    def bar(self) -> FindBar:
        """The bar; made at the first call, for it brings the search with it."""
        if self._bar is None:
            from editor_app.ui.editor.find.bar import FindBar  # noqa: PLC0415
            from editor_app.ui.editor.find.search import ArticleSearch  # noqa: PLC0415

            pane = self._pane
            self._search = ArticleSearch(self._around.lanes, pane.text, pane.titles, self._around.theme)
            self._bar = FindBar(self._search, self._around.icons)
            self._bar.hide()
            self._bar.closed.connect(self.close)
            self._bar.preview_wanted.connect(self._preview)
            self._bar.object_wanted.connect(self._open_object)
            pane.put_bar(self._bar)
        return self._bar

    def begin(self, *, replaces: bool) -> None:
        """Open the bar with what is selected; a selection of several paragraphs is what is searched."""
        pane = self._pane
        pane.show_text()
        words = self.selected()
        if words and self._is_match(words):
            words = ""
        limited = not self.selected() and pane.text.textCursor().hasSelection() and pane.text.hasFocus()
        was_open = self._bar is not None and not self._bar.isHidden()
        self._open()
        self.bar.begin(words, replaces=replaces, limited=limited, was_open=was_open)

    def look_for(self, seek: Seek, number: int = 0) -> None:
        """Open the bar, look for this and go to the match with this number, counted from 0."""
        self._pane.show_text()
        self._open()
        self.bar.fill(seek)
        self.bar.begin("", replaces=False, limited=False)
        assert self._search is not None
        self._search.go_to(number)

    def follow(self) -> None:
        """The pane shows another session."""
        if self._bar is not None and not self._bar.isHidden() and self._search is not None:
            self._search.follow(self._pane.session)

    def set_read_only(self, read_only: bool) -> None:
        """Allow finding alone."""
        if self._bar is not None:
            self._bar.allow_replacing(not read_only)

    def close(self) -> None:
        """Close the bar; what was found stays selected."""
        if self._bar is None or self._bar.isHidden() or self._search is None:
            return
        had_focus = self._bar.isAncestorOf(self._pane.window().focusWidget())
        self._bar.hide()
        outcome = self._search.outcome
        self._search.follow(None)
        self._allow_escape()
        if had_focus or self._pane.text.hasFocus():
            where = None if outcome.spot is None else outcome.spot.where
            titles = dict(zip(("kicker", "headline", "deck"), self._pane.titles.edits, strict=True))
            titles.get(str(where), self._pane.text).setFocus()

    def _open(self) -> None:
        bar = self.bar
        assert self._search is not None
        bar.allow_replacing(not self._pane.text.isReadOnly())
        if bar.isHidden():
            bar.show()
            self._search.follow(self._pane.session)
        self._allow_escape()

    def _allow_escape(self) -> None:
        shown = self._bar is not None and not self._bar.isHidden()
        self._escape.setEnabled(shown and not self._pane.text.composing)

    def selected(self) -> str:
        """The words that are selected, of one line only; a very long passage is none."""
        for edit in self._pane.titles.edits:
            if edit.hasFocus():
                text = edit.textCursor().selectedText()
                break
        else:
            text = self._pane.text.textCursor().selectedText()
        is_line = not any(sign in text for sign in "\u2028\u2029\ufffc\ufdd0\ufdd1")
        return text if is_line and len(text) <= Room.LINE else ""

    def _is_match(self, words: str) -> bool:
        """Tell whether words are a match of what was looked for last: then one goes on looking for that."""
        return self._bar is not None and self._bar.matches(words)

    def _step(self, way: int) -> None:
        has_words = self._bar is not None and bool(self._bar.find_line.text())
        if self._bar is None or self._bar.isHidden() or not has_words:
            self.begin(replaces=False)
        if self._search is not None and has_words:
            self._search.step(way)

    def _open_object(self) -> None:
        cursor = self._pane.text.textCursor()
        self._pane.text.object_opened.emit(cursor.selectionStart())

    def _preview(self) -> None:
        from editor_app.ui.editor.find.preview_sheet import PreviewSheet  # noqa: PLC0415

        assert self._search is not None
        PreviewSheet(self._search, self._around.theme, self._pane.window()).open()

    def _list_headings(self) -> None:
        from editor_app.ui.editor.find.outline import Outline  # noqa: PLC0415

        self._pane.show_text()
        Outline(self._pane.text).open_over(self._pane)

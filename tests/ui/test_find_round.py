"""Going from match to match, whatever the article: each one once, and then round; what is selected is what matches."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from editor_app.domain.article import NEW, Opened
from editor_app.domain.content import Content
from editor_app.domain.document import Document
from editor_app.domain.fields import Fields
from editor_app.formats.seeking.seek import Seek
from editor_app.ui.editor.find.search import ArticleSearch
from editor_app.ui.editor.find.searched import TITLES, Where
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK
from editor_app.ui.editor.titles import Titles
from tests.support import documents
from tests.support.editing import said
from tests.support.surroundings import theme_of


class Waiting:
    """Lanes that do the work when they are told to."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], object]] = []

    def compute(
        self, _owner: object, work: Callable[[], Any], done: Callable[[Any], object], _failed: object
    ) -> Any:
        self._waiting.append(lambda: done(work()))
        return type("Job", (), {"cancel": lambda _self: self._waiting.clear()})()

    def run(self) -> None:
        while self._waiting:
            self._waiting.pop()()


def shown(
    qapp: QApplication, made: Document, headline: str
) -> tuple[ArticleSearch, Waiting, TextEdit, Titles]:
    fields = Fields(headline=headline)
    session = Session(Opened("one", Content(fields, made), "", "", NEW), CHINESE_LOOK, qapp)
    text, titles = TextEdit(), Titles(theme_of(qapp))
    text.setDocument(session.body)
    titles.show_session(session)
    lanes = Waiting()
    search = ArticleSearch(lanes, text, titles, theme_of(qapp))  # type: ignore[arg-type]
    search.follow(session)
    return search, lanes, text, titles


@settings(max_examples=50, deadline=None)
@given(
    documents.documents(),
    st.sampled_from(["", "a b", "标题a"]),
    st.sampled_from(["a", "[a-c]", r"\w+", "."]),
    st.sampled_from([1, -1]),
)
def test_each_match_comes_once_and_then_one_goes_round(
    qapp: QApplication, made: Document, headline: str, expression: str, way: int
) -> None:
    search, lanes, text, titles = shown(qapp, made, headline)
    search.look_for(Seek(expression, exact=True, regex=True), None)
    lanes.run()
    count = len(search.hits)
    assert search.outcome.total == count
    if not count:
        assert search.outcome.current == 0
        return
    first, seen, wraps = search.outcome.current, [], 0
    for _ in range(count):
        hit = search.hits[search.outcome.current - 1]
        seen.append(search.outcome.current)
        spot = search.searched.spots[hit.line]
        edit = titles.edits[TITLES.index(spot.where)] if spot.where in TITLES else text
        cursor = edit.textCursor()
        assert (cursor.selectionStart(), cursor.selectionEnd()) == search.searched.stretch(hit)
        if spot.where is not Where.OBJECT and "\ufffc" not in search.searched.text(hit):
            words = cursor.selectedText().replace("\u2028", "\n")
            assert len(words) == len(search.searched.text(hit))
        search.step(way)
        wraps += abs(search.outcome.wrapped)
    assert sorted(seen) == list(range(1, count + 1))
    assert (search.outcome.current, wraps) == (first, 1)
    search.follow(None)


def test_what_was_looked_for_in_the_article_before_is_not_taken(qapp: QApplication) -> None:
    search, lanes, text, titles = shown(qapp, Document((said("a a a a a"),)), "")
    search.look_for(Seek("a"), None)
    content = Content(Fields(), Document((said("a"),)))
    other = Session(Opened("two", content, "", "", NEW), CHINESE_LOOK, qapp)
    text.setDocument(other.body)
    titles.show_session(other)
    search.follow(other)
    lanes.run()
    assert [(hit.start, hit.end) for hit in search.hits] == [(0, 1)]
    text.deleteLater()
    titles.deleteLater()

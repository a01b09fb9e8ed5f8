"""Tracked changes in a window, as a person sees them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextCursor

from editor_app.compare.told import ToldChange
from editor_app.domain.content import Content
from editor_app.domain.document import Document, Paragraph, Text
from editor_app.ui.side.tabs import Tab
from editor_app.ui.tracking.feature import TrackingFeature
from editor_app.ui.tracking.section import ChangesSection
from tests.support.window import Driver


def said(content: Content, *paragraphs: str) -> Content:
    """The same article with these words."""
    return replace(content, document=Document(tuple(Paragraph((Text(one),)) for one in paragraphs)))


def keep(desk: Driver, person: str, *paragraphs: str) -> None:
    """Let somebody else make a revision of the open article."""
    assert desk.current is not None
    desk.saved()
    article, before = desk.current.article, desk.current.content()
    changed = said(before, *paragraphs)
    with desk.window.around.lanes.desk().library.writing() as unit:
        unit.articles.save_draft(article, changed)
        unit.revisions.add(article, person)
    desk.wait(lambda: desk.current is not None and desk.current.content() == changed)


def keep_on(desk: Driver, person: str, first: str) -> None:
    """Let somebody else make a revision of the open article with another first paragraph."""
    assert desk.current is not None
    desk.saved()
    article, before = desk.current.article, desk.current.content()
    blocks = (Paragraph((Text(first),)), *before.document.blocks[1:])
    changed = replace(before, document=Document(blocks))
    with desk.window.around.lanes.desk().library.writing() as unit:
        unit.articles.save_draft(article, changed)
        unit.revisions.add(article, person)
    desk.wait(lambda: desk.current is not None and desk.current.content() == changed)


def exchange(desk: Driver, words: str, others: str) -> None:
    """Select words of the body, and type others."""
    text = desk.window.editor.text
    desk.window.editor.focus_text()
    start = text.document().toRawText().index(words)
    cursor = text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    if others:
        text.insertPlainText(others)
    else:
        text.delete_selected()


def tracking(desk: Driver) -> TrackingFeature:
    """The feature itself."""
    return desk.window.past.tracking


def track(desk: Driver) -> None:
    """Have the changes shown."""
    if not tracking(desk).is_on:
        desk.do("track_changes")
    desk.wait(lambda: tracking(desk).shown is not None)


def settled(desk: Driver) -> tuple[ToldChange, ...]:
    """The changes of the text as it is now."""
    desk.wait(lambda: tracking(desk).followed.is_fresh)
    shown = tracking(desk).shown
    return () if shown is None else shown.changes


def section_of(desk: Driver) -> ChangesSection:
    """The list of the changes, brought into view."""
    desk.window.frame.show_side(shown=True)
    desk.window.side.show_tab(Tab.REVIEW)
    desk.wait(lambda: tracking(desk).section is not None)
    section = tracking(desk).section
    assert section is not None
    return section

"""Commenting in a window, as a person does it."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from editor_app.domain.comments import Anchor, AnchorPart
from editor_app.ui.commenting.section import CommentsSection
from editor_app.ui.side.tabs import Tab
from tests.support.window import Driver


def select_words(desk: Driver, words: str) -> None:
    """Select words of the body."""
    text = desk.window.editor.text
    desk.window.editor.focus_text()
    start = text.document().toRawText().index(words)
    cursor = text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def say(desk: Driver, words: str) -> str:
    """Write a comment into the bubble that has opened, and send it; give its thread."""
    commenting = desk.window.commenting
    before = {one.thread.id for one in commenting.discussion.threads}
    bubble = commenting.saying.bubble
    assert bubble is not None
    assert bubble.isVisible()
    bubble.words.setPlainText(words)
    bubble.words.sent.emit()
    desk.wait(lambda: {one.thread.id for one in commenting.discussion.threads} > before)
    [thread] = {one.thread.id for one in commenting.discussion.threads} - before
    return thread


def commented(desk: Driver, about: str, words: str) -> str:
    """Comment on words of the body; give the thread."""
    section_of(desk)
    select_words(desk, about)
    desk.do("comment")
    return say(desk, words)


def section_of(desk: Driver) -> CommentsSection:
    """The list of the comments, brought into view."""
    window = desk.window
    window.frame.show_side(shown=True)
    window.side.show_tab(Tab.REVIEW)
    desk.wait(lambda: window.commenting.section is not None)
    section = window.commenting.section
    assert section is not None
    return section


def commented_words(desk: Driver, first: int, length: int) -> None:
    """Select words of the body by their place in it."""
    text = desk.window.editor.text
    cursor = text.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(first + length, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def say_something(desk: Driver) -> None:
    """Let several people talk about the open article, one thread resolved, one detached, and light one."""
    window = desk.window
    section_of(desk)
    assert desk.current is not None
    article, words = desk.current.article, desk.current.body.toPlainText().split("\n")[0]
    commenting = window.around.lanes.desk().commenting
    with window.around.lanes.desk().library.writing() as unit:
        unit.settings.put("person.name", "筱安")
    whole = commenting.say(article, "图片说明请补上拍摄时间，@胡文洁 谁拍的？")
    lit = commenting.say(article, "这里的数字和昨天的通稿不一样，核实一下。", _anchor(words, 4, 10))
    commenting.reply(article, lit, "已与气象台核对，以今天的为准。")
    commenting.say(article, "“公布”用得准吗？", _anchor(words, 18, 6))
    gone = Anchor(quote="据悉，有关部门表示", before="一二三四", after="五六七八")
    commenting.say(article, "消息来源写清楚。", gone)
    commenting.say(
        article,
        "标题再短两个字。",
        Anchor(AnchorPart.HEADLINE, quote=desk.current.headline.toPlainText()[:6]),
    )
    commenting.resolve(article, whole)
    desk.wait(lambda: len(window.commenting.discussion.threads) == 5)
    desk.wait(lambda: window.commenting.discussion.open_count == 4)
    window.commenting.go_to(lit)


def _anchor(words: str, first: int, length: int) -> Anchor:
    return Anchor(start=first, end=first + length, quote=words[first : first + length])

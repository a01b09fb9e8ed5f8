"""What is searched in an article, and replacing in it: marks, links and objects stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from editor_app.domain.article import NEW, Opened
from editor_app.domain.content import Content
from editor_app.domain.document import (
    Block,
    Break,
    Code,
    Document,
    Figure,
    Heading,
    Mark,
    Note,
    Paragraph,
    Runs,
    Table,
    Text,
    runs_text,
)
from editor_app.domain.fields import Fields
from editor_app.domain.normal_form import document
from editor_app.formats.seeking.content_lines import content_lines
from editor_app.formats.seeking.hits import hits_in, replaced
from editor_app.formats.seeking.runs import changed_runs
from editor_app.formats.seeking.seek import Seek
from editor_app.ui.editor.document_reader import read_document
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.find.replacing import Replaced, replace_hits
from editor_app.ui.editor.find.searched import Searched, searched_in
from editor_app.ui.editor.session import Session
from editor_app.ui.editor.text_look import CHINESE_LOOK
from tests.support import documents
from tests.support.editing import said

STRONG = frozenset({Mark.STRONG})


def session_of(*blocks: Block, **fields: object) -> Session:
    content = Content(Fields(**fields), document(blocks))  # type: ignore[arg-type]
    return Session(Opened("one", content, "", "", NEW), CHINESE_LOOK, QCoreApplication.instance())  # type: ignore[arg-type]


def change(session: Session, words: str, into: str, **options: bool) -> Replaced:
    searched = searched_in(session)
    hits = hits_in(searched.lines, Seek(words, **options), into).hits
    return replace_hits(session, searched, hits)


def seen(session: Session, words: str) -> list[str]:
    """What Qt selects where matches are said to be."""
    searched = searched_in(session)
    found = []
    for hit in hits_in(searched.lines, Seek(words)).hits:
        first, last = searched.stretch(hit)
        found.append(session.body.toRawText()[first:last])
    return found


def test_titles_blocks_cells_code_and_objects_are_searched(qtbot: QtBot) -> None:
    session = session_of(
        said("甲一"),
        Heading((Text("甲二"),)),
        Paragraph((Text("甲三"), Note((Text("甲四"),)), Break(), Text("甲五"))),
        Table(((Text("甲六"),),), (((Text("甲七"),),),)),
        Code("甲八\n甲九"),
        Figure("", "甲十", (Text("甲十一"),), "甲十二", "甲十三"),
        kicker="甲",
        headline="甲",
        deck=("甲", "甲"),
    )
    searched = searched_in(session)
    words = " ".join(line for line in searched.lines if line)
    assert all(f"甲{number}" in words for number in "一二三四五六七八九十")
    assert len(hits_in(searched.lines, Seek("甲")).hits) == 4 + 13
    assert "甲三\ufffc\n甲五" in searched.lines


def test_matches_are_where_they_are_said_to_be(qtbot: QtBot) -> None:
    session = session_of(said("😀😀记者😀记者"), said("\u2029记者"), said("a\ufffc记者"))
    searched = searched_in(session)
    raw = session.body.toRawText().encode("utf-16-le")
    for hit in hits_in(searched.lines, Seek("记者")).hits:
        first, last = searched.stretch(hit)
        assert raw[first * 2 : last * 2].decode("utf-16-le") == "记者"
    assert len(hits_in(searched.lines, Seek("记者")).hits) == 4
    assert len(hits_in(searched.lines, Seek("\u2029记者", exact=True)).hits) == 1


def test_all_is_one_step_to_undo(qtbot: QtBot) -> None:
    session = session_of(said("a b a"), Heading((Text("a"),)), Figure("", "a", (Text("a"),)))
    before = read_document(session.body)
    assert change(session, "a", "xyz") == Replaced(5)
    assert "xyz b xyz" in runs_text(read_document(session.body).blocks[0].runs)  # type: ignore[union-attr]
    session.body.undo()
    assert read_document(session.body) == before
    session.body.redo()
    assert not hits_in(searched_in(session).lines, Seek("a", exact=True)).hits


def test_marks_and_links_of_what_stays_are_kept(qtbot: QtBot) -> None:
    session = session_of(
        Paragraph(
            (Text("株洲"), Text("日报", STRONG), Text("记者", href="https://a.b/")),
        )
    )
    change(session, "日报记者", "日报社记者")
    assert read_document(session.body).blocks == (
        Paragraph((Text("株洲"), Text("日报", STRONG), Text("社记者", href="https://a.b/"))),
    )
    change(session, "日报", "晚报")
    assert Text("晚报", STRONG) in read_document(session.body).blocks[0].runs  # type: ignore[union-attr]


def test_a_note_in_the_midst_of_a_match_is_left_alone(qtbot: QtBot) -> None:
    session = session_of(Paragraph((Text("甲"), Note((Text("注"),)), Text("乙 甲乙"))))
    assert change(session, "甲.?乙", "丙", regex=True) == Replaced(1, 1)
    assert read_document(session.body).blocks == (
        Paragraph((Text("甲"), Note((Text("注"),)), Text("乙 丙"))),
    )


def test_tables_code_and_titles_keep_their_shape(qtbot: QtBot) -> None:
    table = Table(((Text("a"),), (Text("b"),)), (((Text("a", STRONG),), ()),))
    session = session_of(table, Code("a\n a", "python"), headline="a a", deck=("a", "b"))
    change(session, "a", r"x\ny", regex=True)
    assert read_document(session.body).blocks == (
        Table(
            ((Text("x"), Break(), Text("y")), (Text("b"),)),
            (((Text("x", STRONG), Break(), Text("y", STRONG)), ()),),
        ),
        Code("x\ny\n x\ny", "python"),
    )
    assert session.all_fields().headline == "x\ny x\ny"
    assert session.all_fields().deck == ("x", "y", "b")


def test_notes_and_captions_are_replaced_too(qtbot: QtBot) -> None:
    figure = Figure("", "图", (Text("见"), Text("图", STRONG)), "图社", "图权")
    session = session_of(Paragraph((Text("文"), Note((Text("图注"),)))), figure)
    assert change(session, "图", "画") == Replaced(5)
    assert read_document(session.body).blocks == (
        Paragraph((Text("文"), Note((Text("画注"),)))),
        Figure("", "画", (Text("见"), Text("画", STRONG)), "画社", "画权"),
    )


def test_what_qt_takes_for_structure_is_put_in_as_text(qtbot: QtBot) -> None:
    session = session_of(said("甲乙"))
    change(session, "甲", "\u2029\ufffc", exact=True)
    assert read_document(session.body).blocks == (said("\u2029\ufffc乙"),)


@pytest.mark.parametrize("where", ["kicker", "headline"])
def test_a_title_is_undone_by_itself(qtbot: QtBot, where: str) -> None:
    session = session_of(said("甲"), **{where: "甲乙甲"})
    change(session, "甲", "丙")
    title: QTextDocument = getattr(session, where)
    assert title.toPlainText() == "丙乙丙"
    title.undo()
    assert title.toPlainText() == "甲乙甲"


@settings(max_examples=60, deadline=None)
@given(
    documents.documents(),
    st.sampled_from(["a", "b.", r"\w", "[^a]", "(.)(.)"]),
    st.sampled_from(["", "x", "Zz"]),
)
def test_replacing_all_is_replacing_in_each_line_and_touches_nothing_else(
    qapp: object, made: Document, expression: str, text: str
) -> None:
    target = QTextDocument()
    write_document(made, target, CHINESE_LOOK)
    session = session_of()
    session.body = target
    searched = searched_in(session)
    hits = hits_in(searched.lines, Seek(expression, exact=True, regex=True), text).hits
    sound = [hit for hit in hits if not searched.holds_object(hit)]
    replace_hits(session, searched, hits)
    expected = [
        replaced(line, [hit for hit in sound if hit.line == number])
        for number, line in enumerate(searched.lines)
    ]
    found = _texts(searched_in(session))
    assert found == _texts(Searched(0, tuple(expected), searched.spots))
    target.undo()
    assert read_document(target) == made


@settings(max_examples=60, deadline=None)
@given(documents.documents())
def test_a_stored_article_has_the_lines_of_the_open_one(qapp: object, made: Document) -> None:
    session = session_of(*made.blocks, headline="标题一\n标题二", deck=("副题",))
    lines = [line for line in content_lines(session.content()) if line.strip()]
    assert lines == [line for line in searched_in(session).lines if line.strip()]


def _texts(searched: Searched) -> list[str]:
    """The texts without what replacing empties, and the spaces that a figure's one line makes of breaks."""
    return [" ".join(line.split()) for line in searched.lines if line.strip()]


@given(documents.runs(notes=True), st.sampled_from(["a", ".", "[a-z ]+"]), st.sampled_from(["", "a", "xy"]))
def test_changing_runs_is_changing_their_text_and_keeps_notes(made: Runs, expression: str, text: str) -> None:
    before = runs_text(made)
    hits = hits_in([before], Seek(expression, exact=True, regex=True), text).hits
    after = changed_runs(made, hits)
    assert runs_text(after) == replaced(before, hits)
    assert [run for run in after if isinstance(run, Note)] == [run for run in made if isinstance(run, Note)]

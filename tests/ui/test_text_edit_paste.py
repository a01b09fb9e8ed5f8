"""Copy and paste: nothing lost inside the editor, sane text from outside, tables guarded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.document import (
    Block,
    Break,
    BulletList,
    Code,
    Document,
    Figure,
    Heading,
    Mark,
    Note,
    OrderedList,
    Paragraph,
    Quote,
    Table,
    Text,
)
from editor_app.ui.editor.clipboard import OWN_TYPE, from_text, mime_of, pasted
from editor_app.ui.editor.text_edit import TextEdit
from tests.support.documents import documents
from tests.support.editing import put_behind, put_caret, read, said, select, show, type_text
from tests.support.every_block import every_block

TABLE = Table(((Text("h1"),), (Text("h2"),)), (((Text("c1"),), (Text("c2"),)),))
STRONG = frozenset({Mark.STRONG})


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[TextEdit]:
    made = TextEdit()
    qtbot.addWidget(made)
    yield made
    # The offscreen platform's clipboard outlives Python, and what it would then delete belongs to Python.
    QGuiApplication.clipboard().clear()


def of_html(markup: str, text: str = "") -> QMimeData:
    mime = QMimeData()
    mime.setHtml(markup)
    if text:
        mime.setText(text)
    return mime


def of_text(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=documents())
@example(body=every_block())
def test_all_copied_is_all_pasted(qapp: QApplication, body: Document) -> None:
    edit = TextEdit()
    show(edit, *body.blocks)
    edit.selectAll()
    if not edit.textCursor().hasSelection():
        return
    copied = edit.createMimeDataFromSelection()
    edit.delete_selected()
    assert read(edit) == Document()
    edit.insertFromMimeData(copied)
    assert read(edit) == body


def test_cut_and_paste_go_through_the_clipboard(edit: TextEdit) -> None:
    note = Note((Text("n"),))
    show(edit, Paragraph((Text("a"), Text("b", STRONG), note, Text("c"))), said("d"))
    put_caret(edit, 1, 3)
    edit.cut()
    assert read(edit).blocks == (said("ac"), said("d"))
    put_behind(edit, "d")
    edit.paste()
    assert read(edit).blocks == (said("ac"), Paragraph((Text("d"), Text("b", STRONG), note)))
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "b\nn"
    assert mime.html().startswith("<strong>b</strong>")


def test_typing_goes_on_behind_what_was_pasted(edit: TextEdit) -> None:
    show(edit, said("ab"))
    put_caret(edit, 1)
    edit.insertFromMimeData(of_text("x"))
    type_text(edit, "y")
    assert read(edit).blocks == (said("axyb"),)


def test_several_paragraphs_join_at_both_ends(edit: TextEdit) -> None:
    show(edit, said("ab"))
    put_caret(edit, 1)
    edit.insertFromMimeData(of_text("1\n2\n3"))
    assert read(edit).blocks == (said("a1"), said("2"), said("3b"))
    edit.undo()
    assert read(edit).blocks == (said("ab"),)


def test_blocks_pasted_into_a_paragraph_part_it(edit: TextEdit) -> None:
    show(edit, said("ab"))
    for body in (
        (Heading((Text("h"),)),),
        (TABLE,),
        (Figure(alt="x"),),
        (Code("c"),),
        (BulletList(((said("i"),),)),),
    ):
        put_caret(edit, 1)
        edit.insert(Document(body))
        assert read(edit).blocks == (said("a"), *body, said("b"))
        edit.undo()


@pytest.mark.parametrize("place", ["start", "end", "blank"])
def test_no_empty_blocks_are_left_around_what_was_pasted(edit: TextEdit, place: str) -> None:
    show(edit, *(() if place == "blank" else (said("ab"),)))
    put_caret(edit, 2 if place == "end" else 0)
    edit.insert(Document((Heading((Text("h"),)), said("x"), BulletList(((said("i"),),)))))
    assert edit.document().blockCount() == (3 if place == "blank" else 4)


def test_lines_pasted_into_a_list_become_items(edit: TextEdit) -> None:
    show(edit, Quote((OrderedList(((said("a"),), (said("b"),)), 4),)))
    put_behind(edit, "a")
    edit.insertFromMimeData(of_text("1\n2"))
    items = ((said("a1"),), (said("2"),), (said("b"),))
    assert read(edit).blocks == (Quote((OrderedList(items, 4),)),)


def test_a_heading_takes_words_as_its_own(edit: TextEdit) -> None:
    show(edit, Heading((Text("ab"),), 3))
    put_caret(edit, 1)
    edit.insert(Document((Paragraph((Text("x", STRONG),)),)))
    assert read(edit).blocks == (Heading((Text("a"), Text("x", STRONG), Text("b")), 3),)


def test_a_cell_takes_what_it_can_hold(edit: TextEdit, qtbot: QtBot) -> None:
    show(edit, TABLE)
    put_behind(edit, "c1")
    with qtbot.waitSignal(edit.left_out):
        edit.insert(Document((said("x"), Figure(alt="f"), Heading((Text("y"),)))))
    cell = (Text("c1x"), Break(), Text("y"))
    assert read(edit).blocks == (Table(TABLE.header, ((cell, (Text("c2"),)),)),)


def test_code_takes_words(edit: TextEdit) -> None:
    show(edit, Code("ab", "python"))
    put_caret(edit, 1)
    edit.insert(Document((Paragraph((Text("x", STRONG),)), said("y"))))
    assert read(edit).blocks == (Code("ax\nyb", "python"),)


def test_a_part_of_a_cell_and_cells_are_copied(edit: TextEdit) -> None:
    show(edit, TABLE)
    select(edit, "c1")
    assert pasted(edit.createMimeDataFromSelection()).document.blocks == (said("c1"),)
    select(edit, "h1", "c2")
    assert pasted(edit.createMimeDataFromSelection()).document.blocks == (TABLE,)


def test_a_part_of_a_heading_is_words(edit: TextEdit) -> None:
    show(edit, Heading((Text("😀abc"),)))
    put_caret(edit, 2, 4)
    assert pasted(edit.createMimeDataFromSelection()).document.blocks == (said("ab"),)


# From outside


def test_html_becomes_what_a_document_can_hold(edit: TextEdit) -> None:
    edit.insertFromMimeData(
        of_html(
            "<style>p{color:red}</style><h2>头</h2><p style='font-size:40px;color:red'>a<b>b</b>"
            "<a href='javascript:x()'>c</a></p><script>alert(1)</script><ul><li>i</li></ul>"
        )
    )
    assert read(edit).blocks == (
        Heading((Text("头"),)),
        Paragraph((Text("a"), Text("b", STRONG), Text("c"))),
        BulletList(((said("i"),),)),
    )


def test_html_that_says_nothing_is_taken_as_text(edit: TextEdit) -> None:
    edit.insertFromMimeData(of_html("<style>p{}</style>", "words"))
    assert read(edit).blocks == (said("words"),)


def test_an_empty_clipboard_pastes_nothing(edit: TextEdit, monkeypatch: pytest.MonkeyPatch) -> None:
    class Empty:
        def mimeData(self) -> None:  # noqa: N802 - Qt's name
            """Some systems have nothing at all to give."""

    before = read(edit)
    monkeypatch.setattr(QGuiApplication, "clipboard", Empty)
    edit.paste_plain()
    assert read(edit) == before


def test_plain_paste_drops_formats(edit: TextEdit) -> None:
    QGuiApplication.clipboard().setMimeData(of_html("<b>x</b>", "x"))
    edit.paste_plain()
    assert read(edit).blocks == (said("x"),)


def test_plain_paste_takes_the_words_of_html_that_comes_alone(edit: TextEdit) -> None:
    QGuiApplication.clipboard().setMimeData(of_html("<h2>head</h2><p>a <b>b</b></p><ul><li>c</li></ul>"))
    edit.paste_plain()
    assert read(edit).blocks == (said("head"), said("a b"), said("c"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"3",
        b'[{"type":"x"}]',
        b'[{"type":"paragraph","runs":[{"type":"text"}]}]',
        b"[" * 100_000,
    ],
)
def test_our_own_type_filled_by_others_is_passed_over(edit: TextEdit, data: bytes) -> None:
    mime = of_text("words")
    mime.setData(OWN_TYPE, data)
    edit.insertFromMimeData(mime)
    assert read(edit).blocks in {(said("words"),), ()}


def test_our_own_type_brings_no_unsafe_link(edit: TextEdit) -> None:
    mime = QMimeData()
    mime.setData(
        OWN_TYPE, b'[{"type":"paragraph","runs":[{"type":"text","text":"x","href":"javascript:y"}]}]'
    )
    edit.insertFromMimeData(mime)
    assert read(edit).blocks == (said("x"),)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("a", (said("a"),)),
        ("a\r\n\r\nb\n", (said("a"), said("b"))),
        ("a\u2028b\u2029c", (Paragraph((Text("a"), Break(), Text("b"))), said("c"))),
        (" ", (said(" "),)),
        ("　　段\x00", (said("　　段\ufffd"),)),
        ("", ()),
    ],
)
def test_plain_text_is_paragraphs(text: str, blocks: tuple[Block, ...]) -> None:
    assert from_text(text) == Document(blocks)


def test_pictures_and_files_are_offered_and_change_nothing(
    edit: TextEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    mime = QMimeData()
    mime.setImageData(image)
    assert edit.canInsertFromMimeData(mime)
    with qtbot.waitSignal(edit.pictures_offered) as offered:
        edit.insertFromMimeData(mime)
    assert isinstance(offered.args[0][0], QImage)
    path = tmp_path / "a.png"
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    with qtbot.waitSignal(edit.pictures_offered) as offered:
        edit.insertFromMimeData(files)
    assert offered.args[0] == [path]
    assert read(edit) == Document()


class OwnDrop(QDropEvent):
    """A drop of what was dragged in the editor itself."""

    def __init__(self, edit: TextEdit, at: int) -> None:
        self._mime = edit.createMimeDataFromSelection()
        self._edit = edit
        cursor = edit.textCursor()
        cursor.setPosition(at)
        point = QPointF(edit.cursorRect(cursor).center())
        move = Qt.DropAction.MoveAction
        super().__init__(point, move, self._mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        self.setDropAction(move)

    def source(self) -> TextEdit:
        return self._edit


def test_text_moved_by_the_mouse_keeps_tables(edit: TextEdit) -> None:
    edit.resize(800, 600)
    show(edit, said("start"), said("before"), TABLE, said("behind"))
    select(edit, "ore", "h1")
    edit.dropEvent(OwnDrop(edit, 2))
    assert edit.document().rootFrame().childFrames()
    assert read(edit).blocks[0] == said("store")
    edit.undo()
    assert read(edit).blocks == (said("start"), said("before"), TABLE, said("behind"))


def test_a_document_on_the_clipboard_reads_elsewhere(qapp: QApplication) -> None:
    mime = mime_of(Document((Heading((Text("h"),)), said("p"))), "en")
    assert mime.text() == "h\np"
    assert mime.html() == "<h2>h</h2>\n<p>p</p>"
    del qapp


def dropped(edit: TextEdit, mime: QMimeData, at: int) -> None:
    """Drop something from another program before a position."""
    cursor = edit.textCursor()
    cursor.setPosition(at)
    point = QPointF(edit.cursorRect(cursor).center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(point, copy, mime, left, Qt.KeyboardModifier.NoModifier)
    edit.dropEvent(event)


@pytest.mark.parametrize("markup", ["", "<b>x</b>"])
def test_what_is_dropped_comes_where_it_was_dropped(edit: TextEdit, markup: str) -> None:
    edit.resize(800, 600)
    show(edit, said("ab"), said("cd"))
    put_caret(edit, 0)
    dropped(edit, of_html(markup, "x") if markup else of_text("x"), 4)
    text = Text("x", STRONG) if markup else Text("x")
    joined = (Text("c"), text, Text("d")) if markup else (Text("cxd"),)
    assert read(edit).blocks == (said("ab"), Paragraph(joined))
    edit.undo()
    assert read(edit).blocks == (said("ab"), said("cd"))


LONG = said(("words enough for several lines " * 50)[:1245])


@pytest.mark.parametrize(("at", "blocks"), [(8, 1), (1100, 2), (1250, 3)])
def test_a_picture_that_is_dropped_tears_no_sentence_apart(
    edit: TextEdit, qtbot: QtBot, tmp_path: Path, at: int, blocks: int
) -> None:
    edit.resize(800, 900)
    show(edit, LONG, said("behind"))
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    with qtbot.waitSignal(edit.pictures_offered):
        dropped(edit, files, at)
    edit.insert(Document((Figure(asset="0" * 64),)))
    kinds = [type(block) for block in read(edit).blocks]
    assert kinds.count(Paragraph) == 2
    assert kinds.index(Figure) == blocks - 1


def test_a_picture_that_is_dropped_on_a_table_comes_behind_it(
    edit: TextEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    edit.resize(800, 600)
    show(edit, said("before"), TABLE, said("behind"))
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    with qtbot.waitSignal(edit.pictures_offered):
        dropped(edit, files, edit.document().find("h1").position())
    edit.insert(Document((Figure(asset="0" * 64),)))
    assert [type(block) for block in read(edit).blocks] == [Paragraph, Table, Figure, Paragraph]


def test_files_of_text_are_offered_not_their_addresses(edit: TextEdit, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    # Dragged over the text, they go on to the window, which imports them.
    assert not edit.canInsertFromMimeData(files)
    with qtbot.waitSignal(edit.files_offered) as offered:
        edit.insertFromMimeData(files)
    assert offered.args == [[path]]
    assert read(edit) == Document()


@pytest.mark.parametrize("way", ["paste", "drop"])
def test_texts_among_pictures_go_their_own_way(edit: TextEdit, tmp_path: Path, way: str) -> None:
    paths = [tmp_path / name for name in ("a.png", "b.docx", "c.jpg", "d.md", "e.xlsx", "folder")]
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    show(edit, said("words"))
    pictures: list[Path] = []
    texts: list[Path] = []
    edit.pictures_offered.connect(pictures.extend)
    edit.files_offered.connect(texts.extend)
    if way == "paste":
        edit.insertFromMimeData(files)
    else:
        dropped(edit, files, 0)
    # What is neither goes with the pictures, whose intake names it.
    assert pictures == [paths[0], paths[2], paths[4], paths[5]]
    assert texts == [paths[1], paths[3]]
    assert read(edit).blocks == (said("words"),)

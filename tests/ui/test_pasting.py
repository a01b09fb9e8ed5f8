"""Pasting in the window's own way: large clips beside it, pictures into the library, the caret's place kept."""

from __future__ import annotations

import base64
import threading
from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from editor_app.domain.document import Document, Figure, Heading, Paragraph, Table, Text, plain_text
from editor_app.domain.flat_lines import Line
from editor_app.formats.pasting import bounds
from editor_app.services.desk import Desk
from editor_app.ui.editor import insertion
from editor_app.ui.editor.clipboard import Clip, mime_of
from editor_app.ui.editor.document_reader import read_document
from editor_app.ui.editor.document_writer import LineWriter
from editor_app.ui.editor.pasting import Pasting
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.lanes import Tracker
from editor_app.ui.surroundings import Surroundings
from tests.support.editing import put_behind, put_caret, read, said, show, type_text
from tests.unit.formats.test_pasted_pictures import PNG

LARGE = "<p class='one two three'>paragraph of some words</p>" * 1_400


class Taking:
    """An editor whose clips are read beside it."""

    def __init__(self, around: Surroundings, qtbot: QtBot) -> None:
        self.edit = TextEdit()
        qtbot.addWidget(self.edit)
        self.pasting = Pasting(self.edit, around)
        self.told: list[str] = []
        self.followed: list[Tracker] = []
        self.ended: list[bool] = []
        self._qtbot = qtbot
        self.edit.left_out.connect(self.told.append)
        around.notices.busy.connect(lambda _text, tracker: self.followed.append(tracker))
        self.pasting.landed.connect(lambda landed: self.ended.append(landed.blank))

    def paste(self, markup: str = "", text: str = "") -> None:
        """Paste and go on at once."""
        mime = QMimeData()
        if markup:
            mime.setHtml(markup)
        if text:
            mime.setText(text)
        self.edit.insertFromMimeData(mime)

    def wait(self) -> None:
        """Wait until all of the last clip is in the text."""
        self._qtbot.waitUntil(lambda: bool(self.ended), timeout=10_000)


@pytest.fixture
def taking(around: Surroundings, qtbot: QtBot) -> Iterator[Taking]:
    made = Taking(around, qtbot)
    show(made.edit)
    yield made
    around.lanes.drain()


def test_a_small_clip_is_there_at_once(taking: Taking) -> None:
    taking.paste("<h2>a</h2><p>b<del>c</del></p>")
    assert read(taking.edit).blocks == (Heading((Text("a"),)), said("b"))
    assert taking.told == ["Tracked deletions left out: 1."]
    assert taking.ended == [True]


def test_a_large_clip_comes_to_where_the_caret_was(taking: Taking) -> None:
    show(taking.edit, said("first"), said("here"), said("last"))
    put_behind(taking.edit, "here")
    taking.paste(LARGE)
    assert read(taking.edit).blocks == (said("first"), said("here"), said("last"))
    put_caret(taking.edit, 0)
    type_text(taking.edit, "x")
    taking.wait()
    blocks = read(taking.edit).blocks
    assert blocks[:2] == (said("xfirst"), said("hereparagraph of some words"))
    assert len(blocks) == 1_402
    assert taking.edit.textCursor().position() == 1
    assert taking.ended == [False]


def test_the_caret_follows_what_is_pasted(taking: Taking) -> None:
    taking.paste(LARGE)
    taking.wait()
    assert taking.edit.textCursor().atEnd()
    type_text(taking.edit, "!")
    assert plain_text(read(taking.edit)).endswith("words!")


def test_a_large_paste_is_one_step_to_undo(taking: Taking) -> None:
    show(taking.edit, said("a"))
    taking.paste(LARGE)
    taking.wait()
    taking.edit.undo()
    assert read(taking.edit).blocks == (said("a"),)


def test_five_megabytes_come_in_short_pieces(taking: Taking, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces: list[int] = []
    write = LineWriter.write

    def counted(writer: LineWriter, lines: Iterable[Line], *, ends: bool = True) -> None:
        lines = list(lines)
        pieces.append(len(lines))
        write(writer, lines, ends=ends)

    monkeypatch.setattr(LineWriter, "write", counted)
    taking.paste("<div>" + "<p>a <b>word</b> or two</p>" * 200_000)
    assert pieces == []
    taking.wait()
    assert sum(pieces) == bounds.MOST_BLOCKS
    assert max(pieces) <= insertion.PIECE
    assert taking.told
    taking.edit.undo()
    assert read(taking.edit) == Document()


def test_what_was_copied_here_comes_in_short_pieces_too(
    taking: Taking, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces: list[int] = []
    write = LineWriter.write

    def counted(writer: LineWriter, lines: Iterable[Line], *, ends: bool = True) -> None:
        lines = list(lines)
        pieces.append(len(lines))
        write(writer, lines, ends=ends)

    monkeypatch.setattr(LineWriter, "write", counted)
    long = Document(tuple(said(f"p{number}") for number in range(1_000)))
    taking.edit.insertFromMimeData(mime_of(long, "en"))
    taking.wait()
    assert max(pieces) <= insertion.PIECE
    assert read(taking.edit) == long
    taking.edit.undo()
    assert read(taking.edit) == Document()


TABLE = Table(((Text("h"),), ()), (((Text("c"),), ()),))


def test_a_cell_takes_the_beginning_and_says_so(taking: Taking) -> None:
    show(taking.edit, TABLE)
    put_behind(taking.edit, "h")
    taking.paste(text="字" * 9_990 + "\n" + "a" * 50)
    taking.wait()
    [table] = read(taking.edit).blocks
    assert isinstance(table, Table)
    assert plain_text(Document((Paragraph(table.header[0]),))) == f"h{'字' * 9_990}\n{'a' * 10}"
    assert taking.told == ["A cell takes 10,000 characters at once: the last 40 were left out."]


def test_cells_beyond_the_largest_table_are_told(taking: Taking) -> None:
    show(taking.edit, TABLE)
    put_behind(taking.edit, "h")
    row = "\t".join(str(number) for number in range(70))
    taking.paste(text=f"{row}\n{row}")
    [table] = read(taking.edit).blocks
    assert isinstance(table, Table)
    assert len(table.header) == 60
    assert taking.told == ["A table has at most 1,000 rows and 60 columns: 20 cells were left out."]


def test_reading_can_be_cancelled(taking: Taking, around: Surroundings) -> None:
    gate = threading.Event()
    around.lanes.compute(taking.edit, gate.wait, lambda _: None)
    taking.paste(LARGE)
    taking.followed[0].cancel()
    gate.set()
    around.lanes.compute(taking.edit, lambda: None, lambda _: taking.ended.append(False))
    taking.wait()
    assert read(taking.edit) == Document()


def test_a_text_that_is_not_shown_any_more_gets_its_clip(taking: Taking) -> None:
    body = taking.edit.document()
    taking.paste(LARGE)
    other = QTextDocument(taking.edit)
    show(taking.edit, said("other"))
    del other
    taking.wait()
    assert read(taking.edit).blocks == (said("other"),)
    assert len(read_document(body).blocks) == 1_400


def test_pictures_are_taken_into_the_library(taking: Taking, desk: Desk) -> None:
    address = "data:image/png;base64," + base64.b64encode(PNG).decode()
    taking.paste(f"<p>a</p><img src='{address}' alt='x'><img src='data:image/png;base64,AAAA'>")
    taking.wait()
    first, second, third = read(taking.edit).blocks
    assert first == said("a")
    assert isinstance(second, Figure)
    with desk.library.reading() as view:
        assert view.assets.get(second.asset) == PNG
    assert (second.alt, second.address) == ("x", "")
    assert not isinstance(third, Figure)
    assert taking.told == ["Pictures of a kind that Stet cannot use: 1."]


def test_words_alone_keep_their_tabs(taking: Taking) -> None:
    taking.paste(text="a\tb\n1\t2")
    assert not isinstance(read(taking.edit).blocks[0], Paragraph)
    taking.edit.undo()
    assert taking.edit.take_clip is not None
    taking.edit.take_clip(Clip(text="a\tb\n1\t2", plain=True))
    assert read(taking.edit).blocks == (said("a\tb"), said("1\t2"))

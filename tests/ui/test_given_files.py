"""Files that are dropped or pasted: texts are imported, and nothing else vanishes without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from editor_app.ui.notices import Notice, Notices
from editor_app.ui.taking_in.given_files import MOST_NAMED, GivenFiles


class Taken:
    """What was imported and what was said."""

    def __init__(self, *, may: bool = True) -> None:
        self.imported: list[tuple[Path, ...]] = []
        self.said: list[str] = []
        notices = Notices()
        self._notices = notices
        notices.told.connect(self._hear)
        self.given = GivenFiles(self.imported.append, lambda: may, notices)

    def _hear(self, notice: Notice) -> None:
        self.said.append(notice.sentence)


@pytest.mark.parametrize(
    ("names", "imported", "said"),
    [
        (["a.docx", "b.md"], ["a.docx", "b.md"], []),
        (["a.docx", "a.docx", "sheet.xlsx"], ["a.docx"], ["Neither a text nor a picture, so not taken in: sheet.xlsx."]),
        (["sheet.xlsx"], [], ["Neither a text nor a picture, so not taken in: sheet.xlsx."]),
        (["a.md", "b.png", "c.mp3"], ["a.md"], [
            "Pictures are dropped onto the text of an article: b.png. Neither a text nor a picture, so not taken in: c.mp3."
        ]),
    ],
)  # fmt: skip
def test_texts_are_imported_and_others_are_named(
    tmp_path: Path, names: list[str], imported: list[str], said: list[str]
) -> None:
    taken = Taken()
    taken.given.take([tmp_path / name for name in names])
    assert [[path.name for path in paths] for paths in taken.imported] == ([imported] if imported else [])
    assert taken.said == said


def test_of_many_the_first_are_named(tmp_path: Path) -> None:
    taken = Taken()
    taken.given.take([tmp_path / f"{number}.mp3" for number in range(MOST_NAMED + 3)])
    assert taken.said == ["Neither a text nor a picture, so not taken in: 0.mp3, 1.mp3, 2.mp3, 3.mp3, 4.mp3, 5.mp3 and 3 more."]  # fmt: skip


def test_nothing_is_imported_where_that_cannot_be(tmp_path: Path) -> None:
    taken = Taken(may=False)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.md")), QUrl("https://example.com/b.md")])
    taken.given.drop(mime)
    assert (taken.imported, taken.said) == ([], [])


def test_hand_offs_are_received(tmp_path: Path) -> None:
    received: list[list[Path]] = []
    imported: list[tuple[Path, ...]] = []
    given = GivenFiles(imported.append, lambda: True, Notices(), received.append)
    given.take([Path("a.stet"), Path("b.md"), Path("c.STET"), Path("a.stet")])
    assert received == [[Path("a.stet"), Path("c.STET")]]
    assert imported == [(Path("b.md"),)]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.stet"))])
    assert given.wants(mime)

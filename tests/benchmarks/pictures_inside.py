"""``python -m tests.benchmarks.pictures_inside``: pictures inside a window's process, ours or a bare ``QTextEdit``'s.

Prints JSON: what was timed -> seconds.  ``open`` ends when the text has been painted, ``shown`` when all its pictures
have; ``stall`` is the longest time for which the window could not have answered while a large picture was taken in.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QTextCursor, QTextDocument, QTextImageFormat
from PySide6.QtWidgets import QTextEdit

from editor_app.app.gui import make_application
from editor_app.domain.content import Content, content_from_bytes
from editor_app.domain.document import Figure, figures_of, plain_text
from editor_app.ui.editor.objects import figure_positions
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK
from tests.benchmarks.inside import PAUSE_MS, SIZE, BareEdit, OurSide, Watch, pause, wait

TICK_MS = 1
MEASURE = 640


class BarePictures:
    """A bare editor that loads the text with ``setPlainText``, and puts each picture in as a ``QImage`` resource."""

    def __init__(self, articles: list[Path]) -> None:
        self.edit: QTextEdit = BareEdit()
        self.edit.resize(*SIZE)
        self._stored = [path.read_bytes() for path in articles]
        self._contents = [content_from_bytes(data) for data in self._stored]
        self._texts = [plain_text(content.document) for content in self._contents]
        self._folder = articles[0].parent
        self.edit.show()

    def open(self, index: int) -> None:
        """Load an article with its pictures."""
        json.loads(self._stored[index])
        document = QTextDocument(self.edit)
        document.setDefaultFont(CHINESE_LOOK.font())
        document.setPlainText(self._texts[index])
        cursor = QTextCursor(document)
        for number, place in enumerate(_places(self._contents[index])):
            self._put(document, cursor, self._contents[index], number, place)
        self.edit.setDocument(document)

    def _put(
        self, document: QTextDocument, cursor: QTextCursor, content: Content, number: int, place: int
    ) -> None:
        figure = figures_of(content.document)[number]
        image = QImage.fromData((self._folder / figure.asset).read_bytes())
        document.addResource(QTextDocument.ResourceType.ImageResource, figure.asset, image)
        form = QTextImageFormat()
        form.setName(figure.asset)
        form.setWidth(MEASURE)
        form.setHeight(MEASURE * image.height() / image.width())
        cursor.setPosition(document.findBlockByNumber(min(place, document.blockCount() - 1)).position())
        cursor.insertBlock()
        cursor.insertImage(form)


def _places(content: Content) -> list[int]:
    return [number for number, block in enumerate(content.document.blocks) if isinstance(block, Figure)]


def opened(side: BarePictures | OurSide, watch: Watch, count: int, all_there: Callable[[], bool]) -> object:
    """The times of opening each article after the first."""
    times: dict[str, list[float]] = {"open": [], "shown": []}
    side.open(0)
    pause(PAUSE_MS * 10)
    for index in range(1, count):
        began = time.perf_counter()
        times["open"].append(watch.opening(side, index))
        wait(all_there, "the pictures")
        times["shown"].append(time.perf_counter() - began)
        pause(PAUSE_MS)
    return times


def stall_of(ours: OurSide, picture: Path) -> float:
    """Seconds: the longest the event loop was held up while a picture was taken in, shown in text and preview."""
    longest, last = 0.0, time.perf_counter()
    ticks = QTimer()

    def tick() -> None:
        nonlocal longest, last
        now = time.perf_counter()
        longest, last = max(longest, now - last), now

    document = ours.edit.document()
    before = sum(1 for _ in figure_positions(document))
    ours.edit.moveCursor(QTextCursor.MoveOperation.Start)
    pause(PAUSE_MS * 4)
    ticks.timeout.connect(tick)
    ticks.start(TICK_MS)
    last = time.perf_counter()
    ours.window.editor.text.pictures_offered.emit([picture])
    wait(lambda: sum(1 for _ in figure_positions(document)) > before, "the picture")
    pause(PAUSE_MS * 10)
    ticks.stop()
    return longest


def main() -> int:
    """Measure one side and print its times."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pictures_inside")
    parser.add_argument("side", choices=("bare", "window"))
    parser.add_argument("--library", type=Path)
    parser.add_argument("--picture", type=Path)
    parser.add_argument("articles", nargs="+")
    wish = parser.parse_args()
    if wish.side == "bare":
        watch = Watch(BareEdit)
        make_application()
        times = opened(
            BarePictures([Path(one) for one in wish.articles]), watch, len(wish.articles), lambda: True
        )
        print(json.dumps(times), flush=True)
        return 0
    watch = Watch(TextEdit)
    ours = OurSide(wish.library, wish.articles)
    pictures = ours.window.editor.pictures

    def all_there() -> bool:
        session = ours.window.open_articles.current
        wanted = figures_of(session.content().document) if session is not None else ()
        return not pictures.is_gathering and all(pictures.get(one.asset) is not None for one in wanted)

    measured = opened(ours, watch, len(wish.articles), all_there)
    assert isinstance(measured, dict)
    measured["stall"] = [stall_of(ours, wish.picture)]
    ours.window.close()
    ours.window.around.lanes.close()
    print(json.dumps(measured), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""``python -m tests.benchmarks.inside``: times taken inside a window's process, ours or a bare ``QTextEdit``'s.

Prints JSON: what was timed -> seconds.  Keys come from a thread, thirty a second, as from a keyboard: whoever lets them
wait pays for that.  A time ends when the text has been painted, which is noted in the same way on both sides.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor_app.app.gui import after_first_paint, make_application, make_window
from editor_app.app.places import places_of
from editor_app.domain.content import content_from_bytes
from editor_app.domain.document import plain_text
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.editor.text_look import CHINESE_LOOK

KEYS, KEYS_A_SECOND = 500, 30.0
SWITCHES = 30
CARET = 100
SIZE = (748, 600)
"""As large as the text is in our window of 1440 by 900."""
PATIENCE_S, PAUSE_MS, LOOK_MS = 60.0, 300, 20


class Side(Protocol):
    """What is measured: our window, or a bare editor."""

    edit: QTextEdit

    def open(self, index: int) -> None:
        """Open one of the articles, or go back to it."""


class BareEdit(QTextEdit):
    """Qt's editor as it comes."""


class BareSide:
    """A bare editor that loads the same articles with ``json.loads`` and ``setPlainText``."""

    def __init__(self, articles: list[Path]) -> None:
        self.edit: QTextEdit = BareEdit()
        self.edit.resize(*SIZE)
        # What is stored, in memory; and its text, worked out beforehand.
        self._stored = [path.read_bytes() for path in articles]
        self._texts = [plain_text(content_from_bytes(data).document) for data in self._stored]
        self._open: dict[int, QTextDocument] = {}
        self.edit.show()

    def open(self, index: int) -> None:
        """Load an article, or show it again."""
        if index not in self._open:
            json.loads(self._stored[index])
            document = QTextDocument(self.edit)
            document.setDefaultFont(CHINESE_LOOK.font())
            document.setPlainText(self._texts[index])
            self._open[index] = document
        self.edit.setDocument(self._open[index])


class OurSide:
    """Our window on a library, its preview shown."""

    def __init__(self, library: Path, articles: list[str]) -> None:
        places = places_of(library)
        self.window = make_window(make_application(), places)
        self.edit: QTextEdit = self.window.editor.text
        self._articles = articles
        self.patched: list[float] = []
        self.window.preview.patched.connect(lambda milliseconds: self.patched.append(milliseconds / 1000))
        self.window.show()
        self._first = after_first_paint(self.window, places)

    def open(self, index: int) -> None:
        """Open an article as the list does."""
        self.window.articles.opened.emit(self._articles[index])

    def follow(self) -> None:
        """Wait until the page of what was opened is shown; take no times of that."""
        wait(lambda: bool(self.patched), "the preview")
        self.patched.clear()


def watch_paints(kind: type[QTextEdit], painted: Callable[[QTextEdit], object]) -> None:
    """Have each paint of this class's widgets told, when it is over."""

    def paint_event(edit: QTextEdit, event: QPaintEvent) -> None:
        QTextEdit.paintEvent(edit, event)
        painted(edit)

    kind.paintEvent = paint_event  # type: ignore[method-assign]


class Watch:
    """Times what ends with a paint."""

    def __init__(self, kind: type[QTextEdit]) -> None:
        self._note: Callable[[QTextEdit], object] | None = None
        watch_paints(kind, self._painted)

    def _painted(self, edit: QTextEdit) -> None:
        if self._note is not None:
            self._note(edit)

    def opening(self, side: Side, index: int) -> float:
        """Seconds until an article that is opened has been painted."""
        before, ended = side.edit.document(), 0.0

        def note(edit: QTextEdit) -> None:
            nonlocal ended
            if not ended and edit.document() != before:
                ended = time.perf_counter()

        self._note = note
        began = time.perf_counter()
        side.open(index)
        wait(lambda: bool(ended), "the article")
        return ended - began

    def typing(self, edit: QTextEdit) -> list[float]:
        """Seconds from each key to the paint that shows it."""
        cursor = edit.textCursor()
        cursor.setPosition(CARET)
        edit.setTextCursor(cursor)
        edit.setFocus()
        pause(PAUSE_MS)
        length = edit.document().characterCount()
        typed: list[float] = []
        shown: list[float] = []

        def note(edit: QTextEdit) -> None:
            seen = edit.document().characterCount() - length
            shown.extend([time.perf_counter()] * (seen - len(shown)))

        self._note = note
        hand = threading.Thread(target=press_keys, args=(edit, typed), daemon=True)
        hand.start()
        wait(lambda: len(shown) == KEYS, "the keys")
        hand.join()
        return [end - start for start, end in zip(typed, shown, strict=True)]


def press_keys(edit: QTextEdit, typed: list[float]) -> None:
    """Type letters and spaces at a steady pace, whatever becomes of them."""
    began = time.perf_counter()
    for turn in range(KEYS):
        time.sleep(max(0.0, began + turn / KEYS_A_SECOND - time.perf_counter()))
        text, key = (" ", Qt.Key.Key_Space) if turn % 6 == 5 else ("x", Qt.Key.Key_X)
        events = [
            QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        ]
        typed.append(time.perf_counter())
        for event in events:
            QCoreApplication.postEvent(edit, event)


def wait(met: Callable[[], bool], what: str) -> None:
    """Run the event loop until it is so."""
    loop, look = QEventLoop(), QTimer()
    until = time.monotonic() + PATIENCE_S
    look.timeout.connect(lambda: loop.quit() if met() or time.monotonic() > until else None)
    look.start(LOOK_MS)
    loop.exec()
    assert met(), f"waited too long for {what}"


def pause(milliseconds: int) -> None:
    """Run the event loop for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def measure(side: Side, watch: Watch, count: int, follow: Callable[[], object]) -> dict[str, Any]:
    """All times of one side."""
    times: dict[str, list[float]] = {"open": [], "switch": [], "key": []}
    side.open(0)
    pause(PAUSE_MS)
    follow()
    for index in range(1, count):
        times["open"].append(watch.opening(side, index))
        pause(PAUSE_MS)
    for turn in range(SWITCHES):
        times["switch"].append(watch.opening(side, turn % 2))
        pause(PAUSE_MS // 3)
    follow()
    times["key"] = watch.typing(side.edit)
    return times


def main() -> int:
    """Measure one side and print its times."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.inside")
    parser.add_argument("side", choices=("bare", "window"))
    parser.add_argument("--library", type=Path)
    parser.add_argument("articles", nargs="+")
    wish = parser.parse_args()
    if wish.side == "bare":
        watch = Watch(BareEdit)
        make_application()
        bare = BareSide([Path(one) for one in wish.articles])
        times = measure(bare, watch, len(wish.articles), lambda: None)
    else:
        watch = Watch(TextEdit)
        ours = OurSide(wish.library, wish.articles)
        times = measure(ours, watch, len(wish.articles), ours.follow)
        times["patch"] = ours.patched
        ours.window.close()
        ours.window.around.lanes.close()
    print(json.dumps(times), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A process that types into the real window until it is killed: ``python -m tests.support.typist FOLDER [source]``.

It types numbered words and says on standard output, before each key, how many characters were typed until then and
when (seconds, the system's monotonic clock).  With ``source`` it types into the article's text form.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from editor_app.app.gui import make_application, make_window
from editor_app.ui.memory import Memory
from tests.support.window import places

KEY_EVERY_MS = 20


def typed(count: int) -> str:
    """The first ``count`` characters that are typed."""
    words = "".join(f"{number:05} " for number in range(count // 6 + 1))
    return words[:count]


def main(folder: Path, *, in_source: bool) -> int:
    """Open the window, begin an article and type."""
    where = places(folder)
    memory = Memory(where.memory)
    memory.put("side_shown", value=False)
    memory.write()
    application = make_application()
    window = make_window(application, where)
    window.show()
    window.warm_up()
    window.actions_table["new"].trigger()
    count = 0

    def press() -> None:
        nonlocal count
        if window.open_articles.current is None:
            return
        if in_source and window.editor.source.source is None:
            window.editor.source.toggle()
        window.editor.focus_text()
        sys.stdout.write(f"{count} {time.monotonic()}\n")
        sys.stdout.flush()
        QTest.keyClicks(window.editor.source.widget, typed(count + 1)[-1])
        count += 1

    timer = QTimer()
    timer.timeout.connect(press)
    timer.start(KEY_EVERY_MS)
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), in_source="source" in sys.argv[2:]))

"""``python -m tests.benchmarks.pasting_inside``: pasting five megabytes of a word processor's HTML into our window.

Prints JSON: what was timed -> seconds.  ``stall`` is the longest time for which the window could not have answered,
from the paste until preview and saving have followed; ``paste`` ends when all of it stands in the text.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer

from tests.benchmarks.inside import PAUSE_MS, OurSide, pause, wait

SIZE = 5_000_000
TICK_MS = 1


def word_html(size: int) -> str:
    """HTML of so many bytes as a word processor writes it."""
    parts: list[str] = []
    length = 0
    while length < size:
        number = len(parts) + 1
        parts.append(
            "<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'><span style='font-size:12.0pt;"
            f"font-family:宋体'>第{number}段说的是桥上的事，<b>有人</b>从东边来，有人往西边去，话说得不长。</span>"
            f"<span lang=EN-US style='font-size:12.0pt'>Word {number}<o:p></o:p></span></p>\n"
        )
        length += len(parts[-1].encode())
    return (
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body>" + "".join(parts) + "</body></html>"
    )


def paste(ours: OurSide) -> dict[str, list[float]]:
    """Paste, and watch the event loop until all has followed."""
    longest = 0.0
    last = time.perf_counter()

    def tick() -> None:
        nonlocal longest, last
        now = time.perf_counter()
        longest, last = max(longest, now - last), now

    landed: list[float] = []
    ours.window.editor.pasting.landed.connect(lambda _: landed.append(time.perf_counter()))
    clip = QMimeData()
    clip.setHtml(word_html(SIZE))
    ticks = QTimer()
    ticks.timeout.connect(tick)
    ticks.start(TICK_MS)
    pause(PAUSE_MS)
    longest, last = 0.0, time.perf_counter()
    began = time.perf_counter()
    ours.window.editor.text.insertFromMimeData(clip)
    wait(lambda: bool(landed), "the paste")
    pause(PAUSE_MS * 10)
    ticks.stop()
    return {"stall": [longest], "paste": [landed[0] - began]}


def main() -> int:
    """Measure and print the times."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pasting_inside")
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("article")
    wish = parser.parse_args()
    ours = OurSide(wish.library, [wish.article])
    ours.open(0)
    pause(PAUSE_MS * 10)
    times = paste(ours)
    print(json.dumps(times), flush=True)
    ours.window.close()
    ours.window.around.lanes.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

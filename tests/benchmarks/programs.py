"""The programs of the window's rows as a person starts them: Stet on a library, ghostwriter on a file."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor_app.ui.last_places import LAST_PLACES
from tests.benchmarks.screen import Screen

PATIENCE_S = 30.0
CONTROL, LETTER_Q = 0xFFE3, ord("q")
GHOSTWRITER = "ghostwriter"


@dataclass(frozen=True, slots=True)
class Program:
    """A program to start: its command, its environment, what comes before each start, and how it ends."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]
    prepare: Callable[[], object]
    leaves: bool

    def start(self) -> subprocess.Popen[bytes]:
        """Start it."""
        return subprocess.Popen(
            self.command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def end(self, screen: Screen, process: subprocess.Popen[bytes]) -> None:
        """Let it leave in its own way where it should, so that it keeps its state; else end it."""
        if self.leaves:
            screen.press(CONTROL, LETTER_Q)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE_S)
        process.kill()
        process.wait()


def why_no_ghostwriter() -> str:
    """Why it cannot be compared with; empty where it can."""
    return "" if shutil.which(GHOSTWRITER) else f"{GHOSTWRITER} is not installed"


def environment(screen: Screen, home: Path) -> dict[str, str]:
    """A person's environment without anything kept from before.

    Python may keep its bytecode there, as it does wherever a program is installed.
    """
    home.mkdir(parents=True, exist_ok=True)
    left_out = ("XDG_", "QT_", "QTWEBENGINE_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    kept |= {"DISPLAY": screen.name, "HOME": str(home), "STET_HOME": str(home / "stet"), "LC_ALL": "C.UTF-8"}
    kept["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
    if os.geteuid() == 0:
        kept["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return kept


def stet(screen: Screen, home: Path, library: Path, article: str, *, preview: bool = True) -> Program:
    """Stet on a library in which this article was open last."""
    kept = home / "stet" / "window.json"
    kept.parent.mkdir(parents=True, exist_ok=True)
    memory = json.dumps({LAST_PLACES: {str(library): [article, 0, 0, 0]}, "side_shown": preview})

    def prepare() -> None:
        """Begin each time at the text's beginning, wherever the last keys went."""
        kept.write_text(memory, encoding="utf-8")

    command = (sys.executable, "-m", "editor_app", "--library", str(library))
    return Program("stet", command, environment(screen, home), prepare, leaves=True)


def ghostwriter(screen: Screen, home: Path, text: str, *, preview: bool = True) -> Program:
    """Ghostwriter on one file."""
    file = home / "text.md"
    settings = home / ".config" / "ghostwriter" / "ghostwriter.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(f"[Preview]\nhtmlPreviewOpen={str(preview).lower()}\n", encoding="utf-8")
    return Program(
        GHOSTWRITER,
        (GHOSTWRITER, str(file)),
        environment(screen, home),
        # It stores what is typed by itself.
        lambda: file.write_text(text, encoding="utf-8"),
        leaves=False,
    )

"""The main job, shown: a published page is understood, kept, found again, exported and verified.

``packaging/dev.py run`` calls it where no window can be shown.  Each step is a command that a person could type.
"""

from __future__ import annotations

import argparse
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from editor_app.app.bootstrap import open_desk
from editor_app.app.main import speak_utf8
from editor_app.cli.program import run
from editor_app.cli.terminal import Terminal
from editor_app.domain.errors import StetError
from editor_app.system.resources import resource
from editor_app.system.text import system_language

MARKER = ".stet-tour"
SHOWN_FIELDS = (
    "column", "kicker", "headline", "deck", "published_at", "sources", "credits", "contacts", "statement", "section",
    "related",
)  # fmt: skip


class Tour:
    """One walk through the main job in ``folder``, talking on ``terminal``."""

    def __init__(self, folder: Path, library: Path, terminal: Terminal) -> None:
        self.folder = folder
        self.library = library
        self.terminal = terminal

    def walk(self, page: Path) -> None:
        """Import the page, find it, export it and verify the package.  Raise `StetError` when a step fails."""
        publication = resource("samples", "publication.json")
        self.step("publications", "--add", str(publication))
        imported = json.loads(self.step("import", str(page), "--json"))[0]
        self.show_reading(imported)
        self.terminal.put(self.step("list", "--query", imported["fields"]["headline"][:4]).rstrip())
        packages = self.folder / "packages"
        named = json.loads(publication.read_text(encoding="utf-8"))["id"]
        for action in ("submit", "approve"):
            self.terminal.put(self.step("decide", imported["id"], action).rstrip())
        package = self.step(
            "export", imported["id"], "--channel", "web", "--to", str(packages), "--publication", named
        ).strip()
        self.terminal.put(self.step("verify", package).rstrip())
        self.step("samples")
        pictures = self.look_at_window(imported["id"])
        self.say_where(Path(package))
        self.terminal.put(self.terminal.tr("Pictures of the window:"))
        for picture in pictures:
            self.terminal.put(f"  {picture}")

    def step(self, *words: str) -> str:
        """Run one command as if typed; return what it printed."""
        self.terminal.put("\n$ stet " + " ".join(words))
        printed = io.StringIO()
        quiet = Terminal(self.terminal.language, printed, self.terminal.err)
        code = run(["--library", str(self.library), *words], open_desk, quiet)
        if code != 0:
            raise StetError("A step failed", "The step “{step}” failed.", step=words[0])
        return printed.getvalue()

    def look_at_window(self, article: str) -> list[str]:
        """Do the same job in the window, in a process without a screen; return the pictures it saved."""
        self.terminal.put("\n$ stet")
        words = ["--library", str(self.library), "--article", article, "--to", str(self.folder / "pictures")]
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "editor_app.app.window_tour", *words],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode != 0:
            raise StetError("A step failed", "The window's tour failed: {reason}", reason=done.stderr.strip())
        pictures: list[str] = json.loads(done.stdout)["pictures"]
        return pictures

    def show_reading(self, imported: dict[str, Any]) -> None:
        """Print what of the page went into which field."""
        for name in SHOWN_FIELDS:
            value = imported["fields"].get(name)
            self.terminal.put(f"  {name:<13}{json.dumps(value, ensure_ascii=False) if value else '—'}")
        self.terminal.put(f"  {'set aside':<13}{len(imported['set_aside'])}")

    def say_where(self, package: Path) -> None:
        """Print where everything lies."""
        tr = self.terminal.tr
        self.terminal.put("")
        self.terminal.put(tr("Library: {path}", path=self.library))
        self.terminal.put(tr("Package: {path}", path=package))
        self.terminal.put(tr("The page, for your browser: {path}", path=package / "web" / "index.html"))


def fresh_folder(folder: Path) -> None:
    """Make ``folder`` empty, but only if an earlier tour made it."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise StetError(
            "Not ours", "{folder} holds files that no tour made.", hint="Name another folder.", folder=folder
        )
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / MARKER).touch()


def main(arguments: Sequence[str] | None = None) -> int:
    """Walk through the main job; return the exit code."""
    parser = argparse.ArgumentParser(description="Do the main job and say where everything lies.")
    parser.add_argument("--page", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--library", type=Path)
    options = parser.parse_args(arguments)
    speak_utf8()
    terminal = Terminal(system_language(), sys.stdout, sys.stderr)
    try:
        fresh_folder(options.to)
        Tour(options.to, options.library or options.to / "library", terminal).walk(options.page)
    except StetError as error:
        terminal.complain(error)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

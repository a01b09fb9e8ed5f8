"""The entry of ``stet``: opens the library for a command, and turns what nobody foresaw into a report."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from editor_app.app.bootstrap import open_desk
from editor_app.app.crash import describe_fault, known_failure
from editor_app.cli.program import run
from editor_app.cli.terminal import Terminal
from editor_app.system.text import system_language

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; return the exit code (0 done, 1 failed in words, 2 wrong usage)."""
    stand_in_for_closed_streams()
    speak_utf8()
    terminal = Terminal(system_language(), sys.stdout, sys.stderr)
    try:
        code = run(arguments, open_desk, terminal)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (``head``) has gone; point stdout away so that the interpreter's last flush stays quiet.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (OSError, MemoryError) as error:
        terminal.complain(known_failure(error))
        return 1
    except Exception as error:  # noqa: BLE001 - the last door: a fault is kept for us and said in words
        terminal.complain(describe_fault(error))
        return 1
    return code


def stand_in_for_closed_streams() -> None:
    """Write to nowhere where whoever started the program has closed its output or gave it none (``>&-``)."""
    if sys.stdout is None:
        sys.stdout = nowhere()
    if sys.stderr is None:
        sys.stderr = nowhere()


def nowhere() -> TextIO:
    """A stream that takes everything and keeps nothing; open until the process ends."""
    return Path(os.devnull).open("w", encoding="utf-8")


def speak_utf8() -> None:
    """Make output UTF-8 when it goes to a file or another program; on a screen never fail for one character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    raise SystemExit(main())

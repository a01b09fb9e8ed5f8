"""The entry of ``stet``: the window where no command is given, else the command line.

Each is loaded only when it is wanted: a window must not wait for the command line's modules, nor a command for Qt.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

INTERRUPTED = 130
HAND_OFF = ".stet"


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or run one command line; return the exit code (0 done, 1 failed in words, 2 wrong usage)."""
    stand_in_for_closed_streams()
    words = sys.argv[1:] if arguments is None else list(arguments)
    wanted = wants_window(words)
    if wanted is None:
        return run_command(words)
    if not has_display():
        from editor_app.system.text import system_language, translate

        sentence = translate(
            "There is no display here for the window; what can be done without one: stet --help",
            system_language(),
        )
        print(f"stet: {sentence}", file=sys.stderr)  # noqa: T201 - a terminal is all there is
        return 1
    # What is loaded and made for the start stays to the end: looking for garbage in it meanwhile takes 25 ms.
    # The window does it later, on its own thread.
    gc.disable()
    try:
        from editor_app.app.gui import run_window

        return run_window(wanted.library, wanted.files)
    except Exception as error:  # noqa: BLE001 - before the window can tell it, this is the last door
        return tell_at_the_door(error)


def has_display() -> bool:
    """Tell whether a window could be shown, or the person has said what Qt shall draw on."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


@dataclass(frozen=True, slots=True)
class WindowWish:
    """The window is wanted, on this library (None: the usual one), to receive these hand-off files."""

    library: Path | None
    files: tuple[Path, ...] = ()


def wants_window(words: Sequence[str]) -> WindowWish | None:
    """What of the window a command line without a command asks for; None where it has a command, or means one.

    Hand-off files alone open the window, which shows what they would bring: so a system opens them.
    """
    match list(words):
        case ["--library", folder, *files] if folder and _are_hand_offs(files):
            return WindowWish(Path(folder), _absolute(files))
        case [word, *files] if (
            word.startswith("--library=") and word != "--library=" and _are_hand_offs(files)
        ):
            return WindowWish(Path(word.removeprefix("--library=")), _absolute(files))
        case files if _are_hand_offs(files):
            return WindowWish(None, _absolute(files))
        case _:
            return None


def _are_hand_offs(words: Sequence[str]) -> bool:
    return all(word.lower().endswith(HAND_OFF) and not word.startswith("-") for word in words)


def _absolute(files: Sequence[str]) -> tuple[Path, ...]:
    return tuple(Path(file).absolute() for file in files)


def run_command(words: Sequence[str]) -> int:
    """Run one command line; return its exit code."""
    from editor_app.app.bootstrap import open_desk
    from editor_app.cli.program import run
    from editor_app.cli.terminal import Terminal
    from editor_app.system.text import system_language

    speak_utf8()
    terminal = Terminal(system_language(), sys.stdout, sys.stderr)
    try:
        code = run(words, open_desk, terminal, _pressed)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (``head``) has gone; point stdout away so that the interpreter's last flush stays quiet.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last door: a fault is kept for us and said in words
        return tell_at_the_door(error)
    return code


def _pressed(page: str) -> bytes:
    """A page as a PDF; only this loads Qt."""
    from editor_app.app.pdf import pressed

    return pressed(page)


def tell_at_the_door(error: Exception) -> int:
    """Say on standard error what nobody has caught, in words; return the exit code."""
    from editor_app.app.crash import describe_fault, known_failure
    from editor_app.cli.terminal import Terminal
    from editor_app.system.text import system_language

    sentence = known_failure(error) if isinstance(error, OSError | MemoryError) else describe_fault(error)
    Terminal(system_language(), sys.stdout, sys.stderr).complain(sentence)
    return 1


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

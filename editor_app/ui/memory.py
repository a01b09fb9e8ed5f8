"""What the window remembers from one start to the next: its place on the screen, the last article, language, theme.

It is kept beside no library, for it belongs to the person at this machine; a damaged or missing file means defaults.
"""

from __future__ import annotations

import contextlib
import enum
import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from editor_app.system.files import write_atomically

Choice = TypeVar("Choice", bound=enum.StrEnum)


class Memory:
    """Plain JSON values by key, in one file.  A failure to write is no failure of the work: it is left out."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, Any] = _read(path)
        self._changed = False

    @property
    def folder(self) -> Path:
        """Where it is kept, beside what else belongs to the person at this machine."""
        return self._path.parent

    def get(self, key: str, default: Any = None) -> Any:
        """The value under ``key`` if it is of the default's type (or there is no default)."""
        value = self._values.get(key, default)
        return value if default is None or isinstance(value, type(default)) else default

    def choice(self, key: str, default: Choice) -> Choice:
        """The member of the default's enumeration under ``key``, the default where there is none such."""
        try:
            return type(default)(self._values.get(key, default.value))
        except ValueError:
            return default

    def put(self, key: str, value: Any) -> None:
        """Remember a value; it reaches the disk with `write`."""
        if self._values.get(key) != value:
            self._values[key] = value
            self._changed = True

    def write(self) -> None:
        """Bring what has changed to the disk."""
        work = self.writing()
        if work is not None:
            work()

    def writing(self) -> Callable[[], None] | None:
        """The work of `write` for another thread, on the values as they are now; None where nothing has changed."""
        if not self._changed:
            return None
        self._changed = False
        return functools.partial(_write, self._path, json.dumps(self._values, ensure_ascii=False).encode())


def _write(path: Path, data: bytes) -> None:
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}

"""What the window shows at once when it starts: the list and the article as they were when it was closed.

It is kept with the mark of the library's state; where that has changed since, nothing of it is shown, for a window
must not show what is not so.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor_app.domain.article import Opened, Standing
from editor_app.domain.beside import Beside
from editor_app.domain.canonical import digest, from_plain, to_plain
from editor_app.domain.content import content_bytes, content_from_bytes
from editor_app.domain.desk_matter import DeskMatter
from editor_app.domain.errors import StetError
from editor_app.domain.workflow import Status
from editor_app.system.files import write_atomically

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """The state to begin with: the mark of the library, the list (plain JSON), the open article."""

    mark: str
    listed: Any
    opened: Opened | None


def write_first_screen(path: Path, screen: FirstScreen) -> None:
    """Keep it for the next start; where that fails, the next start is a little slower."""
    plain = {
        "schema": SCHEMA,
        "mark": screen.mark,
        "listed": screen.listed,
        "opened": None if screen.opened is None else _opened_to_plain(screen.opened),
    }
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps(plain, ensure_ascii=False).encode())


def read_first_screen(path: Path, mark: str | None) -> FirstScreen | None:
    """What was kept, if it is of this state of the library and whole."""
    if mark is None:
        return None
    try:
        plain = json.loads(path.read_text("utf-8"))
        if plain["schema"] != SCHEMA or plain["mark"] != mark:
            return None
        opened = None if plain["opened"] is None else _opened_from_plain(plain["opened"])
        return FirstScreen(mark, plain["listed"], opened)
    except (OSError, ValueError, LookupError, TypeError, StetError):
        return None


def _opened_to_plain(opened: Opened) -> dict[str, Any]:
    standing = opened.standing
    return {
        "article": opened.article,
        "content": content_bytes(opened.content).decode(),
        "content_hash": opened.content_hash,
        "updated_at": opened.updated_at,
        "desk": to_plain(opened.beside.desk),
        "standing": [standing.status.value, standing.revisions, standing.head_hash],
    }


def _opened_from_plain(plain: dict[str, Any]) -> Opened:
    data = plain["content"].encode()
    if digest(data) != plain["content_hash"]:
        raise ValueError("the kept article is not what it was")
    status, revisions, head_hash = plain["standing"]
    return Opened(
        plain["article"],
        content_from_bytes(data),
        plain["content_hash"],
        plain["updated_at"],
        Standing(Status(status), revisions, head_hash),
        Beside(from_plain(DeskMatter, plain["desk"])),
    )

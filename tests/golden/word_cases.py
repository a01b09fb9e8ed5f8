"""Word files that other programs wrote, and what is read of them.  Renew with ``python -m tests.golden.renew``."""

from __future__ import annotations

import json
from pathlib import Path

from editor_app.formats.extraction import understand
from editor_app.services.reading_report import reading_to_plain

WORD_FILES = Path(__file__).parent / "word_files"


def read_as_json(path: Path) -> str:
    """What is read of a file, as the command line prints it, and the names of its pictures."""
    reading = understand(path.read_bytes(), path.name)
    plain = reading_to_plain(reading, lambda source, **values: source.format_map(values))
    plain["pictures"] = list(reading.pictures)
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def expected_of(path: Path) -> Path:
    """Where it is written what must be read of a file."""
    return path.with_suffix(".json")

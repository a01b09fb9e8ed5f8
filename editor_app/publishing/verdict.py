"""What verifying says: lines that hold or fail, each a sentence with values that name the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor_app.domain.errors import StetError
from editor_app.publishing.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was checked; ``message`` is an English source sentence whose places ``values`` fills."""

    ok: bool
    code: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.message.format_map(self.values)


@dataclass(frozen=True, slots=True)
class Verification:
    """All lines in the order of checking; ``manifest`` is None where it cannot be read."""

    lines: tuple[Line, ...]
    manifest: Manifest | None = None

    @property
    def ok(self) -> bool:
        """Whether everything holds."""
        return all(line.ok for line in self.lines)


def holds(code: str, message: str, **values: object) -> Line:
    """A line that says what was found to be so."""
    return Line(True, code, message, values)


def fails(code: str, message: str, **values: object) -> Line:
    """A line that says what is wrong."""
    return Line(False, code, message, values)


def failed(code: str, error: StetError) -> Line:
    """A line out of a failure's own sentence."""
    return Line(False, code, error.message, error.values)

"""What to say and keep when something fails that no part of the program foresaw."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path

from editor_app import __version__
from editor_app.domain.errors import StetError


def known_failure(error: OSError | MemoryError) -> StetError:
    """Words for a failure of the machine: a full disk, a missing right, a path that is gone."""
    if isinstance(error, MemoryError):
        return StetError(
            "Out of memory", "There is not enough memory for this.", hint="Try with a smaller file."
        )
    reason = error.strerror or str(error)
    if error.filename is None:
        return StetError("The system refused", "The system says: {reason}.", reason=reason)
    return StetError("The system refused", "{path}: {reason}.", path=error.filename, reason=reason)


def describe_fault(error: Exception) -> StetError:
    """Keep the details of a fault of ours in a file, and give the sentence that names it."""
    report = "".join(traceback.format_exception(error))
    with tempfile.NamedTemporaryFile(
        "w", prefix="stet-fault-", suffix=".txt", delete=False, encoding="utf-8", errors="backslashreplace"
    ) as file:
        file.write(f"Stet {__version__}\n{report}")
    return StetError(
        "A fault in Stet",
        "This is a fault in Stet, not in your work: {kind}.",
        hint="The details are in {path}; please send that file to the makers.",
        kind=type(error).__name__,
        path=Path(file.name),
    )

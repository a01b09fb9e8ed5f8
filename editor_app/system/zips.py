"""What reading a zip raises where it is damaged."""

from __future__ import annotations

import struct
import zipfile
import zlib

ZIP_DAMAGE: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)
"""All that the standard library raises on archives whose entries are stored or deflated, beside its own error."""

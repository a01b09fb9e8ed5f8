"""Files as one deterministic zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

# The earliest that the format can say (APPNOTE 4.4.6): a package has no time of its own.
_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_REGULAR_FILE = 0o100644 << 16


def zip_bytes(files: Mapping[str, bytes]) -> bytes:
    """A zip of files by path: sorted, stored (so that no version of zlib shows), with fixed times and attributes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, _TIME)
            entry.create_system = _UNIX
            entry.external_attr = _REGULAR_FILE
            archive.writestr(entry, files[path])
    return out.getvalue()

"""The real input that lies beside the project, where it does."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"
SAMPLE = SHARED / "samples" / "zhuzhou-two-sessions-interview.txt"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="../shared is not here: a clone without the newsroom's real input"
)

"""For all tests: no real screen is needed, and nothing of the person's own is touched."""

from __future__ import annotations

import os
from pathlib import Path

SCREEN = Path(__file__).parent / "support" / "screen.json"

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"

"""For all tests: no screen is needed, and nothing of the person's own is touched."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

"""What the browser engine is told by environment variables before it starts.

Measured on PySide6 6.11.3 with a sample page (PSS of all processes, Linux): 372 MB as it comes, 317 MB with the
software scene graph, 277 MB where no OpenGL is loaded either.  A page of text gains nothing from the graphics card.
All of it is read when the engine is first used, not when the application starts.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
# What a person has set stays as it is.
_DEFAULTS = {
    # Draw the view into the window's own raster surface; otherwise the whole window would go through OpenGL.
    "QT_QUICK_BACKEND": "software",
    # The engine asks for a graphics card's name, whatever it draws with; this one answers without loading a driver.
    "QSG_RHI_BACKEND": "null",
    "QT_XCB_GL_INTEGRATION": "none",
}
_CHROMIUM = (
    "--disable-gpu",
    # Its own log; what matters reaches us by signals.
    "--log-level=3",
    "--renderer-process-limit=1",
    # It stands by for helpers that a page of text never calls (10 MB).
    "--no-unsandboxed-zygote",
    # Our own small script needs no fast machine code: 20 MB less, 30 after a thousand patches.
    "--js-flags=--optimize-for-size",
    # The page is shown as most readers see it, light, whatever theme the desk likes.
    "--blink-settings=preferredColorScheme=1",
)
# The sandbox refuses to work for root, as whom only tests and containers run.
_AS_ROOT = ("--no-sandbox",)


def prepare_environment(environment: MutableMapping[str, str] = os.environ) -> None:
    """Set the variables that the engine reads.  Call it before QtWebEngine is imported."""
    for name, value in _DEFAULTS.items():
        environment.setdefault(name, value)
    given = environment.get(_FLAGS, "").split()
    wanted = (*_CHROMIUM, *(_AS_ROOT if _is_root() else ()))
    named = {flag.partition("=")[0] for flag in given}
    environment[_FLAGS] = " ".join(
        [*given, *(flag for flag in wanted if flag.partition("=")[0] not in named)]
    )


def _is_root() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0

"""For all tests: no real screen is needed, and nothing of the person's own is touched."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

# Under `dev.py test` generated cases are the same in each run, so that what fails was broken by what was changed; a bare
# pytest goes on looking for new ones.  How long one takes tells of the machine.
settings.register_profile(
    "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

SCREEN = Path(__file__).parent / "support" / "screen.json"

# Keys that tests make lie in a folder of their own, in no keychain.
os.environ.setdefault("STET_HOME", tempfile.mkdtemp(prefix="stet-tests-"))
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Look through what was loaded for collecting the tests no more."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Generator[None, object, object]:
    """Fail a test that leaves a mouse button held: those after it would wait for the hand to let go."""
    outcome = yield
    if "qapp" in item.fixturenames:
        held = QGuiApplication.mouseButtons()
        assert held == Qt.MouseButton.NoButton, f"the test leaves {held} held down"
    return outcome


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Function) -> Generator[None, object, object]:
    """Collect what a test of the window leaves on the main thread, as the window itself does: see `ui.garbage`."""
    if "qapp" not in item.fixturenames:
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.enable()

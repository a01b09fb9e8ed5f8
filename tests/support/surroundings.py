"""What a pane is given in tests: everything of a window but the window, on a real library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor_app.services.desk import Desk
from editor_app.ui.feed import Feed
from editor_app.ui.icons import Icons
from editor_app.ui.lanes import Lanes
from editor_app.ui.notices import Notices
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.theme import Theme
from tests.support.library import Ticking, library

WORKER = "林溪桥"


def desk_in(folder: Path) -> Desk:
    """A desk on the library in ``folder``, which is made where it is missing; its time ticks."""
    clock = Ticking()
    return Desk(library(folder, clock), WORKER, clock)


def theme_of(application: QApplication) -> Theme:
    """The application's one theme: it survives from test to test, as the application does."""
    found = application.findChild(Theme)
    return found if found is not None else Theme(application)


@contextmanager
def surroundings(application: QApplication, open_desk: Callable[[], Desk]) -> Iterator[Surroundings]:
    """Everything that panes share; the threads end, and the library closes, with the block."""
    theme = theme_of(application)
    lanes = Lanes(open_desk)
    try:
        yield Surroundings(theme, Icons(theme), lanes, Feed(), Notices())
    finally:
        lanes.close()

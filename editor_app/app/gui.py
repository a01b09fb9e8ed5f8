"""Starts the window: as little as possible before it is painted, the rest after."""

from __future__ import annotations

import contextlib
import functools
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLockFile, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from editor_app.app.excepthook import watch_for_faults
from editor_app.app.places import Places, library_folder, places_of
from editor_app.store.peek import mark_of
from editor_app.system.resources import resource
from editor_app.ui.feed import Feed
from editor_app.ui.first_paint import FirstPaint
from editor_app.ui.first_screen import read_first_screen
from editor_app.ui.garbage import collect_on_main_thread
from editor_app.ui.i18n import Language
from editor_app.ui.icons import Icons
from editor_app.ui.lanes import Lanes
from editor_app.ui.main_window import MainWindow
from editor_app.ui.memory import Memory
from editor_app.ui.notices import Notices
from editor_app.ui.preview.environment import prepare_environment
from editor_app.ui.settings import Preferences
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.theme import Appearance, Theme

if TYPE_CHECKING:
    from editor_app.app.single_instance import FirstInstance
    from editor_app.services.desk import Desk

SWITCH_INTERVAL_S = 0.0005
"""How long a working thread may hold up the keyboard: Python's own 5 ms double the latency of keys."""


FIRST_KEYS_MS = 150
"""How long a window that can be typed into already is left alone after it has been painted first."""
FORM_MS = 2500
"""When the parts of the details form are loaded beside the window, if nobody has wanted them before."""
LOADED_MS = 4000
"""When everything has been loaded that stays to the end."""


def run_window(asked: Path | None, files: Sequence[Path] = ()) -> int:
    """Open the window on a library, to receive ``files``, and stay until it is closed; return the exit code."""
    application = make_application()
    places = places_of(library_folder(asked))
    lock = claim(places)
    if lock is None:
        return raise_first(places, files)
    window = make_window(application, places)
    watch_for_faults(window)
    window.show()
    follow_up(window, functools.partial(after_first_paint, window, places))
    application.file_opened.connect(lambda path: window.handing.receive_soon([path]))
    window.handing.receive_soon(files)
    code = application.exec()
    window.around.lanes.close()
    lock.unlock()
    return code


def follow_up(window: MainWindow, work: Callable[[], object]) -> None:
    """Do the work at once where the window shows nothing yet, else when it has been seen and the first keys went in.

    What is loaded then takes half of the interpreter's time for a second; keys are slow meanwhile.
    """
    if window.open_articles.current is None:
        QTimer.singleShot(0, window, work)
    else:
        first = FirstPaint(window)
        first.came.connect(window.frame.keep_on_screen)
        first.came.connect(lambda: QTimer.singleShot(FIRST_KEYS_MS, window, work))


class Application(QApplication):
    """Signal ``file_opened(Path)``: on macOS a file that was double-clicked comes as an event to the program itself."""

    file_opened = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Tell of a file that is to be opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


def make_application() -> Application:
    """The Qt application, set up so that a preview may be made later."""
    prepare_environment()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    application = Application(sys.argv[:1])
    application.setApplicationName("Stet")
    application.setApplicationDisplayName("定稿 Stet")
    application.setDesktopFileName("stet")
    return application


def make_window(application: QApplication, places: Places) -> MainWindow:
    """The window on a library, showing what it showed last; the library itself is opened by the first work."""
    memory = Memory(places.memory)
    language = Language(application, memory.get("language", ""))
    theme = Theme(application, memory.choice("appearance", Appearance.SYSTEM), bare=True)
    theme.write_in(language.name)
    feed = Feed()
    around = Surroundings(
        theme,
        Icons(theme),
        Lanes(functools.partial(open_desk, places.library, feed)),
        feed,
        Notices(),
        Preferences(memory),
    )
    first = read_first_screen(places.first_screen, mark_of(places.library))
    window = MainWindow(around, memory, language, places.library, places.first_screen, first)
    theme.dress()
    return window


def open_desk(folder: Path, feed: Feed) -> Desk:
    """Open the library for the window, on the thread of the first work that needs it."""
    from editor_app.app.bootstrap import window_desk  # noqa: PLC0415

    desk = window_desk(folder)
    desk.library.listen(feed.post)
    return desk


def claim(places: Places) -> QLockFile | None:
    """The lock that says: this library's window is ours; None where another window has it.

    Where no lock can be made, for want of a place to write, the window opens without one: SQLite guards the library.
    """
    with contextlib.suppress(OSError):
        places.lock.parent.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(places.lock))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        return None
    return lock


def raise_first(places: Places, files: Sequence[Path] = ()) -> int:
    """Bring the window that is there already to the front, to receive ``files``; return the exit code."""
    from editor_app.app.single_instance import ask_to_raise  # noqa: PLC0415

    return ask_to_raise(places.socket, files)


def after_first_paint(window: MainWindow, places: Places) -> FirstInstance:
    """All that a window needs but need not wait for."""
    from editor_app.app.single_instance import FirstInstance  # noqa: PLC0415

    window.setWindowIcon(QIcon(str(resource("icons", "stet.svg"))))
    window.warm_up()
    QTimer.singleShot(FORM_MS, window.details, window.details.load)
    QTimer.singleShot(LOADED_MS, window, functools.partial(collect_on_main_thread, window))
    return FirstInstance(places.socket, window, window.handing.receive_soon)

"""One window for each library: a second start brings the first window to the front, and gives it files to receive."""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from editor_app.system.text import system_language, translate

PATIENCE_MS = 2000
RAISE = b"raise\n"
LARGEST_LETTER = 1024 * 1024
"""So many bytes a later start may say; more is none of ours."""


class FirstInstance(QObject):
    """Listens for later starts on behalf of a window, as long as the window lives."""

    def __init__(
        self, socket: str, window: QWidget, receive: Callable[[Sequence[Path]], object] = lambda _: None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._receive = receive
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # Whoever holds the library's lock may remove what a crashed window left.
        QLocalServer.removeServer(socket)
        self._server.listen(socket)

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            connection.disconnected.connect(functools.partial(self._read, connection))
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _read(self, connection: QLocalSocket) -> None:
        said = bytes(connection.read(LARGEST_LETTER).data())
        connection.deleteLater()
        files = files_in(said)
        if files:
            self._receive(files)


def files_in(said: bytes) -> tuple[Path, ...]:
    """The files that a later start wants received; none where it says anything else."""
    if not said.startswith(RAISE):
        return ()
    try:
        names = json.loads(said.removeprefix(RAISE) or b"[]")
    except (ValueError, RecursionError):
        return ()
    if not isinstance(names, list) or not all(isinstance(name, str) and "\0" not in name for name in names):
        return ()
    return tuple(path for path in map(Path, names) if path.is_absolute())


def letter_of(files: Sequence[Path]) -> bytes:
    """What a later start says."""
    return RAISE + json.dumps([str(path) for path in files]).encode() if files else RAISE


def ask_to_raise(socket: str, files: Sequence[Path] = ()) -> int:
    """Ask the first window to come to the front and to receive ``files``; return the exit code (1 where it does not answer)."""
    connection = QLocalSocket()
    connection.connectToServer(socket)
    if not connection.waitForConnected(PATIENCE_MS):
        sentence = translate(
            "This library is open in another window, which does not answer.", system_language()
        )
        print(f"stet: {sentence}", file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    connection.write(letter_of(files))
    connection.flush()
    connection.waitForBytesWritten(PATIENCE_MS)
    connection.disconnectFromServer()
    return 0

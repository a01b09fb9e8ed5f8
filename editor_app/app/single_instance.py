"""One window for each library: a second start brings the first window to the front."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from editor_app.system.text import system_language, translate

PATIENCE_MS = 2000
RAISE = b"raise\n"


class FirstInstance(QObject):
    """Listens for later starts on behalf of a window, as long as the window lives."""

    def __init__(self, socket: str, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._raise)
        # Whoever holds the library's lock may remove what a crashed window left.
        QLocalServer.removeServer(socket)
        self._server.listen(socket)

    def _raise(self) -> None:
        while self._server.hasPendingConnections():
            connection = self._server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def ask_to_raise(socket: str) -> int:
    """Ask the first window to come to the front; return the exit code (1 where it does not answer)."""
    connection = QLocalSocket()
    connection.connectToServer(socket)
    if not connection.waitForConnected(PATIENCE_MS):
        sentence = translate(
            "This library is open in another window, which does not answer.", system_language()
        )
        print(f"stet: {sentence}", file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    connection.write(RAISE)
    connection.flush()
    connection.disconnectFromServer()
    return 0

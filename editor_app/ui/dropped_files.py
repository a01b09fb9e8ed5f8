"""Taking files that are dropped: the originals stay where they lie."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def take_copy(event: QDropEvent) -> None:
    """Accept files that are dragged or dropped as copies: a program that is told they were moved deletes its own."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()

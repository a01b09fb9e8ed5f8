"""Whom files went to last, and where they were put: proposed again for the next."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from editor_app.domain.lists import ROLE_MARK
from editor_app.ui.memory import Memory

_FOLDER, _TO = "hand_over_folder", "hand_over_to"


class Receivers:
    """What the window remembers of hand-overs."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def folder(self) -> Path:
        """Where the last file was put, as long as that is a folder; else where documents lie, or the person's home."""
        kept = Path(str(self._memory.get(_FOLDER, "")))
        if kept.is_absolute() and kept.is_dir():
            return kept
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return documents if documents.is_dir() else Path.home()

    def proposed(self, hands: Collection[str]) -> str:
        """Whom articles in these hands (`lists.Filed`) go to: the person, or who got those of the role last."""
        if len(hands) != 1:
            return ""
        [hand] = hands
        if hand and not hand.startswith(ROLE_MARK):
            return hand
        return str(self._memory.get(_TO, {}).get(hand, ""))

    def remember(self, folder: Path, to: str, hands: Collection[str]) -> None:
        """Note what was chosen."""
        self._memory.put(_FOLDER, str(folder))
        if len(hands) == 1:
            [hand] = hands
            self._memory.put(_TO, {**self._memory.get(_TO, {}), hand: to})

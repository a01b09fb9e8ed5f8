"""The pictures of a page, brought from the library one after the other so that a waiting page comes between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.errors import StetError
from editor_app.ui.lanes import Lanes

if TYPE_CHECKING:
    from editor_app.services.previewing import PreviewPicture

Answer = Callable[[bytes, str], None]


class PictureQueue(QObject):
    """Answers what the view asks for."""

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._waiting: deque[tuple[PreviewPicture, Answer]] = deque()
        self._busy = False

    def ask(self, picture: PreviewPicture, answer: Answer) -> None:
        """Bring a picture; answer with nothing where it cannot be read (the page shows its words instead)."""
        self._waiting.append((picture, answer))
        self._advance()

    def _advance(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        picture, answer = self._waiting.popleft()

        def give(data: bytes) -> None:
            answer(data, picture.media_type if data else "")
            self._busy = False
            self._advance()

        def give_nothing(_: StetError) -> None:
            give(b"")

        lanes = self._lanes
        lanes.compute(self, lambda: lanes.desk().previewing.picture(picture), give, give_nothing)

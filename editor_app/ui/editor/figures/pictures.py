"""The pictures that the body shows: loaded beside the window, kept small, asked for by their hash."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.errors import StetError
from editor_app.ui.lanes import Lanes
from editor_app.ui.showing_pictures import is_passing, load

MOST = 64
GATHER_MS = 40
"""Pictures that come close together are laid out together."""


class Pictures(QObject):
    """Gives pictures as they come.  Signal ``arrived(frozenset)``: these, missing until now, can be painted."""

    arrived = Signal(object)

    def __init__(self, lanes: Lanes, owner: QObject) -> None:
        super().__init__(owner)
        self._lanes = lanes
        self._images: dict[str, QImage] = {}
        self._asked: set[str] = set()
        self._new: set[str] = set()
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHER_MS)
        self._gathering.timeout.connect(self._tell)

    @property
    def is_gathering(self) -> bool:
        """Tell whether pictures have come that were not told of yet."""
        return self._gathering.isActive()

    def get(self, asset: str) -> QImage | None:
        """The picture with this hash, small enough to be shown; None while it is being loaded, or where it cannot be."""
        image = self._images.get(asset)
        if image is None and asset not in self._asked:
            self._ask(asset)
        return image

    def hear(self, changes: Changes) -> None:
        """Ask again for what could not be shown, or only reduced, when pictures come."""
        if Aspect.ASSETS in changes.aspects:
            for asset in tuple(self._asked):
                if asset not in self._images or is_passing(self._images[asset]):
                    self._ask(asset)

    def _ask(self, asset: str) -> None:
        self._asked.add(asset)
        self._lanes.picture(
            self, functools.partial(load, asset=asset), functools.partial(self._take, asset), _leave_out
        )

    def _take(self, asset: str, image: QImage) -> None:
        if image.isNull():
            return
        if asset not in self._images and len(self._images) >= MOST:
            oldest = next(iter(self._images))
            del self._images[oldest]
            self._asked.discard(oldest)
        self._images[asset] = image
        self._new.add(asset)
        if not self._gathering.isActive():
            self._gathering.start()

    def _tell(self) -> None:
        assets, self._new = frozenset(self._new), set()
        self.arrived.emit(assets)


def _leave_out(_error: StetError) -> None:
    """A picture that is missing shows its place and its words; checks tell of it before it is published."""

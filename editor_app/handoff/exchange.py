"""The port between desks: what they pass to each other, apart from how.

A file is the first way; a shared folder or a newsroom's database can be others.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from editor_app.handoff.names import Name


class Giving(Protocol):
    """Where things come from."""

    def names(self) -> Iterable[Name]:
        """Everything that is to be had there, each once."""
        ...

    def get(self, name: Name) -> bytes:
        """The bytes of one thing.  Raise `StetError` where they are not to be had as they were."""
        ...


class Taking(Protocol):
    """Where things go to."""

    def missing(self, names: Iterable[Name]) -> list[Name]:
        """Those that are not there yet, in the order in which they were asked for."""
        ...

    def put(self, name: Name, data: bytes) -> None:
        """Keep one thing; keeping it again changes nothing."""
        ...

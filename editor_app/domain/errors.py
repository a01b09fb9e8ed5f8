"""What can go wrong in a way that a person can mend."""

from __future__ import annotations


class Phrase(str):
    """A value that fills a place of a sentence and is to be translated itself, such as the name of a stage."""

    __slots__ = ()


class StetError(Exception):
    """A failure in words: what happened, and what to do about it.

    ``title``, ``message`` and ``hint`` are English source sentences with ``{name}`` places; ``values`` fills
    them.  The core never translates: the window and the command line look the sentences up in the one
    catalogue (``editor_app.system.text``) before filling them.
    """

    def __init__(self, title: str, message: str, hint: str = "", **values: object) -> None:
        super().__init__(title, message, hint, values)
        self.title = title
        self.message = message
        self.hint = hint
        self.values = values

    def __str__(self) -> str:
        """The sentence in English, with its hint."""
        parts = [self.message, self.hint]
        return " ".join(part.format_map(self.values) for part in parts if part)


class AbsentError(StetError):
    """The article that is meant does not stand in the library: it never did, or lies in the trash."""


class RefusedError(StetError):
    """What a person may not do with an article as it stands; ``code`` is the reason's (`permission.REASONS`)."""

    def __init__(self, title: str, message: str, hint: str = "", code: str = "", **values: object) -> None:
        super().__init__(title, message, hint, **values)
        self.code = code


class CorruptError(StetError):
    """Stored bytes do not say what their name promises (hash, shape or schema)."""


class NewerFormatError(StetError):
    """Something was written by a newer Stet than this one."""

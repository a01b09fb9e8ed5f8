"""The words that a person has added to the dictionary, and those ignored in one article: one small file at this machine."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from editor_app.domain.errors import StetError
from editor_app.system.files import write_atomically

MOST_ARTICLES = 500
"""Articles whose ignored words are kept; the ones unused for longest are forgotten."""


@dataclass(slots=True)
class OwnWords:
    """Words in small letters.  A damaged or missing file means none."""

    path: Path
    added: set[str] = field(default_factory=set)
    ignored: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> OwnWords:
        """Read what `add` and `ignore` have kept."""
        words = cls(path)
        with contextlib.suppress(OSError, ValueError):
            plain = json.loads(path.read_text("utf-8"))
            if isinstance(plain, dict):
                words.added = set(_texts(plain.get("words")))
                ignored = plain.get("ignored")
                if isinstance(ignored, dict):
                    words.ignored = {str(article): _texts(kept) for article, kept in ignored.items()}
        return words

    def holds(self, word: str, article: str) -> bool:
        """Tell whether a word is right by what the person said."""
        plain = word.casefold()
        return any(
            one in self.added or one in self.ignored.get(article, ())
            for one in (plain, plain.removesuffix("'s"))
        )

    def add(self, word: str) -> None:
        """Take a word as right everywhere.  Raise `StetError` where it cannot be kept; nothing has changed then."""
        self._keep(self.added | {word.casefold()}, self.ignored)

    def ignore(self, word: str, article: str) -> None:
        """Take a word as right in one article.  Raise `StetError` as `add` does."""
        ignored = dict(self.ignored)
        kept = ignored.pop(article, [])
        ignored[article] = [*kept, word.casefold()]
        for oldest in list(ignored)[:-MOST_ARTICLES]:
            del ignored[oldest]
        self._keep(self.added, ignored)

    def _keep(self, added: set[str], ignored: dict[str, list[str]]) -> None:
        plain = {"words": sorted(added), "ignored": ignored}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.path, json.dumps(plain, ensure_ascii=False, indent=1).encode())
        except OSError as error:
            raise StetError(
                "The word was not kept", "The word list {path} cannot be written.", path=self.path
            ) from error
        self.added, self.ignored = added, ignored


def _texts(plain: object) -> list[str]:
    return [one for one in plain if isinstance(one, str)] if isinstance(plain, list) else []

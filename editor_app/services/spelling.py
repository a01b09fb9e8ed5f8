"""Spelling: which words of a text no dictionary knows, and what they may have been meant to be.

For one thread alone: whoever asks does so on one lane.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.formats.spelled_words import Word, script_of, words_of
from editor_app.services.dictionaries import available, best_for, script_for
from editor_app.services.own_words import OwnWords

if TYPE_CHECKING:
    from hunspell import Hunspell

WORDS_FILE = "words.json"
DICTIONARIES_FOLDER = "dictionaries"
MOST_SUGGESTIONS = 6
MOST_KNOWN = 20_000
"""Words of which it is remembered whether a dictionary has them: those of many long articles."""


@dataclass(frozen=True, slots=True)
class Manner:
    """By what a text is judged: the language of its article (BCP 47), the dictionary wished for, the article, names in it."""

    language: str = ""
    dictionary: str = ""
    article: str = ""
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: the misspelt words of each text.  ``dictionary`` is empty where there is none for the language."""

    dictionary: str
    wrong: dict[str, tuple[Word, ...]]


class Spelling:
    """Checks texts; dictionaries and the person's own words are loaded when first needed.

    ``home``: where the own words lie, and a folder ``dictionaries`` for more.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._own: OwnWords | None = None
        self._folders: dict[str, Path] | None = None
        self._loaded: dict[str, Hunspell | None] = {}
        self._known: dict[tuple[str, str], bool] = {}

    def dictionaries(self) -> tuple[str, ...]:
        """The names of all that there are."""
        if self._folders is None:
            self._folders = available(self._home / DICTIONARIES_FOLDER)
        return tuple(sorted(self._folders))

    def check(self, texts: tuple[str, ...], manner: Manner) -> Checked:
        """Find the misspelt words of texts."""
        name, loaded = self._dictionary(manner)
        if loaded is None:
            return Checked("", dict.fromkeys(texts, ()))
        script = script_for(name)
        wrong = {
            text: tuple(
                word
                for word in words_of(text)
                if script_of(word.text[0]) == script and not self._is_right(word.text, name, loaded, manner)
            )
            for text in texts
        }
        return Checked(name, wrong)

    def suggestions(self, word: str, manner: Manner) -> tuple[str, ...]:
        """What a misspelt word may have been meant to be, the likeliest first."""
        _, loaded = self._dictionary(manner)
        if loaded is None:
            return ()
        try:
            return tuple(loaded.suggest(word))[:MOST_SUGGESTIONS]
        except UnicodeError:
            return ()

    def add(self, word: str) -> None:
        """Take a word as right everywhere."""
        self._words().add(word)

    def ignore(self, word: str, article: str) -> None:
        """Take a word as right in one article."""
        self._words().ignore(word, article)

    def _words(self) -> OwnWords:
        if self._own is None:
            self._own = OwnWords.read(self._home / WORDS_FILE)
        return self._own

    def _is_right(self, word: str, name: str, loaded: Hunspell, manner: Manner) -> bool:
        plain = word.casefold()
        if plain in manner.names or plain.removesuffix("'s") in manner.names:
            return True
        key = (name, word)
        right = self._known.get(key)
        if right is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            right = self._known[key] = _spells(loaded, word)
        return right or self._words().holds(word, manner.article)

    def _dictionary(self, manner: Manner) -> tuple[str, Hunspell | None]:
        name = best_for(manner.language, manner.dictionary, frozenset(self.dictionaries()))
        if name and name not in self._loaded:
            assert self._folders is not None
            self._loaded[name] = _load(name, self._folders[name])
        return name, self._loaded.get(name)


def _load(name: str, folder: Path) -> Hunspell | None:
    """Load a dictionary; None where the library is not there for this machine, or cannot read it."""
    try:
        from hunspell import Hunspell  # noqa: PLC0415

        return Hunspell(name, hunspell_data_dir=str(folder))
    except (ImportError, OSError, ValueError):
        return None


def _spells(loaded: Hunspell, word: str) -> bool:
    """Ask for a word, with its accents and without; what the dictionary's encoding cannot say is none of its words."""
    try:
        return bool(loaded.spell(word) or (not word.isascii() and loaded.spell(_bare(word))))
    except UnicodeError:
        return True


def _bare(word: str) -> str:
    """A word without accents: naive for naïve, as English dictionaries often have it."""
    return "".join(one for one in unicodedata.normalize("NFD", word) if not unicodedata.combining(one))

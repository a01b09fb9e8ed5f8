"""What is looked for, and the failures that a person can mend by typing something else."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.errors import StetError


@dataclass(frozen=True, slots=True)
class Seek:
    """Words to look for, or with ``regex`` a regular expression.

    ``exact`` minds capitals and (for words) full and half width; ``whole_words`` wants no letter or digit directly
    before or behind.  Chinese, Japanese and Korean characters stand for themselves and part no word.
    """

    words: str
    exact: bool = False
    whole_words: bool = False
    regex: bool = False


class SeekError(StetError):
    """The expression or the replacement cannot be used as it stands; ``message`` says why."""

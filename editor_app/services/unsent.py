"""Where suggestions lie that were not sent yet: settings of this desk, by article and person."""

from __future__ import annotations


def unsent_of(article: str, person: str = "") -> str:
    """The key under which a person's are kept; without a person what all keys of an article begin with."""
    return f"proposing.{article}.{person}"

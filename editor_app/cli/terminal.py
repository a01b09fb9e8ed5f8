"""Where the command line speaks: sentences in the person's language, results as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from editor_app.domain.errors import Phrase, StetError
from editor_app.system.text import translate


@dataclass(frozen=True, slots=True)
class Terminal:
    """Standard output for results, standard error for everything said about them; one language for both."""

    language: str
    out: TextIO
    err: TextIO

    def tr(self, source: str, **values: object) -> str:
        """A sentence in the person's language, its places filled."""
        filled = {
            name: translate(value, self.language) if isinstance(value, Phrase) else value
            for name, value in values.items()
        }
        return translate(source, self.language).format_map(filled)

    def put(self, text: str) -> None:
        """Write one result to standard output."""
        print(text, file=self.out)

    def put_json(self, value: object) -> None:
        """Write a value as JSON, readable and in UTF-8."""
        print(json.dumps(value, ensure_ascii=False, indent=2), file=self.out)

    def say(self, source: str, **values: object) -> None:
        """Say something beside the result, on standard error."""
        print(self.tr(source, **values), file=self.err)

    def remark(self, source: str, values: Mapping[str, object]) -> None:
        """Say something about the result just given, set in below it."""
        print("  " + self.tr(source, **values), file=self.err)

    def tell(self, sentence: str) -> None:
        """Tell more about the result just given, in words that are in the person's language already."""
        print("  " + sentence, file=self.err)

    def complain(self, error: StetError, about: str = "") -> None:
        """Tell of a failure: what happened and what to do."""
        sentences = [self.tr(part, **error.values) for part in (error.message, error.hint) if part]
        start = f"stet: {about}: " if about else "stet: "
        joint = "" if self.language.startswith("zh") else " "  # a full stop of Chinese brings its own space
        print(start + joint.join(sentences), file=self.err)

"""What a person types on a command line, taken as it was typed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def typed_path(text: str) -> Path:
    """The path that was typed; an empty one is wrong usage.

    A script whose variable is empty would else mean the current folder, and import or write all over it.
    """
    if not text.strip():
        raise argparse.ArgumentTypeError("the path is empty")
    return Path(text)


class StoreAsTyped(argparse.Action):
    """Store the value of an option, also where it is ``--``.

    Up to Python 3.12 ``argparse`` takes that for the end of the options even in ``--query=--`` and gives an empty list
    (CPython issue 59317).
    """

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 - argparse gives it
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        """Store ``values``, or what was typed where they were lost."""
        if values == [] and self.option_strings:
            if self.choices is not None:
                raise argparse.ArgumentError(self, "invalid choice: '--'")
            values = typed_path("--") if self.type is typed_path else "--"
        setattr(namespace, self.dest, values)

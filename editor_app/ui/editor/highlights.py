"""Tints and lines over the text that belong to no document: matches of a search, misspelt words, the line in focus.

Each who shows some has a layer of its own under a name; layers named later lie on top.  Nothing of it is undone, saved
or copied, and showing it is no edit.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


class Highlights:
    """The layers of one text editor."""

    def __init__(self, edit: QTextEdit | QPlainTextEdit) -> None:
        self._edit = edit
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {}

    def show(self, layer: str, selections: Iterable[QTextEdit.ExtraSelection]) -> None:
        """Show these in a layer, in place of what it showed; an empty list takes the layer away."""
        found = list(selections)
        if not found and not self._layers.get(layer):
            return
        self._layers[layer] = found
        self._edit.setExtraSelections([one for each in self._layers.values() for one in each])

    def clear(self) -> None:
        """Show none: another document is shown, whose text they do not mean."""
        if any(self._layers.values()):
            self._layers = {name: [] for name in self._layers}
            self._edit.setExtraSelections([])

"""Rows of a choice that show a path as a branch of a tree: its last name, set in by its depth."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStyledItemDelegate

from editor_app.ui.words import PATH_MARK

INDENT = "\u3000"


class PathDelegate(QStyledItemDelegate):
    """Shows ``A › B › C`` as ``C``, two steps in; what is chosen still reads as the whole path."""

    # Qt overrides

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:  # noqa: ARG002
        """The last name, behind a space for each one before it."""
        *above, name = str(value).split(PATH_MARK)
        return INDENT * len(above) + name

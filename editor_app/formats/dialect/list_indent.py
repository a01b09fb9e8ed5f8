"""Nested lists brought to the indentation that Python-Markdown knows: four columns for each level.

People indent by two, three or four columns; CommonMark asks for the column at which the item's text begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor_app.formats.dialect.line_kinds import Kind, is_rule, kind_of
from editor_app.formats.dialect.source_lines import TAB_WIDTH

_MARKER = re.compile(r" *([-+*]|[0-9]{1,9}[.)]) +(?=[^ ])")
# A little deeper than the normal form goes; items beyond it join the deepest level.
_DEEPEST_LEVEL = 12


def even_lists(text: str) -> str:
    """Indent what belongs to items of lists by four columns for each level; other lines stay as they are."""
    levels = _Levels()
    return "\n".join(map(levels.evened, text.split("\n")))


@dataclass(frozen=True, slots=True)
class _Item:
    """An open item: the column from which a line belongs to it, and the column at which its text begins.

    Four columns always do, so that lists beyond 99, whose markers are wider, may be indented like the others.
    """

    least: int
    text: int


class _Levels:
    """The open items, the outermost first."""

    def __init__(self) -> None:
        self._items: list[_Item] = []
        self._after_blank = True

    def evened(self, line: str) -> str:
        """One line, moved to its level."""
        bare = line.lstrip(" ")
        if not bare:
            self._after_blank = True
            return line
        column = len(line) - len(bare)
        found = _MARKER.match(line)
        if found and not is_rule(bare) and (self._items or column < TAB_WIDTH):
            self._leave(column)
            indent = self._indent()
            self._items.append(_Item(min(found.end(), column + TAB_WIDTH), found.end()))
            line = f"{indent}{found[1]} {line[found.end() :]}"
        elif self._items:
            line = self._inside(column, line, bare)
        self._after_blank = False
        return line

    def _inside(self, column: int, line: str, bare: str) -> str:
        """A line that goes on with an item, or ends it: after a blank line, or where a block begins."""
        if self._after_blank or kind_of(bare) is not Kind.TEXT:
            self._leave(column)
        if not self._items:
            return line
        if self._items[0].least > column:
            return bare
        last = self._items[-1]
        return self._indent() + (bare if last.least > column else line[min(column, last.text) :])

    def _leave(self, column: int) -> None:
        while self._items and column < self._items[-1].least:
            self._items.pop()

    def _indent(self) -> str:
        return " " * (TAB_WIDTH * min(len(self._items), _DEEPEST_LEVEL))

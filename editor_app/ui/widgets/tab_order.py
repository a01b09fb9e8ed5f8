"""The order in which Tab goes, kept as the eye goes when rows have come and gone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_the_eye(widget: QWidget) -> None:
    """Let Tab go through all that lies in a widget's layouts, in the order in which it was laid out."""
    for first, second in pairwise(stops(widget)):
        QWidget.setTabOrder(first, second)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """The widgets at which Tab may stop, in the order of the layouts."""
    layout = widget.layout()
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif layout is not None:
        yield from _within(layout)


def _within(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _within(inner)

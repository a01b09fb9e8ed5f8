"""What differs in one channel 渠道: headline, summary, author line, foot, cover; empty means as elsewhere."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from editor_app.domain.fields import ChannelVariant, Fields
from editor_app.domain.limits import Rules
from editor_app.domain.missing import WRITERS
from editor_app.ui.details.cover_field import CoverField, Figures
from editor_app.ui.details.section import COLUMN_GAP, ROW_GAP
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.segments import Segments
from editor_app.ui.widgets.text_area import TextArea
from editor_app.ui.widgets.value_line import ValueLine
from editor_app.ui.words import CHANNEL_WORDS

LIMITED = ("headline", "summary", "author_line", "foot")
SHOWN_INHERITED = 300
"""So many characters of what stands elsewhere tell which text it is; all of it is laid out at each key."""


class ChannelsField(Spoken, QWidget):
    """Edits the variants of an article, one channel at a time.  Signal ``edited(tuple)`` of `ChannelVariant`.

    A variant without any difference is left out of the value; those of channels that are not offered stay.
    """

    edited = Signal(object)

    def __init__(self, rules: Rules, around: Surroundings, figures: Figures) -> None:
        super().__init__()
        self.value: tuple[ChannelVariant, ...] = ()
        self._rules = {one.key: one for one in rules.channels}
        self._fields = Fields()
        self.channel = Segments({key: CHANNEL_WORDS.get(key, key) for key in self._rules})
        self.channel.chosen.connect(lambda _: self._show())
        self.said = plain_label(look="caption")
        self.said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(COLUMN_GAP)
        self._grid.setVerticalSpacing(ROW_GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.addWidget(self.channel)
        head.addWidget(self.said, 1)
        head.setSpacing(12)
        self._grid.addLayout(head, 0, 0, 1, 2)
        self._labelled: dict[str, Labelled] = {}
        self._part("headline", Labelled("Headline in this channel", ValueLine()), 1, 0, 2)
        self._part("summary", Labelled("Summary in this channel", TextArea()), 2, 0, 2)
        self._part("author_line", Labelled("Author line", ValueLine()), 3, 0)
        self._part("foot", Labelled("Foot", TextArea(1)), 4, 0, 2)
        self._part(
            "cover", Labelled("Cover in this channel", CoverField(around, figures, _as_elsewhere)), 5, 0, 2
        )
        self.whenever_said(self._show)

    def part(self, name: str) -> Any:
        """What edits an attribute of the variant that is shown."""
        return self._labelled[name].field

    def first(self) -> QWidget:
        """The field in which a person begins."""
        first: QWidget = self.part("headline")
        return first

    def show_value(self, value: tuple[ChannelVariant, ...]) -> None:
        """Show variants, telling nobody."""
        self.value = value
        self._show()

    def inherit(self, fields: Fields) -> None:
        """Show what the empty parts stand for: the article's own fields."""
        if fields != self._fields:
            self._fields = fields
            self._say_inherited()

    # How it is shown and edited

    def _part(self, name: str, labelled: Labelled, row: int, column: int, columns: int = 1) -> None:
        self._grid.addWidget(labelled, row, column, 1, columns)
        self._labelled[name] = labelled
        labelled.field.edited.connect(functools.partial(self._take, name))  # type: ignore[attr-defined]

    def _shown(self) -> ChannelVariant:
        key = self.channel.value
        return next((one for one in self.value if one.channel == key), ChannelVariant(key))

    def _show(self) -> None:
        for name in self._labelled:
            self.part(name).show_value(getattr(self._shown(), name))
        self._count()
        self._say_inherited()
        self._say_differences()

    def _take(self, name: str, value: Any) -> None:
        before = self._shown()
        after = dataclasses.replace(before, **{name: value})
        same = after == ChannelVariant(after.channel)
        if any(one.channel == after.channel for one in self.value):
            kept = (after if one.channel == after.channel else one for one in self.value)
            self.value = tuple(one for one in kept if not (one is after and same))
        elif not same:
            self.value = (*self.value, after)
        self._count()
        self._say_differences()
        self.edited.emit(self.value)

    def _count(self) -> None:
        rules = self._rules[self.channel.value]
        for name in LIMITED:
            self._labelled[name].count_to(rules.limit(name), len(self.part(name).value))

    def _say_inherited(self) -> None:
        inherited = _inherited(self._fields)
        for name, text in inherited.items():
            shown = text[: SHOWN_INHERITED + 1].replace("\n", " ")
            if len(shown) > SHOWN_INHERITED:
                shown = f"{shown[:SHOWN_INHERITED]}…"
            self.part(name).setPlaceholderText(shown)

    def _say_differences(self) -> None:
        named = [tr(CHANNEL_WORDS.get(one.channel, one.channel)) for one in self.value]
        self.said.setText(
            tr("Differs in: {channels}", channels=tr(", ").join(named))
            if named
            else tr("Empty means: as elsewhere")
        )


def _as_elsewhere() -> str:
    return tr("The article's own cover is used. Drop a picture here for another one, or choose it.")


def _inherited(fields: Fields) -> dict[str, str]:
    """What stands in a channel where its variant is empty, by the variant's attribute."""
    names = [name for credit in fields.credits if credit.role in WRITERS for name in credit.names]
    return {
        "headline": fields.headline,
        "summary": fields.summary,
        "author_line": " ".join(names),
        "foot": fields.statement,
    }

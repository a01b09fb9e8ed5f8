"""The panes that stand at the right of the text, in one table."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Tab(enum.StrEnum):
    """The panes, in the order of their tabs."""

    PREVIEW = "preview"
    REVIEW = "review"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class TabRow:
    """One tab: its pane, and the action that shows it, whose words it wears."""

    tab: Tab
    action: str


TABS: tuple[TabRow, ...] = (
    TabRow(Tab.PREVIEW, "side_preview"),
    TabRow(Tab.REVIEW, "side_review"),
    TabRow(Tab.HISTORY, "side_history"),
)

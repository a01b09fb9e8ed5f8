"""On which screens a page can be looked at, as a table."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class PreviewWidth(enum.StrEnum):
    """How wide a screen the page is shown on."""

    WEB = "web"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: its width in CSS pixels, and whether it is drawn as a thing of its own on the pane's ground."""

    width: int
    framed: bool = False


# 820: the narrowest window of a desk in which the page has its wide layout, so that it can still be read when the
# whole width is brought into the pane.
SCROLL_BAR = 8
"""How much wider than its screen a view is for its scroll bar (``resources/preview/page.js``)."""

SCREENS: dict[PreviewWidth, Screen] = {
    PreviewWidth.WEB: Screen(820),
    PreviewWidth.PHONE: Screen(390, framed=True),
}
WIDTH_WORDS: dict[PreviewWidth, str] = {
    PreviewWidth.WEB: "Web",
    PreviewWidth.PHONE: "Phone",
}

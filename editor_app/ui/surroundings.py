"""What every pane is given: the theme, icons, lanes, feed and notices of its window, and preferences."""

from __future__ import annotations

from dataclasses import dataclass, field

from editor_app.ui.feed import Feed
from editor_app.ui.icons import Icons
from editor_app.ui.lanes import Lanes
from editor_app.ui.notices import Notices
from editor_app.ui.settings import Preferences
from editor_app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The things that panes share; each exists once in a window."""

    theme: Theme
    icons: Icons
    lanes: Lanes
    feed: Feed
    notices: Notices
    preferences: Preferences = field(default_factory=Preferences)

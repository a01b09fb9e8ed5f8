"""How long ago an article was changed, in the fewest characters that say it."""

from __future__ import annotations

from datetime import datetime, timedelta

from editor_app.ui.i18n import tr


def local(instant: str) -> datetime:
    """An instant of the library (ISO 8601, UTC) on the clock of this place."""
    return datetime.fromisoformat(instant).astimezone()


def age_of(at: datetime, now: datetime) -> str:
    """The time of day today, a word for yesterday, else the date, with its year where it is another one.

    Both instants are told in the same time zone.
    """
    day, today = at.date(), now.date()
    if day == today:
        return f"{at:%H:%M}"
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    return f"{at:%m-%d}" if day.year == today.year else f"{at:%Y-%m-%d}"

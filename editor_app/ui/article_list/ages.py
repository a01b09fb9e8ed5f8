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


def due_time(deadline: str, now: datetime) -> str:
    """A deadline (ISO 8601) on the clock of this place: the hour today, else with its day; as it is where it is none."""
    try:
        at = datetime.fromisoformat(deadline).astimezone()
    except ValueError:
        return deadline
    day = "" if at.date() == now.date() else f"{at:%m-%d} "
    return f"{day}{at:%H:%M}"

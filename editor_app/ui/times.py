"""When something happened, as time lines, comparisons and reviews say it."""

from __future__ import annotations

from datetime import datetime, timedelta

from editor_app.ui.i18n import tr


def when(instant: str, now: datetime | None = None) -> str:
    """An instant (ISO 8601) on the clock of this place: the hour today, with its day before; as it is where it is none."""
    now = now or datetime.now().astimezone()
    try:
        at = datetime.fromisoformat(instant).astimezone(now.tzinfo)
    except ValueError:
        return instant
    hour = f"{at:%H:%M}"
    if at.date() == now.date():
        return hour
    if at.date() == now.date() - timedelta(days=1):
        return tr("Yesterday {time}", time=hour)
    return f"{at:%m-%d} {hour}" if at.year == now.year else f"{at:%Y-%m-%d} {hour}"

"""The kinds of lines that fields are typed in."""

from __future__ import annotations

from editor_app.domain.links import is_safe_href
from editor_app.ui.details.context import Context
from editor_app.ui.details.instants import read_day, read_instant, read_moment, shown_instant
from editor_app.ui.details.names import joined, split_names, split_tags
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.typed_counts import read_count
from editor_app.ui.widgets.day_picker import CalendarButton
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.value_line import ValueLine


def names_line() -> ValueLine:
    """People, apart by 、, a comma or a space."""
    return ValueLine(split_names, joined)


def tags_line() -> ValueLine:
    """Tags, apart by 、 or a comma."""
    return ValueLine(split_tags, joined)


def instant_line(context: Context, icons: Icons) -> ValueLine:
    """A date and time, or nothing; without an offset by the publication's clock."""
    line = ValueLine(lambda text: read_instant(text, context.clock), shown_instant)
    CalendarButton(line, icons, timed=True)
    line.setPlaceholderText("2026-03-13 08:00")
    return line


def moment_line(context: Context, icons: Icons) -> ValueLine:
    """A day or a date and time, or nothing."""
    line = ValueLine(lambda text: read_moment(text, context.clock), shown_instant)
    CalendarButton(line, icons, timed=True)
    line.setPlaceholderText("2026-03-13 08:00")
    return line


def day_line(icons: Icons) -> ValueLine:
    """A day, or nothing."""
    line = ValueLine(read_day)
    CalendarButton(line, icons, timed=False)
    line.setPlaceholderText("2026-03-13")
    return line


def count_line() -> ValueLine:
    """A number of characters, or nothing."""
    line = ValueLine(read_count, lambda count: str(count or ""))
    line.setPlaceholderText("1500")
    return line


def timed(labelled: Labelled, line: ValueLine) -> Labelled:
    """Say below a line of time when what was typed is none."""
    line.refused.connect(lambda refused: labelled.warn(_no_instant if refused else None))
    return labelled


def dated(labelled: Labelled, line: ValueLine) -> Labelled:
    """Say below a line for a day when what was typed is none."""
    line.refused.connect(lambda refused: labelled.warn(_no_day if refused else None))
    return labelled


def unsafe_link(href: str) -> str:
    """What is wrong with a link, in words; empty where it may be kept."""
    if not href or is_safe_href(href):
        return ""
    return tr("This link would not be published. Begin it with https:// and leave out spaces.")


def _no_instant() -> str:
    return tr("This is no date and time, so it was not taken. Write it like 2026-03-13 08:00.")


def _no_day() -> str:
    return tr("This is no date, so it was not taken. Write it like 2026-03-13.")

"""Choosing a day, and an hour, from a calendar that a line of text brings up."""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, QTime
from PySide6.QtGui import QAction, QKeySequence, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.value_line import ValueLine

KEYS = "F4"
_SHOWN = re.compile(r"(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?)?(?: ([+-]\d{2}:\d{2}))?")


class DayPicker(Spoken, QFrame):
    """A calendar below a line; a press on a day takes it and closes.  With ``timed`` the hour can be set too."""

    def __init__(self, line: ValueLine, icons: Icons, *, timed: bool) -> None:
        super().__init__(line, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line = line
        self._offset = ""
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, QTextCharFormat())
        self.time = QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        self.time.setFixedWidth(80)
        self.time.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)
        for name, icon in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                icons.dress(button, icon, "muted")
        self._timed = timed
        self._lay_out()
        self.whenever_said(self._say)
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)

    def open_below(self) -> None:
        """Show the day and hour of the line, or today, under it."""
        found = _SHOWN.fullmatch(self._line.text().strip())
        day = QDate.fromString(found[1], Qt.DateFormat.ISODate) if found else QDate.currentDate()
        self.calendar.setSelectedDate(day)
        self.time.setTime(QTime.fromString((found and found[2]) or "08:00", "HH:mm"))
        self._offset = (found and found[3]) or ""
        self.adjustSize()
        below = self._line.mapToGlobal(QPoint(0, self._line.height() + 2))
        room = self._line.screen().availableGeometry()
        if below.y() + self.height() > room.bottom():
            below = self._line.mapToGlobal(QPoint(0, -self.height() - 2))
        below.setX(min(below.x(), room.right() - self.width()))
        self.move(below)
        self.show()
        self.calendar.setFocus()

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(8, 8, 8, 8)
        down.setSpacing(8)
        self._at = QLabel()
        if self._timed:
            across = QHBoxLayout()
            across.addWidget(self._at)
            across.addWidget(self.time)
            across.addStretch(1)
            down.addLayout(across)
        else:
            self.time.setParent(self)
            self.time.hide()
        down.addWidget(self.calendar)

    def _take(self, day: QDate) -> None:
        text = day.toString(Qt.DateFormat.ISODate)
        if self._timed:
            text = f"{text} {self.time.time().toString('HH:mm')} {self._offset}".rstrip()
        self.hide()
        self._line.take(text)
        self._line.setFocus()

    def _say(self) -> None:
        self._at.setText(tr("At"))
        self.time.setAccessibleName(tr("Hour and minute"))
        self.calendar.setAccessibleName(tr("Day"))
        chinese = tr("en").startswith("zh")
        language = QLocale.Language.Chinese if chinese else QLocale.Language.English
        self.calendar.setLocale(QLocale(language))
        # A locale brings its own first day along; newsrooms plan from Monday on.
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)


class CalendarButton(Spoken, QWidget):
    """The small calendar at the end of a line; F4 brings it up too.  The picker is made when it is first wanted.

    It is never seen itself: it stands by to say, in the window's language, what the line's action does.
    """

    def __init__(self, line: ValueLine, icons: Icons, *, timed: bool) -> None:
        super().__init__(line)
        self.hide()
        self.picker: DayPicker | None = None
        self._line = line
        self._timed = timed
        self._icons = icons
        action = QAction(line)
        icons.dress(action, "calendar", "muted")
        action.setShortcut(QKeySequence(KEYS))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self.open)
        line.addAction(action, ValueLine.ActionPosition.TrailingPosition)
        self.say("Choose from a calendar", action.setText)
        self.whenever_said(lambda: action.setToolTip(f"{action.text()} ({KEYS})"))

    def open(self) -> QWidget:
        """Show the calendar."""
        if self.picker is None:
            self.picker = DayPicker(self._line, self._icons, timed=self._timed)
        self.picker.open_below()
        return self.picker

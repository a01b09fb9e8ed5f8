"""What the sheet of people does in the library: keeping people, keys and PINs, founding and joining a newsroom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.system.clock import stamp
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.staff.band import POLICY
from editor_app.ui.staff.files import ROSTER_SUFFIX, choose_newsroom_file, save_newsroom_file
from editor_app.ui.staff.newsroom_sheets import AskSheet, FoundSheet
from editor_app.ui.staff.pin_sheet import PinSheet
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.membership import Members

SHOWN_FORM = "%Y-%m-%d %H:%M"
DAY_FORM = "%Y-%m-%d"


class SheetDeeds(QObject):
    """Does it, and tells what came of it in the sheet.  Signal ``done()`` when something may be different."""

    done = Signal()

    def __init__(
        self, sheet: Sheet, around: Surroundings, notice: NoticeSlot, open_file: Callable[..., object]
    ) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._around = around
        self._notice = notice
        self._open_file = open_file

    def do(self, deed: str, members: Members | None) -> None:
        """Do what was wanted of the newsroom, by the id that `band` gives it."""
        if members is None:
            return
        if deed.startswith(POLICY):
            key = deed.removeprefix(POLICY)
            until = members.roster.until if members.roster is not None else ""
            self._write(lambda desk: desk.newsroom.renew(until, key))
            return
        deeds: dict[str, Callable[[], object]] = {
            "found": lambda: FoundSheet(self._sheet, self._found).open(),
            "ask": self._ask_to_join,
            "key": self._ask_to_join,
            "open": self._choose_file,
            "paste": self._paste,
            "withdraw": lambda: self._write(lambda desk: desk.newsroom.withdraw()),
            "save": lambda: self._save_roster(members),
            "rename": lambda: self._rename(members),
            "renew": self._renew,
        }
        deeds[deed]()

    def fail(self, error: StetError) -> None:
        """Tell of a failure."""
        self._notice.tell_failure(error)
        self._sheet.make_room()

    # People

    def keep(
        self, people: Sequence[Person], done: Callable[[object], object], *, names_oneself: bool
    ) -> None:
        """Keep people; ``names_oneself`` where nobody owns this desk yet, and one says who one is."""

        def work(desk: Desk) -> None:
            if names_oneself:
                desk.staff.call_me(people[0].shown)
            desk.roster_changes.keep(*people)

        self._around.lanes.write(self, work, done, self.fail)

    def ask_pin(self, members: Members | None, *, removes: bool) -> None:
        """Ask for a PIN of whoever works here, or the one to be removed."""
        if members is None:
            return
        has_pin = any(one.is_here and one.has_pin for one in members.people)
        sheet = PinSheet(self._sheet, self._around.lanes, members, has_pin=has_pin, removes=removes)
        sheet.accepted.connect(self.done)
        sheet.open()

    def revoke(self, person: str, public: str) -> None:
        """Ask from when on a key counts no more, and revoke it."""

        def take(text: str) -> None:
            at = stamp(_instant(text, SHOWN_FORM) or datetime.now().astimezone())
            self._write(lambda desk: desk.roster_changes.revoke(person, public, at))

        LinePrompt(
            self._sheet,
            tr("Revoke the key"),
            tr(
                "What it signs from this time on counts no more; what it signed before does. It cannot be undone."
            ),
            take,
            text=datetime.now().astimezone().strftime(SHOWN_FORM),
            check=_wrong_time,
        ).open()

    def make_key(self, person: str) -> None:
        """Make the key of somebody on this machine."""
        self._write(lambda desk: desk.roster_changes.make_key(person))

    def let_leave(self, person: Person) -> None:
        """Let somebody have left, once that is confirmed."""
        sheet = Sheet(self._sheet, 420)
        sheet.set_title(tr("{name} has left", name=person.shown))
        told = tr("Nothing that they sign from now on counts. What they decided before stays, and counts.")
        sheet.body.addWidget(plain_label(told, "muted"))
        sheet.add_choice()
        sheet.accepted.connect(lambda: self._write(lambda desk: desk.roster_changes.leave(person.id)))
        sheet.open()

    # Newsroom

    def _found(self, name: str, policy: str) -> None:
        self._write(lambda desk: desk.newsroom.begin(name, policy))

    def _ask_to_join(self) -> None:
        def work(desk: Desk) -> tuple[Person, bytes]:
            request = desk.newsroom.request()
            return desk.newsroom.look_at(request), request

        def show(asked: tuple[Person, bytes]) -> None:
            sheet = AskSheet(self._sheet, self._around.icons, *asked)
            sheet.open()
            self.done.emit()

        self._around.lanes.write(self, work, show, self.fail)

    def _choose_file(self) -> None:
        path = choose_newsroom_file(self._sheet)
        if path is not None:
            self._open_file(path, self._sheet)

    def _paste(self) -> None:
        clipboard = QGuiApplication.clipboard()
        urls = [url for url in clipboard.mimeData().urls() if url.isLocalFile()]
        text = clipboard.text().strip()
        if urls:
            self._open_file(urls[0].toLocalFile(), self._sheet)
        elif text:
            self._open_file(text.encode("utf-8"), self._sheet)
        else:
            self._notice.tell(Notice(NoticeKind.INFO, tr("There is nothing on the clipboard.")))

    def _save_roster(self, members: Members) -> None:
        roster = members.roster
        if roster is None:
            return

        def save(data: bytes) -> None:
            try:
                path = save_newsroom_file(self._sheet, f"{roster.name}-{roster.number}", ROSTER_SUFFIX, data)
            except StetError as error:
                self.fail(error)
                return
            if path is not None:
                sentence = tr("{name} is saved, and on the clipboard as a file.", name=path.name)
                self._notice.tell(Notice(NoticeKind.OK, sentence))

        self._around.lanes.errand(self, lambda desk: desk.newsroom.file(), save, self.fail)

    def _rename(self, members: Members) -> None:
        LinePrompt(
            self._sheet,
            tr("Name of the newsroom"),
            tr("All desks see it with the next roster."),
            lambda name: self._write(lambda desk: desk.roster_changes.rename(name)),
            text=members.roster.name if members.roster is not None else "",
            check=lambda name: "" if name else tr("A newsroom needs a name."),
        ).open()

    def _renew(self) -> None:
        def take(text: str) -> None:
            until = _instant(text, DAY_FORM)
            end = "" if until is None else stamp(until + timedelta(days=1))
            self._write(lambda desk: desk.newsroom.renew(end))

        LinePrompt(
            self._sheet,
            tr("Renew the roster"),
            tr("Its last day; may stay empty. After it desks are warned and go on working."),
            take,
            placeholder="2027-12-31",
            check=lambda text: (
                ""
                if not text or _instant(text, DAY_FORM)
                else tr("The day is not understood: write it as 2026-03-01.")
            ),
        ).open()

    def _write(self, work: Callable[[Desk], Any]) -> None:
        def done(_: object) -> None:
            self._notice.clear()
            self.done.emit()

        self._around.lanes.write(self, work, done, self.fail)


def _instant(text: str, form: str) -> datetime | None:
    """A time of this place's clock; None where it is none."""
    try:
        at = datetime.strptime(" ".join(text.split()), form)  # noqa: DTZ007 - given the local zone below
    except ValueError:
        return None
    return at.astimezone()


def _wrong_time(text: str) -> str:
    at = _instant(text, SHOWN_FORM)
    if at is None:
        return tr("The time is not understood: write it as 2026-03-01 18:30.")
    return "" if at <= datetime.now().astimezone() else tr("The time has not come yet.")

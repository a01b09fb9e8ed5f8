"""People come alive: who works here stands at the window's head, others take over, files about a newsroom are opened."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.domain.roster import Roster
from editor_app.ui.actions import Actions
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.staff.chip import PersonChip
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.top_bar import TopBar

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.membership import Members

KEY = "staff"
HEARD = frozenset({Aspect.SETTINGS, Aspect.PEOPLE})
GATHER_MS = 200
LOCKED = "Key locked"
"""The title of a failure that the PIN mends."""


class Greeting(Protocol):
    """What asks for a name at the first start."""

    def listen(
        self, give: Callable[[str, str, str, Callable[[], object]], object], ask: Callable[[], object]
    ) -> None:
        """Say who takes the names and goes on then, and who shows all about people."""
        ...

    def show_name(self, name: str) -> None:
        """Show under which name one works; ask for it where that is empty."""
        ...


class StaffFeature(QObject):
    """Keeps who works here.  ``members`` is what was last known, None before the library was read."""

    def __init__(self, window: QWidget, around: Surroundings, actions: Actions, opened: OpenArticles) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._actions = actions
        self._opened = opened
        self._greeting: Greeting | None = None
        self._asks_at_start = True
        self.members: Members | None = None
        self.chip = PersonChip(
            around.icons, [actions[name] for name in ("person", "switch_person", "people")]
        )
        self.chip.switch_wanted.connect(self.switch_to)
        self.chip.lock_wanted.connect(self.lock)
        self._soon = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._soon.timeout.connect(self.refresh)
        around.feed.changed.connect(self._hear)
        around.lanes.failed.connect(self._hear_of_failure)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "people": self.show_people,
            "switch_person": self.choose_person,
            "person": self.call_person,
        }

    def stand_in(self, bar: TopBar, greeting: Greeting) -> None:
        """Stand at the window's head, and have the name asked for where the window says how to begin."""
        bar.hold(self.chip)
        self._greeting = greeting
        greeting.listen(self.introduce, self.show_people)

    # What is known

    def refresh(self) -> None:
        """Ask anew who works here."""
        self._around.lanes.errand(
            self, lambda desk: desk.membership.look(at_keys=False), self._take, lambda _error: None
        )

    def _hear(self, changes: Changes) -> None:
        if not changes.aspects or changes.aspects & HEARD:
            self._soon.start()

    def _hear_of_failure(self, error: StetError) -> None:
        """Ask for the PIN at once where nothing could be signed without it."""
        if error.title == LOCKED:
            self.choose_person()

    def _take(self, members: Members) -> None:
        self.members = members
        self.chip.show_members(members)
        if self._greeting is not None:
            self._greeting.show_name(members.here.shown if members.named else "")
        if self._asks_at_start:
            self._asks_at_start = False
            if members.locked and not members.read_only:
                self.choose_person()
            self._warn(members)

    def _warn(self, members: Members) -> None:
        if members.outdated and members.roster is not None:
            sentence = tr("The date of the roster of {newsroom} has passed.", newsroom=members.roster.name)
            hint = tr("It still counts; ask an owner for a newer one.")
            self._around.notices.tell(Notice(NoticeKind.WARN, sentence, hint, key=f"{KEY}-outdated"))

    # Who works here

    def call_person(self) -> None:
        """Ask under which name the person writes; in a newsroom show who they are there, for its roster names them."""
        if self.members is not None and self.members.roster is not None:
            self.show_people()
            return

        def give(name: str) -> None:
            self.introduce(name, "", "", lambda: None)

        members = self.members
        LinePrompt(
            self._window,
            tr("Your name"),
            tr("New articles name you as their reporter, and revisions as their author."),
            give,
            text=members.here.shown if members is not None and members.named else "",
        ).open()

    def introduce(self, name: str, pen_name: str, unit: str, then: Callable[[], object]) -> None:
        """Keep who works here, and go on."""

        def work(desk: Desk) -> None:
            desk.staff.introduce(name, pen_name, unit)

        def failed(error: StetError) -> None:
            self._around.notices.tell_failure(error)
            then()

        self._around.lanes.write(self, work, lambda _: then(), failed)

    def choose_person(self) -> None:
        """Ask who works here from now on; where there is nobody else, say how somebody is taken in."""
        members = self.members
        if members is None:
            return
        others = [one for one in members.people if not one.is_here and one.person.roles]
        if others or members.locked:
            self._ask("")
            return
        self._around.notices.tell(
            Notice(
                NoticeKind.INFO,
                tr("Nobody else is listed here yet."),
                tr("Add colleagues who share this machine in the sheet of people."),
                (NoticeAction(tr("People and newsroom…"), self.show_people),),
                key=KEY,
            )
        )

    def switch_to(self, person: str) -> None:
        """Let somebody (id) work here from now on; their PIN is asked for where they have one."""
        members = self.members
        if members is None:
            return
        one = next((one for one in members.people if one.person.id == person), None)
        if one is None or (one.is_here and not members.locked):
            return
        if one.has_pin:
            self._ask(person)
        else:
            self._switch(person, "", lambda: None, self._around.notices.tell_failure)

    def _ask(self, chosen: str) -> None:
        if self.members is None:
            return
        from editor_app.ui.staff.switch_sheet import SwitchSheet  # noqa: PLC0415

        SwitchSheet(self._window, self._around.icons, self.members, self._switch, chosen).open()

    def _switch(
        self,
        person: str,
        pin: str,
        done: Callable[[], object],
        failed: Callable[[StetError], object],
    ) -> None:
        """Store what is typed, then let somebody else take over; what is not stored holds that up."""
        finish_composing()
        self._opened.flush()

        def go_on(_stored: None) -> None:
            if self._opened.unsaved():
                failed(
                    StetError(
                        "Not saved",
                        "Not everything that was typed is saved yet: switch once it is.",
                    )
                )
                return
            sessions = self._opened.recent()
            blank = [one.article for one in sessions if self._opened.is_blank(one.article)]
            drafts = [one.article for one in sessions if one.article not in blank]
            note = tr("Somebody else took over")

            def work(desk: Desk) -> Person:
                return desk.taking_over.switch(person, pin, drafts, note)

            self._around.lanes.write(self, work, functools.partial(self._switched, blank, done), failed)

        self._around.lanes.write(self, lambda _desk: None, go_on)

    def _switched(self, blank: list[str], done: Callable[[], object], person: Person) -> None:
        for article in blank:  # it names the one before
            self._opened.close(article)
        done()
        self.refresh()
        # Queues, what is mine, what I may: all of it is another's now.
        self._around.feed.post(Changes())
        sentence = tr("{name} works here now.", name=person.shown)
        self._around.notices.tell(Notice(NoticeKind.OK, sentence, key=KEY))

    def lock(self) -> None:
        """Let the PIN be asked for again before anything is signed."""
        self._around.lanes.errand(self, lambda desk: desk.pins.lock(), lambda _: self.refresh())

    # Sheets

    def show_people(self) -> None:
        """Open the sheet of people and newsroom."""
        from editor_app.ui.staff.sheet import PeopleSheet  # noqa: PLC0415

        PeopleSheet(self._around, self._window, self.switch_to, self.open_paper).open()

    def open_files(self, paths: Iterable[Path]) -> None:
        """Open the first of some requests and rosters that were dropped."""
        for path in list(paths)[:1]:
            self.open_paper(path, self._window)

    def open_paper(self, source: Path | str | bytes, over: QWidget) -> None:
        """Show the request or roster in a file, or in bytes, before a window or sheet."""

        def work(desk: Desk) -> tuple[Any, Members]:
            papers = desk.newsroom_papers
            paper = papers.read(source) if isinstance(source, bytes) else papers.open(Path(source))
            return paper, desk.membership.look()

        def show(found: tuple[Any, Members]) -> None:
            paper, members = found
            self._show_paper(paper, members, over)

        self._around.lanes.errand(self, work, show, functools.partial(self._tell_failure, over))

    def _show_paper(self, paper: Any, members: Members, over: QWidget) -> None:
        from editor_app.ui.staff.paper_sheets import AnswerSheet, RosterSheet  # noqa: PLC0415

        if hasattr(paper, "roster"):
            RosterSheet(over, paper, functools.partial(self._follow, paper.data, over)).open()
        elif members.roster is None or not members.owns:
            sentence = tr("{name} asks to be taken in.", name=paper.person.shown)
            hint = tr("Only an owner of a newsroom answers that.")
            self._tell(over, Notice(NoticeKind.INFO, sentence, hint, key=KEY))
        else:
            AnswerSheet(over, paper, members, functools.partial(self._answer, paper.data, over)).open()

    def _follow(self, data: bytes, over: QWidget) -> None:
        def done(roster: Roster) -> None:
            sentence = tr(
                "Roster {number} of {newsroom} holds here.", number=roster.number, newsroom=roster.name
            )
            self._tell(over, Notice(NoticeKind.OK, sentence, key=KEY))
            self.refresh()

        fail = functools.partial(self._tell_failure, over)
        self._around.lanes.write(self, lambda desk: desk.newsroom.accept(data), done, fail)

    def _answer(self, data: bytes, over: QWidget, person: str, roles: tuple[str, ...]) -> None:
        def work(desk: Desk) -> tuple[Roster, bytes]:
            return desk.newsroom.answer(data, roles, person), desk.newsroom.file()

        def done(answered: tuple[Roster, bytes]) -> None:
            from editor_app.ui.staff.files import ROSTER_SUFFIX, save_newsroom_file  # noqa: PLC0415

            roster, file = answered
            sentence = tr("{name} is taken in.", name=person)
            hint = tr("Send them the roster: from the sheet of people it can be saved at any time.")
            try:
                path = save_newsroom_file(over, f"{roster.name}-{roster.number}", ROSTER_SUFFIX, file)
            except StetError as error:
                self._tell_failure(over, error)
                return
            if path is not None:
                hint = tr("{name} is on the clipboard as a file: send it to them.", name=path.name)
            self._tell(over, Notice(NoticeKind.OK, sentence, hint, key=KEY))

        self._around.lanes.write(self, work, done, functools.partial(self._tell_failure, over))

    def _tell(self, over: QWidget, notice: Notice) -> None:
        """Tell where it is seen: in the sheet that asked, if that is still there, else in the window."""
        slot = getattr(over, "notice", None) if shiboken6.isValid(over) and over is not self._window else None
        (slot or self._around.notices).tell(notice)

    def _tell_failure(self, over: QWidget, error: StetError) -> None:
        slot = getattr(over, "notice", None) if shiboken6.isValid(over) and over is not self._window else None
        (slot or self._around.notices).tell_failure(error)

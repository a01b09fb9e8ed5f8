"""The library 稿库: one folder with a database and its pictures, one connection that writes and one that reads."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, bindparam, select, update

from editor_app.domain.changes import Changes
from editor_app.domain.errors import StetError
from editor_app.domain.findings import Finding
from editor_app.store import backup, tables
from editor_app.store.articles import Articles, WritableArticles
from editor_app.store.asset_folder import AssetFolder
from editor_app.store.assets import Assets, WritableAssets
from editor_app.store.comments import Comments, WritableComments
from editor_app.store.contact_book import ContactBook, WritableContactBook
from editor_app.store.engine import Access, driver_of, open_writer
from editor_app.store.events import Events, WritableEvents
from editor_app.store.failures import in_words, raise_if_damaged, raise_in_words
from editor_app.store.last_read import LastReads, WritableLastReads
from editor_app.store.layout import ASSETS, BACKUPS, DATABASE
from editor_app.store.moved import file_identity, refuse_moved
from editor_app.store.objects import Objects, WritableObjects
from editor_app.store.opening import Opened, open_database, refuse_frozen
from editor_app.store.origins import Origins, WritableOrigins
from editor_app.store.passing import Passing, WritablePassing
from editor_app.store.peek import mark
from editor_app.store.people import PeopleKnown, WritablePeople
from editor_app.store.private import Private, WritablePrivate
from editor_app.store.publications import Publications, WritablePublications
from editor_app.store.query import Query
from editor_app.store.revisions import Revisions, WritableRevisions
from editor_app.store.room import Pen
from editor_app.store.search import Search, WritableSearch
from editor_app.store.seen import SeenThings
from editor_app.store.settings import Settings, WritableSettings
from editor_app.store.snapshots import Snapshots, WritableSnapshots
from editor_app.store.standings import Standings, WritableStandings
from editor_app.store.synced import sync_finding
from editor_app.store.trash import Trash, WritableTrash
from editor_app.system.clock import Clock, now, stamp

_GENERATION = Query(select(tables.library.c.generation, tables.library.c.id))
_COUNT_WRITING = (
    update(tables.library)
    .values(generation=tables.library.c.generation + bindparam("one"))
    .returning(tables.library.c.generation)
)


class View:
    """All rooms of a library, for reading."""

    def __init__(self, driver: sqlite3.Connection, assets: AssetFolder) -> None:
        self.articles = Articles(driver)
        self.snapshots = Snapshots(driver)
        self.revisions = Revisions(driver)
        self.events = Events(driver)
        self.comments = Comments(driver)
        self.assets = Assets(driver, assets)
        self.origins = Origins(driver)
        self.private = Private(driver)
        self.publications = Publications(driver)
        self.settings = Settings(driver)
        self.seen = SeenThings(driver)
        self.contact_book = ContactBook(driver)
        self.search = Search(driver)
        self.trash = Trash(driver)
        self.last_read = LastReads(driver)
        self.objects = Objects(driver)
        self.people = PeopleKnown(driver)
        self.standings = Standings(driver)
        self.passing = Passing(driver)


class Unit:
    """All rooms of a library, for one writing: all of it happens, or nothing."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self.articles = WritableArticles(pen)
        self.snapshots = WritableSnapshots(pen)
        self.revisions = WritableRevisions(pen)
        self.events = WritableEvents(pen)
        self.comments = WritableComments(pen)
        self.seen = SeenThings(driver_of(pen.connection))
        self.assets = WritableAssets(pen)
        self.origins = WritableOrigins(pen)
        self.private = WritablePrivate(pen)
        self.publications = WritablePublications(pen)
        self.settings = WritableSettings(pen)
        self.contact_book = WritableContactBook(pen)
        self.search = WritableSearch(pen)
        self.trash = WritableTrash(pen)
        self.last_read = WritableLastReads(pen)
        self.objects = WritableObjects(pen)
        self.people = WritablePeople(pen)
        self.standings = WritableStandings(pen)
        self.passing = WritablePassing(pen)

    @property
    def changes(self) -> Changes:
        """What this writing has touched; final once the block has ended."""
        return self._pen.changes()


class Library:
    """An opened library.  Make one with `Library.open`; threads may share it, each call waits for its turn."""

    def __init__(self, folder: Path, opened: Opened, clock: Clock) -> None:
        self.folder = folder
        self._clock = clock
        self._access = opened.access
        self._assets = AssetFolder(folder / ASSETS)
        self._reading = Reading(opened.reader, View(opened.reader, self._assets), folder)
        self._writer: Connection | None = None
        self._writer_lock = threading.RLock()
        self._identity = file_identity(folder / DATABASE)
        self._listeners: list[Callable[[Changes], object]] = []

    @classmethod
    def open(cls, folder: Path, create: bool = True, clock: Clock = now) -> Library:
        """Open the library in ``folder``, or make one there.  Raise `StetError` where it cannot be."""
        library = cls(folder, open_database(folder, create=create, stamp=stamp(clock())), clock)
        try:
            library._renew_derived()
        except BaseException:
            library.close()
            raise
        return library

    def close(self) -> None:
        """Close both connections; further calls fail."""
        with self._writer_lock:
            if self._writer is not None:
                self._writer.close()
                self._writer.engine.dispose()
                self._writer = None
        self._reading.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def reading(self) -> Reading:
        """``with library.reading() as view``: a view of one state of the library; may be nested."""
        return self._reading

    @contextlib.contextmanager
    def writing(self, origin: str = "") -> Iterator[Unit]:
        """``with library.writing() as unit``: one writing, kept when the block ends well, else taken back.

        ``origin`` is told with the changes.  Keep it short: nobody else can write meanwhile.  Not to be nested.
        """
        with self._writer_lock:
            refuse_moved(self.folder, DATABASE, self._identity)
            writer = self._opened_writer()
            try:
                with writer.begin():
                    unit = Unit(Pen(writer, self._assets, stamp(self._clock()), origin))
                    yield unit
                    changes = unit.changes
                    if changes.aspects:
                        number = writer.execute(_COUNT_WRITING, {"one": 1}).scalar_one()
                        changes = replace(changes, generation=number)
                self._tell(changes)
            except Exception as error:
                if not isinstance(error, StetError | OSError):
                    raise_if_damaged(error, driver_of(writer), self.folder)
                raise

    def stow(self, data: bytes) -> str:
        """Write a picture's file ahead of the writing that will name it, which so is short; return its hash."""
        refuse_frozen(self._access, self.folder)
        return self._assets.keep(data)

    def stow_reduced(self, asset: str, data: bytes) -> None:
        """Write what is shown of a picture (by hash) until it comes."""
        refuse_frozen(self._access, self.folder)
        self._assets.keep_reduced(asset, data)

    def listen(self, listener: Callable[[Changes], object]) -> None:
        """Tell ``listener`` of each writing that has changed something, on the thread that wrote."""
        self._listeners.append(listener)

    def _tell(self, changes: Changes) -> None:
        if changes.aspects:
            for listener in self._listeners:
                listener(changes)

    @property
    def read_only(self) -> bool:
        """Tell whether the library can only be read, as far as is known without writing."""
        return self._access is not Access.WRITE

    @property
    def generation(self) -> int:
        """How many writings the library has seen; grows with each."""
        with self._reading:
            return int(_GENERATION.all(self._reading.driver)[0][0])

    @property
    def mark(self) -> str:
        """A mark of the library's state: equal marks mean that nothing was written in between."""
        with self._reading:
            generation, library = _GENERATION.all(self._reading.driver)[0]
        return mark(library, generation)

    def findings(self) -> tuple[Finding, ...]:
        """What a person should know about this library though nothing failed."""
        finding = sync_finding(self.folder)
        return () if finding is None else (finding,)

    def interrupt(self) -> None:
        """Stop what is being read, from any thread; the reading raises `InterruptedReadError`."""
        self._reading.driver.interrupt()

    def back_up(self, to: Path) -> Path:
        """Copy the whole library into a new dated folder inside ``to``; return that folder."""
        return backup.back_up(self.folder, to, self._clock(), self._access)

    def back_up_if_due(self) -> Path | None:
        """Make the day's backup where one is due (`backup.is_due`), and let old ones go; return it, or None.

        Raise `ReadOnlyError` where one is due and the library, in which it would lie, can only be read.
        """
        instant, generation = self._clock(), self.generation
        if self.read_only and backup.is_due(self.folder / BACKUPS, instant, generation):
            refuse_frozen(self._access, self.folder)
        return backup.back_up_if_due(self.folder, instant, generation)

    def _opened_writer(self) -> Connection:
        if self._writer is None:
            refuse_frozen(self._access, self.folder)
            with in_words(self.folder):
                self._writer = open_writer(self.folder / DATABASE)
        return self._writer

    def _renew_derived(self) -> None:
        """Make anew what an older program derived in its own way; a library that cannot be written keeps its own."""
        with self._reading as view:
            search, standings = view.search.is_current(), view.standings.are_current()
        if (search and standings) or self.read_only:
            return
        with self.writing() as unit:
            if not search:
                unit.search.rebuild()
            if not standings:
                unit.standings.renew()


class Reading:
    """The reading side: a view whose block sees one state of the library.

    Its transaction is begun and ended on the driver: through SQLAlchemy that would cost more than reading an article.
    """

    def __init__(self, driver: sqlite3.Connection, view: View, folder: Path) -> None:
        self.driver = driver
        self._say = driver.cursor().execute
        self._view = view
        self._folder = folder
        self._lock = threading.RLock()
        self._depth = 0

    def __enter__(self) -> View:
        self._lock.acquire()
        if self._depth == 0:
            try:
                if self.driver.in_transaction:  # an interrupted reading could not end it
                    self._say("ROLLBACK")
                self._say("BEGIN")
            except sqlite3.Error as error:
                self._lock.release()
                raise_in_words(error, self._folder)
        self._depth += 1
        return self._view

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        try:
            if self._depth == 0 and self.driver.in_transaction:
                self._say("COMMIT")
        except sqlite3.Error as failed:  # damaged pages: nothing was written, so there is nothing to lose
            error = error or failed
        finally:
            self._lock.release()
        if error is not None and not isinstance(error, StetError | OSError):
            raise_if_damaged(error, self.driver, self._folder)

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self.driver.close()

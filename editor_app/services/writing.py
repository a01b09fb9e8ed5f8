"""Writing articles: opening one, the draft that follows typing, revisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from editor_app.domain.article import NEW, Opened, Overview, Saved, Standing
from editor_app.domain.beside import Beside
from editor_app.domain.characters import clean
from editor_app.domain.content import Content, content_hash
from editor_app.domain.counting import counts_of
from editor_app.domain.credits import Credit
from editor_app.domain.fields import Fields, Source
from editor_app.domain.findings import Severity
from editor_app.domain.permission import Road
from editor_app.domain.publication import Publication
from editor_app.domain.reach import Reach
from editor_app.services.beside import beside, put_beside
from editor_app.services.desk import PERSON_NAME
from editor_app.services.numbering import next_number
from editor_app.services.people import byline_here, name_person, person_here
from editor_app.services.preflight import preflight
from editor_app.services.roads import Roads
from editor_app.store.articles import in_the_trash
from editor_app.store.library import Library, Unit, View
from editor_app.system.clock import Clock, stamp

SNAPSHOT_EVERY = timedelta(minutes=5)
LAST_PUBLICATION = "writing.publication"


class Writing:
    """Drafting in one library.  All of it raises `RefusedError` where whoever works here may not."""

    def __init__(self, library: Library, person: str, clock: Clock) -> None:
        self._library = library
        self._roads = Roads(library, person)
        self._person = person
        self._clock = clock

    def open(self, article: str) -> Opened:
        """An article's draft with all that the editor shows.

        Raise `AbsentError` for one that is unknown or lies in the trash.
        """
        with self._library.reading() as view:
            if view.articles.summary(article).trashed_at:
                raise in_the_trash(article)
            self._roads.ask(view, Road.OPEN, article)
            draft = view.articles.draft(article)
            return Opened(
                article,
                draft.content,
                view.articles.draft_hash(article),
                draft.updated_at,
                standing_of(view, article),
                beside(view, article),
            )

    def standing(self, article: str) -> Standing:
        """Where an article stands now."""
        with self._library.reading() as view:
            self._roads.ask(view, Road.OPEN, article)
            return standing_of(view, article)

    def prefilled(self, article: str, language: str) -> Opened:
        """A new article under the id ``article``, with what is known before a word is typed; nothing is stored.

        ``language`` (BCP 47) counts where there is no publication.
        """
        with self._library.reading() as view:
            publication = _usual_publication(view, self._roads.reach(view, Road.WRITE))
            self._roads.ask_to_begin(view, "" if publication is None else publication.id)
            person = str(view.settings.get(PERSON_NAME, ""))
            byline, own_unit = byline_here(view)
            number = next_number(person or self._person, self._clock(), view.articles.numbers)
        fields = Fields(number=number, language=language)
        if publication is not None:
            fields = replace(
                fields,
                publication=publication.id,
                language=publication.language,
                sources=(Source(publication.name),),
                contacts=tuple(contact for contact in publication.contacts if contact.public),
                statement=publication.statement,
            )
        if byline:
            unit = own_unit or ("" if publication is None else publication.name)
            fields = replace(fields, credits=(Credit("reporter", "", (byline,), unit),))
        return Opened(article, Content(fields), "", "", NEW)

    def begin(self, opened: Opened, headline: str = "") -> Saved:
        """Store a new article as it was prefilled, under a headline where one is given."""
        content = opened.content
        if headline.strip():
            content = replace(content, fields=replace(content.fields, headline=clean(headline)[0].strip()))
        return self.save(opened.article, content, "")

    def save(
        self,
        article: str,
        content: Content,
        based_on: str,
        kept_beside: Beside | None = None,
        origin: str = "",
    ) -> Saved:
        """Store the draft; ``based_on`` is the hash of the stored draft it was made from, empty for a new article.

        ``kept_beside`` is the desk data and private data (None: as they are), which never become content; they are
        stored in the same writing, so that a contact that changes sides is never in neither.

        What another program stored meanwhile is kept as a snapshot before it is replaced, and so is the state before
        a stretch of work (`SNAPSHOT_EVERY`).
        """
        with self._library.writing(origin) as unit:
            # One that another program has deleted for good meanwhile is made anew: what was typed is never lost.
            if not unit.articles.exists(article):
                self._roads.ask_to_begin(unit, content.fields.publication)
                content = self._with_free_number(unit, content)
                unit.articles.create(content, article)
                displaced = False
            else:
                self._roads.ask(unit, Road.WRITE, article)
                displaced = self._before_replacing(unit, article, content, based_on)
                unit.articles.save_draft(article, content)
            if kept_beside is not None:
                put_beside(unit, article, kept_beside, self._person_name(unit), stamp(self._clock()))
            if content.fields.publication:
                _remember_publication(unit, content.fields.publication)
            stored = unit.articles.draft(article)
            return Saved(
                unit.articles.draft_hash(article),
                stored.updated_at,
                content.fields.number,
                standing_of(unit, article),
                displaced,
            )

    def keep_revision(self, article: str, note: str = "", origin: str = "") -> Standing:
        """Make a revision of the stored draft, if it differs from the one it started from."""
        with self._library.writing(origin) as unit:
            self._roads.ask(unit, Road.WRITE, article)
            unit.revisions.add(article, person_here(unit, self._person).id, note)
            return standing_of(unit, article)

    def overview(self, content: Content) -> Overview:
        """Count a content that is being written."""
        findings = preflight(content, draft_has_changed=False)
        must_fix = sum(finding.severity is Severity.MUST_FIX for finding in findings)
        counts = counts_of(content.document, content.fields)
        return Overview(counts, must_fix, len(findings) - must_fix)

    def person_name(self) -> str:
        """The name under which the person writes here; empty while unknown."""
        with self._library.reading() as view:
            return str(view.settings.get(PERSON_NAME, ""))

    def call_person(self, name: str) -> None:
        """Set the name under which the person writes here; the first name makes a solo desk with its owner."""
        with self._library.writing() as unit:
            name_person(unit, name)

    def publications(self) -> tuple[Publication, ...]:
        """Every publication, in its newest version."""
        with self._library.reading() as view:
            return tuple(view.publications.all())

    def _person_name(self, unit: Unit) -> str:
        return str(unit.settings.get(PERSON_NAME, "")) or self._person

    def _with_free_number(self, unit: Unit, content: Content) -> Content:
        """The content, under the next number where its own was taken since it was prefilled."""
        number = content.fields.number
        if not number or number not in unit.articles.numbers(number):
            return content
        free = next_number(self._person_name(unit), self._clock(), unit.articles.numbers)
        return replace(content, fields=replace(content.fields, number=free))

    def _before_replacing(self, unit: Unit, article: str, content: Content, based_on: str) -> bool:
        """Take a snapshot of what is stored where it is due; tell whether another program had changed it."""
        stored = unit.articles.draft_hash(article)
        if stored == content_hash(content):
            return False
        displaced = stored != based_on
        if displaced or self._snapshot_is_due(unit, article):
            unit.snapshots.take(article)
        return displaced

    def _snapshot_is_due(self, unit: Unit, article: str) -> bool:
        taken = unit.snapshots.of(article)
        return not taken or self._clock() - datetime.fromisoformat(taken[-1].at) >= SNAPSHOT_EVERY


def standing_of(view: View | Unit, article: str) -> Standing:
    """Where an article stands."""
    head = view.revisions.head(article)
    return Standing(
        view.articles.summary(article).status,
        view.revisions.count(article),
        "" if head is None else view.revisions.get(head).content_hash,
    )


def _usual_publication(view: View, reach: Reach) -> Publication | None:
    """The publication last written for, else the first, of those one may write for; None where there is none."""
    known = {
        publication.id: publication for publication in view.publications.all() if publication.id in reach
    }
    last = view.settings.get(LAST_PUBLICATION, "")
    return known.get(last) or next(iter(known.values()), None)


def _remember_publication(unit: Unit, publication: str) -> None:
    if unit.settings.get(LAST_PUBLICATION) != publication:
        unit.settings.put(LAST_PUBLICATION, publication)

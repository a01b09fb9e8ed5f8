"""What a review sheet says, in its language, before the template sees it: words only, nothing is escaped yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.domain.content import content_assets
from editor_app.domain.counting import body_length
from editor_app.domain.credits import Credit, printed_label
from editor_app.domain.event_words import event_word, how_given
from editor_app.domain.events import Action, Decision, event_id
from editor_app.domain.field_words import CHANNEL_WORDS, NATURE_WORDS
from editor_app.domain.fields import Fields
from editor_app.domain.people import DESK_ROLES
from editor_app.domain.policy import Stage
from editor_app.domain.publication import Publication
from editor_app.domain.review_sheet import SheetMatter
from editor_app.domain.standing import VOID_WORDS, ReviewStanding
from editor_app.domain.workflow import STATUS_WORDS, Status
from editor_app.formats.imprint import WRITERS
from editor_app.publishing.instants import moment
from editor_app.system.text import translate

SHORT = 12
"""So many digits of a hash are read aloud and compared by eye; the whole one stands in small print."""

LONG, MANY = 500, 4
"""So many signs of opinions, or decisions, of a stage do not have to stand on one page."""


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what stands beside it, where nothing is known room to write; a ``wide`` one takes the whole width."""

    label: str
    text: str
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """One decision: ``head`` what and when, ``by`` who, ``how`` where not at this desk; ``text`` what it was on."""

    what: str
    by: str
    time: str
    how: str = ""
    opinion: tuple[str, ...] = ()
    override: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage: what it is called, whose it is, what it decided, and whether the text was changed since."""

    name: str
    role: str
    given: tuple[Given, ...]
    changed: str = ""

    @property
    def is_long(self) -> bool:
        """Whether its row may go on on the next page; a shorter one stays in one piece."""
        signs = sum(len(line) for one in self.given for line in one.opinion)
        return signs > LONG or len(self.given) > MANY


@dataclass(frozen=True, slots=True)
class SheetView:
    """All that one sheet says; ``which`` names the article at the head of each page."""

    newsroom: str
    which: str
    status: str
    kicker: tuple[str, ...]
    headline: tuple[str, ...]
    deck: tuple[str, ...]
    rows: tuple[Row, ...]
    warnings: tuple[str, ...]
    stages: tuple[StageView, ...]
    beside: tuple[Given, ...]
    small_print: tuple[Row, ...]


def sheet_view(matter: SheetMatter, language: str) -> SheetView:
    """What the sheet of an article says in a language (``zh_CN`` or ``en``)."""
    return _Speaker(matter, language).view()


class _Speaker:
    """Says one sheet in one language."""

    def __init__(self, matter: SheetMatter, language: str) -> None:
        self._matter = matter
        self._language = language
        self._publication = matter.publication or Publication("", "")
        self._comma = self.tr(", ")

    def tr(self, source: str, **values: object) -> str:
        """A sentence in the sheet's language."""
        return translate(source, self._language).format_map(values)

    def view(self) -> SheetView:
        """All of it."""
        matter, fields = self._matter, self._matter.content.fields
        return SheetView(
            newsroom=matter.newsroom or self._publication.name,
            which=" · ".join(filter(None, (fields.number, " ".join(fields.headline.split())))),
            status=self._status(),
            kicker=_lines(fields.kicker),
            headline=_lines(fields.headline) or (self.tr("Without a headline"),),
            deck=tuple(line for line in fields.deck if line.strip()),
            rows=tuple(self._rows(fields)),
            warnings=tuple(self._warnings(matter.standing)),
            stages=tuple(self._stage(stage) for stage in matter.standing.policy.stages),
            beside=tuple(self._given(one, named=True) for one in matter.beside()),
            small_print=tuple(self._small_print()),
        )

    # Above

    def _status(self) -> str:
        standing = self._matter.standing
        if standing.stage is not None:
            return self.tr("In {stage}", stage=self.tr(standing.stage.en).lower())
        work = self.tr(STATUS_WORDS[standing.work])
        return work if standing.outlet is None else f"{work} · {self.tr(STATUS_WORDS[standing.outlet])}"

    def _rows(self, fields: Fields) -> Iterator[Row]:
        matter, tr = self._matter, self.tr
        yield Row(tr("Number"), fields.number)
        yield Row(tr("Publication"), self._publication.name or fields.publication)
        yield Row(tr("Column"), " / ".join(part for part in (*fields.section, fields.column) if part))
        yield Row(tr("Nature"), tr(NATURE_WORDS[fields.nature]))
        yield Row(tr("Author"), self._names(fields, writers=True))
        yield Row(tr("Source"), self._comma.join(one.name for one in fields.sources if one.name))
        yield Row(tr("Received"), self._time(matter.received_at))
        yield Row(tr("Length"), self._length())
        yield Row(tr("Pictures"), str(len(content_assets(matter.content))))
        yield Row(tr("Channels"), self._channels())
        yield Row(tr("Revision"), self._revision())
        others = self._names(fields, writers=False)
        if others:
            yield Row(tr("Other credits"), others, wide=True)

    def _names(self, fields: Fields, *, writers: bool) -> str:
        found = [one for one in fields.credits if (one.role in WRITERS) is writers]
        said = (self._credit(one, labelled=not writers) for one in found)
        return self._comma.join(part for part in said if part)

    def _credit(self, credit: Credit, *, labelled: bool) -> str:
        names = " ".join(name for name in credit.names if name)
        said = " · ".join(part for part in (names, credit.unit) if part)
        label = printed_label(credit, "zh" if self._language.startswith("zh") else "en")
        return f"{label} {said}" if labelled and said else said

    def _length(self) -> str:
        length = body_length(self._matter.content.document)
        return self.tr("1 word") if length == 1 else self.tr("{count} words", count=f"{length:,}")

    def _channels(self) -> str:
        standing = self._matter.standing
        signed = standing.approval.channels if standing.approval is not None else ()
        keys = dict.fromkeys([*signed, *(one.channel for one in standing.outlets)])
        return self._comma.join(self.tr(CHANNEL_WORDS[key]) if key in CHANNEL_WORDS else key for key in keys)

    def _revision(self) -> str:
        matter = self._matter
        if not matter.revision:
            return self.tr("Draft, not kept as a revision yet")
        kept = self.tr("Revision {number}", number=matter.revision)
        return kept if matter.kept else self.tr("Draft after revision {number}", number=matter.revision)

    def _warnings(self, standing: ReviewStanding) -> Iterator[str]:
        if standing.void is not None:
            approver = self._name(standing.final.person) if standing.final is not None else ""
            people = self._comma.join(map(self._name, standing.void_by))
            yield self.tr(VOID_WORDS[standing.void], approver=approver, people=people)
        if standing.work is Status.RETURNED and standing.returned is not None:
            yield self.tr("Returned: {reason}", reason=standing.returned.comment)
        for one in standing.overrides:
            yield self.tr(
                "Override by {person}: {reason}", person=self._name(one.person), reason=one.override
            )
        if standing.to_confirm:
            yield self.tr(
                "It left before its review, or was taken down by one person: it has to be confirmed."
            )

    # Stages and decisions

    def _stage(self, stage: Stage) -> StageView:
        passed = self._matter.standing.passed_at(stage)
        changed = self._comma.join(map(self._name, passed.changed_since)) if passed is not None else ""
        return StageView(
            self.tr(stage.en),
            self.tr(DESK_ROLES[stage.role].en) if stage.role in DESK_ROLES else stage.role,
            tuple(self._given(one, named=False) for one in self._matter.at_stage(stage)),
            self.tr("Changed since by {people}.", people=changed) if changed else "",
        )

    def _given(self, one: Decision, *, named: bool) -> Given:
        how = how_given(one, self.tr, self._time, self._name)
        proof = tuple(filter(None, (self._proof(one),)))
        return Given(
            what=self._what(one) if named else self.tr(event_word(one)),
            by=self._name(one.person),
            time=self._time(one.at),
            how=self._comma.join((*how, *proof)),
            opinion=_lines(one.comment) if one.comment != one.override else (),
            override=self.tr("Override: {reason}", reason=one.override) if one.override else "",
            text=self._on(one),
        )

    def _what(self, one: Decision) -> str:
        """What was decided, under the name of its stage: it stands in no stage's row."""
        word = self.tr(event_word(one))
        place = self._matter.standing.policy.place_of(one.stage) if one.stage else None
        if place is None or one.action is Action.SUBMIT:
            return word
        stage = self.tr(self._matter.standing.policy.stages[place].en)
        return self.tr("{stage}: {word}", stage=stage, word=word.lower())

    def _on(self, one: Decision) -> str:
        """The text that was decided on: its revision and the beginning of its hash."""
        number = self._matter.numbers.get(one.revision, 0)
        short = one.content_hash[:SHORT]
        return f"{self.tr('Revision {number}', number=number)} · {short}" if number else short

    def _proof(self, one: Decision) -> str:
        """Whether evidence of a decision lies here, or where it was recorded; empty where there is none."""
        if event_id(one) in self._matter.proven:
            return self.tr("evidence on file")
        return self.tr("evidence lies where it was recorded") if one.evidence else ""

    # Below

    def _small_print(self) -> Iterator[Row]:
        matter, tr = self._matter, self.tr
        yield Row(tr("Policy"), tr(matter.standing.policy.en))
        yield Row(tr("Article"), matter.article)
        yield Row(tr("Content hash"), matter.content_hash)
        if matter.standing.approval is not None:
            yield Row(tr("Sign-off"), event_id(matter.standing.approval))

    def _name(self, person: str) -> str:
        return self._matter.people.get(person, person)

    def _time(self, instant: str) -> str:
        """An instant by the publication's clock, never this machine's; one that cannot be read as it is."""
        if not instant:
            return ""
        language = "zh-CN" if self._language.startswith("zh") else "en"
        read = moment(instant, self._publication, language)
        return instant if read is None else read.shown


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())

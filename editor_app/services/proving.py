"""Evidence that comes after its decision: what is kept, what it proves, and looking at it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.errors import CorruptError, StetError
from editor_app.domain.events import event_id
from editor_app.domain.evidence import (
    EVIDENCE,
    PROOF,
    Evidence,
    EvidenceKind,
    Proof,
    evidence_kind,
    proof_bytes,
    proof_from_bytes,
)
from editor_app.domain.people import Capability, Person
from editor_app.domain.permission import Road, may, no
from editor_app.services.people import person_here
from editor_app.services.roads import refused
from editor_app.services.sound_evidence import sound_evidence
from editor_app.store.library import Library, Unit, View
from editor_app.store.private import PrivateEntry
from editor_app.system.clock import Clock, stamp


@dataclass(frozen=True, slots=True)
class KeptEvidence:
    """One piece of evidence: its hash, the name it came under, its size in bytes, when it came (ISO 8601).

    ``decisions`` are the ids of those it proves; ``is_named`` tells that one of them names it itself, so that it stays.
    """

    hash: str
    name: str
    kind: EvidenceKind | None
    size: int
    at: str
    decisions: tuple[str, ...]
    is_named: bool


class Proving:
    """The evidence of one library."""

    def __init__(self, library: Library, account: str, clock: Clock) -> None:
        self._library = library
        self._account = account
        self._clock = clock

    def of(self, article: str) -> tuple[KeptEvidence, ...]:
        """The evidence of an article's decisions, in the order in which it came.  Raise as `open` does."""
        with self._library.reading() as view:
            _refuse(view, self._account, article)
            return _kept(view, article)

    def open(self, article: str, name: str) -> Evidence:
        """A piece of evidence by its hash; its file's name ends as its bytes say, whatever it came under.

        Raise `RefusedError` where whoever works here may not look at it, `StetError` where it is not here or damaged.
        """
        with self._library.reading() as view:
            _refuse(view, self._account, article)
            entry = _entry(view, article, name)
            data = view.private.get(entry.hash)
        kind = evidence_kind(data)
        return Evidence(file_name(entry.label, kind), data)

    def attach(self, article: str, decisions: Iterable[str], evidence: Evidence, origin: str = "") -> str:
        """Keep evidence of decisions (by their ids); return its hash.

        All of it happens, or nothing.  Raise `RefusedError` where whoever works here may not record, `StetError` where
        it is no evidence, or a decision is not this article's.
        """
        checked = sound_evidence(evidence)
        with self._library.writing(origin) as unit:
            here = _recorder(unit, self._account, article)
            known = {event_id(one) for one in unit.events.decisions(article)}
            wanted = list(dict.fromkeys(decisions))
            if not wanted or not known.issuperset(wanted):
                raise StetError(
                    "No decision", "It has to prove a decision on this article, and none was chosen."
                )
            name = unit.private.put(article, EVIDENCE, checked.data, checked.name)
            told = {(one.decision, one.evidence) for one in proofs_of(unit, article)}
            for decision in wanted:
                if (decision, name) not in told:
                    proof = Proof(decision, name, here.id, stamp(self._clock()))
                    unit.private.put(article, PROOF, proof_bytes(proof))
            return name

    def detach(self, article: str, name: str, origin: str = "") -> None:
        """Forget a piece of evidence that was added later.  One that a decision names itself stays.

        Raise as `attach` does.
        """
        with self._library.writing(origin) as unit:
            _recorder(unit, self._account, article)
            found = next((one for one in _kept(unit, article) if one.hash == name), None)
            if found is None:
                raise _unknown(name)
            if found.is_named:
                raise StetError(
                    "It belongs to a decision",
                    "This was signed together with its decision, so it stays.",
                )
            for entry in unit.private.of(article):
                if _tells_of(unit, entry, name):
                    unit.private.forget(entry)


def proofs_of(view: View | Unit, article: str) -> tuple[Proof, ...]:
    """What evidence of an article was said to prove; a record that cannot be read proves nothing."""
    found = []
    for entry in view.private.of(article, PROOF):
        try:
            found.append(proof_from_bytes(view.private.get(entry.hash)))
        except CorruptError:
            continue
    return tuple(found)


def proven(view: View | Unit, article: str) -> frozenset[str]:
    """The ids of the decisions of which evidence lies here."""
    return frozenset(one for kept in _kept(view, article) for one in kept.decisions)


def file_name(label: str, kind: EvidenceKind | None) -> str:
    """The name of a file that is written of evidence: a plain one, whose ending says what it really is."""
    stem = "".join(char if char.isalnum() or char in " -_()（）" else "_" for char in Path(label).stem)
    return f"{stem.strip(' _')[:80] or 'evidence'}{'.bin' if kind is None else kind.suffix}"


def _kept(view: View | Unit, article: str) -> tuple[KeptEvidence, ...]:
    named: dict[str, list[str]] = {}
    for one in view.events.decisions(article):
        if one.evidence:
            named.setdefault(one.evidence, []).append(event_id(one))
    told: dict[str, list[str]] = {}
    for proof in proofs_of(view, article):
        told.setdefault(proof.evidence, []).append(proof.decision)
    found = []
    for entry in view.private.of(article, EVIDENCE):
        head, size = view.private.about(entry.hash)
        decisions = dict.fromkeys([*named.get(entry.hash, ()), *told.get(entry.hash, ())])
        found.append(
            KeptEvidence(
                entry.hash,
                entry.label,
                evidence_kind(head),
                size,
                entry.at,
                tuple(decisions),
                entry.hash in named,
            )
        )
    return tuple(found)


def _tells_of(unit: Unit, entry: PrivateEntry, name: str) -> bool:
    """Whether a private object is this piece of evidence, or says what it proves."""
    if entry.kind == PROOF:
        return proof_from_bytes(unit.private.get(entry.hash)).evidence == name
    return entry.kind == EVIDENCE and entry.hash == name


def _entry(view: View, article: str, name: str) -> PrivateEntry:
    found = next((one for one in view.private.of(article, EVIDENCE) if one.hash == name), None)
    if found is None:
        raise _unknown(name)
    return found


def _refuse(view: View, account: str, article: str) -> Person:
    here = person_here(view, account)
    verdict = may(here, Road.HISTORY, view.standings.of(article))
    if not verdict.allowed:
        raise refused(verdict)
    return here


def _recorder(unit: Unit, account: str, article: str) -> Person:
    """Whoever works here, who may record what others decided."""
    here = person_here(unit, account)
    standing = unit.standings.of(article)
    if Capability.RECORD not in here.capabilities(standing.publication):
        raise refused(no("may_not_record", person=here.shown))
    return here


def _unknown(name: str) -> StetError:
    return StetError("No such object", "There is no private object {name} here.", name=name[:80])

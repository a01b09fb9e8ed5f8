"""People: who they are, which roles they have, and what a role lets one do.

Roles and capabilities are tables.  Who may decide what in the end is asked of `domain.permission`.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from editor_app.domain.canonical import canonical_bytes, to_plain

SCHEMA = 1
PERSON = "person"
"""The kind of record that a person is."""


class Capability(enum.StrEnum):
    """One kind of thing that a role lets people do."""

    READ = "read"
    COMMENT = "comment"
    WRITE = "write"
    REVIEW = "review"
    HOLD = "hold"
    URGENT = "urgent"
    CORRECT = "correct"
    TAKE_DOWN = "take_down"
    SPIKE = "spike"
    PUBLISH = "publish"
    HAND_OFF = "hand_off"
    OVERRIDE = "override"
    RECORD = "record"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class DeskRole:
    """A role at a desk: its names, what it may do, and at the stages of which roles it may decide."""

    key: str
    zh: str
    en: str
    capabilities: frozenset[Capability]
    reviews_as: frozenset[str] = frozenset()


_READER = frozenset({Capability.READ, Capability.COMMENT})
_WRITER = _READER | {Capability.WRITE, Capability.HAND_OFF}
_REVIEWER = _WRITER | {Capability.REVIEW, Capability.RECORD}
_EDITOR = _REVIEWER | {Capability.SPIKE, Capability.CORRECT, Capability.HOLD, Capability.PUBLISH}
_HEAD = _EDITOR | {Capability.URGENT}
_DUTY = _HEAD | {Capability.TAKE_DOWN}
_CHIEF = _DUTY | {Capability.OVERRIDE}

OWNER = "owner"

DESK_ROLES: dict[str, DeskRole] = {
    role.key: role
    for role in (
        DeskRole(
            OWNER,
            "负责人",
            "Owner",
            _CHIEF | {Capability.PEOPLE},
            frozenset({OWNER, "chief_editor", "desk_head", "responsible_editor", "proofreader"}),
        ),
        DeskRole(
            "chief_editor",
            "总编辑",
            "Chief editor",
            _CHIEF,
            frozenset({"chief_editor", "desk_head", "responsible_editor", "proofreader"}),
        ),
        DeskRole(
            "duty_editor", "值班编辑", "Duty editor", _DUTY, frozenset({"desk_head", "responsible_editor"})
        ),
        DeskRole("desk_head", "部门主任", "Desk head", _HEAD, frozenset({"desk_head", "responsible_editor"})),
        DeskRole(
            "responsible_editor", "责任编辑", "Responsible editor", _EDITOR, frozenset({"responsible_editor"})
        ),
        DeskRole("editor", "编辑", "Editor", _EDITOR, frozenset({"responsible_editor"})),
        DeskRole("proofreader", "校对", "Proofreader", _REVIEWER, frozenset({"proofreader"})),
        DeskRole(
            "new_media_editor",
            "新媒体编辑",
            "New-media editor",
            _WRITER | {Capability.PUBLISH, Capability.CORRECT},
        ),
        DeskRole("reporter", "记者", "Reporter", _WRITER),
        DeskRole("correspondent", "通讯员", "Correspondent", _WRITER),
        DeskRole("photographer", "摄影", "Photographer", _WRITER),
        DeskRole("illustrator", "绘图", "Illustrator", _WRITER),
        DeskRole("reader", "读者", "Reader", _READER),
    )
}


@dataclass(frozen=True, slots=True)
class PersonKey:
    """One key of a person: its public half (hexadecimal), since when it counts, from when on it does not any more."""

    public: str
    since: str = ""
    revoked_at: str = ""

    @property
    def fingerprint(self) -> str:
        """The beginning of the public half, in groups that two people can read to each other."""
        return " ".join(self.public[at : at + 4] for at in range(0, 16, 4))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a desk.

    ``id`` is what decisions and revisions name; where two people share a name it tells them apart.  ``name`` is what
    is shown (empty: the id).  With ``publications`` the roles count for these alone.
    """

    id: str
    name: str = ""
    real_name: str = ""
    pen_names: tuple[str, ...] = ()
    unit: str = ""
    roles: tuple[str, ...] = ()
    keys: tuple[PersonKey, ...] = ()
    publications: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The name to show."""
        return self.name or self.id

    @property
    def names(self) -> frozenset[str]:
        """All names under which the person may be credited."""
        return frozenset({self.id, self.name, self.real_name, *self.pen_names}) - {""}

    @property
    def has_left(self) -> bool:
        """Whether nothing that they sign counts any more: each of their keys was revoked."""
        return bool(self.keys) and all(key.revoked_at for key in self.keys)

    def capabilities(self, publication: str = "") -> frozenset[Capability]:
        """What the person's roles let them do with an article of a publication."""
        return frozenset(one for role in self._roles(publication) for one in role.capabilities)

    def reviews_as(self, publication: str = "") -> frozenset[str]:
        """The roles whose stages the person may decide."""
        return frozenset(one for role in self._roles(publication) for one in role.reviews_as)

    def _roles(self, publication: str) -> Iterator[DeskRole]:
        if not self.publications or publication in self.publications:
            yield from (DESK_ROLES[key] for key in self.roles if key in DESK_ROLES)


def card_of(person: Person) -> Person:
    """What other desks are shown of somebody who stands in no roster of theirs: names, unit and keys, and no roles."""
    return replace(person, roles=(), publications=())


def person_bytes(person: Person) -> bytes:
    """The canonical form of a person, schema version inside."""
    return canonical_bytes({"schema": SCHEMA, "kind": PERSON, **to_plain(person)})


@dataclass(frozen=True, slots=True)
class People:
    """Everybody whose decisions count, by id.

    A library in which nobody has been named yet knows no people: there everybody is its owner.
    """

    known: Mapping[str, Person] = field(default_factory=dict)

    def get(self, name: str) -> Person | None:
        """The person under an id; None for somebody unknown."""
        if not self.known:
            return owner_named(name)
        return self.known.get(name)

    def __iter__(self) -> Iterator[Person]:
        return iter(self.known.values())


def owner_named(name: str) -> Person:
    """The owner of a desk where nobody else is."""
    return Person(name, roles=(OWNER,))


NOBODY_NAMED = People()

"""Review policies: which stages an article passes, who decides them, and the rules beside."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from editor_app.domain.canonical import canonical_bytes, digest, to_plain

SCHEMA = 1


class Covers(enum.StrEnum):
    """What a stage answers for: the matter (审), the letters (校), or both."""

    REVIEW = "review"
    PROOF = "proof"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Stage:
    """审次: one step of review, decided by somebody who reviews as ``role`` (`people.DESK_ROLES`)."""

    key: str
    en: str
    zh: str
    role: str
    covers: Covers = Covers.REVIEW

    def is_called(self, name: str) -> bool:
        """Tell whether a decision's ``stage`` means this one."""
        return name in {self.key, self.en, self.zh}


@dataclass(frozen=True, slots=True)
class Policy:
    """A list of stages and the rules beside.

    ``own_article`` lets people decide on what they wrote; ``two_stages`` lets one person decide more than one stage;
    so many ``urgent_people`` let an article leave before its review (先发后审).
    """

    key: str
    en: str
    zh: str
    stages: tuple[Stage, ...]
    own_article: bool = False
    two_stages: bool = False
    urgent_people: int = 2

    @property
    def last(self) -> int:
        """The place of the stage that signs off."""
        return len(self.stages) - 1

    def place_of(self, name: str) -> int | None:
        """The place of the stage that is called so, or has this number, from 1; None where there is none."""
        if name.isascii() and name.isdigit():
            return int(name) - 1 if 0 < int(name) <= len(self.stages) else None
        return next((place for place, stage in enumerate(self.stages) if stage.is_called(name)), None)


SOLO = Policy(
    "solo",
    "Solo",
    "单人",
    (Stage("own", "Own reading", "自审", "owner", Covers.BOTH),),
    own_article=True,
    two_stages=True,
    urgent_people=1,
)
ONE_EDITOR = Policy(
    "one_editor",
    "One editor",
    "一审",
    (Stage("review", "Review", "审核", "responsible_editor", Covers.BOTH),),
)
THREE_REVIEWS = Policy(
    "three_reviews",
    "Three reviews",
    "三审三校",
    (
        Stage("first", "First review", "初审", "responsible_editor", Covers.BOTH),
        Stage("second", "Second review", "复审", "desk_head", Covers.BOTH),
        Stage("final", "Final review", "终审", "chief_editor", Covers.BOTH),
    ),
)
POLICIES: dict[str, Policy] = {policy.key: policy for policy in (SOLO, ONE_EDITOR, THREE_REVIEWS)}


def policy_bytes(policy: Policy) -> bytes:
    """The canonical form of a policy, schema version inside."""
    return canonical_bytes({"schema": SCHEMA, "kind": "policy", **to_plain(policy)})


def policy_hash(policy: Policy) -> str:
    """The hash by which a decision names the policy in force."""
    return digest(policy_bytes(policy))


def policy_named(key: str) -> Policy:
    """The policy of a publication; a key that this Stet does not know, or none, stands for *Solo*."""
    return POLICIES.get(key, SOLO)

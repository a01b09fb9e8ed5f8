"""An article on its way through review, without a library: revisions and decisions one after the other."""

from __future__ import annotations

from editor_app.domain.changed_by import Point
from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord
from editor_app.domain.people import People, Person
from editor_app.domain.policy import THREE_REVIEWS, Policy
from editor_app.domain.revision import Revision, revision_id
from editor_app.domain.rounds import Case, standing_of
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import last_seen

WRITER = Person("沈知远", roles=("reporter",))
EDITOR = Person("林溪桥", roles=("editor",))
HEAD = Person("周砚秋", roles=("desk_head",))
CHIEF = Person("宋鹤鸣", roles=("chief_editor",))
DUTY = Person("苏念", roles=("duty_editor",))
NEWSROOM = People({one.id: one for one in (WRITER, EDITOR, HEAD, CHIEF, DUTY)})


class Article:
    """One article; each step takes a second."""

    def __init__(self, policy: Policy = THREE_REVIEWS, people: People = NEWSROOM) -> None:
        self.policy = policy
        self.people = people
        self.revisions: dict[str, Revision] = {}
        self.decisions: list[Decision] = []
        self.outlets: list[OutletRecord] = []
        self.head = ""
        self.credited: frozenset[str] = frozenset()
        self.imported = False
        self._seconds = 0

    def now(self) -> str:
        self._seconds += 1
        return f"2026-03-01T{self._seconds // 3600:02}:{self._seconds // 60 % 60:02}:{self._seconds % 60:02}Z"

    def edit(self, person: Person, text: str) -> str:
        """Somebody keeps a revision whose content is ``text``."""
        made = Revision("a", text, person.id, self.now(), (self.head,) if self.head else ())
        self.head = revision_id(made)
        self.revisions[self.head] = made
        return self.head

    def decide(
        self, action: Action, person: Person, *, after: tuple[str, ...] | None = None, **more: object
    ) -> Decision:
        """Somebody decides on what is the head, having seen all (or only what ``after`` names)."""
        if after is None:
            after = last_seen(self.decisions)
        values: dict[str, object] = {"comment": "因为", "after": after, **more}
        at = str(values.pop("at", "")) or self.now()
        text = self.revisions[self.head].content_hash
        made = Decision("a", action, self.head, text, person.id, at, **values)  # type: ignore[arg-type]
        self.decisions.append(made)
        return made

    def register(self, action: OutletAction, channel: str = "web") -> None:
        text = self.revisions[self.head].content_hash
        self.outlets.append(OutletRecord("a", action, "p", channel, self.head, text, CHIEF.id, self.now()))

    def case(self) -> Case:
        head = Point(self.head, self.revisions[self.head].content_hash) if self.head else None
        return Case(
            self.decisions,
            self.outlets,
            self.revisions,
            head,
            self.policy,
            people=self.people,
            credited=self.credited,
            imported=self.imported,
        )

    @property
    def standing(self) -> ReviewStanding:
        return standing_of(self.case())

    @property
    def doubts(self) -> list[str]:
        return [one.code or one.doubt.value for one in self.standing.uncounted]


def submitted(policy: Policy = THREE_REVIEWS) -> Article:
    """An article that its writer has submitted."""
    article = Article(policy)
    article.edit(WRITER, "one")
    article.decide(Action.SUBMIT, WRITER)
    return article


def passed(policy: Policy = THREE_REVIEWS) -> Article:
    """An article that everybody has passed."""
    article = submitted(policy)
    reviewers = (EDITOR, HEAD, CHIEF)[: len(policy.stages)]
    for reviewer in reviewers[:-1]:
        article.decide(Action.APPROVE, reviewer)
    article.decide(Action.SIGN_OFF, reviewers[-1])
    return article

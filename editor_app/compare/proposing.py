"""A proposal beside a draft that goes on: what is pending is always their difference (`deciding`).

Accepting edits the draft and rejecting the proposal, until both are equal; what else is written into the draft meanwhile
comes into the proposal too, so that it is no part of what is pending.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor_app.compare.contents import compare_contents
from editor_app.compare.deciding import Decided, accept, reject
from editor_app.domain.content import Content


def carried_on(base: Content, draft: Content, proposal: Content) -> Decided:
    """A proposal that was made for ``base``, for what the draft has become; where both differ the proposal stands."""
    if draft in (base, proposal):
        return Decided(draft, proposal)
    if proposal == base:
        return Decided(draft, draft)
    # Every article that is opened asks for its proposals, and hardly any has one: merging is loaded with the first.
    from editor_app.compare.merge import Choice, merge, resolve  # noqa: PLC0415

    merged = merge(base, draft, proposal)
    chosen = {conflict.number: Choice.THEIRS for conflict in merged.conflicts}
    return Decided(draft, resolve(merged, chosen))


def accepted(pending: Decided, numbers: Iterable[int]) -> Decided:
    """What is pending once changes, by their numbers in the comparison of the two, are taken over."""
    comparison = compare_contents(pending.draft, pending.proposal)
    return Decided(accept(comparison, numbers), pending.proposal)


def rejected(pending: Decided, numbers: Iterable[int]) -> Decided:
    """What is pending once changes, by their numbers in the comparison of the two, are dropped."""
    comparison = compare_contents(pending.draft, pending.proposal)
    return Decided(pending.draft, reject(comparison, numbers))


class PendingStates:
    """What is pending at each draft that there has been: an undo in the text brings back what was pending then."""

    def __init__(self, first: Decided) -> None:
        self._states = [first]

    def at(self, draft: Content) -> Decided:
        """What is pending at a draft: as it was, or carried on from the newest one."""
        known = next((one for one in reversed(self._states) if one.draft == draft), None)
        return known or carried_on(self._states[-1].draft, draft, self._states[-1].proposal)

    def accept(self, pending: Decided, draft: Content) -> None:
        """Take note that the draft has taken something over; the proposal is as it was."""
        self._states += [pending, Decided(draft, pending.proposal)]

    def reject(self, pending: Decided, left: Content) -> None:
        """Take note that this is left of the proposal, in all states that there have been."""
        self._states = [*self._without(pending.proposal, left), Decided(pending.draft, left)]

    def _without(self, before: Content, left: Content) -> Iterator[Decided]:
        for one in self._states:
            same = one.proposal == before
            yield Decided(one.draft, left if same else carried_on(before, one.proposal, left).proposal)

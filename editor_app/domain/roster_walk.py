"""Which of all known rosters of a newsroom holds: told by the rosters alone, whatever order they came in.

From the roster that a person trusted first one walks to the next higher number that is signed by an owner of where one
stands, and on from there, as long as there is one.  So a step that was missed is made good when it comes; and who is
no owner any more once it has come leads nobody away with a higher number.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from editor_app.domain.roster import Roster, doubt_about, owners_of, roster_id, signer_in


def walk(root: Roster, known: Collection[Roster]) -> tuple[Roster, ...]:
    """The way from a roster, which is its first step, to the one that holds, its last; signatures were checked before."""
    way = [root]
    while True:
        here = way[-1]
        after = [one for one in known if doubt_about(one, here) is None]
        if not after:
            return tuple(way)
        least = min(one.number for one in after)
        way.append(_chosen(here, [one for one in after if one.number == least]))


def _chosen(here: Roster, rivals: Sequence[Roster]) -> Roster:
    """Of several that owners signed under one number, not knowing of each other, the one that every desk takes.

    One that puts out the signer of another goes before that; then the one whose signer has been an owner's key longest;
    of two by one signer the later.
    """

    def rank(one: Roster) -> tuple[int, str, str]:
        put_out = sum(_puts_out(other, one) and not _puts_out(one, other) for other in rivals)
        signer = signer_in(here, one)
        since = min((key.since for key in signer.keys if key.public == one.key), default="") if signer else ""
        return put_out, since, one.key

    latest_first = sorted(rivals, key=place, reverse=True)
    return min(latest_first, key=rank)


def _puts_out(roster: Roster, other: Roster) -> bool:
    """Whether the signer of another roster is an owner no more in this one."""
    return roster is not other and signer_in(roster, other) is None


def place(roster: Roster) -> tuple[int, str, str]:
    """Where a roster stands among all, for a list of them."""
    return roster.number, roster.at, roster_id(roster)


def steps(root: Roster, known: Collection[Roster]) -> tuple[Roster, ...]:
    """What another desk needs to come to the roster that holds, from whichever it trusts.

    These are the first known, each with other owners than the one before, and the last.
    """
    way = walk(root, known)
    for first in sorted((one for one in known if one.number < root.number), key=place):
        longer = walk(first, known)
        if root in longer:
            way = longer
            break
    needed = [
        one for at, one in enumerate(way) if at in {0, len(way) - 1} or _owners(one) != _owners(way[at - 1])
    ]
    return tuple(needed)


def _owners(roster: Roster) -> set[tuple[str, str]]:
    return {(key.public, key.revoked_at) for owner in owners_of(roster) for key in owner.keys}

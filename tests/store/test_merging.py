"""Merging two newest states of an article through the service: nothing is lost, nothing is done by half."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.compare.merge import Choice
from editor_app.domain.content import Content, content_bytes, content_hash
from editor_app.domain.document import plain_text
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action
from editor_app.domain.lists import NEEDS_MERGE, for_me
from editor_app.domain.people import owner_named
from editor_app.domain.revision import Revision
from editor_app.domain.standing import ReviewStanding, Void
from editor_app.services.deciding import Deciding
from editor_app.services.handing_over import HandingOver
from editor_app.services.handoff_order import Parcel
from editor_app.services.merging import MergeBegun, MergeNotes, Merging
from editor_app.services.receiving import Receiving
from editor_app.store.library import Library
from tests.support.library import Ticking, content, library

BASE = content("春汛来临", "第一段写天气。", "第二段写码头。", "第三段写渡口。")
MINE = content("春汛来临", "第一段写天气和水位。", "第二段写码头。", "第三段写渡口。")
THEIRS = content("春汛来临", "第一段写天气。", "第二段写码头。", "第三段写渡口和船。")
COLLIDES = content("春汛将至", "第一段写天气。", "第二段写新码头。", "第三段写渡口。")
AGAINST = content("春汛又到", "第一段写天气。", "第二段写旧码头。", "第三段写渡口。")


@dataclass
class Desk:
    """A library, and a person who works in it."""

    library: Library
    person: str

    @property
    def merging(self) -> Merging:
        return Merging(self.library, self.person, Ticking())

    def write(self, article: str, written: Content) -> None:
        with self.library.writing() as unit:
            unit.articles.save_draft(article, written)

    def keep(self, article: str, written: Content) -> str:
        self.write(article, written)
        with self.library.writing() as unit:
            return unit.revisions.add(article, self.person)

    def hand_over(self, path: Path, article: str) -> Path:
        HandingOver(self.library, self.person).hand_over(Parcel([article]), path)
        return path

    def receive(self, path: Path) -> None:
        Receiving(self.library, self.person).receive([path])

    def draft(self, article: str) -> Content:
        with self.library.reading() as view:
            return view.articles.draft(article).content

    def heads(self, article: str) -> list[str]:
        with self.library.reading() as view:
            return view.revisions.heads(article)

    def needs_merge(self, article: str) -> bool:
        """As the list, its count, and the queue *For me* say."""
        with self.library.reading() as view:
            row = view.articles.summary(article)
            listed = [one.id for one in view.articles.page(where=NEEDS_MERGE).rows]
            mine = view.articles.page(where=for_me(owner_named(self.person))).rows
            assert view.articles.count_where(NEEDS_MERGE) == len(listed)
            assert row.to_merge is (article in listed) is any(one.id == article for one in mine)
            return row.to_merge

    def everything(self, article: str) -> object:
        with self.library.reading() as view:
            draft = view.articles.draft(article)
            return draft.content, draft.revision, view.revisions.of(article), view.snapshots.of(article)

    def merge(self, article: str, choice: Choice = Choice.MINE) -> MergeBegun:
        begun = self.merging.begin(article)
        assert begun is not None
        self.merging.finish(begun, {one.number: choice for one in begun.conflicts})
        return begun


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desk]:
    with library(tmp_path / "here") as opened:
        yield Desk(opened, "林晚")


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Desk]:
    with library(tmp_path / "there") as opened:
        yield Desk(opened, "筱安")


def shared(here: Desk, there: Desk, folder: Path, base: Content = BASE) -> str:
    """An article that both desks have."""
    with here.library.writing() as unit:
        article = unit.articles.create(base)
    there.receive(here.hand_over(folder / "first.stet", article))
    return article


def parted(here: Desk, there: Desk, folder: Path, mine: Content, theirs: Content) -> str:
    """An article that was edited at both desks; this one has received the other's state beside its own draft."""
    article = shared(here, there, folder)
    here.write(article, mine)
    there.write(article, theirs)
    here.receive(there.hand_over(folder / "back.stet", article))
    return article


def test_a_draft_beside_a_newer_revision_needs_a_merge_unless_it_reads_alike(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    article = parted(here, there, tmp_path, MINE, THEIRS)
    assert here.needs_merge(article)
    assert not there.needs_merge(article)
    here.write(article, THEIRS)
    assert not here.needs_merge(article)
    here.write(article, BASE)
    assert here.needs_merge(article)
    # It says nothing of its own: it goes on to the newer one, which stays the only head.
    heads = here.heads(article)
    assert here.merge(article).conflicts == ()
    assert (here.draft(article), here.heads(article)) == (THEIRS, heads)
    assert not here.needs_merge(article)


def test_what_does_not_collide_merges_and_gives_one_head(here: Desk, there: Desk, tmp_path: Path) -> None:
    article = parted(here, there, tmp_path, MINE, THEIRS)
    before = here.everything(article)
    begun = here.merging.begin(article)
    assert begun is not None
    assert here.everything(article) == before, "looking at a merge changes nothing"
    assert (begun.mine.is_draft, begun.mine.author, begun.theirs.author) == (True, "林晚", "筱安")
    assert (begun.conflicts, begun.left, begun.base_known) == ((), 0, True)
    done = here.merging.finish(begun, {}, MergeNotes("合稿之前", "合稿"))
    merged = here.draft(article)
    assert plain_text(merged.document) == "第一段写天气和水位。\n第二段写码头。\n第三段写渡口和船。"
    assert done.content == merged
    assert (done.number, done.left, here.heads(article)) == (4, 0, [done.revision])
    with here.library.reading() as view:
        kept = dict(view.revisions.of(article))
        last = kept[done.revision]
        notes = [kept[parent].note for parent in last.parents]
        contents = [view.revisions.content(kept[parent].content_hash) for parent in last.parents]
        assert (last.note, notes, contents) == ("合稿", ["合稿之前", ""], [MINE, THEIRS])
        assert view.articles.draft(article).revision == done.revision
    assert not here.needs_merge(article)
    assert here.merging.begin(article) is None
    there.receive(here.hand_over(tmp_path / "c.stet", article))
    assert (there.draft(article), there.heads(article)) == (merged, here.heads(article))
    assert not there.needs_merge(article)


def test_nothing_is_done_before_all_is_decided(here: Desk, there: Desk, tmp_path: Path) -> None:
    article = parted(here, there, tmp_path, COLLIDES, AGAINST)
    begun = here.merging.begin(article)
    assert begun is not None
    assert [one.name for one in begun.conflicts] == ["headline", ""]
    before = here.everything(article)
    with pytest.raises(StetError, match="has to decide: 1"):
        here.merging.finish(begun, {1: Choice.MINE})
    assert here.everything(article) == before
    here.merging.finish(begun, {1: Choice.THEIRS, 2: Choice.BOTH})
    merged = here.draft(article)
    assert merged.fields.headline == "春汛又到"
    assert "第二段写新旧码头。" in plain_text(merged.document)


def test_what_was_written_meanwhile_is_not_merged_away(here: Desk, there: Desk, tmp_path: Path) -> None:
    article = parted(here, there, tmp_path, MINE, THEIRS)
    begun = here.merging.begin(article)
    assert begun is not None
    here.write(article, COLLIDES)
    before = here.everything(article)
    with pytest.raises(StetError, match="changed while"):
        here.merging.finish(begun, {})
    assert here.everything(article) == before


def test_three_heads_are_merged_one_after_the_other(here: Desk, there: Desk, tmp_path: Path) -> None:
    article = parted(here, there, tmp_path, MINE, THEIRS)
    with here.library.writing() as unit:
        first = unit.revisions.of(article)[0][0]
        third = content("春汛来临", "第一段写天气。", "第二段写码头和灯。", "第三段写渡口。")
        made = Revision(article, content_hash(third), "郑", "2025-11-22T09:00:00.000Z", (first,))
        unit.revisions.receive(made, content_bytes(third))
    begun = here.merging.begin(article)
    assert begun is not None
    assert begun.left == 1
    done = here.merging.finish(begun, {})
    assert done.left == 1
    assert here.needs_merge(article)
    again = here.merge(article)
    assert (again.left, again.mine.revision) == (0, done.revision)
    assert not here.needs_merge(article)
    assert plain_text(here.draft(article).document) == (
        "第一段写天气和水位。\n第二段写码头和灯。\n第三段写渡口和船。"
    )


def test_both_desks_merge_for_themselves_and_end_with_one_state(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    """Each hands over to the other, each merges; the two merges read alike and are merged without a question."""
    article = shared(here, there, tmp_path)
    here.keep(article, COLLIDES)
    there.keep(article, AGAINST)
    mine = here.hand_over(tmp_path / "mine.stet", article)
    theirs = there.hand_over(tmp_path / "theirs.stet", article)
    here.receive(theirs)
    there.receive(mine)
    assert here.heads(article) == there.heads(article)
    assert here.needs_merge(article)
    assert there.needs_merge(article)
    here.merge(article, Choice.MINE)
    there.merge(article, Choice.THEIRS)
    assert here.draft(article) == there.draft(article)
    there.receive(here.hand_over(tmp_path / "merged.stet", article))
    assert there.needs_merge(article)
    assert there.merge(article).conflicts == ()
    here.receive(there.hand_over(tmp_path / "last.stet", article))
    assert here.heads(article) == there.heads(article)
    assert len(here.heads(article)) == 1
    assert here.draft(article) == there.draft(article)
    assert not here.needs_merge(article)
    assert not there.needs_merge(article)


def test_both_desks_merge_for_themselves_again_and_end_with_one_state_all_the_same(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    """Neither knows that the other merges, too, each time: what reads alike is joined to the same state by both."""
    article = shared(here, there, tmp_path)
    here.keep(article, MINE)
    there.keep(article, THEIRS)
    for number in range(2):
        files = [desk.hand_over(tmp_path / f"{number} {desk.person}", article) for desk in (here, there)]
        here.receive(files[1])
        there.receive(files[0])
        assert here.heads(article) == there.heads(article)
        assert here.needs_merge(article)
        for desk in (here, there):
            assert desk.merge(article).conflicts == ()
    assert here.heads(article) == there.heads(article)
    assert not here.needs_merge(article)
    assert here.draft(article) == there.draft(article)
    # It goes on from there as from any other.
    here.keep(article, COLLIDES)
    there.receive(here.hand_over(tmp_path / "next", article))
    assert not there.needs_merge(article)
    assert there.draft(article) == COLLIDES


PIECES = ("今天", "有雨", "码头", "渡口", "水位", "上涨", "记者", "采访")
PARAGRAPHS = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), min_size=1, max_size=4)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    base=PARAGRAPHS,
    mine=PARAGRAPHS,
    theirs=PARAGRAPHS,
    choices=st.randoms(use_true_random=False),
)
def test_every_character_of_either_side_is_in_the_result_or_in_a_shown_conflict(
    tmp_path_factory: pytest.TempPathFactory,
    base: list[list[str]],
    mine: list[list[str]],
    theirs: list[list[str]],
    choices: object,
) -> None:
    folder = tmp_path_factory.mktemp("merge")
    made = [content("春汛", *("".join(one) for one in side)) for side in (base, mine, theirs)]
    with library(folder / "here") as one, library(folder / "there") as other:
        here, there = Desk(one, "林晚"), Desk(other, "筱安")
        article = shared(here, there, folder, made[0])
        here.keep(article, made[1])
        there.keep(article, made[2])
        here.receive(there.hand_over(folder / "back.stet", article))
        begun = here.merging.begin(article)
        if begun is None:
            assert made[1] == made[2] or made[0] in made[1:]
            return
        picked = {one.number: choices.choice(one.choices) for one in begun.conflicts}  # type: ignore[attr-defined]
        done = here.merging.finish(begun, picked)
        assert here.heads(article) == [done.revision]
        shown = Counter(letters(done.content))
        for conflict in begun.conflicts:
            for side in (conflict.mine, conflict.theirs):
                for line in side:
                    shown.update("".join(run.text for run in line.leaf.runs))
        for side in made[1:]:
            came = Counter(letters(side)) - Counter(letters(made[0]))
            assert not came - shown


def letters(one: Content) -> str:
    """The words of a body, wherever its lines end."""
    return plain_text(one.document).replace("\n", "")


def decide(desk: Desk, article: str, *actions: Action) -> ReviewStanding:
    deciding = Deciding(desk.library, desk.person, Ticking(), None)
    for action in actions:
        deciding.decide(article, action)
    return deciding.standing(article)


def test_an_approval_stands_for_the_text_that_it_was_given_for(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    article = shared(here, there, tmp_path)
    here.write(article, COLLIDES)
    assert decide(here, article, Action.SUBMIT, Action.APPROVE).approval is not None
    there.keep(article, AGAINST)
    here.receive(there.hand_over(tmp_path / "back.stet", article))
    with pytest.raises(StetError, match="merged"):
        decide(here, article, Action.SUBMIT)
    # Taking what was approved gives that very text: the approval stands.
    here.merge(article, Choice.MINE)
    assert here.draft(article) == COLLIDES
    assert decide(here, article).approval is not None
    # Something of the other side in it: nobody has approved that.
    there.keep(article, THEIRS)
    here.receive(there.hand_over(tmp_path / "again.stet", article))
    here.merge(article, Choice.MINE)
    standing = decide(here, article)
    assert standing.approval is None
    assert standing.void is Void.CHANGED
    assert set(standing.void_by) == {"筱安", "林晚"}

"""Handing articles over from one library to another: what goes, what stays, what the other one says of it."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from editor_app.domain.canonical import canonical_bytes, digest
from editor_app.domain.changes import Aspect
from editor_app.domain.comments import CommentAction, CommentEvent
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content, content_assets
from editor_app.domain.document import Figure
from editor_app.domain.errors import CorruptError, RefusedError, StetError
from editor_app.domain.events import Action, DeskEvent
from editor_app.domain.lists import NEEDS_MERGE
from editor_app.domain.normal_form import document
from editor_app.domain.origin import Origin
from editor_app.domain.people import OWNER, Person, PersonKey
from editor_app.domain.permission import may
from editor_app.domain.workflow import Status
from editor_app.handoff.bundle import Filling
from editor_app.handoff.cover import Cover, Pictures, Purpose, Reduced
from editor_app.handoff.names import ASSET, PRIVATE
from editor_app.handoff.objects import private_of, private_of_bytes
from editor_app.publishing.picture_place import tells_place
from editor_app.services.deciding import Deciding
from editor_app.services.handing_over import HandingOver
from editor_app.services.handoff_order import Parcel
from editor_app.services.receiving import Receiving
from editor_app.store.library import Library
from editor_app.trust.bytes_signing import PairSigner
from editor_app.trust.key_place import KeyPlace
from editor_app.trust.keys import pair_of
from editor_app.trust.signing import signed
from tests.support.handoffs import Things, file_of, parts_of, placed_picture
from tests.support.library import Ticking, content, decision, library
from tests.support.packages import HARBOUR, picture

SIGNER = PairSigner(pair_of("07" * 32))


@dataclass
class Desk:
    """A library, and a person who works in it."""

    library: Library
    person: str

    def hand_over(self, path: Path, *articles: str, **wish: object) -> Path:
        HandingOver(self.library, self.person).hand_over(Parcel(articles, **wish), path)  # type: ignore[arg-type]
        return path

    def receive(self, *paths: Path) -> object:
        return Receiving(self.library, self.person).receive(paths)

    def write(self, article: str, headline: str) -> None:
        with self.library.writing() as unit:
            unit.articles.save_draft(article, content(headline))

    def keep(self, article: str, headline: str) -> str:
        self.write(article, headline)
        with self.library.writing() as unit:
            return unit.revisions.add(article, self.person)

    def draft(self, article: str) -> str:
        with self.library.reading() as view:
            return view.articles.draft(article).content.fields.headline


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desk]:
    with library(tmp_path / "here") as opened:
        yield Desk(opened, "林晚")


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Desk]:
    with library(tmp_path / "there") as opened:
        yield Desk(opened, "筱安")


@pytest.fixture
def article(here: Desk) -> str:
    with here.library.writing() as unit:
        article = unit.articles.create(content("第一稿", publication="haizhou"))
        unit.publications.put(HARBOUR)
        unit.revisions.add(article, "林晚")
        unit.events.add(DeskEvent(article, "note", "留头版", "林晚", "2025-11-22T08:30:00.000Z"))
        unit.origins.put(article, Origin("a.txt", crumb=("首页",)))
        unit.private.put(article, "original", b"\x00 original", "a.txt")
        unit.comments.add(
            CommentEvent(article, CommentAction.SAID, "林晚", "2025-11-22T08:31:00.000Z", text="核一下")
        )
        revision = unit.revisions.head(article) or ""
        unit.events.add(decision(article, revision, content_hash=unit.articles.draft_hash(article)))
    return article


def test_an_article_comes_with_all_that_belongs_to_it(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    path = here.hand_over(tmp_path / "a.stet", article, to=("筱安",), message="今晚上版")
    looked = Receiving(there.library, there.person).look([path])
    with there.library.reading() as view:
        assert view.articles.ids() == ()
    [one] = looked.articles
    assert (one.is_new, one.headline, one.revisions, one.authors) == (True, "第一稿", 1, ("林晚",))
    assert (one.comments, one.notes, looked.publications, looked.private) == (1, 1, 1, 0)
    assert [(it.person, it.action, it.signed, it.known) for it in one.decisions] == [
        ("筱安", "submit", False, False)
    ]
    [letter] = looked.letters
    assert (letter.cover.made_by, letter.cover.to, letter.cover.message) == ("林晚", ("筱安",), "今晚上版")
    assert there.receive(path) == looked
    with here.library.reading() as mine, there.library.reading() as theirs:
        for room in ("revisions", "events", "comments", "origins"):
            assert getattr(theirs, room).of(article) == getattr(mine, room).of(article)
        assert theirs.articles.draft(article).content == mine.articles.draft(article).content
        assert theirs.articles.draft(article).revision == theirs.revisions.head(article)
        assert theirs.articles.summary(article).status is Status.IN_REVIEW
        assert theirs.events.desk(article) == {"note": "留头版"}
        assert theirs.private.of(article) == []
        [row] = theirs.articles.page(query="第一稿").rows
        assert row.comments == 1


def test_receiving_again_changes_nothing(tmp_path: Path, here: Desk, there: Desk, article: str) -> None:
    path = here.hand_over(tmp_path / "a.stet", article)
    there.receive(path)
    before = there.library.generation
    heard: list[object] = []
    there.library.listen(heard.append)
    there.receive(path)
    assert there.library.generation == before
    assert heard == []


def test_everybody_hears_of_what_came(tmp_path: Path, here: Desk, there: Desk, article: str) -> None:
    heard: list[frozenset[Aspect]] = []
    there.library.listen(lambda changes: heard.append(changes.aspects))
    there.receive(here.hand_over(tmp_path / "a.stet", article))
    [aspects] = heard
    assert {Aspect.CONTENT, Aspect.REVISIONS, Aspect.EVENTS, Aspect.COMMENTS} <= aspects


def test_a_draft_is_kept_as_a_revision_before_it_goes(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    here.write(article, "第二稿")
    there.receive(here.hand_over(tmp_path / "a.stet", article, note="传稿"))
    assert there.draft(article) == "第二稿"
    with there.library.reading() as view:
        assert [one.note for _, one in view.revisions.of(article)] == ["", "传稿"]


def test_what_comes_back_goes_on_where_nothing_was_written_meanwhile(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    there.receive(here.hand_over(tmp_path / "a.stet", article))
    there.keep(article, "编辑改过")
    back = there.hand_over(tmp_path / "b.stet", article, purpose=Purpose.RETURNED)
    coming = Receiving(here.library, here.person).receive([back])
    assert [(one.needs_merge, one.draft_stays) for one in coming.articles] == [(False, False)]
    assert here.draft(article) == "编辑改过"


def test_edits_on_both_sides_stand_side_by_side_and_the_own_draft_is_untouched(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    there.receive(here.hand_over(tmp_path / "a.stet", article))
    theirs = there.keep(article, "编辑改过")
    here.write(article, "我又写了一段")
    back = there.hand_over(tmp_path / "b.stet", article)
    [one] = Receiving(here.library, here.person).receive([back]).articles
    assert (one.needs_merge, one.draft_stays) == (True, True)
    assert here.draft(article) == "我又写了一段"
    with here.library.reading() as view:
        assert view.articles.summary(article).to_merge
    with here.library.writing() as unit:
        mine = unit.revisions.add(article, "林晚")
        assert set(unit.revisions.heads(article)) == {mine, theirs}
        assert [row.id for row in unit.articles.page(where=NEEDS_MERGE).rows] == [article]
    again = here.hand_over(tmp_path / "c.stet", article)
    [told] = Receiving(there.library, there.person).receive([again]).articles
    assert told.needs_merge
    with here.library.reading() as view, there.library.reading() as other:
        assert view.revisions.heads(article) == other.revisions.heads(article)
        assert view.articles.count_where(NEEDS_MERGE) == other.articles.count_where(NEEDS_MERGE) == 1


def test_an_article_in_the_trash_comes_back(tmp_path: Path, here: Desk, there: Desk) -> None:
    with here.library.writing() as unit:
        draft = unit.articles.create(content("草稿"))
    there.receive(here.hand_over(tmp_path / "a.stet", draft))
    with there.library.writing() as unit:
        unit.trash.put(draft)
    here.keep(draft, "改了")
    there.receive(here.hand_over(tmp_path / "b.stet", draft))
    with there.library.reading() as view:
        assert view.articles.summary(draft).trashed_at == ""


def test_earlier_history_that_is_not_here_is_told_and_completed(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    first = here.hand_over(tmp_path / "a.stet", article)
    here.keep(article, "第二稿")
    whole = parts_of_file(here.hand_over(tmp_path / "b.stet", article))
    earlier = parts_of_file(first)
    late = {
        path: data
        for path, data in whole.items()
        if path not in earlier or not path.startswith(("objects/revision", "objects/content"))
    }
    late["stet.json"] = counted(late)
    only_new = file_of(tmp_path, late)
    [one] = Receiving(there.library, there.person).receive([only_new]).articles
    assert (one.earlier_missing, one.headline) == (1, "第二稿")
    [again] = Receiving(there.library, there.person).receive([first]).articles
    assert again.earlier_missing == 0
    assert there.draft(article) == "第二稿"


def parts_of_file(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def counted(parts: dict[str, bytes]) -> bytes:
    count = sum(path.startswith("objects/") for path in parts)
    return canonical_bytes(
        {"format": "stet-handoff", "version": 1, "needs": "0.2", "made_by": "林晚", "objects": count}
    )


def with_picture(desk: Desk, data: bytes) -> str:
    with desk.library.writing() as unit:
        asset = unit.assets.put(data, "image/jpeg", "ferry.jpg")
        return unit.articles.create(Content(content().fields, document([Figure(asset)])))


def test_pictures_come_or_follow(tmp_path: Path, here: Desk, there: Desk) -> None:
    data = picture(400, 300)
    article = with_picture(here, data)
    first = here.hand_over(tmp_path / "text.stet", article, pictures=Pictures.LATER)
    [one] = Receiving(there.library, there.person).receive([first]).articles
    assert one.pictures_missing == 1
    second = here.hand_over(tmp_path / "whole.stet", article)
    coming = Receiving(there.library, there.person).receive([second])
    assert (coming.pictures, coming.articles[0].pictures_missing) == (1, 0)
    with there.library.reading() as view:
        assert view.assets.get(digest(data)) == data
        about = view.assets.about(digest(data))
        assert about is not None
        assert (about.media_type, about.name) == ("image/jpeg", "ferry.jpg")


def test_a_picture_that_tells_its_place_goes_only_when_that_is_meant(
    tmp_path: Path, here: Desk, there: Desk
) -> None:
    article = with_picture(here, placed_picture())
    path = tmp_path / "a.stet"
    with pytest.raises(StetError, match="tell where they were taken: 1"):
        here.hand_over(path, article)
    assert not path.exists()
    here.hand_over(path, article, pictures=Pictures.LATER)
    here.hand_over(path, article, places=True)
    there.receive(path)
    with there.library.reading() as view:
        assert view.assets.get(digest(placed_picture())) == placed_picture()


def test_reduced_pictures_are_shown_until_they_come_and_approval_waits(
    tmp_path: Path, here: Desk, there: Desk
) -> None:
    article = with_picture(here, placed_picture())
    name = digest(placed_picture())
    first = here.hand_over(tmp_path / "small.stet", article, pictures=Pictures.REDUCED)
    coming = Receiving(there.library, there.person).receive([first])
    assert (coming.pictures, coming.reduced, coming.articles[0].pictures_missing) == (0, 1, 1)
    with there.library.reading() as view:
        assert view.assets.is_reduced(name)
        assert view.assets.about(name) is None
        assert not tells_place(view.assets.shown(name))
        assert view.assets.hashes() == ()
    deciding = Deciding(there.library, there.person, Ticking(), None)
    deciding.decide(article, Action.SUBMIT)
    assert not may(deciding.review(article).here, Action.APPROVE, deciding.standing(article)).allowed
    with pytest.raises(RefusedError, match="not come yet: 1"):
        deciding.decide(article, Action.APPROVE)
    again = Receiving(there.library, there.person).receive([first])
    assert not again.brings_something
    Receiving(there.library, there.person).receive(
        [here.hand_over(tmp_path / "b.stet", article, places=True)]
    )
    with there.library.reading() as view:
        assert view.assets.get(name) == view.assets.shown(name) == placed_picture()
        assert not view.assets.is_reduced(name)
    deciding.decide(article, Action.APPROVE)


@pytest.mark.parametrize("name", ["../../../evil", "", "ab" * 40], ids=["a path", "nothing", "too long"])
def test_a_small_picture_in_the_place_of_no_picture_is_refused(
    tmp_path: Path, there: Desk, name: str
) -> None:
    things = Things()
    things.revision(content())
    shown = things.add(ASSET, b"small")
    cover = Cover("林晚", reduced=(Reduced(name, shown),))
    path = file_of(tmp_path, parts_of(Filling(cover, things)))
    with pytest.raises(StetError, match="does not name a picture"):
        there.receive(path)
    with there.library.reading() as view:
        assert view.articles.ids() == ()
    assert not list(tmp_path.rglob("evil*"))


def test_places_are_taken_out_of_a_draft_and_stay_in_earlier_revisions_alone(
    tmp_path: Path, here: Desk, there: Desk
) -> None:
    article = with_picture(here, placed_picture())
    with here.library.writing() as unit:
        unit.revisions.add(article, here.person)
    assert HandingOver(here.library, here.person).take_places_out([article]) == 1
    assert HandingOver(here.library, here.person).take_places_out([article]) == 0
    there.receive(here.hand_over(tmp_path / "a.stet", article))
    with there.library.reading() as view:
        [asset] = content_assets(view.articles.draft(article).content)
        assert not tells_place(view.assets.get(asset))
        assert view.assets.about(digest(placed_picture())) is None
        assert len(view.revisions.of(article)) == 2


def test_nothing_private_goes_unless_it_is_ticked(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    private = canonical_bytes({"kind": "contacts", "contacts": [{"kind": "phone", "value": "13800000000"}]})
    with here.library.writing() as unit:
        unit.private.put(article, "contacts", private)
        unit.contact_book.put(Contact(ContactKind.PHONE, "总编", "13700000000", public=False))
    plain = here.hand_over(tmp_path / "a.stet", article).read_bytes()
    for secret in (b"13800000000", b"13900000000", b"13700000000", b"original"):
        assert secret not in plain
    there.receive(here.hand_over(tmp_path / "b.stet", article, private=("contacts", "original")))
    with there.library.reading() as view:
        assert {one.kind for one in view.private.of(article)} == {"contacts", "original"}
        assert view.private.get(view.private.of(article, "original")[0].hash) == b"\x00 original"
    if os.name == "posix":  # colleagues read it in a shared folder, but not what is private
        assert [oct(path.stat().st_mode & 0o077) for path in (tmp_path / "a.stet", tmp_path / "b.stet")] == [
            "0o44",
            "0o0",
        ]
    again = there.library.generation
    there.receive(tmp_path / "b.stet")
    assert there.library.generation == again


def test_a_list_of_private_contacts_is_added_to(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    def listed(value: str) -> bytes:
        return canonical_bytes({"kind": "contacts", "contacts": [{"kind": "phone", "value": value}]})

    there.receive(here.hand_over(tmp_path / "a.stet", article))
    for desk, value in ((here, "1"), (there, "2")):
        with desk.library.writing() as unit:
            unit.private.put(article, "contacts", listed(value))
    there.receive(here.hand_over(tmp_path / "b.stet", article, private=("contacts",)))
    with there.library.reading() as view:
        [entry] = view.private.of(article, "contacts")
        assert [it in view.private.get(entry.hash) for it in (b'"1"', b'"2"')] == [True, True]


def test_unknown_kinds_are_kept_and_passed_on_untouched(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    riddle = canonical_bytes({"kind": "riddle", "article": article, "schema": 7, "谜": "底"})
    parts = parts_of_file(here.hand_over(tmp_path / "a.stet", article))
    parts[f"objects/riddle/{digest(riddle)}.json"] = riddle
    parts["stet.json"] = counted(parts)
    coming = Receiving(there.library, there.person).receive([file_of(tmp_path, parts)])
    assert coming.unknown == 1
    assert Receiving(there.library, there.person).look([tmp_path / "made.stet"]).unknown == 0
    passed_on = parts_of_file(there.hand_over(tmp_path / "b.stet", article))
    assert passed_on[f"objects/riddle/{digest(riddle)}.json"] == riddle


def test_records_that_come_before_their_article_wait_for_it(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    whole = here.hand_over(tmp_path / "a.stet", article)
    parts = parts_of_file(whole)
    early = {
        path: data for path, data in parts.items() if path.startswith("objects/") and "/revision/" not in path
    }
    early["stet.json"] = counted(early)
    coming = Receiving(there.library, there.person).receive([file_of(tmp_path, early)])
    assert coming.articles == ()
    there.receive(whole)
    with here.library.reading() as mine, there.library.reading() as theirs:
        assert theirs.events.of(article) == mine.events.of(article)
        assert theirs.objects.carried(article) == []


def test_a_signed_one_names_its_key(tmp_path: Path, here: Desk, there: Desk, article: str) -> None:
    path = tmp_path / "a.stet"
    keys = KeyPlace(tmp_path / "keys", keychain=False)
    keys.put(SIGNER.public, SIGNER.pair.private)
    me = Person("林晚", roles=(OWNER,), keys=(PersonKey(SIGNER.public),))
    with here.library.writing() as unit:
        unit.people.put(me)
    HandingOver(here.library, "林晚", keys).hand_over(Parcel([article]), path)
    [letter] = Receiving(there.library, there.person).look([path]).letters
    assert (letter.key, letter.known) == (SIGNER.public, False)
    with there.library.writing() as unit:
        unit.people.put(me)
    [letter] = Receiving(there.library, there.person).look([path]).letters
    assert letter.known


def test_who_may_not_hand_over_is_told(tmp_path: Path, here: Desk, article: str) -> None:
    with here.library.writing() as unit:
        for name, role in (("赵望", OWNER), ("林晚", "reader")):
            unit.people.put(Person(name, roles=(role,)))
    with pytest.raises(RefusedError, match="does not have a role that may do this"):
        here.hand_over(tmp_path / "a.stet", article)
    assert not (tmp_path / "a.stet").exists()


def test_a_badly_signed_decision_and_one_from_another_article_are_refused(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    with here.library.writing() as unit:
        other = unit.articles.create(content("别的稿子"))
        foreign = unit.revisions.add(other, "林晚")
        own = unit.revisions.head(article) or ""
    parts = parts_of_file(here.hand_over(tmp_path / "a.stet", article, other))
    good = signed(decision(article, own, Action.APPROVE), SIGNER.pair)
    for bad, words in (
        (replace(good, comment="改过"), "was changed after it was signed"),
        (replace(good, signature=""), "was changed after it was signed"),
        (decision(article, foreign, Action.APPROVE), "made on another article"),
    ):
        things = Things()
        name = things.event(bad)
        [data] = things.kept.values()
        spoiled = {**parts, f"objects/decision/{name}.json": data}
        spoiled["stet.json"] = counted(spoiled)
        with pytest.raises(CorruptError, match=words):
            there.receive(file_of(tmp_path, spoiled))
        with there.library.reading() as view:
            assert view.articles.ids() == ()
    # As it was signed it is kept, though nobody here knows the key, and told so.
    things = Things()
    sound = {**parts, f"objects/decision/{things.event(good)}.json": next(iter(things.kept.values()))}
    sound["stet.json"] = counted(sound)
    coming = Receiving(there.library, there.person).receive([file_of(tmp_path, sound)])
    told = [one for it in coming.articles for one in it.decisions if one.action == "approve"]
    assert [(one.signed, one.known) for one in told] == [(True, False)]


def test_a_failure_half_way_leaves_the_library_as_it_was(
    tmp_path: Path, here: Desk, there: Desk, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = here.hand_over(tmp_path / "a.stet", article)
    before = there.library.generation

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("editor_app.services.keeping_received.Keeping._keep_private", full)
    with pytest.raises(OSError, match="No space"):
        there.receive(path)
    with there.library.reading() as view:
        assert view.articles.ids() == ()
        assert view.publications.all() == []
    assert there.library.generation == before


def test_a_publication_of_ones_own_stays_as_it_is(
    tmp_path: Path, here: Desk, there: Desk, article: str
) -> None:
    own = replace(HARBOUR, slogan="自家的")
    with there.library.writing() as unit:
        unit.publications.put(own)
    there.receive(here.hand_over(tmp_path / "a.stet", article))
    with there.library.reading() as view:
        assert view.publications.get("haizhou") == own
        assert len(view.publications.versions("haizhou")) == 2
        assert [one.id for one in view.publications.all()] == ["haizhou"]


def test_what_cannot_go_is_said(tmp_path: Path, here: Desk, article: str) -> None:
    with pytest.raises(StetError, match="No article was named"):
        here.hand_over(tmp_path / "a.stet")
    with pytest.raises(StetError, match="no article nobody"):
        here.hand_over(tmp_path / "a.stet", "nobody")
    with pytest.raises(StetError, match="cannot be written"):
        here.hand_over(tmp_path / "no" / "folder" / "a.stet", article)
    assert list(tmp_path.glob("*.stet")) == []


def test_an_older_file_stays_where_the_new_one_cannot_be_made(
    tmp_path: Path, here: Desk, article: str
) -> None:
    path = here.hand_over(tmp_path / "a.stet", article)
    before = path.read_bytes()
    here.write(article, "第二稿")
    with pytest.raises(StetError):
        here.hand_over(path, article, "nobody")
    assert path.read_bytes() == before


def test_equal_state_gives_equal_bytes(tmp_path: Path, here: Desk, article: str) -> None:
    one = here.hand_over(tmp_path / "a.stet", article).read_bytes()
    assert here.hand_over(tmp_path / "b.stet", article).read_bytes() == one


def test_a_private_record_of_no_article_is_refused(tmp_path: Path, there: Desk) -> None:
    things = Things()
    things.add(PRIVATE, private_of_bytes(private_of("0" * 32, "original", "2025-11-22T08:30:00.000Z", b"x")))
    with pytest.raises(CorruptError, match="belongs to no article here"):
        there.receive(file_of(tmp_path, parts_of(Filling(Cover("林晚"), things))))

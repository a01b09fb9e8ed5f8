"""Comments in a library: kept for ever, counted, called by name, placed after edits, and no part of the content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text as sql
from sqlalchemy.exc import IntegrityError

from editor_app.domain.anchor_text import anchor_text, anchored
from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.comments import WHOLE_ARTICLE, Anchor, AnchorPart, CommentAction, CommentEvent
from editor_app.domain.errors import StetError
from editor_app.domain.places import KnownPlace, known_place
from editor_app.services.commenting import LONGEST, Commenting
from editor_app.services.trash import TrashCan
from editor_app.services.writing import Writing
from editor_app.store.library import Library
from tests.support.library import Ticking, content, library

WORDS = "市委书记曹慧泉接受央视网、湖南日报采访。"
AT = "2026-01-01T08:00:00.000Z"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path / "library") as made:
        yield made


@pytest.fixture
def commenting(opened: Library) -> Commenting:
    return Commenting(opened, "筱安", Ticking())


@pytest.fixture
def article(opened: Library) -> str:
    with opened.writing() as unit:
        return unit.articles.create(content("一", "第一段说的是天气。", WORDS))


def anchor_of(opened: Library, article: str, quote: str) -> Anchor:
    with opened.reading() as view:
        text = anchor_text(view.articles.draft(article).content.document)
    start = text.text.index(quote)
    return anchored(text, start, start + len(quote))


def save(opened: Library, article: str, *paragraphs: str) -> None:
    with opened.writing() as unit:
        unit.articles.save_draft(article, content("一", *paragraphs))


def quotes(commenting: Commenting, article: str) -> list[tuple[str, bool]]:
    return [(one.quote, one.is_detached) for one in commenting.discussion(article).threads]


def test_saying_answering_resolving(opened: Library, commenting: Commenting, article: str) -> None:
    """A whole conversation, told to whoever listens."""
    heard: list[Changes] = []
    opened.listen(heard.append)
    thread = commenting.say(article, "  核实一下  ", anchor_of(opened, article, "曹慧泉"))
    commenting.reply(article, thread, "已核实")
    commenting.resolve(article, thread)
    [one] = commenting.discussion(article).threads
    assert (one.quote, one.thread.said.text, one.thread.said.author) == ("曹慧泉", "核实一下", "筱安")
    assert [reply.text for reply in one.thread.replies] == ["已核实"]
    assert not one.thread.is_open
    commenting.reopen(article, thread)
    assert commenting.discussion(article).open_count == 1
    assert [changes.aspects for changes in heard] == [{Aspect.COMMENTS}] * 4
    assert all(changes.articles == {article} for changes in heard)


def test_the_count_of_open_threads_stands_in_the_list(
    opened: Library, commenting: Commenting, article: str
) -> None:
    """Without looking at any comment."""
    first = commenting.say(article, "一")
    commenting.say(article, "二")
    commenting.resolve(article, first)
    with opened.reading() as view:
        [row] = view.articles.page().rows
    assert row.comments == 1


def test_comments_are_neither_content_nor_a_change_of_it(
    opened: Library, commenting: Commenting, article: str
) -> None:
    """The content hash is what it was, and so are the draft and its time."""
    with opened.reading() as view:
        before = view.articles.draft_hash(article), view.articles.draft(article)
    commenting.say(article, "核实", anchor_of(opened, article, "曹慧泉"))
    with opened.reading() as view:
        assert (view.articles.draft_hash(article), view.articles.draft(article)) == before
        assert view.events.of(article) == []


def test_comments_are_sealed(opened: Library, commenting: Commenting, article: str) -> None:
    """The database itself refuses to change or forget one."""
    commenting.say(article, "核实")
    for statement in ("UPDATE comments SET at = ''", "DELETE FROM comments"):
        with pytest.raises(IntegrityError), opened.writing() as unit:
            unit._pen.execute(sql(statement))


def test_what_was_never_shown_is_forgotten_with_its_comments(
    opened: Library, commenting: Commenting, article: str
) -> None:
    """A draft in the trash may be deleted for good, comments or not."""
    thread = commenting.say(article, "@陈一帆 核实", anchor_of(opened, article, "曹慧泉"))
    commenting.keep_places(article, {thread: KnownPlace(3, "x")})
    trash = TrashCan(opened)
    trash.put([article])
    with opened.reading() as view:
        assert view.comments.calling("陈一帆") == []
    with opened.writing() as unit:
        unit.trash.purge(article)
        assert unit.comments.of(article) == {}
        assert unit.comments.places(article) == {}


def test_people_are_called_until_it_is_resolved(
    opened: Library, commenting: Commenting, article: str
) -> None:
    """By names that were seen before, here that of the reporter."""
    thread = commenting.say(article, "@陈一帆 请核实")
    [one] = commenting.discussion(article).threads
    assert one.thread.mentions == ("陈一帆",)
    with opened.reading() as view:
        assert view.comments.calling("陈一帆") == [article]
    commenting.resolve(article, thread)
    with opened.reading() as view:
        assert view.comments.calling("陈一帆") == []
    assert set(commenting.people(article)) == {"筱安", "陈一帆"}


def test_a_comment_follows_its_words(opened: Library, commenting: Commenting, article: str) -> None:
    """Wherever an edit by another program has moved them; gone, it is detached; back again, it is there."""
    commenting.say(article, "核实", anchor_of(opened, article, "曹慧泉"))
    save(opened, article, "新的开头。", "第一段说的是天气。", WORDS)
    assert quotes(commenting, article) == [("曹慧泉", False)]
    save(opened, article, "第一段说的是天气。")
    assert quotes(commenting, article) == [("曹慧泉", True)]
    save(opened, article, WORDS)
    assert quotes(commenting, article) == [("曹慧泉", False)]


def test_what_its_words_have_become_is_known_here(
    opened: Library, commenting: Commenting, article: str
) -> None:
    """An edit inside the quote, kept by the editor, survives the next start."""
    anchor = anchor_of(opened, article, "央视网、湖南日报")
    thread = commenting.say(article, "顺序？", anchor)
    edited = WORDS.replace("央视网、湖南日报", "湖南日报和央视网")
    save(opened, article, "第一段说的是天气。", edited)
    with opened.reading() as view:
        text = anchor_text(view.articles.draft(article).content.document)
    start = text.text.index("湖南日报和央视网")
    commenting.keep_places(article, {thread: known_place(text, (start, start + 8), anchor), "no such": None})
    assert quotes(commenting, article) == [("湖南日报和央视网", False)]
    save(opened, article, "开头。", "第一段说的是天气。", edited)
    assert quotes(commenting, article) == [("湖南日报和央视网", False)]


def test_the_order_is_that_of_the_text(opened: Library, commenting: Commenting, article: str) -> None:
    """Titles before the body, what is detached last."""
    commenting.say(article, "末", Anchor(quote="早就没有的话", before="x", after="y"))
    commenting.say(article, "丙", anchor_of(opened, article, "采访"))
    commenting.say(article, "乙", anchor_of(opened, article, "天气"))
    commenting.say(article, "甲", Anchor(AnchorPart.HEADLINE, quote="一"))
    commenting.say(article, "全", WHOLE_ARTICLE)
    threads = commenting.discussion(article).threads
    assert [one.thread.said.text for one in threads] == ["全", "甲", "乙", "丙", "末"]
    assert [one.is_detached for one in threads] == [False] * 4 + [True]


def test_an_anchor_names_the_revision_that_holds_its_words(
    opened: Library, commenting: Commenting, article: str
) -> None:
    """Words that are newer than any revision have none."""
    writing = Writing(opened, "筱安", Ticking())
    writing.keep_revision(article)
    with opened.reading() as view:
        head = view.revisions.head(article)
    save(opened, article, "刚写的开头。", "第一段说的是天气。", WORDS)
    commenting.say(article, "旧", anchor_of(opened, article, "曹慧泉"))
    commenting.say(article, "新", anchor_of(opened, article, "刚写的开头"))
    said = {one.thread.said.text: one.thread.anchor for one in commenting.discussion(article).threads}
    assert (said["旧"].revision, said["旧"].block) == (head, 1)
    assert said["新"].revision == ""


@pytest.mark.parametrize("words", ["", " \n ", "x" * (LONGEST + 1)])
def test_a_comment_needs_words_and_an_end(
    opened: Library, commenting: Commenting, article: str, words: str
) -> None:
    """Refused in words, and nothing is kept."""
    with pytest.raises(StetError):
        commenting.say(article, words)
    assert commenting.discussion(article).threads == ()


def test_an_answer_needs_its_thread(opened: Library, commenting: Commenting, article: str) -> None:
    """Nobody answers what is not here."""
    with pytest.raises(StetError):
        commenting.reply(article, "0" * 64, "是")


def test_received_twice_and_in_any_order(opened: Library, commenting: Commenting, article: str) -> None:
    """As hand-offs bring them."""
    thread = commenting.say(article, "核实")
    commenting.resolve(article, thread)
    with opened.reading() as view:
        events = list(view.comments.of(article).values())
    before = commenting.discussion(article)
    commenting.take_in([*reversed(events), *events])
    assert commenting.discussion(article) == before
    foreign = CommentEvent(article, CommentAction.REPLIED, "乙", AT, thread="f" * 64, text="早到的回复")
    commenting.take_in([foreign])
    assert commenting.discussion(article) == before


def test_words_that_were_edited_elsewhere_are_followed_from_their_revision(
    opened: Library, commenting: Commenting, article: str
) -> None:
    """As after a hand-off: nobody here saw the edit, and the quote itself is no more."""
    writing = Writing(opened, "筱安", Ticking())
    writing.keep_revision(article)
    commenting.say(article, "顺序？", anchor_of(opened, article, "曹慧泉接受央视网"))
    edited = WORDS.replace("曹慧泉接受央视网", "曹慧泉昨天接受了央视网")
    save(opened, article, "新的开头。", "第一段说的是天气。", edited)
    [(quote, is_detached)] = quotes(commenting, article)
    assert not is_detached
    assert quote == "曹慧泉昨天接受了央视网"


def test_places_as_they_are_typed_are_kept(opened: Library, commenting: Commenting, article: str) -> None:
    """The editor gives its text and the places in it; what is gone is known to be gone."""
    anchor = anchor_of(opened, article, "曹慧泉")
    thread = commenting.say(article, "核实", anchor)
    save(opened, article, "第一段说的是天气。", WORDS.replace("曹慧泉", "曹同志"))
    with opened.reading() as view:
        text = anchor_text(view.articles.draft(article).content.document)
    start = text.text.index("曹同志")
    commenting.keep_spans(article, text, {thread: (start, start + 3)})
    assert quotes(commenting, article) == [("曹同志", False)]
    commenting.keep_spans(article, text, {thread: None})
    assert quotes(commenting, article) == [("曹慧泉", True)]

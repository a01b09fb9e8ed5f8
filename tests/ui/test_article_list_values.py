"""The values of the article list: queues, what is kept for the next start, ages, colours, cards."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from editor_app.domain.article import ArticleSummary
from editor_app.domain.errors import CorruptError
from editor_app.domain.workflow import STATUS_WORDS, Status
from editor_app.store.snippet import Snippet
from editor_app.ui.article_list.ages import age_of, due_time, local
from editor_app.ui.article_list.card import Card, Layouts
from editor_app.ui.article_list.model import spoken
from editor_app.ui.article_list.query import (
    ListFirst,
    ListQuery,
    list_first_from_plain,
    list_first_to_plain,
    status_counts,
)
from editor_app.ui.article_list.queues import QUEUES, Pick
from editor_app.ui.icons import GLYPHS
from editor_app.ui.statuses import STATUS_PAIRS
from editor_app.ui.theme import DARK, LIGHT, Tokens
from tests.support.articles import row

BEIJING = timezone(timedelta(hours=8))
NOW = datetime(2026, 1, 1, 9, 30, tzinfo=BEIJING)


def test_every_status_stands_in_one_queue_beside_that_of_all() -> None:
    counts = dict.fromkeys(Status, 1)
    assert QUEUES["all"].count(counts) == len(Status)
    for status in Status:
        row = ArticleSummary("a", "", status, (), "", 0)
        assert len([queue for queue in QUEUES.values() if queue.takes(row)]) == 2
        trashed = replace(row, trashed_at="2025-11-22T08:00:00.000Z")
        assert [queue.id for queue in QUEUES.values() if queue.takes(trashed)] == ["trash"]
    assert QUEUES["live"].count(counts) == 2
    assert all(queue.icon in GLYPHS for queue in QUEUES.values())


def test_a_query_takes_what_stands_in_its_queue_and_below_its_section() -> None:
    query = ListQuery("drafts", ("新闻",))
    assert query.takes(row(section=("新闻", "时政")))
    assert not query.takes(row(section=("财经", "新闻")))
    assert not query.takes(row(section=("新闻",), status=Status.LIVE))


rows = st.builds(
    ArticleSummary,
    id=st.text("0123456789abcdef", min_size=1, max_size=32),
    headline=st.text(max_size=20),
    status=st.sampled_from(Status),
    section=st.lists(st.text(max_size=5), max_size=3).map(tuple),
    updated_at=st.text(max_size=24),
    characters=st.integers(0, 100_000),
)
firsts = st.builds(
    ListFirst,
    query=st.builds(
        ListQuery,
        queue=st.sampled_from(sorted(QUEUES)),
        section=st.lists(st.text(max_size=5), max_size=3).map(tuple),
        oldest_first=st.booleans(),
    ),
    rows=st.lists(rows, max_size=3).map(tuple),
    counts=st.dictionaries(st.sampled_from(Status), st.integers(0, 100_000)).map(status_counts),
)


@settings(max_examples=100)
@given(firsts)
def test_what_is_kept_for_the_next_start_comes_back_from_json(first: ListFirst) -> None:
    assert list_first_from_plain(json.loads(json.dumps(list_first_to_plain(first)))) == first


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {"rows": [{}]},
        {"query": {"queue": "unheard of"}},
        {"query": {"words": "a search"}},
        {"counts": [{"status": "x", "count": 1}]},
        {"another": 1},
    ],
)
def test_anything_else_is_refused(plain: object) -> None:
    with pytest.raises(CorruptError):
        list_first_from_plain(plain)


@pytest.mark.parametrize(
    ("at", "age"),
    [
        (NOW, "09:30"),
        (NOW.replace(hour=0, minute=0), "00:00"),
        (NOW - timedelta(hours=10), "Yesterday"),
        (datetime(2025, 12, 31, 0, 0, tzinfo=BEIJING), "Yesterday"),
        (datetime(2025, 12, 30, 23, 59, tzinfo=BEIJING), "2025-12-30"),
        (datetime(2026, 11, 20, 8, 0, tzinfo=BEIJING), "11-20"),
    ],
)
def test_an_age_is_said_in_the_fewest_characters(qapp: QApplication, at: datetime, age: str) -> None:
    assert age_of(at, NOW) == age


def test_an_instant_of_the_library_is_told_on_the_clock_of_this_place() -> None:
    assert local("2025-11-22T08:00:00.000Z").timestamp() == 1763798400
    assert local("2025-11-22T08:00:00.000Z").tzinfo is not None


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("status", Status)
def test_a_status_can_be_read_on_its_tint(tokens: Tokens, status: Status) -> None:
    assert STATUS_WORDS[status]
    pair = STATUS_PAIRS[status]
    light, dark = sorted((luminance(getattr(tokens, name)) for name in (pair.ink, pair.tint)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


# Cards


@pytest.fixture
def layouts(qapp: QApplication) -> Layouts:
    return Layouts()


def lines(card: Card) -> list[str]:
    return [line.text() for line in card.headline]


def card(layouts: Layouts, headline: str, width: int = 272, snippet: Snippet | None = None) -> Card:
    return layouts.card(row(headline), snippet, width, NOW)


def test_a_short_headline_has_one_line_and_a_long_one_two_with_an_ellipsis(layouts: Layouts) -> None:
    assert lines(card(layouts, "春汛来临")) == ["春汛来临"]
    first, second = lines(card(layouts, "省人大代表、市委书记接受采访" * 6))
    assert first + second.removesuffix("…") == ("省人大代表、市委书记接受采访" * 6)[: len(first + second) - 1]
    assert second.endswith("…")
    assert not first.endswith("…")


def test_latin_words_are_not_broken_and_an_endless_one_is(layouts: Layouts) -> None:
    first, second = lines(card(layouts, "Sixteen turbines stand in one very long row of the sea"))
    assert (first + " " + second.removesuffix("…")).split()[:3] == ["Sixteen", "turbines", "stand"]
    assert not first.endswith(" ")
    assert len(lines(card(layouts, "x" * 100_000))) == 2


def test_characters_beyond_the_basic_plane_stay_whole(layouts: Layouts) -> None:
    for width in range(150, 320, 3):
        shown = lines(card(layouts, "𠮷野家👩‍👩‍👧‍👦" * 12, width))
        assert len(shown) == 2
        "".join(shown).encode()


def test_a_line_break_in_a_headline_is_a_space(layouts: Layouts) -> None:
    assert lines(card(layouts, "a\nb\tc\u2028d")) == ["a b c d"]


def test_an_article_without_headline_says_so(layouts: Layouts) -> None:
    made = card(layouts, "  ")
    assert (lines(made), made.is_untitled) == (["Untitled"], True)


@settings(max_examples=60)
@given(st.text(max_size=60), st.integers(120, 400))
def test_the_height_is_that_of_the_lines(headline: str, width: int) -> None:
    layouts = Layouts()
    made = layouts.card(row(headline), None, width, NOW)
    one_line = layouts.height(row("春"), has_snippet=False, width=width)
    extra = layouts.height(row(headline), has_snippet=False, width=width) - one_line
    assert (extra > 0) == (len(made.headline) == 2)


def test_the_words_around_a_hit_have_room_and_the_hit_is_seen(layouts: Layouts) -> None:
    made = card(layouts, "一", snippet=Snippet("在" * 20, "港口", "后" * 60))
    before, hit, after = made.snippet
    assert before[1].text().startswith("…")
    assert (hit[1].text(), hit[2]) == ("港口", True)
    assert after[1].text().endswith("…")
    assert after[0] + after[1].size().width() <= 272 - 32 + 1
    assert layouts.height(row("一"), has_snippet=True, width=272) > layouts.height(
        row("一"), has_snippet=False, width=272
    )


def test_what_is_not_enough_room_for_is_left_out_from_the_end(layouts: Layouts) -> None:
    assert card(layouts, "一").meta.text().endswith("1,433 words")
    assert card(layouts, "一", 130).meta.text().count("words") == 0


def test_a_card_says_in_which_stage_and_whose_hands_an_article_is(layouts: Layouts) -> None:
    made = row("一", status=Status.IN_REVIEW, stage="second", hands="林溪桥", held=True, to_merge=True)
    found = layouts.card(made, None, 500, NOW)
    assert [chip.text.text() for chip in found.chips] == ["In second review", "To be merged", "On hold"]
    assert "to be merged, on hold" in spoken(made, NOW)
    confirm = layouts.card(row("一", confirm=True), None, 500, NOW)
    assert [chip.text.text() for chip in confirm.chips] == ["Draft", "To be confirmed"]
    excepted = row("一", excepted=True)
    assert [chip.text.text() for chip in layouts.card(excepted, None, 500, NOW).chips] == [
        "Draft",
        "Override",
    ]
    assert "approved by override" in spoken(excepted, NOW)
    assert found.meta.text().startswith("林溪桥 · ")
    assert "in second review" in spoken(made, NOW).lower()
    for_a_role = layouts.card(replace(made, hands="@chief_editor"), None, 500, NOW)
    assert for_a_role.meta.text().startswith("Chief editor · ")
    assert "Chief" in spoken(replace(made, hands="@chief_editor"), NOW)
    here = layouts.card(replace(made, hands="@here"), None, 500, NOW)
    assert "@" not in here.meta.text()


def test_a_queue_that_picks_takes_what_it_picked_and_nothing_from_the_trash() -> None:
    for queue in QUEUES.values():
        if queue.pick is not None:
            assert queue.takes(row("一"), {queue.pick})
            assert not queue.takes(row("一"), frozenset(Pick) - {queue.pick})
            assert not queue.takes(row("一", trashed_at="2025-11-22T08:00:00.000Z"), {queue.pick})
    assert {queue.pick for queue in QUEUES.values()} == {None, *Pick}


def test_urgency_and_deadline_are_said_in_words(layouts: Layouts) -> None:
    made = row("一", urgent=True, deadline="2026-03-13T18:00:00+08:00")
    card_made = layouts.card(made, None, 400, NOW)
    assert [chip.text.text() for chip in card_made.chips] == ["Draft", "Urgent"]
    assert card_made.meta.text().startswith("due ")
    assert spoken(made, NOW).count("urgent") == 1
    assert "due " in spoken(made, NOW)
    assert len(layouts.card(row("一"), None, 400, NOW).chips) == 1
    narrow = layouts.card(made, None, 240, NOW).meta
    assert narrow.text().startswith("due")
    assert "words" not in narrow.text()


def test_the_time_of_a_deadline() -> None:
    now = datetime(2026, 3, 13, 9, 0).astimezone()
    assert due_time(now.replace(hour=18, minute=5).isoformat(), now) == "18:05"
    assert due_time(now.replace(day=14, hour=6).isoformat(), now) == "03-14 06:00"
    assert due_time("soon", now) == "soon"

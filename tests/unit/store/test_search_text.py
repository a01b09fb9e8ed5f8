"""What is indexed and what is asked, and that nothing typed becomes FTS5 syntax."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.store.search_text import match_expression, normalised, spaced, terms
from editor_app.store.snippet import Snippet, snippet

HOSTILE = [
    '"', '""', 'a"b', "*", "a*", "NEAR", "NEAR(a b)", "a NEAR/2 b", "words:a", "words : a", "{words}:a", "^a", "-a",
    "a -b", "+a", "a AND", "OR", "NOT a", "(", ")", "a)", "\x00", "a\x00b", "😀", "a😀b", "\ud800", "'", "a;b", "%", "_",
    "\\", "\u3000", "\ufeff", "\u200b", "\u0301", "ſ", "İ", "ﷺ", "𠮷", "🈶", "①", "½", "\ue000", "a" * 5000,
]  # fmt: skip


def searched(text: str, query: str) -> bool:
    """Whether SQLite finds ``query`` in ``text``; an error of its own fails the test."""
    expression = match_expression(query)
    with closing(sqlite3.connect(":memory:")) as driver:
        driver.execute("CREATE VIRTUAL TABLE t USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')")
        driver.execute("INSERT INTO t VALUES (?)", (spaced(text),))
        if not expression:
            return False
        found = driver.execute("SELECT count(*) FROM t WHERE t MATCH ?", (expression,)).fetchone()[0]
    return bool(found)


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_queries_are_words_or_nothing(query: str) -> None:
    searched("a plain text 文字", query)


@given(st.text(max_size=12))
def test_no_query_is_ever_a_syntax_error(query: str) -> None:
    searched("a plain text 文字", query)


@given(st.text("abZ株洲市日報ガ한국１Ａé", min_size=1, max_size=12), st.data())
def test_every_stretch_of_chinese_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    assert searched(text, text)
    stretch = text[start : start + data.draw(st.integers(1, 6))]
    if all("\u4e00" <= character <= "\u9fff" for character in stretch):
        assert searched(text, stretch)


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("株洲日报全媒体记者", "株", True),
        ("株洲日报全媒体记者", "洲日", True),
        ("株洲日报全媒体记者", "株日", False),
        ("株洲日报全媒体记者", "日报 株洲", True),
        ("株洲日报全媒体记者", "株洲 北京", False),
        ("AI赋能5G基站", "5g", True),
        ("ＡＩ赋能", "ai", True),
        ("the Harbour board", "HARBOUR board", True),
        ("the harbour board", "harb", True),
        ("the harbour board", "ha", False),
        ("the harbour board", "arbour", False),
        ("a café in Zürich", "cafe zurich", True),
        ("胡-1122-03", "胡-1122-03", True),
        ("胡-1122-03", "1122", True),
        ("stet@example.org", "stet@example.org", True),
        ("文字", "文 ， ! 字", True),
        ("文字", "！！", False),
        ("文字", "", False),
        ("𠮷野家", "𠮷野", True),
        ("カタカナ", "タカ", True),
        ("제주도 여행", "제주", True),
        ("don't", "don't", True),
        ("文字 AND 词", "and", True),
    ],
)
def test_what_is_found(text: str, query: str, found: bool) -> None:
    assert searched(text, query) is found


def test_terms_without_letters_are_left_out_and_equal_ones_asked_once() -> None:
    assert terms(" Ａ 😀 a — 株洲 ") == ("a", "株洲")
    assert match_expression('say "hi') == '"say"* AND "hi"'
    assert normalised("ﬁ①Ｗ") == "fi1w"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("夜间航线", Snippet("市政府启动", "夜间航线", "，涉及 12 人。")),
        ("夜间 涉及", Snippet("市政府启动", "夜间", "航线，涉及 12 人。")),
        ("航线涉及", Snippet("市政府启动夜间", "航线，涉及", "12 人。")),
        ("１２", Snippet("市政府启动夜间航线，涉及", "12", "人。")),
        ("没有", None),
        ("", None),
        ('"*', None),
    ],
)
def test_a_snippet_is_cut_from_the_original(query: str, expected: Snippet | None) -> None:
    assert snippet("市政府启动夜间航线，涉及\n12 人。", query) == expected


@given(st.text(max_size=40), st.text(max_size=6))
def test_a_snippet_is_always_part_of_the_text(text: str, query: str) -> None:
    found = snippet(text, query)
    if found is not None:
        assert found.hit in " ".join(text.split())
        assert found.hit

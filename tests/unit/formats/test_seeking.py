"""Finding words and expressions in lines, and what matches become."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.formats.seeking.folding import fold
from editor_app.formats.seeking.hits import Hit, hits_in, replaced
from editor_app.formats.seeking.seek import Seek, SeekError


def found(line: str, words: str, **options: bool) -> list[str]:
    """What is matched in a line."""
    return [line[hit.start : hit.end] for hit in hits_in([line], Seek(words, **options)).hits]


@pytest.mark.parametrize(
    ("line", "words", "matched"),
    [
        ("株洲日报", "日报", ["日报"]),
        ("Stet stet STET", "stet", ["Stet", "stet", "STET"]),
        ("ＳＴＥＴ定稿（一）", "stet", ["ＳＴＥＴ"]),
        ("共（100）元", "(100)", ["（100）"]),
        ("全角　空格 and NBSP\u00a0here", "角 空", ["角　空"]),
        ("Straße strasse", "strasse", ["Straße", "strasse"]),
        ("café cafe\u0301 cafe", "cafe", ["cafe"]),
        ("café cafe\u0301 cafe", "café", ["café", "cafe\u0301"]),
        ("5㎏ kg", "k", ["k"]),
        ("5㎏ kg", "kg", ["㎏", "kg"]),
        ("😀a😀A", "a", ["a", "A"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("각 가", "가", ["가"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("abc", "", []),
    ],
)
def test_plain_words_mind_neither_capitals_nor_width(line: str, words: str, matched: list[str]) -> None:
    assert found(line, words) == matched


def test_exact_words_mind_both() -> None:
    assert found("Stet stet ｓtet", "stet", exact=True) == ["stet"]
    assert found("Stet stet", "S.e", exact=True, regex=True) == ["Ste"]
    assert found("Stet stet", "S.e", regex=True) == ["Ste", "ste"]


@pytest.mark.parametrize(
    ("line", "words", "count"),
    [
        ("cat concat cat's cats", "cat", 2),
        ("看cat看", "cat", 1),
        ("省人大代表", "人大", 1),
        ("第3稿 第33稿", "3", 1),
        ("snake_case snake", "snake", 1),
        ("ｃat ｃats", "cat", 1),
    ],
)
def test_whole_words_are_of_letters_and_digits(line: str, words: str, count: int) -> None:
    assert len(found(line, words, whole_words=True)) == count


def test_whole_words_of_an_expression() -> None:
    assert found("foobar foo", "foo|foobar", regex=True, whole_words=True) == ["foobar", "foo"]
    assert found("Foo", "(?i)foo", regex=True, whole_words=True, exact=True) == ["Foo"]


def test_places_are_counted_in_lines_and_characters() -> None:
    hits = hits_in(["😀记者", "", "通讯员 记者"], Seek("记者")).hits
    assert hits == (Hit(0, 1, 3), Hit(2, 4, 6))


def test_empty_matches_are_none() -> None:
    assert found("abc", "x*", regex=True) == []
    assert found("axxb", "x*", regex=True) == ["xx"]


def test_lines_begin_and_end_at_breaks_too() -> None:
    assert found("一、甲\n二、乙", r"^[一二]、", regex=True) == ["一、", "二、"]


def test_too_many_are_cut() -> None:
    hits = hits_in(["aaaaa"], Seek("a"), most=3)
    assert (len(hits.hits), hits.more) == (3, True)
    assert not hits_in(["aaa"], Seek("a"), most=3).more


@pytest.mark.parametrize(
    "expression",
    ["[a", "a)", "(a", "*a", "a**", "a\\", r"\1", "[z-a]", "a{3,1}", r"\p{Foo}", "(?P<1>a)", "(?:(?:a{1000}){1000}){1000}",
     "(" * 1500 + ")" * 10, "a{999999999999}", "a" * 5000,
     "(?R)", "(a(?1)?b)", "(?P<n>a(?&n)?)", r"(?:\\{9999}){9999}", "(?V1)a"],
)  # fmt: skip
def test_a_faulty_expression_is_told_in_words(expression: str) -> None:
    with pytest.raises(SeekError) as caught:
        hits_in(["a"], Seek(expression, regex=True))
    assert str(caught.value).endswith(".")


def test_deep_nesting_is_told_in_words() -> None:
    with pytest.raises(SeekError):
        hits_in(["a"], Seek("(" * 990 + "a" + ")" * 990, regex=True))


def test_a_catastrophic_expression_is_given_up() -> None:
    with pytest.raises(SeekError, match="too long"):
        hits_in(["lorem ipsum " * 400], Seek("(?e)(?:foo bar baz){e<=9}", regex=True), budget_s=0.1)


@pytest.mark.parametrize(
    ("expression", "template", "line", "becomes"),
    [
        (r"(\d+)年(\d+)月", r"\2/\1", "2026年11月", "11/2026"),
        (r"(?P<who>\w+)：", r"\g<who>说，", "他：好", "他说，好"),
        (r"a", r"\\\g<0>\0", "a", r"\aa"),
        (r"，", r"\n", "甲，乙", "甲\n乙"),
        (r"(a)|(b)", r"[\1\2]", "ab", "[a][b]"),
    ],
)
def test_templates_take_up_groups(expression: str, template: str, line: str, becomes: str) -> None:
    hits = hits_in([line], Seek(expression, regex=True), template).hits
    assert replaced(line, hits) == becomes


@pytest.mark.parametrize("template", [r"\3", r"\g<x>", r"\g<9>", "\\", r"\q", r"\g"])
def test_a_faulty_template_is_told_in_words(template: str) -> None:
    with pytest.raises(SeekError) as caught:
        hits_in(["ab"], Seek("(a)(b)", regex=True), template)
    assert str(caught.value).endswith(".")


def test_the_replacement_of_words_is_text_as_it_stands() -> None:
    assert replaced("ab", hits_in(["ab"], Seek("b"), r"\1").hits) == r"a\1"


letters = st.text(st.sampled_from("abcAB一二 。\\1é"), max_size=30)
expressions = st.sampled_from(
    [
        "a",
        "b+",
        "[ab]c?",
        "(a)(b)?",
        "(?:一|二)",
        "a.",
        "(.)b",
        r"\w+",
        r"(\w)\W",
        "^a",
        "b$",
        "(?:ab|a)",
        "(a|b)*c",
    ]
)


@given(letters, expressions, st.text(st.sampled_from("xyz。"), max_size=4))
def test_replacing_all_is_what_the_standard_library_does(line: str, expression: str, text: str) -> None:
    hits = hits_in([line], Seek(expression, exact=True, regex=True), text).hits
    flags = re.MULTILINE
    expected = re.sub(expression, lambda match: text if match.group() else "", line, flags=flags)
    assert replaced(line, hits) == expected


@given(letters, st.sampled_from([(r"(.)b", r"<\1>"), ("(a)(b)?", r"\2\1"), (r"(?P<x>\w)\W", r"\g<x>!")]))
def test_templates_are_filled_as_the_standard_library_does(line: str, change: tuple[str, str]) -> None:
    expression, template = change
    hits = hits_in([line], Seek(expression, exact=True, regex=True), template).hits
    assert replaced(line, hits) == re.sub(expression, template, line, flags=re.MULTILINE)


@given(st.text(max_size=30), st.text(min_size=1, max_size=3))
def test_folded_matches_are_the_same_words(line: str, words: str) -> None:
    for hit in hits_in([line], Seek(words)).hits:
        assert fold(line[hit.start : hit.end]).text == fold(words).text


@given(st.text(max_size=20), st.text(min_size=1, max_size=3), st.text(max_size=20))
def test_words_are_found_where_they_are_put(before: str, words: str, behind: str) -> None:
    hits = hits_in([f"{before}\n{words}\n{behind}"], Seek(words, exact=True)).hits
    text = f"{before}\n{words}\n{behind}"
    assert any(text[hit.start : hit.end] == words for hit in hits)

"""Quotes, dashes and dots by the language of the paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.formats.smart_signs import QUOTES, Turned, set_quotes, turn_apostrophe, turn_dash, turn_quote

STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@pytest.mark.parametrize(
    ("straight", "set_"),
    [
        ('他说"你好"。', "他说“你好”。"),
        ('"你好",他说,"再见"', "“你好”,他说,“再见”"),
        ("他说:\"她说'好'。\"", "他说:“她说‘好’。”"),
        ('他说："好！"又说："行。"', "他说：“好！”又说：“行。”"),
        ('打好"三大"战役、"双十"工程', "打好“三大”战役、“双十”工程"),
        ('接受 "Xinhua" 采访', "接受 “Xinhua” 采访"),
        ('"I don\'t know," she said.', "“I don’t know,” she said."),
        ('He said: "She said \'no\'."', "He said: “She said ‘no’.”"),
        ("the students' books", "the students’ books"),
        ("the '90s, rock 'n' roll", "the ’90s, rock ‘n’ roll"),
        ("'Tis true, get 'em", "’Tis true, get ’em"),
        ('("quoted") and ["so"]', "(“quoted”) and [“so”]"),
        ('a pause—"so"—and "on—"', "a pause—“so”—and “on—”"),
        ('see https://a.b/?q="x"&y=1 "so"', 'see https://a.b/?q="x"&y=1 “so”'),
        ('《书名》"引"', "《书名》“引”"),
        ('""', "“”"),
        ("O'Brien's \"dog's\" bone", "O’Brien’s “dog’s” bone"),
    ],
)  # fmt: skip
def test_a_paragraph_is_set(straight: str, set_: str) -> None:
    assert set_quotes(straight) == set_


@given(st.text(alphabet="ab \"'“”‘’.,，。你好(—1"))
def test_setting_changes_straight_quotes_alone_and_leaves_none(text: str) -> None:
    done = set_quotes(text)
    assert done.translate(STRAIGHT) == text.translate(STRAIGHT)
    assert not set(done) & set(QUOTES)
    assert set_quotes(done) == done


@given(st.text(alphabet="ab \"'.,，。你好(—"))
def test_typing_sign_by_sign_gives_what_setting_the_whole_gives(text: str) -> None:
    """Without elisions, which only what follows can tell."""
    typed = ""
    for character in text:
        typed += turn_quote(typed, character) if character in QUOTES else character
    plain = set_quotes(text)
    # An apostrophe is known as such by the letter behind it, which typing does not know yet.
    if "'" not in text:
        assert typed == plain


@pytest.mark.parametrize(
    ("before", "turned"),
    [
        ("他说--", Turned(2, "——")),
        ("he said--", Turned(2, "—")),
        ("he said --", Turned(2, "—")),
        ("等等...", Turned(3, "……")),
        ("and so on...", Turned(3, "…")),
        ("--", None),
        ("---", None),
        ("<!--", None),
        ("....", None),
        ("https://a.b/c--", None),
        ("a-", None),
    ],
)
def test_dashes_and_dots(before: str, turned: Turned | None) -> None:
    assert turn_dash(before) == turned


@pytest.mark.parametrize(
    ("before", "turned"),
    [
        ("in the ‘90s", Turned(4, "’90s")),
        ("‘tis ", Turned(5, "’tis ")),
        ("‘tis", None),
        ("‘quoted ", None),
        ("a‘90s", None),
    ],
)
def test_an_opening_quote_turns_out_to_be_an_apostrophe(before: str, turned: Turned | None) -> None:
    assert turn_apostrophe(before) == turned


@pytest.mark.parametrize("address", ["https://example.com/?q=", "www.example.com", "a@b.example"])
def test_nothing_is_set_in_an_address(address: str) -> None:
    assert turn_quote(f"see {address}", '"') == '"'
    assert turn_quote(f"see {address} ", '"') == "“"


@pytest.mark.parametrize("text", ["字" * 30_000, "a'" * 15_000, "." * 30_000, "www." * 8_000])
def test_a_paragraph_without_blanks_is_looked_through_once(text: str) -> None:
    """Work that grew with the square of its length would hold up each key here."""
    assert len(set_quotes(text)) == len(text)
    assert turn_quote(text, QUOTES[0]) in '“”"'
    assert turn_dash(text + "--") in (None, Turned(2, "——"), Turned(2, "—"))


def test_chinese_around_an_address_is_no_part_of_it() -> None:
    printed = set_quotes('他说"见news@example.com"，"马上"看https://a.example/b，"好"。')
    assert printed == "他说“见news@example.com”，“马上”看https://a.example/b，“好”。"

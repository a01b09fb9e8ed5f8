"""Bytes to text in whatever encoding, and a clear sentence for what is no text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.characters import is_clean
from editor_app.domain.errors import StetError
from editor_app.formats.decoding import LARGEST_BYTES, decode

CHINESE = (
    "海湾新区首条公交线路开通，市民说这样出行方便了很多。\n记者了解到，这条线路全长十公里，有十二个站点。"
)
TRADITIONAL = (
    "海灣新區首條公交線路開通，市民說這樣出行方便了很多。\n記者了解到，這條線路全長十公里，有十二個站點。"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"]
)
def test_chinese(encoding: str) -> None:
    assert decode(CHINESE.encode(encoding)).text == CHINESE


def test_big5() -> None:
    assert decode(TRADITIONAL.encode("big5")).text == TRADITIONAL


def test_western_quotes() -> None:
    text = "The mayor said “it’s time”, and the café opened.\nNobody had expected it."
    assert decode(text.encode("cp1252")).text == text


def test_a_declared_charset_is_believed_where_it_holds() -> None:
    page = f'<html><head><meta charset="gb2312"></head><body>{CHINESE}</body></html>'
    decoded = decode(page.encode("gb18030"))
    assert CHINESE in decoded.text
    assert decoded.encoding == "gb18030"
    assert CHINESE in decode(page.encode("utf-8")).text


def test_a_few_damaged_bytes_are_replaced_and_counted() -> None:
    data = (CHINESE * 20).encode("gb18030")
    decoded = decode(data[:-1])
    assert decoded.text.startswith(CHINESE)
    assert decoded.replaced == 1


def test_control_characters_and_surrogates_are_replaced_and_counted() -> None:
    decoded = decode(
        b"A title\x00\n\nSome text\x07 with \xed\xa0\x80 odd bytes in it, and enough words around them to be text."
        * 3
    )
    assert is_clean(decoded.text)
    assert decoded.replaced > 0


@pytest.mark.parametrize("data", [b"", b"  \n", b"\x00\x00\x00", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty(data: bytes) -> None:
    with pytest.raises(StetError) as caught:
        decode(data)
    assert caught.value.title == "Empty file"


@pytest.mark.parametrize("start", [b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xd0\xcf\x11\xe0"])
def test_other_kinds_of_files(start: bytes) -> None:
    with pytest.raises(StetError) as caught:
        decode(start + bytes(range(256)) * 20)
    assert caught.value.title == "Not a text file"


def test_too_large() -> None:
    with pytest.raises(StetError) as caught:
        decode(b"a" * (LARGEST_BYTES + 1))
    assert "33 MB" not in str(caught.value)
    assert "32 MB" in str(caught.value)


@settings(max_examples=150)
@given(st.binary(max_size=400))
def test_any_bytes_are_clean_text_or_a_sentence(data: bytes) -> None:
    try:
        decoded = decode(data)
    except StetError:
        return
    assert is_clean(decoded.text)


@settings(max_examples=150)
@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"), min_size=1
    ).filter(str.strip)
)
def test_utf8_keeps_every_character(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text

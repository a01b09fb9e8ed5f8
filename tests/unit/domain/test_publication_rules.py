"""How the settings of a publication may be written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.links import is_safe_href
from editor_app.domain.publication_rules import as_base_address, as_name, as_publication_id, as_utc_offset


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", ""),
        ("https://tide.example.com/", "https://tide.example.com/"),
        (" http://tide.example.com/news ", "http://tide.example.com/news/"),
        ("tide.example.com", "https://tide.example.com/"),
        ("https://海州.example/", "https://海州.example/"),
        ("https://tide.example.com:8443", "https://tide.example.com:8443/"),
    ],
)
def test_base_addresses(text: str, read: str) -> None:
    assert as_base_address(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "javascript://alert(1)",
        "ftp://tide.example.com/",
        "https://",
        "https:///path/",
        "https://tide.example.com/?a=1",
        "https://tide.example.com/#top",
        "https://me:secret@tide.example.com/",
        "https://tide example.com/",
        "https://[::1",
        "https://tide.example.com:notaport/",
        "https://tide.example.com/a\u202eb",
    ],
)
def test_what_is_no_base_address(text: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        as_base_address(text)


@given(st.text(max_size=30))
def test_a_base_address_is_safe_and_read_the_same_again(text: str) -> None:
    try:
        read = as_base_address(text)
    except ValueError:
        return
    assert as_base_address(read) == read
    assert read == "" or (is_safe_href(read) and read.endswith("/"))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", ""),
        ("+08:00", "+08:00"),
        ("+8", "+08:00"),
        ("-0330", "-03:30"),
        ("UTC+5:45", "+05:45"),
        ("−4", "-04:00"),
    ],
)
def test_distances_from_utc(text: str, read: str) -> None:
    assert as_utc_offset(text) == read


@pytest.mark.parametrize("text", ["8", "+15:00", "+08:60", "Beijing", "+08:00 and more", "+٨"])
def test_what_is_no_distance_from_utc(text: str) -> None:
    with pytest.raises(ValueError, match="not a distance"):
        as_utc_offset(text)


@pytest.mark.parametrize("text", ["haizhou-tide", "a", "24"])
def test_ids(text: str) -> None:
    assert as_publication_id(text) == text


@pytest.mark.parametrize("text", ["", "Tide", "a b", "-a", "a-", "a--b", "潮", "a/b", "a\n", "x" * 61])
def test_what_is_no_id(text: str) -> None:
    with pytest.raises(ValueError, match="not an id"):
        as_publication_id(text)


def test_a_name_stands_on_one_line() -> None:
    assert as_name(" The  Haizhou\nTide ") == "The Haizhou Tide"

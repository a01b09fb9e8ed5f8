"""Printed dates to ISO 8601."""

from __future__ import annotations

import pytest

from editor_app.formats.dates import find_dates, first_date, iso_of_machine_date
from editor_app.formats.extraction.dating import published_at

CHINESE = [
    ("2024-01-26 10:20", "2024-01-26T10:20:00+08:00"),
    ("2024年1月26日 10时20分", "2024-01-26T10:20:00+08:00"),
    ("2024年01月26日10:20:30 来源：海湾网", "2024-01-26T10:20:30+08:00"),
    ("2024/1/26", "2024-01-26"),
    ("2024.01.26", "2024-01-26"),
    ("时间：2024年1月26日", "2024-01-26"),
    ("2024-01-26 星期五 08:05", "2024-01-26T08:05:00+08:00"),
    ("2024-01-26 下午3:05", "2024-01-26T15:05:00+08:00"),
    ("日期: 来源:", ""),
    ("昨天 10:20", ""),
    ("1月26日", ""),
    ("2024-13-26", ""),
]
ENGLISH = [
    ("01/26/2024", "2024-01-26"),
    ("26/01/2024", "2024-01-26"),
    ("Jan 26 2024", "2024-01-26"),
    ("January 26th, 2024", "2024-01-26"),
    ("26 January 2024", "2024-01-26"),
    ("Jan. 26, 2024 at 9:05 a.m. ET", "2024-01-26T09:05:00-05:00"),
    ("July 4, 2024, 9:29 PM ET", "2024-07-04T21:29:00-04:00"),
    ("9:39AM BST 05 Oct 2011", "2011-10-05T09:39:00+01:00"),
    ("2024-01-26T10:20:30Z", "2024-01-26T10:20:30+00:00"),
    ("2024-01-26 10:20", "2024-01-26T10:20:00"),
    ("10/9/10 7:15 AM EDT", "2010-10-09T07:15:00-04:00"),
    ("two hours ago", ""),
    ("March 18", ""),
]


@pytest.mark.parametrize(("text", "iso"), CHINESE)
def test_chinese_pages(text: str, iso: str) -> None:
    assert first_date(text, chinese=True) == iso


@pytest.mark.parametrize(("text", "iso"), ENGLISH)
def test_english_pages(text: str, iso: str) -> None:
    assert first_date(text, chinese=False) == iso


def test_machine_dates() -> None:
    assert iso_of_machine_date("20240126T102030Z", chinese=False) == "2024-01-26T10:20:30+00:00"
    assert iso_of_machine_date("Fri, 26 Jan 2024 10:20:30 GMT", chinese=False) == "2024-01-26T10:20:30+00:00"


def test_a_declared_instant_adds_what_print_leaves_out() -> None:
    printed = find_dates("26 January 2024, 10:20", chinese=False)
    assert published_at(printed, ["2024-01-26T10:20:33+01:00"], chinese=False) == "2024-01-26T10:20:33+01:00"
    assert published_at(printed, ["2023-05-01T08:00:00+01:00"], chinese=False) == "2024-01-26T10:20:00"
    assert published_at([], ["2023-05-01T08:00:00+01:00"], chinese=False) == "2023-05-01T08:00:00+01:00"
    assert published_at([], [], chinese=True) == ""

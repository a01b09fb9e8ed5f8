"""How lists and instants are typed and shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.ui.details.instants import read_day, read_instant, read_moment, shown_instant
from editor_app.ui.details.names import joined, split_names, split_tags

CHINA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ()),
        ("  、，", ()),
        ("沈知远", ("沈知远",)),
        ("沈知远、罗一帆", ("沈知远", "罗一帆")),
        ("沈知远 罗一帆", ("沈知远", "罗一帆")),
        ("沈知远,罗一帆，何小满；林溪桥", ("沈知远", "罗一帆", "何小满", "林溪桥")),
        ("王　宁", ("王宁",)),
        ("Ann Lee", ("Ann Lee",)),
        ("Ann Lee and Tom Ray", ("Ann Lee", "Tom Ray")),
        ("Ann Lee, Tom Ray & Jo", ("Ann Lee", "Tom Ray", "Jo")),
        ("Brandon Anders", ("Brandon Anders",)),
        ("沈知远 Ann Lee 罗一帆", ("沈知远", "Ann Lee", "罗一帆")),
        ("艾米·陈 罗一帆", ("艾米·陈", "罗一帆")),
        ("沈知远、沈知远", ("沈知远",)),
    ],
)
def test_names(typed: str, names: tuple[str, ...]) -> None:
    assert split_names(typed) == names


@given(st.lists(st.sampled_from(("沈知远", "罗一帆", "Ann Lee", "欧阳·米", "Jo-Ann O’Neil")), unique=True))
def test_names_shown_are_read_back(names: list[str]) -> None:
    assert split_names(joined(tuple(names))) == tuple(names)


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("春茶、手艺", ("春茶", "手艺")),
        ("press release, kayaks", ("press release", "kayaks")),
        ("#春茶, ＃手艺＃，#", ("春茶", "手艺")),
        (" C# ,  ", ("C#",)),
    ],
)
def test_tags(typed: str, tags: tuple[str, ...]) -> None:
    assert split_tags(typed) == tags


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("", ""),
        ("2026-03-13 08:00", "2026-03-13T08:00:00+08:00"),
        ("2026-3-3 8:05", "2026-03-03T08:05:00+08:00"),
        ("2026/03/13 08:00", "2026-03-13T08:00:00+08:00"),
        ("2026.3.13  08：00", "2026-03-13T08:00:00+08:00"),
        ("2026年3月13日8点05分", "2026-03-13T08:05:00+08:00"),
        ("2026-03-13T08:00:09Z", "2026-03-13T08:00:09+00:00"),
        ("2026-03-13 08:00 -0930", "2026-03-13T08:00:00-09:30"),
        ("2026-03-13 08:00 −05:00", "2026-03-13T08:00:00-05:00"),
        ("2026-03-13", "2026-03-13T00:00:00+08:00"),
    ],
)
def test_instants(typed: str, iso: str) -> None:
    assert read_instant(typed, CHINA) == iso


@pytest.mark.parametrize(
    "typed",
    ["soon", "2026-02-30 08:00", "2026-03-13 24:00", "2026-03-13 8", "08:00", "13-03-2026", "2026-03-13 08:00 +25:00",
     "0000-01-01", "２０２６-13-01"],
)  # fmt: skip
def test_what_is_no_instant(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is told of it, the form says
        read_instant(typed, CHINA)


def test_days_and_moments() -> None:
    assert read_day("2026年3月2日") == "2026-03-02"
    assert read_day(" ") == ""
    assert read_moment("2026-03-02", UTC) == "2026-03-02"
    assert read_moment("2026-03-02 09:00", UTC) == "2026-03-02T09:00:00+00:00"
    with pytest.raises(ValueError, match="2026-03-02 09:00"):
        read_day("2026-03-02 09:00")


@given(
    st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1)),  # noqa: DTZ001
    st.integers(-23 * 60, 23 * 60),
)
def test_instants_shown_are_read_back(local: datetime, minutes: int) -> None:
    instant = local.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    shown = shown_instant(instant.isoformat())
    assert "T" not in shown
    assert read_instant(shown, CHINA) == instant.isoformat()


@pytest.mark.parametrize(
    "iso", ["", "2026-03-13", "soon", "2026-03-13T08:00", "2026-03-13T08:00:00+08:00:30"]
)
def test_what_is_no_instant_is_shown_as_it_is(iso: str) -> None:
    assert shown_instant(iso) == iso

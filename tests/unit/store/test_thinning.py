"""Thinning keeps the newest of each stretch of time, however often it runs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from editor_app.store import rotation, thinning

NOW = datetime(2025, 11, 22, 12, 0, tzinfo=UTC)
ages = st.one_of(
    st.timedeltas(timedelta(0), timedelta(hours=3)),
    st.timedeltas(timedelta(0), timedelta(days=3)),
    st.timedeltas(timedelta(0), timedelta(days=200)),
)
instants = st.sets(ages.map(lambda age: NOW - age), max_size=60)


def slot(instant: datetime) -> object:
    age = NOW - instant
    if age <= timedelta(hours=1):
        return instant
    if age <= timedelta(days=1):
        return ("h", instant.replace(minute=0, second=0, microsecond=0))
    if age <= timedelta(days=30):
        return ("d", instant.date())
    return ("w", instant.date() - timedelta(days=instant.weekday()))


@given(instants)
def test_of_each_stretch_exactly_the_newest_stays(found: set[datetime]) -> None:
    kept = thinning.kept(found, NOW)
    slots = {slot(one) for one in found}
    assert kept == {max(one for one in found if slot(one) == each) for each in slots}
    assert thinning.kept(kept, NOW) == kept


@given(instants, st.lists(st.timedeltas(timedelta(0), timedelta(days=40)), max_size=6))
def test_thinning_often_leaves_one_of_each_week(found: set[datetime], waits: list[timedelta]) -> None:
    left, now = found, NOW
    for wait in waits:
        now += wait
        left = thinning.kept(left, now)
    weeks = {one.isocalendar()[:2] for one in found}
    assert {one.isocalendar()[:2] for one in left} == weeks
    assert left <= found
    assert not found or max(found) in left


def test_the_edges() -> None:
    hour = NOW - timedelta(hours=1)
    assert thinning.kept({hour, hour + timedelta(seconds=1)}, NOW) == {hour, hour + timedelta(seconds=1)}
    older = {hour - timedelta(seconds=1), hour - timedelta(minutes=59)}
    assert thinning.kept(older, NOW) == {hour - timedelta(seconds=1)}


@given(st.sets(st.integers(0, 400).map(lambda days: NOW - timedelta(days=days)), max_size=40))
def test_backups_stay_for_seven_days_and_four_weeks_that_have_one(found: set[datetime]) -> None:
    kept = rotation.kept(found)
    newest = sorted(found, reverse=True)
    assert set(newest[:7]) <= kept <= found
    assert len(kept) <= 11
    weeks = sorted({one.isocalendar()[:2] for one in found}, reverse=True)[:4]
    assert set(weeks) <= {one.isocalendar()[:2] for one in kept}


def test_two_backups_of_one_day_count_as_one() -> None:
    same_day = {NOW, NOW - timedelta(hours=3)}
    assert rotation.kept(same_day) == {NOW}

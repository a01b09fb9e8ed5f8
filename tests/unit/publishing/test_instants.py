"""Which instant a page shows, and how."""

from __future__ import annotations

import pytest

from editor_app.domain.events import Action, Decision, OutletAction, OutletRecord
from editor_app.domain.publication import Publication
from editor_app.publishing.instants import Moment, live_address, moment, published_at, updated_at

CHINESE = Publication("haizhou", "海州发布")
ENGLISH = Publication("harbour", "Harbour News", language="en-GB")
OFFSET = Publication("lisbon", "Lisbon", language="pt", utc_offset="-01:30")
APPROVAL = Decision("a", Action.SIGN_OFF, "r", "c", "zhao", "2025-03-02T09:00:00.000Z")


def record(
    action: OutletAction, at: str, publication: str = "haizhou", channel: str = "web", **more: str
) -> OutletRecord:
    return OutletRecord("a", action, publication, channel, "r", "c", "zhao", at, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "publication", "language", "expected"),
    [
        ("2025-03-02", CHINESE, "zh-CN", Moment("2025-03-02", "2025-03-02")),
        ("2025-03-02", ENGLISH, "en", Moment("2025-03-02", "2 March 2025")),
        ("2025-03-02T20:30:00.000Z", CHINESE, "zh", Moment("2025-03-03T04:30:00+08:00", "2025-03-03 04:30")),
        (
            "2025-03-02T20:30:00Z",
            ENGLISH,
            "en",
            Moment("2025-03-02T20:30:00+00:00", "2 March 2025, 20:30 UTC"),
        ),
        ("2025-03-02T20:30:00Z", OFFSET, "en", Moment("2025-03-02T19:00:00-01:30", "2 March 2025, 19:00")),
        ("2025-03-02T09:30", CHINESE, "zh", Moment("2025-03-02T09:30:00+08:00", "2025-03-02 09:30")),
        ("2025-03-02 09:30:00-05:00", CHINESE, "zh", Moment("2025-03-02T09:30:00-05:00", "2025-03-02 09:30")),
    ],
)
def test_an_instant_is_shown_by_its_own_or_its_publications_clock(
    text: str, publication: Publication, language: str, expected: Moment
) -> None:
    assert moment(text, publication, language) == expected


@pytest.mark.parametrize("text", ["", "soon", "2025-13-01", "0001-01-01T00:00:00Z\n", "2025-02-30T10:00"])
def test_what_is_no_instant_is_not_shown(text: str) -> None:
    unreadable = (
        Publication("p", "P", language="en", utc_offset="-05:00") if text.startswith("0001") else CHINESE
    )
    assert moment(text, unreadable, "en") is None


def test_the_registered_time_goes_before_the_imported_one_and_that_before_the_approvals() -> None:
    live = record(OutletAction.LIVE, "2025-03-02T10:00:00.000Z")
    again = record(OutletAction.LIVE, "2025-03-04T10:00:00.000Z")
    wechat = record(OutletAction.LIVE, "2025-03-01T10:00:00.000Z", channel="wechat")
    other = record(OutletAction.LIVE, "2025-01-01T10:00:00.000Z", publication="elsewhere")
    packaged = record(OutletAction.PACKAGED, "2025-01-01T10:00:00.000Z")

    def at(
        outlets: tuple[OutletRecord, ...], imported: str = "2025-02-01", approval: Decision | None = APPROVAL
    ) -> str:
        return published_at(outlets, "haizhou", "web", imported, approval)

    assert at((again, live, wechat, other)) == live.at
    assert at((wechat, other)) == wechat.at
    assert at((other, packaged)) == "2025-02-01"
    assert at((packaged,), "") == APPROVAL.at
    assert at((), "", None) == ""


def test_a_correction_shows_only_after_publication() -> None:
    early = record(OutletAction.UPDATED, "2025-03-01T00:00:00.000Z")
    late = record(OutletAction.UPDATED, "2025-03-05T00:00:00.000Z", address="https://example.org/new")
    live = record(OutletAction.LIVE, "2025-03-02T00:00:00.000Z", address="https://example.org/old")
    assert updated_at((early, late), "haizhou", "web", live.at) == late.at
    assert updated_at((early,), "haizhou", "web", live.at) == ""
    assert live_address((late, live), "haizhou", "web") == "https://example.org/new"
    assert live_address((live,), "haizhou", "wechat") == ""

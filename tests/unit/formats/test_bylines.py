"""English bylines and credit lines."""

from __future__ import annotations

import pytest

from editor_app.formats.credits.bylines import read_bylines

CASES = [
    ("By Jane Doe and John Smith", [("author", "By", ("Jane Doe", "John Smith"), "")]),
    ("By Jane Doe, John Smith and Ann Lee", [("author", "By", ("Jane Doe", "John Smith", "Ann Lee"), "")]),
    ("By JANE DOE, Staff Writer", [("author", "By", ("JANE DOE",), "")]),
    ("By Jane Doe, Political Editor", [("author", "By", ("Jane Doe",), "")]),
    ("By Jane Doe | CNN", [("author", "By", ("Jane Doe",), "CNN")]),
    ("By Jane Doe for The Bay Herald", [("author", "By", ("Jane Doe",), "The Bay Herald")]),
    ("by Ann O'Neil, Bay.org", [("author", "by", ("Ann O'Neil",), "Bay.org")]),
    ("Written by: Jane Doe", [("author", "Written by", ("Jane Doe",), "")]),
    (
        "(Reporting by Jane Doe in Paris and Ann Lee; Editing by John Smith)",
        [
            ("reporter", "Reporting by", ("Jane Doe", "Ann Lee"), ""),
            ("editor", "Editing by", ("John Smith",), ""),
        ],
    ),
    ("Photographs by Jane Doe", [("photographer", "Photographs by", ("Jane Doe",), "")]),
    ("Additional reporting by Jane Doe", [("contributor", "Additional reporting by", ("Jane Doe",), "")]),
    (
        "Words: Ann Lee. Photos: Bob Ray",
        [("author", "Words", ("Ann Lee",), ""), ("photographer", "Photos", ("Bob Ray",), "")],
    ),
    (
        "Jane Doe contributed to this report.",
        [("contributor", "contributed to this report", ("Jane Doe",), "")],
    ),
]


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[line for line, _ in CASES])
def test_people(line: str, expected: list[tuple[str, str, tuple[str, ...], str]]) -> None:
    assert [(one.role, one.label, one.names, one.unit) for one in read_bylines(line)] == expected


@pytest.mark.parametrize(
    ("line", "organisation"),
    [
        ("Source: Reuters", "Reuters"),
        ("By The Associated Press", "The Associated Press"),
        ("This article was originally published on The Bay Herald.", "The Bay Herald"),
        ("The Associated Press contributed to this report.", "The Associated Press"),
    ],
)
def test_organisations(line: str, organisation: str) -> None:
    byline = read_bylines(line)[0]
    assert byline.names == ()
    assert byline.organisations == (organisation,)


@pytest.mark.parametrize(
    "line",
    ["By Monday the storm had passed", "By 2030 the firm wants to grow", "Video killed the radio star", ""],
)
def test_sentences_are_no_bylines(line: str) -> None:
    assert read_bylines(line) == []

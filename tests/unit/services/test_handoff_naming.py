"""What hand-off files are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.services.handoff_naming import free_path, hand_off_name, name_of_several


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("初审通过", "春汛来临", "胡文洁", "1433 字"), "[初审通过]春汛来临-胡文洁-1433字.stet"),
        (("Draft", "The ferry", "", "900 words"), "[Draft]The ferry-900 words.stet"),
        (("", "", "", ""), "stet.stet"),
        (("草稿", 'a/b\\c:*?"<>|\x00d\ne', "", ""), "[草稿]a b c d e.stet"),
        (("草稿", "../../etc", "", ""), "[草稿].. .. etc.stet"),
        (("草稿", "长" * 200, "", ""), f"[草稿]{'长' * 40}….stet"),
    ],
)
def test_a_name_says_what_it_is_and_fits_every_file_system(parts: tuple[str, ...], name: str) -> None:
    assert hand_off_name(*parts) == name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("初审通过", "春汛来临", "等3篇"), "[初审通过]春汛来临等3篇.stet"),
        (("Draft", "The ferry", "and others, 3 in all"), "[Draft]The ferry and others, 3 in all.stet"),
        (("", "a/b", "等2篇"), "a b等2篇.stet"),
    ],
)
def test_several_are_called_after_the_first(parts: tuple[str, str, str], name: str) -> None:
    assert name_of_several(*parts) == name


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    for expected in ("a.stet", "a (2).stet", "a (3).stet"):
        path = free_path(tmp_path, "a.stet")
        assert path.name == expected
        path.touch()

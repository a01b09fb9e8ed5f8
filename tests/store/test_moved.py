"""A library whose folder goes away while it is open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from editor_app.domain.errors import StetError
from tests.support.library import content, library


def test_nothing_is_written_into_a_folder_that_has_moved_and_writing_goes_on_when_it_is_back(
    tmp_path: Path,
) -> None:
    folder, elsewhere = tmp_path / "library", tmp_path / "elsewhere"
    with library(folder) as opened:
        with opened.writing() as unit:
            unit.articles.create(content("一"))
        folder.rename(elsewhere)
        with pytest.raises(StetError, match="no longer in"), opened.writing() as unit:
            unit.articles.create(content("二"))
        elsewhere.rename(folder)
        with opened.writing() as unit:
            unit.articles.create(content("三"))
        with opened.reading() as view:
            assert view.articles.count() == 2


def test_another_library_in_its_place_is_not_written_into(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with library(folder) as opened:
        shutil.move(folder, tmp_path / "elsewhere")
        with library(folder) as other:
            with pytest.raises(StetError), opened.writing() as unit:
                unit.articles.create(content())
            with other.reading() as view:
                assert view.articles.count() == 0

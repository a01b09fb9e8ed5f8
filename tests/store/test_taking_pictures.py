"""Pictures taken in by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.errors import StetError
from editor_app.services.pictures import TakingPictures
from editor_app.system.resources import resource
from tests.support.library import library


def test_a_picture_is_kept_as_it_is_and_once(tmp_path: Path) -> None:
    path = resource("samples", "pictures", "logo.png")
    with library(tmp_path / "library") as opened:
        taking = TakingPictures(opened)
        asset = taking.take_in(path)
        assert taking.take_in(path) == asset
        with opened.reading() as view:
            assert view.assets.get(asset) == path.read_bytes()


@pytest.mark.parametrize("name", ["words.jpg", "gone.png", "folder.png"])
def test_what_is_no_picture_is_refused_in_words(tmp_path: Path, name: str) -> None:
    (tmp_path / "words.jpg").write_text("not a picture")
    (tmp_path / "folder.png").mkdir()
    with library(tmp_path / "library") as opened, pytest.raises(StetError) as caught:
        TakingPictures(opened).take_in(tmp_path / name)
    assert "picture" in str(caught.value) or name in str(caught.value) or "folder" in str(caught.value)

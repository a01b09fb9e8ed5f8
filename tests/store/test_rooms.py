"""The smaller rooms: pictures, origins, private data, publications, settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.canonical import digest
from editor_app.domain.changes import Aspect
from editor_app.domain.content import content_bytes
from editor_app.domain.errors import CorruptError, StetError
from editor_app.domain.origin import Origin
from editor_app.domain.publication import Publication, publication_hash
from editor_app.store.library import Library
from tests.support.library import content, library

PICTURE = b"\x89PNG\r\n\x1a\n a picture"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as made:
        yield made


@pytest.fixture
def article(opened: Library) -> str:
    with opened.writing() as unit:
        return unit.articles.create(content())


def test_a_picture_lies_under_its_hash_and_comes_back(tmp_path: Path, opened: Library) -> None:
    with opened.writing() as unit:
        asset = unit.assets.put(PICTURE, "image/png", "harbour.png")
        assert unit.assets.get(asset) == PICTURE
    assert unit.changes.aspects == {Aspect.ASSETS}
    with opened.writing() as again:
        assert again.assets.put(PICTURE, "image/jpeg", "other.png") == asset == digest(PICTURE)
    assert again.changes.aspects == frozenset()
    assert (tmp_path / "assets" / asset[:2] / asset[2:]).read_bytes() == PICTURE
    with opened.reading() as view:
        about = view.assets.about(asset)
        assert about is not None
        assert (about.size, about.media_type, about.name) == (len(PICTURE), "image/png", "harbour.png")
        assert view.assets.hashes() == (asset,)
        assert view.assets.about("0" * 64) is None


def test_a_missing_or_damaged_picture_is_told_in_words(opened: Library) -> None:
    with opened.writing() as unit:
        asset = unit.assets.put(PICTURE)
    with opened.reading() as view:
        path = view.assets.path(asset)
        path.write_bytes(PICTURE + b"?")
        with pytest.raises(CorruptError, match="not those that were taken in"):
            view.assets.get(asset)
        path.unlink()
        with pytest.raises(StetError, match="is not in the library"):
            view.assets.get(asset)
        for name in ("../../etc/passwd", "", "A" * 64, "0" * 63, "0" * 64 + "\n"):
            with pytest.raises(StetError):
                view.assets.get(name)


def test_taking_a_picture_in_again_mends_it(opened: Library) -> None:
    with opened.writing() as unit:
        asset = unit.assets.put(PICTURE)
        unit.assets.path(asset).write_bytes(b"damaged")
        unit.assets.put(PICTURE)
        assert unit.assets.get(asset) == PICTURE


def test_the_newest_origin_holds_and_the_older_stay(opened: Library, article: str) -> None:
    first, second = Origin(file_name="a.txt"), Origin(file_name="b.txt", crumb=("首页",))
    for one in (first, second, first):
        with opened.writing() as unit:
            unit.origins.put(article, one)
    with opened.reading() as view:
        assert view.origins.get(article) == second
        assert view.origins.of(article) == [second, first]
        assert view.origins.get("nobody") is None


def test_private_bytes_stay_apart_and_can_be_forgotten(opened: Library, article: str) -> None:
    with opened.writing() as unit:
        other = unit.articles.create(content("other"))
        for one in (article, other, article):
            name = unit.private.put(one, "original", b"\x00\xffbytes", "a.txt")
        contact = unit.private.put(article, "contact", b"13800000000")
    with opened.reading() as view:
        [original] = view.private.of(article, "original")
        assert [one.hash for one in view.private.of(article)] == [name, contact]
        assert view.private.get(name) == b"\x00\xffbytes"
        assert b"13800000000" not in content_bytes(view.articles.draft(article).content)
        assert view.articles.page(query="13800000000").rows == ()
    with opened.writing() as unit:
        unit.private.forget(original)
        assert unit.private.get(name) == b"\x00\xffbytes"
        [last] = unit.private.of(other)
        unit.private.forget(last)
        with pytest.raises(StetError, match="no private object"):
            unit.private.get(name)


def test_the_newest_version_of_a_publication_holds(opened: Library) -> None:
    first = Publication("hz", "海州日报", slogan="天天向海")
    second = replace(first, slogan="向海而生")
    for one in (first, second, second, Publication("news", "News")):
        with opened.writing() as unit:
            assert unit.publications.put(one) == publication_hash(one)
    with opened.reading() as view:
        assert view.publications.get("hz") == second
        assert view.publications.versions("hz") == [second, first]
        assert [one.id for one in view.publications.all()] == ["hz", "news"]
        assert view.publications.get("nobody") is None
    with opened.writing() as unit:
        unit.publications.put(first)
        assert unit.publications.get("hz") == first


def test_settings_hold_plain_values(opened: Library) -> None:
    with opened.writing() as unit:
        unit.settings.put("publication", "hz")
        unit.settings.put("widths", [1, 2])
        unit.settings.put("publication", {"默认": None})
    with opened.reading() as view:
        assert view.settings.get("publication") == {"默认": None}
        assert view.settings.all() == {"publication": {"默认": None}, "widths": [1, 2]}
        assert view.settings.get("nothing", 3) == 3
    with opened.writing() as unit:
        unit.settings.drop("widths")
        unit.settings.drop("widths")
        assert unit.settings.get("widths") is None


def test_each_writing_counts_once(opened: Library, article: str) -> None:
    before = opened.generation
    with opened.writing() as unit:
        unit.settings.put("a", 1)
        unit.articles.save_draft(article, content("changed"))
    with opened.writing():
        pass
    assert opened.generation == before + 1

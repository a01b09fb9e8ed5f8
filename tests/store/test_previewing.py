"""The preview is the package's page: same letters, same pictures, for a content that nobody has stored."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from editor_app.domain.content import Content
from editor_app.domain.crop import Crop
from editor_app.domain.document import Document, Figure, FigureWidth, Paragraph, Text
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action
from editor_app.domain.fields import Cover
from editor_app.publishing.package import render_package
from editor_app.services import previewing
from editor_app.services.previewing import Previewing, PreviewPicture, render
from editor_app.services.publishing import Order, _job
from editor_app.services.samples import Samples
from editor_app.store.library import Library
from tests.support.library import content, decision, library
from tests.support.packages import HARBOUR, picture

NOWHERE = "f" * 32


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as made:
        yield made


@pytest.fixture
def preview(opened: Library) -> Previewing:
    return Previewing(opened)


def with_figure(asset: str, text: str = "码头") -> Content:
    body = Document((Paragraph((Text(text),)), Figure(asset=asset, alt="船")))
    return replace(content(), document=body)


def kept_picture(opened: Library, width: int = 900) -> str:
    with opened.writing() as unit:
        return unit.assets.put(picture(width, 300), "image/jpeg", "a.jpg")


def test_the_sample_newsroom_is_previewed_as_it_is_packaged(opened: Library, preview: Previewing) -> None:
    for article in Samples(opened).take_in():
        with opened.reading() as view:
            job, _ = _job(view, article, Order(article, "web", Path()))
        files = render_package(job).files
        page = render(job.content, preview.frame(article, job.content))
        assert page.html.encode("utf-8") == files["web/index.html"]
        shown = {f"web/{path}" for path in page.pictures}
        assert shown == {path for path in files if path.startswith("web/images/")}
        for address in re.findall(r'src="(images/[^"]+)"', page.html):
            assert preview.picture(page.pictures[address])[:3] == files[f"web/{address}"][:3]


@pytest.mark.parametrize(
    ("crop", "width", "sizes"),
    [
        (None, FigureWidth.FULL, [(480, 160), (800, 267), (900, 300)]),
        (Crop("1:1", 0, 0, 3333, 10_000), FigureWidth.FULL, [(299, 300)]),
        (Crop("free", 0, 0, 10_000, 5000), FigureWidth.SMALL, [(256, 43), (512, 85)]),
    ],
)
def test_a_rendition_is_the_one_that_is_packaged(
    opened: Library,
    preview: Previewing,
    crop: Crop | None,
    width: FigureWidth,
    sizes: list[tuple[int, int]],
) -> None:
    asset = kept_picture(opened)
    shown = with_figure(asset)
    shown = replace(shown, document=Document((Figure(asset, crop=crop, width=width),)))
    article = stored(opened, shown)
    with opened.reading() as view:
        files = render_package(_job(view, article, Order(article, "web", Path()))[0]).files
    page = preview.frame(article, shown).render(shown)
    assert page.html.encode() == files["web/index.html"]
    made = []
    for address, rendition in page.pictures.items():
        data = preview.picture(rendition)
        assert data == files[f"web/{address}"]
        made.append(Image.open(io.BytesIO(data)).size)
    assert made == sizes


def test_a_large_webp_is_given_as_it_is_since_decoding_it_would_hold_up_the_window(
    opened: Library, preview: Previewing, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = picture(900, 300, "WEBP")
    with opened.writing() as unit:
        asset = unit.assets.put(data, "image/webp", "a.webp")
    page = preview.frame(NOWHERE, with_figure(asset)).render(with_figure(asset))
    rendition = max(page.pictures.values(), key=lambda one: one.width)
    assert rendition.media_type == "image/webp"
    monkeypatch.setattr(previewing, "QUICK_PIXELS", 1000)
    assert preview.picture(rendition) == data
    cut = replace(rendition, crop=Crop("free", 0, 0, 5000, 5000))
    assert Image.open(io.BytesIO(preview.picture(cut))).size == (450, 150)


def stored(opened: Library, shown: Content) -> str:
    with opened.writing() as unit:
        article = unit.articles.create(shown)
    with opened.writing() as unit:
        unit.revisions.add(article, "lin")
    return article


def test_a_frame_fits_until_another_publication_or_picture_comes(
    opened: Library, preview: Previewing
) -> None:
    asset = kept_picture(opened)
    plain = content()
    frame = preview.frame(NOWHERE, plain)
    assert frame.fits(content("别的标题", "别的正文"))
    assert not frame.fits(with_figure(asset))
    assert not frame.fits(replace(plain, fields=replace(plain.fields, cover=Cover(asset))))
    assert not frame.fits(content(publication=HARBOUR.id))
    grown = preview.frame(NOWHERE, with_figure(asset))
    assert grown.fits(with_figure(asset))
    assert grown.fits(plain)


def test_an_article_that_is_not_stored_has_a_page(preview: Previewing) -> None:
    page = preview.frame(NOWHERE, content("未存的稿件")).render(content("未存的稿件"))
    assert "<h1>未存的稿件</h1>" in page.html
    assert not page.has_pictures


def test_the_publication_is_the_one_that_the_fields_name(opened: Library, preview: Previewing) -> None:
    with opened.writing() as unit:
        unit.publications.put(HARBOUR)
    for asked, name in ((HARBOUR.id, "海州发布"), ("gone", "海州日报"), ("", "海州日报")):
        shown = content(publication=asked)
        html = preview.frame(NOWHERE, shown).render(shown).html
        assert f'<span class="name">{name}' in html.replace('<a href="https://news.example.org/">', "")


def test_a_missing_picture_leaves_its_place_and_the_rest_of_the_page(preview: Previewing) -> None:
    shown = with_figure("a" * 64)
    frame = preview.frame(NOWHERE, shown)
    page = frame.render(shown)
    assert frame.fits(shown)
    assert not page.has_pictures
    assert "码头" in page.html
    assert '<p class="placeholder">' in page.html


def test_a_picture_that_came_back_is_shown_by_the_next_frame(opened: Library, preview: Previewing) -> None:
    asset = kept_picture(opened)
    path = opened.folder / "assets" / asset[:2] / asset[2:]
    data = path.read_bytes()
    path.unlink()
    shown = with_figure(asset)
    assert not preview.frame(NOWHERE, shown).render(shown).has_pictures
    path.write_bytes(data)
    assert preview.frame(NOWHERE, shown).render(shown).has_pictures


def test_a_sign_off_dates_only_the_text_that_it_covers(opened: Library, preview: Previewing) -> None:
    shown = content()
    article = stored(opened, shown)
    with opened.writing() as unit:
        head = unit.revisions.head(article)
        assert head is not None
        covered = unit.revisions.get(head).content_hash
        unit.events.add(decision(article, head, Action.SIGN_OFF, covered, "2025-11-22T09:00:00.000Z"))
    frame = preview.frame(article, shown)
    assert "2025-11-22 09:00" in frame.render(shown).html
    assert "2025-11-22" not in frame.render(content("改过的标题")).html


def test_renditions_are_kept_up_to_a_size(
    opened: Library, preview: Previewing, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (PreviewPicture(kept_picture(opened, width), 400, "image/jpeg") for width in (900, 901))
    data = preview.picture(first)
    path = opened.folder / "assets" / first.asset[:2] / first.asset[2:]
    path.unlink()
    assert preview.picture(first) == data
    monkeypatch.setattr(previewing, "MOST_KEPT_BYTES", len(data))
    preview.picture(second)
    with pytest.raises(StetError):
        preview.picture(first)

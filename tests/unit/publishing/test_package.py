"""What goes into a package, before any of it is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor_app.domain.canonical import digest
from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content, content_bytes
from editor_app.domain.document import Document, Paragraph
from editor_app.domain.errors import StetError
from editor_app.domain.fields import Fields, Source
from editor_app.domain.publication import Publication, publication_bytes
from editor_app.domain.revision import revision_bytes
from editor_app.publishing.masthead import public_publication
from editor_app.publishing.naming import package_name
from editor_app.publishing.package import render_package
from tests.support.every_block import words
from tests.support.packages import HARBOUR, english_content, job_for, with_pictures


def test_a_package_holds_the_records_and_the_page() -> None:
    job = job_for(english_content())
    rendered = render_package(job)
    assert sorted(rendered.files) == [
        "content.json",
        "manifest.json",
        "publication.json",
        "revision.json",
        "web/index.html",
    ]
    assert rendered.files["content.json"] == content_bytes(job.content)
    assert rendered.files["revision.json"] == revision_bytes(job.revision)
    for entry in rendered.manifest.files:
        data = rendered.files[entry.path]
        assert (entry.size, entry.sha256) == (len(data), digest(data))


def test_the_same_job_gives_the_same_bytes() -> None:
    content, library = with_pictures(english_content())
    job = job_for(content, publication=HARBOUR, assets=library.__getitem__)
    assert render_package(job) == render_package(job)


def test_stored_content_is_packed_verbatim() -> None:
    job = job_for(english_content())
    stored = content_bytes(job.content).replace(b'"schema":1', b'"later":true,"schema":1')
    revision = replace(job.revision, content_hash=digest(stored))
    rendered = render_package(replace(job, revision=revision, content_data=stored))
    assert rendered.files["content.json"] == stored
    assert rendered.manifest.content_hash == digest(stored)


def test_a_revision_of_other_content_is_refused() -> None:
    job = job_for(english_content())
    with pytest.raises(StetError, match="names another content"):
        render_package(replace(job, content=Content(Fields(headline="Another"))))
    with pytest.raises(StetError, match="names another content"):
        render_package(replace(job, article="another"))


def test_an_unknown_channel_is_refused() -> None:
    with pytest.raises(StetError, match="no channel telex; it has web"):
        render_package(job_for(english_content(), channels=("web", "telex")))


def test_half_a_character_is_refused_in_words() -> None:
    broken = Content(Fields(headline="x"), Document((Paragraph(words("\ud800")),)))
    job = replace(job_for(english_content()), content=broken)
    with pytest.raises(StetError, match="half of a character"):
        render_package(job)


def test_a_picture_that_the_library_lost_stops_the_export() -> None:
    content, library = with_pictures(english_content())
    with pytest.raises(StetError, match="missing"):
        render_package(job_for(content))
    with pytest.raises(StetError, match="not in the library"):
        render_package(job_for(content, assets={}.__getitem__))
    assert library


def test_private_settings_of_a_publication_stay_at_home() -> None:
    private = Contact(ContactKind.PHONE, "Chief", "13900000000", public=False)
    public = Contact(ContactKind.HOTLINE, "Hotline", "0731-5550123")
    publication = Publication("p", "P", contacts=(private, public), extra=(("secret", '"x"'),))
    shown = public_publication(publication, Fields())
    assert shown == Publication("p", "P", contacts=(public,))
    data = render_package(job_for(english_content(), publication=publication)).files["publication.json"]
    assert data == publication_bytes(shown)
    plain = Publication("p", "P", contacts=(public,))
    assert public_publication(plain, Fields()) is plain


def test_without_a_publication_the_source_gives_the_name() -> None:
    fields = Fields(publication="old", language="en", sources=(Source(""), Source("Harbour News")))
    assert public_publication(None, fields) == Publication("old", "Harbour News", language="en")


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        (Fields(slug="ferry"), "ferry"),
        (Fields(slug="../..\\CON. ", headline="x"), "con"),
        (Fields(slug="?!", number="L-0302-01"), "l-0302-01"),
        (Fields(number="林-0302-01"), "lin-0302-01"),
        (Fields(headline="一座桥"), "yi-zuo-qiao"),
        (Fields(headline="🎉"), "article"),
        (Fields(), "article"),
        (Fields(slug="x" * 300), "x" * 60),
    ],
)
def test_a_package_has_a_name_that_every_file_system_takes(fields: Fields, name: str) -> None:
    assert package_name(fields, "0123456789abcdef", as_zip=False) == f"{name}-0123456789ab"
    assert package_name(fields, "0123456789abcdef", as_zip=True) == f"{name}-0123456789ab.zip"

"""What of a reading becomes ours, and what stays the republisher's."""

from __future__ import annotations

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.fields import Fields, Source, SourceRelation
from editor_app.domain.publication import Publication, Section
from editor_app.formats.extraction import Apart, Reading
from editor_app.services.ownership import fields_from, is_republishers_foot, origin_from, own_section

HOTLINE = (Contact(ContactKind.HOTLINE, "热线", "0000"),)
OURS = Publication("p", "海州潮报", sections=(Section("要闻", children=(Section("本地"),)),))


def test_a_crumb_becomes_a_section_only_where_our_tree_has_it() -> None:
    assert own_section(("首页", "要闻", "本地"), [OURS]) == ("要闻", "本地")
    assert own_section(("要闻",), [OURS]) == ("要闻",)
    assert own_section(("首页", "情感", "故事"), [OURS]) == ()
    assert own_section(("首页", "要闻"), []) == ()
    assert own_section((), [OURS]) == ()


def test_a_statement_that_names_the_republisher_stays_with_its_contacts_in_the_origin() -> None:
    reading = Reading(
        site="转载网", statement="如有侵权请联系转载网。", contacts=HOTLINE, sources=(Source("海州日报"),)
    )
    assert is_republishers_foot(reading)
    origin = origin_from(reading, "a.txt", "f" * 64, "")
    fields = fields_from(reading, origin, Fields(), [])
    assert (fields.statement, fields.contacts) == ("", ())
    assert (origin.statement, origin.contacts) == (reading.statement, HOTLINE)


def test_a_statement_that_names_a_source_is_the_articles_own() -> None:
    sources = (Source("海州日报"), Source("海州发布", SourceRelation.VIA))
    for site in ("", "转载网", "海州发布"):
        reading = Reading(
            site=site, statement="如有侵权请联系“海州发布”。", contacts=HOTLINE, sources=sources
        )
        assert not is_republishers_foot(reading)
        origin = origin_from(reading, "a.txt", "f" * 64, "")
        fields = fields_from(reading, origin, Fields(), [])
        assert (fields.statement, fields.contacts) == (reading.statement, HOTLINE)
        assert (origin.statement, origin.contacts) == ("", ())


def test_the_imported_date_and_furniture_are_the_origins() -> None:
    reading = Reading(
        published_at="2026-03-02",
        section=("首页",),
        read=(Apart("slogan", "我们的口号"), Apart("headline", "标题")),
        set_aside=(Apart("list", "热门文章"),),
    )
    origin = origin_from(reading, "a.txt", "f" * 64, "2026-03-03T00:00:00.000Z")
    assert origin.published_at == "2026-03-02"
    assert origin.crumb == ("首页",)
    assert origin.furniture == ("我们的口号", "热门文章")


def test_importing_into_an_article_keeps_what_no_page_can_tell() -> None:
    before = Fields(number="胡-1122-03", publication="p", slug="kept", tags=("港口",), headline="旧")
    reading = Reading(headline="新", sources=(Source("海州日报"),))
    fields = fields_from(reading, origin_from(reading, "a.txt", "", ""), before, [])
    assert (fields.number, fields.publication, fields.slug, fields.tags) == (
        "胡-1122-03",
        "p",
        "kept",
        ("港口",),
    )
    assert fields.headline == "新"

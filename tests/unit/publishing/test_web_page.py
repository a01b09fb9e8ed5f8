"""The page of the channel ``web``."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from lxml import html

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.content import Content
from editor_app.domain.credits import Credit
from editor_app.domain.document import AiUse, Document, Paragraph
from editor_app.domain.fields import AiDeclaration, ChannelVariant, Fields, RelatedStory, Source
from editor_app.domain.normal_form import document
from editor_app.domain.publication import ListedStory, Publication, Section
from editor_app.publishing.channels.web import render_web
from editor_app.publishing.channels.web_page import render_page
from editor_app.publishing.channels.web_view import page_address
from editor_app.publishing.manifest import NO_FACTS, PackagedPicture, PageFacts, PictureSize
from tests.support.every_block import hostile_text, words
from tests.support.packages import (
    HARBOUR,
    chinese_content,
    english_content,
    every_block_content,
    hostile_content,
    hostile_publication,
    job_for,
)

PLAIN = Publication("", "")
BODY = document([Paragraph(words("正文一段，说的是桥。"))])


def page_of(
    fields: Fields, publication: Publication = PLAIN, facts: PageFacts = NO_FACTS
) -> html.HtmlElement:
    return html.document_fromstring(render_page(Content(fields, BODY), publication, facts))


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in page.xpath(path)]


def meta(page: html.HtmlElement, name: str) -> list[str]:
    return [str(found) for found in page.xpath(f"//meta[@name='{name}' or @property='{name}']/@content")]


def json_ld(page: html.HtmlElement) -> dict[str, object]:
    (script,) = page.xpath("//script")
    assert script.get("type") == "application/ld+json"
    loaded: dict[str, object] = json.loads(script.text)
    return loaded


@pytest.mark.parametrize("content", [chinese_content(), english_content(), every_block_content()])
def test_nothing_runs_and_nothing_is_fetched(content: Content) -> None:
    data = render_page(content, HARBOUR, NO_FACTS)
    page = html.document_fromstring(data)
    assert len(page.xpath("//script")) == 1
    assert not page.xpath(
        "//iframe | //object | //embed | //link[@rel!='canonical'] | //img | //form | //@style"
    )
    assert not [name for element in page.iter() for name in element.attrib if str(name).startswith("on")]
    assert len(data) < 30_000


def test_the_policy_names_the_two_inline_elements_by_hash_and_allows_nothing_else() -> None:
    source = render_page(chinese_content(), HARBOUR, NO_FACTS).decode()
    page = html.document_fromstring(source)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in str(policy).split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (inline,) = re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", source, re.DOTALL)
        hashed = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert rules[rule] == f"'sha256-{hashed}'"


def test_hostile_text_everywhere_stays_text() -> None:
    facts = PageFacts(
        hot=hostile_publication().hot, latest=hostile_publication().latest, address="javascript:x"
    )
    page = html.document_fromstring(render_page(hostile_content(), hostile_publication(), facts))
    assert len(page.xpath("//script")) == len(page.xpath("//style")) == 1
    assert not [href for href in page.xpath("//@href | //@src") if "script:" in str(href).lower()]
    assert not page.xpath("//link[@rel='canonical']")
    assert json_ld(page)["headline"] == hostile_content().fields.headline


@given(hostile_text())
@settings(max_examples=100)
def test_any_text_in_any_field_keeps_the_page_whole(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    fields = Fields(
        headline=text,
        kicker=text,
        deck=(text,),
        column=text,
        tags=(text,),
        summary=text,
        statement=text,
        language=text,
        slug=text,
        section=(text,),
        credits=(Credit("author", text, (text,), text),),
        sources=(Source(text, url=text),),
        contacts=(Contact(ContactKind.EMAIL, text, text, text),),
        related=(RelatedStory(text, text),),
    )
    publication = Publication(
        "p", text, text, base_address=text, home_crumb=text, sections=(Section(text, text),)
    )
    source = render_page(Content(fields, BODY), publication, NO_FACTS).decode()
    page = html.document_fromstring(source)
    assert source.count("<script") == source.count("</script>") == source.count("<style>") == 1
    assert source.rstrip().endswith("</html>")
    assert texts(page, "//div[@class='body']/p") == ["正文一段，说的是桥。"]
    json_ld(page)


def test_json_ld_cannot_end_its_element() -> None:
    page = render_page(Content(Fields(headline="</script><!-- & \u2028x"), BODY), PLAIN, NO_FACTS).decode()
    (inside,) = re.findall(r"ld\+json\">(.*?)</script>", page)
    assert not {"<", ">", "&", "\u2028"} & set(inside)
    assert json.loads(inside)["headline"] == "</script><!-- & \u2028x"


def test_nothing_is_printed_for_what_is_empty() -> None:
    page = page_of(Fields(headline="题"))
    assert not page.xpath(
        "//time | //nav | //aside | //dl | //*[@class='facts'] | //hgroup | //header[@class='site']"
    )
    assert not meta(page, "og:url") + meta(page, "article:published_time") + meta(page, "og:image")
    assert texts(page, "//title") == ["题"]
    assert "datePublished" not in json_ld(page)
    assert texts(page_of(Fields()), "//h1") == ["无标题"]


def test_titles_keep_their_lines() -> None:
    page = page_of(Fields(kicker="引题一\n引题二", headline="标题一\n标题二", deck=("副题一", "副题二")))
    source = html.tostring(page, encoding="unicode")
    for line in ("引题一<br>引题二", "<h1>标题一<br>标题二</h1>", "副题一<br>副题二"):
        assert line in source
    assert texts(page, "//title") == ["标题一 标题二"]


def test_the_crumb_follows_the_publications_tree() -> None:
    page = page_of(Fields(headline="题", section=("时政", "两会", "不在树上"), column="连线"), HARBOUR)
    steps = page.xpath("//nav//li")
    assert [step.text_content() for step in steps] == ["首页", "时政", "两会", "不在树上", "连线"]
    assert [step.xpath("string(a/@href)") for step in steps] == [
        "https://news.example.org/",
        "https://news.example.org/politics/",
        "https://news.example.org/politics/sessions/",
        "",
        "",
    ]
    assert not page_of(Fields(headline="题", column="连线")).xpath("//nav")


def test_the_address_is_the_registered_one_else_where_the_page_will_lie() -> None:
    fields = Fields(headline="题", section=("时政",), slug="qiao")
    assert page_address(HARBOUR, fields) == "https://news.example.org/politics/qiao/"
    assert page_address(HARBOUR, replace(fields, slug="")) == page_address(PLAIN, fields) == ""
    registered = PageFacts(address="https://news.example.org/a.html")
    for facts, address in (
        (NO_FACTS, "https://news.example.org/politics/qiao/"),
        (registered, registered.address),
    ):
        page = page_of(fields, HARBOUR, facts)
        assert page.xpath("//link[@rel='canonical']/@href") == [address] == meta(page, "og:url")
        assert json_ld(page)["url"] == address


def test_masked_contacts_are_not_printed_and_the_publications_own_step_in() -> None:
    masked = Contact(ContactKind.EMAIL, "投稿邮箱", "", "吴记者")
    page = page_of(Fields(headline="题", contacts=(masked,)), HARBOUR)
    assert texts(page, "//dl//dt") == ["新闻热线"]
    assert "投稿" not in page.text_content()
    assert "13900000000" not in html.tostring(page, encoding="unicode")
    assert not page_of(Fields(headline="题", contacts=(masked,))).xpath("//dl")


def test_an_articles_own_statement_goes_before_the_publications() -> None:
    assert texts(page_of(Fields(statement="自己的。"), HARBOUR), "//p[@class='statement']") == [
        "声明：自己的。"
    ]
    assert texts(page_of(Fields(), HARBOUR), "//p[@class='statement']") == ["声明：转载请注明来源和作者。"]


def test_entries_of_one_label_share_it() -> None:
    sources = (Source("甲报", url="https://a.example.org/"), Source("乙报"))
    page = page_of(Fields(headline="题", sources=sources))
    assert texts(page, "//dl/div/dt") == ["来源"]
    assert texts(page, "//dl/div/dd") == ["甲报", "乙报"]


@pytest.mark.parametrize(
    ("use", "label"),
    [
        (AiUse.UNDECLARED, []),
        (AiUse.NONE, []),
        (AiUse.ASSISTED, ["本文由人工智能（AI）辅助创作：只用于校对"]),
        (AiUse.GENERATED, ["本文内容由人工智能（AI）生成：只用于校对"]),
    ],
)
def test_declared_use_of_ai_is_labelled(use: AiUse, label: list[str]) -> None:
    page = page_of(Fields(headline="题", ai=AiDeclaration(use, "只用于校对")))
    assert texts(page, "//p[@class='ai-label']") == label
    assert ("digitalSourceType" in json_ld(page)) == bool(label)


def test_lists_show_each_story_once_and_only_safe_links() -> None:
    related = (
        RelatedStory("甲", "https://e.org/1"),
        RelatedStory("乙", "javascript:x"),
        RelatedStory(" 甲 "),
    )
    facts = PageFacts(hot=(ListedStory("热"),), latest=(ListedStory("新", "/new"),))
    page = page_of(Fields(headline="题", related=related), facts=facts)
    assert texts(page, "//aside//h2") == ["相关阅读", "热门文章", "最新文章"]
    assert texts(page, "//aside//li") == ["甲", "乙", "热", "新"]
    assert page.xpath("//aside//a/@href") == ["https://e.org/1", "/new"]
    assert len(page.xpath("//aside//ol")) == 1


def test_the_channels_variant_goes_first() -> None:
    variant = ChannelVariant("web", "网页标题", "网页摘要", None, "本网记者", "页脚一行")
    other = ChannelVariant("wechat", "微信标题")
    page = page_of(Fields(headline="标题", summary="摘要", channels=(other, variant)))
    assert texts(page, "//h1") == ["网页标题"]
    assert meta(page, "description") == ["网页摘要"]
    assert meta(page, "author") == ["本网记者"]
    assert texts(page, "//ul[@class='facts']/li") == ["本网记者"]
    assert texts(page, "//p[@class='statement']") == ["页脚一行"]


def test_labels_follow_the_articles_language() -> None:
    page = html.document_fromstring(render_page(english_content(), HARBOUR, NO_FACTS))
    assert page.get("lang") == "en-GB"
    assert texts(page, "//dl[1]//dt") == ["Source", "By", "Editor"]
    assert meta(page, "og:locale") == ["en_GB"]


def test_times_are_for_machines_too() -> None:
    facts = PageFacts(published_at="2025-03-02T01:30:00.000Z", updated_at="2025-03-03T01:30:00.000Z")
    page = page_of(Fields(headline="题"), HARBOUR, facts)
    assert page.xpath("//time/@datetime") == ["2025-03-02T09:30:00+08:00", "2025-03-03T09:30:00+08:00"]
    assert texts(page, "//ul[@class='facts']/li") == ["2025-03-02 09:30", "更新于 2025-03-03 09:30"]
    assert meta(page, "article:published_time") == ["2025-03-02T09:30:00+08:00"]
    assert json_ld(page)["dateModified"] == "2025-03-03T09:30:00+08:00"


def test_the_cover_stands_for_the_page_when_it_is_shared() -> None:
    figure = PackagedPicture("a", "figure", (PictureSize("images/a-480.jpg", 480, 300),))
    cover = PackagedPicture("b", "cover", (PictureSize("images/cover-b.jpg", 1200, 675),))
    fields = Fields(headline="题", slug="qiao")
    page = page_of(fields, HARBOUR, PageFacts(pictures=(figure, cover)))
    assert meta(page, "og:image") == ["https://news.example.org/qiao/images/cover-b.jpg"]
    assert meta(page, "og:image:width") == ["1200"]
    assert meta(page_of(fields, HARBOUR, PageFacts(pictures=(figure,))), "og:image") == [
        "https://news.example.org/qiao/images/a-480.jpg"
    ]


def test_the_description_comes_from_the_body_at_last_and_stays_short() -> None:
    long = Content(Fields(headline="题"), Document((Paragraph(words("长" * 500)),)))
    page = html.document_fromstring(render_page(long, PLAIN, NO_FACTS))
    assert meta(page, "description") == ["长" * 119 + "…"]


def test_what_is_missing_from_the_page_is_said() -> None:
    job = job_for(every_block_content(), imported_at="some day")
    codes = [finding.code for finding in render_web(job, PLAIN, None).findings]
    assert codes == ["picture.missing", "date.unreadable"]
    untitled = job_for(Content(Fields(), BODY))
    assert [finding.code for finding in render_web(untitled, PLAIN, None).findings] == ["headline.empty"]

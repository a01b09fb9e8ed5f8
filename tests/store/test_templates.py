"""Templates that ship and those that are saved in a library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.content import Content
from editor_app.domain.document import plain_text
from editor_app.domain.errors import StetError
from editor_app.domain.placeholders import placeholders_of
from editor_app.domain.publication import Publication
from editor_app.services.desk import Desk
from tests.support.library import Ticking, content, library


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = Ticking()
    with library(tmp_path, clock) as opened:
        yield Desk(opened, "陈一帆", clock)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_each_template_that_ships_can_be_read_and_says_what_to_overwrite(desk: Desk, language: str) -> None:
    names = desk.templates.names(language)
    assert len(names) == 4
    assert not any(title.is_own for title in names)
    for title in names:
        template = desk.templates.get(title.id)
        fields = template.content.fields
        assert title.name
        assert title.about
        assert fields.genre
        assert fields.credits
        assert fields.language.startswith("zh") is (language == "zh_CN")
        assert len(placeholders_of(template.content.document)) >= 4
        assert (fields.headline, fields.publication, fields.number) == ("", "", "")


def test_an_article_begins_by_a_template_with_what_is_prefilled(desk: Desk) -> None:
    with desk.library.writing() as unit:
        unit.publications.put(Publication("tide", "海州潮报", language="zh-CN", statement="本报声明"))
    desk.writing.call_person("林溪桥")
    opened = desk.templates.begin("a" * 32, "interview.zh", "en")
    fields = opened.content.fields
    assert (fields.publication, fields.language, fields.genre) == ("tide", "zh-CN", "专访")
    assert fields.number.startswith("林-")
    assert fields.statement == "本报声明"
    assert (fields.credits[0].role, fields.credits[0].names) == ("reporter", ("林溪桥",))
    assert len(fields.credits) == 4
    with desk.library.reading() as view:
        assert view.articles.ids() == (), "nothing is stored before something is typed"


def test_ones_own_templates_are_saved_overwritten_renamed_and_deleted(desk: Desk) -> None:
    templates = desk.templates
    made = templates.save(" 一周  天气 ", content("一周天气", "〔周一〕", number="陈-1"))
    assert templates.names("zh_CN")[0].name == "一周 天气"
    kept = templates.get(made)
    assert kept.title.is_own
    assert (kept.content.fields.headline, kept.content.fields.number) == ("一周天气", "")
    assert templates.save("一周 天气", content("一周天气", "〔周一至周日〕")) == made
    assert plain_text(templates.get(made).content.document) == "〔周一至周日〕"
    other = templates.save("快讯", content("快讯"))
    with pytest.raises(StetError, match="called “快讯” already"):
        templates.rename(made, "快讯")
    templates.rename(made, "天气")
    assert [title.name for title in templates.names("en") if title.is_own] == ["天气", "快讯"]
    assert templates.begin("b" * 32, made, "zh-CN").content.fields.headline == "一周天气"
    templates.delete(made)
    with pytest.raises(StetError, match="no template"):
        templates.get(made)
    with pytest.raises(StetError, match="no template"):
        templates.rename(made, "x")
    assert templates.get(other).title.name == "快讯"


@pytest.mark.parametrize("name", ["", "  ", "长" * 61])
def test_a_template_needs_a_name(desk: Desk, name: str) -> None:
    with pytest.raises(StetError, match="needs a name"):
        desk.templates.save(name, Content())


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("消息", "news.zh"),
        ("news", "news.en"),
        ("NEWS.ZH", "news.zh"),
        ("Notice", "notice.en"),
        (" 专访 ", "interview.zh"),
    ],
)
def test_a_template_is_found_by_its_name_in_either_language(desk: Desk, name: str, found: str) -> None:
    assert desk.templates.find(name, "en") == found
    with pytest.raises(StetError, match="no template nowhere"):
        desk.templates.find("nowhere", "zh_CN")
    with pytest.raises(StetError):
        desk.templates.get("../../x.zh")

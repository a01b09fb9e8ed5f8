"""What belongs to an article: stories that share something with it, and links in both directions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.fields import ArticleLink, Fields, LinkKind, RelatedStory
from editor_app.services.suggesting import Linked, LinkingHere, Suggesting, headline_pieces
from editor_app.store.library import Library
from tests.support.library import content, library

FERRY = Fields(headline="海州港夜间渡轮恢复运营", tags=("渡轮",), column="潮声", section=("民生", "出行"))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Library]:
    with library(tmp_path) as made:
        yield made


@pytest.fixture
def suggesting(opened: Library) -> Suggesting:
    return Suggesting(opened)


def kept(opened: Library, headline: str, **known: object) -> str:
    with opened.writing() as unit:
        made = replace(content(headline), fields=Fields(headline=headline, **known))  # type: ignore[arg-type]
        return unit.articles.create(made)


def titles(suggesting: Suggesting, article: str, fields: Fields) -> list[str]:
    return [row.headline for row in suggesting.related(article, fields)]


def test_what_shares_most_comes_first_and_what_shares_nothing_not_at_all(
    opened: Library, suggesting: Suggesting
) -> None:
    kept(opened, "茶山新绿")
    kept(opened, "同一频道的别的事", section=("民生", "出行"))
    kept(opened, "渡轮公司答问")
    kept(opened, "码头来信", tags=("渡轮",), column="潮声")
    own = kept(opened, FERRY.headline, tags=FERRY.tags)
    *near, far = titles(suggesting, own, FERRY)
    assert set(near) == {"码头来信", "渡轮公司答问"}
    assert far == "同一频道的别的事"


def test_neither_itself_nor_what_is_listed_nor_the_trash_is_suggested(
    opened: Library, suggesting: Suggesting
) -> None:
    own = kept(opened, FERRY.headline, tags=FERRY.tags)
    kept(opened, "渡轮 票价", tags=("渡轮",))
    by_id = kept(opened, "渡轮时刻", tags=("渡轮",))
    gone = kept(opened, "渡轮停运", tags=("渡轮",))
    kept(opened, "  ", tags=("渡轮",))
    with opened.writing() as unit:
        unit.trash.put(gone)
    listed = (RelatedStory("渡轮票价"), RelatedStory("改过的标题", article=by_id))
    assert titles(suggesting, own, replace(FERRY, related=listed)) == []
    assert set(titles(suggesting, own, FERRY)) == {"渡轮时刻", "渡轮 票价"}


def test_an_article_without_anything_to_go_by_gets_no_suggestions(
    opened: Library, suggesting: Suggesting
) -> None:
    kept(opened, "渡轮票价")
    assert titles(suggesting, "f" * 32, Fields()) == []
    assert titles(suggesting, "f" * 32, Fields(headline='"*(', tags=("…", "\x07"))) == []


def test_pieces_of_a_headline() -> None:
    assert headline_pieces("夜航恢复 Night ferry, 港") == ("夜航", "航恢", "恢复", "night", "ferry")
    assert len(headline_pieces("长" * 5000)) == 1


def test_links_are_found_from_both_ends(opened: Library, suggesting: Suggesting) -> None:
    target = kept(opened, "原稿")
    with opened.writing() as unit:
        head = unit.revisions.add(target, "胡文洁")
    source = kept(opened, "译稿", links=(ArticleLink(LinkKind.TRANSLATION_OF, target, head),))
    kept(opened, "无关")
    assert suggesting.linked([target, "f" * 32]) == {
        target: Linked(target, "原稿", head, True),
        "f" * 32: Linked("f" * 32),
    }
    assert suggesting.linking_here(target) == (LinkingHere(source, "译稿", LinkKind.TRANSLATION_OF),)
    with opened.writing() as unit:
        unit.trash.put(source)
    assert suggesting.linking_here(target) == ()
    assert not suggesting.linked([source])[source].is_here

"""Which entries of related reading are one story."""

from __future__ import annotations

import pytest

from editor_app.domain.fields import RelatedStory
from editor_app.domain.stories import story_keys


def same(one: RelatedStory, other: RelatedStory) -> bool:
    return not story_keys(one).isdisjoint(story_keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (RelatedStory("甲", article="a1"), RelatedStory("另一标题", article="a1")),
        (RelatedStory("甲", "https://x.example.com/a/"), RelatedStory("乙", "https://x.example.com/a#top")),
        (RelatedStory("一芽一叶 等雾散"), RelatedStory("一芽一叶等雾散", "https://x.example.com/")),
        (RelatedStory("Ａ strange Tide"), RelatedStory("a Strange tide")),
    ],
)
def test_what_is_one_story(one: RelatedStory, other: RelatedStory) -> None:
    assert same(one, other)
    assert same(other, one)


def test_what_is_not() -> None:
    assert not same(
        RelatedStory("甲", "https://x.example.com/a"), RelatedStory("乙", "https://x.example.com/b")
    )
    assert not same(RelatedStory(""), RelatedStory("")), "what says nothing is nothing, not the same"

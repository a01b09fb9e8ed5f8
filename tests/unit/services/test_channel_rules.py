"""The shipped limits: there, and for fields that there are."""

from __future__ import annotations

from dataclasses import fields as attributes

from editor_app.domain.fields import ChannelVariant, Fields
from editor_app.domain.limits import Limit
from editor_app.services.channel_rules import channel_rules


def test_the_limits_of_the_wechat_channel_are_those_of_the_platform() -> None:
    wechat = next(one for one in channel_rules().channels if one.key == "wechat")
    assert wechat.limit("headline") == Limit(64, 32)
    assert wechat.limit("summary") == Limit(120)
    assert wechat.limit("author_line") == Limit(16)
    assert wechat.limit("foot") is None


def test_every_limit_is_one_of_a_field_that_exists() -> None:
    rules = channel_rules()
    known = {one.name for one in attributes(Fields)}
    assert {name for name, _ in rules.fields} <= known
    parts = {one.name for one in attributes(ChannelVariant)}
    assert {name for channel in rules.channels for name, _ in channel.limits} <= parts
    assert len({channel.key for channel in rules.channels}) == len(rules.channels)

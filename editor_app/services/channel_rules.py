"""The limits of the channels, read from the shipped table (platforms change them, so they are data with a version)."""

from __future__ import annotations

import functools
import json
from typing import Any

from editor_app.domain.limits import ChannelRules, Limit, Rules
from editor_app.system.resources import resource

KNOWN_VERSION = 1


@functools.cache
def channel_rules() -> Rules:
    """The rules that ship with the program."""
    plain = json.loads(resource("rules", "channels.json").read_text(encoding="utf-8"))
    if plain["version"] != KNOWN_VERSION:
        raise ValueError(f"channels.json has version {plain['version']}")
    channels = (ChannelRules(one["key"], _limits(one["fields"])) for one in plain["channels"])
    return Rules(_limits(plain["fields"]), tuple(channels))


def _limits(plain: dict[str, Any]) -> tuple[tuple[str, Limit], ...]:
    return tuple((name, Limit(**values)) for name, values in plain.items())

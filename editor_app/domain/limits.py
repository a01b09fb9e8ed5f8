"""How long what goes to a channel may be: values read from the shipped rules."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many characters; beyond ``warn`` of them (0: nowhere) some readers see the rest cut off."""

    most: int
    warn: int = 0


@dataclass(frozen=True, slots=True)
class ChannelRules:
    """What one channel asks: its key, and the limit of each field of `ChannelVariant` that has one."""

    key: str
    limits: tuple[tuple[str, Limit], ...] = ()

    def limit(self, field: str) -> Limit | None:
        """The limit of a field; None where it has none."""
        return dict(self.limits).get(field)


@dataclass(frozen=True, slots=True)
class Rules:
    """All limits: those of an article's own fields, and those of the channels in the order in which they are shown."""

    fields: tuple[tuple[str, Limit], ...] = ()
    channels: tuple[ChannelRules, ...] = ()

    def limit(self, field: str) -> Limit | None:
        """The limit of a field of `Fields`; None where it has none."""
        return dict(self.fields).get(field)

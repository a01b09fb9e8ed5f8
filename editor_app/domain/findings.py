"""Findings 检查结果: what a check has to say about an article, in codes and values."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field


class Severity(enum.StrEnum):
    """How much a finding weighs: 必改 stops what one is about to do, 提示 does not."""

    MUST_FIX = "must_fix"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark; ``message`` is an English source sentence whose ``{name}`` places ``values`` fills."""

    code: str
    message: str
    severity: Severity = Severity.HINT
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.message.format_map(self.values)

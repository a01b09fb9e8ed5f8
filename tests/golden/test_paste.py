"""Pastes against those that were read and kept (see `paste_cases`)."""

from __future__ import annotations

import pytest

from tests.golden.paste_cases import PASTES, paste_names, read_paste, shown_paste


@pytest.mark.parametrize("name", paste_names())
def test_a_paste_becomes_what_was_kept(name: str) -> None:
    assert shown_paste(read_paste(name)) == (PASTES / f"{name}.md").read_text("utf-8")


def test_every_origin_is_kept() -> None:
    origins = {"word", "wps", "google-docs", "libreoffice", "wechat", "135", "xiumi", "web-page", "excel"}
    assert origins <= set(paste_names())

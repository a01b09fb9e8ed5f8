"""What ``stet show --as markdown`` prints, ``stet import`` understands again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Stet
from tests.support.shared import SAMPLE, needs_shared

TITLES = ("column", "kicker", "headline", "deck")


def shown_and_read(stet: Stet, article: str, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The stored fields of an article, and what is read of it as shown."""
    path = folder / "shown.md"
    path.write_text(stet("show", article, "--as", "markdown").out, encoding="utf-8")
    [read] = stet("import", path, "--dry-run", "--json").json
    return stet("show", article, "--as", "json").json["content"]["fields"], read


def body_of(markdown: str) -> list[str]:
    return [line for line in markdown.splitlines() if line and not line.startswith(("<figure", "[^"))]


@needs_shared
def test_the_shared_sample(stet: Stet, tmp_path: Path) -> None:
    article = stet.imported(SAMPLE)
    fields, read = shown_and_read(stet, article, tmp_path)
    for name in TITLES:
        assert read["fields"][name] == fields.get(name, [] if name == "deck" else "")
    [first] = stet("import", SAMPLE, "--dry-run", "--json").json
    assert read["markdown"] == first["markdown"]
    assert {source["name"] for source in read["fields"]["sources"]} == {"株洲日报", "株洲发布"}
    assert [credit["names"] for credit in read["fields"]["credits"]] == [["胡文洁"], ["筱安"]]
    assert read["fields"]["statement"] == fields["statement"]


def test_every_sample_of_ours(stet: Stet, tmp_path: Path) -> None:
    stet("samples")
    for row in stet("list", "--json").json:
        fields, read = shown_and_read(stet, row["id"], tmp_path)
        for name in TITLES:
            expected = fields.get(name, [] if name == "deck" else "")
            assert read["fields"][name] == expected, (row["headline"], name)


@pytest.mark.parametrize("text", ["标题\n\n一段。\n", "Title\n\nA paragraph.\n\n- one\n- two\n"])
def test_a_plain_draft(stet: Stet, tmp_path: Path, text: str) -> None:
    path = tmp_path / "draft.md"
    path.write_text(text, encoding="utf-8")
    article = stet.imported(path)
    [first] = stet("import", path, "--dry-run", "--json").json
    _, read = shown_and_read(stet, article, tmp_path)
    assert body_of(read["markdown"]) == body_of(first["markdown"])
    assert read["fields"]["headline"] == first["fields"]["headline"]

"""What never leaves with a package: where a text lay, and where the library is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import Stet

TEXT = "港口夜航恢复\n\n海州港夜间航线昨晚恢复，首班渡轮载客二百余人。\n\n港务局介绍，夜航每晚三班。\n"


@pytest.mark.parametrize("into", [False, True])
def test_no_file_name_and_no_path_is_in_a_package(stet: Stet, tmp_path: Path, into: bool) -> None:
    desk = tmp_path / "secret-desk"
    desk.mkdir()
    page = desk / "whistleblower-call.txt"
    page.write_text(TEXT, encoding="utf-8")
    article = stet.imported(page)
    if into:
        stet.imported(page, "--into", article)
    [line] = stet("export", article, "--channel", "web", "--to", tmp_path / "out").lines
    written = {path: path.read_bytes() for path in Path(line).rglob("*") if path.is_file()}
    assert json.loads((Path(line) / "revision.json").read_bytes())["note"] == "import"
    for secret in ("whistleblower-call", "secret-desk", stet.library.name, str(tmp_path)):
        assert [path for path, data in written.items() if secret.encode() in data] == []


def test_the_file_name_stays_with_the_origin(stet: Stet, draft: Path) -> None:
    article = stet.imported(draft)
    assert draft.name in stet("show", article, "--as", "json").out

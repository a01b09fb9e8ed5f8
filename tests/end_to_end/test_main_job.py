"""The main job on the real sample: understood, kept, found again, exported, verified."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Stet
from tests.support.shared import SAMPLE, needs_shared

pytestmark = needs_shared
HEADLINE = "省人大代表、市委书记曹慧泉接受央视网、湖南日报采访"


@pytest.fixture(scope="module")
def read() -> dict[str, Any]:
    said = Stet(Path("no-library-is-touched"))("import", SAMPLE, "--dry-run", "--json")
    assert said.code == 0
    [result] = said.json
    assert isinstance(result, dict)
    return result


def test_titles(read: dict[str, Any]) -> None:
    fields = read["fields"]
    assert fields["column"] == "连线省两会"
    assert fields["kicker"] == ""
    assert fields["headline"] == HEADLINE
    assert fields["deck"] == ["努力让老百姓的日子过得越来越好", "以一域之光为全省高质量发展添彩"]


def test_no_date_is_invented(read: dict[str, Any]) -> None:
    assert read["fields"]["published_at"] == ""


def test_sources_and_credits(read: dict[str, Any]) -> None:
    fields = read["fields"]
    assert [(source["relation"], source["name"]) for source in fields["sources"]] == [
        ("original", "株洲日报"),
        ("via", "株洲发布"),
    ]
    assert fields["credits"] == [
        {"role": "reporter", "label": "全媒体记者", "names": ["胡文洁"], "unit": "株洲日报"},
        {"role": "editor", "label": "编辑", "names": ["筱安"], "unit": ""},
    ]


def test_contacts(read: dict[str, Any]) -> None:
    email, hotline = sorted(read["fields"]["contacts"], key=lambda contact: str(contact["kind"]))
    assert (email["kind"], email["label"], email["value"]) == ("email", "投稿邮箱", "")
    assert (hotline["kind"], hotline["label"], hotline["value"]) == ("hotline", "新闻热线", "17352733309")
    assert hotline["person"] == "吴记者"
    assert hotline["public"] is True
    assert any(line["code"] == "masked_address" for line in read["report"])


def test_statement_crumb_and_related(read: dict[str, Any]) -> None:
    fields = read["fields"]
    assert fields["statement"].endswith("如有侵权,请联系“株洲发布”删除。")
    assert fields["section"] == ["首页", "情感", "故事"]
    assert [story["title"] for story in fields["related"]] == [
        "两会头条|持续扩大有效投资",
        "地方两会热议低空经济 万亿级产业蓄势起飞",
        "【现场组图】怀揣民意赴盛会 建言献策显担当",
        "妆得绿水青山 收获金山银山",
    ]


def test_the_body_is_complete_to_the_character(read: dict[str, Any]) -> None:
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    first = next(index for index, line in enumerate(lines) if line.startswith("近日,"))
    last = next(index for index, line in enumerate(lines) if line.startswith("曹慧泉说,株洲将扬优势"))
    wanted = [line for line in lines[first : last + 1] if line.strip()]
    body = [line.removeprefix("## ") for line in read["markdown"].splitlines() if line]
    assert body == wanted


def test_the_three_subheadings_are_headings(read: dict[str, Any]) -> None:
    assert [line for line in read["markdown"].splitlines() if line.startswith("#")] == [
        "## 在株洲有“星辰”,也有“大海”",
        "## 党群一心,“磁力”无穷",
        "## 以一域之光,为全省高质量发展添彩",
    ]


def test_furniture_is_set_apart_and_not_lost(read: dict[str, Any]) -> None:
    aside = json.dumps(read["set_aside"], ensure_ascii=False)
    for furniture in ("柠檬里的经济学", "我们一直在努力", "积极为冰雪旅游保驾护航"):
        assert furniture in aside
        assert furniture not in read["markdown"]


def test_a_dry_run_touches_no_library() -> None:
    assert not Path("no-library-is-touched").exists()


def test_from_the_text_to_a_package_that_verifies(stet: Stet, tmp_path: Path) -> None:
    article = stet.imported(SAMPLE)

    [row] = stet("list", "--query", "磁力 曹慧泉", "--json").json
    assert row["id"] == article
    assert row["headline"] == HEADLINE

    said = stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path / "out")
    assert said.code == 0, said.err
    [package] = map(Path, said.lines)
    page = (package / "web" / "index.html").read_text(encoding="utf-8")
    for shown in ("连线省两会", HEADLINE, "努力让老百姓的日子过得越来越好", "株洲日报", "全媒体记者", "胡文洁", "筱安",
                  "17352733309", "吴记者", "分享要尊重原创", "妆得绿水青山 收获金山银山", "NewsArticle"):  # fmt: skip
        assert shown in page
    for hidden in ("柠檬里的经济学", "服务粉丝"):
        assert hidden not in page

    verified = stet("verify", package)
    assert verified.code == 0, verified.out


def test_a_zip_verifies_too(stet: Stet, tmp_path: Path) -> None:
    article = stet.imported(SAMPLE)
    [package] = map(
        Path, stet("export", stet.passed(article), "--channel", "web", "--to", tmp_path, "--zip").lines
    )
    assert package.suffix == ".zip"
    assert "web/index.html" in zipfile.ZipFile(package).namelist()
    assert stet("verify", package).code == 0


def test_what_is_the_republishers_stays_out_of_the_content(stet: Stet) -> None:
    article = stet.imported(SAMPLE)
    shown = stet("show", article, "--as", "json").json
    assert "section" not in shown["content"]["fields"]
    assert shown["origin"]["crumb"] == ["首页", "情感", "故事"]
    assert "服务粉丝" in json.dumps(shown["origin"], ensure_ascii=False)

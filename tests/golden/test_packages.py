"""Packages against those that were read and kept (see `cases`)."""

from __future__ import annotations

import pytest

from editor_app.publishing.package import render_package
from editor_app.publishing.verify import verify_package
from tests.golden.cases import FOLDER, golden_jobs


@pytest.mark.parametrize("name", golden_jobs())
def test_a_package_is_byte_for_byte_what_was_kept(name: str) -> None:
    expected = {
        path.relative_to(FOLDER / name).as_posix(): path.read_bytes()
        for path in (FOLDER / name).rglob("*")
        if path.is_file()
    }
    made = render_package(golden_jobs()[name]).files
    assert sorted(made) == sorted(expected)
    for path, data in made.items():
        assert data == expected[path], f"{name}/{path} differs; see tests/golden/renew.py"


@pytest.mark.parametrize("name", golden_jobs())
def test_a_kept_package_verifies(name: str) -> None:
    result = verify_package(FOLDER / name)
    assert result.ok, [line.text for line in result.lines if not line.ok]


def test_every_part_of_the_anatomy_is_on_the_page() -> None:
    page = (FOLDER / "chinese" / "web" / "index.html").read_text("utf-8")
    shown = (
        "海州发布",
        "海州的事，我们慢慢说",
        "首页",
        "时政",
        "连线两会",
        "市人大代表、市长接受本报采访",
        "一座桥，两岸人<br>十年等一个答案",
        "让过河的人少走十里路<br>把修桥的账一笔笔晒出来",
        "2025-03-02 17:30",
        "海州日报",
        "转自",
        "原题：桥的答案、原作者：林晚",
        "全媒体记者",
        "林晚、孙一舟",
        "赵望（海州图片社）",
        "筱月",
        "本文由人工智能（AI）辅助创作：采访录音由工具转写，经记者核对。",
        "0731-5550123（陈记者）",
        "letters@example.org",
        "声明：分享要尊重原创，转载请注明来源、作者。",
        "本页由海州日报社编排。",
        "相关阅读",
        "热门文章",
        "最新文章",
        "互联网新闻信息服务许可证 00000000000",
    )
    assert [part for part in shown if part not in page] == []
    assert page.count("渡口最后一班船") == 1


def test_nothing_private_or_masked_is_in_a_package() -> None:
    everything = b"".join(path.read_bytes() for path in (FOLDER / "chinese").rglob("*") if path.is_file())
    assert b"13900000000" not in everything
    page = (FOLDER / "chinese" / "web" / "index.html").read_text("utf-8")
    assert "投稿邮箱" not in page
    assert "审" not in page.split("<main>")[1]

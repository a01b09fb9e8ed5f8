"""Rows of importing and exporting, beside trafilatura and the ``markdown`` package."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path

import trafilatura
from markdown import Markdown

from editor_app.domain.document import Document
from editor_app.formats.credits.grammar import scan
from editor_app.formats.extraction import understand
from editor_app.formats.html_writer import write_html
from editor_app.formats.markdown_writer import write_markdown
from editor_app.publishing.package import Package
from editor_app.services.desk import Desk
from editor_app.services.publishing import Order
from editor_app.store.library import Library
from editor_app.system.clock import now
from tests.benchmarks.corpus import chinese_article
from tests.benchmarks.measure import Row, side_by_side
from tests.support.library import approve

PACKAGES = 100
CHARACTERS = 1500


def publishing_rows(folder: Path) -> list[Row]:
    """All rows, in a library of their own."""
    with Library.open(folder / "publishing") as library:
        desk = Desk(library, "bench", now)
        return [*_import(desk, folder), _export(desk, folder)]


def _import(desk: Desk, folder: Path) -> list[Row]:
    page = _page(chinese_article(CHARACTERS).document)
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    data = path.read_bytes()

    def theirs() -> object:
        return trafilatura.bare_extraction(page, with_metadata=True)

    def understood() -> object:
        scan.cache_clear()  # no round profits from the one before: a page is imported once
        return understand(data, path.name)

    def taken_in() -> object:
        scan.cache_clear()
        return desk.importing.take_in(path)

    read, bare_read = side_by_side(understood, theirs, 40)
    kept, bare_kept = side_by_side(taken_in, theirs, 40)
    return [
        Row("understand a page", read, "trafilatura on the same page", bare_read, limit=3.0),
        Row(
            "import a page (understand and keep)", kept, "trafilatura on the same page", bare_kept, limit=3.0
        ),
    ]


def _page(document: Document) -> str:
    """A page as a city site prints it: crumb, titles, date line, body, credit block, related and hot lists."""
    links = "".join(
        f'<li><a href="/a/{index}.html">第{index}条：港口夜航与冬季供暖</a></li>' for index in range(40)
    )
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>海州港夜航恢复_海州网</title></head>'
        f'<body><div class="nav"><ul>{links}</ul></div><div class="crumb"><a href="/">首页</a> &gt; <a href="/n">新闻</a></div>'
        "<h1>海州港夜航恢复</h1><p>2026-03-02 10:20 来源：海州日报 编辑：李明</p>"
        f'<div class="content">{write_html(document, "zh-CN")}<p>责任编辑：王宁</p></div>'
        f"<h3>相关阅读</h3><ul>{links}</ul></body></html>"
    )


def _export(desk: Desk, folder: Path) -> Row:
    """A hundred packages, written, flushed and verified, against rendering the same texts with ``markdown`` alone."""
    contents = [chinese_article(CHARACTERS, seed) for seed in range(PACKAGES)]
    with desk.library.writing() as unit:
        names = [unit.articles.create(content) for content in contents]
        for name in names:
            unit.revisions.add(name, "bench")
            approve(unit, name)
    texts = [write_markdown(content.document) for content in contents]
    rounds = itertools.count()

    def ours() -> None:
        target = folder / "packages" / str(next(rounds))
        for result in desk.publishing.export_all(Order(name, "web", target) for name in names):
            assert isinstance(result, Package), result

    def bare() -> None:
        for text in texts:
            Markdown().convert(text)

    times = side_by_side(ours, bare, 3)
    os.sync()
    shutil.rmtree(folder / "packages")
    return Row(
        f"export {PACKAGES} web packages", times[0], "markdown rendering the same texts", times[1], limit=3.0
    )

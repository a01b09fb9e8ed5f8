"""Patching: the page becomes what a fresh load would show, touching nothing else, and what one reads stays in place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.content import Content
from editor_app.domain.document import Document, Figure, Heading, Text
from editor_app.domain.fields import Fields, Source
from editor_app.services.desk import Desk
from editor_app.ui.preview.pane import PreviewPane
from editor_app.ui.preview.screens import PreviewWidth
from tests.support.documents import documents
from tests.support.packages import picture
from tests.support.preview import LOADING_MS, ask, long_content, open_pane, pane_on, paragraph, show, view_of
from tests.support.surroundings import desk_in, surroundings

TOP_OF_30 = (
    "[...document.querySelectorAll('.body > p')].find((one) => one.innerText.startsWith('第 30 段'))"
    ".getBoundingClientRect().top"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path)


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[PreviewPane]:
    with surroundings(qapp, lambda: desk) as around, pane_on(around) as made:
        yield open_pane(qtbot, made)


def contents() -> st.SearchStrategy[Content]:
    """Contents that differ in what stands above, in and below the body."""
    fields = st.builds(
        Fields,
        headline=st.sampled_from(["潮水", "潮水\n来了", "Tide & <b>", ""]),
        kicker=st.sampled_from(["", "港口"]),
        deck=st.sampled_from([(), ("一",), ("一", "二")]),
        column=st.sampled_from(["", "海边"]),
        statement=st.sampled_from(["", "请注明来源。"]),
        language=st.sampled_from(["zh-CN", "en"]),
        sources=st.sampled_from([(), (Source("海州日报"),)]),
        tags=st.sampled_from([(), ("海",)]),
    )
    return st.builds(Content, fields, documents())


def is_as_loaded(qtbot: QtBot, pane: PreviewPane) -> bool:
    """Tell whether the page's tree is that of the newest HTML, read afresh."""
    shown = view_of(pane)._shown
    assert shown is not None
    html = json.dumps(shown.html)
    return bool(
        ask(
            qtbot,
            pane,
            f"(() => {{ const fresh = new DOMParser().parseFromString({html}, 'text/html');"
            " return document.body.isEqualNode(fresh.body) && document.title === fresh.title"
            " && document.documentElement.lang === fresh.documentElement.lang })()",
        )
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(contents(), min_size=2, max_size=4))
def test_a_patched_page_is_the_page(qtbot: QtBot, pane: PreviewPane, states: list[Content]) -> None:
    for state in states:
        show(qtbot, pane, state)
        assert is_as_loaded(qtbot, pane)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_edits_here_and_there_are_patched(qtbot: QtBot, pane: PreviewPane, data: st.DataObject) -> None:
    blocks = list(long_content(12).document.blocks)
    fields = long_content().fields
    for _ in range(4):
        place = data.draw(st.integers(0, len(blocks)))
        match data.draw(st.sampled_from(["insert", "remove", "change", "turn"])):
            case "insert":
                blocks.insert(place, paragraph(data.draw(st.text("潮水 <&", min_size=1))))
            case "remove":
                del blocks[place : place + 2]
            case "change" if place < len(blocks):
                blocks[place] = paragraph("改过的一段。")
            case "turn" if place < len(blocks):
                blocks[place] = Heading((Text("小标题"),))
        show(qtbot, pane, Content(fields, Document(tuple(blocks))))
        assert is_as_loaded(qtbot, pane)


def test_what_has_not_changed_is_not_touched(qtbot: QtBot, pane: PreviewPane, desk: Desk) -> None:
    with desk.library.writing() as unit:
        asset = unit.assets.put(picture(900, 300), "image/jpeg", "a.jpg")
    figure = Figure(asset=asset, alt="船")
    content = long_content(30, figure)
    show(qtbot, pane, content)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "document.images[0].complete") is True, timeout=LOADING_MS)
    ask(qtbot, pane, "document.querySelectorAll('*').forEach((one) => { one.stamp = 1 })")
    blocks = list(content.document.blocks)
    blocks[0] = replace(figure, caption=(Text("日出"),))
    blocks[12] = paragraph("改过的一段。")
    blocks.insert(20, paragraph("新的一段。"))
    show(qtbot, pane, replace(content, document=Document(tuple(blocks))))
    assert is_as_loaded(qtbot, pane)
    fresh = "[...document.querySelectorAll('body *')].filter((one) => !one.stamp).map((one) => one.innerText)"
    assert ask(qtbot, pane, fresh) == ["日出", "新的一段。"]


def test_a_text_turned_round_keeps_what_it_can(qtbot: QtBot, pane: PreviewPane) -> None:
    content = long_content(9)
    show(qtbot, pane, content)
    ask(qtbot, pane, "document.querySelectorAll('*').forEach((one) => { one.stamp = 1 })")
    first, *rest = content.document.blocks
    show(qtbot, pane, replace(content, document=Document((*rest, first))))
    assert is_as_loaded(qtbot, pane)
    assert (
        ask(qtbot, pane, "[...document.querySelectorAll('.body > *')].filter((one) => one.stamp).length") == 8
    )


def scrolled_to_30(qtbot: QtBot, pane: PreviewPane) -> float:
    """Bring the paragraph that says it is the 30th into view; how far it then is from the upper edge."""
    pane.scroll_to_block(30)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") > 0)
    qtbot.waitUntil(lambda: view_of(pane).page().scrollPosition().y() > 0)
    return float(ask(qtbot, pane, TOP_OF_30))


@pytest.mark.parametrize("count", [1, 5])
def test_what_one_reads_stays_in_place(qtbot: QtBot, pane: PreviewPane, count: int) -> None:
    content = long_content()
    show(qtbot, pane, content)
    before = scrolled_to_30(qtbot, pane)
    added = tuple(paragraph("加在上面的一段。" * 9) for _ in range(count))
    show(qtbot, pane, replace(content, document=Document((*added, *content.document.blocks))))
    assert ask(qtbot, pane, TOP_OF_30) == pytest.approx(before, abs=1)
    show(qtbot, pane, replace(content, document=Document(content.document.blocks[3:])))
    assert ask(qtbot, pane, TOP_OF_30) == pytest.approx(before, abs=1)


def test_what_one_reads_stays_while_it_is_edited(qtbot: QtBot, pane: PreviewPane) -> None:
    content = long_content()
    show(qtbot, pane, content)
    before = scrolled_to_30(qtbot, pane)
    blocks = list(content.document.blocks)
    for number in range(24, 30):
        blocks[number] = paragraph("短。")
    show(qtbot, pane, replace(content, document=Document(tuple(blocks))))
    moved = ask(qtbot, pane, TOP_OF_30)
    in_view = "[...document.querySelectorAll('.body > p')].find((one) => one.getBoundingClientRect().bottom > 0).innerText"
    assert 0 < moved <= before
    assert ask(qtbot, pane, in_view) == "短。"


def test_the_top_stays_the_top(qtbot: QtBot, pane: PreviewPane) -> None:
    content = long_content()
    show(qtbot, pane, content)
    show(
        qtbot, pane, replace(content, document=Document((paragraph("新的开头。"), *content.document.blocks)))
    )
    assert ask(qtbot, pane, "scrollY") == 0


@pytest.mark.parametrize("width", list(PreviewWidth))
def test_the_place_survives_the_first_picture(
    qtbot: QtBot, pane: PreviewPane, desk: Desk, width: PreviewWidth
) -> None:
    """A page with pictures has another security policy, so it is loaded anew."""
    with desk.library.writing() as unit:
        asset = unit.assets.put(picture(900, 300), "image/jpeg", "a.jpg")
    pane.set_width(width)
    content = long_content()
    show(qtbot, pane, content)
    before = scrolled_to_30(qtbot, pane)
    blocks = (*content.document.blocks, Figure(asset=asset, alt="船"))
    show(qtbot, pane, replace(content, document=Document(blocks)))
    assert is_as_loaded(qtbot, pane)
    assert ask(qtbot, pane, TOP_OF_30) == pytest.approx(before, abs=2)


def test_each_article_keeps_its_place(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, long_content())
    before = scrolled_to_30(qtbot, pane)
    show(qtbot, pane, long_content(headline="另一篇"), "b" * 32)
    assert ask(qtbot, pane, "scrollY") == 0
    show(qtbot, pane, long_content())
    assert ask(qtbot, pane, TOP_OF_30) == pytest.approx(before, abs=2)

"""The preview pane: what it shows and when, what keeps it to itself, and what it does when its process dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Aspect, Changes
from editor_app.domain.content import Content
from editor_app.domain.document import Document, Figure, Note, Paragraph, Text
from editor_app.services.desk import Desk
from editor_app.services.previewing import PreviewFrame, PreviewPage
from editor_app.ui.preview.pane import PreviewPane
from editor_app.ui.preview.screens import PreviewWidth
from editor_app.ui.preview.web_view import PageView
from editor_app.ui.surroundings import Surroundings
from tests.support.packages import HARBOUR, picture
from tests.support.preview import (
    ARTICLE,
    LOADING_MS,
    ask,
    long_content,
    open_pane,
    pane_on,
    paragraph,
    show,
    text_of,
    view_of,
)
from tests.support.surroundings import desk_in, surroundings


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path)


@pytest.fixture
def around(qapp: QApplication, desk: Desk) -> Iterator[Surroundings]:
    with surroundings(qapp, lambda: desk) as made:
        yield made


@pytest.fixture
def pane(qtbot: QtBot, around: Surroundings) -> Iterator[PreviewPane]:
    with pane_on(around) as made:
        yield open_pane(qtbot, made)


def saying(text: str, headline: str = "标题") -> Content:
    return long_content(0, paragraph(text), headline=headline)


def words(pane: PreviewPane) -> tuple[str, str]:
    """The message that stands in place of the page; empty where the page is shown."""
    message = pane._message
    return (message.title.text(), message.sentence.text()) if message.isVisible() else ("", "")


def test_the_module_loads_no_browser_engine() -> None:
    program = "import sys, editor_app.ui.preview.pane; print([m for m in sys.modules if 'WebEngine' in m or 'sqlalchemy' in m])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_the_engine_comes_with_the_first_content_once_it_may(qtbot: QtBot, around: Surroundings) -> None:
    with pane_on(around) as pane:
        pane.show_content(ARTICLE, saying("一"))
        pane.show()
        qtbot.waitExposed(pane)
        assert pane.findChild(PageView) is None
        with qtbot.waitSignals([pane.ready, pane.patched], timeout=LOADING_MS):
            pane.warm_up()
        assert text_of(qtbot, pane) == "一"


def test_nothing_is_made_while_nobody_looks(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, saying("看得见"))
    pane.hide()
    pane.show_content(ARTICLE, saying("看不见"))
    assert pane._maker._newest is not None
    assert pane._maker._newest.content == saying("看得见")
    with qtbot.waitSignal(pane.patched, timeout=LOADING_MS):
        pane.show()
    assert text_of(qtbot, pane) == "看不见"


def test_the_newest_content_wins(qtbot: QtBot, pane: PreviewPane, monkeypatch: pytest.MonkeyPatch) -> None:
    show(qtbot, pane, saying("零"))
    rendered: list[Content] = []
    original = PreviewFrame.render

    def counted(frame: PreviewFrame, content: Content) -> PreviewPage:
        rendered.append(content)
        return original(frame, content)

    monkeypatch.setattr(PreviewFrame, "render", counted)
    for number in range(40):
        pane.show_content(ARTICLE, saying(f"第 {number} 次"))
    qtbot.waitUntil(lambda: text_of(qtbot, pane) == "第 39 次", timeout=LOADING_MS)
    assert rendered[-1] == saying("第 39 次")
    assert len(rendered) <= 3


def test_the_page_of_an_article_left_behind_is_dropped(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, saying("甲一"))
    seen: list[str] = []
    original = view_of(pane).show_page
    view_of(pane).show_page = lambda article, page: (seen.append(article), original(article, page))  # type: ignore[assignment, func-returns-value]
    for number in range(6):
        pane.show_content("bc"[number % 2] * 32, saying(f"第 {number} 次"))
    qtbot.waitUntil(lambda: seen == ["c" * 32], timeout=LOADING_MS)
    qtbot.waitUntil(lambda: text_of(qtbot, pane) == "第 5 次", timeout=LOADING_MS)
    assert seen == ["c" * 32]


def test_without_an_article_it_says_what_would_be_here(qtbot: QtBot, pane: PreviewPane) -> None:
    assert words(pane)[0] == "Nothing to preview"
    show(qtbot, pane, saying("一"))
    assert words(pane) == ("", "")
    pane.show_nothing()
    assert words(pane)[0] == "Nothing to preview"


def test_a_page_that_takes_long_says_so(qtbot: QtBot, pane: PreviewPane, desk: Desk) -> None:
    with desk.library.reading():
        pane.show_content(ARTICLE, saying("一"))
        assert words(pane) == ("", "")
        qtbot.waitUntil(lambda: words(pane) == ("", "Preparing the page…"))
    qtbot.waitUntil(lambda: words(pane) == ("", ""), timeout=LOADING_MS)
    assert text_of(qtbot, pane) == "一"


def test_a_page_that_cannot_be_made_is_a_sentence_and_the_next_one_is_tried(
    qtbot: QtBot, pane: PreviewPane, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    show(qtbot, pane, saying("一"))
    with monkeypatch.context() as broken:
        broken.setattr(PreviewFrame, "render", lambda *_: 1 // 0)
        pane.show_content(ARTICLE, saying("二"))
        qtbot.waitUntil(lambda: words(pane)[0] == "The page of this article cannot be drawn.")
    assert "ZeroDivisionError" in caplog.text
    show(qtbot, pane, saying("三"))
    assert words(pane) == ("", "")
    assert text_of(qtbot, pane) == "三"


def test_another_masthead_is_shown_when_the_publication_changes(
    qtbot: QtBot, pane: PreviewPane, around: Surroundings, desk: Desk
) -> None:
    content = saying("一")
    content = replace(content, fields=replace(content.fields, publication=HARBOUR.id))
    show(qtbot, pane, content)
    name = "document.querySelector('.masthead .name')?.innerText ?? ''"
    assert ask(qtbot, pane, name) == ""
    with desk.library.writing() as unit:
        unit.publications.put(HARBOUR)
    with qtbot.waitSignal(pane.patched, timeout=LOADING_MS):
        around.feed.changed.emit(Changes(aspects=frozenset({Aspect.PUBLICATIONS})))
    assert ask(qtbot, pane, name) == "海州发布"


def test_a_writing_elsewhere_makes_no_page(qtbot: QtBot, pane: PreviewPane, around: Surroundings) -> None:
    show(qtbot, pane, saying("一"))
    around.feed.changed.emit(Changes(frozenset({ARTICLE}), frozenset({Aspect.CONTENT})))
    around.feed.changed.emit(Changes(frozenset({"f" * 32}), frozenset({Aspect.EVENTS})))
    assert not pane._maker._busy


def test_pictures_come_from_the_library_and_a_new_one_is_shown(
    qtbot: QtBot, pane: PreviewPane, desk: Desk
) -> None:
    with desk.library.writing() as unit:
        first, second = (
            unit.assets.put(picture(width, 400), "image/jpeg", f"{width}.jpg") for width in (900, 901)
        )
    show(qtbot, pane, saying("一"))
    body = (paragraph("一"), Figure(asset=first, alt="船"))
    content = replace(saying("一"), document=Document(body))
    show(qtbot, pane, content)
    there = "[...document.images].map((one) => one.complete && one.naturalWidth > 0)"
    qtbot.waitUntil(lambda: ask(qtbot, pane, there) == [True], timeout=LOADING_MS)
    show(qtbot, pane, replace(content, document=Document((*body, Figure(asset=second, alt="桥")))))
    ask(qtbot, pane, "document.images[1].loading = 'eager'")
    qtbot.waitUntil(lambda: ask(qtbot, pane, there) == [True, True], timeout=LOADING_MS)


def test_a_picture_that_is_gone_leaves_its_words(qtbot: QtBot, pane: PreviewPane, desk: Desk) -> None:
    with desk.library.writing() as unit:
        asset = unit.assets.put(picture(900, 400), "image/jpeg", "a.jpg")
    content = replace(saying("一"), document=Document((Figure(asset=asset, alt="一条船"),)))
    frame = desk.previewing.frame(ARTICLE, content)
    assert frame.fits(content)
    (desk.library.folder / "assets" / asset[:2] / asset[2:]).unlink()
    show(qtbot, pane, content)
    assert ask(qtbot, pane, "document.images.length") in (0, 1)
    assert "一条船" in ask(qtbot, pane, "document.body.innerHTML")


@pytest.mark.parametrize(
    ("width", "shown", "expected"),
    [
        (440, PreviewWidth.PHONE, 390),
        (900, PreviewWidth.PHONE, 390),
        (330, PreviewWidth.PHONE, 390),
        (440, PreviewWidth.WEB, 820),
        (1000, PreviewWidth.WEB, 992),
    ],
)
def test_the_page_is_as_wide_as_its_screen(
    qtbot: QtBot, pane: PreviewPane, width: int, shown: PreviewWidth, expected: int
) -> None:
    pane.resize(width, 700)
    pane.set_width(shown)
    show(qtbot, pane, long_content())
    inside = "document.documentElement.clientWidth"
    qtbot.waitUntil(lambda: abs(ask(qtbot, pane, inside) - expected) <= 2, timeout=LOADING_MS)


def test_another_screen_keeps_the_place(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, long_content())
    pane.scroll_to_block(30)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") > 0)
    top = "document.querySelectorAll('.body > p')[30].getBoundingClientRect().top / innerHeight"
    inside = "document.documentElement.clientWidth"
    for width, wanted in ((PreviewWidth.WEB, range(818, 823)), (PreviewWidth.PHONE, range(388, 393))):
        pane._segments.button(width).click()
        assert pane.width_shown is width
        qtbot.waitUntil(lambda wanted=wanted: ask(qtbot, pane, inside) in wanted, timeout=LOADING_MS)  # type: ignore[misc]
        qtbot.waitUntil(lambda: -0.5 < ask(qtbot, pane, top) < 1)


def test_it_follows_the_caret_only_where_it_must(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, long_content())
    pane.scroll_to_block(1)
    assert ask(qtbot, pane, "scrollY") == 0
    pane.scroll_to_block(50)
    top = "document.querySelectorAll('.body > p')[50].getBoundingClientRect().top"
    assert 0 < ask(qtbot, pane, top) < ask(qtbot, pane, "innerHeight")
    place = ask(qtbot, pane, "scrollY")
    pane.scroll_to_block(50)
    assert ask(qtbot, pane, "scrollY") == place
    pane.scroll_to_block(5000)
    assert ask(qtbot, pane, "scrollY") == place
    pane.scroll_to_block(-1)
    assert ask(qtbot, pane, "scrollY") == 0


def test_the_first_page_is_shown_where_the_caret_is(qtbot: QtBot, around: Surroundings) -> None:
    with pane_on(around) as made:
        made.scroll_to_block(50)
        pane = open_pane(qtbot, made)
        show(qtbot, pane, long_content())
        qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") > 0)
        top = "document.querySelectorAll('.body > p')[50].getBoundingClientRect().top"
        assert 0 < ask(qtbot, pane, top) < ask(qtbot, pane, "innerHeight")


def test_the_page_is_light(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, saying("一"))
    assert ask(qtbot, pane, "matchMedia('(prefers-color-scheme: light)').matches") is True


def test_nothing_leaves_the_machine(qtbot: QtBot, pane: PreviewPane, tmp_path: Path) -> None:
    show(qtbot, pane, saying("一"))
    server = QTcpServer()
    assert server.listen(QHostAddress.SpecialAddress.LocalHost)
    file = tmp_path / "secret.png"
    file.write_bytes(picture(10, 10, "PNG"))
    for address in (f"http://127.0.0.1:{server.serverPort()}/a.png", file.as_uri()):
        ask(
            qtbot,
            pane,
            f"(globalThis.end = '', globalThis.one = new Image(), one.onload = () => end = 'came',"
            f" one.onerror = () => end = 'refused', one.src = {address!r})",
        )
        qtbot.waitUntil(lambda: ask(qtbot, pane, "globalThis.end") != "", timeout=LOADING_MS)
        assert ask(qtbot, pane, "globalThis.end") == "refused"
    assert not server.hasPendingConnections()
    assert view_of(pane).page().profile().isOffTheRecord()


def test_the_page_runs_no_script(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, saying("一"))
    page = pane._maker._frame.render(saying("一"))  # type: ignore[union-attr]
    hostile = page.html.replace("Content-Security-Policy", "no-policy").replace(
        "</body>",
        "<script>document.title = 'ran'</script><img src=x onerror=\"document.title = 'ran'\"></body>",
    )
    view = view_of(pane)
    view.forget()
    with qtbot.waitSignal(view.page_shown, timeout=LOADING_MS):
        view.show_page(ARTICLE, replace(page, html=hostile))
    assert ask(qtbot, pane, "[document.scripts.length, document.title]") == [2, "标题"]


def test_links_lead_out_and_the_page_stays(qtbot: QtBot, pane: PreviewPane) -> None:
    runs = (
        Text("网址", href="https://example.org/a?b=1"),
        Text("邮箱", href="mailto:desk@example.org"),
        Text("注"),
        Note((Text("脚注。"),)),
    )
    show(
        qtbot,
        pane,
        replace(saying(""), document=Document((Paragraph(runs), *long_content(40).document.blocks))),
    )
    address = ask(qtbot, pane, "location.href")
    told: list[str] = []
    pane.link_clicked.connect(told.append)
    ask(qtbot, pane, "document.querySelector('a[href^=mailto]').click()")
    ask(qtbot, pane, "document.querySelector('.note-ref a').click()")
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") > 0)
    ask(qtbot, pane, "document.querySelector('a[href^=https]').click()")
    qtbot.waitUntil(lambda: told == ["https://example.org/a?b=1"])
    assert ask(qtbot, pane, "location.href").partition("#")[0] == address


def kill_process(pane: PreviewPane) -> None:
    os.kill(view_of(pane).process(), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed another way there")
def test_a_process_that_dies_once_is_begun_again(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, saying("一"))
    with qtbot.waitSignals([view_of(pane).died, pane.patched], timeout=LOADING_MS, order="strict"):
        kill_process(pane)
    assert words(pane) == ("", "")
    assert text_of(qtbot, pane) == "一"
    show(qtbot, pane, saying("二"))
    assert text_of(qtbot, pane) == "二"


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed another way there")
def test_a_process_that_keeps_dying_is_left_alone(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, saying("一"))
    with qtbot.waitSignal(pane.patched, timeout=LOADING_MS):
        kill_process(pane)
    for title in ("The preview has stopped", "The preview keeps stopping"):
        with qtbot.waitSignal(view_of(pane).died, timeout=LOADING_MS):
            kill_process(pane)
        assert words(pane)[0] == title
        pane.show_content(ARTICLE, saying("打字不碍事"))
        assert words(pane)[0] == title
        with qtbot.waitSignal(pane.patched, timeout=LOADING_MS):
            pane._message.button.click()
        assert text_of(qtbot, pane) == "打字不碍事"


def test_it_speaks_the_language_of_the_window(qtbot: QtBot, pane: PreviewPane, qapp: QApplication) -> None:
    asked: list[str] = []
    pane.whenever_said(lambda: asked.append("said"))
    QApplication.sendEvent(pane, QEvent(QEvent.Type.LanguageChange))
    assert asked == ["said", "said"]
    assert pane._segments.button(PreviewWidth.PHONE).text() == "Phone"

"""Looking into the preview: the pane on a library, and what its page knows of itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.content import Content
from editor_app.domain.document import Block, Document, Paragraph, Text
from editor_app.domain.fields import Fields
from editor_app.ui.preview.pane import PreviewPane
from editor_app.ui.preview.web_view import PageView
from editor_app.ui.surroundings import Surroundings

ARTICLE = "a" * 32
LOADING_MS = 20_000


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def long_content(count: int = 60, *before: Block, headline: str = "标题") -> Content:
    """Many paragraphs, each saying which it is, and blocks before them."""
    body = tuple(paragraph(f"第 {number} 段。" + "潮水来了又去。" * 12) for number in range(count))
    return Content(Fields(headline=headline, language="zh-CN"), Document((*before, *body)))


@contextmanager
def pane_on(around: Surroundings) -> Iterator[PreviewPane]:
    """A pane that is gone, and its engine's page with it, when the block ends."""
    pane = PreviewPane(around)
    pane.resize(440, 800)
    yield pane
    pane.close()
    pane.deleteLater()
    QApplication.sendPostedEvents(pane, QEvent.Type.DeferredDelete)


def open_pane(qtbot: QtBot, pane: PreviewPane) -> PreviewPane:
    """Show the pane as the window does."""
    pane.show()
    qtbot.waitExposed(pane)
    pane.warm_up()
    return pane


def show(qtbot: QtBot, pane: PreviewPane, content: Content, article: str = ARTICLE) -> None:
    """Show a content and wait until the page shows it."""
    with qtbot.waitSignal(pane.patched, timeout=LOADING_MS):
        pane.show_content(article, content)


def view_of(pane: PreviewPane) -> PageView:
    view = pane.findChild(PageView)
    assert view is not None
    return view


def ask(qtbot: QtBot, pane: PreviewPane, expression: str) -> Any:
    """The value of an expression in the world beside the page."""
    answers: list[str] = []
    view_of(pane).page().runJavaScript(
        f"JSON.stringify({expression})", QWebEngineScript.ScriptWorldId.ApplicationWorld, answers.append
    )
    qtbot.waitUntil(lambda: bool(answers), timeout=LOADING_MS)
    return json.loads(answers[0]) if answers[0] else None


def text_of(qtbot: QtBot, pane: PreviewPane) -> str:
    return str(ask(qtbot, pane, "document.querySelector('.body').innerText"))

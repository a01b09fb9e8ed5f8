"""How an article is tied to others: rows of links, and what links here."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from editor_app.domain.fields import ArticleLink, LinkKind
from editor_app.ui.details.lookup import Lookup
from editor_app.ui.details.section import Section
from editor_app.ui.details.source_row import FIRST_WIDTH
from editor_app.ui.field_words import LINK_WORDS
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.completing import Completing, Find, Give, Proposal
from editor_app.ui.widgets.flow import Flow
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.row import ICON, Row
from editor_app.ui.widgets.row_list import RowList
from editor_app.ui.widgets.value_line import ValueLine

if TYPE_CHECKING:
    from editor_app.services.suggesting import Linked, LinkingHere

NO_LINK = ArticleLink(LinkKind.FOLLOWS, "")
LONGEST = 36


class LinkRow(Row):
    """The kind of the tie, and the article at its other end, which is found by typing.  It asks for ``open``."""

    HELD: ClassVar = ("article",)

    def __init__(self, icons: Icons, find: Find) -> None:
        super().__init__(icons, NO_LINK)
        self._linked: Linked | None = None
        self.kind = Choice()
        self.kind.setFixedWidth(FIRST_WIDTH)
        self.other = ValueLine()
        self.open = QToolButton()
        self.open.setProperty("look", "row")
        self.open.setIconSize(ICON)
        icons.dress(self.open, "open_outside", "muted")
        self.lay(self.kind)
        self.lay(self.other, 1)
        self.lay(self.open)
        self.bind("kind", self.kind)
        Completing(self.other, find, fills=False).chosen.connect(self._chosen)
        self.other.editingFinished.connect(self._show_other)
        self.open.clicked.connect(lambda: self.asked.emit("open"))
        self.whenever_said(lambda: self.kind.offer([(kind, tr(LINK_WORDS[kind])) for kind in LinkKind]))
        self.say("How the articles are tied", self.kind.setAccessibleName)
        self.say(
            "Search the library for an article", self.other.setPlaceholderText, self.other.setAccessibleName
        )
        self.whenever_said(self._show_other)

    def first(self) -> QWidget:
        """The field in which a person begins."""
        return self.other

    def show_value(self, value: ArticleLink) -> None:
        """Show a link, telling nobody."""
        super().show_value(value)
        self._show_other()

    def know(self, linked: Mapping[str, Linked]) -> None:
        """Take note of what is at the other end; a translation is one of the revision that was there then."""
        self._linked = linked.get(self.value.article)
        self._show_other()
        found = self._linked
        if found and self.value.kind is LinkKind.TRANSLATION_OF and not self.value.revision and found.head:
            self.adopt(replace(self.value, revision=found.head))

    def _take(self, name: str, value: object) -> None:
        """Another kind forgets the revision, which was noted for a translation."""
        if name == "kind" and self.value.revision:
            self.value = replace(self.value, revision="")
        super()._take(name, value)

    def _chosen(self, proposal: Proposal) -> None:
        self.adopt(replace(self.value, article=proposal.value.id, revision=""))

    def _show_other(self) -> None:
        article = self.value.article
        known = self._linked if self._linked and self._linked.article == article else None
        headline = " ".join(known.headline.split()) if known else ""
        self.other.show_value(headline or article[:12])
        there = known is not None and known.is_here
        self.open.setEnabled(there)
        words = tr("Open this article") if there else tr("There is no article to open.")
        self.open.setToolTip(words)
        self.open.setAccessibleName(words)
        gone = known is not None and not known.is_here
        self.warn((lambda: tr("This article is not in the library, or lies in the trash.")) if gone else None)


class LinksSection(Section):
    """Edits the links of an article.  Signal ``open_wanted(str)``: go to another article."""

    open_wanted = Signal(str)

    def __init__(self, icons: Icons, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._article = ""
        self._known: dict[str, Linked] = {}
        self._asked: set[str] = set()
        self.say("Linked articles", self.title.setText)
        self.links = LinkList(icons, self._find)
        self.editors["links"] = self.links
        self.say("Add a link to an article", self.links.add_button.setText)
        self.wide(self.links)
        self.here = QWidget()
        self._flow = Flow(4, self.here)
        self._caption = plain_label(look="caption", wraps=False)
        self._caption.setMinimumHeight(26)
        self.say("Linked from:", self._caption.setText)
        self._flow.addWidget(self._caption)
        self._buttons: list[QPushButton] = []
        self.here.hide()
        self.wide(self.here)
        self.links.edited.connect(lambda _: self.look_up())
        self.links.opening.connect(self.open_wanted)

    def show_article(self, article: str) -> None:
        """Look up what the shown links lead to, and what links here."""
        self._article = article
        self._show_here(article, ())
        self._asked.clear()
        self.look_up()
        if article:
            self._lookup.linking_here(article, functools.partial(self._show_here, article))

    def _find(self, words: str, give: Give) -> None:
        self._lookup.find(self._article)(words, give)

    def look_up(self) -> None:
        """Find out what the links lead to; what is not there is asked for once for each showing."""
        asked = {link.article for link in self.links.value} - self._known.keys() - self._asked
        if asked:
            self._asked |= asked
            self._lookup.linked(asked, self._know)
        self._tell_rows()

    def _know(self, linked: dict[str, Linked]) -> None:
        # What is not there now may come with a hand-off.
        self._known |= {article: one for article, one in linked.items() if one.is_here}
        for row in self.links.rows:
            if isinstance(row, LinkRow):
                row.know(self._known | linked)

    def _tell_rows(self) -> None:
        for row in self.links.rows:
            if isinstance(row, LinkRow) and row.value.article in self._known:
                row.know(self._known)

    def _show_here(self, article: str, found: tuple[LinkingHere, ...]) -> None:
        if article != self._article:
            return
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(one) for one in found]
        for button in self._buttons:
            self._flow.addWidget(button)
        self.here.setVisible(bool(found))

    def _button(self, one: LinkingHere) -> QPushButton:
        title = " ".join(one.headline.split()) or one.article[:12]
        short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
        button = QPushButton(f"{short.replace('&', '&&')} · {tr(LINK_WORDS[one.kind])}", autoDefault=False)
        button.setProperty("look", "offer")
        button.clicked.connect(lambda: self.open_wanted.emit(one.article))
        return button


class LinkList(RowList):
    """Links in order.  Signal ``opening(str)``: go to the article at the other end."""

    opening = Signal(str)

    def __init__(self, icons: Icons, find: Find) -> None:
        super().__init__(icons, lambda: LinkRow(icons, find), NO_LINK)

    def _asked(self, row: Row, what: str) -> None:
        if what == "open":
            self.opening.emit(row.value.article)
        else:
            super()._asked(row, what)

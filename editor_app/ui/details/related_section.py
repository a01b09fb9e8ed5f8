"""What to read next: stories in order, a line that finds more in the library, and suggestions."""

from __future__ import annotations

import functools

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor_app.domain.article import ArticleSummary
from editor_app.domain.fields import Fields, RelatedStory
from editor_app.domain.stories import story_keys
from editor_app.ui.details.lookup import Lookup
from editor_app.ui.details.related_row import RelatedList
from editor_app.ui.details.section import Section
from editor_app.ui.icons import Icons
from editor_app.ui.pacing import Alarm, Pace
from editor_app.ui.widgets.completing import Completing, Give, Proposal
from editor_app.ui.widgets.plain_label import plain_label, plain_tip
from editor_app.ui.widgets.row import ICON
from editor_app.ui.widgets.value_line import ValueLine

SOON = Pace(idle=0.8, most=3.0)
LONGEST = 36


class RelatedSection(Section):
    """Edits related reading and suggests what would fit.  Signal ``rearranged()``: other suggestions stand there."""

    rearranged = Signal()

    def __init__(self, icons: Icons, lookup: Lookup) -> None:
        super().__init__()
        self._icons = icons
        self._lookup = lookup
        self._article = ""
        self._fields = Fields()
        self._found: tuple[ArticleSummary, ...] = ()
        self.say("Related reading", self.title.setText)
        self.related = RelatedList(icons)
        self.editors["related"] = self.related
        self.say("Add another page", self.related.add_button.setText)
        self.search = ValueLine()
        self.say(
            "Search the library for a story to add",
            self.search.setPlaceholderText,
            self.search.setAccessibleName,
        )
        Completing(self.search, self._find, fills=False).chosen.connect(self._chosen)
        self._caption = plain_label(look="caption", wraps=False)
        self.say("Suggestions from the library", self._caption.setText)
        self.suggestions = QWidget()
        self._buttons = QVBoxLayout(self.suggestions)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(0)
        self._buttons.addWidget(self._caption)
        self.suggestions.hide()
        for widget in (self.related, self.search, self.suggestions):
            self.wide(widget)
        self._soon = Alarm(SOON, self)
        self._soon.rang.connect(self._ask)

    def show_fields(self, article: str, fields: Fields) -> None:
        """Suggest for these fields: at once for another article, else a moment after they changed."""
        other = article != self._article
        changed = _aspects(fields) != _aspects(self._fields)
        self._article, self._fields = article, fields
        if other:
            self._offer(())
            self._ask()
        elif changed:
            self._soon.touch()

    def _find(self, words: str, give: Give) -> None:
        self._lookup.find(self._article)(words, give)

    def _ask(self) -> None:
        if self._article:
            self._lookup.suggestions(
                self._article, self._fields, functools.partial(self._take_found, self._article)
            )

    def _take_found(self, article: str, found: tuple[ArticleSummary, ...]) -> None:
        if article == self._article:
            self._offer(found)

    def _offer(self, found: tuple[ArticleSummary, ...]) -> None:
        """Offer what is not listed yet."""
        listed = frozenset().union(*map(story_keys, self._fields.related))
        self._found = tuple(row for row in found if not listed & story_keys(_story(row)))
        while self._buttons.count() > 1:
            item = self._buttons.takeAt(1)
            widget = None if item is None else item.widget()
            if widget is not None:
                if widget.hasFocus():
                    # Before it is hidden: Qt would give the focus to whatever comes next.
                    self.search.setFocus()
                widget.hide()
                widget.deleteLater()
        for row in self._found:
            self._buttons.addWidget(self._button(row))
        self.suggestions.setVisible(bool(self._found))
        self.rearranged.emit()

    def _button(self, row: ArticleSummary) -> QPushButton:
        title = " ".join(row.headline.split())
        short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
        button = QPushButton(short.replace("&", "&&"), autoDefault=False)
        button.setProperty("look", "suggestion")
        button.setIconSize(ICON)
        button.setAccessibleName(title)
        button.setToolTip(plain_tip(title))
        self._icons.dress(button, "add", "muted")
        button.clicked.connect(functools.partial(self._add, row))
        return button

    def _chosen(self, proposal: Proposal) -> None:
        self.search.show_value("")
        self._add(proposal.value)

    def _add(self, row: ArticleSummary) -> None:
        """Add a story at the end; one that is listed already is not added again."""
        listed = frozenset().union(*map(story_keys, self.related.value))
        if not listed & story_keys(_story(row)):
            self.related.put([_story(row)])
        self._offer(tuple(one for one in self._found if one.id != row.id))


def _story(row: ArticleSummary) -> RelatedStory:
    return RelatedStory(" ".join(row.headline.split()), article=row.id)


def _aspects(fields: Fields) -> tuple[object, ...]:
    """What suggestions depend on."""
    return fields.tags, fields.column, fields.section, fields.headline, fields.related

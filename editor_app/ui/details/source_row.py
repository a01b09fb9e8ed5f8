"""A source 来源 as a row."""

from __future__ import annotations

from typing import ClassVar

from editor_app.domain.fields import Nature, Source, SourceRelation
from editor_app.domain.seen import SeenKind
from editor_app.ui.details.context import Context
from editor_app.ui.details.lines import moment_line, timed, unsafe_link
from editor_app.ui.field_words import RELATION_WORDS
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.completing import Proposal
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.row import Row
from editor_app.ui.widgets.value_line import ValueLine

NO_SOURCE = Source("")
FIRST_WIDTH = 136


class SourceRow(Row):
    """How it stands to the piece, its name and link; folded away what a reprint must be able to show."""

    HELD: ClassVar = ("name", "url", "original_title", "original_author", "published_at", "permission")
    FOLDED: ClassVar = ("original_title", "original_author", "published_at", "permission")

    def __init__(self, icons: Icons, context: Context) -> None:
        self._context = context
        self._warned = False
        super().__init__(icons, NO_SOURCE)
        self.relation = Choice()
        self.relation.setFixedWidth(FIRST_WIDTH)
        self.name = ValueLine()
        self.link = ValueLine()
        self.lay(self.relation)
        self.lay(self.name, 3)
        self.lay(self.link, 2)
        self.bind("relation", self.relation)
        self.bind("name", self.name)
        self.bind("url", self.link)
        self.link.editingFinished.connect(self._judge)
        self.edited.connect(lambda _: self._judge_provenance())
        context.changed.connect(self._judge)
        self.whenever_said(self._offer_relations)
        self.say("How the source stands to the piece", self.relation.setAccessibleName)
        self.say("Name of the source", self.name.setPlaceholderText, self.name.setAccessibleName)
        self.say("Link", self.link.setPlaceholderText, self.link.setAccessibleName)
        self._lay_provenance(context)
        context.proposing.complete(self.name, SeenKind.SOURCE).chosen.connect(self._source_chosen)

    def _offer_relations(self) -> None:
        self.relation.offer([(one, tr(RELATION_WORDS[one])) for one in SourceRelation])

    def _lay_provenance(self, context: Context) -> None:
        title, author, permission = ValueLine(), ValueLine(), ValueLine()
        published = moment_line(context, self._icons)
        self.lay_more(Labelled("Original title", title), 0, 0)
        self.lay_more(Labelled("Original author", author), 0, 1)
        self.lay_more(timed(Labelled("Published at", published), published), 1, 0)
        self.lay_more(Labelled("Permission to republish", permission), 1, 1)
        self.bind("original_title", title)
        self.bind("original_author", author)
        self.bind("published_at", published)
        self.bind("permission", permission)

    def _source_chosen(self, source: Proposal) -> None:
        """A source alone in the row brings along how it stood to others."""
        if self.value == Source(source.text):
            self.adopt(self._context.proposing.source(source.text))
            self.name.end(False)

    def show_value(self, value: Source) -> None:
        """Show a source, telling nobody."""
        super().show_value(value)
        self._judge_provenance()

    def _judge(self) -> None:
        """Say below what is wrong with the link, else what a reprint still lacks."""
        if unsafe_link(self.link.value):
            self.warn(lambda: unsafe_link(self.link.value))
        else:
            self.warn(self._lacking if self._is_untraceable() else None)

    def _judge_provenance(self) -> None:
        """While one types: what a reprint lacks, but not what is wrong with a link that is not typed to its end."""
        if self._is_untraceable() or self._warned:
            self._judge()
        self._warned = self._is_untraceable()

    def _is_untraceable(self) -> bool:
        """Tell whether it is what was reprinted, and does not say what that was called and who wrote it."""
        value: Source = self.value
        reprinted = self._context.nature is Nature.REPUBLISHED and value.relation is SourceRelation.ORIGINAL
        return reprinted and bool(value.name) and not (value.original_title and value.original_author)

    def _lacking(self) -> str:
        value: Source = self.value
        if value.original_title:
            return tr("A reprint must name its original author.")
        if value.original_author:
            return tr("A reprint must name its original title.")
        return tr("A reprint must name its original title and author.")

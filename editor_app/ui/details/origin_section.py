"""Who made a piece and where it comes from: sources and credits, which understand pasted credit lines."""

from __future__ import annotations

from editor_app.domain.credits import Credit
from editor_app.domain.fields import Source, SourceRelation
from editor_app.ui.details.context import Context
from editor_app.ui.details.credit_row import NO_CREDIT, CreditRow, Roles
from editor_app.ui.details.pasting import read_pasted
from editor_app.ui.details.section import Section
from editor_app.ui.details.source_row import NO_SOURCE, SourceRow
from editor_app.ui.field_words import listed, role_word
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.row import Row
from editor_app.ui.widgets.row_list import RowList


class OriginSection(Section):
    """Sources and credits in order."""

    def __init__(self, icons: Icons, context: Context) -> None:
        super().__init__()
        self.say("Who made it and where it comes from", self.title.setText)
        self._icons = icons
        self._context = context
        self._roles = Roles(self)
        self.whenever_said(self._roles.say)
        self.sources = RowList(icons, self._source_row, NO_SOURCE)
        self.credits = RowList(icons, self._credit_row, NO_CREDIT)
        self.say("Add a source", self.sources.add_button.setText)
        self.say("Add a credit", self.credits.add_button.setText)
        self.place(Labelled("Sources", self.sources), "sources", wide=True)
        self.place(Labelled("Credits", self.credits), "credits", wide=True)
        self.said = plain_label(look="caption")
        self.said.hide()
        self._taken: tuple[list[Source], list[Credit]] = ([], [])
        self.wide(self.said)
        self.whenever_said(self._say_taken)
        self.sources.edited.connect(self._forget_taken)
        self.credits.edited.connect(self._forget_taken)

    def _source_row(self) -> Row:
        row = SourceRow(self._icons, self._context)
        row.name.offer_pasted(lambda text: self._understand(text, row))
        return row

    def _credit_row(self) -> Row:
        row = CreditRow(self._icons, self._context, self._roles)
        row.offer_pasted(lambda text: self._understand(text, row))
        return row

    def _understand(self, text: str, row: Row) -> bool:
        """Take a pasted credit line to where it belongs; False where it is none."""
        read = read_pasted(text)
        named = {source.name for source in self.sources.value}
        sources = [source for source in read.sources if source.name not in named]
        credited = [credit for credit in read.credits if credit not in self.credits.value]
        if any(source.relation is SourceRelation.ORIGINAL for source in sources):
            self._give_way()
        _put(self.sources, sources, row)
        _put(self.credits, credited, row)
        self._taken = sources, credited
        self._say_taken()
        return bool(read)

    def forget(self) -> None:
        """Another article is shown: what was taken for the one before is said no more."""
        self._taken = [], []
        self._say_taken()

    def _forget_taken(self) -> None:
        if any(self._taken):
            self.forget()

    def _say_taken(self) -> None:
        """Say what a pasted line was understood as, until something else is done."""
        sources, credited = self._taken
        words = [f"{tr('Source')} {source.name}" for source in sources]
        words += [f"{one.label or role_word(one.role)} {listed(list(one.names))}" for one in credited]
        self.said.setText(tr("Taken from what was pasted: {things}.", things=tr("; ").join(words)))
        self.said.setVisible(bool(words))

    def _give_way(self) -> None:
        """Take away the own title that a new article names as its source: the line says who really made the piece."""
        own = Source(self._context.publication.name)
        rest = tuple(source for source in self.sources.value if source != own)
        if rest != self.sources.value:
            self.sources.show_value(rest)


def _put(rows: RowList, values: list[Source] | list[Credit], behind: Row) -> None:
    """Put values in behind a row of the list, where it is one, else in place of a row that holds nothing yet."""
    if values:
        blank = next((row for row in rows.rows if row.is_blank()), None)
        rows.put(values, behind if behind in rows.rows else blank)

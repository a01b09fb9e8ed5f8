"""The parts of the form, from who made a piece to what to read next."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.domain.fields import Nature
from editor_app.domain.publication import Section as Branch
from editor_app.domain.seen import SeenKind
from editor_app.services.channel_rules import channel_rules
from editor_app.ui.details.channels_field import ChannelsField
from editor_app.ui.details.compound import AiField, DatelineField
from editor_app.ui.details.contact_row import ContactList
from editor_app.ui.details.context import Context
from editor_app.ui.details.cover_field import Figures
from editor_app.ui.details.lines import instant_line, tags_line, timed
from editor_app.ui.details.offers_row import OffersRow
from editor_app.ui.details.path_delegate import PathDelegate
from editor_app.ui.details.section import Section
from editor_app.ui.field_words import LANGUAGES, NATURE_WORDS
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.choice import Choice, FreeChoice
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.text_area import TextArea
from editor_app.ui.widgets.value_line import ValueLine
from editor_app.ui.words import joined_path

# Proposals only, in the article's language: any other word may be typed.
GENRES = {
    "zh": ("消息", "通讯", "特写", "专访", "评论", "述评", "调查", "公告", "图片新闻"),
    "en": ("News", "Feature", "Interview", "Opinion", "Analysis", "Notice", "Photo story"),
}


MOST_SEEN = 40
"""How many words that others used are offered beside the given ones."""


class ContactsSection(Section):
    """How to reach somebody about the piece."""

    def __init__(self, icons: Icons, context: Context) -> None:
        super().__init__()
        self.say("Contacts", self.title.setText)
        self.contacts = ContactList(icons, context)
        self.say("Add a contact", self.contacts.add_button.setText)
        self.wide(self.contacts)


class PlacingSection(Section):
    """Where it appears, and as what."""

    def __init__(self, icons: Icons, context: Context) -> None:
        super().__init__()
        self.say("Placing", self.title.setText)
        self._context = context
        self.publication = Choice()
        self.column = FreeChoice()
        self.section = Choice(joined_path)
        self.section.setItemDelegate(PathDelegate(self.section))
        self.genre = FreeChoice()
        self.language = Choice()
        self.nature = Choice()
        self.number = ValueLine()
        self.number.setReadOnly(True)
        self.place(Labelled("Publication", self.publication), "publication")
        self.place(Labelled("Column", self.column), "column")
        self.offers = OffersRow(context)
        self.wide(self.offers)
        self.place(Labelled("Section", self.section), "section")
        self.place(Labelled("Genre", self.genre), "genre")
        self.place(Labelled("Nature", self.nature), "nature")
        self.place(Labelled("Language", self.language), "language")
        tags = tags_line()
        context.proposing.complete(tags, SeenKind.TAG, listing=True)
        self.place(Labelled("Tags, separated by commas", tags), "tags", wide=True)
        self.dateline = DatelineField(icons)
        self.wide(self.dateline)
        context.proposing.complete(self.dateline.place_line, SeenKind.PLACE)
        self.editors["dateline"] = self.dateline
        self.place(Labelled("Number", self.number), "number")
        self.whenever_said(self._offer)
        context.changed.connect(self._offer_places)
        context.proposing.changed.connect(self._offer_places)

    def _offer(self) -> None:
        self.nature.offer([(nature, tr(NATURE_WORDS[nature])) for nature in Nature])
        self.language.offer([("", tr("Not set")), *LANGUAGES.items()])
        self._offer_places()

    def _offer_places(self) -> None:
        known = [(one.id, one.name) for one in self._context.publications]
        self.publication.offer([("", tr("None yet")), *known])
        publication = self._context.publication
        seen = self._context.proposing.words
        self.column.offer(tuple(dict.fromkeys((*publication.columns, *seen(SeenKind.COLUMN)[:MOST_SEEN]))))
        paths = [(path, joined_path(path)) for path in _paths(publication.sections)]
        self.section.offer([((), tr("None yet")), *paths])
        language = self._context.language or publication.language
        genres = GENRES["zh" if language.startswith("zh") else "en"]
        self.genre.offer(tuple(dict.fromkeys((*genres, *seen(SeenKind.GENRE)[:MOST_SEEN]))))


class TextSection(Section):
    """What stands around the text: in lists, at the foot, in the address."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.say("Summary and statement", self.title.setText)
        self._context = context
        self.summary, self.statement = TextArea(), TextArea()
        self.short_headline, self.slug = ValueLine(), ValueLine()
        rules = channel_rules()
        self._limits = (
            (self.place(Labelled("Summary", self.summary), "summary", wide=True), rules.limit("summary")),
            (
                self.place(Labelled("Short headline", self.short_headline), "short_headline"),
                rules.limit("short_headline"),
            ),
        )
        self.place(Labelled("Last part of the address", self.slug), "slug")
        self.place(Labelled("Statement at the foot", self.statement), "statement", wide=True)
        for labelled, _ in self._limits:
            labelled.field.edited.connect(self.count)  # type: ignore[attr-defined]
        self.whenever_said(self.count)
        context.changed.connect(self._say_statement)

    def count(self) -> None:
        """Count again what has a limit."""
        for labelled, limit in self._limits:
            labelled.count_to(limit, len(labelled.field.value))  # type: ignore[attr-defined]

    def _say_statement(self) -> None:
        self.statement.setPlaceholderText(self._context.publication.statement)


class TimesSection(Section):
    """From when and until when it may be seen."""

    def __init__(self, icons: Icons, context: Context) -> None:
        super().__init__()
        self.say("Times", self.title.setText)
        embargo, expiry = instant_line(context, icons), instant_line(context, icons)
        self.place(timed(Labelled("Embargoed until", embargo), embargo), "embargo_until")
        self.place(timed(Labelled("Expires at", expiry), expiry), "expires_at")


class ChannelsSection(Section):
    """What differs from channel to channel."""

    def __init__(self, around: Surroundings, figures: Figures) -> None:
        super().__init__()
        self.say("Channels", self.title.setText)
        self.channels = ChannelsField(channel_rules(), around, figures)
        self.editors["channels"] = self.channels
        self.wide(self.channels)


class AiSection(Section):
    """What is declared about the use of AI."""

    def __init__(self) -> None:
        super().__init__()
        self.say("AI", self.title.setText)
        self.editors["ai"] = AiField()
        self.wide(self.editors["ai"])


def _paths(branches: tuple[Branch, ...], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every path in a publication's tree, parents before their children."""
    for branch in branches:
        path = (*above, branch.name)
        yield path
        yield from _paths(branch.children, path)

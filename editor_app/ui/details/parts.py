"""All parts of the form, from who made a piece to what stays in this library; loaded when the form is first wanted."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.ui.details.confidential_section import ConfidentialSection
from editor_app.ui.details.context import Context
from editor_app.ui.details.cover_field import Figures
from editor_app.ui.details.cover_section import CoverSection
from editor_app.ui.details.desk_section import DeskSection
from editor_app.ui.details.links_section import LinksSection
from editor_app.ui.details.lookup import Lookup
from editor_app.ui.details.origin_section import OriginSection
from editor_app.ui.details.related_section import RelatedSection
from editor_app.ui.details.section import Section
from editor_app.ui.details.sections import (
    AiSection,
    ChannelsSection,
    ContactsSection,
    PlacingSection,
    TextSection,
    TimesSection,
)
from editor_app.ui.surroundings import Surroundings

PART_WORDS = {
    "sources": "Sources",
    "contacts": "Contacts",
    "placing": "Placing",
    "text": "Summary",
    "cover": "Cover",
    "channels": "Channels",
    "times": "Times",
    "ai": "AI",
    "related": "Related",
    "links": "Links",
    "desk": "Desk",
    "confidential": "Confidential",
}
"""The parts by their names, as the navigator says them."""


class Parts:
    """One of each, for one form.  `make` makes them: each takes as long as a key may, all together would be felt."""

    origin: OriginSection
    contacts: ContactsSection
    placing: PlacingSection
    text: TextSection
    cover: CoverSection
    channels: ChannelsSection
    times: TimesSection
    ai: AiSection
    related: RelatedSection
    links: LinksSection
    desk: DeskSection
    confidential: ConfidentialSection

    def make(
        self, around: Surroundings, context: Context, lookup: Lookup, figures: Figures
    ) -> Iterator[Section]:
        """Make one part after another, from the top."""
        icons = around.icons
        self.origin = OriginSection(icons, context)
        yield self.origin
        self.contacts = ContactsSection(icons, context)
        yield self.contacts
        self.placing = PlacingSection(icons, context)
        yield self.placing
        self.text = TextSection(context)
        yield self.text
        self.cover = CoverSection(around, figures)
        yield self.cover
        self.channels = ChannelsSection(around, figures)
        yield self.channels
        self.times = TimesSection(icons, context)
        yield self.times
        self.ai = AiSection()
        yield self.ai
        self.related = RelatedSection(icons, lookup)
        yield self.related
        self.links = LinksSection(icons, lookup)
        yield self.links
        self.desk = DeskSection(icons, context)
        yield self.desk
        self.confidential = ConfidentialSection(icons)
        yield self.confidential

    def named(self) -> list[tuple[str, Section]]:
        """The parts from the top, each under its word in `PART_WORDS`."""
        parts: dict[str, Section] = {
            "sources": self.origin,
            "contacts": self.contacts,
            "placing": self.placing,
            "text": self.text,
            "cover": self.cover,
            "channels": self.channels,
            "times": self.times,
            "ai": self.ai,
            "related": self.related,
            "links": self.links,
            "desk": self.desk,
            "confidential": self.confidential,
        }
        return [(PART_WORDS[name], part) for name, part in parts.items()]

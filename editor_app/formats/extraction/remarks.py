"""The import report: what a person should know of how a text was read.  Sentences are literal for the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.document import Document, Figure, Placeholder, walk
from editor_app.domain.findings import Finding
from editor_app.formats.extraction.opening import Opened

if TYPE_CHECKING:
    from editor_app.formats.docx_reader import WordText

REMOTE_PICTURES = "remote_pictures"
"""The code of the remark on pictures known by their address only."""


def remarks_of(
    opened: Opened,
    document: Document,
    contacts: tuple[Contact, ...],
    *,
    headline: str,
    date: str,
    guessed: bool,
) -> tuple[Finding, ...]:
    """All remarks on one import, the gravest first."""
    found: list[Finding] = []
    if opened.decoded.replaced:
        found.append(
            Finding(
                "characters_replaced",
                "Characters that no text may hold, replaced by a mark: {count}.",
                values={"count": opened.decoded.replaced},
            )
        )
    found.extend(
        Finding(
            "masked_address",
            "The address after “{label}” is masked in the text; it was left empty.",
            values={"label": contact.label},
        )
        for contact in contacts
        if contact.kind is ContactKind.EMAIL and not contact.value
    )
    found.extend(_remarks_on_titles(headline, date, guessed=guessed))
    found.extend(_remarks_on_body(opened, document))
    if opened.word is not None:
        found.extend(_remarks_on_word(opened.word))
    if opened.decoded.encoding != "utf-8":
        found.append(
            Finding(
                "encoding",
                "The text was read as {encoding}.",
                values={"encoding": opened.decoded.encoding.upper()},
            )
        )
    return tuple(found)


def _remarks_on_word(word: WordText) -> list[Finding]:
    found = []
    if word.changes:
        found.append(Finding("changes_accepted", "Tracked changes were accepted as they stood."))
    if word.comments:
        found.append(
            Finding(
                "comments_left_out",
                "Comments, which are no part of the text and are listed below: {count}.",
                values={"count": len(word.comments)},
            )
        )
    if word.margins:
        found.append(Finding("margins_set_aside", "What the page's header and footer say was set aside."))
    return [*found, *word.remarks]


def _remarks_on_titles(headline: str, date: str, *, guessed: bool) -> list[Finding]:
    found = []
    if not headline:
        found.append(Finding("no_headline", "No line stands out as a headline."))
    elif guessed:
        found.append(
            Finding(
                "headline_guessed", "The headline was taken from the page's own title, not from its text."
            )
        )
    if not date:
        found.append(Finding("no_date", "No date of publication is printed; none was made up."))
    return found


def _remarks_on_body(opened: Opened, document: Document) -> list[Finding]:
    found = []
    indents = sum(1 for one in opened.lines if one.line.indented)
    if indents:
        found.append(
            Finding(
                "indents_removed",
                "Paragraphs of which leading ideographic spaces were taken off: {count}.",
                values={"count": indents},
            )
        )
    blocks = list(walk(document.blocks))
    inside = opened.word.pictures if opened.word is not None else {}
    pictures = sum(1 for block in blocks if isinstance(block, Figure) and block.address not in inside)
    if pictures:
        found.append(
            Finding(
                REMOTE_PICTURES,
                "Pictures outside the library, of which the addresses were kept: {count}.",
                values={"count": pictures},
            )
        )
    embeds = sum(1 for block in blocks if isinstance(block, Placeholder))
    if embeds and opened.word is None:
        found.append(
            Finding(
                "placeholders",
                "Embedded players that cannot be kept: {count}. A place-holder stands for each.",
                values={"count": embeds},
            )
        )
    return found

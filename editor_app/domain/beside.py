"""What is kept beside an article's content: desk data and private data.  None of it is ever published."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.contacts import Contact
from editor_app.domain.desk_matter import NO_DESK_MATTER, DeskMatter


@dataclass(frozen=True, slots=True)
class ConfidentialSource:
    """Somebody who must not be named: who it is, how they are reached, what was agreed with them."""

    name: str = ""
    contact: str = ""
    agreed: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """The desk data, the private contacts and the confidential sources of one article."""

    desk: DeskMatter = NO_DESK_MATTER
    private_contacts: tuple[Contact, ...] = ()
    confidential: tuple[ConfidentialSource, ...] = ()


NOTHING_BESIDE = Beside()

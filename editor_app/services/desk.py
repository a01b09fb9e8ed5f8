"""The services of one opened library, each made when it is first asked for.

Their modules are loaded here, on first use, and nowhere else: ``stet list`` needs neither the page reader nor the
template engine, and loading both would double the time of its start.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from editor_app.store.library import Library
from editor_app.system.clock import Clock
from editor_app.trust.key_place import KeyPlace

if TYPE_CHECKING:
    from editor_app.services.backups import Backups
    from editor_app.services.commenting import Commenting
    from editor_app.services.comparing import Comparing
    from editor_app.services.copies import Copies
    from editor_app.services.deciding import Deciding
    from editor_app.services.fetching import FetchingPictures
    from editor_app.services.finding import Finder
    from editor_app.services.handing_over import HandingOver
    from editor_app.services.history import History
    from editor_app.services.importing import Importing
    from editor_app.services.membership import Membership
    from editor_app.services.merging import Merging
    from editor_app.services.newsroom import Newsroom
    from editor_app.services.newsroom_papers import NewsroomPapers
    from editor_app.services.packages import Packages
    from editor_app.services.passing_on import PassingOn
    from editor_app.services.people import Staff
    from editor_app.services.pictures import TakingPictures
    from editor_app.services.pins import Pins
    from editor_app.services.previewing import Previewing
    from editor_app.services.proposing import Proposing
    from editor_app.services.proving import Proving
    from editor_app.services.publications import Publications
    from editor_app.services.publishing import Publishing
    from editor_app.services.receiving import Receiving
    from editor_app.services.remembering import Remembering
    from editor_app.services.review_sheets import ReviewSheets
    from editor_app.services.roster_changes import RosterChanges
    from editor_app.services.samples import Samples
    from editor_app.services.searching import Searching
    from editor_app.services.suggesting import Suggesting
    from editor_app.services.taking_over import TakingOver
    from editor_app.services.templates import Templates
    from editor_app.services.tracking import Tracking
    from editor_app.services.trash import TrashCan
    from editor_app.services.writing import Writing


PERSON_NAME = "person.name"
"""The setting of a library under which the person's own name is kept."""


@dataclass(frozen=True)
class Desk:
    """What ``person`` can do with one library; without ``keys`` nothing is signed."""

    library: Library
    person: str
    clock: Clock
    keys: KeyPlace | None = None

    @cached_property
    def finding(self) -> Finder:
        """Lists, search and showing an article."""
        from editor_app.services.finding import Finder

        return Finder(self.library, self.person)

    @cached_property
    def searching(self) -> Searching:
        """Words and expressions in all articles, with the lines that match."""
        from editor_app.services.searching import Searching

        return Searching(self.library, self.person)

    @cached_property
    def writing(self) -> Writing:
        """Drafts, as they are typed, and revisions."""
        from editor_app.services.writing import Writing

        return Writing(self.library, self.person, self.clock)

    @cached_property
    def deciding(self) -> Deciding:
        """Decisions on articles."""
        from editor_app.services.deciding import Deciding

        return Deciding(self.library, self.person, self.clock, self.keys)

    @cached_property
    def review_sheets(self) -> ReviewSheets:
        """Review sheets, to be printed and filed."""
        from editor_app.services.review_sheets import ReviewSheets

        return ReviewSheets(self.library, self.person)

    @cached_property
    def proving(self) -> Proving:
        """Evidence of decisions."""
        from editor_app.services.proving import Proving

        return Proving(self.library, self.person, self.clock)

    @cached_property
    def staff(self) -> Staff:
        """Who works here, and who decides."""
        from editor_app.services.people import Staff

        return Staff(self.library, self.person, self.clock)

    @cached_property
    def newsroom(self) -> Newsroom:
        """The newsroom that this desk belongs to; only where something can be signed."""
        from editor_app.services.newsroom import Newsroom

        assert self.keys is not None
        return Newsroom(self.library, self.person, self.clock, self.keys)

    @cached_property
    def newsroom_papers(self) -> NewsroomPapers:
        """Requests and rosters in files."""
        from editor_app.services.newsroom_papers import NewsroomPapers

        return NewsroomPapers(self.library, self.newsroom)

    @cached_property
    def pins(self) -> Pins:
        """What guards the names of those who work here; only where something can be signed."""
        from editor_app.services.pins import Pins

        assert self.keys is not None
        return Pins(self.library, self.person, self.clock, self.keys)

    @cached_property
    def taking_over(self) -> TakingOver:
        """Somebody else of the desk at this machine."""
        from editor_app.services.taking_over import TakingOver

        return TakingOver(self.library, self.person, self.pins)

    @cached_property
    def membership(self) -> Membership:
        """Who works here, the people, and how this desk stands to a newsroom; only where something can be signed."""
        from editor_app.services.membership import Membership

        assert self.keys is not None
        return Membership(self.library, self.person, self.clock, self.keys)

    @cached_property
    def roster_changes(self) -> RosterChanges:
        """What an owner changes of the people, signed at once; only where something can be signed."""
        from editor_app.services.roster_changes import RosterChanges

        assert self.keys is not None
        return RosterChanges(self.library, self.person, self.clock, self.keys)

    @cached_property
    def templates(self) -> Templates:
        """What articles can begin with."""
        from editor_app.services.templates import Templates

        return Templates(self.library, self.writing)

    @cached_property
    def copies(self) -> Copies:
        """Articles made from others."""
        from editor_app.services.copies import Copies

        return Copies(self.library, self.person, self.clock)

    @cached_property
    def trash(self) -> TrashCan:
        """Drafts that were put away."""
        from editor_app.services.trash import TrashCan

        return TrashCan(self.library, self.person)

    @cached_property
    def history(self) -> History:
        """What articles were before."""
        from editor_app.services.history import History

        return History(self.library, self.person, self.clock)

    @cached_property
    def commenting(self) -> Commenting:
        """What was said about articles."""
        from editor_app.services.commenting import Commenting

        return Commenting(self.library, self.person, self.clock, self.keys)

    @cached_property
    def comparing(self) -> Comparing:
        """How states of articles differ."""
        from editor_app.services.comparing import Comparing

        return Comparing(self.library, self.person)

    @cached_property
    def merging(self) -> Merging:
        """Two newest states of an article made one."""
        from editor_app.services.merging import Merging

        return Merging(self.library, self.person, self.clock)

    @cached_property
    def tracking(self) -> Tracking:
        """What has changed, and who changed it."""
        from editor_app.services.tracking import Tracking

        return Tracking(self.library, self.person)

    @cached_property
    def proposing(self) -> Proposing:
        """What is suggested, and decided on."""
        from editor_app.services.proposing import Proposing

        return Proposing(self.library, self.person, self.clock)

    @cached_property
    def pictures(self) -> TakingPictures:
        """Pictures chosen by hand."""
        from editor_app.services.pictures import TakingPictures

        return TakingPictures(self.library)

    @cached_property
    def fetching(self) -> FetchingPictures:
        """Pictures that lie elsewhere on the web."""
        from editor_app.services.fetching import FetchingPictures

        return FetchingPictures(self.pictures)

    @cached_property
    def importing(self) -> Importing:
        """Taking in published texts."""
        from editor_app.services.importing import Importing

        return Importing(self.library, self.person, self.clock)

    @cached_property
    def publications(self) -> Publications:
        """The titles that the newsroom publishes under."""
        from editor_app.services.publications import Publications

        return Publications(self.library)

    @cached_property
    def publishing(self) -> Publishing:
        """Writing packages."""
        from editor_app.services.publishing import Publishing

        return Publishing(self.library, self.person, self.clock, self.keys)

    @cached_property
    def packages(self) -> Packages:
        """Making one package, looked at before and verified after."""
        from editor_app.services.packages import Packages, Parts

        parts = Parts(self.writing, self.deciding, self.publishing)
        return Packages(self.library, parts, self.person, self.clock)

    @cached_property
    def handing_over(self) -> HandingOver:
        """Articles in a file for another desk."""
        from editor_app.services.handing_over import HandingOver

        return HandingOver(self.library, self.person, self.keys)

    @cached_property
    def passing_on(self) -> PassingOn:
        """Deciding so that articles go on to somebody else."""
        from editor_app.services.passing_on import PassingOn

        return PassingOn(self.deciding, self.handing_over)

    @cached_property
    def receiving(self) -> Receiving:
        """Files from other desks."""
        from editor_app.services.receiving import Receiving

        return Receiving(self.library, self.person)

    @cached_property
    def previewing(self) -> Previewing:
        """The page of what is being written."""
        from editor_app.services.previewing import Previewing

        return Previewing(self.library, self.person)

    @cached_property
    def remembering(self) -> Remembering:
        """What was named before, and the contact book."""
        from editor_app.services.remembering import Remembering

        return Remembering(self.library)

    @cached_property
    def suggesting(self) -> Suggesting:
        """What belongs to an article."""
        from editor_app.services.suggesting import Suggesting

        return Suggesting(self.library, self.person)

    @cached_property
    def samples(self) -> Samples:
        """The sample newsroom."""
        from editor_app.services.samples import Samples

        return Samples(self.library)

    @cached_property
    def backups(self) -> Backups:
        """Copies of the whole library."""
        from editor_app.services.backups import Backups

        return Backups(self.library)

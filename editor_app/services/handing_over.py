"""Handing over 传稿: articles with their history in one file, for another desk."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from editor_app.domain.characters import clean
from editor_app.domain.content import Content, content_assets
from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.domain.permission import Road, may
from editor_app.formats.article_markdown import article_markdown
from editor_app.formats.slug import NOTHING_TO_SAY, propose_slug
from editor_app.handoff.bundle import Filling, open_hand_off, write_hand_off
from editor_app.handoff.cover import Cover, Listed, Picture, Pictures, Reduced, Since
from editor_app.handoff.names import ASSET, Name, document_path
from editor_app.handoff.objects import REVISION
from editor_app.handoff.signature import Signer
from editor_app.publishing.picture_place import tells_place
from editor_app.publishing.reduced_picture import reduced_picture
from editor_app.services.handoff_order import HandedOver, Parcel
from editor_app.services.handoff_proposal import HandOffProposal, propose
from editor_app.services.handoff_things import Collected, collect
from editor_app.services.people import person_here
from editor_app.services.roads import no_way
from editor_app.services.signatures import refuse_locked
from editor_app.services.taking_places_out import take_places_out
from editor_app.store.library import Library, Unit, View
from editor_app.system.files import file_in_the_making
from editor_app.trust.bytes_signing import PairSigner, signature_fits
from editor_app.trust.key_place import KeyPlace
from editor_app.trust.keys import pair_of


class HandingOver:
    """Handing over from one library."""

    def __init__(self, library: Library, account: str, keys: KeyPlace | None = None) -> None:
        self._library = library
        self._account = account
        self._keys = keys

    def propose(self, articles: Sequence[str]) -> tuple[HandOffProposal, ...]:
        """What articles (full ids) are, and what would go with them.

        Raise `StetError` where one is not here, `RefusedError` where whoever works here may not hand one over.
        """
        with self._library.reading() as view:
            here = person_here(view, self._account)
            for article in articles:
                _refuse(view, here, article)
        return propose(self._library, articles, here.id)

    def check_folder(self, folder: Path) -> None:
        """Raise `StetError` where no file can be written into a folder: before something is decided on the way."""
        try:
            with tempfile.TemporaryFile(dir=folder) as file:
                file.write(b"stet")
        except OSError as error:
            raise _unwritable(folder, error) from error

    def hand_over(self, parcel: Parcel, path: Path, origin: str = "", *, passes: bool = True) -> HandedOver:
        """Write a parcel to a file, whose folder must exist; an older file of the name is replaced.

        Its articles count as passed on then, unless it is not known yet whether the file ``passes`` to anybody.

        Each draft is kept as a revision first, where it is not one.  The file is read back and checked before it gets
        its name.  It is signed where whoever works here has a key.  Raise `RefusedError` where they may not hand an
        article over, `StetError` where an article is unknown, a picture tells its place and none was allowed to, or
        the file cannot be written.
        """
        with self._library.reading() as view:
            here = person_here(view, self._account)
        articles = self._kept(parcel, here, origin)
        collected = collect(self._library, articles, parcel.private)
        pictures, left_out = self._choose_pictures(collected, parcel)
        reduced = self._reduced(collected, left_out) if parcel.pictures is Pictures.REDUCED else []
        documents, listed = _documents(articles, collected.newest)
        cover = Cover(
            made_by=here.shown,
            to=tuple(clean(name)[0] for name in parcel.to),
            purpose=parcel.purpose,
            message=clean(parcel.message)[0],
            articles=listed,
            pictures=tuple(sorted(pictures, key=lambda one: one.hash)),
            left_out=tuple(sorted(left_out)),
            publications=tuple(Since(name, at) for name, at in sorted(collected.since.items())),
            reduced=tuple(reduced),
        )
        self._write(path, Filling(cover, collected, documents), self._signer(here))
        if not parcel.private:
            _let_others_read(path)
        if passes:
            self.note_passed(articles, origin)
        revisions = sum(name.kind == REVISION for name in collected.names())
        return HandedOver(path, len(articles), revisions, len(pictures), len(left_out), len(reduced))

    def _kept(self, parcel: Parcel, here: Person, origin: str) -> list[str]:
        """The ids of the articles, each of whose drafts is a revision now."""
        with self._library.reading() as view:
            articles = list(dict.fromkeys(view.articles.resolve(one) for one in parcel.articles))
            for article in articles:
                _refuse(view, here, article)
            unkept = [one for one in articles if not draft_is_kept(view, one)]
        if not articles:
            raise StetError("Nothing to hand over", "No article was named.")
        if unkept:
            with self._library.writing(origin) as unit:
                for article in unkept:
                    unit.revisions.add(article, here.id, parcel.note)
        return articles

    def take_places_out(self, articles: Sequence[str], origin: str = "") -> int:
        """Replace in drafts the pictures that tell where they were taken, as far as that is possible; return how many.

        Raise `RefusedError` where whoever works here may not write in one of the articles.
        """
        with self._library.reading() as view:
            here = person_here(view, self._account)
            for article in articles:
                _refuse(view, here, article, Road.WRITE)
        return sum(take_places_out(self._library, article, origin) for article in articles)

    def note_passed(self, articles: Sequence[str], origin: str = "") -> None:
        """Note that others have all that was decided here on some articles (full ids)."""
        with self._library.reading() as view:
            owed = [one for one in articles if view.passing.next_hands(one) is not None]
        if owed and not self._library.read_only:
            with self._library.writing(origin) as unit:
                unit.passing.passed(owed)

    def _choose_pictures(self, collected: Collected, parcel: Parcel) -> tuple[list[Picture], list[str]]:
        """What is known of the pictures that go; and those that stay, which leave what was collected."""
        go: list[Picture] = []
        stay: list[str] = []
        telling = 0
        needed = {one for content in collected.newest.values() for one in content_assets(content)}
        with self._library.reading() as view:
            known = {asset: view.assets.about(asset) for asset in collected.used}
        for asset, about in known.items():
            # One that is missing here cannot go either; who receives it is told.
            if parcel.pictures is not Pictures.WITH or about is None or not self._is_there(asset):
                collected.leave_out(asset)
                stay.append(asset)
                continue
            if not parcel.places and tells_place(collected.get(Name(ASSET, asset))):
                if asset not in needed:  # an earlier revision used it: that goes without
                    collected.leave_out(asset)
                    stay.append(asset)
                    continue
                telling += 1
            go.append(Picture(asset, about.media_type, about.name))
        if telling:
            raise StetError(
                "Pictures tell their place",
                "Pictures that tell where they were taken: {count}.",
                hint="Hand them over with their places if the other desk may know, or without the pictures.",
                count=telling,
            )
        return go, stay

    def _reduced(self, collected: Collected, left_out: list[str]) -> list[Reduced]:
        """Lay in what is shown of pictures until they come; those that no program here can read are left out."""
        found = []
        for asset in sorted(one for one in left_out if self._is_there(one)):
            with self._library.reading() as view:
                data = view.assets.get(asset)
            small = reduced_picture(data)
            if small is not None:
                found.append(Reduced(asset, collected.add(ASSET, small)))
        return found

    def _is_there(self, asset: str) -> bool:
        with self._library.reading() as view:
            return view.assets.path(asset).is_file()

    def _write(self, path: Path, filling: Filling, signer: Signer | None) -> None:
        try:
            with file_in_the_making(path, lambda part: open_hand_off(part, signature_fits)) as file:
                write_hand_off(file, filling, signer)
        except OSError as error:
            raise _unwritable(path, error) from error

    def _signer(self, here: Person) -> Signer | None:
        """The key of whoever works here, where they have one that lies on this machine; it was made at a decision.

        Raise `StetError` where a PIN guards it still: an unsigned file would look like a stranger's.
        """
        if self._keys is not None:
            refuse_locked(here, self._keys)
        for key in here.keys:
            private = None if self._keys is None or key.revoked_at else self._keys.get(key.public)
            if private is not None:
                return PairSigner(pair_of(private))
        return None


def _let_others_read(path: Path) -> None:
    """Let a file be read by others who reach its folder: it was made to be handed over."""
    with contextlib.suppress(OSError):  # some file systems know no such thing
        path.chmod(0o644)


def _unwritable(path: Path, error: OSError) -> StetError:
    return StetError(
        "Cannot be written",
        "{path} cannot be written: {reason}.",
        hint="Choose another folder, or make room.",
        path=path,
        reason=error.strerror or error,
    )


def _refuse(view: View, here: Person, article: str, road: Road = Road.HAND_OFF) -> None:
    """Raise `RefusedError` where a person may not go a road with an article."""
    verdict = may(here, road, view.standings.of(article))
    if not verdict.allowed:
        raise no_way(verdict)


def draft_is_kept(view: View | Unit, article: str) -> bool:
    """Tell whether the draft of an article is the revision that it started from."""
    draft = view.articles.draft(article)
    if not draft.revision:
        return False
    return view.revisions.get(draft.revision).content_hash == view.articles.draft_hash(article)


def _documents(
    articles: Iterable[str], newest: Mapping[str, Content]
) -> tuple[dict[str, str], tuple[Listed, ...]]:
    """A text for people without Stet of each article, by its path; and what the cover says of each."""
    texts: dict[str, str] = {}
    listed = []
    for article in articles:
        fields = newest[article].fields
        said = (fields.slug, fields.number, fields.short_headline, fields.headline)
        slugs = (propose_slug(text, fields.language) for text in said if text.strip())
        path = document_path(next((one for one in slugs if one != NOTHING_TO_SAY), ""), texts.keys())
        texts[path] = clean(article_markdown(newest[article]))[0]
        listed.append(Listed(article, fields.headline, fields.number, path))
    return texts, tuple(listed)

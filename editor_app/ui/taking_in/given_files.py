"""Files that a person drops onto the window or pastes into the text: texts are imported, hand-offs received, others named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from editor_app.ui.i18n import tr
from editor_app.ui.notices import Notice, NoticeKind, Notices
from editor_app.ui.outside import is_ours
from editor_app.ui.picture_files import is_picture_file
from editor_app.ui.taking_in.dropped import about_newsroom_among, hand_offs_among, importable_among

KEY = "files-left-out"
MOST_NAMED = 6


class GivenFiles:
    """Sorts files by what becomes of them.

    ``take_in`` imports texts; ``may_import`` tells whether that is possible now; ``receive`` takes hand-offs,
    ``open_newsroom`` requests to join a newsroom and rosters.
    """

    def __init__(
        self,
        take_in: Callable[[tuple[Path, ...]], object],
        may_import: Callable[[], bool],
        notices: Notices,
        receive: Callable[[list[Path]], object] = lambda _: None,
    ) -> None:
        self.open_newsroom: Callable[[list[Path]], object] = lambda _: None
        self._receive = receive
        self._take_in = take_in
        self._may_import = may_import
        self._notices = notices

    def wants(self, mime: QMimeData) -> bool:
        """Tell whether something of what is dragged can be taken."""
        if is_ours(mime):
            return False
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        return bool(importable_among(paths) or hand_offs_among(paths) or about_newsroom_among(paths))

    def drop(self, mime: QMimeData) -> None:
        """Take what was dropped onto the window."""
        self.take([Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()])

    def take(self, files: Sequence[Path]) -> None:
        """Import the texts among files, receive the hand-offs, and say what becomes of none of the others."""
        texts, hand_offs = importable_among(files), hand_offs_among(files)
        papers = about_newsroom_among(files)
        taken = {*texts, *hand_offs, *papers}
        others = [path for path in dict.fromkeys(files) if path not in taken]
        pictures = _names(path for path in others if is_picture_file(path))
        unknown = _names(path for path in others if not is_picture_file(path))
        said = []
        if pictures:
            said.append(tr("Pictures are dropped onto the text of an article: {names}.", names=pictures))
        if unknown:
            said.append(tr("Neither a text nor a picture, so not taken in: {names}.", names=unknown))
        if said:
            self._notices.tell(Notice(NoticeKind.INFO, " ".join(said), key=KEY))
        if texts and self._may_import():
            self._take_in(tuple(texts))
        if hand_offs:
            self._receive(hand_offs)
        if papers:
            self.open_newsroom(papers)


def _names(paths: Iterable[Path]) -> str:
    """The names of some files in one sentence; where there are many, the first and how many more."""
    names = [path.name for path in paths]
    said = tr(", ").join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return tr("{names} and {count} more", names=said, count=more) if more > 0 else said

"""Review sheets and evidence come alive: showing the sheet, taking signed paper in, looking at it again."""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.domain.errors import StetError
from editor_app.domain.evidence import PATTERNS, PDF, evidence_kind
from editor_app.domain.permission import no
from editor_app.ui import outside
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.i18n import Language, tr
from editor_app.ui.memory import Memory
from editor_app.ui.notices import Notice, NoticeAction, NoticeKind
from editor_app.ui.paper.matters import Evidenced, read_evidenced
from editor_app.ui.preview.environment import prepare_environment
from editor_app.ui.review.words import may_record, refusal
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.domain.evidence import Evidence
    from editor_app.services.deciding import Review
    from editor_app.services.desk import Desk
    from editor_app.services.proving import KeptEvidence
    from editor_app.services.scanned import Scanned
    from editor_app.ui.editor.session import Session
    from editor_app.ui.paper.evidence_pane import EvidencePane

KEY = "paper"
FOLDER = "paper_folder"


class PaperFeature(QObject):
    """The review sheet of the open article, and the evidence of its decisions.

    ``chosen`` names the articles that are selected in the list where that are several.
    """

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        opened: OpenArticles,
        language: Language,
        memory: Memory,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._opened = opened
        self._language = language
        self._memory = memory
        self._section: EvidencePane | None = None
        self.chosen: Callable[[], tuple[str, ...]] = tuple
        opened.shown.connect(self._follow)
        opened.rested.connect(lambda: self._follow(None))

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"review_sheet": self.show_sheet, "add_evidence": self.choose}

    def refusals(self, review: Review) -> dict[str, str]:
        """Why no evidence may be added to an article, by the action's id; nothing where it may."""
        if not may_record(review):
            reason = refusal(no("may_not_record", person=review.here.shown))
            return {"add_evidence": reason, "record_decision": reason}
        if not review.decisions:
            return {"add_evidence": tr("Nothing was decided yet that it could prove.")}
        return {}

    def make_section(self) -> QWidget:
        """The evidence of the open article, for the review pane."""
        self._section = self._made_pane(self._window)
        self._follow(self._opened.current)
        return self._section

    # The sheet

    def show_sheet(self) -> None:
        """Show the sheets of the articles that are selected, else of the open one, once it is stored as typed."""
        session = self._opened.current
        articles = self.chosen() or (() if session is None else (session.article,))
        if session is None or self._opened.is_blank(session.article):
            if len(articles) < 2:
                self._tell(NoticeKind.INFO, tr("Nothing is typed in this article yet."))
                return
        else:
            self._opened.store(session.article)
        # Behind what is being stored, so that the sheet shows it.
        self._around.lanes.write(self, lambda _desk: articles, self._open_sheet)

    def _open_sheet(self, articles: tuple[str, ...]) -> None:
        prepare_environment()
        from editor_app.ui.paper.review_sheet import ReviewSheetDialog  # noqa: PLC0415

        evidence = None
        if len(articles) == 1:
            evidence = self._made_pane(self._window)
            evidence.follow(articles[0])
        dialog = ReviewSheetDialog(
            self._around, articles, self._language, evidence, self._folder(), self._window
        )
        dialog.written.connect(lambda path: self._memory.put(FOLDER, str(path.parent)))
        dialog.open()

    # Evidence

    def _made_pane(self, parent: QWidget) -> EvidencePane:
        from editor_app.ui.paper.evidence_pane import EvidencePane  # noqa: PLC0415

        pane = EvidencePane(self._around, parent)
        pane.add_wanted.connect(lambda path: self._add_to(pane, path))
        pane.open_wanted.connect(lambda kept: self._look(pane, kept))
        pane.copy_wanted.connect(lambda kept: self._keep_copy(pane, kept))
        pane.removal_wanted.connect(lambda kept: self._remove(pane, kept))
        return pane

    def _follow(self, session: Session | None) -> None:
        if self._section is not None:
            is_there = session is not None and not session.is_new
            self._section.follow(session.article if session is not None and is_there else "")

    def choose(self) -> None:
        """Let the person choose a scan that proves a decision on the open article."""
        session = self._opened.current
        if session is not None:
            article = session.article
            self._around.lanes.read(self, lambda desk: read_evidenced(desk, article), self._choose_for)

    def _choose_for(self, evidenced: Evidenced) -> None:
        path = self.ask_file(self._window)
        if path is not None:
            self._take(evidenced, path, self._window)

    def ask_file(self, parent: QWidget) -> Path | None:
        """Ask for a file that may be evidence."""
        kinds = tr("Scans, photographs and recordings ({patterns})", patterns=PATTERNS)
        name, _ = QFileDialog.getOpenFileName(parent, tr("Which file?"), str(self._folder()), kinds)
        return Path(name) if name else None

    def _add_to(self, pane: EvidencePane, path: Path | None) -> None:
        path = path or self.ask_file(pane.window())
        if path is not None and pane.evidenced is not None:
            self._take(pane.evidenced, path, pane.window())

    def _take(self, evidenced: Evidenced, path: Path, parent: QWidget) -> None:
        """Look at a file, ask what it proves, and keep it."""

        def work(_desk: Desk) -> Scanned:
            from editor_app.services.scanned import read_scan  # noqa: PLC0415

            return read_scan(path)

        ask = functools.partial(self._find_marks, evidenced, parent)
        self._around.lanes.errand(parent, work, ask, self._around.notices.tell_failure)

    def _find_marks(self, evidenced: Evidenced, parent: QWidget, scanned: Scanned) -> None:
        """Read the code on a PDF too: Qt draws its page, here."""
        ask = functools.partial(self._ask_what, evidenced, parent)
        if evidence_kind(scanned.evidence.data) != PDF:
            ask(scanned)
            return
        from editor_app.ui.paper.pdf_page import first_page  # noqa: PLC0415

        pages = first_page(scanned.evidence.data)

        def work() -> Scanned:
            from editor_app.publishing.sheet_codes import marks_on  # noqa: PLC0415

            return type(scanned)(scanned.evidence, marks_on(pages))

        self._around.lanes.compute(parent, work, ask)

    def _ask_what(self, evidenced: Evidenced, parent: QWidget, scanned: Scanned) -> None:
        from editor_app.ui.paper.proving_sheet import ProvingSheet  # noqa: PLC0415

        keep = functools.partial(self._attach, evidenced.article, scanned.evidence)
        ProvingSheet(parent, scanned, evidenced, keep).open()

    def _attach(self, article: str, evidence: Evidence, decisions: tuple[str, ...]) -> None:
        self._around.lanes.write(
            self,
            lambda desk: desk.proving.attach(article, decisions, evidence),
            lambda _name: self._tell(NoticeKind.OK, tr("Kept as evidence: {name}", name=evidence.name)),
        )

    def _remove(self, pane: EvidencePane, kept: KeptEvidence) -> None:
        """Take evidence away; it can be brought back at once."""
        evidenced = pane.evidenced
        if evidenced is None:
            return
        article = evidenced.article

        def work(desk: Desk) -> Evidence:
            evidence = desk.proving.open(article, kept.hash)
            desk.proving.detach(article, kept.hash)
            return evidence

        def done(evidence: Evidence) -> None:
            def back() -> None:
                self._attach(article, type(evidence)(kept.name, evidence.data), kept.decisions)

            self._tell(
                NoticeKind.INFO,
                tr("Removed: {name}", name=kept.name),
                (NoticeAction(tr("Undo"), back),) if kept.decisions else (),
            )

        self._around.lanes.write(self, work, done)

    def _look(self, pane: EvidencePane, kept: KeptEvidence) -> None:
        """Show a piece of evidence here; what Stet does not show is given to the system's program for it."""
        self._read(pane, kept, lambda evidence: self._show(pane, kept, evidence))

    def _show(self, pane: EvidencePane, kept: KeptEvidence, evidence: Evidence) -> None:
        if kept.kind is None:
            self._save_copy(pane, evidence)
        elif kept.kind.is_shown:
            from editor_app.ui.paper.evidence_view import EvidenceView  # noqa: PLC0415

            known = (
                {} if pane.evidenced is None else {one.event: one.line for one in pane.evidenced.provable()}
            )
            lines = [known[one] for one in kept.decisions if one in known]
            proves = "\n".join(tr("Proves: {decision}", decision=line) for line in lines)
            copy = functools.partial(self._save_copy, pane, evidence)
            EvidenceView(self._around, evidence, proves, copy, pane.window()).open()
        else:
            self._play(evidence)

    def _play(self, evidence: Evidence) -> None:
        """Let the system's player have a recording, from a folder that only this person can read and that goes at the end."""
        folder = Path(tempfile.mkdtemp(prefix="stet-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        path = folder / evidence.name
        path.write_bytes(evidence.data)
        try:
            outside.open_file(path)
        except StetError as error:
            self._around.notices.tell_failure(error)

    def _keep_copy(self, pane: EvidencePane, kept: KeptEvidence) -> None:
        self._read(pane, kept, lambda evidence: self._save_copy(pane, evidence))

    def _save_copy(self, pane: EvidencePane, evidence: Evidence) -> None:
        start = str(self._folder() / evidence.name)
        name, _ = QFileDialog.getSaveFileName(pane.window(), tr("Where to?"), start)
        if name:
            path = Path(name)
            self._memory.put(FOLDER, str(path.parent))
            self._around.lanes.errand(
                self,
                lambda desk: desk.review_sheets.keep(path, evidence.data),
                lambda _path: self._tell(NoticeKind.OK, tr("Written: {name}", name=path.name)),
            )

    def _read(self, pane: EvidencePane, kept: KeptEvidence, go_on: Callable[[Evidence], object]) -> None:
        evidenced = pane.evidenced
        if evidenced is not None:
            article = evidenced.article
            self._around.lanes.read(pane, lambda desk: desk.proving.open(article, kept.hash), go_on)

    def _folder(self) -> Path:
        kept = Path(str(self._memory.get(FOLDER, "")))
        if kept.is_absolute() and kept.is_dir():
            return kept
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _tell(self, kind: NoticeKind, sentence: str, actions: tuple[NoticeAction, ...] = ()) -> None:
        self._around.notices.tell(Notice(kind, sentence, actions=actions, key=KEY))

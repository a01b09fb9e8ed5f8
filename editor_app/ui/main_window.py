"""The main window: its parts put together, and the one block of connections between them."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.beside import Beside
from editor_app.domain.errors import StetError
from editor_app.domain.fields import Fields
from editor_app.ui.actions import Actions, Need
from editor_app.ui.article_list.pane import ArticleListPane
from editor_app.ui.article_list.query import list_first_from_plain, list_first_to_plain
from editor_app.ui.article_offer import ArticleOffer
from editor_app.ui.choices import Choices
from editor_app.ui.comforts import Comforts
from editor_app.ui.commenting.feature import CommentingFeature
from editor_app.ui.composing import Composing
from editor_app.ui.counts.feature import LengthFeature
from editor_app.ui.details.form import DetailsForm
from editor_app.ui.details.summary_line import SummaryLine
from editor_app.ui.dropped_files import take_copy
from editor_app.ui.editor.markdown_typing import MarkdownChoice
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.editor.pane import EditorPane
from editor_app.ui.editor.saving import Saving
from editor_app.ui.editor.session import Session
from editor_app.ui.errands import Errands, open_in_window
from editor_app.ui.everywhere.feature import EverywhereFeature
from editor_app.ui.first_screen import FirstScreen
from editor_app.ui.focus_mode import FocusMode
from editor_app.ui.following import Following
from editor_app.ui.frame import Frame
from editor_app.ui.going_around import GoingAround, Parts
from editor_app.ui.handing.feature import HandingFeature
from editor_app.ui.history.keeping import Keeping
from editor_app.ui.i18n import Language, tr
from editor_app.ui.last_places import LastPlaces
from editor_app.ui.leaving import Leaving
from editor_app.ui.looking_back import LookingBack
from editor_app.ui.memory import Memory
from editor_app.ui.notices import NoticeAction
from editor_app.ui.observing import Observing
from editor_app.ui.packaging import Packaging
from editor_app.ui.preview.pane import PreviewPane
from editor_app.ui.preview.screens import PreviewWidth
from editor_app.ui.publications_known import KnownPublications
from editor_app.ui.review.next_step_bar import NextStepBar
from editor_app.ui.reviewing import Reviewing
from editor_app.ui.shelf.beginning import BeginningByTemplate
from editor_app.ui.shelf.discarding import Discarding
from editor_app.ui.shelf.placeholders import Placeholders
from editor_app.ui.shelf.recents import Recents
from editor_app.ui.shelf.switching import Switching
from editor_app.ui.side.pane import SidePane
from editor_app.ui.side.tabs import Tab
from editor_app.ui.staff.feature import StaffFeature
from editor_app.ui.status_bar import StatusBar
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.taking_in.given_files import GivenFiles
from editor_app.ui.taking_in.library_trouble import LibraryTrouble
from editor_app.ui.taking_in.welcome import Welcome
from editor_app.ui.telling import Telling
from editor_app.ui.top_bar import TopBar, menus
from editor_app.ui.widgets.hairline import hairline
from editor_app.ui.widgets.notice_bar import NoticeBar
from editor_app.ui.widgets.palette import Palette

LIBRARY = "library"
PREVIEW_WIDTH = "preview_width"
FRAMED_MS = 500
BACKUP_AFTER_MS = 5000
"""After the start has settled, for a backup keeps the disk busy."""


class MainWindow(QMainWindow):
    """The window on one library.

    ``first`` is what it showed last, if that is still so; the library itself is opened by the first work on a lane.
    """

    def __init__(
        self,
        around: Surroundings,
        memory: Memory,
        language: Language,
        library: Path,
        kept: Path,
        first: FirstScreen | None = None,
    ) -> None:
        super().__init__()
        self.around = around
        self._memory = memory
        self._language = language
        self._library = library
        self.setWindowTitle(f"{library.name} — 定稿 Stet")
        self.setAcceptDrops(True)
        self.actions_table = Actions(self, around.icons)
        self.saving = Saving(around.lanes, self)
        self.open_articles = OpenArticles(around.lanes, self.saving, self)
        self.following = Following(around.lanes, self.saving, self)
        self.publications = KnownPublications(around.lanes, self)
        self.errands = Errands(self, around, library)
        self.handing = HandingFeature(self, around, self.actions_table, self.open_articles, memory)
        self.staff = StaffFeature(self, around, self.actions_table, self.open_articles)
        may_import = self.actions_table["import"].isEnabled
        self._given = GivenFiles(self.errands.take_in, may_import, around.notices, self.handing.receive)
        self._composing = Composing(self)
        self.leaving = Leaving(self, around, self.open_articles, kept)
        self._observing = Observing(around.lanes, around.feed, self)
        self._telling = Telling(around, self.open_articles, self)
        self._make_panes()
        self.length = LengthFeature(self.status.length, self.editor, self.open_articles, around.lanes, memory)
        self.everywhere = EverywhereFeature(
            self, around, self.open_articles, self.editor.finding, lambda: self.articles.search_field.words
        )
        self.places = LastPlaces(memory, library, around.lanes, self.open_articles, self.editor, self)
        recents = Recents(memory, library, self.open_articles, self.saving, self)
        self.switching = Switching(self, around.lanes, self.open_articles, recents, self.status)
        self.switching.list_with(self.actions_table)
        self.templates = BeginningByTemplate(self, around, self.open_articles, language)
        self.templates.offer_at(self.top_bar.template_button, self.actions_table["new_from_template"])
        self._placeholders = Placeholders(self.editor.text, self)
        self.past = LookingBack(
            self, around, self.actions_table, self.open_articles, self.editor, self._pages, memory
        )
        self.past.history.stand_in(self.side)
        self._make_review(language)
        self.choices = Choices(self.actions_table, around.theme, language, memory, self)
        self.comforts = Comforts(self, self.actions_table, around, self.editor, memory.folder)
        self.frame = Frame(self, (self.articles, self._middle, self.side), memory)
        self.commenting.stand_in(self.side, self.frame, self.past.over)
        self.deciding.sections.insert(0, self.commenting.make_section)
        self.past.stand_in(self.deciding, self.handing, self.commenting.look_anew)
        self._lay_out()
        self._connect()
        self._run_actions()
        self.choices.check()
        self.frame.restore()
        self._begin(first)

    # Making

    def _make_panes(self) -> None:
        around, actions = self.around, self.actions_table
        self.articles = ArticleListPane(around)
        self.summary = SummaryLine(around)
        self.details = DetailsForm(around)
        self.editor = EditorPane(around, actions, self.summary, self.details, self.details.navigator)
        self.commenting = CommentingFeature(self, around, actions, self.open_articles, self.editor)
        self.preview = PreviewPane(around)
        self.side = SidePane(actions, self._memory)
        self.side.put(Tab.PREVIEW, self.preview, self.preview.focus_first)
        self.welcome = Welcome(around.icons)
        self.trouble = LibraryTrouble(around.icons)
        self.notices = NoticeBar(around.notices, around.icons)
        self.status = StatusBar(around.theme)
        self.status.show_place(self._library.name)
        self.next_steps = NextStepBar(actions, around.icons)
        self.top_bar = TopBar(
            actions, around.icons, around.theme, self.next_steps, self.articles.search_field
        )
        self.staff.stand_in(self.top_bar, self.welcome.name_line)
        self._given.open_newsroom = self.staff.open_files
        self._middle = QWidget()
        self._middle.setProperty("look", "paper")
        self._pages = QStackedWidget()
        for page in (self.welcome, self.editor):
            self._pages.addWidget(page)
        column = _column(self._middle)
        column.addWidget(self.notices)
        column.addWidget(self._pages, 1)

    def _make_review(self, language: Language) -> None:
        """What can be decided on the open article, and what follows the decisions."""
        self._packaging = Packaging(
            self._telling, self.around.lanes, self.saving, self.open_articles, self.errands
        )
        around, actions = self.around, self.actions_table
        self.reviewing = Reviewing(self, around, actions, self.past, self.next_steps, language, self._memory)
        self.deciding = self.reviewing.deciding
        self.reviewing.paper.chosen = self.articles.chosen_articles
        self.errands.override = actions["override"]
        self.deciding.package_wanted.connect(self._packaging.package)
        self.reviewing.stand_in(self.side, self.articles, self.editor, self.following)
        self.deciding.hand_over_wanted.connect(self.handing.hand_over_one)
        self.handing.stand_beside(self.articles, self.status.show_to_pass_on, self.status.pass_on_wanted)

    def _lay_out(self) -> None:
        self._whole = QStackedWidget()
        central = QWidget()
        column = _column(central)
        head, foot = hairline(), hairline()
        for part in (self.top_bar, head, self.frame.splitter, foot, self.status):
            column.addWidget(part)
        bars = (self.top_bar, head, foot, self.status)
        self.focus_mode = FocusMode(self, bars, self.frame, self.editor, self.actions_table, self._memory)
        self.focus_mode.follow(self.around.preferences, self.around.theme)
        column.setStretch(2, 1)
        self._whole.addWidget(central)
        self._whole.addWidget(self.trouble)
        self.setCentralWidget(self._whole)

    def _connect(self) -> None:
        """The one block in which parts hear of each other."""
        around, opened, following = self.around, self.open_articles, self.following
        around.lanes.failed.connect(self._failed)
        around.feed.changed.connect(opened.hear)
        around.feed.changed.connect(self.publications.hear)
        self.articles.opened.connect(self._open)
        self.articles.lines_wanted.connect(self.everywhere.look_for)
        self.articles.entered.connect(lambda _article: self.editor.focus_start())
        opened.shown.connect(self._show)
        opened.shown.connect(self.comforts.spelling.follow)
        opened.rested.connect(self.focus_mode.leave)
        opened.rested.connect(self.comforts.spelling.rest)
        opened.shown.connect(self.focus_mode.come_back, Qt.ConnectionType.SingleShotConnection)
        opened.reloaded.connect(self._show_if_current)
        opened.beside_changed.connect(lambda _session: self._show_fields())
        opened.failed.connect(self._failed)
        opened.rested.connect(self._show_none)
        opened.gone.connect(self._telling.gone)
        following.content_read.connect(self._show_content)
        following.status_changed.connect(self.status.show_status)
        self.length.target_set.connect(self._show_fields)
        self.summary.toggled.connect(self.editor.show_details)
        self.editor.details_shown.connect(self.summary.show_open)
        self.editor.block_changed.connect(self.preview.scroll_to_block)
        self.editor.text.left_out.connect(self._telling.left_out)
        self.details.figures = opened.figures
        self.details.edited.connect(self._fields_edited)
        self.details.beside_edited.connect(self._beside_edited)
        self.details.open_wanted.connect(self._open)
        self.details.closed.connect(lambda: self.editor.show_details(shown=False))
        self.publications.changed.connect(self._show_fields)
        self.editor.titles.column_wanted.connect(lambda: self._ask_field("column"))
        self.preview.link_clicked.connect(self._telling.offer_link)
        self.preview.width_chosen.connect(lambda width: self._memory.put(PREVIEW_WIDTH, width.value))
        self.frame.list_shown.connect(self.actions_table["list_pane"].setChecked)
        self.frame.side_shown.connect(self.actions_table["side_pane"].setChecked)
        self.errands.opening.connect(self._open_new)
        self.errands.library_chosen.connect(open_in_window)
        for page in (self.welcome, self.articles):
            page.new_wanted.connect(self._new)
        self.welcome.import_wanted.connect(self.errands.take_in)
        self.welcome.samples_wanted.connect(self.errands.take_samples)
        self.trouble.lead_to(self._retry, self.errands.choose_library, self.errands.make_library, self.close)
        self._telling.watch(self.saving)
        self.article_offer = ArticleOffer(around, self.editor, self.publications, self.saving, self)
        self.article_offer.filled.connect(self._show_fields)
        self.past.back.done.connect(self._show_fields)
        self.editor.text.files_offered.connect(self._given.take)

    def _run_actions(self) -> None:
        """What each action of the table does."""
        # Whoever brings actions of its own says what they do.
        features = (
            self.editor.commands,
            self.editor.elsewhere,
            self.editor.source,
            self.editor.finding,
            self.length,
            self.everywhere,
            MarkdownChoice(self.editor.markdown_typing, self.actions_table, self._memory),
            self.errands,
            self.choices,
            self.comforts,
            self.focus_mode,
            GoingAround(
                self,
                self.frame,
                Parts(self.articles, self.notices, self.welcome, self.editor, self.side, self.preview),
            ),
            Discarding(self, self.around, self.open_articles, self.articles),
            self.switching,
            self.articles,
            self.templates,
            self.past,
            Keeping(self, self.around, self.open_articles, self._telling.nothing_typed),
            self.commenting,
            self.reviewing,
            self._packaging,
            self.handing,
            self.staff,
        )
        self.actions_table.connect(
            {
                **{name: run for feature in features for name, run in feature.runs().items()},
                "new": self._new,
                "desk_note": lambda: self._ask_field("note"),
                "quit": self.close,
                "palette": self._open_palette,
                "shortcuts": lambda: self.errands.show_shortcuts(self.actions_table),
            }
        )

    # Starting

    def _begin(self, first: FirstScreen | None) -> None:
        """Show at once what is known, and ask the library for the rest."""
        self.preview.set_width(self._memory.choice(PREVIEW_WIDTH, PreviewWidth.PHONE))
        self._may_do(article=False)
        last = self.places.last()
        if last is not None:
            self.open_articles.begin_at(last.article, last.place)
        if first is not None:
            with contextlib.suppress(StetError):  # kept by another version: the list is read anew in a moment
                self.articles.show_first(list_first_from_plain(first.listed))
            if first.opened is not None:
                self.open_articles.take(first.opened)
                self.editor.focus_start()
                return
        if last is not None:
            self.open_articles.show_last(last.article)

    def warm_up(self) -> None:
        """What the window needs but need not wait for: the library, icons, the preview; call it once it is seen."""
        self.frame.keep_on_screen()
        # Once more when the system has surely put its frame around the window.
        QTimer.singleShot(FRAMED_MS, self, self.frame.keep_on_screen)
        lanes = self.around.lanes
        lanes.read(self, lambda desk: desk.library.read_only, self._library_opened, self._library_failed)
        self._offer_samples()
        self.articles.refresh()

    def _library_opened(self, read_only: bool) -> None:
        self._whole.setCurrentIndex(0)
        self.following.read_only = read_only
        self.editor.set_read_only(read_only)
        self.articles.set_read_only(read_only)
        self._may_do(article=self.open_articles.current is not None)
        self.following.tell()
        self._telling.library_opened(read_only=read_only)
        self.publications.read()
        self._observing.start()
        self.staff.refresh()
        self.places.start()
        if not read_only:
            QTimer.singleShot(BACKUP_AFTER_MS, self, self.errands.back_up_if_due)
        self.preview.warm_up()
        self.side.warm_up()

    def _offer_samples(self) -> None:
        """Offer the sample newsroom while there is nothing else."""
        lanes, welcome = self.around.lanes, self.welcome
        lanes.read(self, lambda desk: desk.finding.is_empty(), welcome.offer_samples, lambda _error: None)

    def _library_failed(self, error: StetError) -> None:
        if self.open_articles.current is None:
            self.trouble.show_failure(error)
            self._whole.setCurrentWidget(self.trouble)
        else:
            self.around.notices.tell_failure(error, NoticeAction(tr("Try again"), self._retry), key=LIBRARY)

    def _retry(self) -> None:
        self._whole.setCurrentIndex(0)
        self.around.notices.drop(LIBRARY)
        self.warm_up()

    # Articles

    def _open(self, article: str) -> None:
        self.open_articles.show(article)

    def _open_new(self, article: str) -> None:
        """Open one of several that have just come."""
        self.articles.refresh()
        self._open(article)

    def _new(self) -> None:
        self.welcome.name_line.finish(lambda: self.open_articles.show_new(self._language.tag))

    def _show(self, session: Session) -> None:
        """Show a session everywhere."""
        self.editor.show_session(session)
        self._pages.setCurrentWidget(self.editor)
        self.articles.select(session.article)
        self.following.follow(session)
        self._show_fields()
        self._may_do(article=True)
        if session.is_new:
            self.editor.focus_start()

    def _show_none(self) -> None:
        """Say how to begin: no article is open."""
        self._pages.setCurrentWidget(self.welcome)
        self.following.leave()
        self.places.forget()
        self.preview.show_nothing()
        self.articles.select("")
        self._may_do(article=False)
        self._offer_samples()
        self.welcome.setFocus()

    def _show_if_current(self, session: Session) -> None:
        if session is self.open_articles.current:
            self._show(session)
        self._telling.reloaded(session)

    def _show_fields(self) -> None:
        session = self.open_articles.current
        if session is not None:
            fields = session.all_fields()
            self.summary.show_fields(fields)
            self.details.show_fields(fields, self.publications.all, session.beside, session.article)

    def _show_content(self, session: Session) -> None:
        content = session.content()
        self.preview.show_content(session.article, content)
        self.summary.show_fields(content.fields)
        self.editor.titles.show_column(content.fields.column)
        self.details.rebase(content.fields, session.beside)

    def _fields_edited(self, fields: Fields) -> None:
        if self.open_articles.current is not None:
            self.open_articles.current.change_fields(fields)

    def _ask_field(self, name: str) -> None:
        """Go to a field of the article, or of what is kept beside it."""
        self.editor.show_details(shown=True)
        self.details.focus_field(name)

    def _beside_edited(self, beside: Beside) -> None:
        if self.open_articles.current is not None:
            self.open_articles.current.change_beside(beside)

    def tell_left_out(self, sentence: str) -> None:
        """Say what one of the fields has left out."""
        self._telling.left_out(sentence)

    # Actions

    def _open_palette(self) -> None:
        entries = [
            (tr(name), action) for name, members in menus(self.actions_table).items() for action in members
        ]
        Palette(entries, self).open_over(self)

    def _may_do(self, *, article: bool) -> None:
        met = {Need.NOTHING, Need.LIBRARY}
        writable = not self.following.read_only
        if writable:
            met.add(Need.WRITABLE)
        if article:
            met |= {Need.ARTICLE, Need.TEXT, Need.FIELDS} if writable else {Need.ARTICLE}
        self.actions_table.allow(frozenset(met))

    # Failures

    def _failed(self, error: StetError) -> None:
        self.around.notices.tell_failure(error)

    def survive(self, error: StetError) -> None:
        """A fault reached the last door: everything typed is stored first, then it is told."""
        self.open_articles.flush_sound()
        self.around.notices.tell_failure(error)

    def listed(self) -> object:
        """The list as it should be shown first next time, as plain JSON."""
        return list_first_to_plain(self.articles.first())

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the right pane follow the width."""
        super().resizeEvent(event)
        self.frame.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything is stored, or the person wants to leave without."""
        self.past.leave()
        if self.leaving.may_close():
            self.frame.remember()
            self.places.remember()
            self._memory.write()
            self.leaving.keep_first_screen(self.listed())
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Texts may be dropped anywhere to be imported, and hand-offs to be received."""
        if self._given.wants(event.mimeData()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import or receive what was dropped."""
        take_copy(event)
        self._given.drop(event.mimeData())


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column

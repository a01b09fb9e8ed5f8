"""Beginning an article by a template, and making templates of articles."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from editor_app.domain.content import Content
from editor_app.ui.editor.open_articles import OpenArticles
from editor_app.ui.i18n import Language, tr
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.prompts import LinePrompt
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.domain.template import TemplateName
    from editor_app.services.desk import Desk

MOST_NAME = 60
MOST_OFFERED = 16


class BeginningByTemplate(QObject):
    """The menu beside the button for a new article, the sheet to choose from, and saving the open article as one."""

    def __init__(
        self, window: QWidget, around: Surroundings, opened: OpenArticles, language: Language
    ) -> None:
        super().__init__(window)
        self._window = window
        self._around = around
        self._opened = opened
        self._language = language
        self._button: QPushButton | None = None
        self._choosing: QAction | None = None

    def offer_at(self, button: QPushButton, choosing: QAction) -> None:
        """Open the menu from a button; ``choosing`` is the action that opens the sheet."""
        self._button, self._choosing = button, choosing
        button.clicked.connect(self._open_menu)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"new_from_template": self.choose, "save_template": self.save}

    def begin(self, template: str) -> None:
        """Begin an article by a template."""
        self._opened.show_new_by(template, self._language.tag)

    def choose(self) -> None:
        """Show the templates with what they look like."""
        from editor_app.ui.shelf.template_sheet import TemplateSheet  # noqa: PLC0415

        sheet = TemplateSheet(self._window, self._around, self._language.tag)
        sheet.chosen.connect(self.begin)
        sheet.open()

    def _open_menu(self) -> None:
        language = self._language.tag
        self._around.lanes.read(self, lambda desk: desk.templates.names(language), self._show_menu)

    def _show_menu(self, names: tuple[TemplateName, ...]) -> None:
        button = self._button
        if button is None or self._choosing is None or not button.isVisible():
            return
        menu = QMenu(button)
        menu.aboutToHide.connect(menu.deleteLater)
        for place, title in enumerate(names[:MOST_OFFERED]):
            if place and not title.is_own and names[place - 1].is_own:
                menu.addSeparator()
            action = menu.addAction(title.name.replace("&", "&&"))
            action.triggered.connect(functools.partial(self._begin, title.id))
        menu.addSeparator()
        menu.addAction(self._choosing)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _begin(self, template: str, _checked: bool = False) -> None:
        self.begin(template)

    # Saving

    def save(self) -> None:
        """Ask for a name and keep the open article as a template."""
        session = self._opened.current
        if session is not None:
            content = session.content()
            language = self._language.tag
            self._around.lanes.read(
                self,
                lambda desk: desk.templates.names(language),
                functools.partial(self._ask_name, content),
            )

    def _ask_name(self, content: Content, names: tuple[TemplateName, ...]) -> None:
        own = {title.name for title in names if title.is_own}
        LinePrompt(
            self._window,
            tr("Save as template"),
            tr(
                "Its text and the fields that come again are kept in this library: not its number, not its dates, no names of writers."
            ),
            functools.partial(self._save, content),
            text=content.fields.genre,
            placeholder=tr("Name of the template"),
            check=NameCheck(own),
        ).open()

    def _save(self, content: Content, name: str) -> None:
        def work(desk: Desk) -> str:
            return desk.templates.save(name, content)

        def done(_template: str) -> None:
            sentence = tr("The template “{name}” was saved.", name=name)
            self._around.notices.tell(Notice(NoticeKind.OK, sentence, key="template"))

        self._around.lanes.write(self, work, done)


class NameCheck:
    """Says what is wrong with the name of a template; one that is taken is accepted when it is given again."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._warned_of = ""

    def __call__(self, name: str) -> str:
        """What is wrong, in words; empty where nothing is."""
        if not name:
            return tr("A template needs a name.")
        if len(name) > MOST_NAME:
            return tr("The name is longer than {most} characters.", most=MOST_NAME)
        if name in self._taken and name != self._warned_of:
            self._warned_of = name
            return tr("There is a template of this name. Press OK again to overwrite it.")
        return ""

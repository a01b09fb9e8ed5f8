"""The actions on pictures: new ones, and the one that is selected."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QFileDialog, QMenu

from editor_app.domain.document import Figure, FigureWidth
from editor_app.ui.actions import Actions
from editor_app.ui.editor.at_work import AtWork
from editor_app.ui.editor.held import held_object
from editor_app.ui.editor.intake import Harvest, PictureIntake
from editor_app.ui.editor.objects import object_at, objects_around, selected_object
from editor_app.ui.editor.text_edit import TextEdit
from editor_app.ui.i18n import tr
from editor_app.ui.picture_files import PICTURE_PATTERN
from editor_app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from editor_app.ui.editor.figures.sheet import FigureSheet

WIDTHS = {
    "figure_full": FigureWidth.FULL,
    "figure_medium": FigureWidth.MEDIUM,
    "figure_small": FigureWidth.SMALL,
}


class FigureCommands:
    """Runs them on one text editor."""

    def __init__(self, text: TextEdit, actions: Actions, around: Surroundings) -> None:
        self._text = text
        self._actions = actions
        self._around = around
        self.intake = PictureIntake(text, around)
        text.pictures_offered.connect(self.intake.take)
        text.object_opened.connect(self.open)
        text.menu_parts.append(self.add_to_menu)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "picture": self._ask_pictures,
            "edit_picture": self._edit,
            "replace_picture": self._ask_replacement,
            **{name: functools.partial(self._set_width, width) for name, width in WIDTHS.items()},
        }

    def here(self) -> Figure | None:
        """The figure that is selected, or that the caret stands beside."""
        position = self._position()
        value = None if position is None else object_at(self._text.document(), position)
        return value if isinstance(value, Figure) else None

    def refresh(self, figure: Figure | None) -> None:
        """Check the width that the figure here has."""
        if figure is not None:
            for name, width in WIDTHS.items():
                self._actions[name].setChecked(figure.width is width)

    def open(self, position: int) -> None:
        """Show all that can be said and done about a figure."""
        value = object_at(self._text.document(), position)
        if isinstance(value, Figure):
            at_work = self._at_work(position, value)
            # With what cuts pictures, much that no start needs.
            from editor_app.ui.editor.figures.sheet import FigureSheet  # noqa: PLC0415

            sheet = FigureSheet(value, self._around, self._text.window(), read_only=self._text.isReadOnly())
            sheet.typed.connect(at_work.keep)
            sheet.done_with.connect(functools.partial(self._take, at_work))
            sheet.rejected.connect(at_work.give_back)
            sheet.removed.connect(functools.partial(self._remove, at_work))
            sheet.file_chosen.connect(functools.partial(self._bring, sheet))
            sheet.open()

    def add_to_menu(self, menu: QMenu) -> None:
        """What can be done with the figure here, as a part of the text's menu."""
        if self.here() is None:
            return
        menu.addSeparator()
        for name in ("edit_picture", "replace_picture"):
            menu.addAction(self._actions[name])
        width = menu.addMenu(tr("Width of the picture"))
        for name in WIDTHS:
            width.addAction(self._actions[name])

    def _position(self) -> int | None:
        cursor = self._text.textCursor()
        if cursor.hasSelection():
            return selected_object(cursor)
        return next(iter(objects_around(cursor)), None)

    def _ask_pictures(self) -> None:
        kinds = tr("Pictures ({patterns})", patterns=PICTURE_PATTERN)
        names, _ = QFileDialog.getOpenFileNames(self._text.window(), tr("Choose pictures"), "", kinds)
        self.intake.take([Path(name) for name in names])

    def _edit(self) -> None:
        position = self._position()
        if position is not None:
            self.open(position)

    def _ask_replacement(self) -> None:
        position, figure = self._position(), self.here()
        if position is None or figure is None:
            return
        kinds = tr("Pictures ({patterns})", patterns=PICTURE_PATTERN)
        name, _ = QFileDialog.getOpenFileName(self._text.window(), tr("Choose a picture"), "", kinds)
        if name:
            at_work = self._at_work(position, figure)
            self.intake.gather(
                [Path(name)], lambda harvest: self._take(at_work, _with_picture(figure, harvest))
            )

    def _bring(self, sheet: FigureSheet, path: Path) -> None:
        """Take in the picture that the sheet is to show in place of its own; it tells by itself what was wrong."""

        def give(harvest: Harvest) -> None:
            if shiboken6.isValid(sheet):
                sheet.take_asset(next((one.asset for one in harvest.taken), ""), harvest.refused)

        self.intake.gather([path], give, aloud=False)

    def _set_width(self, width: FigureWidth) -> None:
        position, figure = self._position(), self.here()
        if position is not None and figure is not None:
            self._take(self._at_work(position, figure), replace(figure, width=width))

    def _take(self, at_work: AtWork, value: Figure) -> None:
        """Put the new value where the old one still stands."""
        at_work.take(value)
        self.refresh(self.here())

    def _remove(self, at_work: AtWork) -> None:
        """Delete the figure as the key does, as one step to undo."""
        at_work.give_back()
        place = at_work.taken()
        if place is not None:
            self._text.setTextCursor(place)
            self._text.delete_selected()
            self._text.setFocus()

    def _at_work(self, position: int, figure: Figure) -> AtWork:
        return AtWork(self._text, held_object(self._text, position), figure)


def _with_picture(figure: Figure, harvest: Harvest) -> Figure:
    """The figure with another picture; where that is cut and how it is seen begins anew, the words stay."""
    if not harvest.taken:
        return figure
    fresh = Figure(asset=harvest.taken[0].asset)
    return replace(
        figure, asset=fresh.asset, address="", crop=None, focus_x=fresh.focus_x, focus_y=fresh.focus_y
    )

"""What differs between a text that somebody stood for and what is there now, in a few lines."""

from __future__ import annotations

import functools

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.compare.comparison import ContentComparison, Kind
from editor_app.domain.content import Content
from editor_app.domain.errors import StetError
from editor_app.ui.comparing.ink import Ink
from editor_app.ui.comparing.page import Look, make_page
from editor_app.ui.comparing.plan import FieldItem, Item, PicturesItem, plan_of
from editor_app.ui.comparing.text import ComparisonText
from editor_app.ui.editor.comfort import comfort_of
from editor_app.ui.editor.text_look import look_for
from editor_app.ui.i18n import Spoken, run_on, sentences_of, tr
from editor_app.ui.surroundings import Surroundings
from editor_app.ui.widgets.plain_label import plain_label

MOST = 220
"""How high (pixels) the lines are at most; more of them scroll."""
SIDE, ROOM = 10, 28
MOST_ITEMS = 40
"""More fields and lines than a person wants to read here; laying them out takes time."""
POINTS = 10.5


class BriefDifference(Spoken, QWidget):
    """Compares the content ``old`` (article, hash) with another one.  Signal ``all_wanted()``: the whole comparison is asked for.

    ``whose`` says whose text the old one was.
    """

    all_wanted = Signal()

    def __init__(self, around: Surroundings, whose: str, old: tuple[str, str], now: Content) -> None:
        super().__init__()
        self._around = around
        self.comparison: ContentComparison | None = None
        self._whose = plain_label(whose, "caption")
        self._whose.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._told = plain_label(tr("Comparing…"), "muted")
        self.text = ComparisonText(SIDE)
        self.text.setProperty("look", "field")
        self.text.hide()
        self.say("What changed since", self.text.setAccessibleName)
        self.all_button = QPushButton(autoDefault=False)
        self.all_button.setProperty("look", "link")
        self.all_button.clicked.connect(self.all_wanted)
        self.say("See all of it", self.all_button.setText)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._whose, 1)
        head.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._told)
        column.addWidget(self.text)
        around.lanes.read(
            self,
            lambda desk: desk.history.content(*old),
            functools.partial(self._compare, now),
            self._fail,
        )

    def _compare(self, now: Content, old: Content) -> None:
        work = functools.partial(_compared, old, now)
        self._around.lanes.compute(self, work, self._show, self._fail)

    def _show(self, comparison: ContentComparison) -> None:
        self.comparison = comparison
        if not comparison.changes:
            self._told.setText(tr("Both states are the same in every word and field."))
            return
        self._told.hide()
        look = look_for(comparison.new.fields.language or comparison.old.fields.language)
        comfort = comfort_of(self._around.preferences)
        page = make_page(
            comparison,
            _items(comparison),
            Look(look, Ink(self._around.theme.tokens), lambda _asset: None),
            self.text.new_document(),
            wide=False,
        )
        font = comfort.font(look)
        font.setPointSizeF(POINTS)
        page.document.setDefaultFont(font)
        self.text.setFont(font)
        frame = page.document.rootFrame().frameFormat()
        frame.setBottomMargin(0)
        page.document.rootFrame().setFrameFormat(frame)
        self.text.show_page(page, comfort, wide=False, keep_place=False)
        self.text.show()
        self._fit()
        if len(comparison.changes) > 1:
            self._whose.setText(
                f"{self._whose.text()} · {tr('Changes: {count}', count=len(comparison.changes))}"
            )

    def _fit(self) -> None:
        """Be as high as the lines, up to a point."""
        self.text.document().setTextWidth(max(200, self.width() - 2 * SIDE - ROOM))
        self.text.setFixedHeight(min(MOST, round(self.text.document().size().height()) + ROOM))

    def _fail(self, error: StetError) -> None:
        self._told.setText(run_on(*sentences_of(error)))
        self._told.show()


def _compared(old: Content, now: Content) -> ContentComparison:
    # Loaded on the lane: it takes longer than a window may stand still.
    from editor_app.compare.contents import compare_contents  # noqa: PLC0415

    return compare_contents(old, now)


def _items(comparison: ContentComparison) -> tuple[Item, ...]:
    """What is shown of a comparison, up to a point: nothing of a text in which nothing differs."""
    items = plan_of(comparison)[:MOST_ITEMS]
    if any(row.kind is not Kind.EQUAL for row in comparison.document.rows):
        return items
    return tuple(one for one in items if isinstance(one, FieldItem | PicturesItem))

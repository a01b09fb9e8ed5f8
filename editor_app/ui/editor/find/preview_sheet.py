"""The lines that replacing all would change, before and after, each to be ticked or not."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from editor_app.formats.seeking.hits import Hit
from editor_app.ui.editor.find.search import ArticleSearch
from editor_app.ui.editor.find.searched import Searched
from editor_app.ui.editor.find.words import place_words
from editor_app.ui.i18n import tr
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.marked_line import MarkedLine, paint_marked
from editor_app.ui.widgets.plain_label import plain_label, plain_tip
from editor_app.ui.widgets.sheet import Sheet, quiet_button
from editor_app.ui.widgets.tick import paint_box

WIDTH, HEIGHT = 720, 420
AROUND, BOX = 18, 15
MOST = 2000
"""How many matches are listed; the others are replaced with those that are ticked last, or not at all."""
NUMBER, LINE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
TEXT_LEFT = 26
"""Where the words of a row begin, behind its tick."""


class PreviewSheet(Sheet):
    """Lists each match; what is ticked is replaced as one step to undo."""

    def __init__(self, search: ArticleSearch, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self._search = search
        self._listed = search.searched
        self.set_title(tr("What replacing would change"))
        self._tree = QTreeWidget()
        self._tree.setProperty("look", "field")
        self._tree.setRootIsDecorated(False)
        self._tree.setItemDelegate(_LineDelegate(theme, self._tree))
        self._tree.setUniformRowHeights(True)
        self._tree.setMinimumHeight(HEIGHT)
        self._tree.setAccessibleName(tr("What replacing would change"))
        self._tree.setHeaderLabels([tr("Before"), tr("After")])
        self._tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.body.addWidget(self._tree)
        if len(search.hits) > MOST:
            self.body.addWidget(
                plain_label(
                    tr("The first {count} are listed; the others stay as they are.", count=f"{MOST:,}")
                )
            )
        self._add_rows()
        self._all = quiet_button("quiet")
        self._all.clicked.connect(self._tick_all)
        self.footer.addWidget(self._all)
        self.footer.addStretch(1)
        cancel = self.add_button()
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._do = self.add_button("primary")
        self._do.clicked.connect(self._replace)
        self._tree.itemChanged.connect(lambda _item: self._count())
        search.changed.connect(self._leave_if_outdated)
        self._count()

    @property
    def ticked(self) -> frozenset[int]:
        """The numbers of the matches that are ticked."""
        rows = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return frozenset(
            row.data(0, NUMBER)
            for row in rows
            if row is not None and row.checkState(0) is Qt.CheckState.Checked
        )

    def _add_rows(self) -> None:
        searched = self._listed
        rows = []
        for number, hit in enumerate(self._search.hits[:MOST]):
            lines = change_lines(searched, hit)
            place = place_words(searched.spots[hit.line])
            row = QTreeWidgetItem([line.text for line in lines])
            row.setData(0, NUMBER, number)
            for column, line in enumerate(lines):
                row.setData(column, LINE, line)
                row.setToolTip(column, plain_tip(f"{line.text}\n{place}" if place else line.text))
            if searched.holds_object(hit):
                row.setDisabled(True)
                row.setData(1, LINE, None)
                row.setText(1, tr("left as it is: a footnote or picture stands in it"))
            else:
                row.setCheckState(0, Qt.CheckState.Checked)
            rows.append(row)
        self._tree.addTopLevelItems(rows)
        self._tree.setCurrentItem(rows[0] if rows else None)  # type: ignore[arg-type]

    def _tick_all(self) -> None:
        ticked = Qt.CheckState.Unchecked if self.ticked else Qt.CheckState.Checked
        self._tree.blockSignals(True)
        for row in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(row)
            if item is not None and not item.isDisabled():
                item.setCheckState(0, ticked)
        self._tree.blockSignals(False)
        self._count()

    def _count(self) -> None:
        count = len(self.ticked)
        self._do.setText(tr("Replace {count}", count=f"{count:,}"))
        self._do.setEnabled(count > 0)
        self._all.setText(tr("Tick none") if count else tr("Tick all"))

    def _replace(self) -> None:
        ticked = self.ticked
        self.accept()
        self._search.replace_all(ticked, self._listed)

    def _leave_if_outdated(self) -> None:
        """Another article is shown, or this one was changed from elsewhere: what is ticked stands there no more."""
        if self._search.searched.lines != self._listed.lines:
            self.reject()


class _LineDelegate(QStyledItemDelegate):
    """Paints a line with its change marked; the tick and the ground are Qt's."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._theme = theme

    # Qt overrides

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave the words of a marked line to `paint`."""
        super().initStyleOption(option, index)
        if index.data(LINE) is not None:
            option.text = ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row, then its box and the line over it."""
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            self._box(painter, option, index, Qt.CheckState(state) is Qt.CheckState.Checked)
        line: MarkedLine | None = index.data(LINE)
        if line is None:
            return
        place = option.rect.adjusted(TEXT_LEFT if index.column() == 0 else 4, 0, -8, 0)
        painter.save()
        painter.setFont(option.font)
        tint = "ok_tint" if index.column() else "accent_tint"
        paint_marked(painter, place, line, self._theme.tokens, tint)
        painter.restore()

    def _box(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        ticked: bool,
    ) -> None:
        """Paint our box over Qt's, which cannot be seen in the dark."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        indicator = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        place = self._view.style().subElementRect(indicator, own, self._view)
        box = QRectF(0, 0, BOX, BOX)
        box.moveCenter(QRectF(place).center())
        painter.save()
        paint_box(painter, box, option.palette, ticked=ticked)
        painter.restore()


def change_lines(searched: Searched, hit: Hit) -> tuple[MarkedLine, MarkedLine]:
    """A match with a few words around it, before and after, on one line each."""
    line = searched.lines[hit.line]
    first = max(0, hit.start - AROUND)
    head = ("…" if first else "") + _flat(line[first : hit.start])
    tail = _flat(line[hit.end : hit.end + AROUND]) + ("…" if hit.end + AROUND < len(line) else "")
    before, after = _flat(line[hit.start : hit.end]), _flat(hit.becomes or "")
    return MarkedLine(head, before, tail), MarkedLine(head, after, tail)


def _flat(text: str) -> str:
    return text.replace("\n", "↵").replace("\ufffc", "▫")

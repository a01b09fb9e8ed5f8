"""The tree of a publication's sections, edited in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.characters import clean
from editor_app.domain.publication import Section
from editor_app.ui.i18n import Spoken, tr
from editor_app.ui.icons import Icons
from editor_app.ui.widgets.bounded import BoundedLine

NAME, PATH = 0, 1
_EDITABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class SectionTree(Spoken, QWidget):
    """Sections and their addresses.  Signal ``edited(tuple[Section, ...])`` at each change by a person.

    Keys: F2 edits, Insert adds after, Ctrl+Insert below, Delete removes, Alt with arrows moves up, down, out and in.
    """

    edited = Signal(object)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._tree = _Tree(
            {
                (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Insert): self.add,
                (_CTRL, Qt.Key.Key_Insert): self.add_below,
                (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete): self.remove,
                (_ALT, Qt.Key.Key_Up): lambda: self.shift(-1),
                (_ALT, Qt.Key.Key_Down): lambda: self.shift(1),
                (_ALT, Qt.Key.Key_Right): self.move_in,
                (_ALT, Qt.Key.Key_Left): self.move_out,
            }
        )
        self._tree.itemChanged.connect(lambda *_: self._tell())
        self.whenever_said(lambda: self._tree.setHeaderLabels([tr("Section"), tr("Part of the address")]))
        self.say("Sections", self._tree.setAccessibleName)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._tree)
        column.addLayout(self._tools(icons))

    def show_value(self, sections: tuple[Section, ...]) -> None:
        """Show a tree, telling nobody."""
        self._tree.blockSignals(True)
        self._tree.clear()
        self._tree.addTopLevelItems([_item(section) for section in sections])
        self._tree.expandAll()
        self._tree.blockSignals(False)

    def value(self) -> tuple[Section, ...]:
        """The tree as shown; sections without a name, an address or branches are left out."""
        return _sections(self._tree.invisibleRootItem())

    def add(self) -> None:
        """Add a section after the chosen one and begin to name it."""
        chosen = self._tree.currentItem()
        parent = self._parent(chosen)
        self._begin(parent, parent.indexOfChild(chosen) + 1 if chosen else parent.childCount())

    def add_below(self) -> None:
        """Add a section below the chosen one and begin to name it."""
        chosen = self._tree.currentItem() or self._tree.invisibleRootItem()
        self._begin(chosen, chosen.childCount())

    def remove(self) -> None:
        """Remove the chosen section with what is below it."""
        chosen = self._tree.currentItem()
        if chosen is not None:
            self._parent(chosen).removeChild(chosen)
            self._tell()

    def shift(self, by: int) -> None:
        """Move the chosen section among its neighbours."""
        chosen = self._tree.currentItem()
        if chosen is not None:
            parent = self._parent(chosen)
            target = parent.indexOfChild(chosen) + by
            if 0 <= target < parent.childCount():
                self._put(chosen, parent, target)

    def move_in(self) -> None:
        """Put the chosen section below the one before it."""
        chosen = self._tree.currentItem()
        if chosen is not None:
            before = _child(self._parent(chosen), self._parent(chosen).indexOfChild(chosen) - 1)
            if before is not None:
                self._put(chosen, before, before.childCount())

    def move_out(self) -> None:
        """Put the chosen section after the one that it is below."""
        chosen = self._tree.currentItem()
        parent = chosen.parent() if chosen is not None else None
        if chosen is not None and parent is not None:
            self._put(chosen, self._parent(parent), self._parent(parent).indexOfChild(parent) + 1)

    def _begin(self, parent: QTreeWidgetItem, place: int) -> None:
        self._tree.blockSignals(True)
        item = _item(Section(""))
        parent.insertChild(place, item)
        parent.setExpanded(True)
        self._tree.blockSignals(False)
        self._tree.setCurrentItem(item, NAME)
        self._tree.editItem(item, NAME)

    def _put(self, item: QTreeWidgetItem, parent: QTreeWidgetItem, place: int) -> None:
        self._parent(item).removeChild(item)
        parent.insertChild(place, item)
        parent.setExpanded(True)
        _expand(item)
        self._tree.setCurrentItem(item)
        self._tell()

    def _parent(self, item: QTreeWidgetItem | None) -> QTreeWidgetItem:
        parent = item.parent() if item is not None else None
        return parent if parent is not None else self._tree.invisibleRootItem()

    def _tell(self) -> None:
        self.edited.emit(self.value())

    def _tools(self, icons: Icons) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self.say("Add a section (Insert)", *self._tool(icons, row, "add", self.add))
        self.say("Add a section below (Ctrl+Insert)", *self._tool(icons, row, "add_below", self.add_below))
        self.say("Remove the section (Delete)", *self._tool(icons, row, "remove", self.remove))
        self.say("Move up (Alt+Up)", *self._tool(icons, row, "up", lambda: self.shift(-1)))
        self.say("Move down (Alt+Down)", *self._tool(icons, row, "down", lambda: self.shift(1)))
        self.say("Move out (Alt+Left)", *self._tool(icons, row, "left", self.move_out))
        self.say("Move in (Alt+Right)", *self._tool(icons, row, "right", self.move_in))
        row.addStretch(1)
        return row

    def _tool(
        self, icons: Icons, row: QHBoxLayout, icon: str, run: Callable[[], None]
    ) -> tuple[Callable[[str], None], Callable[[str], None]]:
        button = QToolButton()
        icons.dress(button, icon)
        button.clicked.connect(run)
        row.addWidget(button)
        return button.setToolTip, button.setAccessibleName


class _Tree(QTreeWidget):
    """The tree itself, with the keys that change it."""

    def __init__(self, keys: dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], None]]) -> None:
        super().__init__()
        self._keys = keys
        self.setProperty("look", "field")
        self.setColumnCount(2)
        self.setItemDelegate(_Cells(self))
        self.setUniformRowHeights(True)
        self.setMinimumHeight(200)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the tree, or leave the key to Qt."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        run = self._keys.get((modifiers, Qt.Key(event.key())))
        if run is None:
            super().keyPressEvent(event)
        else:
            run()


class _Cells(QStyledItemDelegate):
    """Edits a cell in a line that says what it leaves out."""

    # Qt overrides

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QWidget:
        """A line without a frame: the tree has one."""
        line = BoundedLine("", parent)
        line.setFrame(False)
        return line


def _item(section: Section) -> QTreeWidgetItem:
    item = QTreeWidgetItem([section.name, section.path])
    item.setFlags(_EDITABLE)
    item.addChildren([_item(child) for child in section.children])
    return item


def _sections(item: QTreeWidgetItem) -> tuple[Section, ...]:
    found = []
    for child in _children(item):
        section = Section(_text(child, NAME), _text(child, PATH), _sections(child))
        if section != Section(""):
            found.append(section)
    return tuple(found)


def _text(item: QTreeWidgetItem, column: int) -> str:
    return clean(item.text(column))[0]


def _expand(item: QTreeWidgetItem) -> None:
    item.setExpanded(True)
    for child in _children(item):
        _expand(child)


def _children(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for place in range(item.childCount()):
        child = _child(item, place)
        if child is not None:
            yield child


def _child(item: QTreeWidgetItem, place: int) -> QTreeWidgetItem | None:
    """A branch by its place; None where there is none."""
    found: QTreeWidgetItem | None = item.child(place)
    return found

"""The editor of an article's body: Qt's own text editor with the manners of a word processor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintDevice,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip, QWidget

from editor_app.domain.document import Document
from editor_app.ui.composed import finish_composing
from editor_app.ui.editor.clipboard import (
    Clip,
    can_paste,
    clip_of,
    mime_of,
    offered_pictures,
    offered_texts,
    plain_clip,
    read_clip,
    selected_document,
)
from editor_app.ui.editor.comfort import USUAL, Comfort
from editor_app.ui.editor.composition import PutAside, cursor_under
from editor_app.ui.editor.decorations import paint_decorations
from editor_app.ui.editor.deleting import delete_selection
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.dropping import answer, drop_pictures, shown_between
from editor_app.ui.editor.highlights import Highlights
from editor_app.ui.editor.inserting import insert_document
from editor_app.ui.editor.keys import press
from editor_app.ui.editor.object_drawing import ObjectDrawing
from editor_app.ui.editor.objects import figure_positions, objects_around
from editor_app.ui.editor.tables.cell_marks import paint_selected_cells
from editor_app.ui.editor.text_look import CHINESE_LOOK, TextLook, look_of
from editor_app.ui.editor.text_menu import text_menu
from editor_app.ui.editor.typing_rules import leave_object, typing_format
from editor_app.ui.editor.word_steps import select_word

SIDE = 32
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_COMMANDS = (CONTROL, CONTROL | SHIFT)
_BESIDE = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel}
)

PictureSource = Callable[[str], QImage | None]


def no_picture(asset: str) -> QImage | None:  # noqa: ARG001
    """The source of pictures where there are none."""
    return None


class TextEdit(QTextEdit):
    """Edits one document at a time, in a column of its measure.

    Signals: ``edited()`` the text has really changed (composing changes nothing yet); ``composing_changed(bool)`` an
    input method began or ended a word; ``left_out(str)`` a sentence on what a paste could not bring;
    ``object_opened(int)`` the figure or note at a position was double-clicked, or Enter pressed on it;
    ``pictures_offered(list)`` images (`QImage`) or files (`Path`) were pasted or dropped;
    ``files_offered(list)`` files (`Path`) that are no pictures were pasted or dropped; ``left_up()`` the caret wants
    out above the first line; ``typed(str)`` a person has typed or committed these characters, which stand before the
    caret now, in an undo step of their own or joined to the one before; ``zoom_wished(int)`` the wheel was turned with
    Ctrl, by so many steps.
    """

    edited = Signal()
    composing_changed = Signal(bool)
    left_out = Signal(str)
    pictures_offered = Signal(list)
    files_offered = Signal(list)
    left_up = Signal()
    object_opened = Signal(int)
    typed = Signal(str)
    zoom_wished = Signal(int)

    def __init__(self, pictures: PictureSource = no_picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = pictures
        # Who reads what other programs copied (`pasting`); without anybody it is read at once.
        self.take_clip: Callable[[Clip], object] | None = None
        self._comfort = USUAL
        self._quiet = False
        self._composing = False
        self._put_aside = PutAside(self)
        self._passing_on = False
        self._drawing = ObjectDrawing(self)
        self.highlights = Highlights(self)
        # Asked before Enter does its own: tells whether it has done all there is to do.
        self.before_enter: Callable[[], bool] = lambda: False
        # Who offers more at the caret adds it to the menu when that opens.
        self.menu_parts: list[Callable[[QMenu], None]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.textChanged.connect(self._text_changed)
        self.selectionChanged.connect(self._paint_cells)
        self._cells_selected = False
        # The editor never shows a document that nobody wrote: it would lack the look.
        self._blank = QTextDocument(self)
        write_document(Document(), self._blank, CHINESE_LOOK)
        self.setDocument(self._blank)

    @property
    def look(self) -> TextLook:
        """The look of the document that is shown."""
        return look_of(self.document())

    @property
    def composing(self) -> bool:
        """Tell whether an input method holds a word that is not yet text."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def setDocument(self, document: QTextDocument) -> None:
        """Show another document, one that `write_document` has filled.  What is being composed is taken first."""
        if self._composing:
            finish_composing(self)
        self._drawing.serve(document)
        self._quiet = True
        try:
            # Before, since Qt tells of the caret's new place while it sets the document.
            self.highlights.clear()
            super().setDocument(document)
            # Qt's cursor keeps the format of the document before for what is typed next.
            self.setTextCursor(QTextCursor(document))
            self._wear_comfort()
        finally:
            self._quiet = False
        self._note_composing()
        # Qt counts it as no move where both carets stand at the same number.
        self.cursorPositionChanged.emit()

    def wear(self, comfort: Comfort) -> None:
        """Show the text in this font, size, line height and measure; nothing of it enters a document or its undo."""
        if comfort != self._comfort:
            self._comfort = comfort
            self._wear_comfort()
            self._fit_column()
            self.ensureCursorVisible()

    def cursorForPosition(self, position: QPoint) -> QTextCursor:
        """Qt's own, but never behind the text."""
        return cursor_under(self, position) if self._composing else super().cursorForPosition(position)

    def show_pictures(self, assets: frozenset[str] | None = None) -> None:
        """Lay out again the figures of these pictures, which have come (None: of all); what one reads stays in place."""
        self._drawing.forget_pictures(assets)
        bar = self.verticalScrollBar()
        top = self.cursorForPosition(QPoint(0, 0))
        before = self.cursorRect(top).top()
        self._quiet = True
        try:
            for position in figure_positions(self.document(), assets):
                self.document().markContentsDirty(position, 1)
        finally:
            self._quiet = False
        moved = self.cursorRect(top).top() - before
        if moved and bar.value() > 0:
            bar.setValue(bar.value() + moved)

    def cut(self) -> None:
        """Copy what is selected and delete it, tables guarded."""
        if self.textCursor().hasSelection() and not self.isReadOnly():
            self.copy()
            self.delete_selected()

    def delete_selected(self) -> None:
        """Delete what is selected, tables guarded."""
        cursor = self.textCursor()
        delete_selection(cursor, self.look)
        self.setTextCursor(cursor)

    def paste_plain(self) -> None:
        """Paste the words alone."""
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if copied is not None and not self.isReadOnly():
            self._take_clip(plain_clip(copied))

    def insert(self, document: Document) -> None:
        """Insert a document in place of the selection, as one step to undo."""
        cursor = self.textCursor()
        left_out = insert_document(cursor, document, self.look).words()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        if left_out:
            self.left_out.emit(left_out)

    def _take_clip(self, clip: Clip) -> None:
        """Insert what was copied; whoever reads and inserts large clips beside the window is left to do it."""
        if self.take_clip is not None:
            self.take_clip(clip)
            return
        document = read_clip(clip).document
        if document.blocks:
            self.insert(document)

    def _paint_cells(self) -> None:
        """Qt paints anew no more than the words of selected cells."""
        selected = self.textCursor().hasComplexSelection()
        if selected or self._cells_selected:
            self.viewport().update()
        self._cells_selected = selected

    def _text_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def _note_composing(self) -> None:
        composing = self.composing
        if composing != self._composing:
            self._composing = composing
            self.composing_changed.emit(composing)

    def _wear_comfort(self) -> None:
        """The document's own font and distances: Qt would give it the widget's at each change of style."""
        document, look = self.document(), self.look
        font, device, layout = self._comfort.font(look), self._comfort.device(look), document.documentLayout()
        if document.defaultFont() == font and _resolution(layout.paintDevice()) == _resolution(device):
            return
        was_quiet, self._quiet = self._quiet, True
        try:
            layout.setPaintDevice(device)
            document.setDefaultFont(font)
            document.markContentsDirty(0, document.characterCount())
        finally:
            self._quiet = was_quiet

    def _prepare_typing(self) -> bool:
        """Make room for typed text where Qt alone would do harm; tell whether an edit block was begun for it."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and typing_format(cursor, self.look) is None:
            return False
        cursor.beginEditBlock()
        delete_selection(cursor, self.look)
        leave_object(cursor, self.look)
        self.setTextCursor(cursor)
        self._clear_format(cursor)
        return True

    def _clear_format(self, cursor: QTextCursor) -> None:
        form = typing_format(cursor, self.look)
        if form is not None:
            self.setCurrentCharFormat(form)

    def _fit_column(self) -> None:
        """Centre the column; a scroll bar that comes and goes does not move it."""
        side = max(SIDE, (self.width() - self._comfort.column) // 2)
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        margins = (side, 0, max(0, side - taken), 0)
        now = self.viewportMargins()
        if (now.left(), now.top(), now.right(), now.bottom()) != margins:
            self.setViewportMargins(*margins)

    def _object_under(self, event: QMouseEvent) -> int | None:
        """The position of the object that a left click meets."""
        return self._object_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else None

    def _object_at(self, point: QPointF) -> int | None:
        """The position of the object that is drawn at a point."""
        for position in objects_around(self.cursorForPosition(point.toPoint())):
            before, behind = QTextCursor(self.document()), QTextCursor(self.document())
            before.setPosition(position)
            behind.setPosition(position + 1)
            left, right = self.cursorRect(before), self.cursorRect(behind)
            if left.left() <= point.x() <= right.right() and left.top() <= point.y() <= right.bottom():
                return position
        return None

    def _select_object(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _go_to_click(self, point: QPointF) -> None:
        """Select the object there, or put the caret there, unless it is in what is selected."""
        position = self._object_at(point)
        cursor, place = self.textCursor(), self.cursorForPosition(point.toPoint())
        if position is not None:
            self._select_object(position)
        elif not cursor.selectionStart() <= place.position() <= cursor.selectionEnd():
            self.setTextCursor(place)

    def _point_beside(self, event: QMouseEvent) -> None:
        """Let the margin answer to the mouse as the nearest text would."""
        place = QPointF(self.viewport().mapFrom(self, event.position().toPoint()))
        moved = QMouseEvent(
            event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )
        QCoreApplication.sendEvent(self.viewport(), moved)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ordinary characters go straight to Qt; keys of structure to `keys`."""
        text = event.text()
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif text and text.isprintable() and event.modifiers() not in _COMMANDS:
            began = self._prepare_typing()
            super().keyPressEvent(event)
            if began:
                self.textCursor().endEditBlock()
            self.typed.emit(text)
        elif not press(self, event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composing is no edit until its word is taken; given up, it leaves everything as it was."""
        if self.isReadOnly():
            super().inputMethodEvent(event)
            return
        takes = bool(event.commitString()) or event.replacementLength() > 0
        self._quiet = not takes
        joined: QTextCursor | None = None
        try:
            if not self._composing and (takes or event.preeditString()):
                self._put_aside.begin()
                if self._prepare_typing():
                    self.textCursor().endEditBlock()
                self._put_aside.end()
            elif takes:
                self._clear_format(self.textCursor())
            joined = self._put_aside.join() if takes else None
            super().inputMethodEvent(event)
        finally:
            if joined is not None:
                joined.endEditBlock()
            self._quiet = False
        self._note_composing()
        if not self._composing:
            self._put_aside.give_back()
        if event.commitString():
            self.typed.emit(event.commitString())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Our own type first, then HTML and text."""
        language = "zh" if self.look == CHINESE_LOOK else "en"
        return mime_of(selected_document(self.textCursor()), language)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, and pictures for whoever takes them in."""
        return can_paste(source) or bool(offered_pictures(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop what a document can hold."""
        pictures, files = offered_pictures(source), offered_texts(source)
        if pictures:
            self.pictures_offered.emit(pictures)
        if files:
            self.files_offered.emit(files)
        elif not pictures:
            self._take_clip(clip_of(source))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where what is dragged would come to stand."""
        shown = shown_between(self, event)
        super().dragMoveEvent(shown)
        answer(event, shown)

    def dropEvent(self, event: QDropEvent) -> None:
        """Text moved inside the editor is deleted as the keys would, tables guarded; pictures come between paragraphs."""
        if drop_pictures(self, event):
            return
        own = event.source() in {self, self.viewport()}
        if not own or event.dropAction() != Qt.DropAction.MoveAction or self.isReadOnly():
            super().dropEvent(event)
            self.setFocus()
            return
        super().dragLeaveEvent(QDragLeaveEvent())
        target = self.cursorForPosition(event.position().toPoint())
        cursor = self.textCursor()
        if not cursor.selectionStart() <= target.position() <= cursor.selectionEnd():
            moved = selected_document(cursor)
            cursor.beginEditBlock()
            delete_selection(cursor, self.look)
            self.setTextCursor(target)
            self.insert(moved)
            cursor.endEditBlock()
        event.acceptProposedAction()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Our own menu: Qt's would cut and delete past the guard.  It is about the place that was clicked."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self._go_to_click(QPointF(event.pos()))
        text_menu(self).exec(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Quotes and code have something behind their text."""
        paint_decorations(self, QRectF(event.rect()))
        paint_selected_cells(self, QRectF(event.rect()))
        super().paintEvent(event)
        if self._drawing.note_numbers.have_moved(self.document()):
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a footnote says wherever on it the mouse stays; Qt looks at what is left of the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            position = self._object_at(QPointF(event.pos()))
            if position is not None:
                cursor = QTextCursor(self.document())
                cursor.setPosition(position + 1)
                QToolTip.showText(event.globalPos(), cursor.charFormat().toolTip(), self.viewport())
                return True
        return super().viewportEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a figure selects it."""
        super().mouseReleaseEvent(event)
        position = self._object_under(event)
        if position is not None and not self.textCursor().hasSelection():
            self._select_object(position)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click takes a word, and opens a figure or a note."""
        super().mouseDoubleClickEvent(event)
        position = self._object_under(event)
        word = self.cursorForPosition(event.position().toPoint())
        if position is None and select_word(word):
            self.setTextCursor(word)
        if position is not None:
            self._select_object(position)
            self.object_opened.emit(position)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving ends what is being composed."""
        super().focusOutEvent(event)
        self._note_composing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred."""
        self._fit_column()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the document's font when the widget's changes."""
        super().changeEvent(event)
        if event.type() in {
            QEvent.Type.FontChange,
            QEvent.Type.ApplicationFontChange,
            QEvent.Type.StyleChange,
        }:
            self._wear_comfort()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel is for the size of the text; Qt alone would change a font that is not ours."""
        if event.modifiers() & CONTROL:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_wished.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """The margins beside the column scroll, and set the caret, as the column does."""
        kind = event.type()
        if kind not in _BESIDE or self._passing_on:
            return super().event(event)
        # What the column does not want comes back from it: it must not be sent there again.
        self._passing_on = True
        try:
            if isinstance(event, QMouseEvent):
                self._point_beside(event)
            else:
                QCoreApplication.sendEvent(self.viewport(), event)
        finally:
            self._passing_on = False
        return True


def _resolution(device: QPaintDevice | None) -> int:
    return 0 if device is None else device.logicalDpiY()

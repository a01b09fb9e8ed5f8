"""Draws what stands in the text but is not text: figures, rules, placeholders and footnotes.

All sizes follow the column, all colours the palette, so neither a wider window nor another theme touches a document.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from editor_app.domain.document import Placeholder
from editor_app.ui.editor.composition import place_of_drawn
from editor_app.ui.editor.figures.drawing import FigureDrawing, draw_box, small_font, text_height
from editor_app.ui.editor.note_numbers import NoteNumbers
from editor_app.ui.editor.text_look import TextLook, drawn_look
from editor_app.ui.editor.text_properties import (
    FIGURE_TYPE,
    LITERAL,
    LITERAL_TYPE,
    NOTE_TYPE,
    OBJECT,
    PLACEHOLDER_TYPE,
    RULE_TYPE,
    Kept,
    kept,
)
from editor_app.ui.i18n import tr
from editor_app.ui.words import PLACEHOLDER_WORDS

if TYPE_CHECKING:
    from editor_app.ui.editor.text_edit import TextEdit

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignHCenter
_UNKNOWN_SHAPE = 9 / 16
_HIGHEST_UNKNOWN = 240
_GAP = 8
_RADIUS = 8
_KEPT_PIXMAPS = 48
_Role = QPalette.ColorRole


class ObjectDrawing(QPyTextObject):
    """Draws all objects of the documents that one editor shows."""

    def __init__(self, edit: TextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._figures = FigureDrawing(edit)
        self.note_numbers = NoteNumbers()
        self._sizes: dict[int, Callable[[Kept, TextLook, float], QSizeF]] = {
            FIGURE_TYPE: self._figures.size,
            PLACEHOLDER_TYPE: _placeholder_size,
            NOTE_TYPE: lambda _value, look, _width: _note_size(look),
            RULE_TYPE: lambda _value, look, width: QSizeF(width, look.size * 1.5),
        }
        self._drawings: dict[int, Callable[[QPainter, QRectF, Kept, TextLook], None]] = {
            FIGURE_TYPE: self._figures.draw,
            PLACEHOLDER_TYPE: self._draw_placeholder,
            RULE_TYPE: self._draw_rule,
        }

    def serve(self, document: QTextDocument) -> None:
        """Draw the objects of a document from now on."""
        layout = document.documentLayout()
        for kind in (*self._sizes, LITERAL_TYPE):
            layout.registerHandler(kind, self)

    def forget_pictures(self, assets: frozenset[str] | None) -> None:
        """Scale anew what comes again."""
        self._figures.forget(assets)

    def _color(self, role: QPalette.ColorRole) -> QPen:
        return QPen(self._edit.palette().color(role))

    # What is not a picture

    def _draw_placeholder(self, painter: QPainter, rect: QRectF, value: Kept, look: TextLook) -> None:
        assert isinstance(value, Placeholder)
        draw_box(self._edit, painter, rect, _placeholder_words(value), look)

    def _draw_note(self, painter: QPainter, rect: QRectF, number: int, look: TextLook) -> None:
        """The number as it runs, on a quiet ground."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._color(_Role.Dark))
        painter.setBrush(self._edit.palette().color(_Role.AlternateBase))
        painter.drawRoundedRect(rect.adjusted(1.5, 0.5, -1.5, -0.5), 4, 4)
        painter.setFont(_tiny(look))
        painter.setPen(self._color(_Role.Text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))

    def _draw_rule(self, painter: QPainter, rect: QRectF, _value: Kept, _look: TextLook) -> None:
        painter.setPen(self._color(_Role.Dark))
        middle = round(rect.center().y()) + 0.5
        third = rect.width() / 3
        painter.drawLine(QPointF(rect.left() + third, middle), QPointF(rect.right() - third, middle))

    # Qt overrides

    def intrinsicSize(self, doc: QTextDocument, _position: int, format: QTextFormat) -> QSizeF:  # noqa: A002
        """How large an object is; asked for when its block is laid out."""
        look = drawn_look(doc)
        if format.hasProperty(LITERAL):
            space = chr(format.property(LITERAL)).isspace()
            return QSizeF(look.size / 4 if space else 0, 1)
        width = doc.textWidth() if doc.textWidth() > 0 else look.measure
        return self._sizes[format.objectType()](kept(format.property(OBJECT)), look, width)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Draw an object in its rectangle."""
        if format.hasProperty(LITERAL):
            return
        painter.save()
        if format.objectType() == NOTE_TYPE:
            number = self.note_numbers.at(doc, place_of_drawn(self._edit, position, format))
            self._draw_note(painter, QRectF(rect), number, drawn_look(doc))
            painter.restore()
            return
        self._drawings[format.objectType()](
            painter, QRectF(rect), kept(format.property(OBJECT)), drawn_look(doc)
        )
        painter.restore()


def _placeholder_words(value: Placeholder) -> str:
    kind = tr(PLACEHOLDER_WORDS[value.kind]) if value.kind in PLACEHOLDER_WORDS else value.kind
    words = " · ".join(part for part in (kind, value.note) if part)
    return words or tr("Something that cannot be shown here")


def _placeholder_size(value: Kept, look: TextLook, width: float) -> QSizeF:
    assert isinstance(value, Placeholder)
    return QSizeF(width, text_height(_placeholder_words(value), small_font(look), width - 32) + 24)


def _note_size(look: TextLook) -> QSizeF:
    """Room for two digits, so that no line is laid out anew when the numbers run on."""
    metrics = QFontMetricsF(_tiny(look))
    return QSizeF(metrics.horizontalAdvance("00") + 9, metrics.ascent() + metrics.descent() + 1)


@functools.lru_cache(maxsize=8)
def _tiny(look: TextLook) -> QFont:
    font = look.font()
    font.setPixelSize(round(look.size * 0.7))
    return font

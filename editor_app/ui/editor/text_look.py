"""How the body looks: sizes, margins and the formats that Qt draws it with.

Text takes its colour from the palette, so a change of theme touches no document.  What must have a colour of its own
(the line under a link, a highlight) takes one that holds on both papers.
"""

from __future__ import annotations

import enum
import functools
import math
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from editor_app.domain.document import Align
from editor_app.domain.flat_lines import BULLETS, Place
from editor_app.ui.theme import DARK, LIGHT

CHINESE_SERIFS = (
    "Songti SC", "Source Han Serif SC", "Source Han Serif CN", "Noto Serif CJK SC", "Noto Serif SC", "Microsoft YaHei",
    "Noto Sans CJK SC",
)  # fmt: skip
LATIN_SERIFS = (
    "Charter", "Iowan Old Style", "Georgia", "Source Serif 4", "Noto Serif", "Liberation Serif", "DejaVu Serif",
)  # fmt: skip
FIXED = ("SF Mono", "Cascadia Mono", "Consolas", "Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono")


class Role(enum.StrEnum):
    """What the text of a block is, as far as its look goes."""

    TEXT = ""
    HEADING_2 = "h2"
    HEADING_3 = "h3"
    HEADING_4 = "h4"
    CODE = "code"
    OBJECT = "object"
    CELL = "cell"
    HEAD_CELL = "head"


HEADINGS = {2: Role.HEADING_2, 3: Role.HEADING_3, 4: Role.HEADING_4}
LEVELS = {role: level for level, role in HEADINGS.items()}


@dataclass(frozen=True, slots=True)
class TextLook:
    """The look of a body.  Sizes in pixels, line heights as multiples of the size of their text."""

    families: tuple[str, ...]
    size: int
    line_height: float
    heading_line_height: float = 1.45
    gap: int = 14
    item_gap: int = 5
    indent: int = 28
    tab: int = 34
    quote_indent: int = 20
    measure: int = 640
    foot: int = 120

    def font(self) -> QFont:
        """The font of plain text; a document's default, so that it enters no undo."""
        font = QFont(list(self.families))
        font.setPixelSize(self.size)
        font.setStyleHint(QFont.StyleHint.Serif)
        return font

    def role_size(self, role: Role) -> float:
        """The size of a role's text at the usual size of the default font."""
        return self.size * SCALES[SIZES.get(role, 0)]


_LOOK = "textLook"
CHINESE_LOOK = TextLook(CHINESE_SERIFS + LATIN_SERIFS, 16, 1.9)
LATIN_LOOK = TextLook(LATIN_SERIFS + CHINESE_SERIFS, 17, 1.65)
SCALES = {-1: 0.8, 0: 1.0, 1: 1.2}
"""Qt's steps of size relative to the default font, by their numbers: sizes in pixels would not follow it."""
SIZES = {Role.HEADING_2: 1, Role.CODE: -1}
SMALLER = -1


def look_for(language: str) -> TextLook:
    """The look of a body in a language (BCP 47); Chinese, Japanese and Korean share one."""
    return CHINESE_LOOK if language.lower().split("-")[0] in {"zh", "ja", "ko", "yue"} else LATIN_LOOK


def remember_look(document: QTextDocument, look: TextLook) -> None:
    """Let a document know the look it is written in."""
    document.setProperty(_LOOK, look)


def look_of(document: QTextDocument) -> TextLook:
    """The look that a document is written in."""
    look = document.property(_LOOK)
    return look if isinstance(look, TextLook) else CHINESE_LOOK


def drawn_look(document: QTextDocument) -> TextLook:
    """The look of a document as large, and in the font, as it is shown now: for what is drawn, never for formats."""
    font = document.defaultFont()
    return replace(look_of(document), size=max(1, font.pixelSize()), families=tuple(font.families()))


def document_families(language: str = "zh") -> list[str]:
    """The families of a document's text, the best first: serifs that have a bold, then sans."""
    return list(look_for(language).families)


def between_themes(name: str, opacity: float = 1.0) -> QColor:
    """The middle of a token's two colours: neither theme's own, seen on the paper of both."""
    light, dark = LIGHT.color(name), DARK.color(name)
    return QColor.fromRgbF(
        (light.redF() + dark.redF()) / 2,
        (light.greenF() + dark.greenF()) / 2,
        (light.blueF() + dark.blueF()) / 2,
        opacity,
    )


@functools.lru_cache(maxsize=512)
def block_format(look: TextLook, role: Role, place: Place, align: Align = Align.START) -> QTextBlockFormat:
    """How a block of a role stands at its place.  A copy must be taken before it is changed."""
    form = QTextBlockFormat()
    if role is not Role.OBJECT:
        form.setLineHeight(
            _line_distance(look, role), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
        )
    above, below = _gaps(look, role, place)
    form.setTopMargin(above)
    form.setBottomMargin(below)
    if place.quoted or role is Role.CODE:
        form.setLeftMargin(look.quote_indent)
    if place.lists and not place.head:
        form.setIndent(len(place.lists))
    if align is not Align.START:
        form.setAlignment(
            Qt.AlignmentFlag.AlignHCenter if align is Align.CENTER else Qt.AlignmentFlag.AlignRight
        )
    return form


def _gaps(look: TextLook, role: Role, place: Place) -> tuple[int, int]:
    """The space above and below; Qt lets the larger of two neighbours' count."""
    if role in LEVELS:
        return look.gap * 2, look.gap // 2
    if role in {Role.CODE, Role.CELL, Role.HEAD_CELL}:
        return 0, 0
    if place.lists:
        return look.item_gap, look.item_gap
    return look.gap, look.gap


@functools.lru_cache(maxsize=64)
def _line_distance(look: TextLook, role: Role) -> float:
    """How far a line is from the next beyond what its font takes, in pixels at the usual size."""
    font = look.font()
    if role is Role.CODE:
        font.setFamilies(list(FIXED))
    size = look.role_size(role)
    font.setPixelSize(round(size))
    times = look.heading_line_height if role in LEVELS else look.line_height
    if role in {Role.CODE, Role.CELL, Role.HEAD_CELL}:
        times = 1.6
    return max(0.0, round(times * size - math.ceil(QFontMetricsF(font).lineSpacing()), 1))


def set_size(form: QTextCharFormat, step: int) -> None:
    """Make text larger or smaller than the default font, whatever that is, by Qt's steps."""
    form.setProperty(QTextFormat.Property.FontSizeAdjustment.value, step)


@functools.lru_cache(maxsize=64)
def role_format(look: TextLook, role: Role) -> QTextCharFormat:  # noqa: ARG001 - a look may have its own
    """How the unmarked text of a role looks.  A copy must be taken before it is changed."""
    form = QTextCharFormat()
    if role in LEVELS or role is Role.HEAD_CELL:
        form.setFontWeight(QFont.Weight.Bold)
    elif role is Role.CODE:
        form.setFontFamilies(list(FIXED))
    if role is Role.HEADING_4:
        form.setForeground(between_themes("muted"))
    if role in SIZES:
        set_size(form, SIZES[role])
    return form


_STYLES = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare)


def list_format(place: Place, number: int) -> QTextListFormat:
    """How the list looks in which a line at ``place`` begins an item, counted from ``number``."""
    form = QTextListFormat()
    depth = len(place.lists)
    form.setIndent(depth)
    if place.lists[-1] == BULLETS:
        form.setStyle(_STYLES[(depth - 1) % len(_STYLES)])
    else:
        form.setStyle(QTextListFormat.Style.ListDecimal)
        form.setStart(number)
    return form


def table_format(columns: int) -> QTextTableFormat:
    """Hairlines, equal columns over the whole measure, the first row a header."""
    form = QTextTableFormat()
    form.setBorder(1)
    form.setBorderBrush(between_themes("edge", 0.6))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderCollapse(True)
    form.setCellPadding(6)
    form.setCellSpacing(0)
    form.setTopMargin(12)
    form.setBottomMargin(12)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    share = QTextLength(QTextLength.Type.PercentageLength, 100 / columns)
    form.setColumnWidthConstraints([share] * columns)
    form.setHeaderRowCount(1)
    return form

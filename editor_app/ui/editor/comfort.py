"""How one likes the text: its font, size, line height and the width of its column.

None of it is in a document or its undo.  Family and size go into the document's default font, to which the sizes of all
roles are relative.  Line height is kept in the formats as the distance between lines, which Qt multiplies, with all
margins, by the resolution of the device that a layout is made for: so a device of our own says how much there is of it.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF, QImage

from editor_app.ui.editor.text_look import TextLook
from editor_app.ui.settings import Preferences

MEASURES = {"narrow": 520, "usual": 640, "wide": 800}
SPACINGS = {"tight": 0.85, "usual": 1.0, "airy": 1.2}


@dataclass(frozen=True, slots=True)
class Comfort:
    """What a person has chosen: a family before the look's own, a size in percent, names of a spacing and measure."""

    family: str = ""
    zoom: int = 100
    spacing: str = "usual"
    measure: str = "usual"

    def families(self, families: tuple[str, ...]) -> list[str]:
        """These families, with the chosen one before them."""
        return [self.family, *families] if self.family else list(families)

    def pixels(self, pixels: int) -> int:
        """A size of text, as large as it is wished."""
        return max(6, round(pixels * self.zoom / 100))

    def font(self, look: TextLook) -> QFont:
        """The default font of a document in a look."""
        font = look.font()
        font.setFamilies(self.families(look.families))
        font.setPixelSize(self.pixels(look.size))
        return font

    @property
    def column(self) -> int:
        """The width of the column (pixels): larger letters stand in a wider one."""
        return round(MEASURES[self.measure] * max(1.0, self.zoom / 100))

    def device(self, look: TextLook) -> QImage:
        """The device that makes lines as high as is wished."""
        if (self.zoom, self.spacing, self.family) == (100, "usual", ""):
            return _device(100)
        wished = look.line_height * SPACINGS[self.spacing] * self.pixels(look.size)
        usual = look.line_height * look.size - _natural(look.font())
        return _device(max(10, round(100 * (wished - _natural(self.font(look))) / usual)))


USUAL = Comfort()


def comfort_of(preferences: Preferences) -> Comfort:
    """What the preferences say of the text."""
    return Comfort(*(preferences[name] for name in ("family", "zoom", "spacing", "measure")))


def _natural(font: QFont) -> int:
    return math.ceil(QFontMetricsF(font).lineSpacing())


@functools.cache
def _device(percent: int) -> QImage:
    """A device that multiplies distances; it is never freed, for layouts keep no more than a pointer to it."""
    device = QImage(1, 1, QImage.Format.Format_RGB32)
    device.setDotsPerMeterX(round(device.dotsPerMeterX() * percent / 100))
    device.setDotsPerMeterY(round(device.dotsPerMeterY() * percent / 100))
    return device

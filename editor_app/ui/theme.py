"""Colours, fonts and the style sheet of the window, light and dark (design ``look.md``)."""

from __future__ import annotations

import dataclasses
import enum
import functools
import re
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from editor_app.system.resources import resource


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as ``#rrggbb``.

    Each tint is the ground on which the colour of its name may stand as text.  ``line`` only separates; a control's
    border is ``edge``.  ``on_accent`` stands on ``accent``; ``selection`` is the neutral tint of what is chosen.
    """

    background: str
    panel: str
    paper: str
    ink: str
    muted: str
    line: str
    edge: str
    hover: str
    selection: str
    accent: str
    accent_tint: str
    accent_strong: str
    on_accent: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    info: str
    info_tint: str
    marked: str

    def color(self, name: str) -> QColor:
        """A token by its name, as Qt paints it."""
        return QColor(getattr(self, name))


LIGHT = Tokens(
    background="#f6f5f2",
    panel="#fbfaf8",
    paper="#ffffff",
    ink="#22201d",
    muted="#6d6861",
    line="#e4e0d9",
    edge="#918b82",
    hover="#efece6",
    selection="#efece6",
    accent="#b3261e",
    accent_tint="#f8e6e3",
    accent_strong="#96201a",
    on_accent="#ffffff",
    ok="#256b41",
    ok_tint="#e3f1e8",
    warn="#8a5200",
    warn_tint="#fbefd9",
    info="#2c5fa8",
    info_tint="#e4ecf8",
    marked="#d9e4f5",
)
DARK = Tokens(
    background="#1b1a18",
    panel="#211f1d",
    paper="#262421",
    ink="#ece8e1",
    muted="#a39c92",
    line="#38342f",
    edge="#7d766c",
    hover="#2f2c28",
    selection="#2f2c28",
    accent="#f0776c",
    accent_tint="#43261f",
    accent_strong="#f48f86",
    on_accent="#2a0f0b",
    ok="#7fcf9d",
    ok_tint="#1f3628",
    warn="#e8b45c",
    warn_tint="#3a2d16",
    info="#8db4ee",
    info_tint="#1f2c40",
    marked="#3a4658",
)


class Appearance(enum.StrEnum):
    """What a person chose: as the system, or one theme always."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The theme in use.  Signal ``changed`` tells that colours have changed: paint again, make icons anew.

    A window is built faster without a style sheet, for Qt styles a part anew each time that it is put into another:
    with ``bare`` there is none until `dress`, which saves 40 of 150 ms.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, appearance: Appearance = Appearance.SYSTEM, *, bare: bool = False
    ) -> None:
        super().__init__(application)
        self._application = application
        self._is_bare = bare
        self.tokens = LIGHT
        self.appearance = appearance
        application.setStyle("Fusion")
        self.write_in("")
        self.choose(appearance)
        application.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, appearance: Appearance) -> None:
        """Use a theme always, or the system's."""
        self.appearance = appearance
        scheme = {
            Appearance.SYSTEM: Qt.ColorScheme.Unknown,
            Appearance.LIGHT: Qt.ColorScheme.Light,
            Appearance.DARK: Qt.ColorScheme.Dark,
        }[appearance]
        self._application.styleHints().setColorScheme(scheme)
        self._wear(self._asked(scheme))

    def write_in(self, language: str) -> None:
        """Set the interface in the letters of a language."""
        self._application.setFont(system_sans(language))

    def _follow(self) -> None:
        self._wear(self._asked(self._application.styleHints().colorScheme()))

    def _asked(self, scheme: Qt.ColorScheme) -> Tokens:
        if scheme is Qt.ColorScheme.Unknown:
            scheme = self._application.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def dress(self) -> None:
        """Put the style sheet on that was left out so far."""
        self._is_bare = False
        self._application.setStyleSheet(style_sheet(self.tokens) + line_rule())

    def _wear(self, tokens: Tokens) -> None:
        if tokens is self.tokens and self._application.styleSheet():
            return
        self.tokens = tokens
        # Putting a sheet on anew costs Qt ten times as much in place of another one (400 ms with the form) as on bare parts.
        self._application.setStyleSheet("")
        self._application.setPalette(palette_of(tokens))
        if not self._is_bare:
            self._application.setStyleSheet(style_sheet(tokens) + line_rule())
        self.changed.emit()


def palette_of(tokens: Tokens) -> QPalette:
    """Qt's palette in the colours of a theme."""
    palette = QPalette()
    role = QPalette.ColorRole
    for where, name in {
        role.Window: "panel",
        role.WindowText: "ink",
        role.Base: "paper",
        role.AlternateBase: "background",
        role.Text: "ink",
        role.Button: "panel",
        role.ButtonText: "ink",
        role.BrightText: "on_accent",
        role.ToolTipBase: "ink",
        role.ToolTipText: "paper",
        role.PlaceholderText: "muted",
        role.Highlight: "marked",
        role.HighlightedText: "ink",
        role.Link: "info",
        role.LinkVisited: "info",
        role.Accent: "accent",
        role.Light: "paper",
        role.Midlight: "hover",
        role.Mid: "line",
        role.Dark: "edge",
        role.Shadow: "edge",
    }.items():
        palette.setColor(where, tokens.color(name))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, tokens.color("muted"))
    return palette


@functools.cache
def style_sheet(tokens: Tokens) -> str:
    """The window's style sheet: ``@name`` stands for a token."""
    source = resource("styles", "window.qss").read_text("utf-8")
    colours = dataclasses.asdict(tokens)
    return re.sub(r"@([a-z_]+)", lambda found: colours[found[1]], source)


# Where the system's sans has no Chinese letters, one of these is the interface's: the sans of Linux desktops.
CHINESE_SANS = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei")
INTERFACE_PIXELS = 13
CAPTION_PIXELS = 12


def interface_font() -> QFont:
    """The font of the interface, at its usual size."""
    font = QFont(QApplication.font())
    font.setPixelSize(INTERFACE_PIXELS)
    return font


def system_sans(language: str) -> QFont:
    """The system's sans for an interface in ``language``; a Chinese one before it where it has no Chinese letters.

    One family draws both scripts, for Qt sets a line upright by the height of the first family, and words of two
    families side by side look like a mistake.  Its quotes are full-width: among English words they are set narrow.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(INTERFACE_PIXELS)
    if chinese_sans():
        font.setFamilies([*chinese_sans(), *font.families()])
        if not language.startswith("zh"):
            font.setFeature(QFont.Tag("pwid"), 1)
    return font


@functools.cache
def chinese_sans() -> tuple[str, ...]:
    """The family to put before the system's sans, where there is one and it is needed."""
    if QRawFont.fromFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).supportsCharacter(
        ord("稿")
    ):
        return ()
    families = set(QFontDatabase.families())
    return tuple(family for family in CHINESE_SANS if family in families)[:1]


@functools.cache
def line_rule() -> str:
    """The style of a line to type in, where a Chinese family draws the interface.

    Their line is high above the letters: a pixel less over it sets them in the middle.
    """
    return "\nQLineEdit, QComboBox { padding-top: 3px; padding-bottom: 5px; }" if chinese_sans() else ""


def caption_font(bold: bool = False) -> QFont:
    """For small print: counts, times, labels; never smaller, for Chinese characters could not be read."""
    font = interface_font()
    font.setPixelSize(CAPTION_PIXELS)
    font.setBold(bold)
    return font

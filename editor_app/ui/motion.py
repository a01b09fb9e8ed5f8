"""Whether things may move to show where they come from: the one place that is asked, and that tells Qt.

Qt knows what most systems say (its styles animate nothing then); ``STET_REDUCED_MOTION`` says it where no system does.
"""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle

from editor_app.ui.settings import Preferences

VARIABLE = "STET_REDUCED_MOTION"
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip


def may_move(preferences: Preferences) -> bool:
    """Tell whether motion is allowed: neither the person nor the system has asked for less."""
    if preferences["motion"] == "less" or os.environ.get(VARIABLE, "0") not in ("", "0"):
        return False
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


class QtMotion:
    """Keeps Qt's own effects still where motion is not allowed, and as the system has them where it is."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._usual = [effect for effect in _EFFECTS if QApplication.isEffectEnabled(effect)]
        preferences.changed.connect(self._changed)
        self._apply()

    def _changed(self, name: str) -> None:
        if name == "motion":
            self._apply()

    def _apply(self) -> None:
        allowed = may_move(self._preferences)
        for effect in self._usual:
            QApplication.setEffectEnabled(effect, allowed)

"""The bar above a merge."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from editor_app.ui.widgets.banner import Banner


class MergeBanner(Banner):
    """Its way back leaves all as it was."""

    def say_back(self, back: QPushButton) -> None:
        """Say what going back means."""
        self.say("Later", back.setText)
        self.say("Merge later: nothing is changed (Esc)", back.setToolTip)

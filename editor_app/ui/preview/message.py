"""What the preview says where there is no page to be seen."""

from __future__ import annotations

from editor_app.ui.i18n import tr


def blank() -> tuple[str, str]:
    """The page comes in a moment."""
    return "", ""


def nothing() -> tuple[str, str]:
    """There is no article."""
    return tr("Nothing to preview"), tr(
        "Choose an article on the left: its page is shown here exactly as it will be published."
    )


def preparing() -> tuple[str, str]:
    """The page is not there yet."""
    return "", tr("Preparing the page…")


def stopped() -> tuple[str, str]:
    """The process that draws the page has ended."""
    return tr("The preview has stopped"), tr("Your text is safe; only the picture of the page is gone.")


def keeps_stopping() -> tuple[str, str]:
    """It has ended again and again."""
    return tr("The preview keeps stopping"), tr(
        "It is left alone now. Your text is safe, and packages can be made without it."
    )

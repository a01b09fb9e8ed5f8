"""The PIN of whoever works here, at the command line: it stands in ``STET_PIN``, where no list of processes shows it."""

from __future__ import annotations

import os

from editor_app.services.desk import Desk

PIN_VARIABLE = "STET_PIN"


def given_pin() -> str:
    """The PIN; empty where none was given."""
    return os.environ.get(PIN_VARIABLE, "")


def unlock(desk: Desk) -> None:
    """Open the key of whoever works here where a PIN was given.  Raise `StetError` where it is wrong."""
    pin = given_pin()
    if pin:
        desk.pins.give(pin)

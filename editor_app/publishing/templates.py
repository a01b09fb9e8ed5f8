"""The templates of pages, compiled once: every value is escaped, and no page prints what HTML forbids."""

from __future__ import annotations

import functools

import jinja2

from editor_app.formats.html_escape import without_forbidden
from editor_app.system.resources import resource


@functools.cache
def template(theme: str, name: str) -> jinja2.Template:
    """The template of that name in ``resources/themes/<theme>``."""
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    return environment.from_string(resource("themes", theme, name).read_text("utf-8"))


def _printable(value: object) -> object:
    """What a template prints, without code points that HTML forbids; what is marked up is clean already."""
    return without_forbidden(value) if value.__class__ is str else value

"""Understanding published texts: fields and body out of pages, copied text and Markdown."""

from editor_app.formats.extraction.reading import Apart, Reading
from editor_app.formats.extraction.understanding import understand

__all__ = ["Apart", "Reading", "understand"]

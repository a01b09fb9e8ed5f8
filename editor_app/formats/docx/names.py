"""The names of WordprocessingML and of what may be drawn in it (ECMA-376, Parts 1 and 4)."""

from __future__ import annotations

_SCHEMAS = "http://schemas.openxmlformats.org/"
WORD = f"{_SCHEMAS}wordprocessingml/2006/main"
RELATIONSHIPS = f"{_SCHEMAS}officeDocument/2006/relationships"
W = f"{{{WORD}}}"
R = f"{{{RELATIONSHIPS}}}"
A = f"{{{_SCHEMAS}drawingml/2006/main}}"
WP = f"{{{_SCHEMAS}drawingml/2006/wordprocessingDrawing}}"
CHART = f"{{{_SCHEMAS}drawingml/2006/chart}}"
CHART_EXTENDED = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DIAGRAM = f"{{{_SCHEMAS}drawingml/2006/diagram}}"
M = f"{{{_SCHEMAS}officeDocument/2006/math}}"
MC = f"{{{_SCHEMAS}markup-compatibility/2006}}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix that the standard gives it
WEB_VIDEO = "{http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing}webVideoPr"
PACKAGE = f"{{{_SCHEMAS}package/2006/relationships}}"

# The strict form of the standard has names of its own for the same things.
STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", f"{_SCHEMAS}officeDocument/2006/".encode()),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", f"{_SCHEMAS}drawingml/2006/".encode()),
)
VAL = f"{W}val"

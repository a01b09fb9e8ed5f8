"""The parts of a Word file, opened so that no file, however it was made, takes more than a bounded part of the machine."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from editor_app.domain.errors import StetError
from editor_app.domain.importable import LARGEST_PICTURE
from editor_app.formats.docx.names import PACKAGE, STRICT
from editor_app.system.zips import ZIP_DAMAGE

LARGEST_FILE = 128 * 1024 * 1024
LARGEST_XML = 24 * 1024 * 1024
MOST_PICTURE_BYTES = 512 * 1024 * 1024
MOST_XML_BYTES = 64 * 1024 * 1024
MOST_TAGS = 3_000_000
MOST_PARTS = 10_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
# The names of an OLE file's streams are in UTF-16; Office keeps what it has encrypted in these two.
_ENCRYPTED = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo"))
# An office's package has no others (ECMA-376, Part 2); the rest would unpack without bounds.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the last word of its kind, and a part's name or, outside the file, an address."""

    kind: str
    target: str
    external: bool = False


class Package:
    """The parts of one file by their names; a part that is not there is None."""

    def __init__(self, data: bytes) -> None:
        _refuse_other_kinds(data)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except ZIP_DAMAGE as error:
            raise damaged() from error
        if len(entries) > MOST_PARTS:
            raise damaged()
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise _locked()
        if any(entry.compress_type not in _METHODS for entry in entries):
            raise damaged()
        self._entries = {_plain(entry.filename): entry for entry in entries if not entry.is_dir()}
        self._picture_bytes = self._xml_bytes = 0

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part.  Raise `StetError` where it is damaged, too large, or declares entities."""
        data = self._bytes(name, LARGEST_XML)
        if data is None:
            return None
        self._xml_bytes += len(data)
        if self._xml_bytes > MOST_XML_BYTES or data.count(b"<") > MOST_TAGS:
            raise _too_much(MOST_XML_BYTES)
        for strict, usual in STRICT:
            data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise damaged() from error
        if root.getroottree().docinfo.doctype:
            raise StetError(
                "Not a plain Word file",
                "This file declares things that a Word file never holds; it may have been made to do harm.",
                hint="Open it in Word or WPS, save it anew as .docx, and import that.",
            )
        return root

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture; None where it is missing, damaged or too large."""
        try:
            data = self._bytes(name, LARGEST_PICTURE)
        except StetError:
            return None
        self._picture_bytes += len(data or b"")
        return data if self._picture_bytes <= MOST_PICTURE_BYTES else None

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by the id that it uses."""
        folder, _, name = part.rpartition("/")
        root = self.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        found: dict[str, Relation] = {}
        for one in root.iter(f"{PACKAGE}Relationship") if root is not None else ():
            kind = (one.get("Type") or "").rpartition("/")[2]
            target = one.get("Target") or ""
            if (one.get("TargetMode") or "").lower() == "external":
                found[one.get("Id") or ""] = Relation(kind, target, external=True)
            else:
                found[one.get("Id") or ""] = Relation(kind, _plain(_joined(folder, target)))
        return found

    def main_part(self) -> str:
        """The part with the text.  Raise `StetError` where this is no text document of Word's."""
        known = [one.target for one in self.relations("").values() if one.kind == "officeDocument"]
        for name in (*known, "word/document.xml"):
            if name in self._entries:
                return self._entries_name(name)
        raise _no_document()

    def _entries_name(self, name: str) -> str:
        if name.startswith(("xl/", "ppt/", "visio/")):
            raise _no_document()
        return name

    def _bytes(self, name: str, limit: int) -> bytes | None:
        """A part's bytes, read to one past the limit at most, whatever its header says of its size."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        try:
            with self._archive.open(entry) as file:
                data = file.read(limit + 1)
        except ZIP_DAMAGE as error:
            raise damaged() from error
        if len(data) > limit:
            raise _too_much(limit)
        return data


def is_word_file(data: bytes, name: str) -> bool:
    """Tell whether bytes are to be read as a Word file: by its name's ending, or as a zip with Word's parts."""
    if name.lower().endswith((".docx", ".docm", ".dotx", ".doc")):
        return not name.lower().endswith(".doc") or data.startswith((_OLE, _RTF, b"PK\x03\x04"))
    return data.startswith(b"PK\x03\x04") and b"word/document.xml" in data


def damaged() -> StetError:
    """What is said of a file that is cut short or otherwise no whole Word file."""
    return StetError(
        "Damaged file",
        "This Word file is damaged or was cut short; nothing of it was taken in.",
        hint="Open it in Word or WPS, save it anew as .docx, and import that.",
    )


def _refuse_other_kinds(data: bytes) -> None:
    if len(data) > LARGEST_FILE:
        raise too_large(len(data))
    if not data.startswith((_OLE, _RTF)):
        return
    if any(name in data for name in _ENCRYPTED):
        raise _locked()
    raise StetError(
        "An old Word file",
        "This is a file of the old Word kind (.doc), which Stet does not read.",
        hint="Open it in Word or WPS, choose “Save as” and the kind .docx, and import that.",
    )


def too_large(size: int) -> StetError:
    """What is said of a file of more bytes than any article has with its pictures."""
    return StetError(
        "File too large",
        "The file has {size} MB; a Word file of up to {limit} MB can be imported.",
        hint="Make its pictures smaller, or split it.",
        size=size // 1024 // 1024,
        limit=LARGEST_FILE // 1024 // 1024,
    )


def _too_much(limit: int) -> StetError:
    return StetError(
        "File too large",
        "Unpacked, this file holds more than {limit} MB of text, which no article has.",
        hint="Split it, or copy the text that you need into a new document.",
        limit=limit // 1024 // 1024,
    )


def _locked() -> StetError:
    return StetError(
        "Protected by a password",
        "This Word file is encrypted; without its password nobody can read it.",
        hint="Open it in Word or WPS, take the password off, save it, and import it again.",
    )


def _no_document() -> StetError:
    return StetError(
        "Not a Word file",
        "This file holds no Word document.",
        hint="Stet reads .docx, .txt, .html and .md files.",
    )


def _joined(folder: str, target: str) -> str:
    path = unquote(target.partition("#")[0]).replace("\\", "/")
    return path if path.startswith("/") else f"{folder}/{path}"


def _plain(name: str) -> str:
    """A part's name as it is looked up: without case, turns and leading slash.  It never becomes a path on disk."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").lower()

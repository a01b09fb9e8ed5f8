"""Hostile files (design ``hand-off.md``): each is made, refused with a sentence of its own, and nothing else happens."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.domain.canonical import canonical_bytes, digest
from editor_app.domain.content import content_bytes
from editor_app.domain.errors import NewerFormatError, StetError
from editor_app.domain.events import Action, Decision, event_bytes
from editor_app.domain.revision import Revision, revision_bytes
from editor_app.handoff.bundle import hand_off_bytes, open_hand_off
from editor_app.handoff.names import PRIVATE, Name
from tests.support.handoffs import AT, TestKey, check, file_of, parts_of, small_filling, whole_filling
from tests.support.library import content
from tests.support.packages import ARTICLE

Parts = dict[str, bytes]


def refused(path: Path, words: str) -> None:
    with pytest.raises(StetError, match=words):
        open_hand_off(path, check)


@pytest.fixture
def parts() -> Parts:
    return parts_of(small_filling())


@pytest.mark.parametrize(
    "path",
    [
        "../stet.json",
        "objects/../../../etc/cron.d/x",
        "/etc/passwd",
        "C:/Windows/win.ini",
        "C:\\Windows\\win.ini",
        "objects\\revision\\a.json",
        "./stet.json",
        "objects/.hidden",
        ".bashrc",
        "objects/revision/" + "g" * 64 + ".json",
        "objects/revision/" + "0" * 64 + ".exe",
        "documents/run me.md",
        "documents/Con.md",
        "extra.txt",
        "assets/" + "A" * 64,
    ],
)
def test_paths_that_lead_out_or_mean_nothing(tmp_path: Path, parts: Parts, path: str) -> None:
    refused(file_of(tmp_path, {**parts, path: b"x"}), "is not a path that a hand-off may hold")
    assert [one.name for one in tmp_path.iterdir()] == ["made.stet"]


def test_a_path_in_other_letters(tmp_path: Path, parts: Parts) -> None:
    path = tmp_path / "made.stet"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
        archive.writestr("稿件.md", b"x")
    refused(path, "packed anew|not a path")


def test_a_link(tmp_path: Path, parts: Parts) -> None:
    path = tmp_path / "made.stet"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
        link = zipfile.ZipInfo("assets/" + "0" * 64)
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    refused(path, "packed anew by another program")


def test_a_bomb_of_high_ratio(tmp_path: Path) -> None:
    path = tmp_path / "made.stet"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("stet.json", b" " * 50_000_000)
    refused(path, "packed anew by another program")


def test_a_bomb_that_lies_about_its_size(tmp_path: Path, parts: Parts) -> None:
    data = bytearray(file_of(tmp_path, parts).read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 20 : at + 28] = b"\xff\xff\xff\x7f" * 2
    path = tmp_path / "made.stet"
    path.write_bytes(data)
    refused(path, "packed anew|larger than")


def test_too_many_parts(tmp_path: Path, parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file_of(tmp_path, parts)
    monkeypatch.setattr("editor_app.handoff.zip_form.MOST_PARTS", 2)
    refused(path, "packed anew")


def test_a_file_larger_than_any(tmp_path: Path, parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file_of(tmp_path, parts)
    monkeypatch.setattr("editor_app.handoff.zip_form.MOST_BYTES", -100_000_000)
    refused(path, "cut short")


def test_truncated_at_any_place(tmp_path: Path) -> None:
    whole = hand_off_bytes(small_filling())
    path = tmp_path / "made.stet"
    for length in range(0, len(whole), 53):
        path.write_bytes(whole[:length])
        refused(path, "cut short|not a hand-off")


def test_packed_anew_by_another_program(tmp_path: Path, parts: Parts) -> None:
    path = tmp_path / "made.stet"
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        with zipfile.ZipFile(path, "w", method) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        refused(path, "packed anew by another program")


def test_bytes_before_between_and_behind(tmp_path: Path) -> None:
    whole = hand_off_bytes(small_filling())
    path = tmp_path / "made.stet"
    path.write_bytes(b"#!/bin/sh\n" + whole)
    refused(path, "not a hand-off")
    path.write_bytes(whole + b"more")
    refused(path, "cut short")
    second = whole.index(b"PK\x03\x04", 4)
    path.write_bytes(whole[:second] + b"gap" + whole[second:])
    refused(path, "cut short|packed anew")


def test_something_else_altogether(tmp_path: Path) -> None:
    path = tmp_path / "letter.stet"
    for data in (b"", b"PK", b"%PDF-1.7", b"PK\x05\x06" + bytes(18)):
        path.write_bytes(data)
        refused(path, "not a hand-off|cut short")
    refused(tmp_path, "cannot be read")
    refused(tmp_path / "nowhere.stet", "cannot be read")
    refused(file_of(tmp_path, {"readme.txt": b"hello"}), "is not a hand-off")
    refused(file_of(tmp_path, {"stet.json": b'{"format":"zip"}'}), "is not a hand-off")


def test_an_object_whose_name_is_not_its_hash(tmp_path: Path, parts: Parts) -> None:
    for path in [one for one in parts if one.startswith("objects/")]:
        spoiled = dict(parts)
        spoiled[path] = parts[path].replace(b"2025", b"2024").replace(b"ferry", b"fairy") + b" "
        refused(file_of(tmp_path, spoiled), "not what its sender put there")


def test_a_picture_whose_name_is_not_its_hash(tmp_path: Path) -> None:
    parts = parts_of(whole_filling())
    path = next(one for one in parts if one.startswith("assets/"))
    refused(file_of(tmp_path, {**parts, path: parts[path] + b"?"}), "not what its sender put there")


@pytest.mark.parametrize(
    "spoiled", ["stet.json", "documents/ferry-last-winter.md", "objects", "signature.json"]
)
def test_a_signature_that_does_not_fit(tmp_path: Path, spoiled: str) -> None:
    parts = parts_of(whole_filling(), signed=True)
    if spoiled == "stet.json":
        parts[spoiled] = parts[spoiled].replace("筱安".encode(), "筱月".encode())
    elif spoiled == "objects":  # one left out, and the count made to fit
        parts.pop(next(path for path in parts if path.startswith("objects/riddle/")))
        parts["stet.json"] = parts["stet.json"].replace(b'"objects":6', b'"objects":5')
    elif spoiled == "signature.json":
        parts[spoiled] = parts_of(small_filling(), signed=True)[spoiled]
    else:
        parts[spoiled] += b"more"
    refused(file_of(tmp_path, parts), "changed after it was signed")


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"algorithm":"none","key":"","signature":""}', b"[" * 100_000]
)
def test_a_signature_that_is_none(tmp_path: Path, parts: Parts, data: bytes) -> None:
    refused(
        file_of(tmp_path, {**parts, "signature.json": data}), "cannot be read|changed after it was signed"
    )


def test_a_newer_format_says_which_stet_reads_it(tmp_path: Path, parts: Parts) -> None:
    newer = canonical_bytes({"format": "stet-handoff", "version": 2, "needs": "3.1", "surprise": [1]})
    path = file_of(tmp_path, {"stet.json": newer, "strange/new/place": b"x"})
    with pytest.raises(NewerFormatError, match=r"version 2 .* up to 1\. Stet 3\.1 or newer reads it"):
        open_hand_off(path, check)
    rude = canonical_bytes({"format": "stet-handoff", "version": 3, "needs": "</b><script>"})
    with pytest.raises(NewerFormatError, match=r"Stet 0\.2\+ or newer"):
        open_hand_off(file_of(tmp_path, {"stet.json": rude}), check)


def test_a_newer_kind_of_decision_is_no_damage(tmp_path: Path, parts: Parts) -> None:
    newer = canonical_bytes({"schema": 99, "kind": "decision", "article": ARTICLE})
    refused(_with(tmp_path, parts, "decision", newer), "schema 99, and this Stet reads up to 1")


@pytest.mark.parametrize(
    "change",
    [
        {"version": "1"},
        {"version": 0},
        {"version": True},
        {"made_by": 3},
        {"to": "everybody"},
        {"purpose": "world domination"},
        {"articles": [{"id": []}]},
        {"objects": 10_000},
        {"objects": 1.0},
        {"needs": "9"},
        {"message": "a\u0000b"},
        {"message": "\ud800"},
        {"message": ""},
    ],
    ids=str,
)
def test_a_cover_of_the_wrong_shape(tmp_path: Path, parts: Parts, change: dict[str, object]) -> None:
    plain = {**json.loads(parts["stet.json"]), **change}
    data = json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()
    refused(file_of(tmp_path, {**parts, "stet.json": data}), "cannot be read|control characters")


def _with(folder: Path, parts: Parts, kind: str, data: bytes) -> Path:
    """A file with one object more, of which the cover knows."""
    plain = json.loads(parts["stet.json"])
    plain["objects"] += kind != PRIVATE
    return file_of(
        folder, {**parts, Name(kind, digest(data)).path: data, "stet.json": canonical_bytes(plain)}
    )


def _revision(**change: object) -> bytes:
    plain = json.loads(revision_bytes(Revision(ARTICLE, "0" * 64, "lin", AT)))
    return canonical_bytes({**plain, **change})


def _decision(**change: object) -> bytes:
    plain = json.loads(event_bytes(Decision(ARTICLE, Action.APPROVE, "0" * 64, "0" * 64, "lin", AT)))
    return canonical_bytes({**plain, **change})


def test_the_shapes_below_are_sound_but_for_what_is_changed(tmp_path: Path, parts: Parts) -> None:
    for kind, data in (("revision", _revision()), ("decision", _decision())):
        open_hand_off(_with(tmp_path, parts, kind, data), check)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("revision", _revision(parents="0" * 64)),
        ("revision", _revision(parents=["0" * 63])),
        ("revision", _revision(parents=[7])),
        ("revision", _revision(parents=[])),  # a default written out: another name for the same thing
        ("revision", _revision(content_hash="../../etc")),
        ("revision", _revision(article="../../../tmp/x")),
        ("revision", _revision(at="yesterday")),
        ("revision", _revision(at="2025-03-02T08:00:00")),
        ("revision", _revision(at="2025-03-02T08:00:00.000Z" + " " * 50)),
        ("revision", _revision(author=None)),
        ("revision", _revision(surprise=1)),
        ("revision", _revision(schema="1")),
        ("revision", _decision()),
        ("outlet", _decision()),
        ("decision", _decision(action="abolish")),
        ("decision", _decision(after=["x"])),
        ("decision", _decision(revision="x")),
        ("content", content_bytes(content()).replace(b'"schema":1', b'"schema":true')),
        ("content", canonical_bytes({"schema": 1, "document": 7, "fields": {}})),
        ("content", json.dumps(json.loads(content_bytes(content()))).encode()),
        (
            "origin",
            canonical_bytes({"schema": 1, "kind": "origin", "article": ARTICLE, "at": AT, "origin": 1}),
        ),
        ("origin", canonical_bytes({"schema": 2, "kind": "origin"})),
        ("private", canonical_bytes({"schema": 1, "kind": "private", "article": ARTICLE})),
        (
            "private",
            canonical_bytes(
                {
                    "schema": 1,
                    "kind": "private",
                    "article": ARTICLE,
                    "at": AT,
                    "entry": "original",
                    "data": "!",
                }
            ),
        ),
        ("publication", b"[]"),
        ("publication", b"\xff\xfe"),
        ("riddle", b'{"kind":"other"}'),
        ("riddle", b'{"kind": "riddle"}'),
        ("riddle", b'{"kind":"riddle","n":1.5}'),
        ("riddle", b'{"article":7,"kind":"riddle"}'),
        ("riddle", b'{"kind":"riddle","kind":"riddle"}'),
        ("riddle", b'{"kind":"riddle","n":NaN}'),
        ("riddle", b"[" * 200_000),
        ("riddle", b'{"a":' * 5000 + b"1" + b"}" * 5000),
        ("riddle", b'{"kind":"riddle","t":"\\ud800"}'),
    ],
)
def test_objects_of_the_wrong_shape(tmp_path: Path, parts: Parts, kind: str, data: bytes) -> None:
    refused(_with(tmp_path, parts, kind, data), "cannot be read")


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\r", "\x7f", "\x9b", "\ufffe", "\b"])
def test_control_characters(tmp_path: Path, parts: Parts, bad: str) -> None:
    spoiled = content_bytes(content(f"a{bad}b"))
    refused(_with(tmp_path, parts, "content", spoiled), "control characters|cannot be read")
    refused(_with(tmp_path, parts, "decision", _decision(comment=f"a{bad}b")), "control characters")
    riddle = canonical_bytes({"kind": "riddle", "text": [bad]})
    refused(_with(tmp_path, parts, "riddle", riddle), "control characters")


def test_backslashes_and_line_ends_are_no_control_characters(tmp_path: Path, parts: Parts) -> None:
    data = _decision(comment='a\\b\\\\u0000\n\t"c"')
    open_hand_off(_with(tmp_path, parts, "decision", data), check)


def test_a_field_of_a_hundred_megabytes(tmp_path: Path, parts: Parts) -> None:
    for kind, size in (("revision", 1), ("content", 16), ("riddle", 1)):
        data = b'{"kind":"riddle","text":"' + b"x" * (100 * 1024 * 1024) + b'"}'
        refused(_with(tmp_path, parts, kind, data), f"larger than {size} MB")


def test_a_cycle_among_parents_cannot_have_the_names_it_needs(tmp_path: Path, parts: Parts) -> None:
    one, other = "1" * 64, "2" * 64
    spoiled = dict(parts)
    for name, parent in ((one, other), (other, one)):
        spoiled[Name("revision", name).path] = _revision(parents=[parent])
    plain = json.loads(parts["stet.json"])
    spoiled["stet.json"] = canonical_bytes({**plain, "objects": plain["objects"] + 2})
    refused(file_of(tmp_path, spoiled), "not what its sender put there")


def test_invalid_utf_8(tmp_path: Path, parts: Parts) -> None:
    refused(file_of(tmp_path, {**parts, "documents/a.md": b"\xff\xfe"}), "cannot be read")
    refused(file_of(tmp_path, {**parts, "documents/a.md": b"\x00"}), "control characters")
    refused(file_of(tmp_path, {**parts, "stet.json": b"\xff"}), "cannot be read")
    refused(_with(tmp_path, parts, "revision", _revision()[:-1] + b"\xc3"), "cannot be read")


def test_duplicate_names(tmp_path: Path, parts: Parts) -> None:
    listed = sorted([*parts.items(), ("stet.json", parts["stet.json"])])
    refused(file_of(tmp_path, listed), "more than once")


def test_parts_out_of_order(tmp_path: Path, parts: Parts) -> None:
    refused(file_of(tmp_path, sorted(parts.items(), reverse=True)), "packed anew")


def test_fewer_objects_than_the_cover_counts(tmp_path: Path, parts: Parts) -> None:
    fewer = {path: data for path, data in parts.items() if not path.startswith("objects/revision")}
    refused(file_of(tmp_path, fewer), "counts other objects")


def test_a_signed_file_whose_check_says_no(tmp_path: Path) -> None:
    path = tmp_path / "made.stet"
    path.write_bytes(hand_off_bytes(small_filling(), TestKey()))
    deny: Callable[[str, bytes, str], bool] = lambda *_: False  # noqa: E731
    with pytest.raises(StetError, match="changed after it was signed"):
        open_hand_off(path, deny)

"""Hand-off files: written as one value of bytes, opened only where every byte is as it was written."""

from __future__ import annotations

import random
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.errors import StetError
from editor_app.handoff.bundle import Filling, Sketch, hand_off_bytes, open_hand_off
from editor_app.handoff.cover import Cover
from editor_app.handoff.names import ASSET, PRIVATE, Name, document_path, is_document, name_at
from editor_app.handoff.objects import Unknown
from editor_app.handoff.zip_form import read_parts, write_parts
from tests.support.handoffs import TestKey, Things, check, file_of, parts_of, small_filling, whole_filling
from tests.support.packages import ARTICLE, picture


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    filling = whole_filling()
    path = tmp_path / "稿件.stet"
    path.write_bytes(hand_off_bytes(filling, TestKey()))
    opened = open_hand_off(path, check)
    assert opened.key == TestKey.public
    assert opened.cover == replace(filling.cover, objects=6)
    assert set(opened.names()) == set(filling.source.names())
    assert all(opened.get(name) == filling.source.get(name) for name in opened.names())
    kinds = {name.kind: value for name, value in opened.values.items()}
    assert kinds["riddle"] == Unknown(ARTICLE)
    assert isinstance(kinds["content"], Sketch)
    assert kinds[PRIVATE].data == ""
    assert ASSET not in kinds


def test_any_tool_can_open_it(tmp_path: Path) -> None:
    path = tmp_path / "a.stet"
    path.write_bytes(hand_off_bytes(whole_filling(), TestKey()))
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names == sorted(names)
        assert "documents/ferry-last-winter.md" in names
    run = subprocess.run(
        [sys.executable, "-m", "zipfile", "-e", str(path), str(tmp_path / "out")], check=False, timeout=60
    )
    assert run.returncode == 0
    assert (tmp_path / "out" / "stet.json").is_file()


def test_equal_content_gives_equal_bytes() -> None:
    filling = whole_filling()
    things = filling.source
    assert isinstance(things, Things)
    other_way_round = Things(dict(reversed(things.kept.items())))
    again = Filling(filling.cover, other_way_round, filling.documents)
    assert hand_off_bytes(filling, TestKey()) == hand_off_bytes(again, TestKey())


def test_flipping_any_single_byte_of_a_small_one_is_noticed(tmp_path: Path) -> None:
    _notices_every_flip(tmp_path, hand_off_bytes(small_filling()), stride=1)


def test_flipping_a_byte_anywhere_of_a_signed_one_is_noticed(tmp_path: Path) -> None:
    _notices_every_flip(tmp_path, hand_off_bytes(whole_filling(), TestKey()), stride=97)


def _notices_every_flip(folder: Path, data: bytes, stride: int) -> None:
    path = folder / "flipped.stet"
    noise = random.Random(5)
    for at in range(0, len(data), stride):
        flipped = bytearray(data)
        flipped[at] ^= noise.randrange(1, 256)
        path.write_bytes(flipped)
        with pytest.raises(StetError):
            open_hand_off(path, check)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}(/[a-z0-9]{1,8}){0,2}", fullmatch=True), st.binary(max_size=200)
    )
)
def test_the_form_gives_back_what_was_laid_in(
    tmp_path_factory: pytest.TempPathFactory, parts: dict[str, bytes]
) -> None:
    path = file_of(tmp_path_factory.mktemp("form"), parts or {"a": b""})
    with path.open("rb") as file:
        assert [part.path for part in read_parts(file, "made.stet")] == sorted(parts or ["a"])
    with zipfile.ZipFile(path) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == (parts or {"a": b""})


def test_a_file_that_changes_after_it_was_opened_is_not_read_on(tmp_path: Path) -> None:
    path = tmp_path / "a.stet"
    data = hand_off_bytes(small_filling())
    path.write_bytes(data)
    opened = open_hand_off(path, check)
    name = next(iter(opened.names()))
    part = opened.parts[name]
    path.write_bytes(data[: part.start] + b"?" + data[part.start + 1 :])
    with pytest.raises(StetError, match="not what its sender put there"):
        opened.get(name)
    path.unlink()
    with pytest.raises(StetError, match="cannot be read"):
        opened.get(name)


def test_too_much_for_one_file_is_said_and_names_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor_app.handoff.zip_form.MOST_BYTES", 1000)
    things = Things()
    things.add(ASSET, picture(200, 200))
    with pytest.raises(StetError, match="Hand over fewer articles at once"):
        hand_off_bytes(Filling(Cover("lin"), things))


def test_an_unsigned_one_is_read_and_has_no_key(tmp_path: Path) -> None:
    path = file_of(tmp_path, parts_of(small_filling()))
    assert open_hand_off(path, check).key == ""


def test_paths_and_names_answer_each_other() -> None:
    for kind in ("revision", ASSET, PRIVATE, "a-kind_of_2030"):
        name = Name(kind, "0123456789abcdef" * 4)
        assert name_at(name.path) == name
    for path in (
        "objects/asset/" + "0" * 64 + ".json",
        "objects/Revision/" + "0" * 64 + ".json",
        "assets/0",
        "x",
    ):
        assert name_at(path) is None


def test_texts_for_people_get_plain_names_of_their_own() -> None:
    taken: set[str] = set()
    for slug, path in (
        ("../../Etc/passwd", "documents/etc-passwd.md"),
        ("etc-passwd", "documents/etc-passwd-2.md"),
        ("省人大", "documents/article.md"),
        ("x" * 200, f"documents/{'x' * 60}.md"),
    ):
        made = document_path(slug, taken)
        assert made == path
        assert is_document(made)
        taken.add(made)


def test_parts_are_written_as_they_come(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file, pytest.raises(UnicodeEncodeError):
        write_parts(file, [("稿", b"")])

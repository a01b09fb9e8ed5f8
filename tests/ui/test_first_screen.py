"""What the window shows at once: kept whole or not at all, never what is not so any more."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from editor_app.domain.article import Opened, Standing
from editor_app.domain.content import Content, content_hash
from editor_app.domain.document import Document
from editor_app.domain.workflow import Status
from editor_app.ui.first_screen import FirstScreen, read_first_screen, write_first_screen
from editor_app.ui.memory import Memory
from tests.support.documents import documents
from tests.support.library import content


def screen(one: Content) -> FirstScreen:
    opened = Opened(
        "a" * 32, one, content_hash(one), "2026-01-01T00:00:00.000Z", Standing(Status.DRAFT, 2, "h")
    )
    return FirstScreen("library:7", {"rows": [1, "二"]}, opened)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(documents())
def test_it_comes_back_as_it_was(tmp_path: Path, document: Document) -> None:
    kept = screen(Content(content("题").fields, document))
    path = tmp_path / "first.json"
    write_first_screen(path, kept)
    assert read_first_screen(path, "library:7") == kept


def test_another_state_of_the_library_shows_nothing(tmp_path: Path) -> None:
    path = tmp_path / "first.json"
    write_first_screen(path, screen(content()))
    assert read_first_screen(path, "library:8") is None
    assert read_first_screen(path, "other:7") is None
    assert read_first_screen(path, None) is None


@pytest.mark.parametrize("harm", [b"", b"{", b"[]", b"null", b'{"schema": 1}', b"\xff\xfe"])
def test_a_damaged_file_shows_nothing(tmp_path: Path, harm: bytes) -> None:
    path = tmp_path / "first.json"
    path.write_bytes(harm)
    assert read_first_screen(path, "library:7") is None


def test_an_article_that_is_not_what_it_was_shows_nothing(tmp_path: Path) -> None:
    path = tmp_path / "first.json"
    write_first_screen(path, screen(content("真")))
    path.write_bytes(path.read_bytes().replace("真".encode(), "假".encode()))
    assert read_first_screen(path, "library:7") is None


def test_a_place_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    write_first_screen(tmp_path / "file" / "first.json", screen(content()))
    memory = Memory(tmp_path / "file" / "window.json")
    memory.put("language", "en")
    memory.write()
    assert memory.get("language", "") == "en"


@pytest.mark.parametrize("harm", ["", "[1]", "{", '{"language": 7}'])
def test_a_damaged_memory_means_defaults(tmp_path: Path, harm: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(harm)
    assert Memory(path).get("language", "en") == "en"


def test_the_memory_lasts(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "home" / "window.json")
    memory.put("list_width", 300)
    memory.write()
    assert Memory(tmp_path / "home" / "window.json").get("list_width", 272) == 300

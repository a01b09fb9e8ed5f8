"""What is asked of the program at its start: the window, a command, files; and what a second start tells the first."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.app.main import WindowWish, wants_window
from editor_app.app.single_instance import RAISE, files_in, letter_of

HERE = Path.cwd()


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ([], WindowWish(None)),
        (["--library", "x"], WindowWish(Path("x"))),
        (["--library=x"], WindowWish(Path("x"))),
        (["a.stet"], WindowWish(None, (HERE / "a.stet",))),
        (["a.stet", "b c.STET"], WindowWish(None, (HERE / "a.stet", HERE / "b c.STET"))),
        (["--library", "x", "a.stet"], WindowWish(Path("x"), (HERE / "a.stet",))),
        (["--library=x", "a.stet"], WindowWish(Path("x"), (HERE / "a.stet",))),
        (["list"], None),
        (["receive", "a.stet"], None),
        (["--library"], None),
        (["--library="], None),
        (["--library", "x", "list"], None),
        (["--json.stet"], None),
        (["a.txt"], None),
    ],
    ids=str,
)
def test_hand_off_files_alone_ask_for_the_window(words: list[str], wish: WindowWish | None) -> None:
    assert wants_window(words) == wish


def test_files_come_through_to_the_first_window() -> None:
    files = (Path("/tmp/[初审通过] 春汛.stet"), Path("/tmp/b.stet"))
    assert files_in(letter_of(files)) == files
    assert (letter_of(()), files_in(RAISE)) == (RAISE, ())


@given(st.binary(max_size=60))
def test_whatever_else_is_said_names_no_file(said: bytes) -> None:
    assert all(path.is_absolute() for path in files_in(RAISE + said))
    assert files_in(b"x" + said) == ()


@pytest.mark.parametrize("said", [b"[1]", b'{"a": 1}', b'["a.stet"]', b'["/a\\u0000"]', b"[" * 90_000])
def test_names_that_are_none_are_refused(said: bytes) -> None:
    assert files_in(RAISE + said) == ()

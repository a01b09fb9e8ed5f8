"""The parts of the preview that need no browser: the splice, the environment, what is asked for once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.ui.preview import environment
from editor_app.ui.preview.environment import prepare_environment
from editor_app.ui.preview.splice import Splice, splice

FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
texts = st.text("ab潮😀\ud800", max_size=12)


def units(text: str) -> list[bytes]:
    """The text as JavaScript sees it."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[place : place + 2] for place in range(0, len(data), 2)]


@settings(max_examples=150)
@given(texts, texts, texts, texts)
def test_a_splice_makes_the_new_text_of_the_old(head: str, old: str, new: str, tail: str) -> None:
    before, after = units(head + old + tail), units(head + new + tail)
    change = splice(head + old + tail, head + new + tail)
    made = before[: change.start] + units(change.middle) + before[len(before) - change.end :]
    assert made == after
    assert change.length == len(after)
    assert len(change.middle) <= len(new)


def test_a_splice_is_as_small_as_it_can_be() -> None:
    assert splice("潮水😀来了", "潮水😀又来了") == Splice(4, 2, "又", 7)
    assert splice("一", "一") == Splice(1, 0, "", 1)


@pytest.mark.parametrize("is_root", [True, False])
def test_only_root_goes_without_a_sandbox(is_root: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_is_root", lambda: is_root)
    variables: dict[str, str] = {}
    prepare_environment(variables)
    assert ("--no-sandbox" in variables[FLAGS].split()) is is_root
    assert variables["QT_QUICK_BACKEND"] == "software"


def test_what_a_person_has_set_stays() -> None:
    variables = {"QT_QUICK_BACKEND": "rhi", FLAGS: "--log-level=0 --mine"}
    prepare_environment(variables)
    assert variables["QT_QUICK_BACKEND"] == "rhi"
    flags = variables[FLAGS].split()
    assert flags[:2] == ["--log-level=0", "--mine"]
    assert "--log-level=3" not in flags
    once = dict(variables)
    prepare_environment(variables)
    assert variables == once

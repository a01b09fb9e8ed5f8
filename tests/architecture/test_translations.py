"""The catalogue is complete: each sentence of the code has its translation, and none is stale."""

from __future__ import annotations

import importlib.util
import string
from pathlib import Path
from types import ModuleType

import pytest


def load_tool() -> ModuleType:
    """The tool that keeps the catalogue: a script, since ``packaging`` is also the name of a library."""
    path = Path(__file__).resolve().parents[2] / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("stet_translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations = load_tool()


def places(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)


def test_no_sentence_lacks_a_translation_and_none_is_stale() -> None:
    known = translations.translations()
    assert set(known) == set(translations.sentences())
    assert [sentence for sentence, translated in known.items() if not translated] == []


@pytest.mark.parametrize(("sentence", "translated"), list(translations.translations().items()))
def test_a_translation_fills_the_same_places(sentence: str, translated: str) -> None:
    assert places(sentence) == places(translated)

"""Spelling: what dictionaries know, the words a person adds, and nothing where there is no dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.errors import StetError
from editor_app.services import spelling as spelling_module
from editor_app.services.dictionaries import best_for
from editor_app.services.own_words import MOST_ARTICLES, OwnWords
from editor_app.services.spelling import WORDS_FILE, Manner, Spelling

ENGLISH = Manner("zh-CN", "en_US", "one", frozenset({"zhuzhou"}))
TEXT = "The goverment of Zhuzhou's naïve café, don’t wrod 中文"


def wrong(spelling: Spelling, text: str, manner: Manner = ENGLISH) -> list[str]:
    return [word.text for word in spelling.check((text,), manner).wrong[text]]


def test_misspelt_words_are_found_names_and_accents_are_right(tmp_path: Path) -> None:
    assert wrong(Spelling(tmp_path), TEXT) == ["goverment", "wrod"]


def test_suggestions_name_the_likeliest_first(tmp_path: Path) -> None:
    assert Spelling(tmp_path).suggestions("goverment", ENGLISH)[0] == "government"


def test_added_words_are_right_everywhere_and_at_the_next_start(tmp_path: Path) -> None:
    spelling = Spelling(tmp_path / "home")
    spelling.add("Goverment")
    assert wrong(spelling, TEXT) == ["wrod"]
    assert wrong(Spelling(tmp_path / "home"), "GOVERMENT's Goverment's") == []


def test_ignored_words_are_right_in_their_article_alone(tmp_path: Path) -> None:
    spelling = Spelling(tmp_path)
    spelling.ignore("wrod", "one")
    assert wrong(spelling, TEXT) == ["goverment"]
    assert wrong(spelling, TEXT, Manner("en", "en_US", "two")) == ["goverment", "Zhuzhou's", "wrod"]


def test_without_a_dictionary_nothing_is_checked_and_that_is_said(tmp_path: Path) -> None:
    checked = Spelling(tmp_path).check((TEXT,), Manner("tlh", "en_US"))
    assert (checked.dictionary, checked.wrong) == ("", {TEXT: ()})
    assert Spelling(tmp_path).suggestions("x", Manner("tlh", "en_US")) == ()


def test_a_dictionary_in_the_persons_own_folder_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "dictionaries"
    folder.mkdir()
    (folder / "tlh.aff").write_text("SET UTF-8\n")
    (folder / "tlh.dic").write_text("1\nqapla\n")
    spelling = Spelling(tmp_path)
    assert "tlh" in spelling.dictionaries()
    assert wrong(spelling, "qapla qaplah", Manner("tlh", "en_US")) == ["qaplah"]


def test_words_of_another_script_are_not_asked_for(tmp_path: Path) -> None:
    assert wrong(Spelling(tmp_path), "Привет wrod") == ["wrod"]


@pytest.mark.parametrize("damage", ["", "[]", '{"words": 7, "ignored": []}', "\x00", '{"ignored": {"a": 1}}'])
def test_a_damaged_word_list_means_none(tmp_path: Path, damage: str) -> None:
    (tmp_path / WORDS_FILE).write_text(damage)
    spelling = Spelling(tmp_path)
    assert wrong(spelling, "wrod") == ["wrod"]
    spelling.add("wrod")
    assert wrong(Spelling(tmp_path), "wrod") == []


def test_a_word_that_cannot_be_kept_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    spelling = Spelling(tmp_path / "file")
    with pytest.raises(StetError):
        spelling.add("wrod")
    assert wrong(spelling, "wrod") == ["wrod"]


def test_only_so_many_articles_are_remembered(tmp_path: Path) -> None:
    words = OwnWords(tmp_path / WORDS_FILE, ignored={str(number): ["x"] for number in range(MOST_ARTICLES)})
    words.ignore("y", "newest")
    assert len(words.ignored) == MOST_ARTICLES
    assert words.holds("Y", "newest")
    assert not words.holds("x", "0")


@pytest.mark.parametrize(
    ("language", "wished", "best"),
    [
        ("zh-CN", "en_US", "en_US"),
        ("zh-CN", "fr", ""),
        ("en-GB", "en_US", "en_US"),
        ("de", "en_US", "de_AT"),
        ("de-DE", "en_US", "de_DE"),
        ("fr", "en_US", ""),
        ("", "de_DE", "de_DE"),
    ],
)
def test_each_language_gets_its_dictionary(language: str, wished: str, best: str) -> None:
    assert best_for(language, wished, frozenset({"en_US", "de_DE", "de_AT"})) == best


def test_no_more_words_are_remembered_than_many_articles_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling_module, "MOST_KNOWN", 10)
    spelling = Spelling(tmp_path)
    for number in range(100):
        text = f"the word qx{chr(97 + number % 26)}{chr(97 + number // 26)}"
        assert len(wrong(spelling, text)) == 1
        assert len(spelling._known) <= 10
    assert wrong(spelling, TEXT) == ["goverment", "wrod"]

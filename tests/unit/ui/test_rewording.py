"""New words for marked text keep the marks of what stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.document import Break, Mark, Runs, Text, runs_text
from editor_app.ui.editor.rewording import reworded

BOLD = frozenset({Mark.STRONG})
RUNS: Runs = (Text("one "), Text("two", BOLD), Break(), Text(" three", href="#x"))


def test_what_is_untouched_keeps_its_marks_and_links() -> None:
    assert reworded(RUNS, "one two\n three!") == (*RUNS, Text("!"))
    assert reworded(RUNS, "One two\n three") == (Text("One "), *RUNS[1:])
    assert reworded(RUNS, "one twxo\n three") == (RUNS[0], Text("twxo", BOLD), *RUNS[2:])


def test_what_is_new_between_two_looks_is_plain() -> None:
    assert reworded(RUNS, "one Xtwo\n three") == (Text("one X"), *RUNS[1:])


@given(st.lists(st.sampled_from([Text("a", BOLD), Text("b"), Text("ab"), Break()])), st.text("ab\n"))
def test_the_words_are_always_the_new_ones(runs: list[Text | Break], text: str) -> None:
    assert runs_text(reworded(tuple(runs), text)) == text
    assert runs_text(reworded(tuple(runs), runs_text(tuple(runs)))) == runs_text(tuple(runs))

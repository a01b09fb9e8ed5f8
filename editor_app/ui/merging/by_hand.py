"""What a person writes in the place of both sides: the words of a conflict as a text form, and that read back."""

from __future__ import annotations

from editor_app.compare.lines import document_of, lines_of
from editor_app.compare.merge import Answer, Choice, Conflict, ConflictKind, Own
from editor_app.domain.characters import clean
from editor_app.formats.markdown_reader import read_markdown
from editor_app.formats.markdown_writer import write_markdown


def may_write(conflict: Conflict) -> bool:
    """Tell whether a conflict is about what one can write down: words, lines, or a field of texts."""
    if conflict.name:
        return all(_is_text(value) for value in (conflict.base, conflict.mine, conflict.theirs))
    return conflict.kind in {ConflictKind.WORDS, ConflictKind.LINES}


def written(conflict: Conflict, answer: Answer | None) -> str:
    """What stands there to be changed: what was written or taken before, else mine, else theirs."""
    if isinstance(answer, Own):
        return _text(conflict, answer.value if conflict.name else answer.lines)
    first = conflict.theirs if answer is Choice.THEIRS else conflict.mine or conflict.theirs
    if answer in {Choice.BOTH, Choice.REVERSED}:
        sides = (conflict.mine, conflict.theirs)
        first = sides[0] + sides[1] if answer is Choice.BOTH else sides[1] + sides[0]
    return _text(conflict, first)


def sides(conflict: Conflict) -> tuple[str, str]:
    """The words of both sides, as they would be written."""
    return _text(conflict, conflict.mine), _text(conflict, conflict.theirs)


def read(conflict: Conflict, text: str) -> Own:
    """What a person has written as the answer to a conflict."""
    words = clean(text)[0].strip("\n")
    if not conflict.name:
        return Own(lines_of(read_markdown(words)))
    if isinstance(conflict.mine, tuple):
        return Own(value=tuple(line.strip() for line in words.split("\n") if line.strip()))
    return Own(value=words.strip())


def _text(conflict: Conflict, value: object) -> str:
    if conflict.name:
        return "\n".join(value) if isinstance(value, tuple) else str(value)
    assert isinstance(value, tuple)
    return write_markdown(document_of(value)).rstrip("\n")


def _is_text(value: object) -> bool:
    if isinstance(value, tuple):
        return all(type(one) is str for one in value)
    return type(value) is str

"""Inline content: one line or several of the dialect become runs, in time that grows with the length of the text.

Python-Markdown's own inline patterns take quadratic time on hostile text (10,000 open brackets) and cannot read
tags as toggles, so only its tree of blocks is used and the text at its leaves is read here.  Rules are CommonMark's
(0.31, chapter 6) but for these: only asterisks make emphasis, only the tags of `tags` are tags, no text between
pointed brackets is a link, pictures are lifted out, and what is not understood stays text.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable
from dataclasses import dataclass

from editor_app.domain.document import Break, Figure, Mark, Note, Text
from editor_app.formats.dialect.emphasis import Delimiter, delimiter, pair
from editor_app.formats.dialect.escapes import PUNCTUATION, match_reference, unescape
from editor_app.formats.dialect.html_lines import split_source
from editor_app.formats.dialect.lifting import Inline, lifted
from editor_app.formats.dialect.line_joins import is_unspaced
from editor_app.formats.dialect.nodes import LINK, Node, runs_of, settle_tags
from editor_app.formats.dialect.references import References
from editor_app.formats.dialect.tags import MARK_OF_TAG, TAG
from editor_app.formats.dialect.targets import LONGEST_LABEL, Target, comparable, match_label, match_target

_SPECIAL = re.compile(r"[\\`&<!*\[\]\n]")
_ESCAPE = re.compile(rf"\\([{PUNCTUATION}])")
_TICKS = re.compile("`+")
_STARS = re.compile(r"\*+")
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\]")
_POINTED_ADDRESS = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>")
_INDENT = re.compile(r"[ \t]*")
_CODE = frozenset({Mark.CODE})


@dataclass(slots=True)
class _Bracket:
    """An opening bracket that waits for its partner."""

    place: int
    source: int
    delimiters: int
    picture: bool


def read_inline(text: str, references: References) -> Inline:
    """Read the inline content of one block."""
    if text and not _SPECIAL.search(text):
        return Inline((Text(text),))
    nodes = _Scanner(text, references).scan()
    settle_tags(nodes)
    return lifted(list(runs_of(nodes)))


class _Scanner:
    """One pass over a text; each method reads what begins at a position and tells where it ends."""

    def __init__(self, text: str, references: References) -> None:
        self._text = text
        self._references = references
        self._nodes: list[Node] = []
        self._delimiters: list[Delimiter] = []
        self._brackets: list[_Bracket] = []
        # Links hold no links: opening brackets below this height of the stack have become text.
        self._closed_brackets = 0
        self._ticks: dict[int, list[int]] | None = None
        self._readers: dict[str, Callable[[int], int]] = {
            "\\": self._escape,
            "`": self._code,
            "&": self._reference,
            "<": self._tag,
            "!": self._exclamation,
            "[": self._open,
            "]": self._close,
            "*": self._stars,
        }

    def scan(self) -> list[Node]:
        """Read everything."""
        text, position = self._text, 0
        while found := _SPECIAL.search(text, position):
            start = found.start()
            if found[0] == "\n":
                position = self._line_end(position, start)
            else:
                self._add(text[position:start])
                position = self._readers[found[0]](start)
        self._add(text[position:])
        pair(self._delimiters)
        return self._nodes

    def _add(self, text: str) -> None:
        if text:
            self._nodes.append(Node(text))

    def _literal(self, start: int, length: int = 1) -> int:
        self._add(self._text[start : start + length])
        return start + length

    def _escape(self, start: int) -> int:
        if found := _ESCAPE.match(self._text, start):
            self._add(found[1])
            return found.end()
        if self._text.startswith("\n", start + 1):
            return self._break(start + 2)
        return self._literal(start)

    def _reference(self, start: int) -> int:
        found = match_reference(self._text, start)
        if found is None:
            return self._literal(start)
        self._add(found[0])
        return found[1]

    def _code(self, start: int) -> int:
        ticks = _TICKS.match(self._text, start)
        length = len(ticks[0]) if ticks else 1
        begin = start + length
        places = self._tick_places().get(length, [])
        index = bisect.bisect_left(places, begin)
        if index == len(places):
            return self._literal(start, length)
        end = places[index]
        code = self._text[begin:end].replace("\n", " ")
        if len(code) > 2 and code[0] == code[-1] == " " and code.strip(" "):
            code = code[1:-1]
        self._nodes.append(Node(run=Text(code, _CODE)))
        return end + length

    def _tick_places(self) -> dict[int, list[int]]:
        """Where the runs of backticks of each length begin."""
        if self._ticks is None:
            self._ticks = {}
            for found in _TICKS.finditer(self._text):
                self._ticks.setdefault(len(found[0]), []).append(found.start())
        return self._ticks

    def _tag(self, start: int) -> int:
        found = TAG.match(self._text, start)
        if found is None:
            address = _POINTED_ADDRESS.match(self._text, start)
            return self._literal(start, len(address[0]) if address else 1)
        if found["br"]:
            return self._break(found.end())
        node = Node(found[0])
        if found["mark"]:
            node.tag, node.closes = MARK_OF_TAG[found["mark"].lower()], bool(found["slash"])
        else:
            node.tag, node.closes, node.href = LINK, bool(found["end"]), unescape(found["href"] or "")
        self._nodes.append(node)
        return found.end()

    def _stars(self, start: int) -> int:
        found = _STARS.match(self._text, start)
        end = found.end() if found else start + 1
        node = Node(self._text[start:end])
        self._nodes.append(node)
        before = self._text[start - 1 : start] if start else ""
        self._delimiters.append(delimiter(node, end - start, before, self._text[end : end + 1]))
        return end

    def _line_end(self, start: int, end: int) -> int:
        """Read plain text up to a line end: a break behind two spaces, else a space where the script has any."""
        plain = self._text[start:end]
        bare = plain.rstrip(" \t")
        self._add(bare)
        if plain.endswith("  "):
            return self._break(end + 1)
        indent = _INDENT.match(self._text, end + 1)
        next_start = indent.end() if indent else end + 1
        before = bare[-1:] or self._text[max(0, start - 1) : start]
        after = self._text[next_start : next_start + 1]
        after_break = bool(self._nodes) and isinstance(self._nodes[-1].run, Break)
        if before and after and not after_break and not is_unspaced(before, after):
            self._add(" ")
        return next_start

    def _break(self, end: int) -> int:
        """Break the line; the next one begins at its first word."""
        self._nodes.append(Node(run=Break()))
        if self._text[end - 1] != "\n":
            return end
        indent = _INDENT.match(self._text, end)
        return indent.end() if indent else end

    def _exclamation(self, start: int) -> int:
        if not self._text.startswith("[", start + 1):
            return self._literal(start)
        self._push(start, 2, picture=True)
        return start + 2

    def _open(self, start: int) -> int:
        if found := _NOTE.match(self._text, start):
            note = self._references.note(found[1])
            if note is not None:
                self._nodes.append(Node(run=note))
                return found.end()
        self._push(start, 1, picture=False)
        return start + 1

    def _push(self, start: int, length: int, picture: bool) -> None:
        bracket = _Bracket(len(self._nodes), start + length, len(self._delimiters), picture)
        self._brackets.append(bracket)
        self._literal(start, length)

    def _close(self, start: int) -> int:
        """Make a link or a picture of what lies between two brackets, if an address or a label follows."""
        if not self._brackets:
            return self._literal(start)
        bracket = self._brackets.pop()
        closed = len(self._brackets) < self._closed_brackets
        self._closed_brackets = min(self._closed_brackets, len(self._brackets))
        if closed and not bracket.picture:
            return self._literal(start)
        target = match_target(self._text, start + 1) or self._referred(bracket.source, start)
        if target is None:
            return self._literal(start)
        pair(self._delimiters[bracket.delimiters :])
        del self._delimiters[bracket.delimiters :]
        if bracket.picture:
            self._picture(bracket.place, target)
        else:
            self._link(bracket.place, target)
        return target.end

    def _referred(self, start: int, end: int) -> Target | None:
        """Look up ``[text][label]``, ``[text][]`` or ``[label]`` among the definitions."""
        if not self._references.has_links:
            return None
        label = match_label(self._text, end + 1)
        behind = end + 1
        if label is not None:
            behind = label[1]
        if label is not None and label[0]:
            name = label[0]
        elif end - start <= LONGEST_LABEL:
            name = comparable(self._text[start:end])
        else:
            return None
        found = self._references.link(name)
        return None if found is None else Target(found.href, found.title, behind)

    def _link(self, place: int, target: Target) -> None:
        opening = self._nodes[place]
        opening.text = ""
        opening.begins.append((LINK, target.href))
        self._nodes.append(Node(ends=[LINK]))
        self._closed_brackets = len(self._brackets)

    def _picture(self, place: int, target: Target) -> None:
        inside = self._nodes[place + 1 :]
        del self._nodes[place:]
        alt = "".join(_words(node) for node in inside)
        asset, address = split_source(target.href)
        caption = (Text(target.title),) if target.title else ()
        self._nodes.append(Node(run=Figure(asset, alt, caption, address=address)))
        self._nodes.extend(Node(run=node.run) for node in inside if isinstance(node.run, Note | Figure))


def _words(node: Node) -> str:
    """What a node adds to the alternative text of the picture that it stands in."""
    if isinstance(node.run, Text):
        return node.run.text
    return " " if isinstance(node.run, Break) else node.text

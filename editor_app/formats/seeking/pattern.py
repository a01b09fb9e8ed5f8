"""Making a pattern of what is looked for: plain words or an expression, whole words or parts of them.

The ``regex`` package runs both: it stops at a time that it is given, while the standard library's ``re`` would hold up
the program for years on an expression like ``(a+)+$``.
"""

from __future__ import annotations

import functools
import re

import regex

from editor_app.domain.characters import CJK
from editor_app.formats.seeking.folding import fold
from editor_app.formats.seeking.seek import Seek, SeekError

Pattern = regex.Pattern[str]

LONGEST = 2000
"""Characters of an expression; whatever is longer was pasted by mistake."""
MOST_REPEATS = 10_000
"""The product of an expression's least counts: compiling writes nested counts out, and would fill the memory."""

_ESCAPED = re.compile(r"\\.", re.DOTALL)
_COUNT = re.compile(r"\{(\d+)")
_CALL = re.compile(r"\(\?(?:R|[0-9]|&|P>)")
_LEADING_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")
_LETTER = rf"[^\W{CJK}]"
# Here a word begins or ends, or stands beside a character that is no part of one.
_EDGE = rf"(?:(?<!{_LETTER})|(?!{_LETTER}))"

# What the package says of a faulty expression, by the beginning of its words.
FAULT_WORDS: dict[str, str] = {
    "unterminated character set": "A [ is never closed.",
    "unbalanced parenthesis": "There is a ) too many at character {place}.",
    "missing )": "A ( is never closed.",
    "nothing to repeat": "At character {place} something should be repeated, but nothing stands before it.",
    "multiple repeat": "Two signs of repetition follow each other at character {place}.",
    "bad escape (end of pattern)": "A backslash stands at the end; write \\\\ to look for one.",
    "bad escape": "The backslash before character {place} means nothing there.",
    "invalid group reference": "It refers to a group that it does not have, at character {place}.",
    "unknown group": "It refers to a group that it does not have, at character {place}.",
    "bad character range": "The range that ends at character {place} runs backwards.",
    "min repeat greater than max repeat": "A count runs backwards at character {place}.",
    "repeat count too big": "It repeats something too often.",
}


@functools.lru_cache(maxsize=64)
def pattern_of(seek: Seek) -> Pattern:
    """The pattern of what is looked for, for folded text where words need not be exact.

    Raise `SeekError` for an expression that has a fault.
    """
    if not seek.regex:
        words = seek.words if seek.exact else fold(seek.words).text
        return regex.compile(_whole(regex.escape(words)) if seek.whole_words else regex.escape(words))
    _check_size(seek.words)
    flags = regex.VERSION0 | regex.MULTILINE
    if not seek.exact:
        flags |= regex.IGNORECASE
    source = _whole(seek.words) if seek.whole_words else seek.words
    try:
        # The expression alone first: a fault should be told at the place where the person sees it.
        regex.compile(seek.words, flags)
        return regex.compile(source, flags)
    except regex.error as error:
        raise _fault(error) from None
    except RecursionError:
        raise SeekError("Cannot look for this", "The expression is nested too deeply.") from None
    except ValueError:
        raise SeekError("Cannot look for this", "Its flags contradict each other.") from None


def _whole(source: str) -> str:
    """Want a word's edge at both ends; flags stay in front, where they must stand."""
    flags = _LEADING_FLAGS.match(source)
    end = flags.end() if flags else 0
    return f"{source[:end]}{_EDGE}(?:{source[end:]}){_EDGE}"


def _check_size(source: str) -> None:
    if len(source) > LONGEST:
        raise SeekError("Cannot look for this", "The expression is too long.")
    # Two signs in the place of an escaped one, so that places stay; it opens no count and no group.
    bare = _ESCAPED.sub("--", source)
    called = _CALL.search(bare)
    if called is not None:
        raise SeekError(
            "Cannot look for this",
            "It calls a part of itself at character {place}, which may have no end.",
            place=called.start() + 1,
        )
    product = 1
    for count in _COUNT.findall(bare):
        product *= max(1, int(count[:9]))
    if product > MOST_REPEATS:
        raise SeekError("Cannot look for this", "It repeats something too often.")


def _fault(error: regex.error) -> SeekError:
    # Its words and its place, which the stubs of the package leave out.
    words, place = str(error), (getattr(error, "pos", None) or 0) + 1
    for beginning, sentence in FAULT_WORDS.items():
        if words.startswith(beginning):
            return SeekError("Cannot look for this", sentence, place=place)
    return SeekError("Cannot look for this", "The expression has a fault at character {place}.", place=place)

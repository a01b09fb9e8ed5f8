"""Tracked changes and comments of an imported file in the person's language, a line for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from editor_app.formats.tracked import Comment, TrackedChanges


def told_changes(changes: tuple[TrackedChanges, ...], tr: Callable[..., str]) -> Iterator[str]:
    """Who made how many changes of which kind."""
    for one in changes:
        counts = (
            tr("inserted: {count}", count=one.insertions) if one.insertions else "",
            tr("deleted: {count}", count=one.deletions) if one.deletions else "",
            tr("changed in form: {count}", count=one.formats) if one.formats else "",
        )
        author = one.author or tr("somebody unnamed")
        yield tr("{author}: {changes}", author=author, changes=tr(", ").join(filter(None, counts)))


def told_comments(comments: tuple[Comment, ...], tr: Callable[..., str]) -> Iterator[str]:
    """Who said what on which words, and on which day."""
    for one in comments:
        author = one.author or tr("somebody unnamed")
        who = f"{author} ({one.made_at[:10]})" if one.made_at else author
        text = " ".join(one.text.split())
        if one.on:
            yield tr("{who} on “{words}”: {text}", who=who, words=one.on, text=text)
        else:
            yield tr("{author}: {changes}", author=who, changes=text)

"""Templates: those that ship, in both languages, and those that were saved in a library."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from editor_app.domain.article import Opened
from editor_app.domain.canonical import from_plain
from editor_app.domain.content import Content, content_bytes, content_from_plain
from editor_app.domain.errors import StetError
from editor_app.domain.fields import Fields
from editor_app.domain.template import Template, TemplateName, applied, template_content
from editor_app.formats.markdown_reader import read_markdown
from editor_app.services.writing import Writing
from editor_app.store.library import Library
from editor_app.store.settings import Settings
from editor_app.system.clock import new_id
from editor_app.system.resources import resource

SETTING = "template."
"""A template of one's own is a setting of the library: its name and its content, under this and its id."""
TAGS = {"zh": "zh-CN", "en": "en"}
MOST_NAME = 60


class Templates:
    """The templates of one library, and beginning articles with them."""

    def __init__(self, library: Library, writing: Writing) -> None:
        self._library = library
        self._writing = writing

    def names(self, language: str) -> tuple[TemplateName, ...]:
        """What is offered to a person of a language (BCP 47): one's own first, then those that ship in it."""
        with self._library.reading() as view:
            own = sorted(_own(view.settings), key=lambda title: title.name.casefold())
        return (*own, *_shipped(_folder(language)))

    def get(self, template: str) -> Template:
        """A template by its id.  Raise `StetError` for one that is not there."""
        kind, _, folder = template.partition(".")
        if folder in TAGS:
            return _read_shipped(kind, folder)
        with self._library.reading() as view:
            kept = view.settings.get(SETTING + template)
        if kept is None:
            raise _unknown(template)
        return Template(
            TemplateName(template, kept["name"], is_own=True), content_from_plain(kept["content"])
        )

    def find(self, name: str, language: str) -> str:
        """The id of the template that a person means by its id or its name, in whatever language."""
        asked = name.strip().casefold()
        other = "en" if _folder(language) == "zh" else "zh"
        offered = (*self.names(language), *_shipped(other))
        for title in offered:
            if asked in (title.id.casefold(), title.id.partition(".")[0], title.name.casefold()):
                return title.id
        raise _unknown(name)

    def begin(self, article: str, template: str, language: str) -> Opened:
        """A new article under the id ``article`` by a template; nothing is stored (`Writing.prefilled`)."""
        made = self.get(template)
        opened = self._writing.prefilled(article, language)
        return replace(opened, content=applied(opened.content, made.content))

    def save(self, name: str, content: Content) -> str:
        """Keep a content as a template of one's own; one of the same name is overwritten.  Return its id."""
        name = _checked(name)
        plain = json.loads(content_bytes(template_content(content)))
        with self._library.writing() as unit:
            same = next((title.id for title in _own(unit.settings) if title.name == name), "")
            template = same or new_id()
            unit.settings.put(SETTING + template, {"name": name, "content": plain})
        return template

    def rename(self, template: str, name: str) -> None:
        """Give a template of one's own another name.  Raise `StetError` where another one has it."""
        name = _checked(name)
        with self._library.writing() as unit:
            kept = unit.settings.get(SETTING + template)
            if kept is None:
                raise _unknown(template)
            if any(title.name == name and title.id != template for title in _own(unit.settings)):
                raise StetError(
                    "Name taken",
                    "There is a template called “{name}” already.",
                    "Choose another name.",
                    name=name,
                )
            unit.settings.put(SETTING + template, {**kept, "name": name})

    def delete(self, template: str) -> None:
        """Forget a template of one's own."""
        with self._library.writing() as unit:
            unit.settings.drop(SETTING + template)


def _own(settings: Settings) -> Iterator[TemplateName]:
    for key, kept in settings.all().items():
        if key.startswith(SETTING):
            yield TemplateName(key.removeprefix(SETTING), kept["name"], is_own=True)


def _folder(language: str) -> str:
    return "zh" if language.lower().startswith("zh") else "en"


def _entries() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(resource("templates", "templates.json").read_text("utf-8"))
    return entries


def _shipped(folder: str) -> tuple[TemplateName, ...]:
    return tuple(
        TemplateName(f"{entry['id']}.{folder}", entry[folder]["name"], entry[folder]["about"])
        for entry in _entries()
    )


def _read_shipped(kind: str, folder: str) -> Template:
    entry = next((entry for entry in _entries() if entry["id"] == kind), None)
    if entry is None:
        raise _unknown(f"{kind}.{folder}")
    said = entry[folder]
    fields = from_plain(Fields, {"language": TAGS[folder], **said["fields"]})
    body = read_markdown(resource("templates", folder, f"{kind}.md").read_text("utf-8"))
    return Template(TemplateName(f"{kind}.{folder}", said["name"], said["about"]), Content(fields, body))


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > MOST_NAME:
        raise StetError("No name", "A template needs a name of up to {most} characters.", most=MOST_NAME)
    return name


def _unknown(name: str) -> StetError:
    return StetError(
        "No such template",
        "There is no template {name} here.",
        hint="List the templates with: stet new --list.",
        name=name[:80],
    )

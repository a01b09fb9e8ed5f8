"""``stet import``: understand published texts and keep them."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from editor_app.cli.command import DONE, FAILED, Call, Command, UsageError
from editor_app.cli.typed import typed_path
from editor_app.domain.errors import StetError
from editor_app.formats.extraction import Reading
from editor_app.services.importing import Imported, files_to_import, read_file
from editor_app.services.reading_report import reading_to_plain
from editor_app.services.told_changes import told_changes, told_comments


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "paths",
        nargs="+",
        type=typed_path,
        metavar="PATH",
        help=tr("a .docx, .txt, .html or .md file, or a folder of them"),
    )
    parser.add_argument("--into", metavar="ID", help=tr("make the text a new revision of this article"))
    parser.add_argument(
        "--dry-run", action="store_true", help=tr("only say what would be read; touch no library")
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    failures: list[Path] = []
    results = list(_dry_run(call, failures) if call.options.dry_run else _import(call, failures))
    if call.options.json:
        call.terminal.put_json(results)
    return FAILED if failures else DONE


def _dry_run(call: Call, failures: list[Path]) -> Iterator[dict[str, Any]]:
    for path in _files(call, failures):
        with _reported(call, path, failures):
            reading = read_file(path)
            if not call.options.json:
                call.terminal.put(f"{path}: {reading.headline}")
                _say_report(call, reading)
            yield {"path": str(path), **reading_to_plain(reading, call.terminal.tr)}


def _import(call: Call, failures: list[Path]) -> Iterator[dict[str, Any]]:
    _refuse_many_into_one(call, len(call.options.paths))
    paths = _files(call, failures)
    _refuse_many_into_one(call, len(paths))
    with call.open_desk() as desk:
        for path in paths:
            with _reported(call, path, failures):
                imported = desk.importing.take_in(path, into=call.options.into)
                if not call.options.json:
                    call.terminal.put(f"{imported.article}  {imported.reading.headline}")
                    _say_report(call, imported.reading)
                yield _plain(call, path, imported)


def _refuse_many_into_one(call: Call, count: int) -> None:
    if call.options.into and count > 1:
        raise UsageError("Too many files", "--into takes one file, and there are {count}.", count=count)


def _files(call: Call, failures: list[Path]) -> list[Path]:
    """The files that the paths name; a folder stands for what can be imported in it."""
    files: list[Path] = []
    for path in call.options.paths:
        with _reported(call, path, failures):
            files.extend(files_to_import(path))
    return files


@contextlib.contextmanager
def _reported(call: Call, path: Path, failures: list[Path]) -> Iterator[None]:
    """Report a failure of one file and go on with the next."""
    try:
        yield
    except StetError as error:
        call.terminal.complain(error, about=str(path))
        failures.append(path)


def _plain(call: Call, path: Path, imported: Imported) -> dict[str, Any]:
    return {
        "path": str(path),
        "id": imported.article,
        "revision": imported.revision,
        "number": imported.number,
        **reading_to_plain(imported.reading, call.terminal.tr),
    }


def _say_report(call: Call, reading: Reading) -> None:
    for line in reading.report:
        call.terminal.remark(line.message, line.values)
    if reading.furniture:
        call.terminal.remark("{count} lines of the page were set aside.", {"count": len(reading.furniture)})
    for told in (
        *told_changes(reading.changes, call.terminal.tr),
        *told_comments(reading.comments, call.terminal.tr),
    ):
        call.terminal.tell(told)


COMMAND = Command(_arguments, _run, writes=True)

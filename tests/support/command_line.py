"""Running ``stet`` as a person would, inside this process, and reading what it said."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor_app.app.bootstrap import open_desk
from editor_app.app.crash import known_failure
from editor_app.cli.program import run
from editor_app.cli.terminal import Terminal


@dataclass(frozen=True)
class Said:
    """What one command line gave: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, read as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.splitlines()


@dataclass(frozen=True)
class Stet:
    """The program on one library."""

    library: Path
    language: str = "en"

    def __call__(self, *words: str | Path) -> Said:
        """Run one command line on this library."""
        out, err = io.StringIO(), io.StringIO()
        terminal = Terminal(self.language, out, err)
        try:
            code = run(["--library", str(self.library), *map(str, words)], open_desk, terminal)
        except (OSError, MemoryError) as error:
            terminal.complain(known_failure(error))
            code = 1
        except SystemExit as end:
            code = int(end.code or 0)
        return Said(code, out.getvalue(), err.getvalue())

    def passed(self, article: str) -> str:
        """Submit and approve an article, as the owner of a solo desk does; return its id."""
        for action in ("submit", "approve"):
            said = self("decide", article, action)
            assert said.code == 0, said.err
        return article

    def imported(self, *words: str | Path) -> str:
        """Import one file; return the article's id."""
        said = self("import", *words, "--json")
        assert said.code == 0, said.err
        identity: str = said.json[0]["id"]
        return identity

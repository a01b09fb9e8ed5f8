"""No road to an article without a question: each service entry point stands in the table of roads."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from editor_app.domain.permission import Road
from editor_app.services.desk import Desk
from editor_app.store.library import Library
from editor_app.system.clock import now
from editor_app.trust.key_place import KeyPlace
from tests.support.roads import WAYS, Way, entry_points

PACKAGE = Path(__file__).resolve().parents[2] / "editor_app"


# What reads articles on behalf of services that have asked, or shows nothing of them to a person.
ASKED_BEFORE = {
    "handoff_proposal.py": "`handing_over` asks",
    "handoff_things.py": "`handing_over` asks",
    "taking_places_out.py": "`handing_over` asks",
    "receiving.py": "tells of what a file brings, which whoever holds the file may read",
    "receiving_plan.py": "compares what a file brings with what is here",
}
READS = re.compile(
    r"\.(articles\.(draft|page|row|summary)|revisions\.content(_of)?|search\.(alike|snippet)|comments\.of)\("
)


def test_every_entry_point_that_is_told_of_an_article_is_in_the_table_of_roads(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        desk = Desk(library, "某人", now, KeyPlace(tmp_path / "keys", keychain=False))
        found = dict(entry_points(desk))
    untold = {one for one, told in found.items() if told and one not in WAYS}
    assert untold == set(), "say in tests/support/roads.py which roads these ask for, or why they ask nothing"
    assert WAYS.keys() - found.keys() == set()


def test_every_service_that_reads_articles_asks() -> None:
    silent = {
        path.name
        for path in sorted((PACKAGE / "services").glob("*.py"))
        if READS.search(text := path.read_text(encoding="utf-8")) and not re.search(r"\b(Roads|may)\(", text)
    }
    assert silent == ASKED_BEFORE.keys(), "ask `services.roads`, or say in ASKED_BEFORE who has asked"


def test_every_road_has_a_way() -> None:
    gone = {road for way in WAYS.values() if isinstance(way, Way) for road in way.roads}
    assert gone == set(Road)


def test_window_and_command_line_reach_the_library_through_services_alone() -> None:
    around = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for room in ("ui", "cli")
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"reading", "writing"}
        and ast.unparse(node.func.value).endswith("library")
    ]
    assert around == []

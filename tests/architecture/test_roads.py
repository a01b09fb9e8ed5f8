"""No road to an article without a question: each service entry point stands in the table of roads."""

from __future__ import annotations

import ast
from pathlib import Path

from editor_app.domain.permission import Road
from editor_app.services.desk import Desk
from editor_app.store.library import Library
from editor_app.system.clock import now
from editor_app.trust.key_place import KeyPlace
from tests.support.roads import WAYS, Way, entry_points

PACKAGE = Path(__file__).resolve().parents[2] / "editor_app"


def test_every_entry_point_of_every_service_is_in_the_table_of_roads(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        desk = Desk(library, "某人", now, KeyPlace(tmp_path / "keys", keychain=False))
        found = set(entry_points(desk))
    services = {one.partition(".")[0] for one in found}
    untold = {one for one in found if one not in WAYS and one.partition(".")[0] not in WAYS}
    assert untold == set(), "say in tests/support/roads.py which roads these ask for, or why they ask nothing"
    assert {one for one in WAYS if one not in found | services} == set()


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

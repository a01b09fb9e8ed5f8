"""The house as `architecture.md` wants it: sizes, names, and where imports may hide."""

from __future__ import annotations

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "editor_app"
MIGRATIONS = PACKAGE / "store" / "migrations"
SOURCES = sorted(PACKAGE.rglob("*.py"))
TOP_LEVEL = {
    "editor_app", "resources", "tests", "packaging", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md",
}  # fmt: skip
FORBIDDEN_SUFFIXES = (
    "Manager",
    "Helper",
    "Utils",
    "Common",
    "Misc",
    "Data",
    "Info",
    "Handler",
    "Controller",
    "Processor",
)

# Every import that is not at the top of its file, with the one good reason: a start that stays quick.
ON_DEMAND = {
    "app/gui.py": {"editor_app.app.bootstrap", "editor_app.app.single_instance"},
    "app/main.py": {"editor_app.app", "editor_app.cli", "editor_app.system"},
    "app/pdf.py": {"editor_app.ui.paper.press"},
    "app/places.py": {"platformdirs"},
    "formats/decoding.py": {"charset_normalizer"},
    "formats/extraction/opening.py": {"editor_app.formats.docx_lines", "editor_app.formats.docx_reader"},
    "formats/slug.py": {"pypinyin"},
    "publishing/heic.py": {"pillow_heif"},
    "system/text.py": {"xml.etree"},
    "services/sound_evidence.py": {"editor_app.publishing.scan_check"},
    "compare/proposing.py": {"editor_app.compare.merge"},
    "services/proposing.py": {"editor_app.compare.ancestry"},
    "services/spelling.py": {"hunspell"},
    "services/desk.py": {"editor_app.services"},
    "services/voices.py": {"editor_app.trust.signing"},
    "ui/everywhere/feature.py": {"editor_app.ui.everywhere.window"},
    "ui/editor/find_actions.py": {"editor_app.ui.editor.find"},
    "ui/editor/clipboard.py": {"editor_app.formats"},
    "ui/editor/source/text.py": {"editor_app.formats"},
    "ui/editor/source/view.py": {"editor_app.ui.editor.source.edit", "editor_app.ui.editor.source.places"},
    "ui/editor/tables/commands.py": {"editor_app.ui.editor.tables.picker"},
    "ui/comforts.py": {"editor_app.ui.preferences.sheet"},
    "ui/comparing/brief.py": {"editor_app.compare.contents"},
    "ui/comparing/feature.py": {
        "editor_app.compare.contents",
        "editor_app.ui.comparing.choosing",
        "editor_app.ui.comparing.view",
        "editor_app.ui.history.rows",
    },
    "ui/errands.py": {"editor_app.ui"},
    "ui/reviewing.py": {"editor_app.ui.comparing.brief"},
    "ui/review/feature.py": {"editor_app.services.deciding", "editor_app.ui.review"},
    "ui/staff/feature.py": {"editor_app.ui.staff"},
    "ui/handing/feature.py": {"editor_app.ui.handing"},
    "ui/merging/feature.py": {"editor_app.services.merging", "editor_app.ui.merging"},
    "ui/history/feature.py": {"editor_app.ui.history.pane", "editor_app.ui.history.state_view"},
    "ui/commenting/feature.py": {"editor_app.ui.commenting.section"},
    "ui/commenting/saying.py": {"editor_app.ui.commenting.bubble"},
    "ui/tracking/against.py": {
        "editor_app.services.tracking",
        "editor_app.ui.tracking.shown",
        "editor_app.ui.tracking.suggestion",
    },
    "ui/tracking/feature.py": {"editor_app.ui.tracking"},
    "ui/article_offer.py": {"editor_app.formats", "editor_app.services", "editor_app.ui"},
    "ui/paper/feature.py": {
        "editor_app.publishing.sheet_codes",
        "editor_app.services.scanned",
        "editor_app.ui.paper",
    },
    "ui/paper/recording.py": {"editor_app.ui.paper.record_sheet"},
    "ui/preview/pane.py": {"editor_app.ui.preview.web_view"},
    "ui/shelf/switching.py": {"editor_app.ui.shelf.go_to"},
    "ui/shelf/beginning.py": {"editor_app.ui.shelf.template_sheet"},
    "ui/shelf/discarding.py": {"editor_app.ui.shelf.purge_sheet"},
    "ui/details/form.py": {"editor_app.ui.details.parts"},
    "ui/editor/figures/commands.py": {"editor_app.ui.editor.figures.sheet"},
    "ui/details/pasting.py": {"editor_app.formats.credits"},
    "ui/telling.py": {"editor_app.formats.article_markdown"},
    "store/standing_rows.py": {"editor_app.trust.signing"},
    "trust/key_place.py": {"editor_app.trust.sealing", "keyring"},
    "store/upgrade.py": {"editor_app.store.migrating"},
}


def test_the_top_level_is_as_the_owner_fixed_it() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found == TOP_LEVEL


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 500


def test_files_are_small_on_the_whole() -> None:
    lengths = [
        len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES if path.name != "__init__.py"
    ]
    assert statistics.median(lengths) <= 150


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_functions_are_short_and_imports_stand_at_the_top(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    allowed = ON_DEMAND.get(path.relative_to(PACKAGE).as_posix(), set())
    for function in functions(tree):
        assert (function.end_lineno or 0) - function.lineno < 60, function.name
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                module = getattr(node, "module", None) or node.names[0].name
                assert any(module == one or module.startswith(f"{one}.") for one in allowed), module


def test_every_allowed_late_import_is_still_needed() -> None:
    for name in ON_DEMAND:
        tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
        late = [
            node
            for function in functions(tree)
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        assert late, name


def library_term(node: ast.ClassDef) -> bool:
    """A subclass of a library's class keeps the library's word for it (Python-Markdown's ``BlockProcessor``)."""
    bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
    return any(
        base.endswith(suffix) and node.name.endswith(suffix)
        for base in bases
        for suffix in FORBIDDEN_SUFFIXES
    )


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_names_say_what_things_are(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [
        node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and not library_term(node)
    ]
    assert [name for name in names if name.endswith(FORBIDDEN_SUFFIXES)] == []
    assert not re.search(r"(utils|helper|common|misc)", path.stem)


def test_the_readme_names_every_room() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rooms = [path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()]
    assert [room for room in rooms if f"{room}/" not in readme] == []


def test_every_dependency_has_its_reason_written_down() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    reasons = (ROOT / "packaging" / "DEPENDENCIES.md").read_text(encoding="utf-8").lower()
    block = re.search(r"^dependencies = \[(.*?)^\]", project, re.DOTALL | re.MULTILINE)
    assert block is not None
    names = re.findall(r'"([A-Za-z0-9_-]+)', block.group(1))
    assert names
    assert [name for name in names if name.lower() not in reasons] == []

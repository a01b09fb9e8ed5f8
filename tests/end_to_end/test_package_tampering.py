"""Packages that were damaged, cut, extended, edited or zipped again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.canonical import canonical_bytes, digest, to_plain
from editor_app.domain.errors import StetError
from editor_app.publishing.manifest import manifest_from_bytes, sealed
from editor_app.publishing.package import render_package
from editor_app.publishing.verify import verify_package
from tests.support.packages import HARBOUR, chinese_content, job_for, live, signed_off, with_pictures

CONTENT, LIBRARY = with_pictures(chinese_content())
FILES = render_package(
    job_for(
        CONTENT,
        publication=HARBOUR,
        decisions=signed_off(CONTENT),
        outlets=(live(CONTENT),),
        assets=LIBRARY.__getitem__,
    )
).files
PATHS = sorted(FILES)
DISK = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "package", FILES)


def laid_out(folder: Path, files: dict[str, bytes]) -> Path:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def failures(path: Path) -> list[str]:
    """The failing lines as sentences; none of them may be without its values."""
    return [line.text for line in verify_package(path).lines if not line.ok]


def resealed(packed: dict[str, bytes], /, **changes: object) -> dict[str, bytes]:
    """What a careful forger makes: hashes, sizes and seal of the manifest fit the changed files."""
    plain = to_plain(manifest_from_bytes(packed["manifest.json"])[0])
    for entry in plain["files"]:
        if entry["path"] in packed:
            data = packed[entry["path"]]
            entry.update(sha256=digest(data), size=len(data))
    plain.update(changes)
    manifest, _ = manifest_from_bytes(canonical_bytes(plain))
    return packed | {"manifest.json": sealed(manifest)[1]}


def test_a_whole_package_verifies_line_by_line(folder: Path) -> None:
    result = verify_package(folder)
    assert result.ok
    codes = [line.code for line in result.lines]
    assert codes[:2] == ["manifest.read", "manifest.seal"]
    assert codes.count("file.holds") == len(FILES) - 1
    assert codes[-5:] == ["content.hash", "revision.hash", "publication.hash", "decision.chain", "page.same"]


@DISK
@given(st.sampled_from(PATHS), st.data())
def test_any_flipped_bit_is_found_and_its_file_named(folder: Path, path: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(FILES[path]) - 1))
    bit = data.draw(st.integers(0, 7))
    changed = bytearray(FILES[path])
    changed[place] ^= 1 << bit
    (folder / path).write_bytes(changed)
    found = failures(folder)
    (folder / path).write_bytes(FILES[path])
    assert any(path in sentence for sentence in found)


@DISK
@given(st.sampled_from(PATHS), st.data())
def test_any_cut_or_added_bytes_are_found(folder: Path, path: str, data: st.DataObject) -> None:
    whole = FILES[path]
    changed = data.draw(
        st.one_of(
            st.integers(0, len(whole) - 1).map(lambda end: whole[:end]),
            st.binary(min_size=1, max_size=20).map(lambda more: whole + more),
        )
    )
    (folder / path).write_bytes(changed)
    found = failures(folder)
    (folder / path).write_bytes(whole)
    assert any(path in sentence for sentence in found)


@pytest.mark.parametrize("path", PATHS)
def test_a_dropped_file_is_named(folder: Path, path: str) -> None:
    (folder / path).unlink()
    assert f"{path} is missing." in failures(folder)


@pytest.mark.parametrize("path", PATHS)
def test_a_renamed_file_is_named_twice(folder: Path, path: str) -> None:
    (folder / path).rename(folder / "other.bin")
    found = failures(folder)
    assert f"{path} is missing." in found
    if path != "manifest.json":
        assert "other.bin is not in the manifest." in found


def test_an_added_file_is_named_and_a_file_managers_is_not_held_against_it(folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "web" / "Thumbs.db").write_bytes(b"x")
    (folder / "empty").mkdir()
    assert failures(folder) == []
    (folder / "web" / "more.js").write_text("x")
    assert failures(folder) == ["web/more.js is not in the manifest."]


def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (folder / "content.json").rename(tmp_path / "elsewhere.json")
    (folder / "content.json").symlink_to(tmp_path / "elsewhere.json")
    (folder / "loop").symlink_to(folder)
    assert sorted(failures(folder)) == [
        "content.json is a link or a special file.",
        "content.json is missing.",
        "loop is a link or a special file.",
    ]


FORGERIES: dict[str, tuple[dict[str, bytes], dict[str, object], str]] = {
    "content": (
        {"content.json": FILES["content.json"].replace("十年".encode(), "百年".encode())},
        {},
        "content.json is not the content that the manifest names.",
    ),
    "revision": (
        {"revision.json": FILES["revision.json"].replace(b'"lin"', b'"sun"')},
        {},
        "revision.json is not the revision that the manifest names.",
    ),
    "publication": (
        {"publication.json": FILES["publication.json"].replace("海州发布".encode(), "海州日报".encode())},
        {},
        "publication.json is not the one that the manifest names.",
    ),
    "page": (
        {"web/index.html": FILES["web/index.html"].replace("十年".encode(), "百年".encode())},
        {},
        "web/index.html is not the page that content and publication give.",
    ),
    "article": ({}, {"article": "another"}, "revision.json names another article."),
    "review": (
        {},
        {"decisions": [], "review": "reviewed"},
        "manifest.json does not tell truly who has reviewed the article.",
    ),
    "unlisted": ({}, {"files": []}, "content.json is not listed in the manifest."),
    "number": ({}, {"number": "X-1"}, "manifest.json names the number X-1, and content.json another."),
    "embargo": (
        {},
        {"embargo_until": "2030-01-01T00:00:00Z"},
        "manifest.json names another embargo than content.json.",
    ),
    "embargo on the page": (
        {},
        {"page": {"embargo": "2030-01-01T00:00:00Z"}},
        "web/index.html shows another embargo than content.json.",
    ),
    "channels": (
        {},
        {"channels": ["web", "pdf"]},
        "manifest.json names the channels web, pdf, and the package holds web.",
    ),
    "no channels": ({}, {"channels": []}, "manifest.json names the channels —, and the package holds web."),
    "channel twice": (
        {},
        {"channels": ["web", "web"]},
        "manifest.json names the channels web, web, and the package holds web.",
    ),
    "unknown keys": (
        {},
        {"approved_by": "everybody", "zeal": 1},
        "manifest.json says more than format version 1 knows: approved_by, zeal.",
    ),
    "date": (
        {},
        {"page": {"published_at": "2020-01-01T00:00:00Z"}},
        "web/index.html is not the page that content and publication give.",
    ),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_with_a_fitting_seal_is_found(tmp_path: Path, name: str) -> None:
    changed, manifest, sentence = FORGERIES[name]
    files = resealed(FILES | changed, **manifest)
    assert sentence in failures(laid_out(tmp_path / "forged", files))


def test_content_and_revision_must_name_each_other(tmp_path: Path) -> None:
    content = FILES["content.json"].replace("十年".encode(), "百年".encode())
    files = resealed(FILES | {"content.json": content}, content_hash=digest(content))
    found = failures(laid_out(tmp_path / "forged", files))
    assert "revision.json names another content." in found
    assert "manifest.json: decision 3 signs off another content." in found
    assert "manifest.json: the decisions do not lead to a sign-off of this content." in found


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("person", "somebody", "manifest.json: decision 1 was changed, its id does not fit."),
        ("article", "another", "manifest.json: decision 1 was changed, its id does not fit."),
    ],
)
def test_a_changed_decision_is_found(tmp_path: Path, key: str, value: str, sentence: str) -> None:
    plain = to_plain(manifest_from_bytes(FILES["manifest.json"])[0])
    plain["decisions"][0]["decision"][key] = value
    found = failures(laid_out(tmp_path / "forged", resealed(FILES, decisions=plain["decisions"])))
    assert sentence in found


def test_a_decision_about_another_article_is_found(tmp_path: Path) -> None:
    plain = to_plain(manifest_from_bytes(FILES["manifest.json"])[0])
    decision = plain["decisions"][0]
    decision["decision"]["article"] = "another"
    decision["id"] = digest(canonical_bytes({"schema": 1, "kind": "decision", **decision["decision"]}))
    found = failures(laid_out(tmp_path / "forged", resealed(FILES, decisions=plain["decisions"])))
    assert "manifest.json: decision 1 is about another article." in found


def test_wrong_types_in_forged_content_are_a_line_and_no_crash(tmp_path: Path) -> None:
    content = canonical_bytes(
        {
            "schema": 1,
            "document": [{"type": "paragraph", "runs": [{"type": "text", "text": 5}]}],
        }
    )
    revision = canonical_bytes(
        {
            "schema": 1,
            "kind": "revision",
            "article": "a",
            "content_hash": digest(content),
            "author": "x",
            "at": "",
        }
    )
    files = resealed(
        FILES | {"content.json": content, "revision.json": revision},
        content_hash=digest(content),
        revision=digest(revision),
        article="a",
        decisions=[],
        review="unreviewed",
    )
    assert any(
        "content.json cannot be read" in sentence for sentence in failures(laid_out(tmp_path / "f", files))
    )


def test_a_page_of_another_version_is_said_not_to_be_comparable(tmp_path: Path) -> None:
    files = resealed(FILES, made_by="Stet 0.0.1")
    result = verify_package(laid_out(tmp_path / "older", files))
    assert result.ok
    assert result.lines[-1].text == (
        "web/index.html was made by Stet 0.0.1; only that version can make it again to compare."
    )


def test_a_package_of_a_newer_stet_is_refused_in_words(tmp_path: Path) -> None:
    plain = to_plain(manifest_from_bytes(FILES["manifest.json"])[0]) | {"version": 9}
    folder = laid_out(tmp_path / "newer", FILES | {"manifest.json": canonical_bytes(plain)})
    assert failures(folder)[-1] == "This package has format version 9, and this Stet reads up to 1."


@pytest.mark.parametrize("name", ["nothing", "empty", "text.txt", "other.bin"])
def test_what_is_no_package_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.txt").write_text("words")
    (tmp_path / "other.bin").write_bytes(b"")
    with pytest.raises(StetError):
        verify_package(tmp_path / name)

"""The manifest: canonical, sealed, and true about who approved."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from editor_app.domain.canonical import canonical_bytes
from editor_app.domain.errors import CorruptError, NewerFormatError
from editor_app.domain.events import Action, Decision, event_id
from editor_app.publishing.manifest import Review, approvals, manifest_from_bytes, review_of, sealed
from editor_app.publishing.package import render_package
from tests.support.packages import HARBOUR, chinese_content, job_for, live, signed_off

CONTENT = chinese_content()
JOB = job_for(CONTENT, publication=HARBOUR, decisions=signed_off(CONTENT), outlets=(live(CONTENT),))
RENDERED = render_package(JOB)
DATA = RENDERED.files["manifest.json"]


def test_a_manifest_comes_back_equal_and_its_seal_holds() -> None:
    assert manifest_from_bytes(DATA) == (RENDERED.manifest, True)
    assert sealed(RENDERED.manifest) == (RENDERED.manifest, DATA)


def test_a_key_of_a_newer_program_survives() -> None:
    plain = json.loads(DATA) | {"later": {"a": [1, None]}}
    manifest, seal_holds = manifest_from_bytes(canonical_bytes(plain))
    assert not seal_holds
    assert json.loads(sealed(manifest)[1])["later"] == {"a": [1, None]}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        DATA + b"\n",
        DATA.replace(b'"version":1', b'"version":1.0'),
        DATA.replace(b'"version":1', b'"version":"1"'),
        DATA.replace(b'"version":1', b'"version":true'),
        DATA.replace(b'"version":1', b'"version":0'),
        DATA.replace(b'"stet-package"', b'"stet-handoff"'),
        DATA.replace(b'"review":"reviewed"', b'"review":"perhaps"'),
        DATA.replace(b'"size":204', b'"size":"204"'),
        canonical_bytes(json.loads(DATA) | {"files": {}}),
        b"[" * 100_000,
    ],
)
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(CorruptError):
        manifest_from_bytes(data)


def test_a_newer_format_is_refused_in_words() -> None:
    newer = canonical_bytes(json.loads(DATA) | {"version": 2})
    with pytest.raises(NewerFormatError, match="format version 2"):
        manifest_from_bytes(newer)


def test_decisions_are_listed_up_to_the_approval() -> None:
    decisions = signed_off(CONTENT)
    later = replace(decisions[0], action=Action.SPIKE, at="2025-03-09T00:00:00.000Z")
    listed = approvals((later, *reversed(decisions)), JOB.revision.content_hash)
    assert [one.decision for one in listed] == list(decisions)
    assert [one.id for one in listed] == [event_id(one) for one in decisions]


def test_without_a_sign_off_of_this_content_nothing_is_listed() -> None:
    decisions = signed_off(CONTENT)
    assert approvals(decisions, "another content") == ()
    assert approvals(decisions[:2], JOB.revision.content_hash) == ()
    assert approvals((), JOB.revision.content_hash) == ()


def test_one_person_alone_has_reviewed_nothing() -> None:
    def own(decision: Decision) -> Decision:
        return replace(decision, person="lin")

    alone = approvals([own(one) for one in signed_off(CONTENT)], JOB.revision.content_hash)
    assert len(alone) == 3
    assert review_of(alone, "lin") is Review.UNREVIEWED
    assert review_of(alone, "sun") is Review.REVIEWED
    assert review_of((), "lin") is Review.UNREVIEWED

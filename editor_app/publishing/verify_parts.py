"""Checking that the parts of a package belong together: content, revision, publication, decisions, page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from editor_app.domain.canonical import digest
from editor_app.domain.content import Content, content_from_bytes
from editor_app.domain.errors import StetError
from editor_app.domain.events import Action, Decision, event_id, kind_of
from editor_app.domain.publication import Publication
from editor_app.domain.records import publication_from_bytes, revision_from_bytes
from editor_app.domain.revision import Revision
from editor_app.publishing.channels.web_page import render_page
from editor_app.publishing.layout import CONTENT, MANIFEST, PAGE, PUBLICATION, REVISION
from editor_app.publishing.manifest import MADE_BY, Approval, Manifest, Review, approvals, review_of
from editor_app.publishing.verdict import Line, fails, holds
from editor_app.trust.signing import Signature, signature_of

# What rendering meets where a forged record holds a number or a list in place of text.
_WRONG_TYPES = (TypeError, ValueError, AttributeError, LookupError, RecursionError, StetError)


def check_parts(manifest: Manifest, kept: Mapping[str, bytes], lines: list[Line]) -> None:
    """Check what the sound files say; a file that is missing or changed has had its line already."""
    content = publication = revision = None
    if CONTENT in kept:
        content = _content(kept[CONTENT], manifest, lines)
    if REVISION in kept:
        revision = _revision(kept[REVISION], manifest, lines)
    if PUBLICATION in kept:
        publication = _publication(kept[PUBLICATION], manifest, lines)
    if content is not None:
        lines.extend(_told_twice(content, manifest))
    lines.extend(_decision_lines(manifest, revision))
    if content is not None and publication is not None and PAGE in kept:
        lines.append(_page_line(content, publication, manifest, kept[PAGE]))


def _content(data: bytes, manifest: Manifest, lines: list[Line]) -> Content | None:
    if digest(data) != manifest.content_hash:
        lines.append(
            fails("content.hash", "{path} is not the content that the manifest names.", path=CONTENT)
        )
        return None
    try:
        content = content_from_bytes(data)
    except (StetError, RecursionError) as error:
        lines.append(_unreadable("content.unreadable", CONTENT, error))
        return None
    lines.append(
        holds("content.hash", "{path} is the content {hash}.", path=CONTENT, hash=manifest.content_hash)
    )
    return content


def _told_twice(content: Content, manifest: Manifest) -> Iterator[Line]:
    """What the manifest says once more of the content, and does not say truly."""
    if manifest.number != content.fields.number:
        yield fails(
            "manifest.number",
            "{path} names the number {number}, and {content} another.",
            path=MANIFEST,
            number=manifest.number or "''",
            content=CONTENT,
        )
    if manifest.embargo_until != content.fields.embargo_until:
        yield fails(
            "manifest.embargo", "{path} names another embargo than {content}.", path=MANIFEST, content=CONTENT
        )
    if manifest.page.embargo not in ("", content.fields.embargo_until):
        yield fails(
            "page.embargo", "{path} shows another embargo than {content}.", path=PAGE, content=CONTENT
        )
    elif manifest.page.embargo:
        yield holds(
            "page.embargo",
            "{path} says that it must not be published before {until}.",
            path=PAGE,
            until=manifest.page.embargo,
        )


def _revision(data: bytes, manifest: Manifest, lines: list[Line]) -> Revision | None:
    if digest(data) != manifest.revision:
        lines.append(
            fails("revision.hash", "{path} is not the revision that the manifest names.", path=REVISION)
        )
        return None
    try:
        revision = revision_from_bytes(data)
    except (StetError, RecursionError) as error:
        lines.append(_unreadable("revision.unreadable", REVISION, error))
        return None
    if revision.content_hash != manifest.content_hash:
        lines.append(fails("revision.content", "{path} names another content.", path=REVISION))
    elif revision.article != manifest.article:
        lines.append(fails("revision.article", "{path} names another article.", path=REVISION))
    else:
        lines.append(
            holds("revision.hash", "{path} is the revision {hash}.", path=REVISION, hash=manifest.revision)
        )
    return revision


def _publication(data: bytes, manifest: Manifest, lines: list[Line]) -> Publication | None:
    if digest(data) != manifest.publication_hash:
        lines.append(
            fails("publication.hash", "{path} is not the one that the manifest names.", path=PUBLICATION)
        )
        return None
    try:
        publication = publication_from_bytes(data)
    except (StetError, RecursionError) as error:
        lines.append(_unreadable("publication.unreadable", PUBLICATION, error))
        return None
    if publication.id != manifest.publication:
        lines.append(fails("publication.id", "{path} is another publication's.", path=PUBLICATION))
    else:
        lines.append(holds("publication.hash", "{path} is as the manifest names it.", path=PUBLICATION))
    return publication


def _decision_lines(manifest: Manifest, revision: Revision | None) -> Iterator[Line]:
    """The decisions: whole, of this article, and ending in a sign-off of this content."""
    for number, approval in enumerate(manifest.decisions, start=1):
        yield from _decision_faults(number, approval, manifest)
    decisions = [approval.decision for approval in manifest.decisions]
    if decisions and approvals(decisions, manifest.content_hash) != manifest.decisions:
        yield fails(
            "decision.chain",
            "{path}: the decisions do not lead to a sign-off of this content.",
            path=MANIFEST,
        )
    elif decisions:
        yield _led_out_by(decisions)
        yield from _said_beside(decisions)
    if revision is not None and review_of(manifest.decisions, revision.author) is not manifest.review:
        yield fails("review.wrong", "{path} does not tell truly who has reviewed the article.", path=MANIFEST)
    elif manifest.review is Review.UNREVIEWED:
        yield holds("review.none", "{path}: nobody but its maker has reviewed this article.", path=MANIFEST)


def _led_out_by(decisions: Sequence[Decision]) -> Line:
    last = decisions[-1]
    told = {"path": MANIFEST, "person": last.person, "at": last.at, "count": len(decisions)}
    if last.action is Action.URGENT:
        return holds(
            "decision.urgent",
            "{path}: let out before its review by {person} at {at}, decisions: {count}.",
            **told,
        )
    return holds("decision.chain", "{path}: signed off by {person} at {at}, decisions: {count}.", **told)


RECORDED_WORDS: dict[str, str] = {
    "": "{path}: the decision of {person} was recorded, and is signed, by {recorder}.",
    "telephone": "{path}: the decision of {person} was given by telephone, and recorded and signed by {recorder}.",
    "wechat": "{path}: the decision of {person} was given by WeChat, and recorded and signed by {recorder}.",
    "paper": "{path}: the decision of {person} was given on paper, and recorded and signed by {recorder}.",
    "mail": "{path}: the decision of {person} was given by e-mail, and recorded and signed by {recorder}.",
    "in-person": "{path}: the decision of {person} was given in person, and recorded and signed by {recorder}.",
}
"""What is said of a decision that was not given at the desk, by its medium."""


def _said_beside(decisions: Sequence[Decision]) -> Iterator[Line]:
    """What a reader should know of decisions that are sound: signatures, and rules that were set aside."""
    if count := sum(signature_of(decision) is Signature.GOOD for decision in decisions):
        yield holds(
            "decision.signatures",
            "{path}: {count} of {all} decisions are signed, and their signatures hold.",
            path=MANIFEST,
            count=count,
            all=len(decisions),
        )
    for decision in decisions:
        if decision.recorded_by:
            yield holds(
                "decision.recorded",
                RECORDED_WORDS.get(decision.medium, RECORDED_WORDS[""]),
                path=MANIFEST,
                person=decision.person,
                recorder=decision.recorded_by,
            )
        if decision.on_behalf_of:
            yield holds(
                "decision.on_behalf",
                "{path}: {person} decided on behalf of {principal}.",
                path=MANIFEST,
                person=decision.person,
                principal=decision.on_behalf_of,
            )
        if decision.override:
            yield holds(
                "decision.override",
                "{path}: {person} decided against the rules, since: {reason}",
                path=MANIFEST,
                person=decision.person,
                reason=decision.override,
            )


def _decision_faults(number: int, approval: Approval, manifest: Manifest) -> Iterator[Line]:
    """What is wrong with one decision."""
    decision = approval.decision
    if approval.kind != kind_of(decision) or approval.id != event_id(decision):
        yield fails(
            "decision.changed",
            "{path}: decision {number} was changed, its id does not fit.",
            path=MANIFEST,
            number=number,
        )
    elif decision.article != manifest.article:
        yield fails(
            "decision.article",
            "{path}: decision {number} is about another article.",
            path=MANIFEST,
            number=number,
        )
    elif signature_of(decision) is Signature.BAD:
        yield fails(
            "decision.signature",
            "{path}: the signature of decision {number} does not hold.",
            path=MANIFEST,
            number=number,
        )
    last = approval is manifest.decisions[-1] and decision.action is Action.SIGN_OFF
    if last and decision.content_hash != manifest.content_hash:
        yield fails(
            "decision.content",
            "{path}: decision {number} signs off another content.",
            path=MANIFEST,
            number=number,
        )


def _page_line(content: Content, publication: Publication, manifest: Manifest, page: bytes) -> Line:
    """Make the page again; only the very version that made it can."""
    if manifest.made_by != MADE_BY:
        return holds(
            "page.other_version",
            "{path} was made by {made_by}; only that version can make it again to compare.",
            path=PAGE,
            made_by=manifest.made_by,
        )
    try:
        made_again = render_page(content, publication, manifest.page)
    except _WRONG_TYPES as error:
        return _unreadable("page.unreadable", CONTENT, error)
    if made_again != page:
        return fails("page.differs", "{path} is not the page that content and publication give.", path=PAGE)
    return holds("page.same", "{path} is the page that content and publication give.", path=PAGE)


def _unreadable(code: str, path: str, error: Exception) -> Line:
    return fails(code, "{path} cannot be read: {reason}.", path=path, reason=error)

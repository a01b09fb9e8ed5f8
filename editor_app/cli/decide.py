"""``stet decide``: submit, approve, return … and register what went live."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from typing import Any

from editor_app.cli.command import DONE, Call, Command, UsageError
from editor_app.cli.pin import unlock
from editor_app.cli.typed import typed_path
from editor_app.domain.decision_table import ROWS
from editor_app.domain.event_words import GIVEN_WORDS
from editor_app.domain.events import Action
from editor_app.domain.standing import ReviewStanding
from editor_app.domain.workflow import STATUS_WORDS
from editor_app.services.deciding import Asked, Going
from editor_app.services.desk import Desk
from editor_app.services.sound_evidence import read_evidence
from editor_app.system.clock import stamp

LIVE = "live"
WORDS = {row.action.value.replace("_", "-"): row.action for row in ROWS}
MEDIA = tuple(GIVEN_WORDS)


def _arguments(parser: argparse.ArgumentParser, tr: Callable[[str], str]) -> None:
    parser.add_argument(
        "article", metavar="ID", help=tr("the article: its id, the start of it, or its number")
    )
    parser.add_argument("action", metavar="ACTION", choices=(*WORDS, LIVE), help=", ".join((*WORDS, LIVE)))
    parser.add_argument("--reason", metavar="TEXT", default="", help=tr("why, or what to say with it"))
    parser.add_argument(
        "--as", dest="person", metavar="PERSON", default="", help=tr("who decides, where it is not you")
    )
    parser.add_argument(
        "--stage", metavar="K", default="", help=tr("the stage that decides; for a return the one it goes to")
    )
    parser.add_argument(
        "--override", action="store_true", help=tr("sign off against the rules, for the reason given")
    )
    parser.add_argument("--medium", choices=MEDIA, default="", help=tr("how the decision was given"))
    parser.add_argument(
        "--given-at", metavar="TIME", default="", help=tr("when it was given, like 2026-03-01T18:00+08:00")
    )
    parser.add_argument("--on-behalf-of", metavar="PERSON", default="", help=tr("for whom it was decided"))
    parser.add_argument(
        "--evidence",
        type=typed_path,
        metavar="FILE",
        help=tr("a scan or recording of the decision; it stays private"),
    )
    parser.add_argument("--channel", metavar="C", default="web", help=tr("live: at which channel"))
    parser.add_argument("--address", metavar="URL", default="", help=tr("live: the address of the page"))
    parser.add_argument(
        "--at", metavar="TIME", default="", help=tr("live: since when, like 2026-03-01T18:00+08:00")
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON"))


def _run(call: Call) -> int:
    options = call.options
    with call.open_desk() as desk:
        unlock(desk)
        article = desk.history.named(options.article)
        if options.action == LIVE:
            going = Going(options.channel, options.address, _instant(options.at))
            desk.deciding.register(article, going)
            standing = desk.deciding.standing(article)
        else:
            standing = _decide(desk, article, WORDS[options.action], options)
    if options.json:
        call.terminal.put_json(_plain(article, standing))
    else:
        call.terminal.put("  ".join([article, *_told(call, standing)]))
    return DONE


def _decide(desk: Desk, article: str, action: Action, options: argparse.Namespace) -> ReviewStanding:
    if options.override and action is not Action.SIGN_OFF:
        raise UsageError(
            "Nothing to override", "Only a sign-off can go against the rules: sign-off --override."
        )
    asked = Asked(
        reason=options.reason,
        stage=options.stage,
        person=options.person,
        override=options.override,
        medium=options.medium,
        given_at=_instant(options.given_at),
        on_behalf_of=options.on_behalf_of,
        evidence=None if options.evidence is None else read_evidence(options.evidence),
    )
    return desk.deciding.decide(article, action, asked).standing


def _instant(text: str) -> str:
    if not text:
        return ""
    try:
        return stamp(datetime.fromisoformat(text).astimezone())
    except ValueError as error:
        raise UsageError("No time", "{text} is not a time like 2026-03-01T18:00+08:00.", text=text) from error


def _told(call: Call, standing: ReviewStanding) -> list[str]:
    """Where it stands, in words: its status, the stage whose turn it is, in whose hands it is."""
    tr = call.terminal.tr
    told = [tr(STATUS_WORDS[standing.work]).lower()]
    if standing.outlet is not None:
        told.append(tr(STATUS_WORDS[standing.outlet]).lower())
    if standing.stage is not None:
        told.append(tr(standing.stage.en))
    if standing.hands.person:
        told.append(standing.hands.person)
    return told


def _plain(article: str, standing: ReviewStanding) -> dict[str, Any]:
    return {
        "id": article,
        "status": standing.status.value,
        "work": standing.work.value,
        "stage": "" if standing.stage is None else standing.stage.key,
        "person": standing.hands.person,
        "outlet": "" if standing.outlet is None else standing.outlet.value,
        "may_leave": standing.may_leave,
        "on_hold": standing.hold is not None,
        "to_confirm": standing.to_confirm,
        "policy": standing.policy.key,
        "passed": [one.stage.key for one in standing.passed],
    }


COMMAND = Command(_arguments, _run, writes=True)

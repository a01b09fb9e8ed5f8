"""What the primary button names, as person, status and policy go."""

from __future__ import annotations

from editor_app.domain.events import Action, OutletAction
from editor_app.domain.next_step import Beyond, NextStep, next_step, verdicts
from editor_app.domain.people import NOBODY_NAMED, Person
from editor_app.domain.policy import SOLO
from tests.support.review import CHIEF, EDITOR, HEAD, WRITER, Article

OWNER = Person("韩青野", roles=("owner",))


def step(article: Article, person: Person) -> NextStep:
    return next_step(person, article.standing)


def test_three_reviews_from_the_first_draft_to_what_is_live() -> None:
    article = Article()
    article.edit(WRITER, "one")
    assert step(article, WRITER) == NextStep(Action.SUBMIT)
    article.decide(Action.SUBMIT, WRITER)
    refused = step(article, WRITER)
    assert refused.what is Action.APPROVE
    assert refused.verdict.code == "no_capability"
    for person, action in ((EDITOR, Action.APPROVE), (HEAD, Action.APPROVE), (CHIEF, Action.SIGN_OFF)):
        assert step(article, person) == NextStep(action)
        article.decide(action, person)
    assert step(article, CHIEF) == NextStep(Beyond.PACKAGE)
    article.register(OutletAction.PACKAGED)
    assert step(article, CHIEF) == NextStep(Beyond.REGISTER)
    article.register(OutletAction.LIVE)
    assert step(article, CHIEF) == NextStep(Beyond.PACKAGE)


def test_whoever_has_done_their_part_hands_over_what_others_wait_for() -> None:
    article = Article()
    article.edit(WRITER, "one")

    def owed(person: Person) -> object:
        return next_step(person, article.standing, owed=True).what

    article.decide(Action.SUBMIT, WRITER)
    assert owed(WRITER) is Beyond.HAND_OVER
    assert owed(EDITOR) is Action.APPROVE  # at the same desk
    article.decide(Action.RETURN, EDITOR, stage="first")
    assert owed(EDITOR) is Beyond.HAND_OVER
    assert owed(WRITER) is Action.SUBMIT
    article.decide(Action.SUBMIT, WRITER)
    article.edit(WRITER, "two")
    assert owed(WRITER) is Action.SUBMIT
    assert next_step(WRITER, article.standing, to_merge=True, owed=True).what is Beyond.MERGE
    article.decide(Action.SUBMIT, WRITER)
    article.decide(Action.APPROVE, EDITOR)
    article.decide(Action.APPROVE, HEAD)
    article.decide(Action.RETURN, CHIEF, stage="final", to="second")
    assert owed(CHIEF) is Beyond.HAND_OVER
    assert owed(HEAD) is Action.APPROVE
    assert owed(EDITOR) is Beyond.HAND_OVER
    article.decide(Action.APPROVE, HEAD)
    assert owed(CHIEF) is Action.SIGN_OFF
    article.decide(Action.SIGN_OFF, CHIEF)
    assert owed(CHIEF) is Beyond.PACKAGE
    assert owed(WRITER) is Beyond.HAND_OVER
    article.register(OutletAction.PACKAGED)
    assert owed(CHIEF) is Beyond.REGISTER
    article.register(OutletAction.LIVE)
    assert owed(CHIEF) is Beyond.HAND_OVER
    assert next_step(Person("路人", roles=("reader",)), article.standing, owed=True).what is Beyond.PACKAGE


def test_on_a_solo_desk_one_submits_and_approves() -> None:
    article = Article(SOLO, NOBODY_NAMED)
    article.edit(OWNER, "one")
    for action in (Action.SUBMIT, Action.APPROVE):
        assert step(article, OWNER) == NextStep(action)
        article.decide(action, OWNER)
    assert step(article, OWNER) == NextStep(Beyond.PACKAGE)


def test_who_changed_a_submitted_text_sends_it_again() -> None:
    article = Article()
    article.edit(WRITER, "one")
    article.decide(Action.SUBMIT, WRITER)
    article.edit(WRITER, "two")
    assert step(article, WRITER) == NextStep(Action.SUBMIT)


def test_a_returned_article_is_submitted_and_a_spiked_one_restored() -> None:
    article = Article()
    article.edit(WRITER, "one")
    article.decide(Action.SUBMIT, WRITER)
    article.decide(Action.RETURN, EDITOR, stage="first")
    assert step(article, WRITER) == NextStep(Action.SUBMIT)
    article.decide(Action.SPIKE, EDITOR)
    assert step(article, EDITOR) == NextStep(Action.RESTORE)


def test_every_action_is_answered_for() -> None:
    article = Article()
    article.edit(WRITER, "one")
    answers = verdicts(WRITER, article.standing)
    assert set(answers) == set(Action)
    assert answers[Action.SUBMIT].allowed
    assert all(answers[action].sentence for action in Action if not answers[action].allowed)

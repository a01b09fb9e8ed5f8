"""What a publication offers: only what is missing or was another publication's, never in place of what was typed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.contacts import Contact, ContactKind
from editor_app.domain.fields import Fields, Source
from editor_app.domain.publication import Publication
from editor_app.domain.publication_offers import Offer, offers, take
from tests.support.fields import fields

HOTLINE = Contact(ContactKind.HOTLINE, "热线", "0000-5550123")
POST = Contact(ContactKind.EMAIL, "投稿", "tide@example.com")
SECRET = Contact(ContactKind.PHONE, "", "139", public=False)
TIDE = Publication("tide", "海州潮报", contacts=(HOTLINE, SECRET), statement="转载请注明出处。")
BAY = Publication("bay", "The Bay Herald", contacts=(POST,), statement="All rights reserved.")
KNOWN = (TIDE, BAY)
EVERYTHING = Fields(
    publication="tide", sources=(Source("海州潮报"),), contacts=(HOTLINE,), statement="转载请注明出处。"
)


def test_an_empty_article_is_offered_all_and_takes_only_public_contacts() -> None:
    made = Fields(publication="tide")
    assert offers(TIDE, made, KNOWN) == tuple(Offer)
    for offer in Offer:
        made = take(offer, TIDE, made, KNOWN)
    assert made == EVERYTHING
    assert offers(TIDE, made, KNOWN) == ()


def test_what_another_publication_had_offered_gives_way() -> None:
    made = replace(EVERYTHING, publication="bay")
    for offer in offers(BAY, made, KNOWN):
        made = take(offer, BAY, made, KNOWN)
    assert made.statement == BAY.statement
    assert made.contacts == (POST,)
    assert made.sources == (Source("The Bay Herald"),)


def test_what_was_typed_stays() -> None:
    typed = Contact(ContactKind.PHONE, "编辑部", "1")
    made = Fields("", "tide", sources=(Source("海湾晚报"),), contacts=(typed,), statement="自己的声明")
    assert offers(TIDE, made, KNOWN) == (Offer.CONTACTS,)
    assert take(Offer.CONTACTS, TIDE, made, KNOWN).contacts == (typed, HOTLINE)


@given(fields(), st.sampled_from(Offer), st.sampled_from(KNOWN))
def test_taking_twice_is_taking_once(before: Fields, offer: Offer, publication: Publication) -> None:
    once = take(offer, publication, before, KNOWN)
    assert take(offer, publication, once, KNOWN) == once

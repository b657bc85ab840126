"""What every store does, on every database that is at hand."""

import os
from dataclasses import replace

import pytest

from recoupe.model import Anchor, AnchorKind, Judgement, JudgementKind, Problem, Span
from recoupe.store import Stored, create_store, open_store

# a PostgreSQL to try on, where there is one: an empty database that the test may fill
SERVER = os.environ.get("RECOUPE_TEST_POSTGRESQL")
KINDS = [
    "memory",
    "file",
    pytest.param("server", marks=pytest.mark.skipif(not SERVER, reason="none")),
]


@pytest.fixture(params=KINDS)
def store(request, tmp_path):
    addresses = {"memory": "sqlite://", "file": str(tmp_path / "a.db"), "server": SERVER}
    store = create_store(addresses[request.param])
    yield store
    store.remove([article.id for article in store.articles()])
    store.close()


def test_claims_come_back_as_they_went_in_ordered_by_id(store, first, second):
    store.put([(second, "v1"), (first, "v1")])
    assert store.claims() == tuple(sorted([first, second], key=lambda c: c.article.id))


def test_an_article_written_again_is_replaced(store, first):
    store.put([(first, "v1")])
    store.put([(first, "v2")])
    assert store.articles() == (Stored(first.article.id, "a.txt", "v2"),)
    assert store.claims() == (first,)


def test_a_removed_article_takes_its_claims_along_and_is_found_no_more(store, first, second):
    store.put([(first, "v1"), (second, "v1")])
    store.remove([first.article.id])
    assert store.claims() == (second,)
    assert store.search("vladivostok") == ()


def test_an_empty_batch_changes_nothing(store):
    store.put([])
    assert store.articles() == ()


def test_the_problems_of_a_path_are_replaced_and_those_of_others_kept(store):
    old, new = Problem("a", "read", "empty file"), Problem("a", "read", "no text")
    other = Problem("b", "read", "binary")
    store.set_problems(["a", "b"], [old, old, other])
    store.set_problems(["a"], [new])
    assert store.problems() == (new, other)
    store.set_problems(["a", "b"], [])
    assert store.problems() == ()


WRONG = Judgement(JudgementKind.WRONG, ((Anchor(AnchorKind.QUOTE, "q", "a", Span(0, 3)),),))
DATE = Judgement(JudgementKind.DATE, ((Anchor(AnchorKind.PASSAGE, "m"),),), "2023-08", by="ana")
UNDO = Judgement(JudgementKind.UNDO, undoes=1, on="2031-05-04")


def test_judgements_get_numbers_in_order_and_come_back_as_they_went_in(store):
    before = store.judgements()  # a server may hold some: nothing deletes them
    kept = (*store.judge([WRONG, DATE]), *store.judge([UNDO]))
    first = before[-1].number + 1 if before else 1
    assert [judgement.number for judgement in kept] == [first, first + 1, first + 2]
    assert [replace(judgement, number=0) for judgement in kept] == [WRONG, DATE, UNDO]
    assert store.judgements() == (*before, *kept)
    assert store.judge([]) == ()


def test_judgements_outlive_the_articles_they_are_about(store, first):
    store.put([(first, "v1")])
    kept = store.judge([WRONG])
    store.remove([first.article.id])
    assert store.judgements()[-1:] == kept


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rencontre", ["Rencontre"]),
        ("elysee", ["Élysée"]),
        ("ÉLYSÉE vladivostok", ["Vladivostok", "Élysée"]),
        ('"prévue lundi"', ["prévue lundi"]),
        ("vladi*", ["Vladivostok"]),
        ("lundi mardi", []),
        ("", []),
        ('OR NOT ( : " *', []),
    ],
)
def test_search_ignores_case_and_accents_and_takes_nothing_for_an_operator(
    store, first, second, words, found
):
    if not store.url.startswith("sqlite") and ("elysee" in words.lower() or "*" in words):
        pytest.skip("only the full-text index knows accents and prefixes")
    store.put([(first, "v1"), (second, "v1")])
    hits = store.search(words)
    assert [span.of(hit.text) for hit in hits for span in hit.spans] == found


def test_search_gives_all_where_no_limit_is_set(store, first, second):
    store.put([(first, "v1"), (second, "v1")])
    assert [len(store.search("à", limit)) for limit in (1, None)] == [1, 2]


def test_a_hit_tells_where_its_words_stand(store, first):
    store.put([(first, "v1")])
    (hit,) = store.search("lundi")
    assert (hit.path, hit.title, hit.published) == ("a.txt", "Un titre", "2023-08-15")
    assert hit.spans == (Span(17, 22),)


def test_a_store_is_found_again_under_its_url(tmp_path, first):
    store = create_store(str(tmp_path / "a.db"))
    store.put([(first, "v1")])
    store.close()
    again = open_store(store.url)
    assert again.claims() == (first,)
    again.close()

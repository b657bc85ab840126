"""Whatever a store keeps of earlier runs, the chronology is the one made from nothing."""

from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import Page
from piles import LISTS, exported

from recoupe import reuse
from recoupe.crosscheck import crosscheck
from recoupe.model import Anchor, AnchorKind, Judgement, JudgementKind, Problem
from recoupe.reuse import check
from recoupe.store import WorkedOut, create_store

DAYS = st.sampled_from((None, "2031-05-03", "2031-05"))


@pytest.fixture
def store():
    with closing(create_store("sqlite://")) as made:
        yield made


def put(store, claims, mark="v1"):
    store.put([(item, mark) for item in {item.article.id: item for item in claims}.values()])


def once(claims):
    """Returns each article once, the last reading of it, as a store holds them."""
    return list({item.article.id: item for item in claims}.values())


@settings(max_examples=40, deadline=None)
@given(LISTS, st.randoms(use_true_random=False), st.integers(1, 3), DAYS)
def test_articles_that_come_in_any_order_and_batches_give_the_bytes_of_a_rebuild(
    claims, random, batch, day
):
    whole, coming = once(claims), once(claims)
    random.shuffle(coming)
    with closing(create_store("sqlite://")) as store:
        for at in range(0, len(coming), batch):
            put(store, coming[at : at + batch])
            check(store, keep=True)
        assert exported(check(store)) == exported(crosscheck(whole))
        assert exported(check(store, day)) == exported(crosscheck(whole, day))


@settings(max_examples=30, deadline=None)
@given(LISTS, st.data())
def test_what_is_removed_changed_or_judged_gives_the_bytes_of_a_rebuild(claims, data):
    claims = once(claims)
    gone, edited = (data.draw(st.sampled_from(claims)) for _ in range(2))
    outlet = data.draw(st.sampled_from((None, "La Vigie")))
    with closing(create_store("sqlite://")) as store:
        put(store, claims)
        check(store, keep=True)
        new = replace(edited, article=replace(edited.article, outlet=outlet, agencies=("EFE",)))
        put(store, [new], "v2")
        store.remove([gone.article.id])
        wrong = Anchor(AnchorKind.PASSAGE, claims[0].events[0].id, claims[0].article.id)
        judged = store.judge([Judgement(JudgementKind.WRONG, ((wrong,),))])
        left = [new if item is edited else item for item in claims if item is not gone]
        assert exported(check(store, keep=True)) == exported(crosscheck(left, None, (), judged))
        assert exported(check(store)) == exported(crosscheck(left, None, (), judged))


def pages(*numbers):
    words = "la garde a saisi samedi au marché trois tonnes de sel gemme venues de nuit par le col"
    made = [Page(f"Note {n}. Enfin, {words}. Fin {n}.", path=str(n)) for n in numbers]
    return [page.tells(words, "COERCE", "AND > MCO", date="2031-05-02").claims() for page in made]


def test_nothing_is_cross_checked_again_where_nothing_has_changed(store, monkeypatch):
    put(store, pages(1, 2))
    told = check(store, keep=True)
    monkeypatch.setattr(reuse, "crosscheck", None)
    assert check(store) == told


@pytest.mark.parametrize(
    "change",
    [
        lambda store: put(store, pages(3)),
        lambda store: put(store, pages(1), "v2"),
        lambda store: store.remove([pages(1)[0].article.id]),
        lambda store: store.judge([Judgement(JudgementKind.WRONG)]),
        lambda store: store.set_problems(["x"], [Problem("x", "read", "empty file")]),
    ],
    ids=["added", "changed", "removed", "judged", "problem"],
)
def test_whatever_changes_the_chronology_is_made_anew(store, monkeypatch, change):
    put(store, pages(1, 2))
    check(store, keep=True)
    change(store)
    monkeypatch.setattr(reuse, "crosscheck", lambda *_: "anew")
    assert check(store) == "anew"


def test_what_a_newer_version_would_make_otherwise_is_made_anew(store, monkeypatch):
    put(store, pages(1, 2))
    check(store, keep=True)
    monkeypatch.setattr(reuse, "crosscheck_version", lambda: "newer")
    monkeypatch.setattr(reuse, "crosscheck", lambda *given: len(given[-1].digests))
    assert check(store) == 0


def test_only_new_articles_are_digested_and_aligned(store, monkeypatch):
    put(store, pages(1, 2))
    check(store, keep=True)
    put(store, pages(3))
    memories = []
    monkeypatch.setattr(
        reuse, "crosscheck", lambda *given: memories.append(given[-1]) or crosscheck(*given)
    )
    check(store)
    (memory,) = memories
    (new,) = pages(3)
    assert set(memory.new_digests) == {new.article.id}
    assert memory.new_aligned
    assert all(new.article.id in pair for pair in memory.new_aligned)


def test_what_another_program_changed_meanwhile_is_not_kept_of_the_old_article(tmp_path):
    address = str(tmp_path / "a.db")
    with closing(create_store(address)) as store, closing(create_store(address)) as other:
        put(store, pages(1, 2))
        read = store.articles()
        put(other, pages(1), "v2")
        told = {item.article.id: "{}" for item in pages(1, 2)}
        store.keep("v", WorkedOut(told, {}), read)
        assert set(store.worked_out("v").digests) == {pages(2)[0].article.id}


def test_a_store_is_read_as_it_was_while_another_program_writes(tmp_path):
    address = str(tmp_path / "a.db")
    with closing(create_store(address)) as store, closing(create_store(address)) as other:
        put(store, pages(1))
        with store.snapshot() as held:
            assert len(held.claims()) == 1
            put(other, pages(2))
            assert len(held.claims()) == len(held.articles()) == 1
        assert len(store.claims()) == 2

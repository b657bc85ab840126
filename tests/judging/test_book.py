"""Judgements in a store: made by id or name, taken back, written to a file and replayed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe import api
from recoupe.errors import RecoupeError, UnknownChoice
from recoupe.judging import Note
from recoupe.model import (
    Actor,
    ActorKind,
    Article,
    ArticleClaims,
    Block,
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    JudgementKind,
    JudgementState,
    Quote,
    QuoteKind,
    Span,
    content_id,
)
from recoupe.store import create_store

KING = Actor("person:louis", "Louis Aubry", ActorKind.PERSON, "MCO", ("Aubry",))
EARL = Actor("person:jean", "Jean Aubry", ActorKind.PERSON, "MCO", ("Aubry",))


def told(name, date, *words):
    """Returns an article in which each of `words` tells a meeting, and the last is also quoted."""
    text = f"{name}. " + ". ".join(words)
    id_ = content_id(name)
    block = Block(BlockKind.BODY, Span(0, len(text)))
    article = Article(id_, f"{name}.txt", text, (block,), "fr", published=date, outlet="Le Fanal")
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in words]
    events = tuple(
        EventMention(
            content_id(id_, span),
            id_,
            span,
            span.of(text),
            EventType.CONSULT,
            Factuality.ASSERTED,
            "test",
            actors=("AND", "MCO"),
            date=date,
            according_to=("le chambellan",),
        )
        for span in spans
    )
    quote = Quote(content_id(id_, "q"), id_, spans[-1], words[-1], QuoteKind.DIRECT, "test")
    return ArticleClaims(article, (KING, EARL), (), (), (quote,), events)


MAY = told("mai", "2031-05-02", "Le roi a reçu le comte au palais")
JUNE = told("juin", "2031-06-09", "Onze délégués ont signé à bord du voilier")
JULY = told("juillet", "2031-07-20", "La reine a visité le port marchand")
ALL = (MAY, JUNE, JULY)


def stored(path, *claims):
    kept = create_store(str(path))
    kept.put([(item, "v1") for item in claims])
    kept.close()
    return str(path)


@pytest.fixture
def store(tmp_path):
    return stored(tmp_path / "a.db", *ALL)


def mention(item):
    return item.events[0].id


def groups(store):
    return {frozenset(event.mentions) for event in api.chronology(store).events}


def event_of(store, item):
    return next(e.id for e in api.chronology(store).events if mention(item) in e.mentions)


def test_two_events_are_one_from_then_on_and_apart_again_after_the_undo(store):
    before = api.chronology(store)
    api.judge("same", [event_of(store, MAY), event_of(store, JUNE)[:6]], store=store)
    assert frozenset((mention(MAY), mention(JUNE))) in groups(store)
    assert api.undo(store=store).kind is JudgementKind.SAME
    assert api.chronology(store) == before


def test_a_judgement_tells_who_made_it_when_and_why(store):
    note = Note(" ana ", "2031-08-01", "un seul\nbanquet")
    api.judge("wrong", [mention(MAY)], note=note, store=store)
    (judged,) = api.judgements(store)
    made = judged.judgement
    assert (made.number, made.by, made.on) == (1, "ana", "2031-08-01")
    assert made.reason == "un seul banquet"
    assert judged.state is JudgementState.APPLIED


def test_the_same_judgement_twice_is_kept_once_but_a_new_value_is_a_new_one(store):
    numbers = [
        api.judge("date", [mention(MAY)], value, store=store).number
        for value in ("2031", "2031", "2032", "2031")
    ]
    assert numbers == [1, 1, 2, 3]


def test_the_contrary_of_what_stands_is_one_error_that_says_how_to_go_on(store):
    first, second = event_of(store, MAY), event_of(store, JUNE)
    api.judge("same", [first, second], note=Note("ana", "2031-08-01"), store=store)
    with pytest.raises(RecoupeError, match=r"judgement 1 \(same by ana on 2031-08-01\).*undo 1"):
        api.judge("different", [mention(MAY), mention(JUNE)], store=store)
    with pytest.raises(RecoupeError, match="judgement 1"):
        api.judge("different", [first, second], store=store)  # ids from before they were joined


def test_the_contrary_is_found_through_others(store):
    may, june, july = map(mention, ALL)
    api.judge("same", [may, june], store=store)
    api.judge("same", [june, july], store=store)
    with pytest.raises(RecoupeError, match="contradicts judgement"):
        api.judge("different", [may, july], store=store)


def test_what_was_judged_wrong_must_be_taken_back_before_it_is_judged_otherwise(store):
    api.judge("wrong", [mention(MAY)], store=store)
    with pytest.raises(RecoupeError, match=r"left out by judgement 1 .*undo 1"):
        api.judge("same", [mention(MAY), mention(JUNE)], store=store)


def test_a_passage_is_told_from_the_event_that_holds_it(tmp_path):
    both = told("mai", "2031-05-02", "Le roi a reçu le comte", "Le roi a reçu le comte au palais")
    store = stored(tmp_path / "b.db", both)
    (event,) = api.chronology(store).events
    api.judge("different", [event.mentions[0], event.id], store=store)
    assert groups(store) == {frozenset((m,)) for m in event.mentions}


def test_an_event_is_found_under_the_id_it_had_before_it_was_joined(store):
    former = event_of(store, JUNE)
    api.judge("same", [event_of(store, MAY), former], store=store)
    found = api.find_event(api.chronology(store), former)
    assert set(found.mentions) == {mention(MAY), mention(JUNE)}


@pytest.mark.parametrize(
    ("verb", "names", "value", "says"),
    [
        ("same", ["aaaaaa", "bbbbbb"], None, "no event or passage 'aaaaaa'"),
        ("same", ["ab", "cd"], None, "at least 6 characters"),
        ("same", [mention(MAY)], None, "two ids or more"),
        ("same", [mention(MAY), mention(MAY)], None, "one passage"),
        ("different", [mention(MAY), mention(MAY)], None, "are one event"),
        ("wrong", [MAY.article.id], None, "is an article"),
        ("speaker", [mention(MAY)], "Louis", "a passage that tells an event"),
        ("date", [mention(MAY)], "bientôt", "not a date"),
        ("date", [mention(MAY)], " ", "say what it is"),
        ("rename", ["Personne"], "Quelqu'un", "no actor, outlet or source called 'Personne'"),
        ("rename", ["aubry"], "Louis IV", "several go by 'aubry': person:jean, person:louis"),
    ],
)
def test_what_cannot_be_judged_is_refused_and_nothing_is_kept(store, verb, names, value, says):
    with pytest.raises(RecoupeError, match=says):
        api.judge(verb, names, value, store=store)
    assert api.judgements(store, history=True) == ()


def test_an_unknown_verb_or_kind_lists_the_known_ones(store):
    with pytest.raises(UnknownChoice, match="different"):
        api.judge("merge", ["aaaaaa"], store=store)
    with pytest.raises(UnknownChoice, match="agency"):
        api.judge("origin", ["mai.txt"], "AFP", "newspaper", store=store)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("person:louis", "actor:person:louis"),
        ("LOUIS AUBRY", "actor:person:louis"),
        ("le fanal", "outlet:Le Fanal"),
        ("Le chambellan", "source:le chambellan"),
    ],
)
def test_who_is_renamed_is_named_as_the_articles_do(store, name, found):
    (anchor,) = api.judge("rename", [name], "Autrement", store=store).anchors
    assert f"{anchor.kind}:{anchor.id}" == found


def test_the_number_of_an_undo_takes_the_undo_back(store):
    api.judge("wrong", [mention(MAY)], store=store)
    api.undo(store=store)
    api.undo(2, store=store)
    assert [judged.judgement.number for judged in api.judgements(store)] == [1]
    states = [judged.state.value for judged in api.judgements(store, history=True)]
    assert states == ["applied", "undone", "applied"]


@pytest.mark.parametrize(("number", "says"), [(9, "no judgement 9"), (None, "no judgement stands")])
def test_an_undo_of_nothing_says_so(store, number, says):
    with pytest.raises(RecoupeError, match=says):
        api.undo(number, store=store)


def test_what_was_undone_does_not_stand_again_against_what_was_judged_since(store):
    api.judge("same", [mention(MAY), mention(JUNE)], store=store)
    api.undo(1, store=store)
    api.judge("different", [mention(MAY), mention(JUNE)], store=store)
    with pytest.raises(RecoupeError, match=r"would stand again: .*undo 3"):
        api.undo(2, store=store)


def test_a_rebuild_changes_no_judgement(store):
    api.judge("same", [mention(MAY), mention(JUNE)], store=store)
    before = groups(store)
    kept = create_store(store)
    kept.remove([item.article.id for item in ALL])
    kept.put([(item, "v2") for item in reversed(ALL)])
    kept.close()
    assert groups(store) == before


def test_a_file_replayed_on_another_store_gives_the_same_chronology(store, tmp_path):
    api.judge("same", [mention(MAY), mention(JUNE)], store=store)
    api.judge("rename", ["Louis Aubry"], "Louis IV", store=store)
    api.judge("date", [mention(JULY)], "2031", store=store)
    other = stored(tmp_path / "b.db", *ALL)
    report = api.replay(api.judgement_lines(store), other)
    assert (report.read, len(report.added), report.known, report.waiting) == (3, 3, 0, ())
    assert api.chronology(other) == api.chronology(store)


def test_what_the_other_store_does_not_hold_waits_and_applies_when_it_comes(store, tmp_path):
    api.judge("wrong", [mention(JULY)], store=store)
    other = stored(tmp_path / "b.db", MAY)
    report = api.replay(api.judgement_lines(store), other)
    assert [judged.state for judged in report.waiting] == [JudgementState.PENDING]
    assert api.judgement_lines(other) == api.judgement_lines(store)
    stored(tmp_path / "b.db", JULY)
    assert groups(other) == {frozenset((mention(MAY),))}


def test_only_the_last_word_on_a_thing_is_written(store):
    for value in ("2031", "2032"):
        api.judge("date", [mention(MAY)], value, store=store)
    assert [line for line in api.judgement_lines(store).splitlines() if '"2031"' in line] == []


def test_a_file_with_a_contradiction_adds_nothing_and_names_the_line(store):
    may, june = (f"passage:{mention(item)}" for item in (MAY, JUNE))
    text = f"wrong passage:{mention(JULY)}\nsame {may} {june}\n# non\ndifferent {may} / {june}\n"
    with pytest.raises(RecoupeError, match="line 4: 'different' contradicts 'same'"):
        api.replay(text, store)
    assert api.judgements(store) == ()


LINES = st.lists(
    st.sampled_from(
        (
            f"same passage:{mention(MAY)} passage:{mention(JUNE)}",
            f"different passage:{mention(MAY)} / passage:{mention(JULY)}",
            f"wrong passage:{mention(JULY)}",
            f'date passage:{mention(MAY)} "2031"',
            f'date passage:{mention(MAY)} "2032-01"',
            'rename outlet:"Le Fanal" "Le Phare"',
            'origin article:000000 "AFP"',
        )
    ),
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(LINES, LINES)
def test_a_replay_again_adds_nothing(tmp_path_factory, before, lines):
    store = stored(tmp_path_factory.mktemp("replay") / "a.db", *ALL)
    api.replay("\n".join(before), store)
    api.replay("\n".join(lines), store)
    once = api.judgement_lines(store)
    report = api.replay("\n".join(lines), store)
    assert report.added == ()
    assert api.replay(once, store).added == ()
    assert api.judgement_lines(store) == once

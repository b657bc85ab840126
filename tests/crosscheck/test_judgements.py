"""What people judged wins over what the rules find, and survives a rebuild."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.crosscheck.anchors import article_anchor, claim_anchor
from recoupe.model import (
    Actor,
    ActorKind,
    Anchor,
    AnchorKind,
    EventType,
    Judgement,
    JudgementKind,
    JudgementState,
    OriginKind,
    Span,
)

K = JudgementKind
TALKS = "Le roi a reçu lundi les onze délégués de la côte au palais d'été"
AGAIN = "Le souverain a rencontré lundi les onze délégués de la côte au palais d'été"
LATER = "Le roi a reçu au printemps suivant douze délégués de la montagne"


def page(words, date="2031-05-02", **about):
    return Page(f"Dépêche. {words}. La suite demain.", **about).tells(
        words, "CONSULT", "AND > MCO", date=date
    )


FIRST = page(TALKS).claims()
SECOND = page(AGAIN, path="b").claims()
THIRD = page(LATER, date="2032-04", path="c").claims()
CLAIMS = (FIRST, SECOND, THIRD)
(ONE,), (TWO,), (THREE,) = (item.events for item in CLAIMS)


def judged(kind, *claims, number=1, **more):
    """Returns a judgement about claims: each its own side where they are told apart."""
    sides = [(claim_anchor(claim),) for claim in claims]
    if kind is not K.DIFFERENT:
        sides = [tuple(anchor for side in sides for anchor in side)]
    return Judgement(kind, tuple(sides), number=number, **more)


def groups(*judgements, claims=CLAIMS):
    told = crosscheck(claims, judgements=judgements)
    return {frozenset(event.mentions) for event in told.events}


def together(*mentions):
    return frozenset(mention.id for mention in mentions)


def test_the_rules_join_the_first_two_and_not_the_third():
    assert groups() == {together(ONE, TWO), together(THREE)}


def test_what_was_judged_the_same_is_one_event_whatever_the_dates():
    (group,) = (g for g in groups(judged(K.SAME, ONE, THREE)) if ONE.id in g)
    assert THREE.id in group
    assert groups(judged(K.SAME, ONE, TWO, THREE)) == {together(ONE, TWO, THREE)}


def test_what_was_judged_different_is_never_one_event():
    assert groups(judged(K.DIFFERENT, ONE, TWO)) == {
        together(ONE),
        together(TWO),
        together(THREE),
    }


def test_what_was_judged_wrong_takes_no_part_but_stays_among_the_claims():
    told = crosscheck(CLAIMS, judgements=[judged(K.WRONG, THREE)])
    assert {m for event in told.events for m in event.mentions} == {ONE.id, TWO.id}
    assert THREE in [m for item in told.claims for m in item.events]


def test_a_wrong_quote_is_no_saying():
    claims = Page("Il a dit : « Jamais, au grand jamais. »").says("Jamais", "Le roi").claims()
    (quote,) = claims.quotes
    assert crosscheck([claims], judgements=[judged(K.WRONG, quote)]).utterances == ()


def test_a_date_judged_is_the_date_of_the_event_with_that_basis():
    told = crosscheck(CLAIMS, judgements=[judged(K.DATE, ONE, TWO, value="2031-05")])
    (event,) = (e for e in told.events if ONE.id in e.mentions)
    assert (event.date, event.date_basis) == ("2031-05", "judged")


def test_a_speaker_judged_is_the_actor_of_that_name():
    king = Actor("person:louis", "Louis Aubry", ActorKind.PERSON, "MCO", ("le roi",))
    claims = Page("Il a dit : « Jamais, au grand jamais. »").says("Jamais", None).claims()
    claims = replace(claims, actors=(king,))
    judgement = judged(K.SPEAKER, *claims.quotes, value="louis aubry")
    (said,) = crosscheck([claims], judgements=[judgement]).claims[0].quotes
    assert (said.speaker_id, said.speaker_country) == ("person:louis", "MCO")


def test_an_actor_renamed_bears_the_new_name_everywhere_and_the_old_one_as_an_alias():
    king = Actor("person:louis", "Louis Aubry", ActorKind.PERSON, "MCO", ("Aubry",))
    item = replace(FIRST, actors=(king,), events=(replace(ONE, persons=("Aubry",)),))
    rename = Judgement(
        K.RENAME, ((Anchor(AnchorKind.ACTOR, "person:louis"),),), "Louis IV", number=1
    )
    told = crosscheck([item], judgements=[rename])
    assert [(a.name, a.aliases) for a in told.actors] == [("Louis IV", ("Aubry", "Louis Aubry"))]
    assert told.events[0].persons == ("Louis IV",)


def test_outlets_of_one_name_after_a_renaming_are_one_origin():
    pages = [page(TALKS, outlet="Le Fanal"), page("Ils se sont vus", outlet="Fanal.example")]
    rename = Judgement(
        K.RENAME, ((Anchor(AnchorKind.OUTLET, "Fanal.example"),),), "Le Fanal", number=1
    )
    claims = [p.claims() for p in pages]
    same = judged(K.SAME, *(item.events[0] for item in claims), number=2)
    (before,), (after,) = (
        crosscheck(claims, judgements=given).events for given in ([same], [same, rename])
    )
    assert (before.origins_high, after.origins_high) == (2, 1)


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("AFP", None, ("AFP", OriginKind.AGENCY)),
        ("KCNA", None, ("KCNA", OriginKind.STATE_MEDIUM)),
        ("MCO", None, ("MCO", OriginKind.OFFICIAL)),
        ("Le Fanal", OriginKind.OUTLET, ("Le Fanal", OriginKind.OUTLET)),
        ("Palais", OriginKind.COMMUNIQUE, ("Palais", OriginKind.COMMUNIQUE)),
        ("Radio du roi", OriginKind.STATE_MEDIUM, ("Radio du roi", OriginKind.STATE_MEDIUM)),
        ("un huissier", OriginKind.ANONYMOUS, ("un huissier", OriginKind.ANONYMOUS)),
    ],
)
def test_an_origin_judged_stands_in_place_of_what_the_article_credits(name, kind, expected):
    item = page(TALKS, agencies=("Reuters",)).claims()
    anchor = article_anchor(item.article)
    judgement = Judgement(K.ORIGIN, ((anchor,),), name, kind, number=1)
    (origin,) = crosscheck([item], judgements=[judgement]).origins
    assert (origin.name, origin.kind) == expected


def test_the_origin_of_a_passage_wins_over_that_of_its_article():
    whole = Judgement(K.ORIGIN, ((article_anchor(FIRST.article),),), "AFP", number=2)
    passage = judged(K.ORIGIN, ONE, value="Reuters")
    (origin,) = crosscheck([FIRST], judgements=[whole, passage]).origins
    assert origin.name == "Reuters"


def test_of_two_that_cannot_both_hold_the_later_wins_in_any_order():
    same, other = judged(K.SAME, ONE, TWO, number=1), judged(K.DIFFERENT, ONE, TWO, number=2)
    assert together(ONE, TWO) not in groups(same, other)
    assert groups(same, other) == groups(other, same)
    later = replace(same, number=3)
    assert together(ONE, TWO) in groups(other, later)
    states = crosscheck(CLAIMS, judgements=[later, other]).judgements
    assert [one.state for one in states] == [JudgementState.OVERRULED, JudgementState.APPLIED]


def test_an_undo_restores_exactly_and_an_undo_of_it_judges_again():
    wrong = judged(K.WRONG, THREE)
    back = Judgement(K.UNDO, undoes=1, number=2)
    again = Judgement(K.UNDO, undoes=2, number=3)
    assert crosscheck(CLAIMS, judgements=[wrong, back]) == crosscheck(CLAIMS)
    assert groups(wrong, back, again) == groups(wrong)


def rebuilt(item, **change):
    """Returns claims as other rules would make them: another id, perhaps another span or type."""
    (mention,) = item.events
    return replace(item, events=(replace(mention, id="feed" + mention.id[4:], **change),))


def test_a_judgement_finds_its_passage_again_when_ids_have_changed():
    wider = Span(THREE.span.start - 9, THREE.span.end - 4)
    told = crosscheck(
        [FIRST, SECOND, rebuilt(THIRD, span=wider)], judgements=[judged(K.WRONG, THREE)]
    )
    assert len(told.events) == 1
    (one,) = told.judgements
    assert (one.state, one.missing) == (JudgementState.APPLIED, ())
    assert told.problems == ()


@pytest.mark.parametrize("change", [{"type": EventType.AID}, {"span": Span(0, 4)}])
def test_one_that_no_longer_fits_is_told_and_changes_nothing(change):
    claims = [FIRST, SECOND, rebuilt(THIRD, **change)]
    told = crosscheck(claims, judgements=[judged(K.WRONG, THREE)])
    assert told.events == crosscheck(claims).events
    assert [one.state for one in told.judgements] == [JudgementState.PENDING]
    assert [problem.path for problem in told.problems] == ["judgement 1"]


def test_an_article_cleaned_anew_is_known_by_the_words_if_only_one_holds_them():
    cleaned = Page(f"{LATER}. La suite demain.", path="c").tells(LATER, "CONSULT", "AND > MCO")
    reprint = Page(f"Ailleurs. {LATER}.", path="d").tells(LATER, "CONSULT", "AND > MCO")
    wrong = judged(K.WRONG, THREE)
    alone = crosscheck([FIRST, cleaned.claims()], judgements=[wrong])
    assert [one.state for one in alone.judgements] == [JudgementState.APPLIED]
    both = crosscheck([FIRST, cleaned.claims(), reprint.claims()], judgements=[wrong])
    assert [one.state for one in both.judgements] == [JudgementState.PENDING]


def test_what_is_about_an_article_that_is_not_there_waits_without_a_problem():
    told = crosscheck([FIRST], judgements=[judged(K.WRONG, THREE)])
    assert [one.state for one in told.judgements] == [JudgementState.PENDING]
    assert told.problems == ()


def test_a_judgement_holds_at_any_day_it_is_asked_for():
    told = crosscheck(CLAIMS, known_at="2031-05-04", judgements=[judged(K.DIFFERENT, ONE, TWO)])
    assert together(ONE, TWO) not in {frozenset(event.mentions) for event in told.events}


MENTIONS = (ONE, TWO, THREE)


@st.composite
def judgements(draw):
    rows = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        kind = draw(st.sampled_from((K.SAME, K.DIFFERENT, K.WRONG, K.DATE, K.ORIGIN)))
        some = draw(st.permutations(MENTIONS))[: draw(st.integers(2, 3))]
        value = {
            K.DATE: draw(st.sampled_from(("2031", "2031-06-01"))),
            K.ORIGIN: draw(st.sampled_from(("AFP", "Reuters", "KCNA"))),
        }.get(kind)
        rows.append(judged(kind, *some, number=number, value=value))
    return rows


@settings(max_examples=40, deadline=None)
@given(judgements(), st.randoms(use_true_random=False))
def test_their_order_changes_no_byte(rows, random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert crosscheck(CLAIMS, judgements=shuffled) == crosscheck(CLAIMS, judgements=rows)


@settings(max_examples=40, deadline=None)
@given(judgements(), judgements())
def test_what_was_judged_and_undone_leaves_no_trace(rows, more):
    top = len(rows)
    extra = [replace(j, number=top + j.number) for j in more]
    last = top + len(more)
    undos = [
        Judgement(K.UNDO, undoes=j.number, number=last + n) for n, j in enumerate(extra, start=1)
    ]
    assert crosscheck(CLAIMS, judgements=[*rows, *extra, *undos]) == crosscheck(
        CLAIMS, judgements=rows
    )


@settings(max_examples=40, deadline=None)
@given(judgements(), st.integers(-8, 8), st.integers(-8, 8))
def test_they_survive_a_rebuild_with_other_ids_and_spans(rows, start, end):
    shifted = [
        rebuilt(item, span=Span(m.span.start + start, m.span.end + end))
        for item in CLAIMS
        for m in item.events
    ]
    new = {m.id: item.events[0].id for m, item in zip(MENTIONS, shifted, strict=True)}
    before, after = (
        {
            (frozenset(new.get(m, m) for m in event.mentions), event.date, event.origins)
            for event in crosscheck(claims, judgements=rows).events
        }
        for claims in (CLAIMS, shifted)
    )
    assert before == after

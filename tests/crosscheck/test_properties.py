"""What holds for any pile of articles, by hypothesis."""

from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from making import Page
from piles import BY, CREDITS, LISTS, WIRES, exported

from recoupe.crosscheck import crosscheck
from recoupe.crosscheck.indexing import candidates
from recoupe.model import Label


@settings(max_examples=40, deadline=None)
@given(LISTS, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(claims, random):
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert crosscheck(shuffled) == crosscheck(claims)


@settings(max_examples=40, deadline=None)
@given(LISTS)
def test_the_same_articles_twice_are_the_same_articles_once(claims):
    assert crosscheck([*claims, *claims]) == crosscheck(claims)


@settings(max_examples=40, deadline=None)
@given(LISTS)
def test_low_is_never_above_high_and_every_mention_is_in_one_event(claims):
    chronology = crosscheck(claims)
    assert all(0 <= e.origins_low <= e.origins_high for e in chronology.events)
    assert all(e.origins_high == len(e.origins) for e in chronology.events)
    told = [m for e in chronology.events for m in e.mentions]
    known = {m.id for c in chronology.claims for m in c.events}
    assert sorted(told) == sorted(known)


@settings(max_examples=20, deadline=None)
@given(LISTS, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_no_byte_of_the_export(claims, random):
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert exported(crosscheck(shuffled)) == exported(crosscheck(claims))


@settings(max_examples=20, deadline=None)
@given(LISTS)
def test_crosschecking_what_was_crosschecked_changes_no_byte(claims):
    assert exported(crosscheck(crosscheck(claims).claims)) == exported(crosscheck(claims))


@settings(max_examples=15, deadline=None)
@given(LISTS, st.sampled_from((1, 2, 3)), st.sampled_from((1, 2, 7)))
def test_neither_batches_nor_shards_change_a_byte_of_the_export(claims, batch, shards):
    parted = partial(candidates, batch=batch, shards=shards)
    with patch("recoupe.crosscheck.copies.candidates", parted):
        again = exported(crosscheck(claims))
    assert again == exported(crosscheck(claims))


# One happening told in four ways. Each is long enough to be a copy by itself when two articles have
# it, and shares no run of words with the others.
WORDINGS = (
    "la garde a saisi samedi au marché couvert trois tonnes de sel gemme que des muletiers du col "
    "avaient descendues de nuit sans rien déclarer",
    "trois tonnes de sel ont été prises par la garde sous la halle, devant des marchands qui "
    "juraient ne rien savoir de ce chargement arrivé avant l'aube",
    "au marché, samedi, la garde s'est emparée du sel de contrebande, trois tonnes en tout, et a "
    "conduit les bêtes jusqu'à la cour du vieux grenier",
    "saisie de sel samedi : la garde est entrée dans la halle à l'heure des étals, a pesé trois "
    "tonnes puis posé ses scellés sur chaque sac",
)
OWN = "Notre correspondante l'a vu."


@dataclass(frozen=True, slots=True)
class Teller:
    """One article about the seizure: its wording, credit, outlet, source, and own reporting."""

    wording: int
    agencies: tuple[str, ...] = ()
    outlet: str | None = None
    by: tuple[str, ...] = ()
    own: bool = False
    factuality: str = "asserted"

    def claims(self, number: int, published: str = "2031-05-04"):
        words = WORDINGS[self.wording]
        page = Page(
            f"Note {number}. {OWN if self.own else ''} Enfin, {words}. Note {number} close.",
            published=published,
            outlet=self.outlet,
            agencies=self.agencies,
            path=str(number),
        )
        page.tells(
            words,
            "COERCE",
            "AND > MCO",
            date="2031-05-02",
            according_to=self.by,
            factuality=self.factuality,
        )
        return page.claims()


TELLERS = st.builds(
    Teller,
    st.integers(0, len(WORDINGS) - 1),
    st.sampled_from(CREDITS),
    st.sampled_from((None, "Le Fanal", "Le Progrès", "Vosges Matin")),
    st.sampled_from((*BY, ("AND",), ("une source policière",), ("deux sources policières",))),
    st.booleans(),
)
PILES = st.lists(TELLERS, min_size=1, max_size=5)


def seizure(claims):
    """Returns the one event that the claims tell; more than one would make a property void."""
    (event,) = crosscheck(claims).events
    return event


def bounds(event):
    return event.origins_low, event.origins_high


@settings(max_examples=60, deadline=None)
@given(PILES, st.data())
def test_a_copy_changes_neither_bound(pile, data):
    claims = [teller.claims(n) for n, teller in enumerate(pile)]
    copied = data.draw(st.sampled_from(claims))
    first = data.draw(st.sampled_from(("Repris.", "À lire.", "")))
    day = data.draw(st.sampled_from(("2031-05-04", "2031-05-06")))
    article, (told,) = copied.article, copied.events
    page = Page(f"{first} {article.text}", published=day, agencies=article.agencies, path="copie")
    page.tells(
        told.evidence, "COERCE", "AND > MCO", date="2031-05-02", according_to=told.according_to
    )
    before, after = seizure(claims), seizure([*claims, page.claims()])
    assert len(after.documents) == len(before.documents) + 1
    assert bounds(after) == bounds(before)


@settings(max_examples=60, deadline=None)
@given(PILES)
def test_an_unrelated_origin_raises_the_high_bound_and_never_lowers_the_low_one(pile):
    claims = [teller.claims(n) for n, teller in enumerate(pile)]
    newcomer = Page("Chez nous, dit-on, du sel saisi samedi par la garde.", agencies=("EFE",))
    newcomer.tells("du sel saisi samedi par la garde", "COERCE", "AND > MCO", date="2031-05-02")
    before, after = seizure(claims), seizure([*claims, newcomer.claims()])
    assert after.origins_high == before.origins_high + 1
    assert after.origins_low >= before.origins_low


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WIRES), min_size=1, max_size=4, unique=True))
def test_every_agency_that_says_it_in_its_own_words_counts(wires):
    claims = [Teller(n, (wire,)).claims(n) for n, wire in enumerate(wires)]
    assert bounds(seizure(claims)) == (len(wires), len(wires))


@settings(max_examples=60, deadline=None)
@given(PILES, TELLERS)
def test_a_denial_never_raises_support_and_is_always_shown(pile, denier):
    claims = [teller.claims(n) for n, teller in enumerate(pile)]
    denial = replace(denier, factuality="denied").claims(99)
    before, after = seizure(claims), seizure([*claims, denial])
    assert bounds(after) == bounds(before)
    assert after.origins == before.origins
    assert after.contested_by
    assert after.label is not Label.CORROBORATED


MINUTES = (
    "2031-05-03T08:00",
    "2031-05-03T21:30",
    "2031-05-03",
    "2031-05-04T00:01",
    "2031-05-04",
    "2031-05",
)
ZONED = ("2031-05-03T20:00-10:00", "2031-05-04T05:59+00:00", "2031-05-04T08:00+02:00")
STAMPS = (None, "2031-05-03T07:59", "2031-05-03T21:30", "2031-05-03T21:30+02:00")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TELLERS, st.sampled_from(STAMPS)), min_size=1, max_size=5), st.data())
def test_what_is_known_only_grows(pile, data):
    claims = []
    for number, (teller, stamp) in enumerate(pile):
        told = teller.claims(number, "2031-05-03" if stamp else "2031-05-04")
        claims.append(replace(told, article=replace(told.article, published_at=stamp)))
    clock = data.draw(st.sampled_from((MINUTES, ZONED)))
    reports = [reported(crosscheck(claims, minute)) for minute in clock]
    assert all(early <= late for early, late in pairwise(reports))
    assert reported(crosscheck(claims)) >= reports[-1]


def reported(chronology):
    return {m for event in chronology.events for m in event.mentions}


def test_what_is_known_grows_at_the_minute_at_all():
    told = Teller(0, ("AFP",)).claims(0, "2031-05-03")
    told = replace(told, article=replace(told.article, published_at="2031-05-03T21:30"))
    counts = [len(reported(crosscheck([told], minute))) for minute in MINUTES]
    assert counts == [0, 1, 1, 1, 1, 1]


@settings(max_examples=40, deadline=None)
@given(LISTS, st.sampled_from(("2031-05-03", "2031-05-04", "2031-05", "2031")))
def test_what_was_known_is_the_chronology_of_the_articles_out_by_then(claims, day):
    known = crosscheck(claims, known_at=day)
    again = crosscheck(known.claims)
    assert replace(known, known_at=None) == again

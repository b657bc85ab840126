from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from making import Page

from recoupe.crosscheck import crosscheck

ACTS = (
    ("Le roi a reçu lundi à midi les onze délégués venus par la route du col enneigé", "CONSULT"),
    ("La garde a saisi samedi au marché couvert trois tonnes de sel gemme non déclaré", "COERCE"),
    (
        "Le sénat a condamné mardi les coupures d'eau des bourgs de la rive droite",
        "ACCUSE",
    ),
)
SIDES = ("AND > MCO", "MCO > AND", "AND+MCO")
CREDITS = ((), ("AFP",), ("Reuters",), ("AFP", "Reuters"))
BY = ((), ("MCO",), ("KCNA",), ("un diplomate",))
HOW = ("asserted", "alleged", "denied", "planned", "hypothetical")


@st.composite
def articles(draw):
    act = draw(st.integers(0, len(ACTS) - 1))
    words, kind = ACTS[act]
    number = draw(st.integers(0, 99))
    page = Page(
        f"Note {number}. {words}. Fin de la note {number}.",
        published=draw(st.sampled_from((None, "2031-05", "2031-05-03", "2031-05-05"))),
        outlet=draw(st.sampled_from((None, "Le Fanal", "Le Progrès"))),
        agencies=draw(st.sampled_from(CREDITS)),
        path=str(draw(st.integers(0, 999))),
    )
    page.tells(
        words,
        kind,
        draw(st.sampled_from(SIDES)),
        date=draw(st.sampled_from((None, "2031", "2031-05", "2031-05-02", "2031-05-03"))),
        factuality=draw(st.sampled_from(HOW)),
        according_to=draw(st.sampled_from(BY)),
    )
    page.says(words, draw(st.sampled_from((None, "Le roi"))))
    return page.claims()


LISTS = st.lists(articles(), min_size=1, max_size=5)


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


def one_page(**about):
    words, kind = ACTS[1]
    page = Page(f"À la une. {words}. La foule a applaudi les gardes.", **about)
    return page.tells(words, kind, "AND > MCO", date="2031-05-02")


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(CREDITS), st.sampled_from((None, "Le Fanal")), st.booleans())
def test_a_copy_changes_neither_bound(agencies, outlet, later):
    first = one_page(agencies=agencies, outlet=outlet)
    copy = one_page(path="copie", published="2031-05-06" if later else "2031-05-04")
    (alone,) = crosscheck([first.claims()]).events
    (both,) = crosscheck([first.claims(), copy.claims()]).events
    assert (both.origins_low, both.origins_high) == (alone.origins_low, alone.origins_high)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(CREDITS), min_size=1, max_size=4))
def test_an_unrelated_origin_never_lowers_a_bound(credits):
    words, kind = ACTS[1]
    pages = [
        Page(f"{n}: {words}.", agencies=c, path=str(n)).tells(
            words, kind, "AND > MCO", date="2031-05-02"
        )
        for n, c in enumerate(credits)
    ]
    newcomer = Page(f"Chez nous : {words[:50]}, dit-on.", agencies=("EFE",))
    newcomer.tells(words[:50], kind, "AND > MCO", date="2031-05-02")
    (before,) = crosscheck(p.claims() for p in pages).events
    (after,) = crosscheck(p.claims() for p in [*pages, newcomer]).events
    assert after.origins_low >= before.origins_low
    assert after.origins_high >= before.origins_high


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(CREDITS), st.sampled_from(BY))
def test_a_denial_never_raises_support(agencies, by):
    first = one_page(agencies=("AFP",)).claims()
    denial = one_page(path="démenti", agencies=agencies).claims()
    denied = replace(denial.events[0], factuality="denied", according_to=by)
    (alone,) = crosscheck([first]).events
    (both,) = crosscheck([first, replace(denial, events=(denied,))]).events
    assert (both.origins_low, both.origins_high) == (alone.origins_low, alone.origins_high)


@settings(max_examples=40, deadline=None)
@given(LISTS, st.sampled_from(("2031-05-03", "2031-05-04", "2031-05", "2031")))
def test_what_was_known_is_the_chronology_of_the_articles_out_by_then(claims, day):
    known = crosscheck(claims, known_at=day)
    again = crosscheck(known.claims)
    assert replace(known, known_at=None) == again

"""How a claim came into an article: whom the words name, and who passed them on."""

import pytest
from making import Page

from recoupe.crosscheck import crosscheck
from recoupe.model import OriginKind

WORDS = "a fermé ses deux ports"


def page(text, *by, words=WORDS, factuality="reported", **about):
    return Page(text, **about).tells(
        words, "COERCE", "OMN > YEM", date="2031-05-03", according_to=by, factuality=factuality
    )


def only(*pages):
    (event,) = crosscheck(p.claims() for p in pages).events
    return event


def origins(*pages):
    chronology = crosscheck(p.claims() for p in pages)
    return {o.id: o for o in chronology.origins}, only(*pages)


def told_by(*pages):
    """Returns the names of the origins of the event, and the ways by which they came."""
    rows, event = origins(*pages)
    ways = [r.fr for o in event.origins for r in rows[o].reasons if r.rule == "chain"]
    return [rows[o].name for o in event.origins], ways


@pytest.mark.parametrize(
    ("told", "names", "ways"),
    [
        pytest.param(
            page(
                f"Le royaume {WORDS}, a rapporté l'agence Saba, citée par Kyodo.",
                "Saba",
                outlet="Le Fanal",
                agencies=("AFP",),
            ),
            ["Saba"],
            ["Le Fanal ← AFP ← Kyodo ← Saba"],
            id="outlet ← AFP ← Kyodo ← Saba",
        ),
        pytest.param(
            page(f"Le royaume {WORDS}, rapporte l'AFP citant Saba.", outlet="Le Fanal"),
            ["Saba"],
            ["Le Fanal ← AFP ← Saba"],
            id="an agency that cites another has it from that other",
        ),
        pytest.param(
            page(f"Le royaume {WORDS}, selon l'AFP.", outlet="Le Fanal"),
            ["AFP"],
            ["Le Fanal ← AFP"],
            id="an agency named in the body is the origin of that sentence",
        ),
        pytest.param(
            page(
                f"Le royaume {WORDS}, a déclaré à l'AFP le ministère.",
                "le ministère",
                outlet="Le Fanal",
            ),
            ["le ministère"],
            ["Le Fanal ← AFP ← le ministère"],
            id="to whom somebody spoke is a witness, not the origin",
        ),
        pytest.param(
            page(f"Le royaume {WORDS}. Un photographe de l'AFP est mort.", outlet="Le Fanal"),
            ["Le Fanal"],
            [],
            id="an agency in another sentence",
        ),
        pytest.param(
            page(
                f"Le royaume {WORDS}, dit l'agence officielle yéménite.",
                "l'agence officielle yéménite",
                outlet="Le Fanal",
            ),
            ["Saba"],
            ["Le Fanal ← Saba"],
            id="the official agency of a state by its alias",
        ),
        pytest.param(
            page(f"Le royaume {WORDS}, selon Sana Khan.", "Sana Khan", outlet="Le Fanal"),
            ["Sana Khan"],
            ["Le Fanal ← Sana Khan"],
            id="a person who bears the name of an agency",
        ),
        pytest.param(
            page(f"Le royaume {WORDS}, selon Le Progrès.", "Le Progrès", outlet="Le Fanal"),
            ["Le Progrès"],
            ["Le Fanal ← Le Progrès"],
            id="another newsroom",
        ),
        pytest.param(
            page(
                f"Selon Le Progrès, à qui un douanier l'a dit, le royaume {WORDS}.",
                "un douanier",
                outlet="Le Fanal",
            ),
            ["un douanier"],
            ["Le Fanal ← Le Progrès ← un douanier"],
            id="the unnamed source of another newsroom",
        ),
    ],
)
def test_all_hops_are_kept_and_the_deepest_named_counts(told, names, ways):
    assert told_by(told) == (names, ways)


@pytest.mark.parametrize(
    ("pages", "bounds"),
    [
        pytest.param(
            [
                page(f"Le royaume {WORDS}, disent plusieurs sources policières.", *by, outlet="A B")
                for by in [("plusieurs sources policières", "une source policière")]
            ],
            (1, 1),
            id="unnamed sources of one body in one article",
        ),
        pytest.param(
            [
                page(f"Le royaume {WORDS}.", "des sources policières et une source judiciaire"),
            ],
            (1, 2),
            id="unnamed sources of two bodies",
        ),
        pytest.param(
            [
                page(f"Le royaume {WORDS}, selon deux sources.", "deux sources", outlet="Le Fanal"),
                page(f"Il {WORDS}, dit la police omanaise.", "la police omanaise", outlet="La Vue"),
            ],
            (1, 2),
            id="an unnamed source never counts by itself",
        ),
        pytest.param(
            [
                page(f"Le royaume {WORDS}.", "Pyongyang", outlet="Le Fanal"),
                page(f"Il {WORDS}.", "KCNA", outlet="La Vue"),
                page(f"Oui, il {WORDS}.", "les médias d'État nord-coréens", outlet="Le Cap"),
            ],
            (1, 3),
            id="three speakers of one government",
        ),
        pytest.param(
            [
                page(f"Le royaume {WORDS}.", "le maire Abdo", agencies=("AFP",)),
                page(f"Oui, il {WORDS}.", "la garde côtière Zed", agencies=("AFP",)),
                page(f"Hier il {WORDS}.", agencies=("AFP",)),
            ],
            (2, 3),
            id="an agency that may rest on one of two sources does not make them one",
        ),
        pytest.param(
            [
                page(f"Le royaume {WORDS}.", "le maire Abdo", agencies=("AFP",)),
                page(f"Hier il {WORDS}.", agencies=("AFP",)),
            ],
            (1, 1),
            id="an agency that passes on one source is that source",
        ),
        pytest.param(
            [
                page(f"Le royaume {WORDS}, matin.", path="a", url="https://www.fanal.example/1"),
                page(f"Il {WORDS}, midi.", path="b", url="https://www.fanal.example/1"),
            ],
            (1, 1),
            id="two versions of one page",
        ),
        pytest.param(
            [
                page(f"Nos reporters : notre journaliste a vu qu'il {WORDS}.", outlet="BFM TV"),
                page(f"Notre correspondant : il {WORDS}.", outlet="La Provence"),
            ],
            (1, 2),
            id="two outlets of one owner in 2031",
        ),
        pytest.param(
            [
                page(
                    f"Notre journaliste a vu qu'il {WORDS}.",
                    outlet="BFM TV",
                    published="2021-05-04",
                ),
                page(
                    f"Notre correspondant : il {WORDS}.",
                    outlet="La Provence",
                    published="2021-05-04",
                ),
            ],
            (2, 2),
            id="… which had two owners in 2021",
        ),
    ],
)
def test_what_may_be_one_lowers_the_low_bound_only(pages, bounds):
    event = only(*pages)
    assert (event.origins_low, event.origins_high) == bounds


LONG = (
    "Le royaume a fermé ses deux ports aux navires étrangers samedi à l'aube, sans prévenir les "
    "armateurs ni les équipages déjà en mer, a-t-on vu depuis la jetée du vieux bassin."
)


@pytest.mark.parametrize("day", ["2031-05-03", "2031-05-04", "2031-05-06"])
def test_all_who_share_a_passage_that_one_credits_to_an_agency_rest_on_it(day):
    pages = [
        page(f"Alerte. {LONG}", outlet="Le Fanal"),
        page(f"En bref. {LONG} Rien de plus.", outlet="La Vue"),
        page(f"{LONG}", outlet="Le Cap", agencies=("AFP",), published=day),
    ]
    names, _ = told_by(*pages)
    event = only(*pages)
    assert (names, event.origins_low, event.origins_high) == (["AFP"], 1, 1)


def test_an_outlet_that_a_state_runs_speaks_for_it():
    rows, event = origins(page(f"Le royaume {WORDS}.", outlet="Fraternité Matin"))
    (origin,) = (rows[o] for o in event.origins)
    assert (origin.kind, origin.country) == (OriginKind.STATE_MEDIUM, "CIV")


def test_a_page_without_outlet_is_named_by_the_host_of_its_address():
    names, _ = told_by(page(f"Le royaume {WORDS}.", url="https://www.fanal.example/1"))
    assert names == ["fanal.example"]


@pytest.mark.parametrize(
    ("odd", "others", "bounds"),
    [
        ("On a saisi 1274 fusils", ["On a saisi 1280 fusils"], (2, 3)),
        ("On a saisi 1274 fusils", ["On a saisi 1274 fusils"], (3, 3)),
        ("Ainsi parle le colonel Bachirov", ["Ainsi parle le colonel Bachirow"], (2, 3)),
        ("Ainsi parle le colonel Bachirov", ["Ainsi parle le colonel Bachirov"], (3, 3)),
    ],
)
def test_an_oddity_that_two_share_against_the_others_is_a_soft_tie(odd, others, bounds):
    texts = [odd, odd, *others]
    pages = [
        page(f"{a}, il {WORDS}. {text}.", agencies=(agency,))
        for a, text, agency in zip(
            ("Bref", "Hier", "Enfin"), texts, ("AFP", "EFE", "ANSA"), strict=True
        )
    ]
    event = only(*pages)
    assert (event.origins_low, event.origins_high) == bounds
    assert ("shared-oddity" in {r.rule for r in event.reasons}) is (bounds[0] < bounds[1])


def test_a_follower_is_said_to_come_soon_after():
    first = page(f"Le royaume {WORDS}.", agencies=("AFP",), published_at="2031-05-04T10:00")
    late = page(f"Il {WORDS}.", outlet="Le Fanal", published_at="2031-05-04T10:25")
    said = {r.rule: r.fr for r in only(first, late).reasons}
    assert said["unsaid"].endswith("(paru 25 min après AFP)")

"""Two false alarms that the press took over, in our own words, minute by minute.

Ligonnès, 11 and 12 October 2019: one newspaper and one agency name nine sources between them, all
of which had it from one police force; the DNA said no. Bouygues, 28 February 2015: an agency rests
on a town hall that spoke of another man; the family's denial was right.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from recoupe.articles import read_articles
from recoupe.crosscheck import crosscheck
from recoupe.model import (
    Article,
    ArticleClaims,
    Event,
    EventMention,
    EventType,
    Factuality,
    Label,
    Span,
    content_id,
)

FIXTURES = Path(__file__).parent / "fixtures"
ARREST = "l'homme arrêté vendredi à l'aéroport de Glasgow est Xavier Dupont de Ligonnès"
DEATH = "Martin Bouygues est mort samedi matin"
FOUR = "quatre sources distinctes proches de l'enquête française"


@dataclass(frozen=True, slots=True)
class Telling:
    """The words by which a page tells the news, whom it gives as its source, and if it denies."""

    words: str
    by: tuple[str, ...] = ()
    denied: bool = False


LIGONNES = {
    "1_le_parisien": Telling(
        "les policiers écossais ont arrêté vendredi, à sa descente d'avion à Glasgow, "
        "Xavier Dupont de Ligonnès",
        ("cinq sources policières",),
    ),
    "2_afp_la_vigie": Telling(ARREST, (FOUR,)),
    "3_le_fanal": Telling(ARREST, (FOUR,)),
    "4_le_cap": Telling("c'est bien Ligonnès que l'on a arrêté ce vendredi en Écosse"),
    "5_radio_estuaire": Telling(
        "Xavier Dupont de Ligonnès a été arrêté à Glasgow", ("Une source policière",)
    ),
    "6_le_phare": Telling(
        "l'arrestation de Ligonnès, vendredi, à Glasgow", ("cinq sources policières",)
    ),
    "7_afp_rectificatif": Telling(
        "L'homme arrêté à Glasgow n'est pas Xavier Dupont de Ligonnès", denied=True
    ),
}
BOUYGUES = {
    "1_afp_le_journal": Telling(DEATH, ("la mairie",)),
    "2_le_fanal": Telling(DEATH, ("la mairie",)),
    "3_la_cote": Telling(DEATH, ("la mairie",)),
    "4_le_cap": Telling(DEATH),
    "5_tf1": Telling("le patron est mort", ("La direction du groupe",), denied=True),
    "6_afp_annulation": Telling(DEATH),
}


def claims_of(folder: str, day: str, told: dict[str, Telling]) -> list[ArticleClaims]:
    """Returns the articles of a folder with what each tells of the one event."""
    articles = [a for a in read_articles([FIXTURES / folder]) if isinstance(a, Article)]
    assert {Path(a.path).stem for a in articles} == told.keys()
    return [claim(a, day, told[Path(a.path).stem]) for a in articles]


def claim(article: Article, day: str, told: Telling) -> ArticleClaims:
    start = article.text.index(told.words)
    mention = EventMention(
        id=content_id(article.id, told.words),
        article=article.id,
        span=Span(start, start + len(told.words)),
        evidence=told.words,
        type=EventType.COERCE,
        factuality=Factuality.DENIED if told.denied else Factuality.ASSERTED,
        rule="by hand",
        actors=("GBR",),
        recipients=("FRA",),
        date=day,
        according_to=told.by,
    )
    return ArticleClaims(article, events=(mention,))


def known(claims: Iterable[ArticleClaims], minute: str) -> Event:
    (event,) = crosscheck(claims, minute).events
    return event


@pytest.fixture(scope="module")
def ligonnes() -> list[ArticleClaims]:
    return claims_of("ligonnes", "2019-10-11", LIGONNES)


@pytest.fixture(scope="module")
def bouygues() -> list[ArticleClaims]:
    return claims_of("bouygues", "2015-02-28", BOUYGUES)


def reasons(event: Event) -> dict[str, str]:
    return {reason.rule: reason.fr for reason in event.reasons}


def test_the_pages_give_their_minute_their_outlet_and_their_agency(ligonnes):
    rows = {Path(c.article.path).stem: c.article for c in ligonnes}
    assert rows["1_le_parisien"].published_at == "2019-10-11T20:40"
    assert rows["1_le_parisien"].outlet == "Le Parisien"
    assert {s for s, a in rows.items() if a.agencies} == {
        "2_afp_la_vigie",
        "3_le_fanal",
        "7_afp_rectificatif",
    }


@pytest.mark.parametrize(
    ("minute", "articles", "bounds", "label"),
    [
        ("2019-10-11T20:41", 1, (1, 1), Label.UNCORROBORATED),
        ("2019-10-11T21:05", 2, (1, 2), Label.UNCORROBORATED),
        ("2019-10-11T21:30", 5, (1, 4), Label.UNCORROBORATED),
        ("2019-10-12T12:54", 6, (1, 4), Label.UNCORROBORATED),
        ("2019-10-12T12:55", 7, (1, 4), Label.RETRACTED),
    ],
)
def test_nine_announced_sources_are_one_possible_origin(ligonnes, minute, articles, bounds, label):
    event = known(ligonnes, minute)
    assert len(event.documents) == articles
    assert ((event.origins_low, event.origins_high), event.label) == (bounds, label)
    assert event.factuality is Factuality.ASSERTED


def test_at_half_past_nine_the_display_says_that_it_may_be_one_origin(ligonnes):
    said = reasons(known(ligonnes, "2019-10-11T21:06"))
    assert said["nominal"].startswith("9 sources annoncées, aucune nommée")
    said = reasons(known(ligonnes, "2019-10-11T21:30"))
    assert said["perhaps-one"] == (
        "une origine possible unique (police), sources anonymes non distinguables"
    )


def test_the_correction_of_the_agency_takes_all_who_followed_along(ligonnes):
    event = known(ligonnes, "2019-10-12T12:55")
    assert event.label_rule == "R0"
    assert reasons(event)["withdrawn"].startswith("La Vigie de l'Ouest (2019-10-12T12:55)")


@pytest.mark.parametrize(
    ("minute", "articles", "label", "contested"),
    [
        ("2015-02-28T14:27", 1, Label.SINGLE_SOURCE, ()),
        ("2015-02-28T14:59", 4, Label.SINGLE_SOURCE, ()),
        ("2015-02-28T15:05", 5, Label.CONTESTED, ("La direction du groupe",)),
        ("2015-02-28T15:40", 6, Label.RETRACTED, ("La direction du groupe",)),
    ],
)
def test_one_dispatch_is_one_origin_contested_then_withdrawn(
    bouygues, minute, articles, label, contested
):
    event = known(bouygues, minute)
    assert len(event.documents) == articles
    assert event.origins_low == 1
    assert (event.label, event.contested_by) == (label, contested)


def test_the_chain_from_the_town_hall_to_the_paper_is_shown(bouygues):
    origin = reasons(known(bouygues, "2015-02-28T14:45"))["origin"]
    assert "Le Fanal ← AFP ← la mairie" in origin
    assert "La Cote du Soir ← AFP ← la mairie" in origin  # which credits nobody


def test_nothing_was_known_a_minute_before(ligonnes, bouygues):
    assert crosscheck(ligonnes, "2019-10-11T20:39").events == ()
    assert crosscheck(bouygues, "2015-02-28T14:26").events == ()

"""A small store made by hand, with some hostile text, and a browser's client over it."""

from contextlib import closing

import pytest
from starlette.testclient import TestClient

from recoupe.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    ArticleClaims,
    Block,
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    MentionForm,
    Problem,
    PublishedBasis,
    Quote,
    QuoteKind,
    Role,
    Span,
    TimeMention,
)
from recoupe.store import create_store
from recoupe.web import Settings, create_app

HOSTILE = "<script>alert('x')</script>"
SHARED = (
    "La Norvège a envoyé mercredi trois patrouilleurs dans la zone économique exclusive "
    "islandaise, nouvel épisode du différend qui oppose depuis dix ans les deux pays sur le "
    "partage des quotas de maquereau dans l'Atlantique nord, selon plusieurs sources portuaires."
)
ACTORS = (
    Actor("state:ISL", "Islande", ActorKind.STATE, "ISL", ("Reykjavik",)),
    Actor("state:NOR", "Norvège", ActorKind.STATE, "NOR", ("Oslo",)),
    Actor(
        "person:einar", "Einar Thorvaldsson", ActorKind.PERSON, "ISL", ("M. Thorvaldsson",),
        (Role("ministre de la Pêche", "2023", "2024-03"),),
    ),
)  # fmt: skip


def article(name, outlet, published, *lines, **other):
    text, blocks = "", []
    for kind, line in zip((BlockKind.TITLE, *(BlockKind.BODY,) * len(lines)), lines, strict=False):
        blocks.append(Block(kind, Span(len(text), len(text) + len(line))))
        text += line + "\n"
    basis = PublishedBasis.METADATA if published else PublishedBasis.NONE
    return Article(
        name * 4, f"{name}.txt", text, tuple(blocks), "fr", title=lines[0], outlet=outlet,
        published=published, published_basis=basis, **other,
    )  # fmt: skip


def at(item, words):
    start = item.text.index(words)
    return Span(start, start + len(words))


def mention(name, item, words, kind, as_=Factuality.ASSERTED, **slots):
    return EventMention(name * 4, item.id, at(item, words), words, kind, as_, "rule-x", **slots)


COURRIER = article(
    "c0de", "Le Courrier", "2024-03-06", "Des patrouilleurs dans la zone", SHARED,
    "« C'est une provocation », a déclaré Einar Thorvaldsson.",
    agencies=("AFP",), url="https://courrier.example/islande",
    removed=("Gérer les cookies", HOSTILE),
)  # fmt: skip
FJORDS = article(
    "f0fd", "Actu & Fjords", "2024-03-08", f"Oslo dément {HOSTILE}", SHARED,
    "Oslo a accusé jeudi Reykjavik de mentir.", url="javascript:alert(1)",
)  # fmt: skip
VIGIE = article(
    "b16e", None, None, "Visite à Reykjavik",
    "La ministre norvégienne s'est rendue en juin 2023 à Reykjavik.",
    "La Norvège a rejeté une proposition islandaise.",
)  # fmt: skip
SIDES = {"actors": ("NOR",), "recipients": ("ISL",)}


def claims():
    quote = "C'est une provocation"
    return (
        ArticleClaims(
            COURRIER, ACTORS,
            (
                ActorMention(COURRIER.id, at(COURRIER, "La Norvège"), "La Norvège",
                             ("state:NOR",), MentionForm.NAME, "n"),
                ActorMention(COURRIER.id, at(COURRIER, "Einar Thorvaldsson"), "Einar Thorvaldsson",
                             ("person:einar",), MentionForm.NAME, "n"),
            ),
            (TimeMention(COURRIER.id, at(COURRIER, "mercredi"), "mercredi", "DATE", "2024-03-06",
                         "publication", "weekday"),),
            (Quote("9a07" * 4, COURRIER.id, at(COURRIER, quote), quote, QuoteKind.DIRECT, "tag",
                   "Einar Thorvaldsson", "person:einar", "ISL"),),
            (mention("e001", COURRIER, "La Norvège a envoyé mercredi trois patrouilleurs",
                     EventType.MOBILIZE, date="2024-03-06", date_basis="stated", **SIDES),),
        ),
        ArticleClaims(
            FJORDS, ACTORS,
            events=(
                mention("e002", FJORDS, "La Norvège a envoyé mercredi trois patrouilleurs",
                        EventType.MOBILIZE, date="2024-03-06", date_basis="stated", **SIDES),
                mention("e003", FJORDS, "Oslo a accusé jeudi Reykjavik de mentir",
                        EventType.ACCUSE, Factuality.REPORTED, date="2024-03-07",
                        date_basis="stated", **SIDES),
            ),
        ),
        ArticleClaims(
            VIGIE, ACTORS,
            events=(
                mention("e004", VIGIE, "La ministre norvégienne s'est rendue en juin 2023",
                        EventType.CONSULT, mode="visit", date="2023-06", date_basis="stated",
                        place="ISL", **SIDES),
                mention("e005", VIGIE, "La Norvège a rejeté une proposition islandaise",
                        EventType.REJECT, **SIDES),
            ),
        ),
    )  # fmt: skip


@pytest.fixture
def store(tmp_path):
    """Returns the path of a fresh store."""
    path = str(tmp_path / "a.db")
    with closing(create_store(path)) as kept:
        kept.put([(item, "mark") for item in claims()])
        kept.set_problems([], [Problem("hafenblatt.txt", "language", f"no data {HOSTILE}")])
    return path


@pytest.fixture
def settings(store):
    return Settings(store, lambda: "2026-01-15", "ana")


@pytest.fixture
def browser(settings):
    """Returns a client that asks for French pages, as a browser does."""
    return client_of(settings)


@pytest.fixture
def client_of_settings():
    return client_of


def client_of(settings, **headers):
    return TestClient(
        create_app(settings),
        base_url="http://127.0.0.1:8734",
        headers={"Accept": "text/html", "Accept-Language": "fr", **headers},
    )


@pytest.fixture(scope="session")
def hostile():
    return HOSTILE

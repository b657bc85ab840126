"""A small chronology made by hand, with every kind of value and some hostile text."""

import pytest

from recoupe.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    ArticleClaims,
    Block,
    BlockKind,
    Chronology,
    Contradiction,
    Copy,
    CopyKind,
    Event,
    EventMention,
    EventType,
    Factuality,
    Label,
    MentionForm,
    Origin,
    OriginKind,
    Problem,
    PublishedBasis,
    Quantity,
    Quote,
    QuoteKind,
    Reason,
    Relation,
    Role,
    Span,
    Utterance,
)

HOSTILE = "<script>alert('x')</script>"
HIDDEN = "\u202esuspect\u202c"


def _article(name: str, title: str, *lines: str, **values: object) -> Article:
    blocks, text = [], ""
    for kind, line in ((BlockKind.TITLE, title), *((BlockKind.BODY, line) for line in lines)):
        start = len(text)
        text += line + "\n"
        blocks.append(Block(kind, Span(start, start + len(line))))
    return Article(name, f"{name}.txt", text, tuple(blocks), "fr", title=title, **values)  # type: ignore[arg-type]


COURRIER = _article(
    "courrier",
    "L'Islande accuse la Norvège",
    "L'Islande a accusé mercredi la Norvège d'avoir envoyé trois patrouilleurs dans ses eaux.",
    "« C'est une provocation », a déclaré le ministre Einar Thorvaldsson.",
    published="2024-03-06",
    published_basis=PublishedBasis.METADATA,
    outlet="Le Courrier",
    url="https://courrier.example/islande",
    agencies=("AFP",),
    removed=("Gérer les cookies", HOSTILE),
)
FJORDS = _article(
    "fjords",
    f"Oslo dément {HOSTILE}",
    "La Norvège a démenti jeudi avoir envoyé cinq patrouilleurs, chiffre avancé par des pêcheurs.",
    f"« Une provocation pure », a dit M. Thorvaldsson. Le mot {HIDDEN} a été relevé.",
    outlet="Actu-Fjords",
    url="javascript:alert(1)",
    machine_translated=True,
)


def _span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def _mention(
    name: str, article: Article, words: str, kind: EventType, as_: Factuality, **values: object
) -> EventMention:
    span = _span(article, words)
    return EventMention(name, article.id, span, words, kind, as_, "rule-x", **values)  # type: ignore[arg-type]


def _count(article: Article, words: str, number: float) -> Quantity:
    return Quantity(number, number, "patrouilleur", _span(article, words), words)


MENTIONS = (
    _mention(
        "m1",
        COURRIER,
        "L'Islande a accusé mercredi la Norvège",
        EventType.ACCUSE,
        Factuality.ASSERTED,
        actors=("ISL",),
        recipients=("NOR",),
        date="2024-03-06",
    ),
    _mention(
        "m2",
        COURRIER,
        "avoir envoyé trois patrouilleurs dans ses eaux",
        EventType.MOBILIZE,
        Factuality.ALLEGED,
        actors=("NOR",),
        according_to=("ISL",),
        date="2024-03",
        quantity=_count(COURRIER, "trois patrouilleurs", 3),
    ),
    _mention(
        "m3",
        FJORDS,
        "avoir envoyé cinq patrouilleurs",
        EventType.MOBILIZE,
        Factuality.DENIED,
        actors=("NOR",),
        according_to=("NOR",),
        quantity=_count(FJORDS, "cinq patrouilleurs", 5),
    ),
    _mention(
        "m4", FJORDS, "La Norvège a démenti jeudi", EventType.REJECT, Factuality.ASSERTED,
        actors=("NOR",), recipients=("ISL",), date="2024-03-07",
    ),
)  # fmt: skip

QUOTES = (
    Quote(
        "q1", "courrier", _span(COURRIER, "C'est une provocation"), "C'est une provocation",
        QuoteKind.DIRECT, "guillemets", speaker="Einar Thorvaldsson", speaker_id="einar",
        cue="déclaré", channel="conférence de presse",
    ),
    Quote(
        "q2", "fjords", _span(FJORDS, "Une provocation pure"), "Une provocation pure",
        QuoteKind.MIXED, "guillemets", speaker="M. Thorvaldsson", speaker_id="einar",
    ),
)  # fmt: skip

ACTORS = (
    Actor("state:ISL", "Islande", ActorKind.STATE, "ISL", ("Reykjavik", "L'Islande")),
    Actor("state:NOR", "Norvège", ActorKind.STATE, "NOR", ("Oslo",)),
    Actor(
        "einar", "Einar Thorvaldsson", ActorKind.PERSON, "ISL", ("M. Thorvaldsson",),
        (Role("ministre des Affaires étrangères", "2023", "2024-03-06"),),
    ),
    Actor("vague", "Garde-côtes", ActorKind.BODY, None),
)  # fmt: skip


def _event(name: str, kind: EventType, *mentions: str, **values: object) -> Event:
    told = [mention for mention in MENTIONS if mention.id in mentions]
    given: dict[str, object] = {
        "mode": None,
        "actors": told[0].actors if told else ("ISL",),
        "recipients": told[0].recipients if told else ("NOR",),
        "persons": (),
        "date": told[0].date if told else None,
        "date_end": None,
        "date_basis": None,
        "place": None,
        "factuality": told[0].factuality if told else Factuality.ASSERTED,
        "documents": tuple(dict.fromkeys(mention.article for mention in told)),
        "origins": ("afp",),
        "origins_low": 1,
        "origins_high": 1,
        "label": Label.SINGLE_SOURCE,
        "label_rule": "R3",
    } | values
    return Event(id=name, type=kind, mentions=mentions, **given)  # type: ignore[arg-type]


EVENTS = (
    _event("e-old", EventType.SUPPORT, date="1944-06-17", actors=("ISL", "DNK"), recipients=()),
    _event("e-visit", EventType.CONSULT, mode="visit", date="2023-06", date_basis="stated",
           persons=("einar",), place="ISL", actors=("NOR",), recipients=("ISL",)),
    _event("e-since", EventType.COOPERATE, date="2023-08/..", actors=("NOR", "ISL"), recipients=()),
    _event("e-span", EventType.ASSAULT, date="2024-03-09", date_end="2024-03-10",
           factuality=Factuality.HYPOTHETICAL, label=Label.UNCORROBORATED, label_rule="R4"),
    _event("e-accuse", EventType.ACCUSE, "m1", first_reported="2024-03-06"),
    _event(
        "e-ships", EventType.MOBILIZE, "m2", "m3", origins=("afp", "nobody"), origins_high=2,
        label=Label.CONTESTED, label_rule="R5", contested_by=("NOR",),
        reasons=(Reason("O2", "une dénégation conteste", "a denial contests"),),
    ),
    _event("e-deny", EventType.REJECT, "m4"),
    _event("e-undated", EventType.THREATEN, actors=(), recipients=()),
)  # fmt: skip


@pytest.fixture(scope="session")
def hostile() -> str:
    """Returns the markup that the sample's titles and lines try to slip in."""
    return HOSTILE


@pytest.fixture(scope="session")
def sample() -> Chronology:
    """Returns the chronology."""
    named = ActorMention(
        "courrier", _span(COURRIER, "L'Islande"), "L'Islande", ("state:ISL",), MentionForm.NAME, "n"
    )
    first = MENTIONS[:2], MENTIONS[2:]
    return Chronology(
        claims=(
            ArticleClaims(COURRIER, ACTORS, (named,), quotes=QUOTES[:1], events=first[0]),
            ArticleClaims(FJORDS, ACTORS, quotes=QUOTES[1:], events=first[1]),
        ),
        actors=ACTORS,
        events=EVENTS,
        utterances=(Utterance("u1", "einar", "2024-03-06", ("q1", "q2"), ()),),
        copies=(
            Copy(
                "fjords", MENTIONS[2].span, "courrier", MENTIONS[1].span, 21, CopyKind.WIRE,
                True, Reason("credit", "plus tôt et créditée", "earlier and credited"),
            ),
        ),
        origins=(
            Origin(
                "afp", "AFP", OriginKind.AGENCY, "FRA", ("courrier",),
                (Reason("C1", "créditée dans l'article", "credited in the article"),),
            ),
        ),
        contradictions=(
            Contradiction(
                "e-ships", "quantity", "m2", "m3", Relation.CONTRADICTS,
                Reason("Q1", "trois contre cinq", "three against five"),
            ),
        ),
        problems=(Problem("hafenblatt.txt", "language", f"de has no data {HOSTILE}"),),
        known_at="2024-04-01",
    )  # fmt: skip

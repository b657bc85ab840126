"""What the other engines ask: who is at a token, and for which party."""

from itertools import pairwise

import pytest

from recoupe.articles.annotate import annotate
from recoupe.claims.actors import ActorIndex, extract_actors, find_names
from recoupe.claims.extractor import Findings
from recoupe.model import ActorKind, Article, Block, BlockKind, Span

TEXT = (
    "Le porte-parole des garde-côtes philippins, Arnel Bravo, accuse Pékin. "
    "Le ministère indien de la Défense se tait. M. Bravo et l'ONU attendent l'Otan."
)


@pytest.fixture(scope="module")
def findings() -> Findings:
    article = Article(
        "a", "a.txt", TEXT, (Block(BlockKind.BODY, Span(0, len(TEXT))),), "fr", None, "2024-11-19"
    )
    return extract_actors(Findings(annotate(article, find_names(article, "fr"))))


def parties(findings: Findings, words: str) -> tuple[str, ...]:
    index = ActorIndex.of(findings)
    at = TEXT.index(words)
    mention = index.mention_at(findings.reading.tokens(Span(at, at + 1))[0])
    assert mention is not None
    return index.parties(mention)


@pytest.mark.model
@pytest.mark.parametrize(
    "words, expected",
    [
        ("porte-parole", ("PHL",)),
        ("philippins", ("PHL",)),
        ("Arnel", ("PHL",)),
        ("Pékin", ("CHN",)),
        ("ministère", ("IND",)),
        ("Défense", ("IND",)),
        ("M. Bravo", ("PHL",)),
        ("ONU", ("UNO",)),
        ("Otan", ("NATO",)),
    ],
)
def test_parties_at_a_token(findings: Findings, words: str, expected: tuple[str, ...]) -> None:
    assert parties(findings, words) == expected


@pytest.mark.model
def test_no_mention_at_other_tokens(findings: Findings) -> None:
    at = TEXT.index("accuse")
    assert ActorIndex.of(findings).mention_at(findings.reading.tokens(Span(at, at + 6))[0]) is None


@pytest.mark.model
def test_stranger_takes_state_and_title_from_the_text(findings: Findings) -> None:
    actor = ActorIndex.of(findings).actor("person:arnel-bravo")
    assert (actor.name, actor.kind, actor.country) == ("Arnel Bravo", ActorKind.PERSON, "PHL")
    assert "M. Bravo" in actor.aliases
    assert [role.title for role in actor.roles] == ["porte-parole des garde-côtes philippins"]


@pytest.mark.model
def test_mentions_are_disjoint_and_show_their_words(findings: Findings) -> None:
    mentions = findings.mentions
    assert all(m.text == m.span.of(TEXT) for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    known = {actor.id for actor in findings.actors}
    assert {who for m in mentions for who in m.actors} == known


@pytest.mark.model
def test_unknown_actor_is_a_key_error(findings: Findings) -> None:
    with pytest.raises(KeyError):
        ActorIndex.of(findings).actor("person:nobody")

"""Every frame's own sentences, read by the whole pipeline."""

from functools import cache

import pytest

from recoupe.languages.events import Example, Frame, load_events
from recoupe.model import Article, Block, BlockKind, EventMention, Span, content_id
from recoupe.pipeline import extract

pytestmark = pytest.mark.model

FRAMES = load_events("fr").frames
MISSED = "the sentence is not read yet"
KNOWN_MISSES: frozenset[str] = frozenset(
    {
        "Djakarta renonce à réclamer cette île.",
        "L'Estonie a été la cible d'une cyberattaque.",
        "La Biélorussie est alliée à la Russie.",
        "La France forme des soldats ukrainiens.",
        "Les relations entre la Colombie et l'Équateur se dégradent.",
        "Les soldats érythréens ont massacré des Éthiopiens.",
    }
)


@cache
def told(texts: tuple[str, ...]) -> dict[str, tuple[EventMention, ...]]:
    """Returns the events of each sentence, all read in one go."""
    articles = [
        Article(
            id=content_id(text),
            path=f"{at}.txt",
            text=text,
            blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
            language="fr",
            published="2024-05-06",
        )
        for at, text in enumerate(texts)
    ]
    return {claims.article.text: claims.events for claims in extract(articles)}


def events(text: str) -> tuple[EventMention, ...]:
    """Returns the events of one example; the first call reads all of them."""
    shown = [example.text for frame in FRAMES for example in frame.examples]
    ruled_out = [text for frame in FRAMES for text in frame.not_examples]
    return told(tuple(dict.fromkeys(shown + ruled_out)))[text]


def _examples() -> list[object]:
    return [
        pytest.param(
            frame,
            example,
            id=f"{frame.id}-{at}",
            marks=[pytest.mark.xfail(strict=True, reason=f"{MISSED}: {example.text}")]
            if example.text in KNOWN_MISSES
            else [],
        )
        for frame in FRAMES
        for at, example in enumerate(frame.examples)
    ]


@pytest.mark.parametrize(("frame", "example"), _examples())
def test_example_is_found_with_its_parties(frame: Frame, example: Example) -> None:
    found = [
        (set(event.actors), set(event.recipients))
        for event in events(example.text)
        if event.type is frame.type
    ]
    assert (set(example.actors), set(example.recipients)) in found


@pytest.mark.parametrize(
    ("frame", "text"), [(frame, text) for frame in FRAMES for text in frame.not_examples]
)
def test_other_uses_of_the_words_are_left_alone(frame: Frame, text: str) -> None:
    assert frame.type not in {event.type for event in events(text)}

"""Plants passages of some articles in others, and makes articles up, the same for the same seed."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from recoupe.crosscheck.folding import word_starts, written_words
from recoupe.model import Span

# kind: words taken (None: all of them, and nothing else stands in the article), share changed
KINDS: dict[str, tuple[int | None, float]] = {
    "12 words": (12, 0.0),
    "20 words": (20, 0.0),
    "40 words": (40, 0.0),
    "60 words, 5 %": (60, 0.05),
    "150 words, 15 %": (150, 0.15),
    "80 words, 30 %": (80, 0.30),
    "reprint, 5 %": (None, 0.05),
}
SENTENCES = 9  # of a made-up article: some 450 words
CHANGED = 3  # every so many words of a made-up article are others: few shingles stay whole
COPIED = 0.1  # of the made-up articles
EARLIER = 500  # articles before it from which one takes
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀÉÈÎÔ\"«])|\n+")


@dataclass(frozen=True, slots=True)
class Planted:
    """A passage of `source` put into `article` (numbers), and where it stands in both."""

    kind: str
    article: int
    source: int
    span: Span
    source_span: Span


def plant(
    corpus: Sequence[str], count: int, dice: random.Random
) -> tuple[list[str], list[Planted]]:
    """Returns the articles with `count` passages of each kind planted, one an article at most."""
    texts = list(corpus)
    vocabulary = written_words(" ".join(corpus[:200]))
    long = [n for n, text in enumerate(corpus) if len(written_words(text)) >= 200]
    drawn = iter(dice.sample(long, 2 * count * len(KINDS)))
    plants = []
    for kind, (length, share) in KINDS.items():
        for _ in range(count):
            article, source = next(drawn), next(drawn)
            span = _some_words(corpus[source], length, dice)
            passage = edited(span.of(corpus[source]), share, vocabulary, dice)
            at = 0 if length is None else dice.choice(word_starts(corpus[article]))
            before, after = corpus[article][:at], corpus[article][at:]
            texts[article] = passage if length is None else f"{before} {passage} {after}"
            place = Span(at, at + 1 + len(passage))
            plants.append(Planted(kind, article, source, place, span))
    return texts, plants


def _some_words(text: str, length: int | None, dice: random.Random) -> Span:
    if length is None:
        return Span(0, len(text))
    starts, words = word_starts(text), written_words(text)
    first = dice.randrange(len(starts) - length + 1)
    last = first + length - 1
    return Span(starts[first], starts[last] + len(words[last]))


def edited(passage: str, share: float, vocabulary: Sequence[str], dice: random.Random) -> str:
    """Returns a passage with a share of its words changed, left out or followed by another."""
    kept: list[str] = []
    for word in passage.split():
        if dice.random() >= share:
            kept.append(word)
            continue
        other = dice.choice(vocabulary)
        kept += dice.choice(([other], [], [word, other]))
    return " ".join(kept)


@lru_cache(maxsize=1)
def _material(corpus: tuple[str, ...]) -> tuple[list[list[str]], list[str]]:
    sentences = [s.split() for text in corpus for s in _SENTENCE.split(text)]
    # Each word as likely as any other: else frequent ones would make copies by chance.
    words = sorted({word for sentence in sentences for word in sentence})
    return [sentence for sentence in sentences if len(sentence) >= 8], words


def made_up(corpus: Sequence[str], number: int) -> str:
    """Returns article `number`: real sentences, every third word changed, some with a passage.

    The passage, 60 words with 5 % of them changed, comes from an article made up shortly before.
    """
    dice = random.Random(number)
    text = _own_words(corpus, dice)
    if number and dice.random() < COPIED:
        source = _own_words(corpus, random.Random(dice.randrange(max(0, number - EARLIER), number)))
        words = source.split()
        start = dice.randrange(len(words) - 60)
        passage = " ".join(words[start : start + 60])
        text = f"{text} {edited(passage, 0.05, words, dice)}"
    return text


def _own_words(corpus: Sequence[str], dice: random.Random) -> str:
    sentences, words = _material(tuple(corpus))
    row = [word for _ in range(SENTENCES) for word in dice.choice(sentences)]
    for at in range(0, len(row), CHANGED):
        row[at] = dice.choice(words)
    return " ".join(row)

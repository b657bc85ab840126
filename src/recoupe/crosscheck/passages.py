"""Says which stretches two articles share, and which of them tell that one text was copied.

A passage counts when it is long (20 shared words) or holds something rare (12 shared words, one
of them, no name, in hardly any other article). Beside a long passage shorter ones count too, if
they hold something rare: whoever reprints a dispatch keeps some of its half-sentences. The rest,
titles of office, formulas of the trade and rubrics, is kept as it is found, and tells nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.alignment import Passage, align
from recoupe.crosscheck.direction import days_apart
from recoupe.crosscheck.wording import Wording, shared_shingles

LONG = 20
SHORT = 12
PROVEN = 8  # shortest passage beside a long one
BESIDE = 30  # words
INFORMING = 0.4  # of the words of a short passage have four letters and more
WINDOW_DAYS = 45  # after which a passage is background

RARE_SHARE = 0.01  # of the articles may hold a rare word
RARER_SHARE = 0.002  # … where the two are far apart in time
PAIR = 2  # articles: only the two that are compared
GROUP = 5  # … or the few that print one dispatch


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many articles each word (its hash) stands, of how many."""

    articles: Mapping[int, int]
    total: int

    def limit(self, share: float, least: int) -> int:
        """Returns in how many articles a word may stand and still be rare."""
        return max(least, round(self.total * share))


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage, how many of its words are no quotation, and whether it tells of copying."""

    passage: Passage
    narration: int
    tells: bool


def shared_passages(left: Wording, right: Wording, rarity: Rarity) -> Iterator[Shared]:
    """Yields the passages that two articles share; those that one repeats, if they are the same."""
    anchors = shared_shingles(left, right)
    found = align(left.hashes.tolist(), right.hashes.tolist(), anchors)
    if left is right:
        found = tuple(p for p in found if p.left[1] <= p.right[0])
    narrated = {passage: _narration(passage, left, right) for passage in found}
    proven = [p for p in found if p.matched >= LONG and narrated[p] >= SHORT]
    limit = _limit(left, right, rarity, bool(proven))
    for passage in found:
        tells = passage.matched >= LONG or _is_rare(passage, left, rarity, limit)
        beside = any(_beside(passage, other) for other in proven)
        long_enough = passage.matched >= SHORT and (tells or left is not right)
        if long_enough or (tells and beside and passage.matched >= PROVEN):
            yield Shared(passage, narrated[passage], tells)


def _narration(passage: Passage, left: Wording, right: Wording) -> int:
    """Returns how many of the shared words stand outside quotation marks in both articles."""
    return sum(i not in left.quoted and j not in right.quoted for i, j in passage.pairs())


def _limit(left: Wording, right: Wording, rarity: Rarity, proven: bool) -> int:
    """Returns in how many articles a word may stand to tell of these two."""
    if proven and left is not right:
        return rarity.limit(RARE_SHARE, GROUP)
    near = days_apart(left.article, right.article) <= WINDOW_DAYS
    return rarity.limit(RARE_SHARE if near else RARER_SHARE, PAIR)


def _is_rare(passage: Passage, left: Wording, rarity: Rarity, limit: int) -> bool:
    """Tells whether a passage has words that say something, and a rare one among them.

    A rare name does not count: it comes with its title, which is the same wherever it stands.
    """
    informing = [i for i in passage.left_words() if left.informs(i)]
    if len(informing) < INFORMING * passage.matched:
        return False
    return any(
        rarity.articles[int(left.hashes[i])] <= limit and not left.is_capitalised(i)
        for i in informing
    )


def _beside(passage: Passage, other: Passage) -> bool:
    """Tells whether two passages stand close to each other in both articles."""
    sides = (passage.left, other.left), (passage.right, other.right)
    return all(_gap(here, there) <= BESIDE for here, there in sides)


def _gap(here: Sequence[int], there: Sequence[int]) -> int:
    return max(here[0] - there[1], there[0] - here[1])

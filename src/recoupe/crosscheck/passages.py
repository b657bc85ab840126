"""Says which stretches two articles share, and which of them tell that one text was copied.

A passage counts when it is long (20 shared words) or holds something rare (12 shared words, one
of them, no name, in hardly any other article). Beside a long passage shorter ones count too, if
they hold something rare: whoever reprints a dispatch keeps some of its half-sentences. The rest,
titles of office, formulas of the trade and rubrics, is kept as it is found, and tells nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.alignment import Passage, align
from recoupe.crosscheck.moments import days_apart
from recoupe.crosscheck.wording import Wording, shared_shingles
from recoupe.model import Article, Span

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
class Aligned:
    """A passage that two articles share word by word, whatever other articles hold.

    `left_words` and `right_words` are the indices of the first word and behind the last, `left` and
    `right` the characters, `pairs` the offsets of equal words; `narration` is how many of the
    `matched` words are no quotation. `telling` are the hashes of the words that say something and
    are no names; none where too few of the words say anything.
    """

    left_words: tuple[int, int]
    right_words: tuple[int, int]
    left: Span
    right: Span
    pairs: tuple[tuple[int, int], ...]
    narration: int
    telling: tuple[int, ...]

    @property
    def matched(self) -> int:
        """How many words are the same."""
        return len(self.pairs)

    @property
    def proven(self) -> bool:
        """Tells whether it shows by its length alone that one text was copied."""
        return self.matched >= LONG and self.narration >= SHORT

    def beside(self, other: "Aligned") -> bool:
        """Tells whether two passages stand close to each other in both articles."""
        sides = (self.left_words, other.left_words), (self.right_words, other.right_words)
        return all(_gap(here, there) <= BESIDE for here, there in sides)


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage, and whether it tells of copying."""

    passage: Aligned
    tells: bool


def aligned(left: Wording, right: Wording) -> tuple[Aligned, ...]:
    """Returns the passages that two articles share; those that one repeats, if they are the same.

    Passages too short to tell anything anywhere are left out.
    """
    found = align(left.hashes.tolist(), right.hashes.tolist(), shared_shingles(left, right))
    return tuple(
        _aligned(passage, left, right)
        for passage in found
        if passage.matched >= PROVEN and (left is not right or passage.left[1] <= passage.right[0])
    )


def _aligned(passage: Passage, left: Wording, right: Wording) -> Aligned:
    words = list(passage.pairs())
    informing = [i for i, _ in words if left.informs(i)]
    enough = len(informing) >= INFORMING * passage.matched
    # A rare name does not count: it comes with its title, which is the same wherever it stands.
    telling = {int(left.hashes[i]) for i in informing if enough and not left.is_capitalised(i)}
    return Aligned(
        left_words=passage.left,
        right_words=passage.right,
        left=left.span(*passage.left),
        right=right.span(*passage.right),
        pairs=tuple((int(left.starts[i]), int(right.starts[j])) for i, j in words),
        narration=sum(i not in left.quoted and j not in right.quoted for i, j in words),
        telling=tuple(sorted(telling)),
    )


def telling(
    found: Sequence[Aligned], left: Article, right: Article, rarity: Rarity
) -> Iterator[Shared]:
    """Yields the passages of two articles (`left` may be `right`) that are worth keeping."""
    proven = [passage for passage in found if passage.proven]
    limit = _limit(left, right, rarity, bool(proven))
    for passage in found:
        tells = passage.matched >= LONG or any(
            rarity.articles[word] <= limit for word in passage.telling
        )
        beside = any(passage.beside(other) for other in proven)
        long_enough = passage.matched >= SHORT and (tells or left is not right)
        if long_enough or (tells and beside):
            yield Shared(passage, tells)


def _limit(left: Article, right: Article, rarity: Rarity, proven: bool) -> int:
    """Returns in how many articles a word may stand to tell of these two."""
    if proven and left is not right:
        return rarity.limit(RARE_SHARE, GROUP)
    near = days_apart(left, right) <= WINDOW_DAYS
    return rarity.limit(RARE_SHARE if near else RARER_SHARE, PAIR)


def _gap(here: tuple[int, int], there: tuple[int, int]) -> int:
    return max(here[0] - there[1], there[0] - here[1])

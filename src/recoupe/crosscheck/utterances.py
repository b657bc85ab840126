"""Groups the quotes that report one saying, across articles and translations.

The words decide first: near-equal, or one inside the other. The speaker must not differ, and the
articles must be of the same days: a formula that comes back every year is said anew each time.
Two translations of one communiqué share few words: one is told from the other only where each
article quotes one such sentence of that speaker, on the same day, from a communiqué.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.digests import Digests
from recoupe.crosscheck.folding import STEM
from recoupe.crosscheck.likeness import alike, holds
from recoupe.crosscheck.meetings import DAYS, Meetings, Spoken
from recoupe.crosscheck.names import same_person
from recoupe.crosscheck.periods import Period, period_of
from recoupe.crosscheck.quoted import QuoteTraits, quotes_in_order
from recoupe.model import ArticleClaims, Quote, QuoteKind, Utterance, content_id

_TELLING = 4  # letters of a word that tells something
_MOST = 300  # quotes with one word that are looked at
_SHORT = 4  # words under which a quote must be rare to be known again in other words
_FEW = 2  # telling words under which the speaker must be one person for certain
_SENTENCE = 6  # words of a quote that can be a translation of another
_RETOLD = 0.7  # of the telling words of a title's quote that the article's quote has too
_KEYS = 2  # telling words that two translations share: names, numbers


@dataclass(frozen=True, slots=True)
class _Saying:
    quote: Quote
    words: tuple[str, ...]
    speaker: tuple[str, ...]
    published: Period | None
    date: str | None
    communique: bool
    title: bool
    telling: frozenset[str]  # the words that tell something: long ones and numbers

    @property
    def keys(self) -> frozenset[str]:
        """The stems of the words that a translation keeps."""
        return frozenset(w[:STEM] for w in self.words if len(w) >= STEM)

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers in figures."""
        return frozenset(w for w in self.words if w.isdigit())


def utterances_of(claims: Sequence[ArticleClaims], digests: Digests) -> tuple[Utterance, ...]:
    """Returns every quote in exactly one utterance, by date and id."""
    sayings = [saying for item in claims for saying in _sayings(item, digests.of(item).quotes)]
    meetings = Meetings([_spoken(saying) for saying in sayings])
    common = _common(sayings)
    same = [
        pair
        for pair in meetings.close()
        if _same_saying(sayings[pair[0]], sayings[pair[1]])
        and not _by_chance(sayings, pair, common)
    ]
    of = list(range(len(sayings)))
    longest = list(sayings)
    for left, right in same:
        kept, gone = sorted((_first(of, left), _first(of, right)))
        # A fragment that fits two sentences does not make them one.
        if kept != gone and alike(longest[kept].words, longest[gone].words):
            of[gone] = kept
            longest[kept] = max(longest[kept], longest[gone], key=lambda s: len(s.words))
    for left, right in (*_translations(sayings, meetings), *_headlines(sayings, meetings)):
        kept, gone = sorted((_first(of, left), _first(of, right)))
        of[gone] = kept
    members: dict[int, list[_Saying]] = defaultdict(list)
    for index in range(len(sayings)):
        members[_first(of, index)].append(sayings[index])
    rows = [_utterance(rows) for rows in members.values()]
    return tuple(sorted(rows, key=lambda u: (u.date or "~", u.id)))


def _first(of: list[int], index: int) -> int:
    """Returns the first saying of the group of `index`, and shortens the way to it."""
    while of[index] != index:
        of[index] = of[of[index]]
        index = of[index]
    return index


def _sayings(item: ArticleClaims, read: Sequence[QuoteTraits]) -> Iterator[_Saying]:
    """Yields the quotes of an article, with their traits in text order."""
    published = period_of(item.article.published)
    for quote, traits in zip(quotes_in_order(item.quotes), read, strict=True):
        yield _Saying(
            quote,
            traits.words,
            traits.speaker,
            published,
            item.article.published,
            traits.communique,
            traits.title,
            frozenset(w for w in traits.words if len(w) >= _TELLING or w.isdigit()),
        )


def _spoken(saying: _Saying) -> Spoken | None:
    """Returns a marked quote as it meets others; reported words meet none."""
    if saying.quote.kind is QuoteKind.INDIRECT:
        return None
    return Spoken(saying.words, saying.telling, saying.published, saying.quote.article)


def _same_saying(one: _Saying, two: _Saying) -> bool:
    if one.quote.article != two.quote.article:
        if one.published is None or two.published is None:
            return False
        if one.published.gap(two.published) > DAYS:
            return False
    if not _same_speaker(one, two):
        return False
    if min(len(one.telling), len(two.telling)) < _FEW and not _same_voice(one, two):
        return False  # one word of a state's minister is not one of its president's
    return alike(one.words, two.words)


def _common(sayings: Sequence[_Saying]) -> frozenset[tuple[str, ...]]:
    """Returns the short wordings that more than one side uses: they prove nothing."""
    users: dict[str, list[_Saying]] = defaultdict(list)
    for saying in sayings:
        for word in saying.telling:
            users[word].append(saying)
    short = {s.words for s in sayings if len(s.words) < _SHORT and s.telling}
    return frozenset(
        words
        for words in short
        if len(
            {
                s.quote.speaker_country or " ".join(s.speaker)
                for s in users[max(words, key=lambda w: (len(w), w))][:_MOST]
                if s.speaker and holds(s.words, words)
            }
        )
        > 1
    )


def _by_chance(
    sayings: Sequence[_Saying], pair: tuple[int, int], common: frozenset[tuple[str, ...]]
) -> bool:
    """Tells whether two wordings share only a short one that several sides use."""
    one, two = (sayings[n] for n in pair)
    shortest = min(one.words, two.words, key=len)
    return shortest in common and not (one.words == two.words and _same_voice(one, two))


def _translations(sayings: Sequence[_Saying], meetings: Meetings) -> list[tuple[int, int]]:
    """Returns the pairs that can only be two translations of one sentence."""
    official = {
        n: (s.published, s.numbers)
        for n, s in enumerate(sayings)
        if s.communique and s.quote.kind is QuoteKind.DIRECT and len(s.words) >= _SENTENCE
    }
    pairs = meetings.among(official)
    fits = [pair for pair in pairs if _may_translate(sayings[pair[0]], sayings[pair[1]])]
    rivals: dict[tuple[int, str], int] = defaultdict(int)
    for left, right in fits:
        rivals[left, sayings[right].quote.article] += 1
        rivals[right, sayings[left].quote.article] += 1
    return [
        (left, right)
        for left, right in fits
        if rivals[left, sayings[right].quote.article] == 1
        and rivals[right, sayings[left].quote.article] == 1
    ]


def _headlines(sayings: Sequence[_Saying], meetings: Meetings) -> list[tuple[int, int]]:
    """Returns each quote of a title with the quote of its article that it gives in other words."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, saying in enumerate(sayings):
        by_article[saying.quote.article].append(index)
    best: dict[int, tuple[float, int]] = {}
    for title, one in enumerate(sayings):
        if not one.title or len(one.keys) < _KEYS:
            continue
        for body in by_article[one.quote.article]:
            two = sayings[body]
            if two.title or not meetings.meet(title, body):
                continue
            share = len(one.keys & two.keys) / len(one.keys)
            if share >= _RETOLD and _same_speaker(one, two):
                best[title] = max(best.get(title, (0.0, -body)), (share, -body))
    return [(min(title, -body), max(title, -body)) for title, (_, body) in best.items()]


def _may_translate(one: _Saying, two: _Saying) -> bool:
    if one.quote.article == two.quote.article or not (one.communique and two.communique):
        return False
    if one.quote.kind is not QuoteKind.DIRECT or two.quote.kind is not QuoteKind.DIRECT:
        return False
    if one.published is None or one.published != two.published or one.published.days > 1:
        return False
    named = not (_unnamed(one) or _unnamed(two))
    if named and not same_person(one.speaker, two.speaker):
        return False
    short, long = sorted((len(one.words), len(two.words)))
    alike = short >= _SENTENCE and 2 * short >= long and one.numbers == two.numbers
    return alike and len(one.keys & two.keys) >= _KEYS


def _unnamed(saying: _Saying) -> bool:
    """Tells whether the speaker is an office without a name: « a souligné le ministre »."""
    speaker = saying.quote.speaker
    return saying.quote.speaker_id is None and not (speaker and speaker[:1].isupper())


def _same_speaker(one: _Saying, two: _Saying) -> bool:
    """Tells whether nothing says that two people spoke; a state speaks through its people."""
    if not one.speaker or not two.speaker or _same_voice(one, two):
        return True
    countries = {one.quote.speaker_country, two.quote.speaker_country}
    return len(countries) == 1 and None not in countries


def _same_voice(one: _Saying, two: _Saying) -> bool:
    if one.quote.speaker_id and one.quote.speaker_id == two.quote.speaker_id:
        return True
    return same_person(one.speaker, two.speaker)


def _utterance(members: Sequence[_Saying]) -> Utterance:
    quotes = tuple(m.quote.id for m in members)
    speakers = sorted(m.quote.speaker_id for m in members if m.quote.speaker_id)
    dates = sorted(m.date for m in members if m.date)
    variants = tuple(dict.fromkeys(m.quote.text for m in members))
    return Utterance(
        id=content_id("utterance", min(quotes)),
        speaker_id=speakers[0] if speakers else None,
        date=dates[0] if dates else None,
        quotes=quotes,
        variants=variants,
    )

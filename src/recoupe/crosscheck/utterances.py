"""Groups the quotes that report one saying, across articles and translations.

The words decide first: near-equal, or one inside the other. The speaker must not differ, and the
articles must be of the same days: a formula that comes back every year is said anew each time.
Two translations of one communiqué share few words: one is told from the other only where each
article quotes one such sentence of that speaker, on the same day, from a communiqué.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key, words_of
from recoupe.crosscheck.letterhead import is_official
from recoupe.crosscheck.periods import Period, period_of
from recoupe.crosscheck.tellings import STEM, person_key, same_person
from recoupe.languages.origins import OriginWords
from recoupe.model import ArticleClaims, Quote, QuoteKind, Utterance, content_id

DAYS = 10  # between two articles that report one saying
ALIKE = 0.8  # share of the words of the shorter quote found in the longer, in order
_MIN_WORDS = 1
_MAX_BLOCK = 300
_SENTENCE = 6  # words of a quote that can be a translation of another
_KEYS = 2  # telling words that two translations share: names, numbers


@dataclass(frozen=True, slots=True)
class _Saying:
    quote: Quote
    words: tuple[str, ...]
    speaker: tuple[str, ...]
    published: Period | None
    date: str | None
    communique: bool

    @property
    def keys(self) -> frozenset[str]:
        """The stems of the words that a translation keeps."""
        return frozenset(w[:STEM] for w in self.words if len(w) >= STEM)

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers in figures."""
        return frozenset(w for w in self.words if w.isdigit())


def utterances_of(claims: Sequence[ArticleClaims], words: OriginWords) -> tuple[Utterance, ...]:
    """Returns every quote in exactly one utterance, by date and id."""
    sayings = [
        _Saying(
            quote,
            tuple(w.form for w in words_of(quote.text)),
            person_key(quote.speaker or "", words),
            period_of(item.article.published),
            item.article.published,
            words.communique.in_words(name_key(quote.channel or ""))
            or is_official(item.article, words),
        )
        for item in claims
        for quote in sorted(item.quotes, key=lambda q: (q.span, q.id))
    ]
    group = list(range(len(sayings)))
    pairs = _pairs(sayings)
    same = [pair for pair in pairs if _same_saying(sayings[pair[0]], sayings[pair[1]])]
    for left, right in (*same, *_translations(sayings, pairs)):
        if group[left] != group[right]:
            kept, gone = sorted((group[left], group[right]))
            group = [kept if g == gone else g for g in group]
    members: Mapping[int, list[_Saying]] = defaultdict(list)
    for index, key in enumerate(group):
        members[key].append(sayings[index])
    rows = [_utterance(rows) for rows in members.values()]
    return tuple(sorted(rows, key=lambda u: (u.date or "~", u.id)))


def _pairs(sayings: Sequence[_Saying]) -> list[tuple[int, int]]:
    """Returns the pairs that share a telling word, in order."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, saying in enumerate(sayings):
        for word in sorted(set(saying.words)):
            blocks[word].append(index)
    pairs = {
        (left, right)
        for members in blocks.values()
        if len(members) <= _MAX_BLOCK
        for at, left in enumerate(members)
        for right in members[at + 1 :]
    }
    return sorted(pairs)


def _same_saying(one: _Saying, two: _Saying) -> bool:
    if QuoteKind.INDIRECT in (one.quote.kind, two.quote.kind):
        return False
    if not _same_speaker(one, two):
        return False
    if one.quote.article != two.quote.article:
        if one.published is None or two.published is None:
            return False
        if one.published.gap(two.published) > DAYS:
            return False
    return _alike(one.words, two.words)


def _translations(
    sayings: Sequence[_Saying], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Returns the pairs that can only be two translations of one sentence."""
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
    if one.quote.speaker_id and one.quote.speaker_id == two.quote.speaker_id:
        return True
    if one.speaker and two.speaker:
        countries = {one.quote.speaker_country, two.quote.speaker_country}
        same_state = len(countries) == 1 and None not in countries
        return same_person(one.speaker, two.speaker) or same_state
    return True


def _alike(one: Sequence[str], two: Sequence[str]) -> bool:
    short, long = sorted((one, two), key=len)
    if len(short) < _MIN_WORDS:
        return False
    found, at = 0, 0
    for word in short:
        try:
            at = list(long).index(word, at) + 1
            found += 1
        except ValueError:
            continue
    return found >= ALIKE * len(short)


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

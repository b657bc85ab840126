"""Finds the headline among the lines above the text."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from recoupe.articles.furniture import Kind
from recoupe.languages.fold import fold_bare

LONGEST_TITLE, LONGEST_LINE = 32, 400  # words, characters
HEAD = 80  # paragraphs among which a headline can be
ON_TOPIC, SOMEWHAT, OFF_TOPIC, FAR = 0.4, 0.3, 0.25, 0.2  # shares of a line's words met in the text
KICKER_WORDS, STOPPED_WORDS, SITE_WORDS = 4, 18, 8
STOPPED = re.compile(r"(?<!\.)\.\s*$")


def find_title(texts: Sequence[str], kinds: Sequence[Kind]) -> int | None:
    """Returns the index of the headline, or None where the text begins without one.

    Of the lines above the first prose, those above the last menu are the site's name; of several
    left, those that share no words with the text are other headlines; a short line above a longer
    one is a kicker.
    """
    printed = Counter(fold_bare(text) for text in texts if len(text) <= LONGEST_LINE)
    candidates: list[int] = []
    menu = -1
    for i, kind in enumerate(kinds[:HEAD]):
        if kind is Kind.MENU:
            menu = i
        elif kind in (Kind.PROSE, Kind.SHORT):
            if not _title_like(texts[i], printed):
                break
            candidates.append(i)
    if len(candidates) == len([k for k in kinds if k in (Kind.PROSE, Kind.SHORT)]):
        candidates = candidates[:1]  # no text below: all but the first is unknown
    below = [i for i in candidates if i > menu]
    best = _best(below or candidates, texts, kinds)
    return _stopped_title(texts, kinds) if best is None else best


def _title_like(text: str, printed: Counter[str]) -> bool:
    """Tells a line that may be a headline; one with a full stop only if it is printed again."""
    if len(text.split()) > LONGEST_TITLE:
        return False
    return not STOPPED.search(text) or printed[fold_bare(text)] > 1


def _stopped_title(texts: Sequence[str], kinds: Sequence[Kind]) -> int | None:
    """Returns the first line where it is one short sentence over two long ones on its subject."""
    text = [i for i, kind in enumerate(kinds) if kind in (Kind.PROSE, Kind.SHORT)]
    if len(text) < 3 or not all(kinds[i] is Kind.PROSE for i in text[1:3]):
        return None
    first, *below = text
    sentence = texts[first].rstrip(". ")
    if len(sentence.split()) > STOPPED_WORDS or re.search(r"[.!?«\"]|\)\s*[-–—]", sentence):
        return None
    vocabulary = stems(" ".join(texts[i] for i in below))
    long = all(len(texts[i].split()) > STOPPED_WORDS for i in below[:2])
    return first if long and _share(sentence, vocabulary) >= ON_TOPIC else None


def _best(candidates: list[int], texts: Sequence[str], kinds: Sequence[Kind]) -> int | None:
    if len(candidates) < 2:
        return next(iter(candidates), None)
    text = " ".join(
        t for i, t in enumerate(texts) if kinds[i] is Kind.PROSE and i not in candidates
    )
    vocabulary = stems(text)
    share = {i: _share(texts[i], vocabulary) for i in candidates}
    candidates = _below_controls(candidates, share, texts, kinds)
    asked = {i for i in candidates[1:] if texts[i].rstrip().endswith("?")}
    candidates = [i for i in candidates if i not in asked] or candidates
    share = {i: share[i] for i in candidates}
    best = max(share.values())
    floor = OFF_TOPIC if best >= ON_TOPIC else min(best, SOMEWHAT) / 2
    candidates = _on_names({i: share[i] for i in candidates if share[i] >= floor}, texts, text)
    long = [i for i in candidates if len(texts[i].split()) >= 3]
    cased = [i for i in long if not texts[i].isupper()]
    ranked = cased or long or candidates
    first, *others = ranked
    if others and others[0] == first + 1 and _is_kicker(texts[first], texts[others[0]]):
        return others[0]
    return first


def _below_controls(
    candidates: list[int], share: Mapping[int, float], texts: Sequence[str], kinds: Sequence[Kind]
) -> list[int]:
    """Returns the candidates without a site's name: controls part it from a line more to the point.

    Below a headline stand its date and author; between a site's name and the headline none do.
    """
    first, *others = candidates
    for other in others:
        between = set(kinds[first + 1 : other])
        dated = between & {Kind.STAMP, Kind.BYLINE}
        short = len(texts[first].split()) <= SITE_WORDS
        on_topic = share[other] >= min(share[first], ON_TOPIC)
        if Kind.JUNK in between and not dated and short and on_topic:
            return _below_controls(others, share, texts, kinds)
    return candidates


def _on_names(share: Mapping[int, float], texts: Sequence[str], text: str) -> list[int]:
    """Returns the candidates without those far from the text that name only what it does not."""
    known = _names(text)
    named = {i: _names(texts[i].partition(" ")[2]) for i in share}
    if not any(names & known for names in named.values()):
        return list(share)
    return [i for i in share if share[i] >= FAR or not named[i] or named[i] & known]


def _names(text: str) -> frozenset[str]:
    return frozenset(fold_bare(name)[:4] for name in re.findall(r"\b[A-ZÀ-ÖØ-Þ]\w{3,}", text))


def _is_kicker(text: str, below: str) -> bool:
    plain = not re.search(r"[:«\"?!\d,]", text)
    return plain and len(text.split()) <= KICKER_WORDS and len(below.split()) > KICKER_WORDS


def stems(text: str) -> frozenset[str]:
    """Returns the first letters of the long words: what two texts on one subject share."""
    return frozenset(word[:6] for word in re.findall(r"\w{4,}", fold_bare(text)))


def _share(line: str, vocabulary: frozenset[str]) -> float:
    words = stems(line)
    return len(words & vocabulary) / len(words) if words else 0.0

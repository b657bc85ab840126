"""Says what speaks for and against two mentions telling one happening.

Each feature returns a score from -1 to 1 and the words of its reason; `FEATURES` gives the
weights. A veto forbids the link whatever the rest says. Dates decide first, then the type, the
parties and the place; likeness of wording alone never reaches the threshold.
"""

from collections.abc import Callable
from dataclasses import dataclass

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.kinds import FREQUENT, MUTUAL, RECURRING, SPEECH
from recoupe.crosscheck.tellings import same_person
from recoupe.crosscheck.vocabulary import Vocabulary
from recoupe.model import Factuality, Reason

THRESHOLD = 4.6
LONE = 0.6  # one party alone tells less than both sides
KINDRED = 0.6  # another word for the same kind of act tells less than the same word
INHERITED = 0.5  # a date taken from the lead tells less than one of its own
COUPLE = 2  # « les deux pays » is no count that tells an act
CROWD = 0.3
WORDS = 2  # that two statements of two articles must share
HALF = 0.5
UNLIKE = 0.2  # two statements whose words are less alike say two things
OFTEN = 0.4  # a month tells little of an act that may be done every day
NIGHT = 2  # days
MONTH = 31
NEAR = 400  # characters between two passages that tell one thing
FAR = 1500
RECENT_DAYS = 8  # an undated happening is near the day of publication


@dataclass(frozen=True, slots=True)
class Finding:
    """What one feature says of a pair."""

    score: float
    reason: Reason


def _finding(score: float, rule: str, fr: str, en: str) -> Finding:
    return Finding(score, Reason(rule, fr, en))


# ── features ─────────────────────────────────────────────────────────────────────────────────


def _type(pair: Comparison) -> Finding | None:
    if pair.left.mention.type == pair.right.mention.type:
        return _finding(1.0, "type", "même type d’acte", "same type of act")
    if _kindred(pair):
        return _finding(1.0, "type", "même genre d’acte", "same kind of act")
    return _finding(-1.0, "type", "types d’actes voisins", "kindred types of act")


def _kindred(pair: Comparison) -> bool:
    """Tells whether other words tell one kind of act, between two sides and at a time."""
    one, two = pair.left, pair.right
    if not one.act or one.act != two.act or one.period is None or two.period is None:
        return False
    return min(len(one.parties), len(two.parties)) >= COUPLE


def _parties(pair: Comparison) -> Finding | None:
    one, two = pair.left, pair.right
    if not one.parties or not two.parties:
        return None
    exact = one.actors == two.actors and one.recipients == two.recipients
    if exact and len(one.parties) == 1:
        alone = LONE / 2 if _mutual(pair) else LONE  # with whom did it meet?
        return _finding(alone, "parties", "même partie, seule nommée", "same party, alone named")
    if exact or (one.parties == two.parties and _mutual(pair)):
        # Three or four parties to one act are rarer than two, and tell it better.
        crowd = min(max(len(one.parties) - 2, 0), 2)
        return _finding(1.0 + CROWD * crowd, "parties", "mêmes parties", "same parties")
    if one.parties <= two.parties or two.parties <= one.parties:
        if min(len(one.parties), len(two.parties)) == 1:
            return _finding(LONE / 3, "parties", "une partie commune", "one party in common")
        return _finding(0.6, "parties", "parties compatibles", "compatible parties")
    return _finding(0.0, "parties", "parties en partie communes", "some parties in common")


def _mutual(pair: Comparison) -> bool:
    return pair.left.mention.type in MUTUAL or pair.right.mention.type in MUTUAL


def _date(pair: Comparison) -> Finding | None:
    one, two = pair.left.period, pair.right.period
    if one is None or two is None:
        return _undated(pair)
    if not one.overlaps(two):
        return _finding(-0.2, "date", "dates à un jour près", "dates one day apart")
    longest, shortest = max(one.days, two.days), min(one.days, two.days)
    if one.fine and two.fine:
        stated = pair.left.stated and pair.right.stated
        if longest - shortest > NIGHT:
            return _finding(0.6, "date", "même semaine", "same week")
        return _finding(1.0 if stated else INHERITED, "date", "même jour", "same day")
    if longest <= MONTH:
        return _finding(OFTEN if _often(pair) else 0.6, "date", "même mois", "same month")
    if pair.left.mention.type in RECURRING and longest > 3 * shortest:
        return _finding(-0.2, "date", "l’une des dates est vague", "one of the dates is vague")
    if one == two:
        return _finding(0.5, "date", "même année", "same year")
    return _finding(0.3, "date", "dates compatibles", "compatible dates")


def _undated(pair: Comparison) -> Finding:
    if pair.same_article:
        return _finding(0.0, "date", "date reprise du même article", "date taken from the article")
    dated = pair.left.period or pair.right.period
    news = [t.published for t in (pair.left, pair.right) if t.period is None]
    near = dated or pair.left.published
    if near and all(p is not None and p.gap(near) <= RECENT_DAYS for p in news):
        return _finding(0.0, "date", "articles de la même semaine", "articles of one week")
    return _finding(-0.8, "date", "date inconnue", "unknown date")


def _mode(pair: Comparison) -> Finding | None:
    one, two = pair.left.mention.mode, pair.right.mention.mode
    if not one or not two:
        return None
    if one == two:
        return _finding(1.0, "mode", "même forme", "same mode")
    if "call" in (one, two):
        return _finding(-4.0, "mode", "appel et rencontre", "a call and a meeting")
    return None


def _persons(pair: Comparison) -> Finding | None:
    one, two = pair.left.persons, pair.right.persons
    if not one or not two:
        return None
    if any(same_person(a, b) for a in one for b in two):
        return _finding(1.0, "persons", "mêmes personnes", "same people")
    return _finding(-1.0, "persons", "autres personnes", "other people")


def _place(pair: Comparison) -> Finding | None:
    one, two = pair.left.mention.place, pair.right.mention.place
    alone = pair.left.parties | pair.right.parties == {one}  # its own country tells nothing new
    if one and one == two and not alone:
        return _finding(1.0, "place", "même lieu", "same place")
    return None


def _wording(pair: Comparison, vocabulary: Vocabulary) -> Finding:
    likeness = vocabulary.likeness(pair.left.stems, pair.right.stems)
    speech = pair.left.mention.type in SPEECH or pair.right.mention.type in SPEECH
    few = not pair.same_article and len(pair.left.stems & pair.right.stems) < WORDS
    told_again = _points_back(pair) or pair.copied or _headline(pair) is not None
    if speech and (likeness < UNLIKE or few) and not told_again and not _same_deed(pair):
        return _finding(likeness - 1.0, "wording", "autres mots", "other words")
    if few and not pair.copied:
        likeness *= HALF  # one word in common, most often that for the act, is no wording
    return _finding(likeness, "wording", "mots communs", "words in common")


def _often(pair: Comparison) -> bool:
    """Tells whether the act may be done every day, and nothing tells which day is meant."""
    if pair.same_article or pair.left.mention.type not in FREQUENT:
        return False
    periods = pair.left.period, pair.right.period
    return not all(period is not None and period.fine for period in periods)


def _trigger(pair: Comparison) -> Finding | None:
    if _often(pair):
        return None  # the usual word for it tells nothing
    if pair.left.trigger and pair.left.trigger == pair.right.trigger:
        return _finding(1.0, "trigger", "même mot pour l’acte", "same word for the act")
    if _kindred(pair):
        return _finding(KINDRED, "trigger", "mots voisins pour l’acte", "kindred words for the act")
    return None


def _deed(pair: Comparison) -> Finding | None:
    """Two charges (or demands) about one deed are one charge; about two deeds they are two."""
    if not pair.left.deeds or not pair.right.deeds:
        return None
    if _same_deed(pair):
        return _finding(1.0, "deed", "même fait reproché", "same deed spoken of")
    return _finding(-1.0, "deed", "autre fait reproché", "another deed spoken of")


def _same_deed(pair: Comparison) -> bool:
    return any(one.like(two) for one in pair.left.deeds for two in pair.right.deeds)


def _points_back(pair: Comparison) -> bool:
    """Tells whether one of the two is a phrase that points back to the other, not far before."""
    if not pair.same_article:
        return False
    first, second = sorted((pair.left, pair.right), key=lambda t: t.mention.span)
    return second.anaphora and second.mention.span.start - first.mention.span.end <= FAR


def _headline(pair: Comparison) -> Finding | None:
    """A title tells what the first lines tell in full: same act, same sides, other words."""
    first, second = sorted((pair.left, pair.right), key=lambda t: t.mention.span)
    same = first.mention.type == second.mention.type and first.actors == second.actors
    if not pair.same_article or not same or first.recipients != second.recipients:
        return None
    if not first.headline or second.headline or len(first.parties) < COUPLE:
        return None
    if second.mention.span.start - first.mention.span.end > NEAR:
        return None
    return _finding(1.0, "headline", "titre et premières lignes", "title and first lines")


def _anaphora(pair: Comparison) -> Finding | None:
    if _points_back(pair):
        return _finding(1.0, "anaphora", "renvoi dans l’article", "points back in the article")
    return None


def _quantity(pair: Comparison) -> Finding | None:
    one, two = pair.left.mention.quantity, pair.right.mention.quantity
    if not one or not two or one.noun != two.noun or (one.low, one.high) != (two.low, two.high):
        return None
    if one.low is not None and one.low > COUPLE:
        return _finding(1.0, "quantity", "même nombre", "same count")
    return None


def _copied(pair: Comparison) -> Finding | None:
    if pair.copied:
        return _finding(1.0, "copied", "même passage recopié", "same passage, copied")
    return None


def _overlap(pair: Comparison) -> Finding | None:
    if pair.same_article and pair.left.mention.span.overlaps(pair.right.mention.span):
        return _finding(1.0, "overlap", "mêmes mots de l’article", "same words of the article")
    return None


def _nearness(pair: Comparison) -> Finding | None:
    """An undated passage is about what stands next to it, not about what stands far off."""
    dated = pair.left.period is not None and pair.right.period is not None
    if not pair.same_article or dated:
        return None
    one, two = pair.left.mention.span, pair.right.mention.span
    distance = max(two.start - one.end, one.start - two.end)
    if distance <= NEAR:
        return _finding(1.0, "nearness", "phrases voisines", "neighbouring sentences")
    title = min(one.start, two.start) == 0
    return None if distance <= FAR or title else _finding(-1.0, "nearness", "loin", "far apart")


def _fact(pair: Comparison) -> Finding | None:
    """What might be and what was are two things, unless their dates say that they are one."""
    might = {pair.left.mention.factuality, pair.right.mention.factuality}
    if Factuality.HYPOTHETICAL not in might or len(might) == 1:
        return None
    if pair.left.period is not None and pair.right.period is not None:
        return None
    return _finding(-1.0, "fact", "éventualité et fait", "a possibility and a fact")


@dataclass(frozen=True, slots=True)
class Feature:
    """A named test with its weight."""

    name: str
    weight: float
    test: Callable[[Comparison], Finding | None]


FEATURES = (
    Feature("type", 1.0, _type),
    Feature("parties", 2.0, _parties),
    Feature("date", 2.5, _date),
    Feature("mode", 0.5, _mode),
    Feature("persons", 1.0, _persons),
    Feature("place", 0.5, _place),
    Feature("trigger", 1.0, _trigger),
    Feature("deed", 2.0, _deed),
    Feature("anaphora", 1.5, _anaphora),
    Feature("headline", 1.0, _headline),
    Feature("quantity", 1.0, _quantity),
    Feature("copied", 5.0, _copied),
    Feature("overlap", 1.0, _overlap),
    Feature("nearness", 0.75, _nearness),
    Feature("fact", 1.5, _fact),
)


WORDING = 3.0  # the one feature that needs to know all mentions
_SPEAKS = 0.25  # a score above it is worth a reason


def weigh(pair: Comparison, vocabulary: Vocabulary) -> tuple[float, tuple[Reason, ...]]:
    """Returns the sum of all features and the reasons of those that speak for the link."""
    findings = [(feature.weight, feature.test(pair)) for feature in FEATURES]
    findings.append((WORDING, _wording(pair, vocabulary)))
    told = [(weight, finding) for weight, finding in findings if finding is not None]
    total = sum(weight * finding.score for weight, finding in told)
    return total, tuple(finding.reason for _, finding in told if finding.score > _SPEAKS)

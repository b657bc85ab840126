"""Where two mentions stand in their articles, and in which words they tell."""

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.features.acts import COUPLE, same_deed
from recoupe.crosscheck.features.finding import Finding, finding
from recoupe.crosscheck.kinds import SPEECH
from recoupe.crosscheck.vocabulary import Vocabulary
from recoupe.model import Reason

WORDS = 2  # that two statements of two articles must share
HALF = 0.5
UNLIKE = 0.2  # two statements whose words are less alike say two things
NEAR = 400  # characters between two passages that tell one thing
FAR = 1500
_WORDS = Reason("wording", "mots communs", "words in common")
_OTHER_WORDS = Reason("wording", "autres mots", "other words")


def wording(pair: Comparison, vocabulary: Vocabulary) -> Finding:
    """Words in common, rare ones the most; in speech, other words say another thing."""
    likeness = vocabulary.likeness(pair.left.stems, pair.right.stems)
    speech = pair.left.mention.type in SPEECH or pair.right.mention.type in SPEECH
    few = not pair.same_article and len(pair.left.stems & pair.right.stems) < WORDS
    told_again = _points_back(pair) or pair.copied or headline(pair) is not None
    if speech and (likeness < UNLIKE or few) and not told_again and not same_deed(pair):
        return Finding(likeness - 1.0, _OTHER_WORDS)
    if few and not pair.copied:
        likeness *= HALF  # one word in common, most often that for the act, is no wording
    return Finding(likeness, _WORDS)


def _points_back(pair: Comparison) -> bool:
    """Tells whether one of the two is a phrase that points back to the other, not far before."""
    if not pair.same_article:
        return False
    first, second = sorted((pair.left, pair.right), key=lambda t: t.mention.span)
    return second.anaphora and second.mention.span.start - first.mention.span.end <= FAR


def headline(pair: Comparison) -> Finding | None:
    """A title tells what the first lines tell in full: same act, same sides, other words."""
    first, second = sorted((pair.left, pair.right), key=lambda t: t.mention.span)
    same = first.mention.type == second.mention.type and first.actors == second.actors
    if not pair.same_article or not same or first.recipients != second.recipients:
        return None
    if not first.headline or second.headline or len(first.parties) < COUPLE:
        return None
    if second.mention.span.start - first.mention.span.end > NEAR:
        return None
    return finding(1.0, "headline", "titre et premières lignes", "title and first lines")


def anaphora(pair: Comparison) -> Finding | None:
    """« Cette attaque », « l’annonce »: a phrase that points back to what was just told."""
    if _points_back(pair):
        return finding(1.0, "anaphora", "renvoi dans l’article", "points back in the article")
    return None


def copied(pair: Comparison) -> Finding | None:
    """Words that one article took from the other tell what they tell there."""
    if pair.copied:
        return finding(1.0, "copied", "même passage recopié", "same passage, copied")
    return None


def overlap(pair: Comparison) -> Finding | None:
    """Two mentions read in the same words."""
    if pair.same_article and pair.left.mention.span.overlaps(pair.right.mention.span):
        return finding(1.0, "overlap", "mêmes mots de l’article", "same words of the article")
    return None


def nearness(pair: Comparison) -> Finding | None:
    """An undated passage is about what stands next to it, not about what stands far off."""
    dated = pair.left.period is not None and pair.right.period is not None
    if not pair.same_article or dated:
        return None
    one, two = pair.left.mention.span, pair.right.mention.span
    distance = max(two.start - one.end, one.start - two.end)
    if distance <= NEAR:
        return finding(1.0, "nearness", "phrases voisines", "neighbouring sentences")
    title = min(one.start, two.start) == 0
    return None if distance <= FAR or title else finding(-1.0, "nearness", "loin", "far apart")

"""When two mentions say that their act was done, and whether it was."""

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.features.finding import Finding, finding
from recoupe.crosscheck.kinds import FREQUENT, RECURRING
from recoupe.model import Factuality

INHERITED = 0.5  # a date taken from the lead tells less than one of its own
OFTEN = 0.4  # a month tells little of an act that may be done every day
NIGHT = 2  # days
MONTH = 31
RECENT_DAYS = 8  # an undated happening is near the day of publication


def date(pair: Comparison) -> Finding | None:
    """The same day, week, month or year; a date taken from the lead tells less than its own."""
    one, two = pair.left.period, pair.right.period
    if one is None or two is None:
        return _undated(pair)
    if not one.overlaps(two):
        return finding(-0.2, "date", "dates à un jour près", "dates one day apart")
    longest, shortest = max(one.days, two.days), min(one.days, two.days)
    if one.fine and two.fine:
        stated = pair.left.stated and pair.right.stated
        if longest - shortest > NIGHT:
            return finding(0.6, "date", "même semaine", "same week")
        return finding(1.0 if stated else INHERITED, "date", "même jour", "same day")
    if longest <= MONTH:
        return finding(OFTEN if often(pair) else 0.6, "date", "même mois", "same month")
    if pair.left.mention.type in RECURRING and longest > 3 * shortest:
        return finding(-0.2, "date", "l’une des dates est vague", "one of the dates is vague")
    if one == two:
        return finding(0.5, "date", "même année", "same year")
    return finding(0.3, "date", "dates compatibles", "compatible dates")


def _undated(pair: Comparison) -> Finding:
    if pair.same_article:
        return finding(0.0, "date", "date reprise du même article", "date taken from the article")
    dated = pair.left.period or pair.right.period
    news = [t.published for t in (pair.left, pair.right) if t.period is None]
    near = dated or pair.left.published
    if near and all(p is not None and p.gap(near) <= RECENT_DAYS for p in news):
        return finding(0.0, "date", "articles de la même semaine", "articles of one week")
    return finding(-0.8, "date", "date inconnue", "unknown date")


def often(pair: Comparison) -> bool:
    """Tells whether the act may be done every day, and nothing tells which day is meant."""
    if pair.same_article or pair.left.mention.type not in FREQUENT:
        return False
    periods = pair.left.period, pair.right.period
    return not all(period is not None and period.fine for period in periods)


def fact(pair: Comparison) -> Finding | None:
    """What might be and what was are two things, unless their dates say that they are one."""
    might = {pair.left.mention.factuality, pair.right.mention.factuality}
    if Factuality.HYPOTHETICAL not in might or len(might) == 1:
        return None
    if pair.left.period is not None and pair.right.period is not None:
        return None
    return finding(-1.0, "fact", "éventualité et fait", "a possibility and a fact")

"""Which dates a story counts on from, and the dates of a chronicle that leave out their year.

« Le 14 mars 2022, il signe. Quatre jours plus tard, … ; le 20 mars, elle rompt. »: the 20th is of
2022, whenever the article came out.
"""

from recoupe.claims.times import calendar, tense
from recoupe.claims.times.calendar import Period
from recoupe.claims.times.expressions import Bound, Cycle, Expression, Fields, Turn, Unresolved
from recoupe.claims.times.recurring import Direction
from recoupe.claims.times.tokens import Token
from recoupe.languages.times import load_times

RUN = 183  # days that a chronicle steps on without naming the year


def tells(expression: Expression, tokens: tuple[Token, ...], first: int, code: str) -> bool:
    """Tells whether later « la veille » may count from the expression that starts at `first`.

    Bounds and the present do not tell when; neither does the year of « le traité de 2002 », nor
    the date of an aside: « le traité, suspendu en juin 2022, … ».
    """
    if isinstance(expression, Bound | Unresolved | Cycle):
        return False
    before = tokens[first - 1].lower if first else ""
    bare = isinstance(expression, Fields) and not (expression.month or expression.weekday)
    if bare and before in load_times(code).cues.genitive:
        return False
    return not (first > 1 and tokens[first - 2].fold == "," and _participle(tokens, first, code))


def says_when(tokens: tuple[Token, ...], first: int, code: str) -> bool:
    """Tells whether a date opens its sentence or follows its verb: « a conclu le 8 février »."""
    words = load_times(code).cues.adverbial
    if tokens[first].lower not in words:
        return False
    while first and tokens[first - 1].lower in words:
        first -= 1
    return tense.opens(tokens, first) or _participle(tokens, first, code)


def _participle(tokens: tuple[Token, ...], first: int, code: str) -> bool:
    cues = load_times(code).cues
    word = tokens[first - 1].lower if first else ""
    return word.endswith(cues.participle_endings) and word not in cues.not_past


def next_of_run(
    told: Expression, last: Period | None, reference: Period | None, looks: Direction
) -> Period | None:
    """Returns the day without a year that goes on a chronicle, None where it may be of the news.

    Args:
        told: what is told of the day.
        last: the last date of the paragraph that has a year, told or gone on from.
        reference: the day of publication.
        looks: where the clause looks.
    """
    if not isinstance(told, Fields) or last is None or looks is Direction.AHEAD:
        return None
    if told.turn is not Turn.NONE or told.year or told.weekday or not (told.month and told.day):
        return None
    for year in (last.first.year, last.first.year + 1):
        found = calendar.safe_date(year, told.month, told.day)
        if found and last.first <= found and (found - last.first).days <= RUN:
            before = reference is not None and found <= reference.last
            return calendar.day(found) if before else None
    return None

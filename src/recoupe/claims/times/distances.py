"""Counts from a day: « six jours » before 2019-10-15, « ces dernières semaines »."""

from recoupe.claims.times.calendar import Unit, parse_reference, shift_days
from recoupe.claims.times.chart import parse
from recoupe.claims.times.context import Context, Convention
from recoupe.claims.times.expressions import Amount, Anchor, Shift
from recoupe.claims.times.resolution import resolve
from recoupe.claims.times.search import find_times
from recoupe.claims.times.tokens import tokenize
from recoupe.languages.times import load_times

DAY = 24  # hours
MOST = 8
MONTH, YEAR = len("2024-01"), len("2024")  # characters


def count_from(day: str, length: str, sign: int, code: str) -> str | None:
    """Returns the ISO prefix so far after (1) or before (-1) a day, as fine as the words tell.

    Args:
        day: where to count from, an ISO day.
        length: nothing but a length of time, « trois semaines ».
        sign: 1 for later, -1 for earlier.
        code: the language.

    None where `length` is no length, or too vague to count with (« quelques jours »).
    """
    start, amount = parse_reference(day), _amount(length, code)
    if start is None or not start.one_day or amount is None:
        return None
    context = Context(load_times(code), start, start, start, convention=Convention.PRESS)
    period = resolve(Shift(amount, sign, Anchor.NARRATIVE), context)
    return period.iso().partition("/")[0] if period is not None else None


def _amount(length: str, code: str) -> Amount | None:
    """Returns the length of time that a text is as a whole; « 48 heures » are two days."""
    tokens = tokenize(length, 0, len(length))
    for node in parse(tokens, code, Convention.PRESS.value):
        whole = (node.first, node.last) == (0, len(tokens))
        if whole and isinstance(node.value, Amount):
            (number, unit), *rest = node.value.parts
            if unit is Unit.HOUR and not rest and number and number % DAY == 0:
                return Amount(((number // DAY, Unit.DAY),), node.value.exact, node.value.counted)
            return node.value
    return None


def about(words: str, published: str, code: str) -> str | None:
    """Returns the month or year (ISO prefix) that a vague time counted from publication lies in.

    « ces dernières semaines » in mid-June is of that year, in January of one or the other: None.
    What a diary takes for one unit may be `MOST` of them.

    Args:
        words: a time expression.
        published: the ISO day that it counts from.
        code: the language.
    """
    day = parse_reference(published)
    found = find_times(words, published, (), code, Convention.CALENDAR)
    if day is None or not day.one_day or len(found) != 1 or found[0].basis != "publication":
        return None
    near = parse_reference((found[0].value or "").partition("/")[0])
    if near is None or not near.one_day:
        return None
    far = shift_days(day.first, MOST * ((near.first - day.first).days or 1))
    if far is None:
        return None
    one, other = day.first.isoformat(), far.isoformat()
    return next((one[:n] for n in (MONTH, YEAR) if one[:n] == other[:n]), None)

"""Says what forbids that two mentions tell one happening, whatever else they share."""

from dataclasses import dataclass

from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.kinds import MUTUAL, SPEECH, TO_PEOPLE, kin
from recoupe.crosscheck.names import same_person
from recoupe.crosscheck.periods import Period
from recoupe.crosscheck.tellings import Names, Telling
from recoupe.model import EventType, Factuality

NEXT_DAY = 1  # time zones and « dans la nuit » move a happening by a day
MONTH = 31
RECENT = 8  # days between an act and the news of it
STALE = 270  # days after which an act told without a date is not news of it


@dataclass(frozen=True, slots=True)
class Profile:
    """What the vetoes look at of a telling, but for its article and what is copied of it."""

    type: EventType
    mode: str | None
    period: Period | None
    published: Period | None
    sides: tuple[frozenset[str], frozenset[str]]
    people: tuple[Names, Names]
    place_code: str | None
    kind: tuple[bool, bool, bool, bool, bool]


def profile_of(telling: Telling) -> Profile:
    """Returns the profile of a telling; when an article came out matters where it gives no date."""
    return Profile(
        telling.mention.type,
        telling.mention.mode,
        telling.period,
        telling.published if telling.period is None else None,
        (telling.actors, telling.recipients),
        (telling.travellers, telling.victims),
        telling.place_code,
        (telling.standing, telling.habit, telling.news, telling.process, _someday(telling)),
    )


def veto(pair: Comparison) -> str | None:
    """Returns the rule that forbids the link, or None."""
    for name, forbids in VETOES:
        if forbids(pair):
            return name
    return None


def days_or_types_differ(one: Telling, two: Telling) -> bool:
    """Tells at once what `veto` says of most pairs of no copied words: other days, another act."""
    here, there = one.period, two.period
    if here is not None and there is not None and here.gap(there) > NEXT_DAY:
        return True
    return not kin(one.mention.type, two.mention.type)


def _other_type(pair: Comparison) -> bool:
    return not kin(pair.left.mention.type, pair.right.mention.type)


def _disjoint_dates(pair: Comparison) -> bool:
    one, two = pair.left.period, pair.right.period
    if one is None or two is None or pair.sole:
        return False
    gap = one.gap(two)
    if pair.copied:  # a reprint of the next days moves « hier » along
        return gap > 3
    return gap > (NEXT_DAY if one.fine and two.fine and not pair.same_article else 0)


def _other_parties(pair: Comparison) -> bool:
    """The sides must fit, unless a copied passage tells the act by the very same word."""
    one, two = pair.left, pair.right
    if pair.sole:
        return False
    if pair.copied and one.trigger and one.trigger == two.trigger:
        return False
    if not one.parties or not two.parties:
        return not pair.copied and not pair.same_article
    if not one.parties & two.parties:
        return True
    clash = _clash(one.actors, two.actors) or _clash(one.recipients, two.recipients)
    if not _loose(one) and not _loose(two):
        return clash
    within = one.parties <= two.parties or two.parties <= one.parties
    return not within or (clash and one.mention.type not in MUTUAL)


def _loose(telling: Telling) -> bool:
    """Tells whether the text leaves open who did it to whom: a mutual act, or no recipient."""
    return not telling.recipients or not telling.actors


def _clash(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two and not one & two)


def _opposite_direction(pair: Comparison) -> bool:
    one, two = pair.left, pair.right
    if pair.copied or not one.recipients or not two.recipients:
        return False
    return bool(one.actors & two.recipients and not one.actors & two.actors)


def _other_place(pair: Comparison) -> bool:
    one, two = pair.left.place_code, pair.right.place_code
    return bool(one and two and one != two)


def _other_visitor(pair: Comparison) -> bool:
    if EventType.CONSULT not in (pair.left.mention.type, pair.right.mention.type):
        return False
    return _strangers(pair.left.travellers, pair.right.travellers)


def _other_victim(pair: Comparison) -> bool:
    """Two people arrested, expelled, killed or released are two acts, whoever did it."""
    one, two = pair.left, pair.right
    if pair.copied or one.mention.type not in TO_PEOPLE or two.mention.type not in TO_PEOPLE:
        return False
    return _strangers(one.victims, two.victims)


def _other_speaker(pair: Comparison) -> bool:
    """What two people of one side say are two sayings."""
    one, two = pair.left, pair.right
    if pair.copied or one.mention.type not in SPEECH or two.mention.type not in SPEECH:
        return False
    return _strangers(one.travellers, two.travellers)


def _strangers(one: Names, two: Names) -> bool:
    """Tells whether people are named on both sides and nobody on both."""
    return bool(one and two) and not any(same_person(a, b) for a in one for b in two)


def _other_occasion(pair: Comparison) -> bool:
    """A visit and a meeting known by the year: two sides may meet several times in a year."""
    one, two = pair.left, pair.right
    if pair.same_article or pair.copied or one.mention.type is not EventType.CONSULT:
        return False
    if one.mention.mode == two.mention.mode or one.period is None or two.period is None:
        return False
    return max(one.period.days, two.period.days) > MONTH


def _series(pair: Comparison) -> bool:
    """A war and one attack in it; a repeated act and one instance of it."""
    one, two = pair.left, pair.right
    return (one.standing != two.standing or one.habit != two.habit) and not pair.copied


def _process(pair: Comparison) -> bool:
    """What two articles say to be going on is no happening: sanctions in force, a rapprochement."""
    if pair.same_article or pair.copied or pair.left.standing:
        return False
    return pair.left.process or pair.right.process


def _lone_party(pair: Comparison) -> bool:
    """A mutual act and one told of a single party: the words must be copied to tell it is one."""
    one, two = pair.left, pair.right
    if pair.left.mention.type not in MUTUAL or pair.same_article or pair.copied or pair.sole:
        return False
    return (len(one.parties) == 1) != (len(two.parties) == 1)


def _stale(pair: Comparison) -> bool:
    """An act told without a date is of its article's own time, news of the same days."""
    if pair.same_article or pair.copied or pair.left.standing or pair.right.standing:
        return False
    if pair.sole:
        return False
    one, two = pair.left, pair.right
    if one.period is None and two.period is None and one.published and two.published:
        return one.published.gap(two.published) > STALE
    dated, undated = (one, two) if two.period is None else (two, one)
    if undated.period is not None or dated.period is None or undated.published is None:
        return False
    return undated.published.gap(dated.period) > (RECENT if undated.news else STALE)


def _still_to_come(pair: Comparison) -> bool:
    """What one article tells as done and, in other words, as planned for an unnamed day: again."""
    both = pair.left, pair.right
    if not pair.same_article or pair.left.trigger == pair.right.trigger:
        return False
    done = any(telling.mention.factuality is Factuality.ASSERTED for telling in both)
    return done and any(_someday(telling) for telling in both)


def _someday(telling: Telling) -> bool:
    """Tells whether it is planned for a day that nobody names."""
    if telling.mention.factuality is not Factuality.PLANNED:
        return False
    return telling.period is None or telling.period.days > 1


VETOES = (
    ("type", _other_type),
    ("date", _disjoint_dates),
    ("parties", _other_parties),
    ("direction", _opposite_direction),
    ("place", _other_place),
    ("visitor", _other_visitor),
    ("victim", _other_victim),
    ("speaker", _other_speaker),
    ("occasion", _other_occasion),
    ("series", _series),
    ("process", _process),
    ("lone party", _lone_party),
    ("stale", _stale),
    ("still to come", _still_to_come),
)

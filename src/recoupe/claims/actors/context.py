"""Who or where: reads the words before a name that may stand for a power or for a place.

« Moscou accuse » is the state, « à Moscou » the town; « en Ukraine » is where, « l'Ukraine » who.
"""

import re
from dataclasses import dataclass
from functools import cache

from recoupe.claims.actors.gazetteer import Hit, NameKind
from recoupe.languages.naming import Naming, load_naming
from recoupe.model import MentionForm

REACH = 70
DECLARED = 6  # words before: « l'indépendance de la région de »
ENTITY = "actors.entity"


@dataclass(frozen=True, slots=True)
class Read:
    """The form that a name takes, with the rule that said so."""

    form: MentionForm
    rule: str


@cache
def _word(language: str) -> re.Pattern[str]:
    elided = "|".join(map(re.escape, sorted(load_naming(language).elided)))
    return re.compile(rf"(?:{elided}|[a-zœ]{{1,2}})'|[a-z0-9œæ]+|[^\sa-z0-9]")


def left_words(language: str, folded: str, start: int) -> list[str]:
    """Returns the words before `start` on the same line, nearest first, at most eight."""
    stretch = folded[max(0, start - REACH) : start]
    line = stretch[stretch.rfind("\n") + 1 :]
    return _word(language).findall(line)[::-1][:8]


def read_place_or_power(
    language: str, folded: str, hit: Hit, previous: tuple[Hit, Read] | None
) -> Read:
    """Returns how the name of `hit` stands: PLACE, or METONYM (a town, a seat) or NAME (a state).

    `previous` is the name before it with its reading: « à Paris et Berlin » takes over its form.
    """
    naming = load_naming(language)
    kind = hit.pattern.kind
    names = (NameKind.STATE, NameKind.ENTITY)
    power = MentionForm.NAME if kind in names else MentionForm.METONYM
    words = left_words(language, folded, hit.start)
    joined = previous is not None and bool(
        _chain(language).fullmatch(folded, previous[0].end, hit.start)
    )
    if kind is NameKind.REGION:
        led = joined and previous is not None and previous[1].rule == ENTITY
        if hit.pattern.metonym and (led or _declared(naming, words)):
            return Read(MentionForm.NAME, ENTITY)
        return Read(MentionForm.PLACE, "actors.place.region")
    kinds = (kind, NameKind.CAPITAL)
    placed = previous is not None and previous[1].form is MentionForm.PLACE
    # « à Lomé, les États-Unis et le Japon ont … »: a comma leads from the place to who acts
    between = folded[previous[0].end : hit.start] if previous is not None else ""
    if "," in between and words and words[0] in naming.articles:
        joined = False
    if previous and placed and joined and previous[0].pattern.kind in kinds:
        return Read(MentionForm.PLACE, "actors.place.chain")
    if not words:
        return Read(power, "actors.power.start")
    article = words[0] in naming.articles
    rest = words[1:] if article else words
    preposition = rest[0] if rest else ""
    if preposition == "(" and not article and kind is NameKind.CAPITAL:
        return Read(MentionForm.PLACE, "actors.place.dateline")
    if _is_place_preposition(naming, preposition, article, kind):
        if preposition in naming.datives and _dative(naming, rest[1:4]):
            return Read(power, "actors.power.dative")
        return Read(MentionForm.PLACE, "actors.place.preposition")
    if kind is NameKind.ENTITY and _declared(naming, words):
        return Read(power, ENTITY)
    if preposition in naming.genitives and kind is not NameKind.SEAT:
        pair = " ".join(rest[2:0:-1])
        noun = rest[1] if len(rest) > 1 else ""
        nouns = naming.place_nouns
        if noun in nouns or pair in nouns or noun.rstrip("s") in nouns:
            return Read(MentionForm.PLACE, "actors.place.noun")
    if preposition in naming.between and len(rest) > 1 and rest[1] in naming.routes:
        return Read(MentionForm.PLACE, "actors.place.route")
    return Read(power, ENTITY if kind is NameKind.ENTITY else "actors.power")


def _declared(naming: Naming, words: list[str]) -> bool:
    """Tells whether the words before make a would-be state of a region."""
    return bool(naming.declared.intersection(words[:DECLARED]))


@cache
def _chain(language: str) -> re.Pattern[str]:
    naming = load_naming(language)
    genitives = "|".join(map(re.escape, sorted(naming.genitives)))
    joints = "|".join(map(re.escape, (*naming.joints, *naming.alternatives)))
    articles = "|".join(map(re.escape, sorted(naming.articles)))
    return re.compile(rf"(?:{joints})(?:(?:{genitives}) ?)?(?:(?:{articles}) ?)?")


def _is_place_preposition(naming: Naming, word: str, article: bool, kind: NameKind) -> bool:
    if word not in naming.place_prepositions:
        return False
    if kind in (NameKind.STATE, NameKind.ENTITY):
        # « à la Russie », « sur l'Iran » name a party; « en », « au », « à Cuba » a place
        return word not in naming.towards and not (article and word in naming.datives)
    if kind is NameKind.SEAT:
        return word in naming.inside
    return True


@cache
def _stems(stems: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(s).replace(r"\*", r"\w*") for s in sorted(stems)))


def _dative(naming: Naming, words: list[str]) -> bool:
    pattern = _stems(naming.dative)
    return any(pattern.fullmatch(word) for word in words)

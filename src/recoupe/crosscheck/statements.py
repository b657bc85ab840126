"""Finds what the statements of one article contradict in another article of the same affair.

A statement is no event: an act that the article says did not happen, a count without an act. It
answers an event or a statement of somebody else: `six hommes, et non deux`, `aucun diplomate n'a
été expulsé`, `la police n'a jamais donné l'assaut`, `neuf personnes ont péri à Saravan`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.crosscheck.affairs import Affairs, shared_stems
from recoupe.crosscheck.corrections import corrected_count
from recoupe.crosscheck.counts import Counter, counts_of, overlap
from recoupe.crosscheck.differences import CORRECTED, Difference
from recoupe.crosscheck.folding import STEM, words_of
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Contradiction, EventType, Factuality, Quantity, Reason, Relation

_NO_PART = "reject.no-part"  # the frame of « n'avoir aucune part »
_TOLLS = frozenset({"dead", "hurt", "missing", "arrested"})
_NEAR = 600  # characters from a statement to the event that it is about
_SHARED = 2  # telling words of two clauses behind counts
_REACH = 80  # characters of such a clause
_CLAUSE_END = re.compile(r"[.,;:!?()\n]")
_WORDS = 3  # telling words that two sentences about one thing share, where no rare name is


@dataclass(frozen=True, slots=True)
class Found:
    """A contradiction with the statements that take part in it."""

    row: Contradiction
    statements: tuple[Telling, ...]


def statement_contradictions(
    statements: Sequence[Telling],
    events: Sequence[tuple[str, Telling]],
    origins: Mapping[str, frozenset[str]],
    affairs: Affairs,
    counter: Counter,
) -> tuple[Found, ...]:
    """Returns what statements contradict; `events` are event id and telling, all of them."""
    told: dict[str, list[tuple[str | None, Telling]]] = {}
    for event, telling in events:
        told.setdefault(telling.article.id, []).append((event, telling))
    for statement in statements:
        told.setdefault(statement.article.id, []).append((None, statement))
    silent = {statement.mention.id for statement in statements}
    found: dict[tuple[str, str], Found] = {}
    for one in _speaking(statements, events, counter):
        for article in affairs.beside(one.article.id):
            rows = [
                (_weight(one, two, affairs), event, two, row)
                for event, two in told.get(article, ())
                if not origins[one.mention.id] & origins[two.mention.id]
                and (row := _compared(one, two, affairs, counter)) is not None
            ]
            if not rows:
                continue
            _, where, two, row = max(rows, key=lambda r: (r[0], r[1] is not None, r[2].mention.id))
            home = where or home_of(two, told[article]) or home_of(one, told[one.article.id])
            pair = (min(one.mention.id, two.mention.id), max(one.mention.id, two.mention.id))
            if home is not None and pair not in found:
                kind = two.mention.type if two.mention.id not in silent else one.mention.type
                both = tuple(_of_type(t, kind) for t in (two, one) if t.mention.id in silent)
                found[pair] = Found(row.between(home, two, one), both)
    return tuple(found.values())


def _of_type(statement: Telling, kind: EventType) -> Telling:
    """Returns a bare count that disputes a crowd as one of a crowd: people alone tell no act."""
    if kind is not EventType.PROTEST or not statement.mention.rule.startswith("statement."):
        return statement
    return replace(statement, mention=replace(statement.mention, type=kind))


def _speaking(
    statements: Sequence[Telling], events: Sequence[tuple[str, Telling]], counter: Counter
) -> Iterator[Telling]:
    """Yields who may answer: every statement, and the events that correct a count by name."""
    yield from statements
    for _, telling in events:
        corrects = bool(counts_of(telling)) and corrected_count(telling, counter) is not None
        if corrects or telling.mention.rule.startswith(_NO_PART):
            yield telling


def _weight(one: Telling, two: Telling, affairs: Affairs) -> tuple[int, int]:
    return len(affairs.shared_names(one, two)), len(shared_stems(one, two))


def _compared(one: Telling, two: Telling, affairs: Affairs, counter: Counter) -> Difference | None:
    """Returns how the statement `one` contradicts `two`, None where it does not."""
    if one.mention.rule.startswith(_NO_PART):
        return _uninvolved(one, two, affairs)
    if one.mention.factuality is Factuality.DENIED and not counts_of(one):
        return _undone(one, two, affairs, counter)
    if not counts_of(one) or not counts_of(two):
        return None
    wrong = corrected_count(one, counter)
    for own in counts_of(one):
        for other in counts_of(two):
            if wrong is not None and counter.same_things(one, two, own, other):
                if _may_be(other, wrong) and not overlap(own, other):
                    return CORRECTED
            elif own.high == 0:
                shared = _shared_nouns(own, other, counter)
                same = shared and (len(shared) > 1 or _about_one(one, two, affairs, counter))
                if other.low and same:
                    return _NOBODY
            elif _tolls(one, two, own, other, counter) and affairs.shared_names(one, two):
                row = counter.difference(one, two, own, other)
                return row if row is not None and row.relation is Relation.CONTRADICTS else None
            elif _said_alike(one, two, own, other, counter):
                row = counter.difference(one, two, own, other)
                if row is not None and row.relation is Relation.CONTRADICTS:
                    return row
    return None


def _said_alike(
    one: Telling, two: Telling, own: Quantity, other: Quantity, counter: Counter
) -> bool:
    """Tells whether two counts of one class of things stand before the same words.

    « Plus de cent mille Tunisiens ont empli le stade de Sfax » and « quelques milliers de gens
    étaient au stade de Sfax » count one crowd.
    """
    kind = counter.nouns.class_of(own.noun)
    if kind is None or kind != counter.nouns.class_of(other.noun) or not (own.low and other.low):
        return False
    shared = _behind(one, own) & _behind(two, other)
    return len(shared) >= _SHARED and bool(one.parties & two.parties)


def _behind(telling: Telling, count: Quantity) -> frozenset[str]:
    """Returns the stems of the telling words of the clause behind a count."""
    behind = telling.article.text[count.span.end : count.span.end + _REACH]
    words = words_of(_CLAUSE_END.split(behind)[0])
    return frozenset(_single(word.form)[:STEM] for word in words if word.informs)


def _uninvolved(one: Telling, two: Telling, affairs: Affairs) -> Difference | None:
    """Returns the denial of a part in a deed: « n'a aucune part dans la mort de M. X »."""
    other = two.mention
    charged = other.type is EventType.ACCUSE and one.actors & two.recipients
    done = other.factuality is Factuality.ALLEGED and one.actors & two.parties
    if not (charged or done) or one.actors & {*two.mention.according_to}:
        return None
    return _DENIED_PART if affairs.shared_names(one, two) else None


def _undone(one: Telling, two: Telling, affairs: Affairs, counter: Counter) -> Difference | None:
    """Returns the denial of an act that `two` tells as done: same act, same sides."""
    mine, other = one.mention, two.mention
    done = other.factuality in (Factuality.ASSERTED, Factuality.REPORTED, Factuality.ALLEGED)
    if not done or mine.type is not other.type or mine.type is EventType.REJECT:
        return None
    if counts_of(two) and other.rule.startswith("statement."):
        return None
    sides = one.actors & two.actors or (not one.actors and one.recipients & two.recipients)
    if not sides or (one.recipients and two.recipients and not one.recipients & two.recipients):
        return None
    same_word = bool(one.trigger) and one.trigger == two.trigger
    same_frame = mine.rule.partition("+")[0] == other.rule.partition("+")[0]
    if not (same_word or same_frame):
        return None
    if one.own_date and two.own_date and one.period and two.period:
        return _DENIAL if one.period.gap(two.period) <= 1 else None
    return _DENIAL if _about_one(one, two, affairs, counter) else None


def _about_one(one: Telling, two: Telling, affairs: Affairs, counter: Counter) -> bool:
    """Tells whether two sentences can be about one thing: a rare name, or many words in common.

    A sentence that says what others wrote is wrong (« contrairement à ce qu'a écrit la presse »)
    need only name the same side.
    """
    if affairs.shared_names(one, two) or len(shared_stems(one, two)) >= _WORDS:
        return True
    return counter.words.contrary.in_words(one.said) and bool(one.parties & two.parties)


def _tolls(one: Telling, two: Telling, own: Quantity, other: Quantity, counter: Counter) -> bool:
    kinds = {counter.nouns.class_of(own.noun), counter.nouns.class_of(other.noun)}
    return len(kinds) == 1 and bool(kinds & _TOLLS) and own.low != 0 and other.low != 0


def _may_be(quantity: Quantity, value: float) -> bool:
    low = quantity.low if quantity.low is not None else value
    return low <= value <= (quantity.high if quantity.high is not None else value)


def _shared_nouns(own: Quantity, other: Quantity, counter: Counter) -> frozenset[str]:
    """Returns what « aucun enfant tué » and « deux enfants tués » both count: nouns, or a class."""
    mine, theirs = (
        {_single(w.form) for w in words_of(q.text) if counter.nouns.class_of(w.form)}
        for q in (own, other)
    )
    kind = counter.nouns.class_of(own.noun)
    same = {kind} if kind is not None and kind == counter.nouns.class_of(other.noun) else set()
    return frozenset(mine & theirs) or frozenset(same)


def _single(noun: str) -> str:
    """Returns what the forms of a noun or participle share: `tué`, `tués`, `tuées`."""
    return noun.rstrip("sx").rstrip("e")


def home_of(statement: Telling, told: Sequence[tuple[str | None, Telling]]) -> str | None:
    """Returns the event of the same article that stands nearest to a statement."""
    near = [
        (abs(t.mention.span.start - statement.mention.span.start), event)
        for event, t in told
        if event is not None
    ]
    return min(near)[1] if near and min(near)[0] <= _NEAR else None


_NOBODY = Difference(
    "quantity",
    Relation.DENIAL,
    Reason("nobody", "l’un n’en compte aucun", "one counts none"),
)
_DENIED_PART = Difference(
    "fact",
    Relation.DENIAL,
    Reason("no-part", "l’un dit n’y avoir aucune part", "one says to have no part in it"),
)
_DENIAL = Difference(
    "fact",
    Relation.DENIAL,
    Reason("undone", "l’un dit que cela n’a pas eu lieu", "one says that it did not happen"),
)

"""Weighs an event: who supports it, who denies it, who took it back, and the label that follows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.crosscheck.denials import Denial
from recoupe.crosscheck.kinds import PUBLIC_SPEECH
from recoupe.crosscheck.labels import LabelRule, Sourcing, label_of
from recoupe.crosscheck.names import party_key
from recoupe.crosscheck.naming import article_name
from recoupe.crosscheck.retractions import Retraction, retractions, taken_back, takes_back
from recoupe.crosscheck.roots import Root, by_order
from recoupe.crosscheck.sourcing import Sourcer
from recoupe.crosscheck.support import Support
from recoupe.crosscheck.tellings import Telling
from recoupe.languages.origins import OriginWords
from recoupe.model import EventType, Factuality, OriginKind, Reason

_HAPPENED = (Factuality.ASSERTED, Factuality.REPORTED, Factuality.ALLEGED)
_LEVELS = (_HAPPENED, (Factuality.PLANNED,), (Factuality.HYPOTHETICAL,))
_INDICATIVE = (Factuality.ASSERTED, Factuality.REPORTED)
_HARMFUL = frozenset({EventType.ASSAULT, EventType.COERCE})  # what nobody boasts of
_SPEAKING = (OriginKind.OFFICIAL, OriginKind.COMMUNIQUE, OriginKind.STATE_MEDIUM)


@dataclass(frozen=True, slots=True)
class Weight:
    """The origins of an event, who denies it (best known first), the label's rule, and why."""

    support: Support
    against: tuple[Root, ...]
    rule: LabelRule
    reasons: tuple[Reason, ...]


def supporting(tellings: Sequence[Telling], words: OriginWords) -> tuple[Telling, ...]:
    """Returns the tellings that say that it happened; failing these, that it will, or might.

    An announcement is no witness of the act, a denial never supports, and neither does a sentence
    that takes the news back.
    """
    kept = [t for t in tellings if not takes_back(t, words)]
    for level in _LEVELS:
        found = tuple(t for t in kept if t.mention.factuality in level)
        if found:
            return found
    return ()


def denying(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """Returns the tellings that say that it did not happen.

    A denial that another telling of the same words states is no denial of the event.
    """
    denied = [t for t in tellings if t.mention.factuality is Factuality.DENIED]
    stated = [t for t in tellings if t.mention.factuality is not Factuality.DENIED]
    return tuple(
        t
        for t in denied
        if not any(
            s.article.id == t.article.id and s.mention.span.overlaps(t.mention.span) for s in stated
        )
    )


def weigh(
    tellings: Sequence[Telling], sourcer: Sourcer, rows: Sequence[Denial], contradicted: bool
) -> Weight:
    """Returns the weight of the event that `tellings` tell.

    `rows` are the denials found beside what they deny; `contradicted` tells that origins of the
    event disagree on more than whether it happened.
    """
    finder = sourcer.finder
    chains = {t.mention.id: sourcer.given(t).chain for t in tellings}
    withdrawn = retractions(tellings, finder, chains)
    told = supporting([t for t in tellings if not _restated(t, rows)], finder.words)
    gone = {t: row for t in told if (row := taken_back(t, chains[t.mention.id], withdrawn))}
    left = _untouched(told, tuple(gone), sourcer) if gone else told
    standing = left or told
    support = sourcer.support(standing)
    taking = {row.telling.mention.id for row in gone.values()}
    against = _against([t for t in tellings if t.mention.id not in taking], sourcer, rows)
    facts = _facts(tellings, standing, support, against, sourcer)
    rule = label_of(replace(facts, retracted=not left and bool(gone), contradicted=contradicted))
    taken = dict.fromkeys(_withdrawal(row, sourcer) for row in gone.values())
    return Weight(support, against, rule, (*taken, *support.reasons))


def _restated(telling: Telling, rows: Sequence[Denial]) -> bool:
    """Tells whether a charge stands in a text only to be denied, with nobody to make it."""
    mention = telling.mention
    return (
        mention.factuality is Factuality.ALLEGED
        and not mention.according_to
        and any(row.denied.mention.id == mention.id for row in rows)
    )


def _untouched(
    told: Sequence[Telling], gone: Sequence[Telling], sourcer: Sourcer
) -> tuple[Telling, ...]:
    """Returns the tellings that nothing ties to what was withdrawn: the descendants go along."""
    low = sourcer.support(gone).low
    rest = (t for t in told if t not in gone)
    return tuple(t for t in rest if sourcer.support((*gone, t)).low > low)


def _withdrawal(row: Retraction, sourcer: Sourcer) -> Reason:
    article = row.telling.article
    name, day = article_name(article), article.published_at or article.published or "?"
    return Reason(
        "withdrawn",
        f"{name} ({day}) : l’origine revient sur ce qu’elle avait annoncé, avec tous ceux qui "
        "l’ont reprise",
        f"{name} ({day}): the origin goes back on what it had announced, with all who took it over",
    )


def _against(
    tellings: Sequence[Telling], sourcer: Sourcer, rows: Sequence[Denial]
) -> tuple[Root, ...]:
    """Returns who denies the event, best known first."""
    inside = {t.mention.id for t in tellings}
    found = {r.key: r for t in denying(tellings) for r in sourcer.given(t).roots}
    for row in rows:
        if row.denied.mention.id in inside:
            for party in row.denier.mention.actors:
                root = sourcer.finder.of_source(party, row.denier.article)
                found[root.key] = root
    return tuple(sorted(found.values(), key=by_order))


def _facts(
    tellings: Sequence[Telling],
    told: Sequence[Telling],
    support: Support,
    against: Sequence[Root],
    sourcer: Sourcer,
) -> Sourcing:
    """Returns what the label hangs on; `told` are those of `tellings` that `support` counts."""
    parties = {p for t in tellings for p in t.parties}
    roots = support.roots
    performative = all(t.mention.type in PUBLIC_SPEECH for t in told)
    interested = [r for r in roots if _voices(r) & parties]
    return Sourcing(
        low=support.low,
        high=support.high,
        articles=len({telling.article.id for telling in told}),
        denying=max(sourcer.least(against), 1) if against else 0,
        interested=bool(roots) and len(interested) == len(roots) and not performative,
        conditional=bool(told) and all(t.mention.factuality not in _INDICATIVE for t in told),
        named=bool(roots) and roots[0].named,
        unnamed=any(r.kind is OriginKind.ANONYMOUS for r in roots)
        and not any(r.solid for r in roots),
        own_act=bool(roots) and all(r.own_act for r in roots),
        unresolved=not roots or all(r.kind is OriginKind.UNKNOWN for r in roots),
        performative=performative,
        admission=any(
            _voices(r) & t.actors and t.mention.type in _HARMFUL
            for t in told
            for r in sourcer.given(t).roots
        )
        and not performative,
    )


def _voices(root: Root) -> set[str]:
    """Returns the party that an origin speaks for: its state, or itself."""
    return {party_key(root.country or root.name)} if root.kind in _SPEAKING else set()

"""Makes an event of the mentions that tell it: what most say, the finest date, all the people."""

from collections import Counter
from collections.abc import Iterable, Sequence

from recoupe.crosscheck.amending import JUDGED
from recoupe.crosscheck.clusters import Cluster
from recoupe.crosscheck.denials import Denial
from recoupe.crosscheck.names import person_key, same_person
from recoupe.crosscheck.sourcing import Sourcer
from recoupe.crosscheck.support import Support
from recoupe.crosscheck.tellings import Telling
from recoupe.crosscheck.weighing import weigh
from recoupe.languages.origins import OriginWords
from recoupe.model import (
    Event,
    EventMention,
    Factuality,
    Reason,
    content_id,
)

_STRENGTH = (
    Factuality.ASSERTED,
    Factuality.REPORTED,
    Factuality.ALLEGED,
    Factuality.PLANNED,
    Factuality.HYPOTHETICAL,
    Factuality.DENIED,
)
_UNKNOWN_DAY = "~"  # sorts after any date


def event_id(tellings: Iterable[Telling]) -> str:
    """Returns the id of an event: a hash of its first mention, so that later articles keep it."""
    first = min(
        tellings,
        key=lambda t: (t.article.published or _UNKNOWN_DAY, t.article.id, t.mention.span),
    )
    return event_id_of(first.mention)


def event_id_of(mention: EventMention) -> str:
    """Returns the id of an event that `mention` is the first to tell."""
    return content_id("event", mention.article, mention.span.start, mention.span.end, mention.id)


def build_event(
    cluster: Cluster, sourcer: Sourcer, rows: Sequence[Denial], contradicted: bool
) -> tuple[Event, Support]:
    """Returns the event of a cluster and the origins behind it.

    `contradicted` tells that origins of it disagree on a count, a date, a place or the parties.
    """
    tellings = cluster.tellings
    weight = weigh(tellings, sourcer, rows, contradicted)
    support, rule = weight.support, weight.rule
    dated = _best_dated(tellings)
    most = _most_told(tellings)
    event = Event(
        id=event_id(tellings),
        type=most.mention.type,
        mode=_commonest(t.mention.mode for t in tellings if _shape(t) == _shape(most)),
        actors=most.mention.actors,
        recipients=most.mention.recipients,
        persons=_persons(tellings, sourcer.finder.words),
        date=dated.mention.date if dated else None,
        date_end=dated.mention.date_end if dated else None,
        date_basis=_date_basis(tellings, dated),
        place=_commonest(t.mention.place for t in tellings),
        factuality=min((t.mention.factuality for t in tellings), key=_STRENGTH.index),
        mentions=tuple(t.mention.id for t in _in_order(tellings, most)),
        documents=tuple(dict.fromkeys(t.article.id for t in tellings)),
        origins=tuple(root.id for root in support.roots),
        origins_low=support.low,
        origins_high=support.high,
        label=rule.label,
        label_rule=rule.id,
        contested_by=tuple(sorted({root.name for root in weight.against})),
        first_reported=_first_reported(tellings),
        reasons=(rule.reason, *weight.reasons, *_linked(cluster.reasons)),
    )
    return event, support


def _first_reported(tellings: Sequence[Telling]) -> str | None:
    return min((t.article.published for t in tellings if t.article.published), default=None)


def _linked(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Returns why the mentions were joined, the first reason of each kind."""
    kinds: dict[str, Reason] = {}
    for reason in reasons:
        kinds.setdefault(reason.rule, reason)
    return tuple(
        Reason(f"link-{rule}", f"rapproché : {reason.fr}", f"linked: {reason.en}")
        for rule, reason in kinds.items()
    )


def _in_order(tellings: Sequence[Telling], most: Telling) -> tuple[Telling, ...]:
    """Returns the mention that shows the event best, then the others as they came out."""
    rest = sorted(
        (t for t in tellings if t is not most),
        key=lambda t: (t.article.published or _UNKNOWN_DAY, t.article.id, t.mention.span),
    )
    return (most, *rest)


def _most_told(tellings: Sequence[Telling]) -> Telling:
    """Returns the mention whose type and parties are told most often, the fullest first."""
    counts = Counter(_shape(t) for t in tellings)
    return min(
        tellings,
        key=lambda t: (
            -counts[_shape(t)],
            -len(t.parties),
            _STRENGTH.index(t.mention.factuality),
            t.article.id,
            t.mention.span,
            t.mention.id,
        ),
    )


def _shape(telling: Telling) -> tuple[str, frozenset[str], frozenset[str]]:
    return telling.mention.type.value, telling.actors, telling.recipients


def _best_dated(tellings: Sequence[Telling]) -> Telling | None:
    """Returns the mention with the finest date; of equal ones the date most told, then earliest."""
    dated = [t for t in tellings if t.period is not None]
    dated = [t for t in dated if t.mention.date_basis == JUDGED] or dated
    if any(t.standing for t in tellings):  # a war is dated by its start, as a text gives it
        dated = [t for t in dated if t.own_date]
        start = min((t.period.last for t in dated if t.period), default=0)
        dated = [t for t in dated if t.period and t.period.first <= start]
    counts = Counter(t.mention.date for t in dated)
    return min(
        dated,
        key=lambda t: (
            t.period.days if t.period else 0,
            -counts[t.mention.date],
            t.period,
            t.mention.id,
        ),
        default=None,
    )


def _date_basis(tellings: Sequence[Telling], dated: Telling | None) -> str | None:
    if dated is None:
        return None
    if dated.mention.date_basis == JUDGED:
        return JUDGED
    first = min(tellings, key=lambda t: (t.article.published or _UNKNOWN_DAY, t.article.id))
    if first.article.id != dated.article.id and first.mention.date != dated.mention.date:
        return "linked"
    return dated.mention.date_basis


def _commonest(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda v: (-counts[v], v), default=None)


def _persons(tellings: Sequence[Telling], words: OriginWords) -> tuple[str, ...]:
    """Returns the people named, each once under the fullest form of the name."""
    names = sorted({p for t in tellings for p in t.mention.persons}, key=lambda n: (-len(n), n))
    kept: list[str] = []
    for name in names:
        if not any(
            same_person(person_key(name, words), person_key(other, words)) for other in kept
        ):
            kept.append(name)
    return tuple(sorted(kept))

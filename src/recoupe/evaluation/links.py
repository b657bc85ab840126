"""The tasks measured across articles: same event, look-alikes, copies, contradictions."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from recoupe.evaluation.gold import GoldLinks, Passage
from recoupe.evaluation.measures import Score, Share
from recoupe.evaluation.words import overlap
from recoupe.model import ArticleClaims, Chronology, Relation

SAME_PLACE = 0.6
DISPUTES = (Relation.CONTRADICTS, Relation.DENIAL)
Told = Mapping[str, ArticleClaims]


def score_links(gold: GoldLinks, told: Told, chronology: Chronology) -> tuple[Score, ...]:
    """Returns the scores across articles; `told` has the claims by the name of their file."""
    event_of = {mention: event.id for event in chronology.events for mention in event.mentions}
    together, apart = Share("same event, pairs"), Share("look-alikes kept apart")
    for group in gold.same_event:
        for left, right in combinations(group, 2):
            if left.name != right.name:
                shared = {*_events_at(left, told, event_of)} & {*_events_at(right, told, event_of)}
                together.add(bool(shared), _show(left, right))
    for group in gold.not_same:
        for left, right in combinations(group, 2):
            one = _events_at(left, told, event_of)[:1]
            apart.add(not one or one != _events_at(right, told, event_of)[:1], _show(left, right))

    copied, disputed = Share("copied passages"), Share("real contradictions")
    copies, disputes = _copies(told, chronology), _disputes(told, chronology)
    for group in gold.copied:
        for left, right in combinations(group, 2):
            if left.name != right.name:
                copied.add(_holds(copies, left, right), _show(left, right))
    for group in gold.disagreeing:
        found = any(_holds(disputes, left, right) for left, right in combinations(group, 2))
        disputed.add(found, _show(group[0], group[-1]))
    return tuple(share.score() for share in (together, apart, copied, disputed))


def _show(left: Passage, right: Passage) -> str:
    return f"{left.name}: {left.text} | {right.name}: {right.text}"


def _events_at(passage: Passage, told: Told, event_of: Mapping[str, str]) -> list[str | None]:
    """Returns the events told at a passage, the closest first."""
    claims = told.get(passage.name)
    mentions = sorted(claims.events, key=lambda m: (m.span, m.id)) if claims else []
    near = [(overlap(passage.text, m.evidence), event_of.get(m.id)) for m in mentions]
    near.sort(key=lambda found: -found[0].of_both)
    return [event for shared, event in near if shared.of_shorter >= SAME_PLACE]


def _copies(told: Told, chronology: Chronology) -> list[tuple[Passage, Passage]]:
    by_id = {claims.article.id: (name, claims.article) for name, claims in told.items()}
    pairs = []
    for copy in chronology.copies:
        if copy.article in by_id and copy.source in by_id:
            (name, article), (source_name, source) = by_id[copy.article], by_id[copy.source]
            left = Passage(name, article.quote(copy.span))
            pairs.append((left, Passage(source_name, source.quote(copy.source_span))))
    return pairs


def _disputes(told: Told, chronology: Chronology) -> list[tuple[Passage, Passage]]:
    by_id = {m.id: Passage(name, m.evidence) for name, c in told.items() for m in c.events}
    return [
        (by_id[found.left], by_id[found.right])
        for found in chronology.contradictions
        if found.relation in DISPUTES and found.left in by_id and found.right in by_id
    ]


def _holds(pairs: Iterable[tuple[Passage, Passage]], left: Passage, right: Passage) -> bool:
    return any(
        (_near(left, one) and _near(right, two)) or (_near(left, two) and _near(right, one))
        for one, two in pairs
    )


def _near(gold: Passage, answer: Passage) -> bool:
    same = gold.name == answer.name
    return same and overlap(gold.text, answer.text).of_shorter >= SAME_PLACE

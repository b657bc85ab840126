"""Cross-checks the claims of all articles: copies, origins, events, sayings, contradictions.

Everything here is a pure function of the claims: the same articles in any order give the same
chronology. What was known on a day is the same function over the articles published until then.
"""

from collections.abc import Iterable

from recoupe.crosscheck.actors import merge_actors
from recoupe.crosscheck.amending import amend, without_wrong
from recoupe.crosscheck.anchors import places_in
from recoupe.crosscheck.clusters import cluster
from recoupe.crosscheck.contradictions import find_contradictions
from recoupe.crosscheck.copies import find_passages
from recoupe.crosscheck.counts import Counter
from recoupe.crosscheck.denials import denials
from recoupe.crosscheck.events import build_event, event_id
from recoupe.crosscheck.judged_origins import JudgedOrigins
from recoupe.crosscheck.known_at import published_by
from recoupe.crosscheck.naming import load_party_names
from recoupe.crosscheck.origins import KIND_REASONS, OriginFinder, Root, actors_by_name
from recoupe.crosscheck.redating import publish, redate
from recoupe.crosscheck.rulings import misfits, rule
from recoupe.crosscheck.sourcing import Sourcer, Support, copies_by_article
from recoupe.crosscheck.tellings import tellings_of
from recoupe.crosscheck.utterances import utterances_of
from recoupe.languages.agencies import load_agencies
from recoupe.languages.counted import load_counted
from recoupe.languages.numbers import load_numbers
from recoupe.languages.origins import load_origins
from recoupe.languages.times import load_times
from recoupe.model import (
    ArticleClaims,
    Chronology,
    Event,
    Judgement,
    Origin,
    Problem,
)

__all__ = ["crosscheck"]

LANGUAGE = "fr"


def crosscheck(
    claims: Iterable[ArticleClaims],
    known_at: str | None = None,
    problems: tuple[Problem, ...] = (),
    judgements: Iterable[Judgement] = (),
) -> Chronology:
    """Returns the chronology of `claims`, as known on the day `known_at` (None: now).

    `judgements` win over whatever the rules make of the claims, in any order: of two that cannot
    both hold, the one with the higher number. They hold at whatever day it is asked for.
    """
    words = load_origins(LANGUAGE)
    every, judged = tuple(claims), tuple(judgements)
    places = places_in(every if judged else ())
    rulings = rule(judged, places)
    problems = (*problems, *misfits(rulings, places))
    known = redate(amend(published_by(every, known_at), rulings), words, load_times(LANGUAGE))
    counted = without_wrong(known, rulings)
    passages = find_passages(known, words)
    tellings = tellings_of(counted, words)
    rows = denials(tellings, words)
    finder = OriginFinder(
        words, load_agencies(LANGUAGE), actors_by_name(known), load_party_names(LANGUAGE)
    )
    copies = tuple(passage.copy for passage in passages)
    articles = {c.article.id: c.article for c in known}
    given = JudgedOrigins(rulings.origins, finder)
    sourcer = Sourcer(finder, articles, copies_by_article(copies), given)
    clusters = cluster(tellings, passages, rows, rulings.together, rulings.apart)
    built = [build_event(group, sourcer, rows) for group in clusters]
    told = {event_id(group.tellings): group.tellings for group in clusters}
    counter = Counter(load_counted(LANGUAGE), load_numbers(LANGUAGE), words)
    roots = {telling.mention.id: sourcer.root_ids(telling) for telling in tellings}
    return Chronology(
        claims=publish(known),
        actors=merge_actors(known),
        events=tuple(sorted((event for event, _ in built), key=_by_date)),
        utterances=utterances_of(counted, words),
        copies=copies,
        origins=_origins(support for _, support in built),
        contradictions=find_contradictions(told, rows, counter, roots),
        problems=tuple(sorted(problems, key=lambda p: (p.path, p.step, p.message))),
        known_at=known_at,
        judgements=rulings.judged,
    )


def _by_date(event: Event) -> tuple[str, str]:
    return event.date or "~", event.id


def _origins(supports: Iterable[Support]) -> tuple[Origin, ...]:
    """Returns each origin once with all the articles that rest on it in some event."""
    roots: dict[str, Root] = {}
    documents: dict[str, set[str]] = {}
    for support in supports:
        for root in support.roots:
            roots[root.id] = root
            documents.setdefault(root.id, set()).update(support.documents[root.id])
    return tuple(
        Origin(
            id=key,
            name=root.name,
            kind=root.kind,
            country=root.country,
            documents=tuple(sorted(documents[key])),
            reasons=(KIND_REASONS[root.kind],),
        )
        for key, root in sorted(roots.items(), key=lambda item: (item[1].name, item[0]))
    )

"""Cross-checks the claims of all articles: copies, origins, events, sayings, contradictions.

Everything here is a pure function of the claims: the same articles in any order give the same
chronology. What was known on a day is the same function over the articles published until then.
"""

from collections.abc import Iterable
from dataclasses import replace

from recoupe.crosscheck.actors import merge_actors
from recoupe.crosscheck.affairs import affairs_of
from recoupe.crosscheck.answers import answers, bare_answers
from recoupe.crosscheck.clusters import cluster
from recoupe.crosscheck.contradictions import Comparer, find_contradictions
from recoupe.crosscheck.copies import find_passages
from recoupe.crosscheck.counts import Counter
from recoupe.crosscheck.days import Calendar
from recoupe.crosscheck.denials import denials
from recoupe.crosscheck.events import build_event, event_id
from recoupe.crosscheck.known_at import published_by
from recoupe.crosscheck.naming import load_party_names
from recoupe.crosscheck.origins import KIND_REASONS, OriginFinder, Root, actors_by_name
from recoupe.crosscheck.redating import publish, redate
from recoupe.crosscheck.renderings import Renderer
from recoupe.crosscheck.sayings import complete
from recoupe.crosscheck.sourcing import Sourcer, Support, copies_by_article
from recoupe.crosscheck.statements import denied_statements, statement_contradictions
from recoupe.crosscheck.surfacing import surface
from recoupe.crosscheck.tellings import tellings_of
from recoupe.crosscheck.utterances import utterances_of
from recoupe.languages.agencies import load_agencies
from recoupe.languages.clocks import load_clocks
from recoupe.languages.counted import load_counted
from recoupe.languages.numbers import load_numbers
from recoupe.languages.origins import load_origins
from recoupe.languages.times import load_times
from recoupe.languages.wording import load_wording
from recoupe.model import (
    ArticleClaims,
    Chronology,
    Event,
    Origin,
    Problem,
)

__all__ = ["crosscheck"]

LANGUAGE = "fr"


def crosscheck(
    claims: Iterable[ArticleClaims],
    known_at: str | None = None,
    problems: tuple[Problem, ...] = (),
) -> Chronology:
    """Returns the chronology of `claims`, as known on the day `known_at` (None: now)."""
    words = load_origins(LANGUAGE)
    known = redate(published_by(claims, known_at), words, load_times(LANGUAGE))
    passages = find_passages(known, words)
    tellings = tellings_of(known, words)
    rows = denials(tellings, words)
    finder = OriginFinder(
        words, load_agencies(LANGUAGE), actors_by_name(known), load_party_names(LANGUAGE)
    )
    copies = tuple(passage.copy for passage in passages)
    sourcer = Sourcer(finder, {c.article.id: c.article for c in known}, copies_by_article(copies))
    clusters = cluster(tellings, passages, rows)
    built = [build_event(group, sourcer, rows) for group in clusters]
    told = {event_id(group.tellings): group.tellings for group in clusters}
    counter = Counter(load_counted(LANGUAGE), load_numbers(LANGUAGE), words)
    comparer = Comparer(counter, Calendar(load_clocks(LANGUAGE)))
    renderer = Renderer(load_wording(LANGUAGE), counter.numbers)
    against = (*rows, *answers(tellings, words, counter.nouns, rows))
    statements = tellings_of([replace(item, events=item.statements) for item in known], words)
    roots = {t.mention.id: sourcer.root_ids(t) for t in (*tellings, *statements)}
    affairs = affairs_of(known)
    disputes = find_contradictions(told, against, comparer, roots, affairs)
    everything = [(event, telling) for event, group in told.items() for telling in group]
    said = statement_contradictions(statements, everything, roots, affairs, counter)
    bare = bare_answers(statements, tellings, words)
    said = (*said, *denied_statements(bare, everything))
    shown, events = surface(publish(known), [event for event, _ in built], said)
    return Chronology(
        claims=shown,
        actors=merge_actors(known),
        events=tuple(sorted(events, key=_by_date)),
        utterances=complete(utterances_of(known, words), known, renderer, sourcer),
        copies=copies,
        origins=_origins(support for _, support in built),
        contradictions=(*disputes, *(found.row for found in said)),
        problems=tuple(sorted(problems, key=lambda p: (p.path, p.step, p.message))),
        known_at=known_at,
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

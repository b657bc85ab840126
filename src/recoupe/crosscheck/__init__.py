"""Cross-checks the claims of all articles: copies, origins, events, sayings, contradictions.

Everything here is a pure function of the claims: the same articles in any order give the same
chronology. What was known on a day is the same function over the articles published until then.
"""

from collections.abc import Iterable

from recoupe.crosscheck.actors import merge_actors
from recoupe.crosscheck.affairs import affairs_of
from recoupe.crosscheck.amending import amend, without_wrong
from recoupe.crosscheck.anchors import places_in
from recoupe.crosscheck.answers import answers
from recoupe.crosscheck.clusters import cluster
from recoupe.crosscheck.contradictions import Comparer, find_contradictions
from recoupe.crosscheck.copies import find_passages
from recoupe.crosscheck.counts import Counter
from recoupe.crosscheck.days import Calendar
from recoupe.crosscheck.denials import by_event, denials
from recoupe.crosscheck.digests import Digests, load_lexicon
from recoupe.crosscheck.events import build_event, event_id
from recoupe.crosscheck.known_at import published_by
from recoupe.crosscheck.memory import Memory
from recoupe.crosscheck.occasions import occasions_of
from recoupe.crosscheck.presences import presences_spoken, presences_told
from recoupe.crosscheck.redating import publish, redate
from recoupe.crosscheck.renderings import Renderer
from recoupe.crosscheck.reprints import date_reprints
from recoupe.crosscheck.retorts import retorts
from recoupe.crosscheck.rows import origins_of
from recoupe.crosscheck.rulings import misfits, rule
from recoupe.crosscheck.sayings import complete
from recoupe.crosscheck.sources import sourcer_of
from recoupe.crosscheck.statements import statement_contradictions
from recoupe.crosscheck.surfacing import surface
from recoupe.crosscheck.tellings import statements_of, tellings_of
from recoupe.crosscheck.utterances import utterances_of
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
    Judgement,
    Problem,
    Relation,
)

__all__ = ["crosscheck"]

LANGUAGE = "fr"


def crosscheck(
    claims: Iterable[ArticleClaims],
    known_at: str | None = None,
    problems: tuple[Problem, ...] = (),
    judgements: Iterable[Judgement] = (),
    memory: Memory | None = None,
) -> Chronology:
    """Returns the chronology of `claims`, as known on the day `known_at` (None: now).

    `judgements` win over whatever the rules make of the claims, in any order: of two that cannot
    both hold, the one with the higher number. They hold at whatever day it is asked for. `memory`
    spares work that was done before, of the same claims, and takes in what is done now.
    """
    words = load_origins(LANGUAGE)
    every, judged = tuple(claims), tuple(judgements)
    places = places_in(every if judged else ())
    rulings = rule(judged, places)
    problems = (*problems, *misfits(rulings, places))
    memory = memory or Memory()
    digests = Digests(load_lexicon(LANGUAGE), every, memory.digests, memory.new_digests)
    stored = amend(published_by(every, known_at), rulings)
    passages, times = find_passages(stored, digests, memory), load_times(LANGUAGE)
    known = redate(date_reprints(stored, passages, times), digests, times)
    counted = without_wrong(known, rulings)
    tellings = tellings_of(counted, digests)
    rows = denials(tellings, words)
    copies = tuple(passage.copy for passage in passages)
    sourcer = sourcer_of(known, digests, copies, rulings.origins)
    affairs = affairs_of({item.article.id: digests.of(item).page for item in known})
    clusters = cluster(tellings, passages, affairs, rows, rulings.together, rulings.apart)
    told = {event_id(group.tellings): group.tellings for group in clusters}
    counter = Counter(load_counted(LANGUAGE), load_numbers(LANGUAGE), words)
    comparer = Comparer(counter, Calendar(load_clocks(LANGUAGE)))
    renderer = Renderer(load_wording(LANGUAGE), counter.numbers)
    against = (*rows, *answers(tellings, words, counter.nouns, rows))
    statements = statements_of(counted, digests)
    roots = {t.mention.id: sourcer.root_ids(t) for t in (*tellings, *statements)}
    disputes = find_contradictions(told, against, comparer, roots)
    everything = [(event, telling) for event, group in told.items() for telling in group]
    stated = statement_contradictions(statements, everything, roots, affairs, counter)
    answered = frozenset(row.denier.mention.id for row in against)
    stated = (*stated, *retorts(counted, everything, statements, answered, words))
    contradictions = (*disputes, *(found.row for found in stated))
    contradicted = {row.event for row in contradictions if row.relation is Relation.CONTRADICTS}
    denied = by_event(rows, told)
    built = [
        build_event(group, sourcer, denied.get(event, ()), event in contradicted)
        for event, group in zip(told, clusters, strict=True)
    ]
    there, spoken = presences_told(told, words), presences_spoken(counted, words)
    parties = sourcer.finder.parties
    occasions = occasions_of([event for event, _ in built], told, there, spoken, parties)
    beside = [(found.row.event, t.mention) for found in stated for t in found.statements]
    beside += occasions.passages
    shown, events = surface(publish(known), occasions.events, beside)
    said = [(quote, sourcer.said(quote)) for item in counted for quote in item.quotes]
    return Chronology(
        claims=shown,
        actors=merge_actors(known),
        events=tuple(sorted(events, key=_by_date)),
        utterances=complete(utterances_of(counted, digests), counted, renderer, sourcer, digests),
        copies=copies,
        origins=origins_of([support for _, support in built], said, sourcer),
        contradictions=contradictions,
        problems=tuple(sorted(problems, key=lambda p: (p.path, p.step, p.message))),
        known_at=known_at,
        judgements=rulings.judged,
    )


def _by_date(event: Event) -> tuple[str, str]:
    return event.date or "~", event.id

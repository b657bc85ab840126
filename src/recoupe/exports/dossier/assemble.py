"""Turns a chronology into the dossier's view: what the page shows, in words and in order."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from recoupe.exports.dossier.dates import date_words, read_period
from recoupe.exports.dossier.happenings import event_view, pair_values, years
from recoupe.exports.dossier.lookup import Lookup, look_up
from recoupe.exports.dossier.phrases import Phrases
from recoupe.exports.dossier.sayings import utterance_views
from recoupe.exports.dossier.sections import (
    actor_views,
    article_views,
    problem_views,
)
from recoupe.exports.dossier.svg_relations import bar_name, draw_relations, pair_relations, signed
from recoupe.exports.dossier.svg_timeline import draw_timeline
from recoupe.exports.dossier.view import (
    Choice,
    Dossier,
    EventView,
    Figure,
    Filter,
    RelationRow,
    RelationView,
    Tag,
)
from recoupe.model import Chronology, Event, Factuality, Label, content_id

MOST_PAIRS = 4  # pictures of relations: the main pair and a few more
FEWEST_EVENTS = 2  # a pair with fewer has no picture
SUBJECT_PAIRS = 3
FIGURES = (  # the labels as the head of the page counts them, the best founded first
    Label.CORROBORATED,
    Label.PROBABLE,
    Label.SINGLE_SOURCE,
    Label.UNCORROBORATED,
    Label.CONTESTED,
    Label.RETRACTED,
    Label.UNDETERMINED,
)
ALWAYS = (Label.CORROBORATED, Label.SINGLE_SOURCE, Label.CONTESTED)


def assemble(chronology: Chronology, say: Phrases) -> Dossier:
    """Returns the view of a chronology in the language of `say`."""
    look = look_up(chronology, say)
    ordered = sorted(chronology.events, key=_undated_by_report)
    events = tuple(event_view(event, look) for event in ordered)
    periods = [read_period(event.date, event.date_end) for event in ordered]
    undated = sum(period is None for period in periods)
    actors = actor_views(chronology, look)
    pairs = main_pairs(chronology.events)
    return Dossier(
        lang=say.lang,
        subject=" · ".join(_pair_name(pair, look) for pair in pairs[:SUBJECT_PAIRS]),
        known=say("known_at", date=date_words(chronology.known_at, None, say))
        if chronology.known_at
        else say("known_now"),
        period=_period(events, say),
        fingerprint=content_id(*(claims.article.id for claims in chronology.claims)),
        figures=_figures(chronology, say),
        quads=tuple(Tag(quad, say(f"quads.{quad}")) for quad in "1234"),
        timeline=draw_timeline(events, periods, say),
        timeline_note=say.count("figures.undated", undated) if undated else "",
        relations=tuple(
            view for pair in pairs[:MOST_PAIRS] if (view := _relation(pair, chronology, look))
        ),
        filters=_filters(chronology, events, look),
        years=years(events, say("event.undated")),
        utterances=utterance_views(chronology, look),
        actors=tuple(actor for actor in actors if actor.events),
        other_actors=tuple(actor for actor in actors if not actor.events),
        articles=article_views(chronology, look),
        problems=problem_views(chronology.problems),
    )


def _undated_by_report(event: Event) -> tuple[bool, str]:
    """Keeps the order of the dated events; puts the others last, by when they were first told."""
    dated = read_period(event.date, event.date_end) is not None
    return (False, "") if dated else (True, event.first_reported or "")


def main_pairs(events: Iterable[Event]) -> tuple[str, ...]:
    """Returns the pairs of parties as `A|B`, those bound by the most events first."""
    counts = Counter(pair for event in events for pair in pair_values(event))
    ordered = sorted(counts, key=lambda pair: (-counts[pair], pair))
    return tuple(pair for pair in ordered if counts[pair] >= FEWEST_EVENTS)


def _pair_name(pair: str, look: Lookup) -> str:
    return " – ".join(look.party(code) for code in pair.split("|"))


def _period(events: Sequence[EventView], say: Phrases) -> str:
    days = sorted(day for event in events for day in (event.first, event.last) if day)
    return date_words(f"{days[0][:7]}/{days[-1][:7]}", None, say) if days else ""


def _figures(chronology: Chronology, say: Phrases) -> tuple[Figure, ...]:
    labels = Counter(event.label for event in chronology.events)
    numbers: dict[str, int] = {
        "articles": len(chronology.claims),
        "origins": len(chronology.origins),
        "events": len(chronology.events),
        **{label: labels[label] for label in FIGURES if labels[label] or label in ALWAYS},
        "problems": len(chronology.problems),
    }
    return tuple(
        Figure(number, say.count(f"figures.{name}", number), name)
        for name, number in numbers.items()
    )


def _relation(pair: str, chronology: Chronology, look: Lookup) -> RelationView | None:
    """Returns the picture of a pair, or None when none of its events is dated to a month."""
    say = look.say
    relations = pair_relations([e for e in chronology.events if pair in pair_values(e)])
    if not relations.bars:
        return None
    left, right = (look.party(code) for code in pair.split("|"))
    key = "relations.title_year" if relations.by_year else "relations.title"
    title = say(key, left=left, right=right)
    unplaced = relations.unplaced
    return RelationView(
        title=title,
        svg=draw_relations(relations, title, say),
        unit=say("relations.year" if relations.by_year else "relations.month"),
        rows=tuple(
            RelationRow(
                bar_name(bar, say),
                signed(bar.high),
                signed(bar.low),
                signed(bar.alleged_cooperation + bar.alleged_conflict),
                bar.events,
            )
            for bar in relations.bars
            if bar.events
        ),
        note=say.count("figures.unplaced", unplaced) if unplaced else "",
    )


def _filters(
    chronology: Chronology, events: tuple[EventView, ...], look: Lookup
) -> tuple[Filter, ...]:
    def person_or_party(value: str) -> str:
        return look.person(look.party(value))

    def words(group: str) -> Callable[[str], str]:
        return lambda value: look.say(f"{group}.{value}")

    return (
        _filter("actor", (v for e in events for v in e.party_values), person_or_party),
        _filter("pair", (v for e in events for v in e.pair_values), lambda p: _pair_name(p, look)),
        _filter("type", (e.type.value for e in events), words("types")),
        _filter("label", (e.label.value for e in events), words("labels"), list(Label)),
        _filter(
            "factuality",
            (e.factuality.value for e in events),
            words("factualities"),
            list(Factuality),
        ),
    )


def _filter(
    name: str, values: Iterable[str], word: Callable[[str], str], order: Sequence[str] = ()
) -> Filter:
    """Returns a filter over the values met, in `order` or else the most frequent first."""
    counts = Counter(values)
    ranked = sorted(counts, key=lambda value: (-counts[value], word(value)))
    if order:
        ranked = [value for value in order if value in counts]
    return Filter(name, tuple(Choice(value, word(value), counts[value]) for value in ranked))

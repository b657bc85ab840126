"""`recoupe event`: one event with the words, origins and disagreements behind it."""

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

import recoupe
from recoupe.cli.options import JsonOption, KnownAtOption, StoreOption
from recoupe.cli.output import SHORT, kind, parties, print_json, screen, standing, when
from recoupe.cli.passages import print_copies
from recoupe.model import Article, Chronology, Event, EventMention, OriginKind, Relation, Span
from recoupe.store import DEFAULT_STORE

LINK_RULES = "link-"  # reasons why passages were put together
ORIGIN_RULE = "origin"  # a reason that only names an origin: the list of origins says it
CHAIN_RULE = "chain"  # a reason that leads from an article to its origin
AROUND = 90  # characters of context on each side of a passage


def event(
    id: Annotated[str, typer.Argument(metavar="ID", help="Its id, or the beginning of it.")],
    known_at: KnownAtOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Print one event: the passages that tell it, its origins and why, and what disagrees.

    Where one article took its passage from another, both stand side by side: words that only the
    source has are in [-brackets-], words that only the copy has in {+braces+}.
    """
    told = recoupe.chronology(store, known_at)
    found = recoupe.find_event(told, id)
    if json:
        print_json(
            {
                "event": found,
                "mentions": _mentions(told, found),
                "copies": recoupe.copies_of(told, found),
                "origins": [origin for origin in told.origins if origin.id in found.origins],
                "contradictions": [c for c in told.contradictions if c.event == found.id],
            }
        )
    else:
        _print(screen(), told, found)


def _mentions(told: Chronology, found: Event) -> list[EventMention]:
    return [m for claims in told.claims for m in claims.events if m.id in found.mentions]


def _print(console: Console, told: Chronology, found: Event) -> None:
    articles = {claims.article.id: claims.article for claims in told.claims}
    console.print(Text.assemble((kind(found), "bold"), "  ", (parties(found), "cyan")))
    facts = {
        "date": f"{when(found)} ({found.date_basis})" if found.date_basis else when(found),
        "place": found.place,
        "persons": ", ".join(found.persons),
        "told as": found.factuality.value,
        "contested by": ", ".join(found.contested_by),
        "first reported": found.first_reported,
    }
    for name, value in facts.items():
        if value:
            console.print(f"  {name:<15}{value}", markup=False)
    console.print(
        Text.assemble(f"  {'standing':<15}", standing(found), f" by rule {found.label_rule}")
    )
    for reason in found.reasons:
        if not reason.rule.startswith(LINK_RULES) and reason.rule != ORIGIN_RULE:
            console.print(f"  {'':<15}{reason.en} [{reason.rule}]", markup=False)
    links = [r.en.removeprefix("linked: ") for r in found.reasons if r.rule.startswith(LINK_RULES)]
    if links:
        console.print(f"  {'one event by':<15}{', '.join(links)}", markup=False)
    console.print("\nPassages", style="bold")
    mentions = _mentions(told, found)
    for mention in mentions:
        _print_passage(console, articles[mention.article], mention)
    print_copies(console, told, recoupe.copies_of(told, found), cut=True)
    console.print("\nOrigins", style="bold")
    _print_origins(console, told, found)
    _print_disagreements(console, told, found, {mention.id: mention for mention in mentions})


def _print_origins(console: Console, told: Chronology, found: Event) -> None:
    """Prints each origin, its articles among those of the event, and how it came to them."""
    names = {c.article.id: recoupe.article_name(c.article) for c in told.claims}
    elsewhere = {name for id, name in names.items() if id not in found.documents}
    elsewhere -= {names[id] for id in found.documents}
    for origin in told.origins:
        if origin.id not in found.origins:
            continue
        articles = dict.fromkeys(names[id] for id in origin.documents if id in found.documents)
        cited = origin.kind is OriginKind.OFFICIAL  # also a witness whom the text names
        kind_of = "cited source" if cited else origin.kind.value.replace("_", " ")
        head = f"{origin.name} ({kind_of})" + (": " if articles else "") + ", ".join(articles)
        console.print(f"  {head}", markup=False)
        for reason in origin.reasons:
            if reason.rule != CHAIN_RULE or reason.en.partition(" ←")[0] not in elsewhere:
                console.print(f"    {reason.en} [{reason.rule}]", markup=False)


def _print_passage(console: Console, article: Article, mention: EventMention) -> None:
    source = recoupe.article_name(article)
    head = f"{source}, {article.published or 'no date'}: {mention.factuality.value}"
    if mention.according_to:
        head += f", according to {', '.join(mention.according_to)}"
    console.print(f"  {mention.id[:SHORT]}  {head} [{mention.rule}]", style="dim", markup=False)
    console.print(Text.assemble("    ", excerpt(article.text, mention.span)))


def excerpt(text: str, span: Span, style: str = "bold yellow") -> Text:
    """Returns a passage in its context, on one line, the passage itself in `style`."""
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    before, after = text[start : span.start], text[span.end : end]
    return Text.assemble(
        "…" if start else "",
        before.replace("\n", " "),
        (span.of(text).replace("\n", " "), style),
        after.replace("\n", " "),
        "…" if end < len(text) else "",
    )


def _print_disagreements(
    console: Console, told: Chronology, found: Event, mentions: dict[str, EventMention]
) -> None:
    rows = [row for row in told.contradictions if row.event == found.id]
    if rows:
        console.print("\nDisagreements", style="bold")
    everywhere = {m.id: m for claims in told.claims for m in claims.events} | mentions
    articles = {claims.article.id: claims.article for claims in told.claims}
    shown: set[tuple[str, ...]] = set()
    for row in rows:
        sides = [everywhere[side] for side in (row.left, row.right) if side in everywhere]
        lines = [f"  {row.field}: {row.relation.value}: {row.reason.en}"]
        for side in sides:
            source = articles[side.article]
            told_by = f"{recoupe.article_name(source)}, {source.published or 'no date'}"
            lines.append(f"    « {' '.join(side.evidence.split())} » ({told_by})")
        key: tuple[str, ...] = (row.field, row.relation, row.left, row.right)
        if row.relation is Relation.DENIAL and row.right in everywhere:
            # what one article denies contests every telling alike: it is printed once
            key = (row.field, row.relation, everywhere[row.right].article)
        if key not in shown:
            console.print("\n".join(lines), markup=False)
        shown.add(key)

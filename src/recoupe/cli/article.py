"""`recoupe article`: one text with its claims marked."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

import recoupe
from recoupe.cli.options import JsonOption, KnownAtOption, StoreOption
from recoupe.cli.output import SHORT, kind, parties, print_json, screen, when
from recoupe.cli.passages import print_shared
from recoupe.errors import RecoupeError
from recoupe.model import ArticleClaims, Chronology, Span
from recoupe.store import DEFAULT_STORE

SIGNS = {  # where there are no colours
    "actor": ("{", "}"),
    "time": ("<", ">"),
    "quote": ("[", "]"),
    "event": ("*", "*"),
}
STYLES = {"actor": "cyan", "time": "green", "quote": "yellow", "event": "bold underline magenta"}


def article(
    which: Annotated[
        str, typer.Argument(metavar="ID|PATH", help="Its id or the beginning of it, or its file.")
    ],
    known_at: KnownAtOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Print one article with its claims marked: actors, times, quotes, events, and their slots.

    What it shares with other articles follows, side by side, with the words that differ marked.
    """
    told = recoupe.chronology(store, known_at)
    claims = _find(told, which)
    if json:
        print_json(claims)
    else:
        console = screen()
        _print_head(console, claims)
        if console.color_system:
            console.print(_coloured(claims))
        else:
            console.print(_signed(claims), markup=False, soft_wrap=True, end="\n\n")
        console.print(_table(claims))
        print_shared(console, told, claims.article)


def _find(told: Chronology, which: str) -> ArticleClaims:
    tests = (
        lambda claims: claims.article.id == which or claims.article.path == which,
        lambda claims: claims.article.id.startswith(which),
        lambda claims: Path(claims.article.path).name == Path(which).name,
    )
    for test in tests:
        found = [claims for claims in told.claims if test(claims)]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(claims.article.id for claims in found)
            raise RecoupeError(f"several articles go by {which!r}: {names}: give the id")
    raise RecoupeError(f"no article {which!r} in the store: `recoupe search WORDS` finds them")


def _print_head(console: Console, claims: ArticleClaims) -> None:
    article = claims.article
    published = f"{article.published or 'no date'} ({article.published_basis.value})"
    facts = {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "published": published,
        "agencies": ", ".join(article.agencies),
        "removed": f"{len(article.removed)} lines" if article.removed else None,
    }
    for name, value in facts.items():
        if value:
            console.print(f"{name:<10} {value}", markup=False, soft_wrap=True)
    for problem in article.problems:
        console.print(
            f"problem    {problem.message} ({problem.step})", style="yellow", markup=False
        )
    legend = Text("marked     ")
    for name, style in STYLES.items():
        opening, closing = ("", "") if console.color_system else SIGNS[name]
        legend.append(f"{opening}{name}{closing}", style).append("  ")
    console.print(legend, end="\n\n")


def _places(claims: ArticleClaims) -> list[tuple[str, Span]]:
    """Returns what to mark, what may hold others first."""
    return [
        *(("quote", quote.span) for quote in claims.quotes),
        *(("actor", mention.span) for mention in claims.mentions),
        *(("time", time.span) for time in claims.times),
        *(("event", event.trigger or event.span) for event in claims.events),
    ]


def _signed(claims: ArticleClaims) -> str:
    """Returns the text with a sign before and after each claim, what holds others outside."""
    text, signs = claims.article.text, []
    for name, span in _places(claims):
        opening, closing = SIGNS[name]
        signs.append((span.start, 1, -span.end, opening))
        signs.append((span.end, 0, -span.start, closing))
    parts: list[str] = []
    done = 0
    for at, *_, sign in sorted(set(signs)):
        parts += [text[done:at], sign]
        done = at
    return "".join([*parts, text[done:]])


def _coloured(claims: ArticleClaims) -> Text:
    text = Text(claims.article.text, end="\n\n")
    for name, span in _places(claims):
        text.stylize(STYLES[name], span.start, span.end)
    return text


def _table(claims: ArticleClaims) -> Table:
    table = Table(box=None, padding=(0, 1), header_style="bold")
    for title in ("At", "What", "Words", "Read as", "ID"):
        table.add_column(title, no_wrap=title == "ID")
    rows = [
        *((time.span, "time", time.text, time.value or "–", "") for time in claims.times),
        *((q.span, "quote", q.text, q.speaker or "–", q.id[:SHORT]) for q in claims.quotes),
        *(
            (
                event.span,
                "event",
                event.evidence,
                " · ".join(filter(None, slots)),
                event.id[:SHORT],
            )
            for event in claims.events
            for slots in [(kind(event), parties(event), when(event), event.factuality.value)]
        ),
    ]
    for span, what, words, value, id_ in sorted(rows, key=lambda row: (row[0], row[1])):
        told = Text(" ".join(words.split()))
        place = f"{span.start}–{span.end}"
        table.add_row(place, Text(what, STYLES[what]), told, Text(value), Text(id_, "dim"))
    return table

"""`recoupe sayings`: what was said, in how many wordings, and by how many it was heard."""

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

import recoupe
from recoupe.cli.options import JsonOption, KnownAtOption, LimitOption, StoreOption
from recoupe.cli.output import print_json, screen
from recoupe.model import Article, Chronology, Quote, Rendering, RenderingKind, Utterance
from recoupe.store import DEFAULT_STORE

GONE, NEW = ("[-", "-]"), ("{+", "+}")  # as `wdiff` has it
COLOURS = {GONE: "red", NEW: "green"}


def sayings(
    speaker: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="A code, name or alias: RUS, Moscou, Poutine."),
    ] = None,
    known_at: KnownAtOption = None,
    store: StoreOption = DEFAULT_STORE,
    limit: LimitOption = 50,
    json: JsonOption = False,
) -> None:
    """Print the sayings that several quotations give, each with its wordings side by side.

    Words that a quotation leaves out are in [-brackets-], words of its own in {+braces+}; what
    changes the sense is told below. Sayings of one formula are the same words on other occasions.
    With --speaker, what was quoted once is there too.
    """
    told = recoupe.chronology(store, known_at)
    found = recoupe.sayings(told, speaker)
    if json:
        print_json(found)
    else:
        console = screen()
        quotes = {quote.id: quote for claims in told.claims for quote in claims.quotes}
        for said in found[:limit]:
            _print(console, told, said, quotes)
        console.print(f"{min(limit, len(found))} of {len(told.utterances)} sayings")
    if not found:
        raise typer.Exit(1)


def _print(console: Console, told: Chronology, said: Utterance, quotes: dict[str, Quote]) -> None:
    articles = {claims.article.id: claims.article for claims in told.claims}
    first = quotes[said.quotes[0]]
    head = f"{said.date or 'no date'}  {first.speaker or 'nobody named'}"
    console.print(Text.assemble((head, "bold"), (f"  {said.id}", "dim")), soft_wrap=True)
    counts = (
        f"  heard by {_interval(said.witnesses_low, said.witnesses_high)}; "
        f"rests on {_interval(said.origins_low, said.origins_high)}"
    )
    console.print(counts + (f"; formula {said.formula}" if said.formula else ""), style="dim")
    for rendering in sorted(said.renderings, key=lambda one: one.base is not None):
        quote = quotes[rendering.quote]
        where = f"  {_name(articles[quote.article])}: {_kind(rendering)}"
        console.print(where, style="dim", markup=False, soft_wrap=True)
        base = quotes[rendering.base].text if rendering.base else quote.text
        console.print(Text.assemble("    ", _marked(rendering, base, quote.text)), soft_wrap=True)
        for flag in rendering.flags:
            console.print(f"    {flag.en} [{flag.rule}]", style="yellow", markup=False)


def _kind(rendering: Rendering) -> str:
    if rendering.base is None:
        return "fullest"
    return "the same" if rendering.kind is RenderingKind.SAME else rendering.kind.value


def _name(article: Article) -> str:
    return f"{recoupe.article_name(article)}, {article.published or 'no date'}"


def _interval(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"


def _marked(rendering: Rendering, base: str, text: str) -> Text:
    """Returns the words of a quotation, with those of its base that it leaves out."""
    shown, done = Text("« "), 0
    for change in rendering.changes:
        shown.append(text[done : change.new.start])
        for signs, words in ((GONE, change.gone.of(base)), (NEW, change.new.of(text))):
            if words:
                shown.append(f"{signs[0]}{words}{signs[1]}", COLOURS[signs])
        done = change.new.end
    shown.append(text[done:] + " »")
    return Text(" ").join(shown.split("\n"))

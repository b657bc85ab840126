"""Prints what articles share, both passages with the words that differ marked."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

import recoupe
from recoupe.model import Article, Chronology, Copy, Span

REMOVED, ADDED = "red", "green"
SIGNS = {
    REMOVED: ("[-", "-]"),
    ADDED: ("{+", "+}"),
}  # where there are no colours, as `wdiff` has it
ALIKE = 60  # characters of what both say that are kept on each side of a difference


def print_shared(console: Console, told: Chronology, article: Article) -> None:
    """Prints the passages that `article` shares with others, or repeats."""
    print_copies(
        console, told, [copy for copy in told.copies if article.id in (copy.article, copy.source)]
    )


def print_copies(
    console: Console, told: Chronology, rows: Sequence[Copy], cut: bool = False
) -> None:
    """Prints shared passages; with `cut`, what both say is shortened far from a difference."""
    if not rows:
        return
    articles = {claims.article.id: claims.article for claims in told.claims}
    console.print("\nShared passages", style="bold")
    for copy in rows:
        taker, source = articles[copy.article], articles[copy.source]
        console.print(f"  {_head(copy, taker, source)}", markup=False, soft_wrap=True)
        console.print(f"    {copy.reason.en} [{copy.reason.rule}]", style="dim", markup=False)
        words = taker.quote(copy.span), source.quote(copy.source_span)
        for name, text in compared(console, *words, cut):
            console.print(Text.assemble("    ", (name, "dim"), " ", text), soft_wrap=not cut)


def _head(copy: Copy, taker: Article, source: Article) -> str:
    """Returns who takes how many words from whom."""
    kind = copy.kind.value.replace("_", " ")
    if copy.article == copy.source:
        return f"repeats {copy.words} words"
    verb = f"takes {copy.words} words from" if copy.directed else f"shares {copy.words} words with"
    return f"{_name(taker)} {verb} {_name(source)}: {kind}"


def _name(article: Article) -> str:
    return f"{recoupe.article_name(article)} ({article.published or 'no date'})"


def compared(
    console: Console, taken: str, source: str, cut: bool = False
) -> list[tuple[str, Text]]:
    """Returns the source and the copy, words not in the other marked; one if they are the same."""
    stretches = recoupe.word_diff(source, taken)
    differing = [s for s in stretches if s.change is not recoupe.Change.EQUAL]
    if not differing:
        return [("both  ", _marked(console, taken, [], ADDED, cut))]
    return [
        ("source", _marked(console, source, [s.left for s in differing], REMOVED, cut)),
        ("copy  ", _marked(console, taken, [s.right for s in differing], ADDED, cut)),
    ]


def _marked(console: Console, text: str, spans: list[Span], style: str, cut: bool) -> Text:
    opening, closing = ("", "") if console.color_system else SIGNS[style]
    shown, done = Text(), 0
    for span in spans:
        shown.append(_alike(text[done : span.start], cut))
        if len(span):
            shown.append(f"{opening}{span.of(text)}{closing}", style)
        done = span.end
    shown.append(_alike(text[done:], cut))
    return Text(" ").join(shown.split("\n"))


def _alike(words: str, cut: bool) -> str:
    """Returns words that both say, if `cut` only their beginning and their end."""
    if not cut or len(words) <= 3 * ALIKE:
        return words
    return f"{words[:ALIKE].rpartition(' ')[0]} … {words[-ALIKE:].partition(' ')[2]}"

"""`recoupe build`: articles in, a store and a first picture out."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

import recoupe
from recoupe.cli.options import JsonOption, LangOption, StoreOption
from recoupe.cli.output import aside, call_again, print_json, screen
from recoupe.errors import RecoupeError, UnknownChoice
from recoupe.exports import LANGUAGES
from recoupe.ingest import BuildReport, Progress, Watcher
from recoupe.model import Label
from recoupe.store import DEFAULT_STORE

PROBLEMS_SHOWN = 8


def build(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT…", help="Files, folders, globs, or - for standard input."),
    ],
    store: StoreOption = DEFAULT_STORE,
    dossier: Annotated[
        Path | None, typer.Option(metavar="FILE.html", help="Also write the dossier there.")
    ] = None,
    lang: LangOption = "fr",
    jobs: Annotated[int, typer.Option(min=1, help="Processes; more help from 100 articles.")] = 1,
    json: JsonOption = False,
) -> None:
    """Read articles (.txt .html .json .jsonl), keep what they say, and cross-check it.

    What the store holds already is not read again. A file that cannot be read is a problem in the
    summary, never the end of the build.
    """
    if dossier is not None:
        _check_dossier(dossier, lang)
    stdin = sys.stdin.buffer if "-" in inputs else None
    with _progress() as watch:
        report = recoupe.build(inputs, store, watch, jobs, stdin)
    if dossier is not None:
        recoupe.export(report.chronology, dossier, "dossier", lang)
    if json:
        print_json(_summary(report))
    else:
        _print_report(screen(), report, dossier)
    if not report.chronology.claims:
        raise typer.Exit(1)


def _check_dossier(out: Path, lang: str) -> None:
    """Finds before a long build what would stop the dossier after it."""
    if lang not in LANGUAGES:
        raise UnknownChoice("interface language", lang, LANGUAGES)
    there = next(path for path in (out, *out.absolute().parents) if path.exists())
    if out.is_dir() or not os.access(there, os.W_OK):
        raise RecoupeError(f"--dossier {out}: cannot be written: name a file in a folder of yours")


@contextmanager
def _progress() -> Iterator[Watcher]:
    """Shows how far the build is while it runs, on a terminal only."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    console = aside()
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("loading the French model", total=None)

        def watch(progress: Progress) -> None:
            if progress.step == "crosscheck":
                text = f"cross-checking {progress.read} articles"
            else:
                text = f"{progress.done} of {progress.read} articles read so far"
            bar.update(task, description=text)

        yield watch


def _counts(report: BuildReport) -> dict[str, int]:
    told = report.chronology
    return {
        "articles": len(told.claims),
        "origins": len(told.origins),
        "events": len(told.events),
        "corroborated": report.count(Label.CORROBORATED),
        "probable": report.count(Label.PROBABLE),
        "single source": report.count(Label.SINGLE_SOURCE),
        "uncorroborated": report.count(Label.UNCORROBORATED),
        "contested": report.count(Label.CONTESTED),
        "retracted": report.count(Label.RETRACTED),
        "undetermined": report.count(Label.UNDETERMINED),
        "contradictions": len(told.contradictions),
        "problems": len(told.problems),
    }


def _summary(report: BuildReport) -> dict[str, object]:
    changes = ("read", "added", "updated", "unchanged", "repeated", "removed")
    return {
        "store": report.store,
        **{name: getattr(report, name) for name in changes},
        **_counts(report),
        "problem_list": report.chronology.problems,
    }


def _print_report(console: Console, report: BuildReport, dossier: Path | None) -> None:
    table = Table(show_header=False, box=None, padding=(0, 2))
    always = ("articles", "origins", "events", "corroborated", "single source", "contested")
    for name, count in _counts(report).items():
        if count or name in (*always, "problems"):
            table.add_row(name.capitalize(), f"{count:,}")
    console.print(table)
    if report.unchanged or report.updated or report.removed:
        console.print(
            f"  Of {report.read} articles read, {report.added} are new, {report.updated} changed, "
            f"{report.unchanged} were there already; {report.removed} stand in no file any more."
        )
    problems = report.chronology.problems
    for problem in problems[:PROBLEMS_SHOWN]:
        words = f" {problem.path}: {problem.message} ({problem.step})"
        console.print(Text.assemble("  ", ("!", "yellow"), words), soft_wrap=True)
    if len(problems) > PROBLEMS_SHOWN:
        console.print(f"  … and {len(problems) - PROBLEMS_SHOWN} more (--json lists all)")
    _print_next(console, report, dossier)


def _print_next(console: Console, report: BuildReport, dossier: Path | None) -> None:
    def say(command: str, what: str) -> None:
        words = Text.assemble("  ", (call_again(command, report.store), "bold"), f"  {what}")
        console.print(words, soft_wrap=True)

    console.print()
    if not report.chronology.claims:
        console.print("No article could be read: the problems above say why.")
        return
    if dossier is not None:
        words = Text.assemble("Open ", (str(dossier), "bold"), " in a browser to read the dossier.")
        console.print(words, soft_wrap=True)
    console.print("Next:")
    if dossier is None:
        say("dossier chronology.html", "all of it as a page to read")
    say("chronology", "the events, here")
    say("event ID", "the words and origins behind one")

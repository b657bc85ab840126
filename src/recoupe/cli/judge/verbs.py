"""The commands that judge, one a verb."""

import datetime
from collections.abc import Sequence
from typing import Annotated

import typer

import recoupe
from recoupe.cli.judge.shown import print_judgement
from recoupe.cli.options import JsonOption, StoreOption
from recoupe.model import OriginKind
from recoupe.store import DEFAULT_STORE

Ids = Annotated[
    list[str], typer.Argument(metavar="ID…", help="Ids of events, or of passages that tell them.")
]
ReasonOption = Annotated[
    str | None, typer.Option("--reason", metavar="WORDS", help="Why, for whoever reads it later.")
]
ByOption = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="NAME",
        envvar=["USER", "LOGNAME", "USERNAME"],
        show_envvar=False,
        help="Who judges (default: your user name).",
    ),
]


def same(
    ids: Ids,
    reason: ReasonOption = None,
    by: ByOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Judge that two events or more are one."""
    _judge("same", ids, None, None, reason, by, store, json)


def different(
    ids: Ids,
    reason: ReasonOption = None,
    by: ByOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Judge that events, or passages of one event, tell different happenings."""
    _judge("different", ids, None, None, reason, by, store, json)


def wrong(
    ids: Annotated[
        list[str], typer.Argument(metavar="ID…", help="Ids of events, passages or quotes.")
    ],
    reason: ReasonOption = None,
    by: ByOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Judge that something is no such event, or no such quote: it is left out."""
    _judge("wrong", ids, None, None, reason, by, store, json)


def rename(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="An actor's id or name, an outlet, a source.")
    ],
    to: Annotated[str, typer.Argument(metavar="NEW", help="What it is called from now on.")],
    reason: ReasonOption = None,
    by: ByOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Give an actor, an outlet or a source that articles name another name."""
    _judge("rename", [name], to, None, reason, by, store, json)


def origin(
    id: Annotated[str, typer.Argument(metavar="ID", help="An article (or its file), a passage.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="Where it has it from: AFP, KCNA.")],
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND",
            help=f"If the name does not tell it: {', '.join(kind.value for kind in OriginKind)}.",
        ),
    ] = None,
    reason: ReasonOption = None,
    by: ByOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Judge where an article, or one passage of it, comes from in the end."""
    _judge("origin", [id], name, kind, reason, by, store, json)


def speaker(
    id: Annotated[str, typer.Argument(metavar="ID", help="A quote: `recoupe article` lists them.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who said it.")],
    reason: ReasonOption = None,
    by: ByOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Judge who said something."""
    _judge("speaker", [id], name, None, reason, by, store, json)


def date(
    id: Annotated[str, typer.Argument(metavar="ID", help="An event, or a passage that tells it.")],
    day: Annotated[str, typer.Argument(metavar="DATE", help="2024, 2024-06, 2024-06-19.")],
    reason: ReasonOption = None,
    by: ByOption = None,
    store: StoreOption = DEFAULT_STORE,
    json: JsonOption = False,
) -> None:
    """Judge when an event happened."""
    _judge("date", [id], day, None, reason, by, store, json)


def _judge(
    verb: str,
    names: Sequence[str],
    value: str | None,
    kind: str | None,
    reason: str | None,
    by: str | None,
    store: str,
    json: bool,
) -> None:
    note = recoupe.Note(by, datetime.date.today().isoformat(), reason)
    print_judgement(recoupe.judge(verb, names, value, kind, note, store), store, json)

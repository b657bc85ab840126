"""`recoupe actors`: who is named, under which names and in which offices."""

from collections import Counter

from rich.table import Table
from rich.text import Text

import recoupe
from recoupe.cli.options import JsonOption, KnownAtOption, StoreOption
from recoupe.cli.output import print_json, screen
from recoupe.codec import to_json
from recoupe.model import Actor
from recoupe.store import DEFAULT_STORE


def actors(
    known_at: KnownAtOption = None, store: StoreOption = DEFAULT_STORE, json: JsonOption = False
) -> None:
    """Print persons, states, organisations and groups, the most named first."""
    told = recoupe.chronology(store, known_at)
    named = Counter(
        actor for claims in told.claims for mention in claims.mentions for actor in mention.actors
    )
    in_order = sorted(told.actors, key=lambda actor: (-named[actor.id], actor.id))
    if json:
        print_json([{**to_json(actor), "mentions": named[actor.id]} for actor in in_order])
        return
    table = Table(box=None, padding=(0, 1), header_style="bold")
    for title in ("Named", "Actor", "Kind", "For", "Also called", "Offices"):
        table.add_column(title, justify="right" if title == "Named" else "left")
    for actor in in_order:
        also = [alias for alias in actor.aliases if alias != actor.name]
        row = (actor.name, actor.kind.value, actor.country or "", ", ".join(also), _offices(actor))
        table.add_row(str(named[actor.id]), *map(Text, row))
    screen().print(table)


def _offices(actor: Actor) -> str:
    return "; ".join(
        role.title + (f" ({role.start or ''}–{role.end or ''})" if role.start or role.end else "")
        for role in actor.roles
    )

"""Rows of events, as several pages list them."""

from collections.abc import Iterable

from recoupe.model import Event
from recoupe.scales import grade
from recoupe.web.asking import Asked, Table

EVENT_HEAD = (
    "id", "date", "date_end", "date_basis", "type", "mode", "quad", "score", "actors", "recipients",
    "persons", "place", "factuality", "label", "label_rule", "origins_low", "origins_high",
    "contested_by", "articles", "outlets", "first_reported", "evidence",
)  # fmt: skip


def event_table(events: Iterable[Event], asked: Asked) -> Table:
    """Returns a row for each event, codes and ISO dates as the model has them."""
    return Table(EVENT_HEAD, tuple(_row(event, asked) for event in events))


def _row(event: Event, asked: Asked) -> tuple[str, ...]:
    look, own = asked.look, grade(event.type, event.mode)
    told = [look.mentions[m] for m in event.mentions if m in look.mentions]
    outlets = [look.articles[d].outlet for d in event.documents if d in look.articles]
    return (
        event.id,
        event.date or "",
        event.date_end or "",
        event.date_basis or "",
        event.type.value,
        event.mode or "",
        str(own.quad),
        f"{own.score:g}",
        "; ".join(event.actors),
        "; ".join(event.recipients),
        "; ".join(event.persons),
        event.place or "",
        event.factuality.value,
        event.label.value,
        event.label_rule,
        str(event.origins_low),
        str(event.origins_high),
        "; ".join(event.contested_by),
        str(len(event.documents)),
        "; ".join(dict.fromkeys(outlet for outlet in outlets if outlet)),
        event.first_reported or "",
        " ".join(told[0].evidence.split()) if told else "",
    )

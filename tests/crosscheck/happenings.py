"""Makes events by hand, for the tests of what is summed over a chronology."""

from recoupe.model import Chronology, Event, EventType, Factuality, Label


def happened(name: str, date: str | None, kind: str, sides: str, **other) -> Event:
    """Returns an event; `sides` is `AAA+BBB > CCC`, `kind` a type and mode: `CONSULT visit`."""
    actors, _, recipients = (part.strip() for part in sides.partition(">"))
    type_, _, mode = kind.partition(" ")
    fields = {
        "id": name,
        "type": EventType(type_),
        "mode": mode or None,
        "actors": tuple(filter(None, actors.split("+"))),
        "recipients": tuple(filter(None, recipients.split("+"))),
        "persons": (),
        "date": date,
        "date_end": None,
        "date_basis": "stated" if date else None,
        "place": None,
        "factuality": Factuality.ASSERTED,
        "mentions": (f"{name}-m",),
        "documents": ("d",),
        "origins": (),
        "origins_low": 1,
        "origins_high": 1,
        "label": Label.SINGLE_SOURCE,
        "label_rule": "R3",
    }
    return Event(**(fields | other))


def chronology(*events: Event) -> Chronology:
    """Returns a chronology of events alone."""
    return Chronology((), (), events, (), (), (), ())

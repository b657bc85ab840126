"""A telling without a date has it from the one other telling of the same act."""

from dataclasses import replace

import pytest

from recoupe.claims.events.shared_dates import share_dates
from recoupe.model import EventMention, EventType, Factuality, Slot, Span

NOUN = Span(100, 109)


def telling(trigger: Span, date: str | None, **fields) -> EventMention:
    slots = (Slot("date", date, trigger),) if date else ()
    basis = "stated" if date else None
    mention = EventMention(
        id=f"e{trigger.start}",
        article="a",
        span=trigger,
        evidence="",
        type=EventType.ASSAULT,
        factuality=Factuality.ASSERTED,
        rule="assault.attack",
        actors=("HUN",),
        recipients=("SRB",),
        date=date,
        date_basis=basis,
        trigger=trigger,
        slots=slots,
    )
    return replace(mention, **fields)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([telling(Span(0, 9), "2024-05-09")], "2024-05-09"),
        ([telling(Span(0, 9), "2024-05-09"), telling(Span(20, 29), "2024-05-09")], "2024-05-09"),
        # which of the two?
        ([telling(Span(0, 9), "2024-05-09"), telling(Span(20, 29), "2022-02")], None),
        ([telling(Span(0, 9), "2024-05-09", recipients=("ROU",))], None),
        ([telling(Span(0, 9), "2024-05-09", type=EventType.ACCUSE)], None),
        ([telling(Span(0, 9), "2024-05-09", factuality=Factuality.PLANNED)], None),
        ([telling(Span(0, 9), "2024-05-09", date_basis="lead")], None),
    ],
)
def test_a_definite_noun_has_the_date_of_the_one_act_like_it(others, expected):
    found = share_dates((*others, telling(NOUN, None)), frozenset({NOUN}))
    assert found[-1].date == expected


def test_the_words_of_the_date_come_along():
    found = share_dates((telling(Span(0, 9), "2024-05-09"), telling(NOUN, None)), frozenset({NOUN}))
    assert found[-1].slots == (Slot("date", "2024-05-09", Span(0, 9)),)
    assert found[-1].date_basis == "narrative"


def test_a_verb_tells_another_act():
    found = share_dates((telling(Span(0, 9), "2024-05-09"), telling(NOUN, None)), frozenset())
    assert found[-1].date is None

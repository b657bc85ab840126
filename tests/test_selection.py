"""Events picked by who, what, when, in which words, and from whom."""

from contextlib import nullcontext

import pytest

from recoupe.errors import RecoupeError, UnknownChoice
from recoupe.model import (
    Actor,
    ActorKind,
    Article,
    ArticleClaims,
    Chronology,
    Event,
    EventType,
    Factuality,
    Label,
    Origin,
    OriginKind,
)
from recoupe.selection import Selection, criteria, select

ACTORS = (
    Actor("state:TCD", "Tchad", ActorKind.STATE, "TCD", ("N'Djamena",)),
    Actor("state:QAT", "Qatar", ActorKind.STATE, "QAT", ("Doha",)),
)


def event(name, date, sides, document, **other):
    actors, _, recipients = sides.partition(">")
    fields = {
        "mode": None, "persons": (), "date_end": None, "date_basis": None, "place": None,
        "factuality": Factuality.ASSERTED, "mentions": (), "origins": (), "origins_low": 1,
        "origins_high": 1, "label": Label.SINGLE_SOURCE, "label_rule": "R3",
        "type": EventType.CONSULT,
    } | other  # fmt: skip
    return Event(
        id=name, actors=(actors,), recipients=(recipients,), date=date, documents=(document,),
        **fields,
    )  # fmt: skip


TOLD = Chronology(
    tuple(
        ArticleClaims(Article(name, f"{name}.txt", "", (), "fr", outlet=outlet))
        for name, outlet in (("a", "Le Phare"), ("b", None))
    ),
    ACTORS,
    (
        event("visit", "2031-05", "TCD>QAT", "a", origins=("o1",)),
        event("charge", "2031-07-08", "QAT>TCD", "b", type=EventType.ACCUSE,
              factuality=Factuality.REPORTED, label=Label.CONTESTED, origins=("o2",)),
        event("plan", None, "TCD>Ligue des ports", "a", factuality=Factuality.PLANNED),
    ),
    (), (), (Origin("o1", "AFP", OriginKind.AGENCY), Origin("o2", "Phare", OriginKind.OUTLET)), (),
)  # fmt: skip


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (Selection(), ["visit", "charge", "plan"]),
        (Selection(actor="Doha"), ["visit", "charge"]),
        (Selection(actor="Ligue des ports"), ["plan"]),
        (Selection(pair=("N'Djamena", "QAT")), ["visit", "charge"]),
        (Selection(type="accuse"), ["charge"]),
        (Selection(since="2031-05-20", until="2031-06"), ["visit"]),
        (Selection(since="2031-07"), ["charge"]),
        (Selection(label="contested"), ["charge"]),
        (Selection(factuality="planned"), ["plan"]),
        (Selection(origin="afp"), ["visit"]),
        (Selection(origin="o2"), ["charge"]),
        (Selection(outlet="LE PHARE"), ["visit", "plan"]),
        (Selection(outlet="Le Phare", factuality="planned", actor="TCD"), ["plan"]),
        (Selection(outlet="another"), []),
    ],
)
def test_each_field_keeps_what_it_names(selection, kept):
    assert [found.id for found in select(TOLD, selection)] == kept


@pytest.mark.parametrize(
    ("selection", "names"),
    [
        (Selection(), []),
        (Selection(since="2031", until="2032"), ["dates"]),
        (Selection(text=" ", actor="TCD"), ["actor"]),
        (Selection(type="ACCUSE", outlet="x", text="a"), ["type", "outlet", "text"]),
    ],
)
def test_there_is_one_criterion_for_each_field_given(selection, names):
    assert [test.name for test in criteria(TOLD, selection)] == names


@pytest.mark.parametrize(
    ("selection", "error"),
    [
        (Selection(factuality="sure"), pytest.raises(UnknownChoice)),
        (Selection(label="true"), pytest.raises(UnknownChoice)),
        (Selection(since="soon"), pytest.raises(RecoupeError, match="not a date")),
        (Selection(actor="nobody"), pytest.raises(RecoupeError, match="no actor")),
        (Selection(origin="nobody"), nullcontext()),
    ],
)
def test_a_choice_out_of_a_closed_set_is_an_error(selection, error):
    with error:
        assert select(TOLD, selection) == ()

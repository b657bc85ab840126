"""Piles of made-up articles for properties, by hypothesis."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from making import Page

from recoupe.exports.jsonl import write_jsonl

ACTS = (
    ("Le roi a reçu lundi à midi les onze délégués venus par la route du col enneigé", "CONSULT"),
    ("La garde a saisi samedi au marché couvert trois tonnes de sel gemme non déclaré", "COERCE"),
    (
        "Le sénat a condamné mardi les coupures d'eau des bourgs de la rive droite",
        "ACCUSE",
    ),
)
SIDES = ("AND > MCO", "MCO > AND", "AND+MCO")
WIRES = ("AFP", "Reuters", "ANSA", "dpa")
CREDITS = ((), ("AFP",), ("Reuters",), ("AFP", "Reuters"))
BY = ((), ("MCO",), ("KCNA",), ("un diplomate",))
HOW = ("asserted", "alleged", "denied", "planned", "hypothetical")


@st.composite
def articles(draw):
    act = draw(st.integers(0, len(ACTS) - 1))
    words, kind = ACTS[act]
    number = draw(st.integers(0, 99))
    page = Page(
        f"Note {number}. {words}. Fin de la note {number}.",
        published=draw(st.sampled_from((None, "2031-05", "2031-05-03", "2031-05-05"))),
        outlet=draw(st.sampled_from((None, "Le Fanal", "Le Progrès"))),
        agencies=draw(st.sampled_from(CREDITS)),
        path=str(draw(st.integers(0, 999))),
    )
    page.tells(
        words,
        kind,
        draw(st.sampled_from(SIDES)),
        date=draw(st.sampled_from((None, "2031", "2031-05", "2031-05-02", "2031-05-03"))),
        factuality=draw(st.sampled_from(HOW)),
        according_to=draw(st.sampled_from(BY)),
    )
    page.says(words, draw(st.sampled_from((None, "Le roi"))))
    return page.claims()


LISTS = st.lists(articles(), min_size=1, max_size=5)


def exported(told) -> dict[str, bytes]:
    """Returns the files of the JSON Lines export of a chronology, by name."""
    with TemporaryDirectory() as folder:
        write_jsonl(told, Path(folder))
        return {file.name: file.read_bytes() for file in Path(folder).iterdir()}

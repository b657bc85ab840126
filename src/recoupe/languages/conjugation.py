"""French verbs: every simple tense, from the infinitive.

spaCy's lemmas are right nine times in ten and its tags take « livre » or « tire » for nouns, so
triggers are matched by their written forms. Families of irregular verbs are data
(`conjugation.toml`); the three regular groups and the spelling rules of -er verbs are here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.tables import read_toml

FILE = "conjugation.toml"
PERSONS: tuple[tuple[int, str], ...] = ((1, "s"), (2, "s"), (3, "s"), (1, "p"), (2, "p"), (3, "p"))
IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
SUBJUNCTIVE = ("e", "es", "e", "ions", "iez", "ent")
PAST = {
    "a": ("ai", "as", "a", "âmes", "âtes", "èrent"),
    "i": ("is", "is", "it", "îmes", "îtes", "irent"),
    "u": ("us", "us", "ut", "ûmes", "ûtes", "urent"),
    "in": ("ins", "ins", "int", "înmes", "întes", "inrent"),
}
PAST_SUBJUNCTIVE = {
    "a": ("asse", "ât"),
    "i": ("isse", "ît"),
    "u": ("usse", "ût"),
    "in": ("insse", "înt"),
}


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One analysis of a written form; a past participle has a number and no person."""

    infinitive: str
    mood: str
    tense: str
    person: int | None
    number: str | None


@dataclass(frozen=True, slots=True)
class Stems:
    """What the forms of a verb are made of; a form written `_` does not exist."""

    present: tuple[str, ...]
    imperfect: str
    future: tuple[str, ...]
    past: tuple[str, str] | None
    subjunctive: tuple[str, ...]
    imperative: tuple[str, ...]
    participle: str
    feminine: str
    present_participle: str
    invariable: bool = False


@cache
def verb_forms(infinitive: str) -> Mapping[str, tuple[VerbForm, ...]]:
    """Returns every simple form of a French verb (lower case) with its analyses.

    Raises:
        LanguageDataError: `infinitive` ends like no French verb, or belongs to no known family.
    """
    stems = _stems(infinitive)
    forms: dict[str, list[VerbForm]] = {}
    for surface, mood, tense, person, number in _spell(infinitive, stems):
        form = VerbForm(infinitive, mood, tense, person, number)
        if "_" not in surface and form not in forms.setdefault(surface, []):
            forms[surface].append(form)
    return {surface: tuple(analyses) for surface, analyses in forms.items()}


def _spell(infinitive: str, stems: Stems) -> Iterator[tuple[str, str, str, int | None, str | None]]:
    """Yields (surface, mood, tense, person, number) of every form."""
    yield infinitive, "infinitive", "present", None, None
    yield stems.present_participle, "participle", "present", None, None
    yield stems.participle, "participle", "past", None, "s"
    if not stems.invariable:
        ends_in_s = stems.participle.endswith("s")
        yield (
            stems.participle if ends_in_s else stems.feminine[:-1] + "s",
            "participle",
            "past",
            None,
            "p",
        )
        yield stems.feminine, "participle", "past", None, "s"
        yield stems.feminine + "s", "participle", "past", None, "p"
    for at, (person, number) in enumerate(PERSONS):
        yield stems.present[at], "indicative", "present", person, number
        yield stems.subjunctive[at], "subjunctive", "present", person, number
        yield _soften(stems.imperfect, IMPERFECT[at]), "indicative", "imperfect", person, number
        for future in stems.future:
            yield future + FUTURE[at], "indicative", "future", person, number
            yield future + IMPERFECT[at], "conditional", "present", person, number
        if stems.past:
            vowel, stem = stems.past
            yield _soften(stem, PAST[vowel][at]), "indicative", "past", person, number
    if stems.past:
        vowel, stem = stems.past
        long, third = PAST_SUBJUNCTIVE[vowel]
        for (person, number), ending in zip(
            PERSONS,
            (long, long + "s", third, long[:-1] + "ions", long[:-1] + "iez", long + "nt"),
            strict=True,
        ):
            yield _soften(stem, ending), "subjunctive", "imperfect", person, number
    for surface, (person, number) in zip(
        stems.imperative, ((2, "s"), (1, "p"), (2, "p")), strict=True
    ):
        yield surface, "imperative", "present", person, number


def _soften(stem: str, ending: str) -> str:
    """Returns stem and ending joined; c and g keep their sound (plaçait, mangeait)."""
    if ending[0] in "aâo" and stem[-1:] in ("c", "g"):
        stem = stem[:-1] + "ç" if stem.endswith("c") else stem + "e"
    return stem + ending


@cache
def _data() -> Mapping[str, Any]:
    return read_toml("fr", FILE)


@cache
def _families() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """Returns (ending, family) with the longest endings first."""
    pairs: list[tuple[str, Mapping[str, Any]]] = []
    for number, family in enumerate(_data()["family"], 1):
        missing = {"verbs", "swap", "present", "future", "participle"} - set(family)
        if missing or len(family["present"]) != 6:
            raise LanguageDataError(
                f"languages/fr/{FILE}: family {number}: lacks {sorted(missing)}"
            )
        pairs += [(verb, family) for verb in family["verbs"]]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


def _stems(infinitive: str) -> Stems:
    """Returns the stems of a verb: those of its family, or of its regular group."""
    data = _data()
    if infinitive not in data["second_group"]:
        for ending, family in _families():
            own = infinitive == ending or not family.get("whole", False)
            if own and infinitive.endswith(ending) and infinitive.endswith(family["swap"]):
                return _irregular(infinitive[: -len(family["swap"])], family)
    if infinitive.endswith("er"):
        return _first_group(infinitive, infinitive in data["double"])
    if infinitive.endswith("ir") and not infinitive.endswith("oir"):
        return _second_group(infinitive[:-2])
    if infinitive.endswith("re") and not infinitive.endswith("ire"):
        return _third_group(infinitive[:-2])
    raise LanguageDataError(f"languages/fr/{FILE}: no family for the verb {infinitive!r}")


def _irregular(root: str, family: Mapping[str, Any]) -> Stems:
    """Returns the stems of a verb of the third group: `root` and the endings of its family."""

    def join(ending: str) -> str:
        return ending if ending == "_" else root + ending

    present = tuple(join(ending) for ending in family["present"])
    weak = join(family["imperfect"]) if "imperfect" in family else present[3].removesuffix("ons")
    if "subjunctive_forms" in family:
        subjunctive = tuple(join(ending) for ending in family["subjunctive_forms"])
    else:
        default = (present[5].removesuffix("ent"), weak)
        strong, light = map(join, family["subjunctive"]) if "subjunctive" in family else default
        subjunctive = tuple(
            (light if number == "p" and person < 3 else strong) + ending
            for (person, number), ending in zip(PERSONS, SUBJUNCTIVE, strict=True)
        )
        if "subjunctive" in family and family["subjunctive"][0] == family["subjunctive"][1]:
            subjunctive = tuple(strong + ending for ending in SUBJUNCTIVE)
    participle = join(family["participle"])
    past = (family["past"][0], join(family["past"][1])) if "past" in family else None
    imperative = [join(e) for e in family["imperative"]] if "imperative" in family else []
    return Stems(
        present=present,
        imperfect=weak,
        future=(join(family["future"]),),
        past=past,
        subjunctive=subjunctive,
        imperative=tuple(imperative) or (present[1], present[3], present[4]),
        participle=participle,
        feminine=join(family["feminine"]) if "feminine" in family else participle + "e",
        present_participle=join(family.get("present_participle", "_"))
        if "present_participle" in family
        else weak + "ant",
        invariable=family.get("invariable", False),
    )


def _first_group(infinitive: str, doubled: bool) -> Stems:
    """Returns the stems of a regular -er verb, with its changes of spelling."""
    root = infinitive[:-2]
    strong, futures = _mute_e(root, doubled)
    return Stems(
        present=(
            strong + "e",
            strong + "es",
            strong + "e",
            _soften(root, "ons"),
            root + "ez",
            strong + "ent",
        ),
        imperfect=root,
        future=futures,
        past=("a", root),
        subjunctive=(
            strong + "e",
            strong + "es",
            strong + "e",
            root + "ions",
            root + "iez",
            strong + "ent",
        ),
        imperative=(strong + "e", _soften(root, "ons"), root + "ez"),
        participle=root + "é",
        feminine=root + "ée",
        present_participle=_soften(root, "ant"),
    )


def _mute_e(root: str, doubled: bool) -> tuple[str, tuple[str, ...]]:
    """Returns the stem before a mute e, and the stems of the future (old and new spelling)."""
    if root.endswith(("oy", "uy")):
        return root[:-1] + "i", (root[:-1] + "ier",)
    if root.endswith("ay"):
        return root[:-1] + "i", (root[:-1] + "ier", root + "er")
    if doubled:
        return root + root[-1], (root + root[-1] + "er",)
    tail = len(root.rstrip("bcdfghjklmnpqrstvwxz"))
    if root.endswith(("gu", "qu")):
        tail = len(root[:-2].rstrip("bcdfghjklmnpqrstvwxz"))
    vowel, consonants = root[tail - 1 : tail], root[tail:]
    if vowel == "é" and consonants:
        strong = root[: tail - 1] + "è" + consonants
        return strong, (root + "er", strong + "er")
    if vowel == "e" and len(consonants) in (1, 2) and consonants in set("bcdglmnprstv") | {"vr"}:
        strong = root[: tail - 1] + "è" + consonants
        return strong, (strong + "er",)
    return root, (root + "er",)


def _second_group(root: str) -> Stems:
    """Returns the stems of a regular -ir verb (finir, réunir)."""
    present = tuple(root + e for e in ("is", "is", "it", "issons", "issez", "issent"))
    return Stems(
        present,
        root + "iss",
        (root + "ir",),
        ("i", root),
        tuple(root + "iss" + ending for ending in SUBJUNCTIVE),
        (present[1], present[3], present[4]),
        root + "i",
        root + "ie",
        root + "issant",
    )


def _third_group(root: str) -> Stems:
    """Returns the stems of a regular -re verb (rendre, répondre)."""
    present = tuple(root + e for e in ("s", "s", "", "ons", "ez", "ent"))
    return Stems(
        present,
        root,
        (root + "r",),
        ("i", root),
        tuple(root + ending for ending in SUBJUNCTIVE),
        (present[1], present[3], present[4]),
        root + "u",
        root + "ue",
        root + "ant",
    )

"""One frame of the event lexicon: its value, its check, and the words that open it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from recoupe.errors import LanguageDataError
from recoupe.languages.inflection import adjective_forms, noun_forms, verb_forms
from recoupe.model import ActorKind, EventType, Factuality

MODES = {"visit", "meet", "call", "third-party", "military", "economic", "diplomatic", "other"} | {
    "weapons",
    "troops",
}
PREPOSITIONS = {"à", "de", "contre", "avec", "envers", "sur", "en", "vers", "pour", "par"} | {
    "devant",
    "auprès de",
    "entre",
    "chez",
    "dans",
}
VERB_SLOTS = PREPOSITIONS | {"subject", "object", "place", "adjective"}
NOUN_SLOTS = PREPOSITIONS | {"adjective", "possessive", "light", "place"}
NEEDS = {"actor", "recipient", "either", "both", "none"}
CONTROLS = {"subject", "object", "à"}
TEXTS = {"id", "mode", "needs", "embeds", "control"}
LISTS = {"verbs", "nouns", "adjectives", "actor", "recipient", "noun_actor", "noun_recipient"} | {
    "object",
    "not_object",
    "subject",
    "beside",
    "not_examples",
    "recipient_kind",
    "actor_kind",
}
FLAGS = {"mutual", "speaks", "negated", "spoken", "clear"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a frame must find, with the parties of its event (in any order)."""

    text: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of telling an act: its type, and where actor and recipient stand around the word.

    `actor` and `recipient` are the slots around a verb, `noun_actor` and `noun_recipient` around a
    noun, in order of trust. `object` lists the word classes one of which the object must belong to,
    `recipient_kind` and `actor_kind` the kinds (values of `ActorKind`) one of which the recipient
    and the actor must be of; empty: any. `negated` frames hold only where their verb is negated
    (« ne pas exclure »), `spoken` ones where the actor's own side says it. `subject` lists the
    classes one of which the subject must be of, `beside` the words one of which must stand next to
    the verb (« toujours respecté »).
    A clause with a verb of a `clear` frame is an act even where it names nobody.
    """

    id: str
    type: EventType
    mode: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    noun_actor: tuple[str, ...]
    noun_recipient: tuple[str, ...]
    mutual: bool
    needs: str
    object: frozenset[str]
    not_object: frozenset[str]
    embeds: Factuality | None
    control: str | None
    speaks: bool
    examples: tuple[Example, ...]
    not_examples: tuple[str, ...]
    recipient_kind: frozenset[str] = frozenset()
    actor_kind: frozenset[str] = frozenset()
    negated: bool = False
    spoken: bool = False
    subject: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    clear: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that opens a frame, with the fixed words after it (`*`: 0 to 5 words of any kind).

    Elided words stand alone in `tail` (« l' », « éloge »). `clitic` is « en » or « y » in verbs
    such as « s'en prendre à ».
    """

    frame: Frame
    lemma: str
    pos: str
    tail: tuple[str, ...]
    pronominal: bool
    clitic: str = ""


def parse_frame(
    entry: Mapping[str, Any], kind: EventType, classes: Iterable[str], where: str
) -> Frame:
    """Returns a frame from its TOML table, every value checked.

    Raises:
        LanguageDataError: a value is not understood; the message starts with `where`.
    """
    _check_keys(entry, where)
    slots = {key: tuple(entry.get(key, ())) for key in LISTS}
    _among(slots["actor"] + slots["recipient"], VERB_SLOTS, where, "slot")
    _among(slots["noun_actor"] + slots["noun_recipient"], NOUN_SLOTS, where, "slot")
    checked = slots["object"] + slots["not_object"] + slots["subject"]
    _among(checked, set(classes), where, "class")
    for key in ("recipient_kind", "actor_kind"):
        _among(slots[key], {kind.value for kind in ActorKind}, where, key)
    if slots["verbs"] and not slots["actor"]:
        raise LanguageDataError(f"{where}: verbs without a slot for their actor")
    mode, needs, control = (entry.get(key) or None for key in ("mode", "needs", "control"))
    _among([mode] if mode else [], MODES, where, "mode")
    _among([needs or "actor"], NEEDS, where, "needs")
    _among([control] if control else [], CONTROLS, where, "control")
    embeds = entry.get("embeds") or None
    _among([embeds] if embeds else [], {value.value for value in Factuality}, where, "embeds")
    return Frame(
        id=entry["id"],
        type=kind,
        mode=mode,
        actor=slots["actor"],
        recipient=slots["recipient"],
        noun_actor=slots["noun_actor"],
        noun_recipient=slots["noun_recipient"],
        mutual=entry.get("mutual", False),
        needs=needs or "actor",
        object=frozenset(slots["object"]),
        not_object=frozenset(slots["not_object"]),
        embeds=Factuality(embeds) if embeds else None,
        control=control,
        speaks=entry.get("speaks", False),
        examples=tuple(_example(example, where) for example in entry["examples"]),
        not_examples=slots["not_examples"],
        recipient_kind=frozenset(slots["recipient_kind"]),
        actor_kind=frozenset(slots["actor_kind"]),
        negated=entry.get("negated", False),
        spoken=entry.get("spoken", False),
        subject=frozenset(slots["subject"]),
        beside=frozenset(slots["beside"]),
        clear=entry.get("clear", False),
    )


def _check_keys(entry: Mapping[str, Any], where: str) -> None:
    """Raises on an unknown key, a value of the wrong kind, a missing id or example."""
    for key, value in entry.items():
        kind: type[Any] = str if key in TEXTS else bool if key in FLAGS else list
        if key not in TEXTS | LISTS | FLAGS | {"examples"} or not isinstance(value, kind):
            raise LanguageDataError(f"{where}: {key} = {value!r} is not understood")
        if key in LISTS and not all(isinstance(word, str) and word for word in value):
            raise LanguageDataError(f"{where}: {key} must list words")
    if not entry.get("id") or not entry.get("examples"):
        raise LanguageDataError(f"{where}: needs an id and at least one example")
    if not any(entry.get(key) for key in ("verbs", "nouns", "adjectives")):
        raise LanguageDataError(f"{where}: names no word")


def _among(values: Iterable[str], known: set[str], where: str, key: str) -> None:
    """Raises on a value of `key` that is not in the closed set."""
    for value in values:
        if value not in known:
            raise LanguageDataError(f"{where}: {key} {value!r}: choose among {sorted(known)}")


def _example(data: Mapping[str, Any], where: str) -> Example:
    """Returns an example sentence with its parties."""
    if set(data) - {"text", "actors", "recipients"} or not data.get("text"):
        raise LanguageDataError(f"{where}: example {data!r}: text, actors, recipients only")
    return Example(data["text"], tuple(data.get("actors", ())), tuple(data.get("recipients", ())))


def triggers_of(
    frame: Frame, entry: Mapping[str, Any], where: str
) -> Iterable[tuple[str, Trigger]]:
    """Yields (written form of the head, trigger) for every word of a frame."""
    for phrase in _spelled(entry.get("verbs", ())):
        if " - " in phrase and "-" in _verb(frame, phrase).tail[:1]:
            continue  # « contre-attaquer » is one word
        for agreed in _agreements(phrase):
            trigger = _verb(frame, agreed)
            try:
                surfaces = verb_forms(trigger.lemma)
            except LanguageDataError as error:
                raise LanguageDataError(f"{where}: {error}") from error
            yield from ((surface, trigger) for surface in surfaces)
    for phrase in _spelled(entry.get("nouns", ())):
        for form in noun_forms(phrase):
            head, *tail = _words(form)
            yield head, Trigger(frame, _words(phrase)[0], "noun", tuple(tail), False)
    for phrase in entry.get("adjectives", ()):
        lemma, *tail = _words(phrase)
        for head in adjective_forms(lemma):
            yield head, Trigger(frame, lemma, "adjective", tuple(tail), False)


def spellings(phrase: str) -> tuple[str, ...]:
    """Returns the phrase with its plainer spellings: « manoeuvre », « coup d'Etat », « sit - in ».

    Compounds that no dictionary of the tokenizer holds come in three tokens.
    """
    plain = phrase.replace("œ", "oe").replace("É", "E")
    apart = phrase.replace("-", " - ") if phrase.count("-") == 1 else phrase
    return tuple(dict.fromkeys((phrase, plain, apart)))


def _spelled(phrases: Iterable[str]) -> Iterable[str]:
    return (spelling for phrase in phrases for spelling in spellings(phrase))


def _agreements(phrase: str) -> Iterable[str]:
    """Yields the phrase once for each form of the word marked `~` (« se dire ~inquiet »)."""
    before, mark, after = phrase.partition("~")
    if not mark:
        return (phrase,)
    word, space, rest = after.partition(" ")
    return (before + form + space + rest for form in adjective_forms(word))


def _verb(frame: Frame, phrase: str) -> Trigger:
    """Returns the trigger of a verb phrase: « s'en prendre à », « ouvrir le feu »."""
    words = _words(phrase)
    pronominal = words[0] in ("se", "s'")
    words = words[pronominal:]
    clitic = words[0] if words[0] in ("en", "y") else ""
    head, *tail = words[bool(clitic) :]
    return Trigger(frame, head, "verb", tuple(tail), pronominal, clitic)


def _words(phrase: str) -> list[str]:
    """Returns the words of a phrase in lower case; an elided word stands alone (« l' »)."""
    return phrase.lower().replace("'", "' ").split()

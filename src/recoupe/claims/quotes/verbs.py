"""Reporting verbs in their forms: auxiliaries, reflexives, passives."""

from dataclasses import dataclass

from recoupe.claims.quotes.phrases import capital
from recoupe.claims.quotes.view import View
from recoupe.languages.quotes import ReportingVerb


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb in the text, from token `first` (its auxiliary) to `last`."""

    entry: ReportingVerb
    token: int
    first: int
    last: int
    finite: bool
    gerund: bool


def verb_at(view: View, at: int, limit: int) -> Verb | None:
    """Returns the reporting verb whose head is token `at`, with its auxiliaries."""
    entries = view.verbs.get(view.words[at])
    if not entries or not view.free(at):
        return None
    first = at
    while first > 0 and view.free(first - 1) and leads(view, first - 1):
        first -= 1
    reflexive = any(view.lists.has("phrases.reflexives", view.words[i]) for i in range(first, at))
    causing = at > 0 and view.lists.has("phrases.causatives", view.reading.doc[at - 1].lemma_)
    if causing and "Inf" in view.reading.doc[at].morph.get("VerbForm", []):
        return None  # « fait craindre »
    for reading in entries:
        entry = reading.verb
        if entry.reflexive != reflexive:
            continue
        last = at
        if entry.tail:
            found = _tail(view, at, entry.tail, limit)
            if found is None:
                continue
            last = found
        return Verb(entry, at, first, last, reading.finite, reading.gerund)
    return None


def leads(view: View, at: int) -> bool:
    """Tells whether a token belongs to the verb group on its left: auxiliary, clitic, adverb."""
    pos = view.reading.doc[at].pos_
    word = view.words[at]
    return (
        pos in ("AUX", "ADV")
        or view.lists.has("phrases.clitics", word)
        or (view.lists.has("phrases.doubtful_clitics", word) and pos == "PRON")
        or view.lists.has("pronouns.clitic", word)
    ) and not capital(view, at)


def _tail(view: View, at: int, tail: tuple[str, ...], limit: int) -> int | None:
    """Returns the token on which « savoir » of « fait notamment savoir » ends."""
    position = at
    for word in tail:
        for step in range(position + 1, min(position + 4, limit)):
            if view.words[step] == word:
                position = step
                break
        else:
            return None
    return position


def is_verb(view: View, at: int) -> bool:
    """Tells whether the parser, or an auxiliary before it, takes the token for a verb in use."""
    token = view.reading.doc[at]
    return token.pos_ in ("VERB", "AUX")


def passive(view: View, verb: Verb) -> bool:
    """Tells whether the verb is a participle said of its subject: accusé, est qualifié."""
    at = verb.token
    token = view.reading.doc[at]
    if "Part" not in token.morph.get("VerbForm", []) or "Pres" in token.morph.get("Tense", []):
        return False
    auxiliaries = [child for child in token.children if child.dep_.startswith("aux")]
    if any(child.dep_ == "aux:pass" for child in auxiliaries):
        return True
    if token.dep_ == "conj" and not auxiliaries:
        auxiliaries = [child for child in token.head.children if child.dep_.startswith("aux")]
        if any(child.dep_ == "aux:pass" for child in auxiliaries):
            return True
    group = range(max(0, at - 5), at)
    if any(view.lists.has("phrases.reflexives", view.words[i]) for i in group):
        return False
    having = any(
        view.lists.has("phrases.auxiliaries", child.lemma_) for child in auxiliaries
    ) or any(
        view.lists.has("phrases.auxiliaries", view.reading.doc[i].lemma_)
        and view.reading.doc[i].pos_ == "AUX"
        for i in group
    )
    return not having and not (verb.finite and not auxiliaries)


def is_gerund(view: View, at: int) -> bool:
    """Tells whether a token is a present participle, by its form."""
    readings = view.verbs.get(view.words[at], ())
    return any(reading.gerund for reading in readings)

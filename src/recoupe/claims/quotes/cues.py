"""Reporting verbs in their forms, and the words by which each names its subject."""

from dataclasses import dataclass

from recoupe.claims.quotes.phrases import Phrase, capital, phrase_around, phrase_from
from recoupe.claims.quotes.view import View
from recoupe.languages.quotes import ReportingVerb

FURTHEST = 14  # tokens passed over between the verb of a tag and its holder
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus")
PRONOUNS = ("PRON",)


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb in the text, from token `first` (its auxiliary) to `last`."""

    entry: ReportingVerb
    token: int
    first: int
    last: int
    finite: bool


@dataclass(frozen=True, slots=True)
class Holder:
    """Who says it, as printed: a phrase, or the token of a pronoun."""

    phrase: Phrase | None = None
    pronoun: int | None = None


def verb_at(view: View, at: int, limit: int) -> Verb | None:
    """Returns the reporting verb whose head is token `at`, with its auxiliaries."""
    entries = view.verbs.get(view.words[at])
    if not entries or not view.free(at):
        return None
    first = at
    while first > 0 and view.free(first - 1) and _leads(view, first - 1):
        first -= 1
    reflexive = any(view.words[i] in ("se", "s'") for i in range(first, at))
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
        return Verb(entry, at, first, last, reading.finite)
    return None


def _leads(view: View, at: int) -> bool:
    """Tells whether a token belongs to the verb group on its left: auxiliary, clitic, adverb."""
    pos = view.reading.doc[at].pos_
    word = view.words[at]
    return (
        pos in ("AUX", "ADV")
        or word in ("se", "s'", "y", "en", "lui", "leur", "l'", "ne", "n'", "pas")
        or view.lists.has("pronouns.clitic", word)
        or word in ("-t", "-on", "été")
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
    if "Part" not in token.morph.get("VerbForm") or "Pres" in token.morph.get("Tense"):
        return False
    auxiliaries = [child for child in token.children if child.dep_.startswith("aux")]
    if any(child.dep_ == "aux:pass" for child in auxiliaries):
        return True
    group = range(max(0, at - 5), at)
    if any(view.words[i] in ("se", "s'") for i in group):
        return False
    having = any(child.lemma_ == "avoir" for child in auxiliaries) or any(
        view.reading.doc[i].lemma_ == "avoir" and view.reading.doc[i].pos_ == "AUX" for i in group
    )
    return not having and not (verb.finite and not auxiliaries)


def holder_after(view: View, verb: Verb, limit: int) -> Holder | None:
    """Returns the holder that follows its verb: « a-t-il dit », « a dit à la presse M. X »."""
    for i in range(verb.first, min(verb.last + 3, limit)):
        if view.lists.has("pronouns.clitic", view.words[i]) and view.free(i):
            return Holder(pronoun=i)
    for short in (False, True):
        found = _scan(view, verb.last + 1, limit, short)
        if found is not None:
            return found
    return None


def _scan(view: View, at: int, limit: int, short: bool) -> Holder | None:
    doc, begin = view.reading.doc, at
    while at < limit and at - begin < FURTHEST * 2 and view.free(at):
        pos, word = doc[at].pos_, view.words[at]
        if view.lists.has("tags.times", word) or (pos == "NUM" and not capital(view, at)):
            at += 1
        elif view.phrase_at(at, "pronouns.near", limit):
            return Holder(pronoun=at)
        elif pos == "ADP" or word in ("lors", "auprès", "face", "jusqu'"):
            at = _past_complement(view, at, limit, short)
        elif pos == "ADV" and not capital(view, at):
            at += 1
        elif word == "," and at + 1 < limit and _circumstance(view, at + 1):
            at += 1
        elif word == "," and at > begin and _phrase_starts(view, at + 1, limit):
            at += 1
        elif pos in ("VERB", "AUX") and not capital(view, at) and at - begin < 4:
            at += 1  # « veut croire », « a tenu à préciser »
        elif view.lists.has("pronouns.subject", word):
            return Holder(pronoun=at)
        elif pos in ("DET", "NOUN", "PROPN", "ADJ") or capital(view, at):
            phrase = phrase_from(view, at, limit)
            return Holder(phrase=phrase) if phrase else None
        else:
            return None
    return None


def _phrase_starts(view: View, at: int, limit: int) -> bool:
    return at < limit and (view.reading.doc[at].pos_ == "DET" or capital(view, at))


def _circumstance(view: View, at: int) -> bool:
    return view.lists.has("tags.times", view.words[at]) or view.reading.doc[at].pos_ == "ADP"


def _past_complement(view: View, at: int, limit: int, short: bool) -> int:
    """Returns the token after « à la presse », « dans un communiqué », « à Yonhap »."""
    doc = view.reading.doc
    at += 1
    while at < limit and doc[at].pos_ in ("ADP", "DET") and view.free(at):
        at += 1
    began = at
    while at < limit and view.free(at):
        pos = doc[at].pos_
        upper = capital(view, at)
        if at > began and upper and not capital(view, at - 1) and doc[at - 1].pos_ != "ADP":
            break  # « à des journalistes Me Bayon »
        if at > began and upper and short and not view.words[at - 1] == "-":
            break  # « à Yonhap Bruce Bennett »
        if at > began and view.reading.names[at - 1] is not None and upper:
            break
        if pos in ("NOUN", "PROPN", "ADJ", "NUM") or upper or view.words[at] == "-":
            at += 1
        elif view.words[at] in ("de", "du", "des", "d'") and at + 1 < limit:
            at += 2 if doc[at + 1].pos_ == "DET" else 1
        else:
            break
    return max(at, began)


def holder_before(view: View, verb_token: int, depth: int = 0) -> Holder | None:
    """Returns the subject of a verb that follows it, through coordination and control."""
    if depth > 4:
        return None
    doc = view.reading.doc
    token = doc[verb_token]
    start, _ = view.sentence(verb_token)
    for child in token.children:
        if child.dep_ in SUBJECTS and start <= child.i < verb_token:
            return _subject(view, child.i, depth)
    morph = token.morph.get("VerbForm")
    if token.dep_ in ("acl", "acl:relcl") and token.head.i < verb_token:
        if token.head.pos_ in ("NOUN", "PROPN", "ADJ") and view.free(token.head.i):
            return _noun(view, token.head.i)
    if (
        "Part" in morph
        and "Pres" in token.morph.get("Tense")
        or view.words[verb_token][-3:] == "ant"
    ):
        beside = _beside(view, verb_token)
        if beside is not None:
            return beside
    if token.head.i != verb_token and start <= token.head.i and token.dep_ != "ROOT":
        if token.head.pos_ in ("VERB", "AUX", "ADJ"):
            return holder_before(view, token.head.i, depth + 1)
        if token.head.pos_ in ("NOUN", "PROPN") and token.dep_ in ("acl", "acl:relcl", "amod"):
            return _noun(view, token.head.i)
    return _nearest(view, verb_token)


def _subject(view: View, at: int, depth: int) -> Holder | None:
    word = view.words[at]
    doc = view.reading.doc
    if word in ("qui", "lequel", "laquelle", "lesquels"):
        antecedent = doc[at].head.head.i
        if antecedent < at and doc[antecedent].pos_ in ("NOUN", "PROPN"):
            return _noun(view, antecedent)
        for i in range(at - 1, max(at - 8, -1), -1):
            if doc[i].pos_ in ("NOUN", "PROPN") and view.free(i):
                return _noun(view, i)
        return None
    if doc[at].pos_ == "PRON" or view.lists.has("pronouns.subject", word):
        return Holder(pronoun=at)
    return _noun(view, at)


def _noun(view: View, at: int) -> Holder | None:
    if not view.free(at):
        return None
    if view.reading.doc[at].pos_ == "PRON":
        return Holder(pronoun=at)
    phrase = phrase_around(view, at)
    return Holder(phrase=phrase) if phrase else None


def _beside(view: View, at: int) -> Holder | None:
    """Returns « un porte-parole, Zhao Lijian, » just left of « assurant »."""
    doc = view.reading.doc
    start, _ = view.sentence(at)
    left = at - 1
    if left > start and view.words[left] == ",":
        left -= 1
    if left <= start or not view.free(left) or doc[left].pos_ not in ("NOUN", "PROPN"):
        return None
    head = doc[left]
    while head.dep_ in ("appos", "flat:name", "nmod", "amod") and start <= head.head.i < head.i:
        head = head.head
    if head.dep_ not in SUBJECTS or head.head.i != at:
        return None
    return _noun(view, head.i)


def _nearest(view: View, at: int) -> Holder | None:
    """Returns the nearest subject on the left in the sentence, whatever verb it belongs to."""
    doc = view.reading.doc
    start, _ = view.sentence(at)
    for i in range(at - 1, start - 1, -1):
        if view.free(i) and doc[i].dep_ in SUBJECTS and view.words[i] not in ("qui", "-t"):
            return _subject(view, i, 0)
    return None


def agent_after(view: View, at: int, limit: int) -> Holder | None:
    """Returns the « par X » of a passive verb."""
    doc = view.reading.doc
    for i in range(at + 1, min(limit, at + 25)):
        if view.free(i) and view.words[i] == "par" and doc[i].pos_ == "ADP":
            phrase = phrase_from(view, i + 1, limit)
            return Holder(phrase=phrase) if phrase else None
    return None

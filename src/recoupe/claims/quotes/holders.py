"""The words before a verb that name who does it."""

from dataclasses import dataclass, replace

from recoupe.claims.quotes.coordination import coordinated_before
from recoupe.claims.quotes.nature import is_thing
from recoupe.claims.quotes.phrases import (
    Phrase,
    capital,
    phrase_around,
    phrase_from,
)
from recoupe.claims.quotes.subjects import subject_by_place
from recoupe.claims.quotes.verbs import is_gerund, leads, verb_at
from recoupe.claims.quotes.view import View

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who says it, as printed: a phrase, or the token of a pronoun."""

    phrase: Phrase | None = None
    pronoun: int | None = None
    speaks: bool = False  # its place says that it speaks, whatever its noun ends in
    together: tuple[Phrase, ...] = ()  # « A, B et C ont appelé »
    guessed: bool = False  # the nearest subject of any verb: only somebody who is known to speak


def holder_before(view: View, verb_token: int, depth: int = 0) -> Holder | None:
    """Returns the subject of a verb that follows it, through coordination and control."""
    if depth > 4:
        return None
    doc = view.reading.doc
    token = doc[verb_token]
    start, _ = view.sentence(verb_token)
    together = _together(view, verb_token)
    if together:
        return Holder(together=together)
    placed = subject_by_place(view, verb_token)
    before = view.words[placed.first - 1] if placed is not None and placed.first > start else ""
    if view.lists.has("phrases.relatives", before):
        return Holder(phrase=placed)  # « X, que Y avait qualifié de … »
    own = _own_of_gerund(view, verb_token, start) if is_gerund(view, verb_token) else None
    if own is not None:
        return Holder(phrase=own)
    for child in token.children:
        timed = view.lists.has("tags.times", view.words[child.i])  # « Mercredi, X a dit »
        word = view.words[child.i]
        timed |= not word.isalpha() and view.lists.has("phrases.clitics", word)  # « a-t-elle »
        if child.i == verb_token - 1 and is_gerund(view, verb_token):
            timed = timed or view.lists.has(
                "phrases.clitics", view.words[child.i]
            )  # « lui disant »
        behind = placed is not None and _behind_preposition(view, child.i, start)
        behind = behind or (child.i == start and child.pos_ == "NOUN")
        if behind and placed is not None and placed.head != child.i:
            return Holder(phrase=placed)  # « avant le discours du roi, X … », « Chauffeur, X … »
        if child.dep_ in SUBJECTS and start <= child.i < verb_token and not timed:
            return _subject(view, child.i, depth)
    if placed is not None:
        return Holder(phrase=placed)
    pronoun = _reflexive_pronoun(view, verb_token, start)
    if pronoun is not None:
        return Holder(pronoun=pronoun)
    attached = token.dep_ in ("acl", "acl:relcl") and start <= token.head.i < verb_token
    left = view.words[verb_token - 1]
    loose = is_gerund(view, verb_token) and (left == "," or view.lists.has("phrases.bare", left))
    if is_gerund(view, verb_token) and _opens(view, verb_token) and token.head.i > verb_token:
        return holder_before(view, token.head.i, depth + 1)  # « Dénonçant …, l'ONG a … »
    if (
        attached
        and not loose
        and token.head.pos_ in ("NOUN", "PROPN", "ADJ")
        and view.free(token.head.i)
    ):
        return _noun(view, token.head.i)
    forms = token.morph.get("VerbForm", [])
    if view.lists.has("phrases.bare", left) and token.head.dep_ == "acl:relcl":
        found = holder_before(view, token.head.i, depth + 1)
        if found is not None:
            return found  # « Y, qui l'a marqué en lui disant … »
    if is_gerund(view, verb_token) and ("Part" in forms or token.pos_ == "VERB"):
        found = _beside(view, verb_token) or _reporter_above(view, verb_token, depth)
        return replace(found, guessed=True) if found is not None else None
    if "Part" in forms and verb_token > start + 1 and view.words[verb_token - 1] == ",":
        noun = _noun_left(view, verb_token - 2, start)
        if noun is not None and not any(c.dep_.startswith("aux") for c in token.children):
            return noun
    if "Inf" in forms and view.lists.has("phrases.object_control", token.head.lemma_):
        for child in token.head.children:
            if child.dep_ == "obj" and token.head.i < child.i < verb_token:
                return _noun(view, child.i)  # « conduire l'Assemblée à exprimer … »
    if token.head.i != verb_token and start <= token.head.i:
        if token.head.pos_ in ("VERB", "AUX", "ADJ"):
            return holder_before(view, token.head.i, depth + 1)
        if token.head.pos_ in ("NOUN", "PROPN") and token.dep_ in ("acl", "acl:relcl", "amod"):
            return _noun(view, token.head.i)
    nearest = _nearest(view, verb_token)
    return replace(nearest, guessed=True) if nearest is not None else None


def _reflexive_pronoun(view: View, at: int, start: int) -> int | None:
    """Returns « il » of « il s'en prend à », « il a fait savoir »: empty to the parser."""
    first = at
    while first > start and view.free(first - 1) and leads(view, first - 1):
        first -= 1
    reflexive = any(view.lists.has("phrases.reflexives", view.words[i]) for i in range(first, at))
    reflexive |= view.lists.has("phrases.causatives", view.reading.doc[at].lemma_)
    empty = view.lists.has("phrases.impersonal_verbs", view.reading.doc[at].lemma_)
    if not reflexive or empty or first <= start:
        return None
    return first - 1 if view.lists.has("pronouns.subject", view.words[first - 1]) else None


def _opens(view: View, at: int) -> bool:
    """Tells whether only small words stand between the start of the sentence and a token."""
    start, _ = view.sentence(at)
    return all(view.reading.doc[i].pos_ in ("ADP", "ADV", "CCONJ") for i in range(start, at))


def _behind_preposition(view: View, at: int, start: int) -> bool:
    """Tells whether the parser's subject stands behind a preposition, which no subject does."""
    if view.reading.doc[at].dep_ not in SUBJECTS or at < start:
        return False
    first = phrase_first(view, at)
    return first > start and view.reading.doc[first - 1].pos_ == "ADP"


def _together(view: View, at: int) -> tuple[Phrase, ...]:
    """Returns the subjects joined before a verb in the plural."""
    first = at
    while first > 0 and view.free(first - 1) and leads(view, first - 1):
        first -= 1
    if "Plur" not in view.reading.doc[first].morph.get("Number", []) or not view.free(at):
        return ()
    return coordinated_before(view, first)


def _subject(view: View, at: int, depth: int) -> Holder | None:
    word = view.words[at]
    doc = view.reading.doc
    if view.lists.has("pronouns.relative", word):
        noun = doc[at].head.head
        while noun.dep_ in ("appos", "flat:name") and noun.head.i < noun.i:
            noun = noun.head  # « Ida Holm, porte-parole de …, qui assure »
        antecedent = noun.i
        if view.lists.has("pronouns.emphatic", view.words[phrase_first(view, antecedent)]):
            antecedent = -1  # « Tim Cook, lui-même président, qui … »
        if 0 <= antecedent < at and doc[antecedent].pos_ in ("NOUN", "PROPN"):
            return _named_beside(view, antecedent, at) or _noun(view, antecedent)
        for i in range(at - 1, max(at - 8, -1), -1):
            named = antecedent >= 0 or view.reading.names[i] is not None
            if doc[i].pos_ in ("NOUN", "PROPN") and view.free(i) and named:
                return _noun(view, i)
        return None
    named = view.reading.names[at] is not None
    if not named and (doc[at].pos_ == "PRON" or view.lists.has("pronouns.subject", word)):
        return Holder(pronoun=at)
    return _noun(view, at)


def _named_beside(view: View, antecedent: int, at: int) -> Holder | None:
    """Returns « le Kremlin » of « un message du Kremlin qui … »: a thing says nothing."""
    phrase = phrase_around(view, antecedent)
    beside = at - 1
    if phrase is None or beside <= phrase.head or not view.free(beside):
        return None
    far = beside > phrase.last and capital(view, beside)
    if not far or not is_thing(view, phrase):
        return None
    return _noun(view, beside)


def phrase_first(view: View, at: int) -> int:
    """Returns the first token of the phrase around `at`, `at` where there is none."""
    phrase = phrase_around(view, at)
    return phrase.first if phrase is not None else at


def _noun(view: View, at: int) -> Holder | None:
    if not view.free(at):
        return None
    if view.reading.doc[at].pos_ == "PRON" and view.reading.names[at] is None:
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
    absolute = _absolute(view, left, start)
    if absolute is not None:
        return Holder(phrase=absolute)
    subject = head.dep_ in SUBJECTS and head.head.i == at
    if left == at - 1 and not subject:
        return None  # « a félicité le roi de Norvège remerciant … »
    if not subject and not (capital(view, left) and doc[at].head.i in (left, head.i)):
        return None
    return _noun(view, head.i)


def _absolute(view: View, left: int, start: int) -> Phrase | None:
    """Returns « , l'envoyé tunisien, Kais Holm, » before its participle."""
    for begin in range(left - 1, start, -1):
        if view.words[begin - 1] == "," and view.reading.doc[begin].pos_ == "DET":
            phrase = phrase_from(view, begin, left + 2)
            if phrase is not None and phrase.apposition and phrase.apposition[1] == left:
                return phrase
    return None


def _own_of_gerund(view: View, at: int, start: int) -> Phrase | None:
    """Returns « Ankara » of « …, Ankara rétorquant que … »."""
    first = at - 1
    while first > start and capital(view, first) and view.words[first - 1] != ",":
        first -= 1
    if first <= start or not capital(view, at - 1) or view.words[first - 1] != ",":
        return None
    phrase = phrase_from(view, first, at)
    return phrase if phrase is not None and phrase.last == at - 1 else None


def _noun_left(view: View, at: int, start: int) -> Holder | None:
    """Returns the phrase that ends at token `at`: « le régime iranien, accusé … »."""
    doc = view.reading.doc
    while at > start and doc[at].pos_ == "ADJ":
        at -= 1
    if not view.free(at) or doc[at].pos_ not in ("NOUN", "PROPN"):
        return None
    return _noun(view, at)


def _reporter_above(view: View, at: int, depth: int) -> Holder | None:
    """Returns the holder of the outermost reporting verb that a participle hangs on."""
    start, stop = view.sentence(at)
    token = view.reading.doc[at]
    above = [t for t in token.ancestors if start <= t.i < at and t.pos_ in ("VERB", "AUX")]
    finite = [t for t in above if "Inf" not in t.morph.get("VerbForm", [])]
    above = finite or above  # « X a fait sortir Y en lançant … »
    reporting = [t for t in above if verb_at(view, t.i, stop) is not None]
    for verb in (*reversed(reporting), *above):
        found = holder_before(view, verb.i, depth + 1)
        if found is not None:
            return found
    return _nearest(view, at)


def _nearest(view: View, at: int) -> Holder | None:
    """Returns the nearest subject on the left in the sentence, whatever verb it belongs to."""
    doc = view.reading.doc
    start, _ = view.sentence(at)
    for i in range(at - 1, start - 1, -1):
        if (
            view.free(i)
            and doc[i].dep_ in SUBJECTS
            and not view.lists.has("pronouns.relative", view.words[i])
        ):
            return _subject(view, i, 0)
    return None

"""Tags: « , a dit X », « , selon X », « , y est-il écrit », wherever they start."""

from dataclasses import dataclass, replace

from recoupe.claims.quotes.coordination import coordinated_after
from recoupe.claims.quotes.following import holder_after, is_gerund_form
from recoupe.claims.quotes.holders import SUBJECTS, Holder, holder_before
from recoupe.claims.quotes.nature import is_human
from recoupe.claims.quotes.phrases import (
    Phrase,
    capital,
    phrase_around,
    phrase_from,
)
from recoupe.claims.quotes.verbs import Verb, is_verb, passive, verb_at
from recoupe.claims.quotes.view import View
from recoupe.languages.quotes import ReportingVerb

FURTHEST_VERB = 7  # words that may stand between the start of a tag and its verb
FURTHEST_NOUN = 12  # tokens searched for the antecedent of « selon qui »
FURTHEST_TEXT = 90  # tokens searched for the document of « y est-il écrit »


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag found at some place: its verb or preposition, and who it names."""

    rule: str
    holder: Holder | None
    cue: tuple[int, int]
    verb: Verb | None = None


def tag_at(view: View, at: int, stop: int, clause: bool = False) -> Tag | None:
    """Returns the tag that starts at token `at`, after an optional comma or dash.

    `clause` tells that it follows a quoted clause: there any finite verb is one of speech.
    """
    comma = at < stop and view.lists.has("tags.breaks", view.words[at])
    if comma:
        at += 1
    if at >= stop or not view.free(at):
        return None
    written = at + 1 if view.lists.has("tags.there", view.words[at]) else at
    length = view.phrase_at(written, "tags.written", stop)
    if length:
        end = written + length
        named = _where(view, end, stop)
        holder = Holder(phrase=named) if named is not None else written_holder(view, at)
        return Tag("tag-written", holder, (at, end - 1))
    length = opinion_at(view, at, stop)
    if length:
        return selon_at(view, at, length, stop)
    for i in range(at, min(at + FURTHEST_VERB, stop)):
        if not view.free(i):
            return None
        verb = verb_at(view, i, stop)
        if verb is not None and verb.entry.direct:
            if i > 0 and view.lists.has("tags.purpose", view.words[i - 1]):
                return None  # « …, pour défendre ses droits, a dit X »
            return _verb_tag(view, verb, at, stop, comma)
        if not _lead(view, i):
            unlisted = clause and comma and is_verb(view, i)
            return _unlisted(view, i, at, stop) if unlisted else None
    return None


def _where(view: View, at: int, stop: int) -> Phrase | None:
    """Returns « le rapport » of « lit-on dans le rapport »."""
    if at + 1 < stop and view.lists.has("tags.where", view.words[at]):
        return phrase_from(view, at + 1, stop)
    return None


def read_at(view: View, at: int, stop: int) -> Tag | None:
    """Returns the tag « on lit dans le rapport » that starts at token `at`."""
    length = view.phrase_at(at, "tags.reading", stop)
    phrase = _where(view, at + length, stop) if length else None
    return Tag("tag-written", Holder(phrase=phrase), (at, at + length)) if phrase else None


def _unlisted(view: View, at: int, start: int, stop: int) -> Tag | None:
    """Returns the tag of a verb that is in no list: « …, rembobine Ida Holm »."""
    token = view.reading.doc[at]
    simple = "Fin" in token.morph.get("VerbForm", []) and (
        at == start or view.lists.has("phrases.reflexives", view.words[at - 1])
    )
    compound = "Part" in token.morph.get("VerbForm", []) and at > start
    going_on = is_gerund_form(view, at, stop)  # « …, s'attirant les foudres de … »
    if not (simple or compound) or going_on or token.pos_ == "AUX":
        return None
    entry = ReportingVerb(token.lemma_, "say", True, True, False, False, ())
    return _verb_tag(view, Verb(entry, at, start, at, simple, False), start, stop, True)


def _verb_tag(view: View, verb: Verb, at: int, stop: int, comma: bool) -> Tag | None:
    holder = _nobody(view, verb, stop) or holder_after(view, verb, stop)
    if holder is None or _has_subject(view, verb):
        return None
    clitic = holder.pronoun is not None
    if verb.gerund and not verb.finite and not clitic:
        return None  # « …, en évoquant l'accord »
    if not verb.finite and at == verb.token and not clitic:
        return None
    if not clitic and (passive(view, verb) or not (comma or is_verb(view, verb.token))):
        return None
    rule = "tag-pronoun" if clitic else "tag-inverted"
    several: tuple[Phrase, ...] = ()
    if holder.phrase and "Plur" in view.reading.doc[verb.first].morph.get("Number", []):
        several = coordinated_after(view, holder.phrase, stop)
    holder = replace(holder, speaks=True, together=several)
    return Tag(rule, holder, (max(at, verb.first), verb.last), verb)


def _nobody(view: View, verb: Verb, stop: int) -> Holder | None:
    """Returns where it is said: « indique-t-on de source policière », « dit-on à Matignon »."""
    for i in range(verb.first, min(verb.last + 3, stop)):
        if view.lists.has("pronouns.nobody", view.words[i]) and view.free(i):
            at = max(i, verb.last) + 1
            while at < stop and view.lists.has("pronouns.places", view.words[at]):
                at += 1
            phrase = phrase_from(view, at, stop) if at > max(i, verb.last) + 1 else None
            return Holder(phrase=phrase) if phrase else Holder(pronoun=i)
    return None


def _has_subject(view: View, verb: Verb) -> bool:
    """Tells whether « X, qui …, » before the verb is its subject: then it is no tag."""
    doc = view.reading.doc
    for child in doc[verb.token].children:
        if child.dep_ in SUBJECTS and child.i < verb.first and view.free(child.i):
            for i in range(child.i + 2, verb.first):
                relative = view.words[i - 1] == "," and doc[i].pos_ == "PRON"
                if relative and doc[i].head.dep_ == "acl:relcl" and doc[i].head.head.i == child.i:
                    return True
    return False


def _lead(view: View, at: int) -> bool:
    """Tells whether a word may stand between the comma and the verb of a tag."""
    word = view.words[at]
    return (
        view.lists.has("tags.lead", word)
        or view.lists.has("pronouns.clitic", word)
        or view.lists.has("tags.times", word)
        or view.reading.doc[at].pos_ in ("ADV", "AUX")
    )


def opinion_at(view: View, at: int, stop: int) -> int:
    """Returns the length of « selon », « à l'en croire » at token `at`, or 0."""
    believed = view.phrase_at(at, "prepositions.believed", stop)
    return believed or view.phrase_at(at, "prepositions.selon", stop)


def selon_at(view: View, at: int, length: int, stop: int) -> Tag | None:
    """Returns the tag of a preposition of `length` tokens at `at`: « selon X », « selon lui »."""
    first, cue = at + length, (at, at + length - 1)
    if view.phrase_at(at, "prepositions.believed", stop):
        return Tag("selon", Holder(pronoun=at + 1), cue)
    if view.lists.has("prepositions.source_nouns", view.words[first - 1]):
        first -= 1
    elif first < stop and view.lists.has("pronouns.relative", view.words[first]):
        phrase = _antecedent(view, at)
        return Tag("selon", Holder(phrase=phrase), (at, first)) if phrase else None
    elif first < stop and view.reading.doc[first].pos_ == "PRON":
        return Tag("selon", Holder(pronoun=first), cue)
    phrase = phrase_from(view, first, stop)
    return Tag("selon", Holder(phrase=phrase), cue) if phrase else None


def _antecedent(view: View, at: int) -> Phrase | None:
    doc = view.reading.doc
    for i in range(at - 1, max(at - FURTHEST_NOUN, -1), -1):
        noun = view.free(i) and doc[i].pos_ in ("NOUN", "PROPN")
        of = view.lists.has("titles.of", view.words[i - 1])
        if noun and capital(view, i) and doc[i - 1].pos_ == "ADP" and not of:
            continue  # « un élu basé à Oslo, pour qui … »
        around = phrase_around(view, i) if noun else None
        if around is not None and (capital(view, i) or is_human(view, around)):
            head = doc[i]
            while head.dep_ in ("appos", "flat:name", "nmod", "amod") and head.head.i < head.i:
                head = head.head
            found = phrase_around(view, head.i if view.free(head.i) else i)
            return _name_before(view, found) or found if found is not None else None
    return None


def _name_before(view: View, phrase: Phrase) -> Phrase | None:
    """Returns « Ida Holm » of « Ida Holm, porte-parole du port, pour qui »."""
    last = phrase.first - 2
    start, _ = view.sentence(phrase.first)
    if last < start or view.words[last + 1] != "," or phrase.first != phrase.head:
        return None
    return phrase_around(view, last) if capital(view, last) and view.free(last) else None


def written_holder(view: View, at: int) -> Holder | None:
    """Returns the text named last before `at`: « un communiqué commun … y est-il écrit »."""
    documents = view.lists.lists["documents.nouns"]
    for i in range(at - 1, max(at - FURTHEST_TEXT, -1), -1):
        if view.free(i) and view.words[i].removesuffix("s") in documents:
            phrase = phrase_around(view, i)
            token = view.reading.doc[i]
            if phrase is not None and phrase.last == phrase.head and token.dep_ == "obj":
                issuer = holder_before(view, token.head.i)
                if issuer is not None:
                    return issuer  # « la mairie a publié un communiqué »
            return Holder(phrase=phrase) if phrase else None
    return None

"""Indirect speech: « X a déclaré que P », « X dit vouloir V », « selon X, P », « P, a dit X »."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.claims.quotes.attribution import Attributor
from recoupe.claims.quotes.following import holder_after
from recoupe.claims.quotes.found import Attribution
from recoupe.claims.quotes.holders import Holder, holder_before
from recoupe.claims.quotes.tags import Tag, tag_at
from recoupe.claims.quotes.verbs import Verb, is_verb, passive, verb_at
from recoupe.claims.quotes.view import View

FURTHEST_THAT = 12  # tokens between the verb and its « que »
FEWEST = 3  # tokens of a reported clause
INFINITIVE_KINDS = ("say", "promise", "deny", "confirm", "announce")


@dataclass(frozen=True, slots=True)
class Reported:
    """Tokens `first` to `last` told as what the speaker said."""

    first: int
    last: int
    found: Attribution


def reported_in(view: View, sentence: int, attributor: Attributor) -> list[Reported]:
    """Returns the indirect speech of a sentence, in text order, without nested reports."""
    start, stop = view.bounds[sentence]
    found: list[Reported] = []
    tags = attributor.tags
    for i in range(start, stop):
        if i in tags:
            continue
        verb = verb_at(view, i, stop)
        if verb is None or not verb.entry.indirect or not is_verb(view, i) or passive(view, verb):
            continue
        if any(one.first <= i <= one.last for one in found):
            continue
        content = _that_clause(view, verb, stop) or _infinitive(view, verb, stop)
        if content is None:
            continue
        holder = _holder(view, verb, content[0])
        rule = "indirect-verb"
        attribution = attributor.resolve(Tag(rule, holder, (verb.first, verb.last), verb))
        if attribution is not None:
            found.append(Reported(*content, attribution))
    if not found and not _quotes(view, start, stop):
        found += _framed(view, start, stop, attributor)
    return [one for one in found if one.last - one.first + 1 >= FEWEST]


def _holder(view: View, verb: Verb, limit: int) -> Holder | None:
    for i in range(verb.first, verb.last + 3):
        if i < limit and view.lists.has("pronouns.clitic", view.words[i]):
            return holder_after(view, verb, limit)
    return holder_before(view, verb.token)


def _that_clause(view: View, verb: Verb, stop: int) -> tuple[int, int] | None:
    """Returns the tokens after « que », up to where the clause ends."""
    doc = view.reading.doc
    for i in range(verb.last + 1, min(verb.last + 1 + FURTHEST_THAT, stop)):
        if not view.free(i) or view.words[i] in (":", ";"):
            return None
        if verb_at(view, i, stop) is not None:
            return None
        if view.lists.has("indirect.that", view.words[i]):
            if doc[i].pos_ == "PRON":
                return None
            if view.lists.has("indirect.no_that_after", view.words[i - 1]):
                return None
            inside = doc[i].head
            # « que Bakou, malgré ses démentis, a livré … »: the parse hangs « que » from the name
            cut = inside.pos_ == "PROPN" and _has_verb(view, inside.right_edge.i + 1, stop)
            last = inside.right_edge.i if i < inside.i < stop and not cut else stop - 1
            return i + 1, _trim(view, i + 1, min(last, stop - 1), stop)
        if doc[i].pos_ == "VERB" and "Fin" in doc[i].morph.get("VerbForm", []):
            return None
    return None


def _infinitive(view: View, verb: Verb, stop: int) -> tuple[int, int] | None:
    """Returns « vouloir un accord » of « X dit vouloir un accord »."""
    doc = view.reading.doc
    if verb.entry.kind not in INFINITIVE_KINDS:
        return None
    for i in range(verb.last + 1, min(verb.last + 4, stop)):
        token = doc[i]
        if not view.free(i):
            return None
        if "Inf" in token.morph.get("VerbForm", []) and token.pos_ in ("VERB", "AUX"):
            head = token.head if token.pos_ == "AUX" and token.head.i > i else token
            return i, _trim(view, i, min(max(head.right_edge.i, i), stop - 1), stop)
        if token.pos_ not in ("ADV", "PRON", "PART"):
            return None
    return None


def _trim(view: View, first: int, last: int, stop: int) -> int:
    """Returns where the content ends: before a tag of somebody else and the final stop."""
    for i in range(first + 1, last + 1):
        if view.free(i) and _has_verb(view, first, i) and _over(view, i, last + 1):
            last = i - 1
            break
        if view.free(i) and view.words[i] == ",":
            tag = tag_at(view, i, stop)
            if tag is not None and tag.holder is not None:
                last = i - 1
                break
    while last > first and not view.words[last][0].isalnum() and view.free(last):
        last -= 1
    return last


def _has_verb(view: View, first: int, stop: int) -> bool:
    return any(token.pos_ in ("VERB", "AUX") for token in view.reading.doc[first:stop])


def _over(view: View, at: int, stop: int) -> bool:
    """Tells whether the reporter goes on by himself: « …, avant de partir », « … et a ajouté »."""
    word = view.words[at]
    if word == ";":
        return True
    if word == ",":
        length = view.phrase_at(at + 1, "indirect.ends", stop)
        after = at + 1 + length
        return bool(length) and not view.lists.has(
            "indirect.that", view.words[min(after, stop - 1)]
        )
    if not view.lists.has("indirect.joins", word):
        return False
    verb = next(
        (v for i in range(at + 1, min(at + 4, stop)) if (v := verb_at(view, i, stop))), None
    )
    return (
        verb is not None
        and verb.first == at + 1
        and is_verb(view, verb.token)
        and _finite(verb, view)
    )


def _finite(verb: Verb, view: View) -> bool:
    doc = view.reading.doc
    group = range(verb.first, verb.token + 1)
    return any("Fin" in doc[i].morph.get("VerbForm", []) for i in group) and verb.entry.kind in (
        "say",
        "ask",
        "warn",
        "accuse",
    )


def _framed(view: View, start: int, stop: int, attributor: Attributor) -> Iterator[Reported]:
    """Yields « selon X, P » and « P, a dit X »."""
    opening = attributor.opinion(start, start, stop)
    if opening is not None and opening.rule == "pour":
        attributor.heard(opening, view.reading.sentence_of(start))
    if opening is not None and opening.rule == "selon":
        end = _after_comma(view, opening, stop)
        if end is not None:
            found = replace(opening, rule="indirect-selon")
            yield Reported(end, _trim(view, end, stop - 1, stop), found)
            return
    for i in range(start + FEWEST, stop):
        if view.words[i] != ",":
            continue
        tag = tag_at(view, i, stop)
        if tag is None or (tag.verb is not None and not tag.verb.entry.indirect):
            continue
        found_tag = attributor.resolve(tag)
        if found_tag is not None:
            rule = "indirect-selon" if tag.rule == "selon" else "indirect-tag"
            inserted = tag.rule == "selon" and _inserted(view, tag, stop)
            last = _last_word(view, stop - 1) if inserted else i - 1
            yield Reported(start, last, replace(found_tag, rule=rule))
            return


def _inserted(view: View, tag: Tag, stop: int) -> bool:
    """Tells whether the clause goes on after « , selon X, »."""
    phrase = tag.holder.phrase if tag.holder else None
    end = phrase.last + 1 if phrase else tag.cue[1] + 2
    return view.words[end : end + 1] == (",",) and stop - end > FEWEST


def _last_word(view: View, last: int) -> int:
    while last > 0 and not view.words[last][0].isalnum():
        last -= 1
    return last


def _after_comma(view: View, opening: Attribution, stop: int) -> int | None:
    holder = opening.speaker.span
    for i in range(opening.cue[1] + 1, min(opening.cue[1] + 25, stop)):
        if view.words[i] == "," and view.reading.starts[i] >= holder.end:
            return i + 1 if i + 1 < stop else None
        if view.reading.doc[i].pos_ in ("VERB", "AUX"):
            return None
    return None


def _quotes(view: View, start: int, stop: int) -> bool:
    return any(not view.free(i) for i in range(start, stop))

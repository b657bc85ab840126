"""Who speaks by what stands beside the marks: « X : « … » », « « … » : X », a tag within them."""

from dataclasses import replace

from recoupe.claims.quotes.floating import teller
from recoupe.claims.quotes.found import Attribution
from recoupe.claims.quotes.holders import Holder
from recoupe.claims.quotes.kinds import kind_of
from recoupe.claims.quotes.phrases import capital, phrase_from
from recoupe.claims.quotes.resolver import Resolver
from recoupe.claims.quotes.tags import Tag, tag_at
from recoupe.claims.quotes.verbs import is_verb, verb_at
from recoupe.claims.quotes.view import NOBODY, Passage, View
from recoupe.model import BlockKind, QuoteKind

AGENT = 10  # tokens from « par » to the name before the colon


def colon(resolver: Resolver, start: int, passage: Passage) -> Attribution | None:
    """Returns « X : « … » », « confirmé par X : « … » », « Et d'insister : « … » »."""
    view, at = resolver.view, passage.first - 1
    while at > start and not view.free(at):
        at -= 1
    if at <= start or view.words[at] != ":":
        return None
    clause = kind_of(view, passage) is QuoteKind.DIRECT
    if view.lists.has("tags.answers", view.words[at - 1]) and at - 1 == start and resolver.said:
        persons = (one for one in reversed(resolver.said) if one.person)
        interviewed = next(persons, resolver.said[-1])
        return Attribution("colon", interviewed, (start, at))
    agent = _agent(view, start, at)
    if clause and agent is not None:
        return resolver.named(Tag("colon", agent, (at, at)))
    told = teller(view, resolver.naming, resolver.said, passage.sentence) if clause else None
    if told is not None and told.person:
        return Attribution("colon", told, (start, at))
    if any(verb_at(view, i, at) and is_verb(view, i) for i in range(start, at)):
        going_on = clause and resolver.said
        return Attribution("colon", resolver.said[-1], (start, at)) if going_on else None
    phrase = phrase_from(view, start, at)
    if phrase is None or phrase.last < at - 1 or not resolver.naming.animate(phrase):
        return None
    return resolver.named(Tag("colon", Holder(phrase=phrase), (at, at)))


def tagged_colon(resolver: Resolver, start: int, passage: Passage) -> Attribution | None:
    """Returns who « P, a-t-il martelé : c'est « … » » lets go on behind the colon."""
    view = resolver.view
    colons = [i for i in range(start, passage.first) if view.free(i) and view.words[i] == ":"]
    for i in range(start, colons[-1] if colons else start):
        tag = tag_at(view, i, colons[-1]) if view.words[i] == "," and view.free(i) else None
        pronoun = tag.holder.pronoun if tag is not None and tag.holder is not None else None
        if tag is not None and pronoun is not None and max(pronoun, tag.cue[1]) == colons[-1] - 1:
            return resolver.resolve(replace(tag, rule="colon"))
    return None


def _agent(view: View, start: int, at: int) -> Holder | None:
    """Returns the « par X » that ends at the colon."""
    first = at
    while first - 1 > start and capital(view, first - 1) and view.free(first - 1):
        first -= 1
    for i in range(first - 1, max(start, first - AGENT), -1):
        if view.words[i] == "," or view.reading.doc[i].pos_ in ("VERB", "AUX"):
            return None
        if view.lists.has("phrases.agent", view.words[i]) and first < at:
            phrase = phrase_from(view, first, at)
            return Holder(phrase=phrase) if phrase is not None else None
    return None


def headline(resolver: Resolver, after: int, stop: int, passage: Passage) -> Attribution | None:
    """Returns the holder of « « … » : X … », of « « … » (X) » in a headline."""
    view = resolver.view
    if passage.kind is BlockKind.TITLE and view.words[stop - 1] == ")":
        opens = [i for i in range(after, stop) if view.words[i] == "("]
        phrase = phrase_from(view, opens[-1] + 1, stop - 1) if opens else None
        if phrase is not None and phrase.last == stop - 2:
            return resolver.named(Tag("colon", Holder(phrase=phrase), (opens[-1], stop - 1)))
    if after + 1 >= stop or view.words[after] != ":":
        return None
    phrase = phrase_from(view, after + 1, stop)
    if phrase is None:
        return None
    tag = Tag("colon", Holder(phrase=phrase), (after, after))
    leads = passage.outer.start == view.reading.sentences[passage.sentence].span.start
    if passage.kind is BlockKind.TITLE:
        return resolver.named(tag)
    found = resolver.resolve(tag) if leads else None
    if found is not None and found.speaker.person:
        return found  # « « … » : l'Afghane Awa, parmi les siens, s'indigne »
    end = phrase.apposition[1] + 1 if phrase.apposition else phrase.last
    verb = view.reading.doc[min(end + 1, stop - 1)]
    subject = verb.pos_ in ("VERB", "AUX") and resolver.naming.animate(phrase)
    return resolver.resolve(tag) if subject else None


def inside(resolver: Resolver, number: int, passage: Passage) -> Attribution | None:
    """Returns the holder of a tag that stands between the marks: « A, explique X. B »."""
    view = resolver.view
    freed = replace(view, inside=tuple(NOBODY if i == number else i for i in view.inside))
    for i in range(passage.first + 1, passage.last):
        if view.words[i] != "," or view.inside[i] != number:
            continue
        tag = tag_at(freed, i, passage.last + 1)
        finite = tag is not None and tag.verb is not None and tag.verb.first == i + 1
        if tag is None or not finite or tag.holder is None or tag.holder.phrase is None:
            continue
        found = resolver.named(replace(tag, rule="tag-inside"))
        if found is not None and found.speaker.person:
            return found
    return None

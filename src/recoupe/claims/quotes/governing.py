"""The verb that governs a passage from its left, and the subjects above a passage."""

from collections.abc import Iterator

from recoupe.claims.quotes.agents import agent_after
from recoupe.claims.quotes.following import holder_after
from recoupe.claims.quotes.holders import SUBJECTS, Holder, holder_before
from recoupe.claims.quotes.kinds import kind_of
from recoupe.claims.quotes.tags import tag_at
from recoupe.claims.quotes.verbs import Verb, is_verb, passive, verb_at
from recoupe.claims.quotes.view import Passage, View
from recoupe.model import QuoteKind

MERELY = 5  # tokens from « se borner » to its infinitive
NEAR = 3  # tokens from a verb to the words it leads to, the opening mark among them
NO_SPEECH_ALONE = ("describe", "think")  # classes that report only in a finite form


def root_of(view: View, passage: Passage) -> int:
    """Returns the token of the passage whose head lies outside it."""
    doc = view.reading.doc
    for i in range(passage.first, passage.last + 1):
        head = doc[i].head.i
        if doc[i].pos_ != "PUNCT" and (head < passage.first or head > passage.last):
            return i
    return passage.first


def predicate(view: View, passage: Passage, root: int) -> bool:
    """Tells whether a passage opens with what the reporter's subject does, if it is no speech.

    « Oslo « devrait savoir … » » is said of Oslo, « Oslo « condamne … » » by Oslo.
    """
    doc = view.reading.doc
    first = next((i for i in range(passage.first, passage.last + 1) if doc[i].pos_ != "ADV"), root)
    verb = doc[first]
    if verb.pos_ not in ("VERB", "AUX") or "Fin" not in verb.morph.get("VerbForm", []):
        return False
    main = next((i for i in range(first, passage.last + 1) if doc[i].pos_ == "VERB"), first)
    heads = {first, main, verb.head.i}
    if not any(
        doc[i].dep_ in SUBJECTS and doc[i].head.i in heads and view.free(i)
        for i in range(view.bounds[passage.sentence][0], passage.first)
    ):
        return False
    return not any(reading.verb.direct for reading in view.verbs.get(view.words[main], ()))


def hearsay(view: View, root: int, passage: Passage) -> bool:
    """Tells whether the clause around a passage is in the conditional of what others tell."""
    doc = view.reading.doc
    for token in (doc[root], *doc[root].ancestors):
        if token.pos_ in ("VERB", "AUX") and not passage.first <= token.i <= passage.last:
            group = (token, *(c for c in token.children if c.dep_.startswith(("aux", "cop"))))
            return any("Cnd" in one.morph.get("Mood", []) for one in group)
    return False


def governing_verbs(view: View, passage: Passage) -> Iterator[tuple[Verb, str, Holder]]:
    """Yields reporting verbs before a passage with rule and holder, the likeliest first."""
    doc = view.reading.doc
    start, stop = view.bounds[passage.sentence]
    ancestors = {root_of(view, passage)}
    ancestors |= {token.i for token in doc[root_of(view, passage)].ancestors}
    verbs = []
    for i in range(passage.first - 1, start - 1, -1):
        verb = verb_at(view, i, passage.first)
        if verb is None or not verb.entry.direct:
            continue
        named = view.reading.doc[i].pos_ == "ADJ" and _agent_behind(view, passage)
        if is_verb(view, i) or named or view.phrase_before(verb.first, "tags.as", start):
            verbs.append(verb)
    ordered = [v for v in verbs if v.token in ancestors]
    ordered += [v for v in verbs if v.token not in ancestors and not _closed(view, v, passage)]
    for verb in ordered:
        if _meanwhile(view, verb, passage):
            continue
        near = _leads_to(view, verb, passage)
        that = view.words[verb.last + 1 : verb.last + 2]
        reports = bool(that) and view.lists.has("indirect.that", that[0])
        if verb.entry.only_tag and not (near or reports):
            continue
        if verb.entry.kind == "relay" and len(ordered) > 1:
            continue
        if len(ordered) > 1 and (_in_aside(view, verb, passage) or _framed(view, verb, ordered)):
            continue
        infinitive = "Inf" in doc[verb.token].morph.get("VerbForm", [])
        merely = _merely(view, verb, start) if infinitive else None
        alone = infinitive and merely is None
        if (alone and verb.entry.kind in NO_SPEECH_ALONE) or (
            infinitive and _accused(view, verb, ordered)
        ):
            continue
        if passive(view, verb):
            if verb.entry.kind == "ask":
                continue  # « la police a été appelée par … »
            if verb.token not in ancestors and passage.first - verb.last > NEAR:
                continue
            holder, rule = agent_after(view, verb.token, stop), "passive"
            if holder is not None and _left_behind(view, holder, passage):
                continue
        elif merely is not None:
            holder, rule = holder_before(view, merely), "verb-before"
        else:
            holder, rule = _holder(view, verb, start, passage), "verb-before"
        if holder is not None:
            yield verb, rule, holder


def _agent_behind(view: View, passage: Passage) -> bool:
    """Tells whether « par » follows the marks: « qualifiée d'« historique » par X »."""
    return any(view.lists.has("phrases.agent", word) for word in view.words[passage.last + 1 :][:2])


def _holder(view: View, verb: Verb, start: int, passage: Passage) -> Holder | None:
    for i in range(verb.first, min(verb.last + 3, passage.first)):
        if view.lists.has("pronouns.clitic", view.words[i]):
            return holder_after(view, verb, passage.first)
    if view.phrase_before(verb.first, "tags.as", start):
        return holder_after(view, verb, passage.first)
    if verb.first > start and view.words[verb.first - 1] == ",":
        # « …, ajoute X, « … » »: a tag in the middle
        tag = tag_at(view, verb.first - 1, passage.first)
        phrase = tag.holder.phrase if tag is not None and tag.holder is not None else None
        ends = view.words[phrase.last + 1 : phrase.last + 2] if phrase is not None else ()
        if ends in ((",",), (":",)):
            return Holder(phrase=phrase)
    return holder_before(view, verb.token)


def _left_behind(view: View, agent: Holder, passage: Passage) -> bool:
    """Tells whether a comma closes the passive clause: « vus par la police, les marins … »."""
    last = agent.phrase.last if agent.phrase is not None else passage.first
    return last < passage.first and "," in view.words[last + 1 : passage.first]


def _in_aside(view: View, verb: Verb, passage: Passage) -> bool:
    """Tells whether « X, qui avait dit Y, … » closes with a comma before the passage."""
    at = verb.first - 1
    relative = at > 0 and view.lists.has("pronouns.relative", view.words[at])
    if not relative or view.words[at - 1] != ",":
        return False
    between = view.words[verb.last + 1 : passage.first]
    return "," in between and ":" not in between


def _framed(view: View, verb: Verb, verbs: list[Verb]) -> bool:
    """Tells whether what a verb brings is told by another: « X dit que Y croit à un « … » »."""
    infinitive = "Inf" in view.reading.doc[verb.token].morph.get("VerbForm", [])
    if verb.entry.kind != "think" and not infinitive:
        return False
    if view.phrase_before(verb.first, "phrases.conditions", view.sentence(verb.token)[0]):
        return True  # « prêt à venir s'il voit un signe de « … » »
    for other in verbs:
        between = range(other.last + 1, verb.first)
        that = any(view.lists.has("indirect.that", view.words[i]) for i in between)
        if other.entry.indirect and other.entry.kind != "think" and that:
            return True
    return False


def _meanwhile(view: View, verb: Verb, passage: Passage) -> bool:
    """Tells whether « tandis que X … » starts another clause between a verb and the passage."""
    return any(
        view.phrase_at(i, "phrases.whereas", passage.first)
        for i in range(verb.last + 1, passage.first)
        if view.free(i)
    )


def _accused(view: View, verb: Verb, verbs: list[Verb]) -> bool:
    """Tells whether somebody is charged with what an infinitive says: « accusés de menacer »."""
    return any(
        other.entry.kind == "accuse" and other.last < verb.first and passive(view, other)
        for other in verbs
    )


def _leads_to(view: View, verb: Verb, passage: Passage) -> bool:
    """Tells whether a verb stands just before words that are a clause, or a colon does."""
    colon = view.words[max(0, passage.first - 2)] == ":"
    infinitive = "Inf" in view.reading.doc[verb.token].morph.get("VerbForm", [])
    near = passage.first - verb.last <= NEAR and not infinitive
    return colon or (near and kind_of(view, passage) is QuoteKind.DIRECT)


def _merely(view: View, verb: Verb, start: int) -> int | None:
    """Returns « borné » of « s'est borné mercredi à saluer »: what follows is said all the same."""
    for i in range(verb.first - 1, max(start, verb.first - MERELY) - 1, -1):
        token = view.reading.doc[i]
        if view.lists.has("phrases.merely", token.lemma_.lower()):
            return i
        if token.pos_ == "VERB":
            return None
    return None


def _closed(view: View, verb: Verb, passage: Passage) -> bool:
    """Tells whether the verb's clause ends before the passage: « X, qui a dit Y, … »."""
    token = view.reading.doc[verb.token]
    for i in range(verb.token, passage.first):
        if view.words[i] == ";" or view.phrase_at(i, "phrases.meanwhile", passage.first):
            return True
    relative = next((t for t in (token, *token.ancestors) if t.dep_ == "acl:relcl"), None)
    return relative is not None and relative.right_edge.i < passage.first - 1


def subjects_above(view: View, root: int, passage: Passage) -> Iterator[tuple[int, Holder]]:
    """Yields the subjects of the clauses that hold token `root`, the innermost first."""
    doc = view.reading.doc
    for token in (doc[root], *doc[root].ancestors):
        within = passage.first <= token.i <= passage.last
        if token.pos_ not in ("VERB", "AUX") and not within:
            continue
        for child in token.children:
            if child.dep_ in SUBJECTS and child.dep_ != "nsubj:pass" and view.free(child.i):
                holder = holder_before(view, token.i) if child.i < token.i else None
                if holder is not None:
                    yield child.i, holder

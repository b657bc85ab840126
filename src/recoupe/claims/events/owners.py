"""Whom a phrase names without a name of its own: « nous », « ses troupes », « leurs navires »."""

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.auxiliaries import grammar_of
from recoupe.claims.events.parties import (
    EMPTY,
    Filler,
    coordinated,
    filler_of,
    join,
    nearest_left,
    nearest_named,
    referents,
    whole_chain,
)
from recoupe.claims.events.scene import Scene

LISTED = 6  # tokens from « pays » to « dont »
OWNED = 5  # tokens within which « l'un de nos patrouilleurs » shows its owner


def phrase(scene: Scene, head: Token, places: bool = False) -> Filler:
    """Returns whom a phrase names; « nous » is the speaker, « ses troupes » their owner's."""
    grammar = grammar_of(scene.doc)
    if scene.surface(head.i) in grammar.first_person:
        return speaker_at(scene, head.i)
    for noun in (head, *(c for c in head.children if c.dep_ == "nmod")):
        listed = _members(scene, noun)
        if listed.parties:
            return listed
    led = _led(scene, head)
    if led.parties:
        return led
    found = referents(scene, head, places)
    if found.parties or found.persons:
        return found
    other = _counterpart(scene, head)
    if other.parties:
        return other
    whose = _of_antecedent(scene, head)
    if whose.parties:
        return whose
    near = [t for t in head.subtree if abs(t.i - head.i) < OWNED]
    mine = [t for t in near if scene.surface(t.i) in grammar.first_person]
    return speaker_at(scene, mine[0].i) if mine else possessive(scene, head)


def _of_antecedent(scene: Scene, head: Token) -> Filler:
    """« Lima et Quito, dont les présidents se sont vus »: theirs, who are named before « dont »."""
    first = min([head.i, *(c.i for c in head.lefts)])
    if first - 2 < head.sent.start or scene.surface(first - 1) != grammar_of(scene.doc).whose:
        return EMPTY
    before = first - 3 if scene.surface(first - 2) == "," else first - 2
    named = scene.mention(before) if before >= head.sent.start else None
    chain = whole_chain(scene, named, head.sent.start, places=True) if named is not None else []
    return filler_of(scene, chain)


def _members(scene: Scene, head: Token) -> Filler:
    """« sept pays européens, dont la France et l'Italie »: those that are named."""
    grammar = grammar_of(scene.doc)
    if scene.surface(head.i) not in grammar.state_nouns:
        return EMPTY
    for i in range(head.i + 1, min(head.i + LISTED, head.sent.end - 1)):
        if scene.surface(i) in grammar.including:
            near = (scene.mention(k) for k in range(i + 1, min(i + 3, head.sent.end)))
            first = next((m for m in near if m is not None), None)
            return filler_of(scene, coordinated(scene, first, True)) if first else EMPTY
        if scene.doc[i].pos_ in {"VERB", "AUX"}:
            break
    return EMPTY


def _led(scene: Scene, head: Token) -> Filler:
    """« la coalition menée par Lima », « un cargo battant pavillon bolivien », « lié à X »."""
    grammar = grammar_of(scene.doc)
    for child in head.children:
        if child.dep_ not in {"acl", "amod"}:
            continue
        owned = scene.mention(head.i) is None  # « Lima, liée à Quito par un traité » is itself
        ways = (
            (grammar.leading_verbs | (grammar.owning_verbs if owned else set()), grammar.agentive),
            (grammar.belonging_verbs if owned else frozenset(), "à"),
        )
        for verbs, led in ways:
            if scene.infinitives(child) & verbs:
                owners = [referents(scene, c, True) for c in syntax.complements(child, led)]
                if join(owners).parties:
                    return join(owners)
        if scene.surface(child.i + 1) == grammar.flag:
            near = (scene.mention(i) for i in range(child.i + 2, min(child.i + 6, head.sent.end)))
            flown = next((m for m in near if m is not None), None)
            return filler_of(scene, [flown]) if flown is not None else EMPTY
    return EMPTY


def _counterpart(scene: Scene, head: Token) -> Filler:
    """« son voisin », « leur rival »: the last other party named, up to a sentence before."""
    grammar = grammar_of(scene.doc)
    related = scene.surface(head.i) in grammar.relational_nouns
    if not related or not any(scene.surface(c.i) in grammar.possessives for c in head.children):
        return EMPTY
    subject = syntax.subject(syntax.governing_verb(head))
    mine = referents(scene, subject) if subject is not None else EMPTY
    before = scene.doc[max(head.sent.start - 1, 0)].sent.start
    if not mine.parties:
        return EMPTY
    return nearest_named(scene, before, head.i, frozenset(mine.parties))


def speaker_at(scene: Scene, i: int) -> Filler:
    """Returns who speaks at token `i`: the speaker of the innermost quote around it."""
    at = scene.reading.starts[i]
    quotes = [q for q in scene.findings.quotes if q.speaker]
    around = [q for q in quotes if q.span.start <= at < q.span.end]
    if not around:
        sentence = scene.reading.sentences[scene.reading.sentence_of(i)].span
        around = [q for q in quotes if sentence.contains(q.span)]
    if not around:
        return EMPTY
    quote = min(around, key=lambda q: len(q.span))
    person = quote.speaker if (quote.speaker_id or "").startswith("person:") else None
    persons = (person,) if person else ()
    party = (quote.speaker_country,) if quote.speaker_country else ()
    return Filler(party, persons, quote.speaker_span or quote.span)


def possessive(scene: Scene, token: Token) -> Filler:
    """Returns whose it is: « ses troupes », « deux de leurs navires » belong to the subject."""
    owners = grammar_of(scene.doc).possessives
    reach = range(max(token.sent.start, token.i - 3), min(token.i + 4, token.sent.end))
    owned = [scene.doc[i] for i in reach if scene.surface(i) in owners]
    if not any(det.head == token or _part_of(det.head, token) for det in owned):
        return EMPTY
    inserted = _before_comma(scene, token)
    if inserted.parties:
        return inserted
    verb = syntax.governing_verb(token)
    if syntax.preposition(token) is not None and verb.i < token.i:
        near = nearest_named(scene, verb.i + 1, token.i)
        if near.parties:
            return near  # « livre des armes à la Russie pour son assaut »
    head = syntax.subject(verb)
    if head is not None and head != token and head.head != token:
        found = referents(scene, head)
        if found.parties:
            return found
    if head is None and verb.i > token.i:  # « Lors de leur sommet, X et Y ont … »
        return nearest_left(scene, token.i + 1, verb.i)
    return nearest_left(scene, token.sent.start, token.i)


def _before_comma(scene: Scene, token: Token) -> Filler:
    """« Bakou, malgré ses démentis, a … »: what stands between commas goes with what is before."""
    after = token.i + 1
    if after >= token.sent.end or scene.surface(after) != ",":
        return EMPTY
    for i in range(token.i - 1, max(token.sent.start, token.i - OWNED) - 1, -1):
        if scene.surface(i) == "," and i > token.sent.start:
            return nearest_named(scene, i - 1, i)
    return EMPTY


def _part_of(owned: Token, token: Token) -> bool:
    """Tells whether `token` is some of what is owned: « deux de leurs navires »."""
    return owned.head == token and syntax.preposition(owned) == "de" and token.pos_ != "NOUN"


def other_owner(scene: Scene, token: Token, actor: Filler) -> Filler:
    """« Pékin … : un bateau aurait foncé sur l'un de ses navires »: the owner is who speaks."""
    behind = range(token.i + 1, min(token.i + OWNED + 1, token.sent.end))
    near = {scene.surface(i) for i in behind} | {scene.surface(t.i) for t in token.subtree}
    if not near & grammar_of(scene.doc).possessives:
        return EMPTY
    speaker = speaker_at(scene, token.i)
    if speaker.parties and not set(speaker.parties) & set(actor.parties):
        return speaker
    return nearest_named(scene, token.sent.start, token.i, frozenset(actor.parties))

"""Finds the time expression of a clause: « leur sommet tenu en août », « a dit lundi »."""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of
from recoupe.claims.events.fitting import fits
from recoupe.claims.events.moments import at_the_time
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import preposition
from recoupe.model import Span, TimeMention

DATED = {"DATE", "TIME"}
CLOSE = 3  # tokens


def clause_time(scene: Scene, carrier: Token) -> TimeMention | None:
    """Returns the time expression that belongs to the clause of `carrier`, or None."""
    sentence = scene.sentence(carrier.i)
    span = scene.span(sentence.start, sentence.stop - 1)
    here = scene.span(carrier.i, carrier.i)
    words = _spoken(scene, here)
    times = [
        t
        for t in scene.findings.times
        if span.contains(t.span) and usable(t) and _spoken(scene, t.span) == words
    ]
    ranked = [(rank, t) for t in times if (rank := _rank(scene, carrier, t)) is not None]
    return min(ranked, key=lambda pair: (pair[0], pair[1].span))[1] if ranked else None


def _spoken(scene: Scene, span: Span) -> Span | None:
    """Returns the quotation marks' inside that a span stands in: a date in it is the speaker's."""
    around = [q.inner for q in scene.reading.quoted if q.inner.contains(span)]
    return min(around, key=len, default=None)


def usable(time: TimeMention) -> bool:
    """An unresolved « mardi » counts too: its day hangs on an unknown publication date."""
    return time.type in DATED and (time.value is None or time.value[:1].isdigit())


def _rank(scene: Scene, carrier: Token, time: TimeMention) -> tuple[int, int] | None:
    """Returns how far a time is from the clause of `carrier`: by arcs first, then by words."""
    tokens = scene.reading.tokens(time.span)
    if not tokens:
        return None
    distance = abs(tokens[0] - carrier.i)
    inside = set(tokens)
    if is_open(time) and carrier.pos_ == "NOUN":
        return None  # « la première visite depuis 2005 » is not of 2005
    if not fits(scene, carrier, time, tokens[0]):
        return None
    if carrier.pos_ == "NOUN" and carrier.head.i in inside and _is_genitive(carrier):
        return (0, distance)  # « l'entrée en vigueur mercredi des sanctions »
    if carrier.pos_ == "NOUN" and _right_behind(scene, carrier, tokens[0]):
        return (0, distance)  # « au programme d'un sommet européen les 24 et 25 mai »
    counted = is_open(time) and time.basis != "explicit" and len(time.value or "") == len("2022/..")
    if counted and any(c.dep_.startswith("aux") for c in carrier.children):
        return None  # « depuis un an » dates no single past act
    owners = {scene.doc[i].head for i in tokens} - {scene.doc[i] for i in tokens}
    told = [owner for owner in owners if _tells(scene, owner) and owner != carrier]
    if not all(at_the_time(owner) for owner in told):
        return None  # « l'invasion de février » dates the noun alone
    if _tells_which(scene, carrier, tokens[0]):
        return None
    if _fronted(scene, carrier, tokens[-1]):
        return (2, distance)  # « Lors de leur sommet tenu en août, X et Y ont … »
    reduced = [owner for owner in owners if _reduced(scene, owner) and owner != carrier]
    if any(carrier in {owner.head, _whole(owner.head)} for owner in reduced):
        return (0, distance)  # « leur sommet tenu en août » dates the summit
    if any(at_the_time(owner.head) and _stands_under(owner.head, carrier) for owner in reduced):
        return (1, distance)  # « d'avoir percuté deux navires lors d'une mission menée lundi »
    if reduced:
        return None  # « un traité signé en 1951 » dates nothing else
    for i in tokens:
        node = scene.doc[i]
        for step in range(5):
            if node.i == carrier.i:
                return (0 if step <= 3 else 1, distance)
            if node.i not in inside and node.pos_ in {"VERB", "AUX"}:
                break  # it belongs to another clause
            node = node.head
    openers, breaks = grammar_of(scene.doc).clause_openers, grammar_of(scene.doc).clause_breaks
    first, last = sorted((tokens[0], carrier.i))
    only = _only(scene, carrier)
    between = [t for t in scene.doc[first + 1 : last] if t.i not in inside and t.i != only]
    helpers = {c.i for c in carrier.children}
    gone = (time.value or "?") < (scene.reading.article.published or "")
    barriers = sum(
        t.pos_ == "VERB" and t.i not in helpers and not (gone and _aims(scene, t)) for t in between
    ) + sum(t.lower_ in openers or t.lower_ in breaks for t in between)
    barriers += sum(  # « …, et leurs pays sont prêts » opens another clause
        t.pos_ == "CCONJ" and scene.surface(t.i - 1) == "," for t in between if t.i
    )
    if tokens[0] < carrier.i and tokens[0] - carrier.sent.start <= 1:
        barriers -= 1  # a time that opens the sentence frames all of it
    if carrier.pos_ in {"NOUN", "ADJ"} and distance > 6 and barriers >= 0:
        return None
    if carrier.pos_ == "NOUN" and _of_telling_verb(scene, tokens[0], carrier.i):
        return None  # « a réclamé lundi une enquête sur les tirs »
    return (2, distance) if barriers <= 0 and not is_open(time) else None


def _tells_which(scene: Scene, carrier: Token, first: int) -> bool:
    """Tells whether a time says which thing is meant: « à un mois du scrutin du 18 octobre »."""
    grammar = grammar_of(scene.doc)
    if scene.surface(first) not in grammar.genitives:
        first -= 1
    if first <= carrier.sent.start or scene.surface(first) not in grammar.genitives:
        return False
    noun = scene.doc[first - 1]
    if noun == carrier or noun.pos_ != "NOUN" or noun.lower_ in grammar.day_nouns:
        return False
    return not at_the_time(noun)


def _only(scene: Scene, carrier: Token) -> int | None:
    """Returns « que » of « ne prendra effet qu'en mai », which opens no clause."""
    grammar = grammar_of(scene.doc)
    if not any(scene.surface(c.i) in grammar.negative_particles for c in carrier.children):
        return None
    for i in range(carrier.i + 1, carrier.sent.end - 1):
        if scene.surface(i) in grammar.restrictives and scene.doc[i + 1].pos_ == "ADP":
            return i
    return None


def _of_telling_verb(scene: Scene, first: int, noun: int) -> bool:
    """Tells whether the verb right before a time, and before the noun, is an act of speaking."""
    if first > noun:
        return False
    for i in range(first - 1, scene.sentence(noun).start, -1):
        if scene.doc[i].pos_ == "VERB":
            told = scene.lexicon.verbs.get(scene.surface(i), ())
            return any(not t.tail and t.frame.type in scene.cues.performative for t in told)
    return False


def _stands_under(noun: Token, verb: Token) -> bool:
    """Tells whether a noun hangs from a verb by the words that introduce it, or is next to it."""
    between = noun.doc[verb.i + 1 : noun.i]
    return verb in {noun.head, noun.head.head} or (
        verb.i < noun.i and not any(t.pos_ == "VERB" for t in between)
    )


def _reduced(scene: Scene, owner: Token) -> bool:
    """Tells whether a word is a participle beside a noun, not a nationality that looks like one."""
    return owner.dep_ in {"acl", "amod"} and scene.mention(owner.i) is None


def _is_genitive(noun: Token) -> bool:
    return preposition(noun) in grammar_of(noun.doc).genitives


def _right_behind(scene: Scene, noun: Token, first: int) -> bool:
    """Tells whether nothing but adjectives and names parts a noun from the time behind it."""
    between = scene.doc[noun.i + 1 : first]
    return 0 < first - noun.i <= CLOSE and all(
        t.pos_ in {"ADJ", "PROPN"} or scene.mention(t.i) is not None for t in between
    )


def _aims(scene: Scene, verb: Token) -> bool:
    """Tells whether a verb tells an aim, which no past time dates: « visant à exclure »."""
    start = verb.sent.start
    before = " ".join(scene.surface(i) for i in range(max(start, verb.i - 2), verb.i))
    behind = scene.surface(verb.i) + " " + scene.surface(min(verb.i + 1, len(scene.doc) - 1))
    return before.endswith(scene.cues.purposes) or behind in scene.cues.purposes


def _fronted(scene: Scene, carrier: Token, last: int) -> bool:
    """Tells whether a time stands in the phrase that opens the sentence, before the main clause."""
    commas = [i for i in scene.sentence(carrier.i) if scene.surface(i) == ","]
    main = carrier == carrier.sent.root
    return bool(commas) and last < commas[0] < carrier.i and main


def _whole(token: Token) -> Token:
    """Returns the noun that a mistagged adjective goes with (« sommet tripartite »)."""
    bare = token.dep_ in {"nmod", "amod"} and token.pos_ != "PROPN" and preposition(token) is None
    return token.head if bare else token


def is_open(time: TimeMention) -> bool:
    """Tells whether a time has a start alone: « depuis mai 2019 »."""
    return (time.value or "").endswith("..")


def _tells(scene: Scene, token: Token) -> bool:
    return token.pos_ == "NOUN" and scene.surface(token.i) in scene.lexicon.nouns

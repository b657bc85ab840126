"""How the text presents an event, and according to whom."""

from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.auxiliaries import auxiliaries, grammar_of, has_form
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.triggers import Hit
from recoupe.languages.agencies import load_agencies
from recoupe.model import Factuality, Quote, QuoteKind

STRENGTH = (
    Factuality.ASSERTED,
    Factuality.REPORTED,
    Factuality.PLANNED,
    Factuality.ALLEGED,
    Factuality.HYPOTHETICAL,
    Factuality.DENIED,
)
PUBLIC = {Factuality.ASSERTED, Factuality.PLANNED}  # what saying it does
CLIMB = 6  # arcs that a modal or a conjunction may stand above the trigger


@dataclass(frozen=True, slots=True)
class Embedding:
    """An event told inside another one: « accuser X de … », « nier avoir … »."""

    factuality: Factuality
    parties: tuple[str, ...]
    persons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Factuality with those who say so; `spoken` is the quote the event is told in."""

    factuality: Factuality
    according_to: tuple[str, ...] = ()
    spoken: Quote | None = None


def own_factuality(scene: Scene, hit: Hit, verb: Token | None) -> Factuality:
    """Returns what mood, modals, negation and cue words around the trigger say."""
    token = scene.doc[hit.head]
    carrier = verb if verb is not None else token
    if hit.frame.negated:
        return Factuality.ASSERTED  # « ne laissera pas passer »: the negation is the act
    if syntax.is_verbal(carrier) and syntax.negated(carrier):
        return Factuality.DENIED
    found = [_mood(scene, carrier), *_modals(scene, carrier), *_nominal_cues(scene, token)]
    found += [_before(scene, token), _conjunction(scene, carrier)]
    if attributing(scene, token) is not None:
        found.append(Factuality.ALLEGED)
    return strongest([f for f in found if f is not None])


def attributing(scene: Scene, token: Token) -> Token | None:
    """Returns the participle that lays a deed at somebody's door (« imputés à »), if any."""
    found = (c for c in token.children if c.dep_ in {"acl", "amod"})
    return next((c for c in found if scene.infinitives(c) & scene.cues.attribution), None)


def strongest(found: list[Factuality]) -> Factuality:
    """Returns the one furthest from a plain fact."""
    return max(found, key=STRENGTH.index, default=Factuality.ASSERTED)


def _mood(scene: Scene, token: Token) -> Factuality | None:
    """Conditional perfect is rumour, conditional present a possibility, future a plan."""
    if not syntax.is_verbal(token):
        return None
    helpers = [*auxiliaries(token), *(c for c in token.children if c.dep_ == "cop")]
    for helper in [*helpers, token]:
        for form in scene.forms(helper):
            if form.mood == "conditional":
                past = helper != token
                return Factuality.ALLEGED if past else Factuality.HYPOTHETICAL
            if form.mood == "indicative" and form.tense == "future":
                return Factuality.PLANNED
    return None


def _modals(scene: Scene, token: Token) -> list[Factuality]:
    """Modals above an infinitive: « pourrait livrer », « devrait », « va », « veut »."""
    found: list[Factuality] = []
    own = scene.infinitives(token) & scene.cues.modals.keys()
    if own and any(c.dep_ == "xcomp" and syntax.is_infinitive(c) for c in token.children):
        found.append(_modal(token, scene.cues.modals[min(own)]))  # « doit se tenir »
    node = token
    for _ in range(CLIMB):
        head = node.head
        above = [
            c for c in node.children if c.dep_ in {"aux", "aux:tense", "aux:pass"} and c.i < node.i
        ]
        for modal in [
            *above,
            *([head] if node.dep_ in {"xcomp", "ccomp", "obl:arg", "advcl"} else []),
        ]:
            known = scene.infinitives(modal) & scene.cues.modals.keys()
            if _accomplished(scene, modal, node):
                continue
            if known and (syntax.is_infinitive(node) or modal != head):
                found.append(_modal(modal, scene.cues.modals[min(known)]))
            matrix = scene.infinitives(modal) & scene.cues.matrices.keys()
            if matrix and node.dep_ == "ccomp":
                found.append(scene.cues.matrices[min(matrix)])
        if head == node or node.dep_ not in {"xcomp", "aux:pass", "cop"}:
            break
        node = head
    return found


def _accomplished(scene: Scene, modal: Token, node: Token) -> bool:
    """« ont dû repousser », « a pu rencontrer »: in the compound past they did."""
    done = scene.infinitives(modal) & grammar_of(scene.doc).accomplishing_verbs
    return bool(done) and has_form(modal, "Part") and has_form(node, "Inf")


def _modal(modal: Token, value: Factuality) -> Factuality:
    refused = syntax.negated(modal) and value is not Factuality.HYPOTHETICAL
    return Factuality.DENIED if refused else value


def _nominal_cues(scene: Scene, token: Token) -> list[Factuality]:
    """Adjectives on the noun, and the noun it hangs from: « la possibilité d'une visite »."""
    found = []
    if token.pos_ in syntax.NOMINAL:
        for child in token.children:
            value = scene.cues.adjectives.get(scene.surface(child.i))
            if _by_law(scene, child):
                continue  # « les sanctions prévues par la loi »
            if value is not None and child.dep_ in {"amod", "acl", "det"}:
                found.append(value)
        behind = range(token.i + 1, min(token.i + 4, token.sent.end))
        late = [
            scene.surface(i)
            for i in behind
            if scene.doc[i].pos_ in {"ADJ", "VERB"} and not _by_law(scene, scene.doc[i])
        ]
        found += [scene.cues.adjectives[w] for w in late if w in scene.cues.adjectives]
    head = token.head
    feared = scene.infinitives(head) & scene.cues.matrices.keys()
    if token.dep_ == "obj" and token.pos_ in syntax.NOMINAL and feared:
        found.append(scene.cues.matrices[min(feared)])  # « fait craindre un conflit »
    if (
        head != token
        and head.pos_ == "NOUN"
        and token.dep_ in {"nmod", "acl", "ccomp", "acl:relcl"}
    ):
        value = scene.cues.nouns.get(scene.surface(head.i))
        done = token.dep_ == "acl" and "Past" in token.morph.get("Tense", [])
        # « les pourparlers, annulés par Lima »: what befell the talks, not what they are about
        if value is not None and token.dep_ != "acl:relcl" and not done:
            found.append(value)
    return found


def _by_law(scene: Scene, adjective: Token) -> bool:
    """Tells whether a participle has an agent behind it, « prévues par »."""
    behind = adjective.i + 1
    return behind < len(scene.doc) and scene.surface(behind) == grammar_of(scene.doc).agentive


def _before(scene: Scene, token: Token) -> Factuality | None:
    """Set phrases just before the happening: « à la veille d'une », « sur le point de »."""
    start = max(token.sent.start, token.i - 6)
    left = " ".join(scene.surface(i) for i in range(start, token.i)).replace("' ", "'")
    for child in token.children:
        if child.i < token.i and child.dep_ in {"det", "amod"}:
            left_edge = " ".join(scene.surface(i) for i in range(start, child.i + 1))
            left = max(left, left_edge, key=len)
    for words, value in scene.cues.before:
        at = left.rfind(words)
        if at < 0 or (at and left[at - 1].isalpha()):
            continue
        rest = left[at + len(words) :].split()
        infinitive = words.endswith(scene.cues.purposes)
        if infinitive and (not syntax.is_infinitive(token) or len(rest) > 1):
            continue
        if len(rest) <= 2 and not any(w in {",", ";", "."} for w in rest):
            return value
    return None


def _conjunction(scene: Scene, token: Token) -> Factuality | None:
    """The conjunction that opens the clause of the trigger or of one above it."""
    node = token
    for _ in range(CLIMB):
        opening = [
            c for c in node.children if c.dep_ in {"mark", "advmod", "case"} and c.i < node.i
        ]
        for child in opening:
            value = _mark(scene, child.i, node.i)
            if value is not None:
                return value
        if node.head == node or node.dep_ not in {"xcomp", "aux:pass", "obj", "conj"}:
            break
        node = node.head
    return _opening(scene, token)


def _opening(scene: Scene, token: Token) -> Factuality | None:
    """Returns what the word that opens the clause says, where the parse has lost it."""
    grammar = grammar_of(scene.doc)
    first = token.i
    stops = grammar.clause_breaks | {","}
    while first > token.sent.start and scene.surface(first - 1) not in stops:
        first -= 1
    return _mark(scene, first, token.i)


def _mark(scene: Scene, first: int, stop: int) -> Factuality | None:
    """Returns what the conjunction that starts at token `first` says, if it is one of the cues."""
    words = " ".join(scene.surface(i) for i in range(first, min(first + 4, stop)))
    for mark, value in scene.cues.marks:
        # « s'il » is « si », « s'est » is not
        if f"{words} ".startswith(mark + " ") and (mark != "s'" or words.startswith("s' i")):
            return value
    return None


def standing(
    scene: Scene, hit: Hit, own: Factuality, parties: tuple[str, ...], around: Embedding | None
) -> Standing:
    """Returns the factuality of an event with those it is according to.

    Args:
        scene: the article.
        hit: the trigger.
        own: what the clause itself says (`own_factuality`).
        parties: who does it.
        around: the event it is embedded in, if any.
    """
    quote = _quote_at(scene, hit)
    if quote is not None and _is_agency(scene, quote):
        quote = None  # « selon l'AFP »: where the article has it from, not whose claim it is
    if around is not None:
        names = around.persons[:1] or around.parties
        return Standing(strongest([own, around.factuality]), names, quote)
    if quote is None:
        return Standing(own)
    speaker = quote.speaker or ""
    country = quote.speaker_country
    mine = bool(country and country in parties)
    done = hit.frame.type in scene.cues.performative and own in PUBLIC
    if mine and done:
        return Standing(Factuality.ASSERTED, (), quote)
    said = Factuality.REPORTED
    insisting = bool(_cue_infinitives(scene, quote) & scene.cues.insisting)
    if (
        not mine
        and hit.frame.type in scene.cues.hostile
        and (insisting or quote.kind is QuoteKind.DIRECT)
    ):
        said = Factuality.ALLEGED
    return Standing(strongest([own, said]), (speaker,) if speaker else (), quote)


def _is_agency(scene: Scene, quote: Quote) -> bool:
    agencies = load_agencies(scene.reading.article.language)
    name = agencies.name_of(quote.speaker or "")
    return any(agency.name == name and agency.kind == "agency" for agency in agencies.all)


def _quote_at(scene: Scene, hit: Hit) -> Quote | None:
    """Returns the innermost quote with a speaker in which the trigger stands.

    A fragment in quotation marks inside the reporter's sentence does not make the event the
    speaker's word; a full clause, direct or indirect, does.
    """
    at = scene.reading.starts[hit.head]
    around = [
        quote
        for quote in scene.findings.quotes
        if quote.span.start <= at < quote.span.end
        and quote.speaker
        and (quote.kind is not QuoteKind.MIXED or len(quote.text.split()) > 6)
    ]
    return min(around, key=lambda q: len(q.span), default=None)


def _cue_infinitives(scene: Scene, quote: Quote) -> frozenset[str]:
    if quote.cue_span is None:
        return frozenset()
    found: frozenset[str] = frozenset()
    for i in scene.reading.tokens(quote.cue_span):
        found |= scene.infinitives(scene.doc[i])
    return found

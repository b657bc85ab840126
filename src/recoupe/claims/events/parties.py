"""Who a noun phrase stands for: its parties (codes) and persons, with the words that show it."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import SUBJECT, preposition
from recoupe.model import ActorKind, ActorMention, MentionForm, Span

ACTING = frozenset(MentionForm) - {MentionForm.PLACE}
LIST = 24  # tokens in which the next member of a list follows, asides included
OBJECT = 7  # tokens from a verb to an object that the parse has lost
CHAIN = 20  # tokens that the earlier members of a list may stand before the last
APPOSED = 8  # tokens from a noun to the comma before its name
CLAUSE = 4  # tokens from a conjunction to the subject of the clause that it opens
AGAIN = "again"  # joined by the preposition of the first member, said once more
CLAUSAL = {"conj", "parataxis", "ROOT"}
DESCENT = ("appos", "flat:name", "flat", "amod", "nmod", "acl", "dep", "obl:arg", "obl:agent")


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills one slot: party codes in text order, named persons, and where it stands."""

    parties: tuple[str, ...]
    persons: tuple[str, ...]
    span: Span
    ids: tuple[str, ...] = ()


EMPTY = Filler((), (), Span(0, 0))


def join(fillers: list[Filler]) -> Filler:
    """Returns all fillers as one, without repeats."""
    full = [f for f in fillers if f.parties or f.persons]
    if not full:
        return EMPTY
    return Filler(
        tuple(dict.fromkeys(party for f in full for party in f.parties)),
        tuple(dict.fromkeys(person for f in full for person in f.persons)),
        full[0].span,
        tuple(dict.fromkeys(actor for f in full for actor in f.ids)),
    )


def without(recipient: Filler, actor: Filler, at_home: bool = False) -> Filler:
    """A state does nothing to itself by accident of parse: the shared party stays the actor's."""
    others = tuple(party for party in recipient.parties if party not in actor.parties)
    if recipient.span == actor.span or not others:
        return recipient if at_home and recipient.span != actor.span else EMPTY
    return replace(recipient, parties=others)


def filler_of(scene: Scene, mentions: list[ActorMention]) -> Filler:
    """Returns what a list of mentions stands for."""
    return join([_single(scene, mention) for mention in mentions])


def _single(scene: Scene, mention: ActorMention) -> Filler:
    actors = [scene.index.actor(actor) for actor in mention.actors]
    persons = tuple(a.name for a in actors if a.kind is ActorKind.PERSON)
    return Filler(tuple(scene.index.parties(mention)), persons, mention.span, mention.actors)


def referents(scene: Scene, token: Token, places: bool = False) -> Filler:
    """Returns whom the phrase headed by `token` names, with those coordinated to it.

    Args:
        scene: the article.
        token: the head of the phrase.
        places: whether a place (« en Russie ») stands for its state here.
    """
    own = scene.mention(token.i)
    mention = _apposed(scene, token) if own is None and token.dep_ in SUBJECT else None
    mention = mention or phrase_mention(scene, token, places)
    if mention is None:
        mention = _apposed(scene, token) or _renamed(scene, token)
    if mention is None:
        return EMPTY
    sentence = scene.sentence(token.i)
    return filler_of(scene, whole_chain(scene, mention, sentence.start, places))


def _apposed(scene: Scene, token: Token) -> ActorMention | None:
    """Returns the name right behind: « l'administration Biden », « son rival, Israël »."""
    beside = scene.mention(token.i + 1) if token.i + 1 < token.sent.end else None
    if beside is not None and beside.form is MentionForm.NAME and token.pos_ == "NOUN":
        return beside
    reach = APPOSED if token.dep_ in SUBJECT else APPOSED // 2
    for comma in range(token.i + 1, min(token.i + reach, token.sent.end - 1)):
        if scene.surface(comma) == ",":
            found = scene.mention(comma + 1) or scene.mention(min(comma + 2, token.sent.end - 1))
            return found if found is not None and found.form is MentionForm.NAME else None
        if scene.doc[comma].pos_ in {"AUX", "SCONJ"}:
            return None
    return None


def _renamed(scene: Scene, token: Token) -> ActorMention | None:
    """Returns the name right before an apposition: « le maréchal, homme fort de … »."""
    first = min(t.i for t in token.subtree if t.i <= token.i)
    if token.dep_ not in {"appos", "nmod", "conj"} or first - 2 < token.sent.start:
        return None
    if scene.surface(first - 1) != ",":
        return None
    found = scene.mention(first - 2)
    return found if found is not None and found.form is MentionForm.NAME else None


def phrase_mention(
    scene: Scene, token: Token, places: bool = False, depth: int = 0
) -> ActorMention | None:
    """Returns the mention at the head of a phrase, else the nearest one inside it."""
    mention = scene.mention(token.i)
    if mention is not None and _acts(mention, places) and scene.index.parties(mention):
        return mention
    if depth > 3 or (token.pos_ == "VERB" and depth):
        return mention if mention is not None and _acts(mention, places) else None
    for child in sorted(token.children, key=lambda c: (_rank(c), abs(c.i - token.i))):
        if child.dep_ not in DESCENT or (child.dep_ != "acl" and _circumstance(child)):
            continue
        word = scene.surface(token.i)
        if word in grammar_of(token.doc).relational_nouns and preposition(child):
            continue
        if word in grammar_of(token.doc).state_nouns and child.dep_ == "amod":
            continue  # « sept pays européens » are not the Union
        found = phrase_mention(scene, child, True, depth + 1)
        if found is not None and scene.index.parties(found):
            return found
    return mention if mention is not None and _acts(mention, places) else None


def _circumstance(child: Token) -> bool:
    """Tells whether a complement of a noun is something else than whose it is."""
    grammar = grammar_of(child.doc)
    word = preposition(child)
    return word is not None and word not in grammar.genitives and word != grammar.agentive


def _rank(child: Token) -> int:
    return DESCENT.index(child.dep_) if child.dep_ in DESCENT else len(DESCENT)


def _acts(mention: ActorMention, places: bool) -> bool:
    return places or mention.form in ACTING


def coordinated(scene: Scene, mention: ActorMention, places: bool = False) -> list[ActorMention]:
    """Returns `mention` with those that a comma and a last « et » tie to it (A, B et C)."""
    chain, closed = [mention], False
    following, joined = _next_joined(scene, mention, places)
    while following is not None:
        chain.append(following)
        closed = closed or bool(joined & (grammar_of(scene.doc).last_joins | {AGAIN}))
        following, joined = _next_joined(scene, following, places)
        if closed and "," in joined:
            break  # behind « A, B et C » a comma opens something else, « et D » goes on
    return chain if closed else [mention]


def _next_joined(
    scene: Scene, mention: ActorMention, places: bool
) -> tuple[ActorMention | None, set[str]]:
    tokens = scene.reading.tokens(mention.span)
    if not tokens:
        return None, set()
    end = scene.sentence(tokens[-1]).stop
    joined: set[str] = set()
    grammar = grammar_of(scene.doc)
    aside = 0  # inside « (qui compte des blessés) »
    led = scene.fulls[tokens[0] - 1] if tokens[0] else ""
    for i in range(tokens[-1] + 1, min(tokens[-1] + LIST, end)):
        word = scene.surface(i)
        aside += (word == "(") - (word == ")")
        if aside or word == ")":
            continue
        found = scene.mention(i)
        if found is not None and found.span.start >= mention.span.end:
            if not joined and found.form is not MentionForm.PLACE:
                return _next_joined(scene, found, places)  # « le président russe | V. Poutine »
            return (
                (found, joined)
                if joined and _acts(found, places or mention.form is MentionForm.PLACE)
                else (None, joined)
            )
        if word in grammar.restrictives and scene.surface(i - 1) not in grammar.joins - {","}:
            return None, joined  # « l'Iran, que Manama accuse » is no list, « ainsi que » is
        if word in grammar.joins:
            if word in grammar.last_joins and "," in joined and _opens_clause(scene, i + 1):
                return None, joined  # « …, et Paris a dénoncé » is another clause
            joined.add(word)
        elif joined and scene.fulls[i] == led and led in grammar.bare_prepositions:
            joined.add(AGAIN)  # « à Lima comme à Quito », « contre l'Iran et contre l'Irak »
        elif word not in grammar.articles and not (joined and _describes(scene, i)):
            return None, joined
    return None, joined


def _describes(scene: Scene, i: int) -> bool:
    """Tells whether a word of a list leads to a name: « X et son homologue Y »."""
    owned = scene.surface(i) in grammar_of(scene.doc).possessives
    return owned or scene.doc[i].pos_ in {"NOUN", "ADJ"}


def _opens_clause(scene: Scene, start: int) -> bool:
    """Tells whether tokens from `start` on are the subject of a verb right behind it."""
    for i in range(start, min(start + CLAUSE, scene.sentence(start - 1).stop)):
        token = scene.doc[i]
        if token.dep_ in SUBJECT and token.head.i > i and token.head.dep_ in CLAUSAL:
            return True
        if token.is_punct:
            return False
    return False


def nearest_left(scene: Scene, start: int, stop: int) -> Filler:
    """Returns the nearest actor before token `stop`, not behind a preposition or in brackets."""
    for i in range(stop - 1, start - 1, -1):
        mention = scene.mention(i)
        if mention is None or mention.form in {MentionForm.PLACE, MentionForm.NATIONALITY}:
            continue
        first = scene.reading.tokens(mention.span)[0]
        before = [scene.doc[k] for k in range(max(start, first - 2), first)]
        if any(t.pos_ == "ADP" for t in before) or not scene.index.parties(mention):
            continue
        return filler_of(scene, whole_chain(scene, mention, start))
    return EMPTY


def nearest_named(scene: Scene, start: int, stop: int, but: frozenset[str] = frozenset()) -> Filler:
    """Returns the last party named in tokens `start` to `stop`, place or not, but none of `but`."""
    for i in range(stop - 1, start - 1, -1):
        mention = scene.mention(i)
        parties = set(scene.index.parties(mention)) if mention is not None else set()
        if mention is not None and parties and not parties & but:
            return filler_of(scene, [mention])
    return EMPTY


def whole_chain(
    scene: Scene, mention: ActorMention, start: int, places: bool = False
) -> list[ActorMention]:
    """Returns the coordination that `mention` is part of, looked up from its first member."""
    first = scene.reading.tokens(mention.span)[0]
    for i in range(max(start, first - CHAIN), first):
        earlier = scene.mention(i)
        if earlier is not None and _acts(earlier, places):
            chain = coordinated(scene, earlier, places)
            if mention in chain:
                return chain
    return coordinated(scene, mention, places)


def _breaks(token: Token) -> bool:
    grammar = grammar_of(token.doc)
    return token.is_punct or token.lower_ in grammar.clause_openers


def _leads_up(token: Token) -> bool:
    """Tells whether a word belongs to the phrase behind it; « de nouveau » does not."""
    return token.pos_ in {"DET", "ADJ"} and token.dep_ != "fixed"


def nearest_right(scene: Scene, start: int, stop: int) -> Filler:
    """Returns the first actor from token `start` on that no preposition introduces.

    Adverbial phrases are stepped over: « accuse de son côté Lima ».
    """
    for i in range(start, min(stop, start + OBJECT)):
        token = scene.doc[i]
        if token.pos_ in {"SCONJ", "VERB"} or _breaks(token):
            return EMPTY
        mention = scene.mention(i)
        if mention is None or mention.form not in ACTING or not scene.index.parties(mention):
            continue
        first = scene.reading.tokens(mention.span)[0]
        while first > start and _leads_up(scene.doc[first - 1]):
            first -= 1  # « chez le voisin bélarusse »
        governed = first > start and scene.doc[first - 1].pos_ == "ADP"
        return EMPTY if governed else filler_of(scene, coordinated(scene, mention))
    return EMPTY

"""Whose ground an act is done on: a crowd's town, a country at home, a field of fire."""

from collections import Counter

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.auxiliaries import grammar_of, is_passive
from recoupe.claims.events.parties import EMPTY, Filler, filler_of, without
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.slots import where
from recoupe.model import ActorKind, MentionForm

HOME = 3  # times as often as any other party an article names the country that it is about
FIELD = 18  # tokens from an attack to the place that it is done in
PRIVATE = {ActorKind.PERSON, ActorKind.GROUP}


def struck_in(scene: Scene, token: Token, actor: Filler) -> Filler:
    """« a bombardé un village en Syrie », « l'attaque du groupe à Rask »: whose ground is struck.

    An armed man may strike his own country: « l'offensive du maréchal X sur sa capitale ».
    """
    struck = where(scene, token, FIELD)
    if not struck.parties:
        return EMPTY
    first = scene.reading.tokens(struck.span)[0]
    aimed = any(
        scene.surface(i) in grammar_of(scene.doc).target_prepositions
        for i in range(max(0, first - 2), first)
    )
    told = any(scene.doc[i].pos_ == "VERB" for i in range(token.i + 1, first))
    if token.pos_ == "NOUN" and told and not aimed:
        return EMPTY  # « les frappes décidées à Oslo »
    armed = {scene.index.actor(who).kind for who in actor.ids}
    return without(struck, actor, bool(armed) and armed <= PRIVATE and aimed)


def posted_in(scene: Scene, verb: Token) -> Filler:
    """« trois employés de l'ambassade de Lima à Quito ont été expulsés »: by their host."""
    head = syntax.subject(verb)
    grammar = grammar_of(scene.doc)
    if head is None or not is_passive(verb):
        return EMPTY
    within = sorted(head.subtree, key=lambda t: t.i)
    posts = [t.i for t in within if scene.surface(t.i) in grammar.envoys | grammar.missions]
    if not posts:
        return EMPTY
    named = [scene.mention(i) for i in range(posts[0], verb.i)]
    there = [m for m in named if m is not None and m.form is MentionForm.PLACE]
    return filler_of(scene, there[:1])


def at_home(scene: Scene, recipient: Filler) -> Filler:
    """« L'opposant X a été libéré »: in an article about X's country, by its authorities."""
    if len(recipient.parties) != 1 or not recipient.persons:
        return EMPTY
    (home,) = recipient.parties
    named = Counter(p for m in scene.findings.mentions for p in set(scene.index.parties(m)))
    others = max((count for party, count in named.items() if party != home), default=0)
    return recipient if named[home] >= HOME * others else EMPTY


def rulers(scene: Scene, recipient: Filler) -> bool:
    """Tells whether those whom a protest is against rule: « contre le régime »."""
    kinds = {scene.index.actor(actor).kind for actor in recipient.ids}
    return bool(kinds) and kinds <= {ActorKind.BODY, ActorKind.PERSON}


def crowd(scene: Scene, token: Token) -> Filler:
    """A crowd has no name: it stands for the state whose town it fills."""
    for i in scene.sentence(token.i):
        mention = scene.mention(i)
        if mention is None or not scene.index.parties(mention):
            continue
        at = scene.surface(i - 1) in grammar_of(scene.doc).place_prepositions
        if mention.form is MentionForm.PLACE or (mention.form is MentionForm.METONYM and at):
            return filler_of(scene, [mention])
    return EMPTY

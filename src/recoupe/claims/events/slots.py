"""Finds what fills one slot of a frame: a subject, an object, a preposition, an adjective."""

from spacy.tokens import Token

from recoupe.claims.events import syntax
from recoupe.claims.events.auxiliaries import grammar_of, has_form, is_passive
from recoupe.claims.events.clitics import clitic, told_before
from recoupe.claims.events.owners import phrase, possessive
from recoupe.claims.events.parties import (
    EMPTY,
    Filler,
    filler_of,
    nearest_left,
    nearest_named,
    referents,
)
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.subjects import subject_of
from recoupe.claims.events.triggers import Hit
from recoupe.model import MentionForm

GENITIVE = 5  # tokens behind « sa visite » in which « de X » is still its own
BESIDE = 8  # tokens from a name to a participle behind a comma
INSERTED = 14  # tokens between « que » and its verb in which the subject stands


def fill_slot(scene: Scene, hit: Hit, token: Token, slot: str, verb: Token | None) -> Filler:
    """Returns what fills `slot` of a hit; `verb` is the light verb that carries a noun, if any."""
    nominal = hit.trigger.pos == "noun"
    passive = not nominal and undergone(scene, token)
    if slot == "subject":
        if passive:
            return _by_agent(scene, token)
        return subject_of(scene, token)
    if slot == "object":
        if nominal:
            return _prepositional(scene, hit, token, "de")
        if passive:
            return _passive_object(scene, token)
        return _object(scene, token)
    if slot == "adjective":
        return _adjective(scene, token, hit.last) if nominal else _made(scene, token)
    if slot == "possessive":
        return possessive(scene, token)
    if slot == "light":
        return _light(scene, verb)
    if slot == "entre":
        return _between(scene, token)
    if slot == "place":
        return where(scene, token)
    return _prepositional(scene, hit, token, slot, verb)


def undergone(scene: Scene, token: Token) -> bool:
    """Tells whether a verb is passive; an adjective may be one: « Lima isolée par … »."""
    if token.pos_ != "ADJ" or token.dep_ != "amod" or syntax.objects(token):
        return is_passive(token)
    moods = {form.mood for form in scene.lexicon.forms.get(scene.surface(token.i), ())}
    return moods == {"participle"} or is_passive(token)


def _by_agent(scene: Scene, token: Token) -> Filler:
    agentive = grammar_of(scene.doc).agentive
    of = [c.i for c in token.children if syntax.preposition(c) in grammar_of(scene.doc).genitives]
    deed = scene.surface(token.head.i) in scene.lexicon.nouns
    if token.dep_ == "acl" and deed and of and not any(c.i < of[0] for c in token.rights):
        return EMPTY  # « l'invasion décriée de Lima par Quito »: Quito invades
    for child in [*syntax.complements(token, agentive)]:
        found = referents(scene, child, places=True)
        if found.parties:
            return found
    near = syntax.positional(scene.doc, token.i + 1, token.sent.end, agentive)
    if near is None and token.dep_ == "conj" and is_passive(token.head):
        return _by_agent(scene, token.head)  # « arrêtés par la Serbie, puis relâchés »
    if near is None:
        return EMPTY
    found = referents(scene, near, places=True)
    if found.parties:
        return found
    behind = [scene.mention(i) for i in range(near.i + 1, min(near.i + 4, token.sent.end))]
    made = [m for m in behind if m is not None and m.form is MentionForm.NATIONALITY]
    return filler_of(scene, made[:1])  # « par un canon à eau chinois »


def _passive_object(scene: Scene, token: Token) -> Filler:
    head = syntax.subject(token)
    if head is None and token.dep_ in {"amod", "acl", "appos"}:
        head = token.head
    found = phrase(scene, head) if head is not None else EMPTY
    bare = not any(c.dep_.startswith("aux") for c in token.children)
    aside = token.i - 1 > token.sent.start and scene.surface(token.i - 1) == ","
    if found.parties or not (bare and aside):
        return found
    # « l'armée russe, héroïque, engagée dans … »: whom the participle behind a comma goes with
    return nearest_named(scene, max(token.sent.start, token.i - BESIDE), token.i)


def _object(scene: Scene, token: Token) -> Filler:
    if token.pos_ == "NOUN" and token.i + 1 < token.sent.end:  # a verb that the tagger missed
        mention = scene.mention(token.i + 1)
        return filler_of(scene, [mention]) if mention is not None else EMPTY
    openers = grammar_of(scene.doc).clause_openers
    for child in syntax.objects(token):
        relative = scene.surface(child.i) in openers
        found = _before_relative(scene, child) if relative else EMPTY
        if scene.surface(child.i) in grammar_of(scene.doc).object_clitics:
            found = told_before(scene, token)
        above = syntax.antecedent(token) if relative else None
        if not found.parties:
            found = phrase(scene, above or child, places=child.pos_ == "PROPN")
        if found.parties:
            return found
    for i in range(token.i - 1, max(token.sent.start, token.i - 5), -1):
        if scene.surface(i) in grammar_of(scene.doc).restrictives:
            return _before_relative(scene, scene.doc[i])  # « (Cédéao), qu'ils accusent »
    for child in syntax.objects(token):  # « la souveraineté et l'unité » de Lima
        for other in (c for c in child.conjuncts if c.i > child.i and c.pos_ == "NOUN"):
            found = phrase(scene, other)
            if found.parties:
                return found
    taken_up = clitic(scene, token, grammar_of(scene.doc).object_clitics)
    return told_before(scene, token) if taken_up else EMPTY


def _before_relative(scene: Scene, pronoun: Token) -> Filler:
    """Returns whom « que » stands for when a name comes right before it."""
    for i in range(pronoun.i - 1, max(pronoun.sent.start, pronoun.i - 4) - 1, -1):
        mention = scene.mention(i)
        if mention is not None and scene.index.parties(mention):
            return filler_of(scene, [mention])
        if not scene.doc[i].is_punct:
            break
    return EMPTY


def _adjective(scene: Scene, token: Token, last: int) -> Filler:
    mentions = []
    for child in token.subtree:
        mention = scene.mention(child.i)
        above = child.head
        bare = above.head == token and syntax.preposition(above) is None  # a mistagged adjective
        near = above == token or bare or token.i < above.i <= last  # « livraison d'armes russes »
        if mention is not None and mention.form is MentionForm.NATIONALITY and near:
            mentions.append(mention)
    after = token.i + 1
    if not mentions and after < token.sent.end:
        mention = scene.mention(after)
        if mention is not None and mention.form is MentionForm.NATIONALITY:
            mentions.append(mention)
    return filler_of(scene, mentions[:2])


def _made(scene: Scene, verb: Token) -> Filler:
    """« a essuyé le jet d'un canon à eau chinois », « des tirs islandais »: whose the object is."""
    named = [scene.mention(t.i) for child in syntax.objects(verb) for t in child.subtree]
    return filler_of(scene, [m for m in named if m and m.form is MentionForm.NATIONALITY][:1])


def _light(scene: Scene, verb: Token | None) -> Filler:
    if verb is None or undergoes(scene, verb):
        return EMPTY
    if is_passive(verb):
        if scene.infinitives(verb) & grammar_of(scene.doc).involving_verbs:
            return _passive_object(scene, verb)  # « l'armée, engagée dans un assaut »
        return _by_agent(scene, verb)
    found = subject_of(scene, verb)
    return found if found.parties else nearest_left(scene, verb.sent.start, verb.i)


def undergoes(scene: Scene, verb: Token | None) -> bool:
    """« Le Mali subit un embargo »: the subject of the verb is the recipient of the noun."""
    return verb is not None and bool(scene.infinitives(verb) & scene.lexicon.undergoing)


def where(scene: Scene, token: Token, reach: int = INSERTED) -> Filler:
    """« a été condamné à mort en Chine »: courts and police act for the state that they are in."""
    for i in range(token.i + 1, min(token.i + reach, token.sent.end)):
        if scene.surface(i) in grammar_of(scene.doc).clause_breaks:
            break
        mention = scene.mention(i)
        if mention is not None and mention.form is MentionForm.PLACE:
            return filler_of(scene, [mention])
    return EMPTY


def _between(scene: Scene, token: Token) -> Filler:
    for base in (token, token.head):
        for child in syntax.complements(base, "entre"):
            found = referents(scene, child, places=True)
            if found.parties:
                return found
    near = syntax.positional(scene.doc, token.i + 1, token.sent.end, "entre")
    return referents(scene, near, places=True) if near is not None else EMPTY


def _prepositional(
    scene: Scene, hit: Hit, token: Token, slot: str, verb: Token | None = None
) -> Filler:
    places = True  # the frame names the preposition: « en Russie » is whom one visits
    for base in (token, verb):
        if base is None:
            continue
        for child in syntax.complements(base, slot):
            found = phrase(scene, child, places=places)
            if found.parties:
                return found
    grammar = grammar_of(scene.doc)
    if slot == "à" and hit.trigger.pos == "verb" and clitic(scene, token, grammar.dative_clitics):
        return told_before(scene, token)
    if slot in grammar.place_prepositions and any(
        scene.surface(c.i) == grammar.place_clitic for c in token.children
    ):
        return nearest_named(scene, token.sent.start, token.i)  # « d'y envoyer des troupes »
    reach = token.sent.end
    owned = any(scene.surface(c.i) in grammar.possessives for c in token.children)
    if owned and grammar.full(slot) in grammar.genitives:
        reach = min(reach, hit.last + GENITIVE)
    if grammar.full(slot) in grammar.genitives:
        reach = min(reach, _phrase_end(scene, hit.last + 1))  # « au sud de Chypre » is another's
    near = syntax.positional(scene.doc, hit.last + 1, reach, slot.split()[-1])
    if near is None and hit.trigger.tail and hit.trigger.tail[-1] == slot:
        near = scene.doc[hit.last + 1] if hit.last + 1 < token.sent.end else None
    if near is None:
        return EMPTY
    found = phrase(scene, near, places=places)
    if found.parties or slot not in grammar.target_prepositions:
        return found
    return _named_within(scene, near)


def _phrase_end(scene: Scene, start: int) -> int:
    """Returns where the complements of a noun end: at a comma that opens no aside.

    « la visite à Minsk, fin juillet, du ministre russe » goes on behind the aside.
    """
    stop = min(start + INSERTED, scene.sentence(start - 1).stop)
    grammar = grammar_of(scene.doc)
    genitives, targets = grammar.genitives, grammar.target_prepositions
    ends = (i for i in range(start, stop) if scene.surface(i) in targets or _reaches_on(scene, i))
    stop = next(ends, stop)
    commas = [i for i in range(start, stop) if scene.surface(i) == ","]
    while commas:
        first, *commas = commas
        if not commas or scene.surface(min(commas[0] + 1, stop - 1)) not in genitives:
            return first
        commas = commas[1:]
    return stop


def _reaches_on(scene: Scene, i: int) -> bool:
    """« les sanctions visant Lima à cause de ses essais »: behind the participle is another's."""
    token = scene.doc[i]
    return has_form(token, "Part") and "Pres" in token.morph.get("Tense", [])


def _named_within(scene: Scene, head: Token) -> Filler:
    """« contre deux bases utilisées par l'armée turque »: whose target it is, a few words on."""
    for i in range(head.i + 1, min(head.i + INSERTED, head.sent.end)):
        mention = scene.mention(i)
        if scene.doc[i].is_punct:
            break
        if mention is not None and mention.form is not MentionForm.PLACE:
            return filler_of(scene, [mention])
    return EMPTY

"""Finds the words that tell an event: verbs, nouns and set phrases of the event lexicon."""

from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of, is_pronominal
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import negated, subject
from recoupe.languages.events import Frame, Trigger
from recoupe.model import MentionForm

GAP = 5  # words that « * » and adverbs may fill inside a set phrase
BESIDE = 3  # tokens around a verb in which an adverb that it asks for stands
ASIDE = 5  # tokens between two commas
REACH = 7  # tokens of a complement in which a word class is looked for


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found in the text: `head` is its main token, `last` its last fixed word."""

    trigger: Trigger
    head: int
    last: int

    @property
    def frame(self) -> Frame:
        """Returns the frame that the trigger evokes."""
        return self.trigger.frame


def find_hits(scene: Scene) -> tuple[tuple[Hit, ...], ...]:
    """Returns the hits by trigger word, in text order; of one word the most specific first.

    A word inside a set phrase that starts further left (« mettre en cause ») opens nothing itself.
    """
    found = [_candidates(scene, token) for token in scene.doc]
    ranked = [tuple(sorted(hits, key=_specificity, reverse=True)) for hits in found if hits]
    covered = {i for hits in ranked for i in range(hits[0].head + 1, hits[0].last + 1)}
    return tuple(hits for hits in ranked if hits[0].head not in covered)


def _specificity(hit: Hit) -> tuple[int, bool, bool, bool, bool]:
    frame = hit.frame
    return (
        len(hit.trigger.tail),
        hit.trigger.pronominal,
        frame.negated,
        bool(frame.object or frame.recipient_kind or frame.subject or frame.beside),
        bool(frame.not_object),
    )


def _candidates(scene: Scene, token: Token) -> list[Hit]:
    word = scene.surface(token.i)
    mention = scene.mention(token.i)
    if mention is not None and mention.form in {MentionForm.NAME, MentionForm.METONYM}:
        return []
    triggers: list[Trigger] = []
    if _reads_as_verb(scene, token):
        triggers += scene.lexicon.verbs.get(word, ())
    elif _reads_as_noun(token):
        triggers += scene.lexicon.nouns.get(word, ())
    if token.pos_ in {"ADJ", "VERB"}:
        triggers += scene.lexicon.adjectives.get(word, ())
    hits = []
    for trigger in triggers:
        last = _tail(scene, token, trigger)
        if last is None or (
            trigger.pos == "verb" and trigger.pronominal != _pronominal(trigger, token)
        ):
            continue
        if trigger.frame.negated and not negated(token):
            continue
        if _classes_agree(scene, token, trigger, last) and _company_agrees(scene, token, trigger):
            hits.append(Hit(trigger, token.i, last))
    return hits


def _pronominal(trigger: Trigger, token: Token) -> bool:
    """Tells whether the verb counts as pronominal; « réunis à Lomé » is « s'étant réunis »."""
    bare = "Past" in token.morph.get("Tense", []) and not any(
        c.dep_.startswith("aux") for c in token.children
    )
    if bare and token.dep_ in {"acl", "amod"}:
        return trigger.pronominal and trigger.frame.mutual
    return is_pronominal(token)


def _reads_as_verb(scene: Scene, token: Token) -> bool:
    if token.pos_ in {"VERB", "AUX"}:
        return not token.dep_.startswith("aux")
    word = scene.surface(token.i)
    if word not in scene.lexicon.verbs or token.i == 0:
        return False
    forms = scene.lexicon.forms.get(word, ())
    if token.pos_ == "ADJ" and any(f.mood == "participle" for f in forms):
        return True
    before = token.nbor(-1)
    if before.lower_ in grammar_of(token.doc).reflexives:
        return True  # « l'Allemagne se réarme »: a noun to the tagger, a verb to the reader
    if _takes_object(scene, token, before):
        return True  # « et menace Pékin de sanctions »
    named = scene.mention(before.i)
    finite = any(f.mood == "indicative" for f in forms)
    if not finite or named is None or named.form is MentionForm.NATIONALITY:
        return False
    if token.i + 1 == token.sent.end:
        return True
    after = token.nbor(1)
    return after.pos_ in {"DET", "ADP", "NUM", "AUX", "PUNCT"} or scene.mention(after.i) is not None


def _takes_object(scene: Scene, token: Token, before: Token) -> bool:
    """Tells whether a finite form behind a conjunction has an actor right behind it."""
    forms = scene.lexicon.forms.get(scene.surface(token.i), ())
    third = any(f.mood == "indicative" for f in forms)
    if not third or before.pos_ != "CCONJ" or token.i + 1 >= token.sent.end:
        return False
    after = scene.mention(token.i + 1)
    return after is not None and after.form in {MentionForm.METONYM, MentionForm.NAME}


def _reads_as_noun(token: Token) -> bool:
    if token.pos_ in {"NOUN", "PROPN"}:
        return True
    before = token.nbor(-1) if token.i else None
    return (
        before is not None and before.pos_ in {"DET", "NUM"} and token.pos_ in {"ADJ", "X", "VERB"}
    )


def _tail(scene: Scene, token: Token, trigger: Trigger) -> int | None:
    """Returns the last token of the set phrase, or None where its words do not follow."""
    tail = trigger.tail
    if not tail:
        return token.i
    grammar = grammar_of(token.doc)
    if len(tail) == 1 and tail[0] in grammar.bare_prepositions:
        return _bare_preposition(scene, token, tail[0])
    at, slack, last = token.i + 1, 0, token.i
    end = scene.sentence(token.i).stop
    for word in tail:
        if word == "*":
            slack = GAP
            continue
        try:
            last = scene.fulls.index(grammar.full(word), at, min(at + slack + 2, end))
        except ValueError:
            return None
        at, slack = last + 1, 1
    return last


def _bare_preposition(scene: Scene, token: Token, word: str) -> int | None:
    """A verb that is told by its preposition alone (renoncer à): it stands within five words."""
    full = grammar_of(token.doc).full(word)
    for i in range(token.i + 1, min(token.i + 6, scene.sentence(token.i).stop)):
        if _stops(scene, scene.surface(i)):
            return None
        if scene.fulls[i] == full:
            return token.i
    return None


def _stops(scene: Scene, surface: str) -> bool:
    grammar = grammar_of(scene.doc)
    return surface in grammar.clause_breaks or surface in grammar.clause_openers


def _classes_agree(scene: Scene, token: Token, trigger: Trigger, last: int) -> bool:
    frame = trigger.frame
    if not frame.object and not frame.not_object:
        return True
    words = _complement_words(scene, token, last)
    found = {name for name, members in scene.lexicon.classes.items() if words & members}
    return not found & frame.not_object and (not frame.object or bool(found & frame.object))


def _company_agrees(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Tells whether the subject is of a class, and a word beside the verb one, that it asks for."""
    frame = trigger.frame
    if frame.beside:
        near = range(max(0, token.i - BESIDE), min(len(scene.doc), token.i + BESIDE + 1))
        if not frame.beside & {scene.surface(i) for i in near}:
            return False
    return not frame.subject or telling_subject(scene, token, frame) is not None


def telling_subject(scene: Scene, token: Token, frame: Frame) -> Token | None:
    """Returns the subject of a class that the frame asks for, None where there is none.

    The parse loses one subject in ten: what opens the sentence may stand for it.
    """
    opening = (t for t in scene.doc[token.sent.start : token.i] if t.pos_ == "NOUN")
    heads = [head for head in (subject(token), next(opening, None)) if head is not None]
    some = [c for h in heads if h.pos_ == "PRON" for c in h.children if c.dep_ == "nmod"]
    fits = frozenset().union(*(scene.lexicon.classes[name] for name in frame.subject))
    # « l'un des bateaux »: the noun behind a pronoun tells what it is
    return next((t for t in (*heads, *some) if scene.surface(t.i) in fits), None)


def _behind_aside(scene: Scene, at: int, end: int) -> int:
    """« a suspendu, avec effet immédiat, le traité »: returns where the complement goes on."""
    if at + 1 >= end or scene.surface(at) != "," or scene.doc[at + 1].pos_ != "ADP":
        return at
    inside = range(at + 2, min(at + 2 + ASIDE, end - 1))
    return next((i + 1 for i in inside if scene.surface(i) == ","), at)


def _complement_words(scene: Scene, token: Token, last: int) -> set[str]:
    """Returns the words (and pairs of words) of the complement, or of a passive's subject."""
    reach: list[int] = []
    at = last + 1
    while at < token.sent.end and len(reach) < REACH:
        if _stops(scene, scene.surface(at)):
            break
        reach.append(at)
        at = _behind_aside(scene, at + 1, token.sent.end)
    for child in token.children:
        if child.dep_ in {"nsubj:pass", "obj"}:
            reach += [child.i, *(c.i for c in child.children)]
    if token.dep_ in {"acl", "acl:relcl"} and token.head.i < token.i:
        reach += [token.head.i, *(c.i for c in token.head.children if c.i < token.i)]
    words = [scene.surface(i) for i in reach]
    pairs = {" ".join(pair) for pair in pairwise(words)}
    triples = {" ".join(t) for t in zip(words, words[1:], words[2:], strict=False)}
    return set(words) | pairs | triples

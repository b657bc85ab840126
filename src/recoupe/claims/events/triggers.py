"""Finds the words that tell an event: verbs, nouns and set phrases of the event lexicon."""

from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of, is_pronominal
from recoupe.claims.events.complements import classes_agree, company_agrees, stops
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import negated
from recoupe.claims.events.word_class import reads_as_noun, reads_as_verb
from recoupe.languages.events import Frame, Trigger
from recoupe.model import MentionForm

GAP = 8  # words that « * » may stand for inside a set phrase, in one clause


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
        _asks(frame),
        bool(frame.not_object),
    )


def _asks(frame: Frame) -> bool:
    """Tells whether a frame asks for company: words or kinds of party around its trigger."""
    kinds = frame.recipient_kind | frame.actor_kind
    return bool(frame.object or kinds or frame.subject or frame.beside)


def _candidates(scene: Scene, token: Token) -> list[Hit]:
    word = scene.surface(token.i)
    mention = scene.mention(token.i)
    if mention is not None and mention.form in {MentionForm.NAME, MentionForm.METONYM}:
        return []
    triggers: list[Trigger] = []
    if reads_as_verb(scene, token):
        triggers += scene.lexicon.verbs.get(word, ())
    elif reads_as_noun(token):
        triggers += scene.lexicon.nouns.get(word, ())
    if token.pos_ in {"ADJ", "VERB"}:
        triggers += scene.lexicon.adjectives.get(word, ())
    hits = _causatives(scene, token)
    for trigger in triggers:
        if _helps(scene, token, trigger):
            continue
        last = _tail(scene, token, trigger.tail)
        if last is None or (
            trigger.pos == "verb" and trigger.pronominal != _pronominal(trigger, token)
        ):
            continue
        if trigger.frame.negated and not negated(token):
            continue
        start = token.i if trigger.tail[:1] == ("*",) else last
        if classes_agree(scene, token, trigger.frame, start) and company_agrees(
            scene, token, trigger.frame
        ):
            hits.append(Hit(trigger, token.i, last))
    return hits


def _helps(scene: Scene, token: Token, trigger: Trigger) -> bool:
    """Tells whether a form is of « être » or « avoir » and not of the verb of a trigger.

    « sommes » is of « être », not of « sommer ».
    """
    helping = scene.infinitives(token) & grammar_of(scene.doc).helping_verbs
    return bool(helping) and trigger.pos == "verb" and trigger.lemma not in helping


def _pronominal(trigger: Trigger, token: Token) -> bool:
    """Tells whether the verb counts as pronominal; « réunis à Lomé » is « s'étant réunis »."""
    bare = "Past" in token.morph.get("Tense", []) and not any(
        c.dep_.startswith("aux") for c in token.children
    )
    if bare:
        return trigger.pronominal and trigger.frame.mutual
    return is_pronominal(token)


def _causatives(scene: Scene, token: Token) -> list[Hit]:
    """Returns what « faire » tells with an infinitive, which heads it: « fait planer »."""
    helper = next((c for c in token.children if c.dep_ == "aux:caus" and c.i < token.i), None)
    if helper is None:
        return []
    hits = []
    for trigger in scene.lexicon.verbs.get(scene.surface(helper.i), ()):
        if trigger.tail[:1] != (scene.surface(token.i),) or trigger.pronominal:
            continue
        last = _tail(scene, token, trigger.tail[1:])
        if last is not None and classes_agree(scene, token, trigger.frame, last):
            hits.append(Hit(trigger, token.i, last))
    return hits


def _tail(scene: Scene, token: Token, tail: tuple[str, ...]) -> int | None:
    """Returns the last token of the set phrase, or None where its words do not follow."""
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
            end = _clause_end(scene, at, end)
            continue
        full = grammar.full(word)
        found = _next(scene, full, at, min(at + slack + 2, end))
        opens = at == token.i + 1 and word in grammar.split_prepositions
        if found is None and opens and len(tail) > 1:
            end = _clause_end(scene, at, end)  # « placer un avocat sous mandat de dépôt »
            found = _split(scene, tail, at, end)
        if found is None and slack < GAP:
            at = _behind_asides(scene, at, end)
            found = _next(scene, full, at, min(at + 1, end))
        if found is None:
            return None
        last, at, slack = found, found + 1, 1
    return last


def _split(scene: Scene, tail: tuple[str, ...], at: int, end: int) -> int | None:
    """Returns where a set phrase goes on behind the object that splits it."""
    full = grammar_of(scene.doc).full
    words = tuple(full(word) for word in tail)
    for i in range(at, min(at + GAP + 1, end - len(words) + 1)):
        if scene.fulls[i : i + len(words)] == words:
            return i
    return None


def _next(scene: Scene, full: str, start: int, end: int) -> int | None:
    """Returns the first of tokens `start` to `end` that is the word `full`."""
    return next((i for i in range(start, end) if scene.fulls[i] == full), None)


def _clause_end(scene: Scene, start: int, end: int) -> int:
    """Returns where the clause that token `start` is in breaks off, at most `end`."""
    return next((i for i in range(start, end) if stops(scene, scene.surface(i))), end)


def _behind_asides(scene: Scene, at: int, end: int) -> int:
    """Returns the first token behind adverbs and bare phrases: « a haussé mardi soir le ton »."""
    while at + 1 < end:
        token = scene.doc[at]
        bare = token.pos_ == "NOUN" and token.dep_ == "obl:mod"
        if token.pos_ == "ADV" or (bare and not any(c.dep_ == "det" for c in token.children)):
            at += 1
        elif token.pos_ == "NOUN" and at and scene.doc[at - 1] == token.head:
            at += 1  # « mardi soir »
        elif token.pos_ == "ADP" and _bare_noun(scene.doc[at + 1], token):
            at += 2
        else:
            return at
    return at


def _bare_noun(token: Token, before: Token) -> bool:
    """Tells whether a preposition goes with a noun without an article: « sans détour »."""
    return token.pos_ in {"NOUN", "ADJ"} and before.head in {token, token.head}


def _bare_preposition(scene: Scene, token: Token, word: str) -> int | None:
    """A verb that is told by its preposition alone (renoncer à): it stands within five words."""
    full = grammar_of(token.doc).full(word)
    for i in range(token.i + 1, min(token.i + 6, scene.sentence(token.i).stop)):
        if stops(scene, scene.surface(i)):
            return None
        if scene.fulls[i] == full:
            return token.i
    return None

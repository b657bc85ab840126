"""Finds the words that tell an event: verbs, nouns and set phrases of the event lexicon."""

from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of, is_pronominal
from recoupe.claims.events.complements import classes_agree, company_agrees, stops
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import is_finite, negated
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
    hits = _causatives(scene, token)
    for trigger in triggers:
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


def _pronominal(trigger: Trigger, token: Token) -> bool:
    """Tells whether the verb counts as pronominal; « réunis à Lomé » is « s'étant réunis »."""
    bare = "Past" in token.morph.get("Tense", []) and not any(
        c.dep_.startswith("aux") for c in token.children
    )
    if bare:
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
    finite = any(f.mood == "indicative" for f in forms)
    if finite and token.pos_ == "ADV":
        return True  # « dément » is no adverb
    if any(c.dep_.startswith("aux") and c.i < token.i for c in token.children):
        return True  # « a consenti »: a noun to the tagger
    before = token.nbor(-1)
    if finite and _verbless(scene, token, before):
        return True
    if before.lower_ in grammar_of(token.doc).reflexives:
        return True  # « l'Allemagne se réarme »: a noun to the tagger, a verb to the reader
    if _takes_object(scene, token, before):
        return True  # « et menace Pékin de sanctions »
    named = scene.mention(before.i)
    if not finite or named is None or named.form is MentionForm.NATIONALITY:
        return False
    if token.i + 1 == token.sent.end:
        return True
    after = token.nbor(1)
    return (
        after.pos_ in {"DET", "ADP", "NUM", "AUX", "SCONJ", "PUNCT"}
        or scene.mention(after.i) is not None
    )


def _verbless(scene: Scene, token: Token, before: Token) -> bool:
    """Tells whether a clause has no verb but this: « Un Suédois écope de deux ans »."""
    if token.pos_ != "NOUN" or before.pos_ not in {"NOUN", "ADJ", "PROPN"}:
        return False
    if scene.surface(token.i) in scene.lexicon.nouns or token.i + 1 >= token.sent.end:
        return False
    if token.nbor(1).pos_ not in {"DET", "ADP"}:
        return False
    return not any(is_finite(t) for t in token.sent if t.i != token.i)


def _takes_object(scene: Scene, token: Token, before: Token) -> bool:
    """Tells whether a finite form behind a conjunction has an actor right behind it."""
    forms = scene.lexicon.forms.get(scene.surface(token.i), ())
    third = any(f.mood == "indicative" for f in forms)
    if not third or before.pos_ != "CCONJ" or token.i + 1 >= token.sent.end:
        return False
    following = token.nbor(1)
    if following.pos_ == "DET" and following.i + 1 < token.sent.end:
        following = following.nbor(1)
    after = scene.mention(following.i)
    return after is not None and after.form in {MentionForm.METONYM, MentionForm.NAME}


def _reads_as_noun(token: Token) -> bool:
    if token.pos_ in {"NOUN", "PROPN"}:
        return True
    before = token.nbor(-1) if token.i else None
    return (
        before is not None and before.pos_ in {"DET", "NUM"} and token.pos_ in {"ADJ", "X", "VERB"}
    )


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
        if found is None and slack < GAP:
            at = _behind_asides(scene, at, end)
            found = _next(scene, full, at, min(at + 1, end))
        if found is None:
            return None
        last, at, slack = found, found + 1, 1
    return last


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

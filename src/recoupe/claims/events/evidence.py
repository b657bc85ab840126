"""The shortest stretch of text that shows an event: its trigger with the slots and complements."""

from spacy.tokens import Token

from recoupe.claims.events.auxiliaries import grammar_of, has_form
from recoupe.claims.events.scene import Scene
from recoupe.claims.events.syntax import opens_clause, preposition
from recoupe.claims.events.triggers import Hit
from recoupe.model import Span

INSIDE = {"amod", "nmod", "appos", "flat", "flat:name", "flat:foreign"}
LOOSE = {"ADP", "DET", "CCONJ", "PUNCT", "SCONJ", "PRON"}  # ends no clause
LONGEST = 40  # tokens
LEAD = 20  # characters from « depuis » to the time, « plus d'un an »


def evidence(scene: Scene, hit: Hit, verb: Token | None, slots: list[Span]) -> Span:
    """Returns the clause around a hit: from its first slot to the end of its complement."""
    token = scene.doc[hit.head]
    sentence = scene.sentence(hit.head)
    first, last = token.i, max(hit.last, token.i)
    if verb is not None:
        first, last = min(first, verb.i), max(last, verb.i)
    for span in slots:
        tokens = scene.reading.tokens(span)
        near = bool(tokens) and abs(tokens[0] - token.i) <= LONGEST
        if tokens and tokens[-1] < token.i and opens_clause(token):
            continue  # « X, accusé d'avoir nié avant d'admettre … » shows more than one act
        if tokens and tokens[0] >= sentence.start and tokens[-1] < sentence.stop and near:
            first, last = min(first, tokens[0]), max(last, tokens[-1])
    first = _left(scene, _phrase_start(scene, first, sentence), sentence)
    last = _since(scene, _right(scene, token, last, sentence), sentence)
    return scene.span(first, last)


def _since(scene: Scene, last: int, sentence: range) -> int:
    """Takes in how long it has gone on: « engagée dans une offensive, depuis plus d'un an »."""
    at = last + 1
    if at < sentence.stop and scene.surface(at) == ",":
        at += 1
    if at >= sentence.stop or scene.surface(at) != grammar_of(scene.doc).since:
        return last
    times = [time.span for time in scene.findings.times]
    ends = [t.end for t in times if t.start - scene.reading.starts[at] in range(LEAD)]
    tokens = scene.reading.tokens(Span(scene.reading.starts[at], max(ends))) if ends else ()
    return tokens[-1] if tokens and tokens[-1] < sentence.stop else last


def _phrase_start(scene: Scene, first: int, sentence: range) -> int:
    """Goes back to the head of the noun phrase: « russe » is part of « le président russe »."""
    node = scene.doc[first]
    while node.dep_ in INSIDE and sentence.start <= node.head.i < node.i:
        if (preposition(node) or "de") != "de":
            break
        node = node.head
    return node.i


def _left(scene: Scene, first: int, sentence: range) -> int:
    """Takes in the articles and adjectives of the first noun, and a verb's auxiliaries."""
    genitives = grammar_of(scene.doc).genitives
    while first > sentence.start:
        token = scene.doc[first - 1]
        near = token.head.i >= first or scene.doc[first].head.i == token.i
        if token.pos_ in {"DET", "ADJ", "AUX", "NUM"} and near:
            first -= 1
        elif (
            token.pos_ == "ADP"
            and token.lower_ in genitives
            and near
            and first - 1 > sentence.start
            and scene.doc[first - 2].pos_ == "NOUN"
        ):
            first -= 2
        else:
            return first
    return first


def _right(scene: Scene, token: Token, last: int, sentence: range) -> int:
    """Goes on to the end of the complement: up to a comma, a relative or another finite verb."""
    grammar = grammar_of(scene.doc)
    stops = grammar.clause_openers | grammar.subordinators
    end = last
    for i in range(last + 1, min(sentence.stop, token.i + LONGEST)):
        word = scene.surface(i)
        current = scene.doc[i]
        if (current.is_punct and not current.is_quote) or word in stops:
            break
        if current.pos_ in {"VERB", "AUX"} and has_form(current, "Fin"):
            break
        end = i
    while end > last and scene.doc[end].pos_ in LOOSE:
        end -= 1
    return end

"""Which auxiliaries a verb has, its own, shared or stranded; whether it is passive."""

from spacy.tokens import Doc, Token

from recoupe.languages.grammar import Grammar, load_grammar

ASIDE = 20  # tokens that may part a participle from its auxiliary


def grammar_of(doc: Doc) -> Grammar:
    """Returns the closed word classes of the language that `doc` is in."""
    return load_grammar(doc.vocab.lang)


def has_form(token: Token, form: str) -> bool:
    """Tells whether the tagger gives `token` the verb form (Fin, Inf, Part)."""
    return form in token.morph.get("VerbForm", [])


def leader(token: Token) -> Token | None:
    """Returns the verb whose auxiliary a second participle shares: « a convoqué … et exigé … ».

    The parser hangs such a participle from any noun before it; the conjunction right in front and
    a verb with an auxiliary earlier in the sentence tell better.
    """
    if token.pos_ not in {"VERB", "ADJ"} or not has_form(token, "Part"):
        return None
    if any(c.dep_.startswith(("aux", "nsubj")) for c in token.children):
        return None
    before = token.i - 1
    while before > token.sent.start and token.doc[before].pos_ == "ADV":
        before -= 1
    if token.doc[before].pos_ != "CCONJ":
        return None
    for i in range(before - 1, token.sent.start, -1):
        verb = token.doc[i]
        if verb.pos_ in {"VERB", "ADJ"} and any(
            c.dep_ == "aux:tense" and c.i < verb.i for c in verb.children
        ):
            return verb
    return None


def auxiliaries(token: Token) -> list[Token]:
    """Returns the auxiliaries of a verb, its own or those that it shares."""
    own = [c for c in token.children if c.dep_.startswith("aux")]
    lost = stranded(token) if not own else None
    if lost is not None:
        return [c for c in lost.children if c.dep_.startswith("aux")]
    first = leader(token) if not own else None
    return own if first is None else auxiliaries(first)


def stranded(token: Token) -> Token | None:
    """Returns the word that has a participle's auxiliary and subject: « Elle a, elle, mis … ».

    An aside between the two makes the parser take a pronoun or a noun of it for the verb.
    """
    if token.pos_ != "VERB" or not has_form(token, "Part"):
        return None
    for i in range(token.i - 1, max(token.sent.start, token.i - ASIDE), -1):
        near = token.doc[i]
        if near.dep_ == "aux:tense":
            return near.head if near.head.pos_ in {"PRON", "NOUN"} else None
        if near.pos_ == "VERB":
            return None
    return None


def is_passive(token: Token) -> bool:
    """Tells whether a verb is in the passive, or a bare past participle with a passive sense."""
    first = leader(token)
    if first is not None:
        return is_passive(first)
    if is_pronominal(token) or token.lemma_ in grammar_of(token.doc).being_verbs:
        return False
    if stranded(token) is not None:
        return False
    labels = {c.dep_ for c in token.children}
    if "aux:pass" in labels or ("nsubj:pass" in labels and "aux:tense" not in labels):
        return True
    helped = any(c.dep_.startswith("aux") or c.dep_ == "cop" for c in token.children)
    return has_form(token, "Part") and "Past" in token.morph.get("Tense", []) and not helped


def is_pronominal(token: Token) -> bool:
    """Tells whether a verb stands with a reflexive clitic (se rencontrer)."""
    grammar = grammar_of(token.doc)
    for child in token.children:
        if child.i > token.i:
            break
        expletive = child.dep_.startswith("expl")
        if child.lower_ in grammar.reflexives and (
            expletive or child.dep_ in {"obj", "iobj", "dep"}
        ):
            return True
        if child.lower_ in grammar.first_person_reflexives and expletive:
            return True
    return False

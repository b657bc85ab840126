"""Walks the dependency tree of a reading: who is the subject, the object, the complement of a verb.

spaCy's arcs hold for nine preverbal subjects in ten and for one inverted subject in three; what is
repaired here was measured (inversion, passives, control, relatives, coordinated verbs). Tokens go
in and come out; None or an empty list where nothing stands.
"""

from spacy.tokens import Doc, Token

from recoupe.claims.events.auxiliaries import grammar_of, has_form, leader, stranded

NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
SUBJECT = {"nsubj", "nsubj:pass", "nsubj:caus", "csubj"}
COMPLEMENT = {
    "obl", "obl:arg", "obl:mod", "obl:agent", "nmod", "iobj", "xcomp", "obj", "advcl", "dep", "acl",
    "ROOT", "appos",
}  # fmt: skip
DEPENDENT = {"xcomp", "advcl", "conj", "ccomp", "parataxis", "obl:mod", "obl:arg", "dep"}
LONGEST_REACH = 14  # tokens to the right in which a positional complement may stand
BESIDE = 5  # tokens from a subject to its verb, auxiliaries and adverbs between
DEEPEST = 6  # clauses that a missing subject is looked up through


def preposition(token: Token) -> str | None:
    """Returns the preposition that introduces `token`, in its full form (« aux » is « à »)."""
    grammar = grammar_of(token.doc)
    for child in token.children:
        introduces = child.dep_ in {"case", "mark"} and child.pos_ in {"ADP", "DET", "SCONJ"}
        if introduces and child.i < token.i:
            word = child.lower_
            rest = [grammar.full(c.lower_) for c in child.children if c.dep_ == "fixed"]
            if rest or word in grammar.phrase_prepositions:
                return " ".join([word, *rest])
            return grammar.full(word)
    return None


def is_verbal(token: Token) -> bool:
    """Tells whether `token` is a verb, or a participle that the tagger takes for an adjective."""
    helped = token.pos_ == "ADJ" and any(c.dep_ == "aux:tense" for c in token.children)
    return token.pos_ in {"VERB", "AUX"} or helped


def is_finite(token: Token) -> bool:
    """Tells whether `token` is the main word of a finite verb, simple or compound."""
    if not is_verbal(token):
        return False
    if has_form(token, "Fin"):
        return not token.dep_.startswith("aux") and token.dep_ != "cop"
    return any(c.dep_.startswith("aux") and has_form(c, "Fin") for c in token.children)


def is_infinitive(token: Token) -> bool:
    """Tells whether `token` is an infinitive, simple or compound (« avoir livré »)."""
    return has_form(token, "Inf") or any(
        c.dep_.startswith("aux") and has_form(c, "Inf") for c in token.children
    )


def opens_clause(token: Token) -> bool:
    """Tells whether an infinitive opens a clause of its own: « avant d'admettre »."""
    introduced = preposition(token)
    bare = introduced is None or introduced in grammar_of(token.doc).bare_prepositions
    return is_infinitive(token) and not bare


def negated(token: Token) -> bool:
    """Tells whether a verb is negated (ne … pas, ne … jamais, sans + infinitive)."""
    grammar = grammar_of(token.doc)
    own = {c.lower_ for c in token.children}
    if not own & grammar.negative_particles:
        return grammar.without in own and has_form(token, "Inf")
    if any(c.lower_ in grammar.restrictives and c.i > token.i for c in token.children):
        return False  # « ne … que »
    near = token.doc[max(token.sent.start, token.i - 5) : min(token.sent.end, token.i + 4)]
    of = {c.lower_ for s in token.children if s.dep_ in SUBJECT for c in s.children}
    return bool((own | of | {t.lower_ for t in near}) & grammar.negators)


def _helps(token: Token) -> bool:
    return token.dep_.startswith("aux")


def own_subject(token: Token) -> Token | None:
    """Returns the verb's own subject: before the verb, or inverted after it."""
    empty = grammar_of(token.doc).expletives
    found = [c for c in token.children if c.dep_ in SUBJECT]
    lost = stranded(token) if not found and not any(_helps(c) for c in token.children) else None
    if lost is not None:
        found = [c for c in lost.children if c.dep_ in SUBJECT]
    named = [c for c in found if c.i < token.i and c.text[:1].isupper()]
    if len(named) > 1 and token.i - named[-1].i < BESIDE:
        return named[-1]  # « Jeu dangereux turc Lena Roy a accusé »: a heading ran into the clause
    return next((c for c in found if c.lower_ not in empty), found[0] if found else None)


def subject(token: Token, depth: int = 0) -> Token | None:
    """Returns who does it: the own subject, or that of the clause the verb hangs from."""
    if depth > DEEPEST:
        return None
    own = own_subject(token)
    if own is not None:
        relative = own.lower_ in grammar_of(token.doc).relative_subjects
        return (antecedent(token) or own) if relative else own
    first = leader(token)
    if first is not None:
        return subject(first, depth + 1)
    head = _first_of(token)
    if token.dep_ == "acl:relcl":
        return head
    if token.dep_ == "acl" and _loose(token):
        return subject(governing_verb(token), depth + 1)
    if token.dep_ == "acl":
        return head if head.pos_ in NOMINAL else subject(head, depth + 1)
    if token.dep_ in DEPENDENT and head != token:
        if head.pos_ in {"VERB", "AUX", "ADJ"}:
            made = _made_to(token, head)
            return made if made is not None else subject(head, depth + 1)
        if head.pos_ in NOMINAL and token.dep_ != "conj":
            return head if head.dep_ in SUBJECT else subject(head, depth + 1)
    if token.pos_ in NOMINAL and head != token and head.pos_ in {"VERB", "AUX"}:
        return subject(head, depth + 1)
    return None


def _made_to(token: Token, head: Token) -> Token | None:
    """« a conduit Lima à rompre »: who is led to do it, the object of the verb above, does it."""
    leads = head.lemma_.lower() in grammar_of(token.doc).causative_verbs
    aim = has_form(head, "Inf")  # « pour pousser Lima à céder »: not done yet
    if not leads or aim or token.dep_ == "conj" or not has_form(token, "Inf"):
        return None
    led = [c for c in objects(head) if head.i < c.i < token.i and c.pos_ != "PRON"]
    return led[0] if led else None


def _loose(token: Token) -> bool:
    """Tells whether a participle goes with the subject: « vit des troubles, accusant Lima »."""
    behind = token.i > token.sent.start and token.nbor(-1).text == ","
    present = has_form(token, "Part") and "Pres" in token.morph.get("Tense", [])
    return behind and present and token.head.dep_ not in SUBJECT


def _first_of(token: Token) -> Token:
    """Returns the head of `token`; for a second verb, the verb before it in the same tense.

    « ils avaient tiré sur ceux qui ont traversé, puis se sont retirés »: the parser hangs the last
    from the first.
    """
    if token.dep_ != "conj" or not (tense := tense_of(token)) or tense_of(token.head) == tense:
        return token.head
    between = token.doc[token.head.i + 1 : token.i]
    same = [t for t in between if t.dep_ == "acl:relcl" and tense_of(t) == tense]
    return same[-1] if same else token.head


def tense_of(token: Token) -> str:
    """Returns the tense of a finite verb, of its auxiliary where it has one; "" for others."""
    helpers = [c for c in token.children if c.dep_ == "aux:tense"]
    found = (helpers or [token])[0].morph.get("Tense", [])
    finite = has_form((helpers or [token])[0], "Fin")
    return f"{len(helpers)}{found[0]}" if found and finite else ""


def governing_verb(token: Token) -> Token:
    """Returns the nearest verb above a noun; the root of the sentence where there is none."""
    node = token.head
    while node.pos_ not in {"VERB", "AUX"} and node.head != node:
        node = node.head
    return node


def antecedent(token: Token) -> Token | None:
    """Returns the noun that a relative clause hangs from, through coordinated verbs."""
    node = token
    for _ in range(DEEPEST):
        if node.dep_ == "conj" and node.head.pos_ in {"VERB", "AUX"}:
            node = node.head
    return node.head if node.dep_ in {"acl:relcl", "acl"} else None


def objects(token: Token) -> list[Token]:
    """Returns the direct objects, the nominal ones first."""
    found = [c for c in token.children if c.dep_ == "obj" and not _introduced(c)]
    found = found or _behind_measure(token)
    if not found:
        found = [
            c
            for c in token.children
            if c.dep_ in {"xcomp", "obl:arg"}
            and c.pos_ in NOMINAL
            and c.i > token.i
            and preposition(c) is None
        ]
    return sorted(found, key=lambda c: (c.pos_ == "PRON", c.i))


def _introduced(token: Token) -> bool:
    """Tells whether a preposition opens the phrase of a name: « chez le voisin bélarusse »."""
    first = min((t for t in token.subtree), key=lambda t: t.i)
    return token.pos_ == "PROPN" and first.i < token.i - 1 and first.pos_ == "ADP"


def _behind_measure(token: Token) -> list[Token]:
    """« condamné à deux ans de prison un ancien colonel »: the parser ties him to the years."""
    found = (
        c for arg in token.children if arg.dep_ in {"obl:arg", "obl:mod"} for c in arg.children
    )
    return [
        c
        for c in found
        if c.dep_ == "appos"
        and c.pos_ == "NOUN"
        and preposition(c) is None
        and any(d.dep_ == "det" and d.i < c.i for d in c.children)
        and not any(t.is_punct for t in token.doc[c.head.i : c.i])
    ]


def complements(token: Token, prep: str) -> list[Token]:
    """Returns the heads of the complements of `token` that `prep` introduces, left to right."""
    return [
        c
        for c in token.children
        if c.dep_ in COMPLEMENT and c.pos_ != "VERB" and preposition(c) == prep
    ]


def positional(doc: Doc, start: int, stop: int, prep: str) -> Token | None:
    """Returns the first noun after `prep` in tokens `start` to `stop`, before any relative."""
    grammar = grammar_of(doc)
    seen = False
    for token in doc[start : min(stop, start + LONGEST_REACH)]:
        word = token.lower_
        if word in grammar.clause_openers or word in grammar.clause_breaks:
            return None
        if grammar.full(word) == prep:
            seen = True
        elif seen and token.pos_ in NOMINAL:
            return token
        elif seen and token.pos_ not in {"DET", "ADJ", "ADV", "NUM", "ADP"}:
            return None
    return None

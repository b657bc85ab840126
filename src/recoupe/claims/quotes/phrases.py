"""Noun phrases by their surface: where the words that name a holder start and end.

The parser attaches « le ministre turc des Affaires étrangères, Hakan Fidan » well but labels the
subject after its verb wrongly two times out of three, so the reach of a phrase is read from words.
"""

from dataclasses import dataclass

from recoupe.claims.quotes.view import View

LONGEST = 30
PARTICIPLE = 12  # tokens from a participle to the name behind what it governs


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` with the head noun, and the name set off by a comma after it."""

    first: int
    head: int
    last: int
    apposition: tuple[int, int] | None = None


def capital(view: View, index: int) -> bool:
    """Tells whether a token is printed with a capital or a digit-bearing acronym."""
    return view.reading.text(index)[:1].isupper()


def phrase_from(view: View, first: int, limit: int) -> Phrase | None:
    """Returns the noun phrase that starts at token `first`, None where no noun does."""
    doc, head, at = view.reading.doc, None, first
    limit = min(limit, first + LONGEST)
    last = first - 1
    while at < limit and view.free(at):
        word, pos = view.words[at], doc[at].pos_
        named = view.reading.names[at] is not None
        timed = view.lists.has("tags.times", word) and doc[at - 1].pos_ != "NUM"
        if head is not None and timed and not capital(view, at):
            break  # « le parquet vendredi »
        if head is not None and at == head + 1 and _tells(view, at, limit):
            break  # « le parlementaire suggère de … », taken for an adjective
        if named or pos in ("NOUN", "PROPN") or (capital(view, at) and pos not in ("DET", "ADP")):
            if head is None:
                head = at
            last = at
        elif (
            pos == "NUM"
            or (pos == "DET" and head is None)
            or (view.lists.has("phrases.inner", word) and head is not None and _glued(view, at))
            or pos == "ADJ"
            or (pos == "ADP" and head is not None and doc[at].dep_ == "amod")  # « suprême »
            or (pos == "VERB" and head is not None and _adjective(view, at, limit))
        ):
            last = at
        elif head is not None and pos == "DET" and capital(view, at) and _named_on(view, at, limit):
            last = at  # « le site d'information Le Desk »
        elif head is None and last >= first and doc[last].pos_ == "DET" and pos == "VERB":
            head = last = at  # « l'élu », « un proche »
        elif head is not None and last == at - 1 and doc[last].pos_ == "DET" and pos == "VERB":
            last = at  # « la femme de l'opposant »
        elif (
            view.lists.has("phrases.one_of", word)
            and view.words[at + 1 : at + 2]
            and (head is None and view.lists.has("titles.of", view.words[at + 1]))
        ):
            at += 1  # « l'un des pèlerins »
            last = at
        elif pos == "ADV" and head is None and last >= first:
            pass
        elif head is not None and (_complement(view, at, limit) or _charge(view, head, at, limit)):
            last = at
            while at + 1 < limit and (
                doc[at + 1].pos_ in ("DET", "NUM", "ADP") and view.free(at + 1)
            ):
                at += 1
                last = at
        elif (
            head is not None and view.lists.has("phrases.joins", word) and _another(view, at, limit)
        ):
            last = at + 1
            at += 1
            while at + 1 < limit and doc[at + 1].pos_ == "DET":
                at += 1  # « du Commerce et de l'Industrie »
        else:
            break
        at += 1
    if head is None and last > first and doc[last].pos_ == "ADJ":
        adjectives = (
            i for i in range(first, last) if view.lists.has("animacy.humans", view.words[i])
        )
        head = next(adjectives, last)  # « ce jeune de 27 ans », « cette quadragénaire énergique »
    if head is None:
        return None
    while last > head and doc[last].pos_ in ("ADP", "DET", "NUM", "ADV"):
        last -= 1
    apposition = apposition_at(view, last + 1, limit)
    if apposition is None:
        apposition = _behind_place(view, last + 1, limit) or _behind_rest(view, last, limit)
        apposition = apposition or _behind_participle(view, last + 1, limit)
    return Phrase(first, head, last, apposition)


def phrase_around(view: View, head: int) -> Phrase | None:
    """Returns the noun phrase whose head the parser says is token `head`."""
    start, stop = view.sentence(head)
    doc, first = view.reading.doc, head
    while first > start and view.free(first - 1):
        pos, word = doc[first - 1].pos_, view.words[first - 1]
        near = doc[first - 1].head.i == head or doc[first].head.i == first - 1
        if (
            pos in ("DET", "NUM", "ADJ")
            or (pos in ("NOUN", "PROPN") and near and not view.lists.has("titles.of", word))
            or (word == "-" and _glued(view, first - 1))
            or (capital(view, first - 1) and capital(view, first) and pos not in ("ADP", "VERB"))
        ):
            first -= 1
        else:
            break
    return phrase_from(view, first, stop)


def _glued(view: View, at: int) -> bool:
    reading = view.reading
    if view.words[at] in ("-", "'", "/"):
        after = at + 1 < len(reading.starts) and reading.starts[at + 1] == reading.ends[at]
        return after and reading.starts[at] == reading.ends[at - 1]
    return at + 1 < len(reading.starts) and capital(view, at + 1) and capital(view, at - 1)


def _named_on(view: View, at: int, limit: int) -> bool:
    return at + 1 < limit and capital(view, at + 1) and view.words[at - 1] not in (",", ":")


def _adjective(view: View, at: int, limit: int) -> bool:
    """A participle within the phrase: « un diplomate basé à … » ends it, « uni » does not.

    Before a name even what the parser takes for a verb is one: « la juge progressiste Ida Holm ».
    """
    token = view.reading.doc[at]
    finite = "Fin" in token.morph.get("VerbForm", [])
    if at + 1 < limit and capital(view, at + 1) and (token.dep_ == "amod" or not finite):
        return True
    return token.dep_ == "amod" and "Part" in token.morph.get("VerbForm", [])


def _complement(view: View, at: int, limit: int) -> bool:
    """Tells whether a preposition at `at` goes on with the phrase: of, or the name of an office."""
    if at + 1 >= limit:
        return False
    word = view.words[at]
    following = view.reading.doc[at + 1].pos_
    if view.phrase_at(at, "phrases.manner", limit):
        return False
    if view.lists.has("titles.of", word):
        return following not in ("VERB", "AUX", "PUNCT") or capital(view, at + 1)
    if view.lists.has("phrases.bare", word) and following == "NOUN":
        return True  # « metteur en scène »
    if not view.lists.has("phrases.offices", word):
        return False
    after = at + 1
    while after < limit and view.reading.doc[after].pos_ in ("DET", "ADP"):
        after += 1
    if after >= limit or not capital(view, after):
        return False
    return view.reading.names[after] is None or view.lists.has("phrases.charged_for", word)


def _charge(view: View, head: int, at: int, limit: int) -> bool:
    """Tells whether « à la sécurité » goes on with « le conseiller »."""
    if not view.lists.has("phrases.charged", view.words[head]) or at + 2 >= limit:
        return False
    noun = at + 2 if view.reading.doc[at + 1].pos_ == "DET" else at + 1
    lists, word = view.lists, view.words[noun]
    spoken_to = lists.has("channels.nouns", word) or lists.has("tags.periods", word)
    office = lists.has("phrases.offices", view.words[at]) and view.reading.doc[noun].pos_ == "NOUN"
    return at == head + 1 and office and not spoken_to


def _another(view: View, at: int, limit: int) -> bool:
    """Tells whether « , du Burkina Faso et du Niger » goes on with « du Mali »."""
    if at + 2 >= limit or not view.lists.has("titles.of", view.words[at + 1]):
        return False
    noun = at + 3 if view.reading.doc[at + 2].pos_ == "DET" and at + 3 < limit else at + 2
    if not capital(view, noun):
        # « le centre de contrôle et de prévention »
        return view.words[at] != "," and view.reading.doc[noun].pos_ == "NOUN"
    if view.words[at] != ",":
        return True
    joins = view.lists.lists["phrases.joins"] - {","}
    ends = (i for i in range(at + 3, min(limit - 1, at + 12)) if view.words[i] in joins)
    return any(view.lists.has("titles.of", view.words[i + 1]) for i in ends)


def apposition_at(view: View, at: int, limit: int) -> tuple[int, int] | None:
    """Returns the tokens of a name between commas after a phrase: « …, Hakan Fidan »."""
    if at + 1 >= limit or view.words[at] != "," or not view.free(at + 1):
        return None
    first = at + 1
    while first < min(limit, at + 5) and _title(view, first):
        first += 1
    courtesy = first < limit and view.lists.has("titles.courtesy", view.surface(first, first))
    if first >= limit or not (capital(view, first) or courtesy) or not view.free(first):
        return None
    last = first
    while last + 1 < limit and view.free(last + 1):
        following = last + 1
        glued = view.reading.starts[following] == view.reading.ends[last]
        if capital(view, following) or (glued and view.words[following][0] in "-.'"):
            last = following
        elif (
            view.lists.has("titles.particles", view.words[following])
            and following + 1 < limit
            and capital(view, following + 1)
        ):
            last = following + 1
        else:
            break
    while last > first and not view.words[last][0].isalnum():
        last -= 1
    end = last + 1 >= limit or view.lists.has("titles.after_name", view.words[last + 1])
    return (first, last) if end or courtesy else None


def _behind_place(view: View, at: int, limit: int) -> tuple[int, int] | None:
    """Returns the name behind where an office is held: « l'envoyé à Rome, Luis Marin, »."""
    if at + 2 >= limit or not view.lists.has("phrases.seats", view.words[at]):
        return None
    end = at + 1
    while end < limit and (view.reading.doc[end].pos_ == "DET" or capital(view, end)):
        end += 1
    if end < limit and view.reading.doc[end].pos_ == "NOUN":
        end += 1  # « à la présidentielle, Joe Biden »
    return apposition_at(view, end, limit) if end > at + 1 else None


def _behind_rest(view: View, last: int, limit: int) -> tuple[int, int] | None:
    """Returns the name behind what is left of a foreign one: « l'ONG Bread for all, Ida Holm, »."""
    if not capital(view, last):
        return None
    for comma in range(last + 2, min(limit, last + 5)):
        if view.words[comma] == "," and view.free(comma):
            name = apposition_at(view, comma, limit)
            several = name is not None and " " in view.surface(*name)
            return name if several else None
        if view.reading.doc[comma - 1].pos_ in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
            return None
    return None


def _tells(view: View, at: int, limit: int) -> bool:
    """Tells whether what the parser takes for a noun or an adjective is the verb of the clause."""
    doc = view.reading.doc
    if doc[at].pos_ not in ("NOUN", "ADJ") or capital(view, at):
        return False
    finite = any(reading.finite for reading in view.verbs.get(view.words[at], ()))
    after = range(at + 1, min(limit, at + 4))
    other = any("Fin" in doc[i].morph.get("VerbForm", []) and view.free(i) for i in after)
    named = at + 1 < limit and capital(view, at + 1)
    return finite and not other and not named


def _behind_participle(view: View, at: int, limit: int) -> tuple[int, int] | None:
    """Returns the name behind « l'ingénieur supervisant les travaux, Luis Marin, »."""
    doc = view.reading.doc
    if at >= limit or "Part" not in doc[at].morph.get("VerbForm", []):
        return None
    for comma in range(at + 1, min(limit, at + PARTICIPLE)):
        if not view.free(comma) or "Fin" in doc[comma].morph.get("VerbForm", []):
            return None
        if view.words[comma] == ",":
            name = apposition_at(view, comma, limit)
            return name if name is not None and " " in view.surface(*name) else None
    return None


def _title(view: View, at: int) -> bool:
    """Tells whether a token may stand before the name of an apposition: « l'ayatollah X »."""
    pos = view.reading.doc[at].pos_
    return view.free(at) and pos in ("DET", "NOUN", "ADJ", "PROPN") and not capital(view, at)

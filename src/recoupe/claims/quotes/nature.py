"""What a noun phrase can be: somebody who can speak, a text, a body of many people."""

from recoupe.claims.quotes.phrases import Phrase, capital
from recoupe.claims.quotes.view import View
from recoupe.languages.fold import fold
from recoupe.languages.people import load_people


def animate(view: View, phrase: Phrase) -> bool:
    """Tells whether a phrase that names no known actor is of something that can speak."""
    lists = view.lists.lists
    word = view.words[phrase.head]
    token = view.reading.doc[phrase.head]
    if view.lists.has("tags.times", word):
        return False
    forms = {word, token.lemma_.lower(), word.removesuffix("s")}
    if forms & lists["animacy.animate_exceptions"]:
        return True
    if forms & lists["animacy.inanimate"] or token.pos_ == "NUM":
        return False
    if capital(view, phrase.head) and phrase.head != view.sentence(phrase.head)[0]:
        return True
    endings = lists["animacy.inanimate_endings"]
    return not any(form.endswith(ending) for form in forms for ending in endings)


def is_thing(view: View, phrase: Phrase) -> bool:
    """Tells whether the head is listed among what cannot speak, or is a time or a number."""
    word, token = view.words[phrase.head], view.reading.doc[phrase.head]
    if capital(view, phrase.head) and phrase.head != view.sentence(phrase.head)[0]:
        return token.pos_ == "NUM"  # « la Maison bleue »
    forms = {word, token.lemma_.lower(), word.removesuffix("s")}
    listed = forms & view.lists.lists["animacy.inanimate"] or view.lists.has("tags.times", word)
    return bool(listed) or token.pos_ == "NUM"


def is_document(view: View, phrase: Phrase) -> bool:
    """Tells whether the phrase names a text: « un communiqué du ministère »."""
    word = view.words[phrase.head]
    return bool({word, word.removesuffix("s")} & view.lists.lists["documents.nouns"])


def is_uttered(view: View, phrase: Phrase) -> bool:
    """Tells whether the phrase names what is said rather than who: « la protestation des élus »."""
    word = view.words[phrase.head]
    forms = {word, word.removesuffix("s")}
    speech = forms & view.lists.lists["documents.speech"]
    named = phrase.apposition is not None  # « un critique du régime, Ida Holm, »
    return bool(speech) and not named and not (is_human(view, phrase) or is_body(view, phrase))


def is_plural(view: View, phrase: Phrase) -> bool:
    """Tells whether the head of the phrase is a plural."""
    return "Plur" in view.reading.doc[phrase.head].morph.get("Number", [])


def is_feminine(view: View, phrase: Phrase) -> bool | None:
    """Tells the gender of a common noun, None for a name or where the form does not tell."""
    doc = view.reading.doc
    if view.lists.has("animacy.either", view.words[phrase.head]):
        return None
    title = view.surface(phrase.first, phrase.first)
    if view.lists.has("titles.women", title) or view.lists.has("titles.men", title):
        return view.lists.has("titles.women", title)
    token = view.reading.doc[phrase.first]
    if token.pos_ != "DET" or not view.words[phrase.first].isalpha():
        token, word = view.reading.doc[phrase.head], view.words[phrase.head]
        if any(word.endswith(end) for end in view.lists.lists["animacy.women_endings"]):
            return None if capital(view, phrase.head) else True  # « X, chercheuse à Oslo »
        both = any(word.endswith(end) for end in view.lists.lists["animacy.either_endings"])
        if token.pos_ != "NOUN" or both:
            return None
        bare = view.reading.doc[phrase.first].pos_ != "DET"
        men = any(word.endswith(end) for end in view.lists.lists["animacy.men_endings"])
        if bare and "Fem" not in token.morph.get("Gender", []):
            return False if men else None  # « X, médecin du centre »
        silent = view.lists.has("animacy.feminine_endings", word[-1:])
        if "Fem" in token.morph.get("Gender", []) and not silent:
            return None  # the parser's guess: « X, imam de la mosquée »
    elif not token.morph.get("Gender", []) and doc[phrase.head].pos_ == "NOUN":
        token = doc[phrase.head]  # « son mari »
    gender = token.morph.get("Gender", [])
    titled = view.lists.has("titles.courtesy", view.surface(phrase.head, phrase.head))
    titled |= phrase.first < phrase.head and view.lists.has(
        "titles.courtesy", view.surface(phrase.first + 1, phrase.first + 1)
    )
    # « la Charte » is a she, « le Pr Holm » may be
    named = capital(view, phrase.head) and (titled or token.pos_ != "DET")
    if named or len(gender) != 1:
        return None
    return bool(gender[0] == "Fem")


def is_human(view: View, phrase: Phrase) -> bool:
    """Tells whether the head is a word for a person: « la juge », « ce Malien », « les élus »."""
    word = view.words[phrase.head]
    if is_plural(view, phrase) and _human(view, phrase.head, word.removesuffix("s")):
        return True
    return _human(view, phrase.head, word)


def _human(view: View, at: int, word: str) -> bool:
    lists = view.lists
    if lists.has("animacy.inanimate", word) or lists.has("tags.times", word):
        return False
    if fold(word).replace("-", " ") in load_people(view.reading.article.language).nouns:
        return True
    if lists.has("animacy.humans", word):
        return True
    endings = "animacy.demonym_endings" if capital(view, at) else "animacy.human_endings"
    return not lists.has("animacy.not_human", word) and word.endswith(tuple(lists.lists[endings]))


def is_body(view: View, phrase: Phrase) -> bool:
    """Tells whether the head is a word for many people as one: « la présidence »."""
    word, lists = view.words[phrase.head], view.lists.lists
    return word in lists["animacy.collective"] or word in lists["animacy.animate_exceptions"]


def is_bare_person(view: View, phrase: Phrase, speaks: bool = False) -> bool:
    """Tells whether the phrase means one person told of before: « ce diplomate de 40 ans ».

    `speaks`: its place says that it speaks, so whatever noun it is means a person.
    """
    doc = view.reading.doc
    first, head = phrase.first, phrase.head
    if not view.lists.has("titles.the", view.words[first]) or phrase.apposition:
        return False
    if is_plural(view, phrase) or view.lists.has("animacy.collective", view.words[head]):
        return False
    if head == first or not (speaks or is_human(view, phrase)):
        return False
    if (is_body(view, phrase) or capital(view, head)) and not is_human(view, phrase):
        return False
    if head + view.phrase_at(head, "animacy.compounds", phrase.last + 1) > phrase.last:
        return True
    rest = range(head + 1, phrase.last + 1)
    if view.lists.has("titles.this", view.words[first]):
        return not any(capital(view, i) or view.reading.names[i] is not None for i in rest)
    aged = any(view.lists.has("phrases.age", view.words[i]) for i in rest)
    return aged or all(doc[i].pos_ in ("ADJ", "VERB") and not capital(view, i) for i in rest)


def is_relation(view: View, phrase: Phrase | None) -> bool:
    """Tells whether a phrase is of somebody's people: « son père », but not « son armée »."""
    if phrase is None or not view.lists.has("pronouns.possessive", view.words[phrase.first]):
        return False
    return not view.lists.has("animacy.collective", view.words[phrase.head])

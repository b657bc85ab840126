"""What a noun phrase can be: somebody who can speak, a text, a body of many people."""

from recoupe.claims.quotes.phrases import Phrase, capital
from recoupe.claims.quotes.view import View


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
    forms = {word, token.lemma_.lower(), word.removesuffix("s")}
    listed = forms & view.lists.lists["animacy.inanimate"] or view.lists.has("tags.times", word)
    return bool(listed) or token.pos_ == "NUM"


def is_document(view: View, phrase: Phrase) -> bool:
    """Tells whether the phrase names a text: « un communiqué du ministère »."""
    word = view.words[phrase.head]
    return bool({word, word.removesuffix("s")} & view.lists.lists["documents.nouns"])


def is_plural(view: View, phrase: Phrase) -> bool:
    """Tells whether the head of the phrase is a plural."""
    return "Plur" in view.reading.doc[phrase.head].morph.get("Number", [])


def is_feminine(view: View, phrase: Phrase) -> bool | None:
    """Tells the gender of a common noun, None for a name or where the form does not tell."""
    token = view.reading.doc[phrase.first]
    if token.pos_ != "DET" or not view.words[phrase.first].isalpha():
        token = view.reading.doc[phrase.head]
        if token.pos_ != "NOUN" or view.words[phrase.first].endswith("'"):
            return None
    gender = token.morph.get("Gender", [])
    if capital(view, phrase.head) or len(gender) != 1:
        return None
    return bool(gender[0] == "Fem")


def is_bare_person(view: View, phrase: Phrase) -> bool:
    """Tells whether the phrase is « la diplomate », « le trentenaire »: definite, one person."""
    if not view.lists.has("titles.the", view.words[phrase.first]) or phrase.apposition:
        return False
    if is_plural(view, phrase) or phrase.last > phrase.head or capital(view, phrase.head):
        return False
    return not view.lists.has("animacy.collective", view.words[phrase.head])

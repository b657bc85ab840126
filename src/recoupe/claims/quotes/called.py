"""What the article calls its people beside their names: « la juge Ida Holm », « M. Prats »."""

from dataclasses import dataclass

from recoupe.claims.actors.strangers import given_gender
from recoupe.claims.quotes.names import printed_name, run_at
from recoupe.claims.quotes.nature import is_feminine, is_human
from recoupe.claims.quotes.phrases import Phrase, capital, phrase_from
from recoupe.claims.quotes.view import View


@dataclass(frozen=True, slots=True)
class Called:
    """Tokens `first` to `last` are a name with `noun` beside it; `feminine` as the noun tells.

    `of` are the words that tell of what: « l'émissaire de l'ONU en Libye » → onu, libye.
    """

    noun: str | None
    first: int
    last: int
    feminine: bool | None
    of: frozenset[str] = frozenset()


def content(view: View, phrase: Phrase) -> frozenset[str]:
    """Returns the nouns, names and adjectives behind the head of a phrase."""
    doc = view.reading.doc
    kinds = ("NOUN", "PROPN", "ADJ", "X")
    rest = range(phrase.head + 1, phrase.last + 1)
    return frozenset(view.words[i] for i in rest if doc[i].pos_ in kinds)


def called(view: View) -> tuple[Called, ...]:
    """Returns every name that stands beside a noun or a courtesy title, in text order."""
    found: list[Called] = []
    i = 0
    while i < len(view.words):
        one = _titled(view, i) or _introduced(view, i) or _explained(view, i)
        if one is not None:
            found.append(one)
        i += 1
    return tuple(found)


def gender(view: View, calls: tuple[Called, ...], name: str) -> bool | None:
    """Tells whether a person is a woman, by the given name, else by what the article calls them.

    None where neither tells.
    """
    family = name.split()[-1:]
    told = {
        one.feminine
        for one in calls
        if one.feminine is not None and view.surface(one.last, one.last).split()[-1:] == family
    }
    given = given_gender(view.reading.article.language, name) if " " in name else "e"
    if given != "e":
        return given == "f"  # « Ida Holm, professeur »: the noun says nothing of her
    return told.pop() if len(told) == 1 else None


def _titled(view: View, at: int) -> Called | None:
    """Returns « Mme Holm »."""
    title = view.surface(at, at)
    if not view.lists.has("titles.courtesy", title) or at + 1 >= len(view.words):
        return None
    last = run_at(view, at + 1, view.sentence(at)[1])
    if last < at + 1:
        return None
    women, men = view.lists.has("titles.women", title), view.lists.has("titles.men", title)
    return Called(None, at + 1, last, women if women or men else None)


def _introduced(view: View, at: int) -> Called | None:
    """Returns « la juge progressiste Ida Holm » and « le préfet, Luis Marin, »."""
    merged = view.reading.doc[at].pos_ == "ADP" and view.lists.has("titles.merged", view.words[at])
    if not (merged or view.reading.doc[at].pos_ == "DET") or not view.free(at):
        return None
    phrase = phrase_from(view, at + merged, view.sentence(at)[1])
    if phrase is None or capital(view, phrase.head) or not is_human(view, phrase):
        return None
    name = phrase.apposition or printed_name(view, phrase.head + 1, phrase.last, phrase)
    if name is None or view.reading.doc[name[0] - 1].pos_ == "ADP":
        return None
    told = content(view, phrase)
    return Called(view.words[phrase.head], *name, is_feminine(view, phrase), told)


def _explained(view: View, at: int) -> Called | None:
    """Returns « Ida Holm, une pêcheuse de 40 ans »."""
    stop = view.sentence(at)[1]
    last = run_at(view, at, stop)
    if last < at or last + 2 >= stop or view.words[last + 1] != ",":
        return None
    phrase: Phrase | None = phrase_from(view, last + 2, stop)
    if phrase is None or capital(view, phrase.head) or not is_human(view, phrase):
        return None
    if view.reading.doc[last + 2].pos_ not in ("DET", "NOUN"):
        return None
    definite = view.lists.has("titles.definite", view.words[last + 2])
    closed = view.words[phrase.last + 1 : phrase.last + 2]
    behind = at > 0 and view.reading.doc[at - 1].pos_ == "ADP"
    if definite and (behind or not closed or closed[0].isalpha()):
        return None  # « de retour à Rome, le pape … », « avec Ida Holm, le ministre a … »
    timed = view.lists.has("tags.times", view.words[at])
    if timed or printed_name(view, phrase.head + 1, phrase.last, phrase) is not None:
        return None  # « Mercredi, le maire Luis Marin … »
    feminine = is_feminine(view, phrase)
    return Called(view.words[phrase.head], at, last, feminine, content(view, phrase))

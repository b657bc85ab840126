"""The words after a verb that name who does it: « a dit mardi à la presse le maire, Max Roy »."""

from recoupe.claims.quotes.holders import Holder
from recoupe.claims.quotes.phrases import Phrase, apposition_at, capital, phrase_from
from recoupe.claims.quotes.verbs import Verb
from recoupe.claims.quotes.view import View

FURTHEST = 14  # tokens passed over between the verb of a tag and its holder


def holder_after(view: View, verb: Verb, limit: int) -> Holder | None:
    """Returns the holder that follows its verb: « a-t-il dit », « a dit à la presse M. X »."""
    for i in range(verb.first, min(verb.last + 3, limit)):
        if view.lists.has("pronouns.clitic", view.words[i]) and view.free(i):
            return Holder(pronoun=i)
    for short in (False, True):
        found = _scan(view, verb.last + 1, limit, short)
        if found is not None:
            return found
    return None


def _scan(view: View, at: int, limit: int, short: bool) -> Holder | None:
    doc, begin = view.reading.doc, at
    while at < limit and at - begin < FURTHEST * 2 and view.free(at):
        pos, word = doc[at].pos_, view.words[at]
        if at == begin and word == ",":
            at = _past_aside(view, at, limit)
            if at > begin:
                continue
        aside = view.phrase_at(at, "tags.asides", limit)
        around = at > begin and view.lists.has("tags.around", word)
        if aside:
            at += aside
        elif around and view.lists.has("tags.times", view.words[at - 1]):
            at += 1  # « peu avant »
        elif view.lists.has("tags.times", word) or (pos == "NUM" and not capital(view, at)):
            at += 1
        elif view.phrase_at(at, "pronouns.near", limit):
            return Holder(pronoun=at + 1)
        elif view.phrase_at(at, "pronouns.one_of_them", limit):
            last = at + view.phrase_at(at, "pronouns.one_of_them", limit) - 1
            name = apposition_at(view, last + 1, limit)
            return Holder(phrase=Phrase(at, at + 1, last, name), speaks=True)
        elif view.lists.has("phrases.bare", word) and is_gerund_form(view, at + 1, limit):
            at = _named_after(view, at + 2, limit)  # « raconte en riant Ida Holm »
        elif pos == "ADP" or view.lists.has("phrases.complements", word):
            at = _past_complement(view, at, limit, short)
        elif (
            (pos == "ADV" and not capital(view, at))
            or (word == "," and at + 1 < limit and _circumstance(view, at + 1))
            or (word == "," and at > begin and _phrase_starts(view, at + 1, limit))
        ):
            at += 1
        elif pos in ("VERB", "AUX") and not capital(view, at) and at - begin < 4:
            at += 1  # « veut croire », « a tenu à préciser »
        elif view.lists.has("pronouns.subject", word) or view.lists.has("titles.named_by", word):
            return Holder(pronoun=at)
        elif (
            pos in ("DET", "NOUN", "PROPN", "ADJ") or capital(view, at) or _one_of(view, at, limit)
        ):
            phrase = phrase_from(view, at, limit)
            if phrase is not None and _when(view, phrase):
                upper = (i for i in range(phrase.head + 1, phrase.last + 1) if capital(view, i))
                at = next(
                    upper, phrase.last + 1
                )  # « a dit l'année dernière M. X », « ce samedi 16 avril »
                continue
            return Holder(phrase=phrase) if phrase else None
        else:
            return None
    return None


def _past_aside(view: View, comma: int, limit: int) -> int:
    """Returns where the holder starts behind « a déclaré, tout de blanc vêtu, X », or `comma`."""
    for at in range(comma + 2, min(limit - 1, comma + FURTHEST)):
        if not view.free(at):
            return comma
        if capital(view, at):
            return comma
        if view.words[at] == ",":
            named = capital(view, at + 1)  # « lâche, la voix tremblante, Ida Holm »
            plain = not _phrase_starts(view, comma + 1, limit)
            return at + 1 if named or (plain and _phrase_starts(view, at + 1, limit)) else comma
    return comma


def _one_of(view: View, at: int, limit: int) -> bool:
    """Tells whether « un des passagers », « un de ses amis » starts at a token."""
    of = at + 1 < limit and view.lists.has("titles.of", view.words[at + 1])
    return of and view.lists.has("phrases.one_of", view.words[at])


def _when(view: View, phrase: Phrase) -> bool:
    word = view.words[phrase.head]
    return view.lists.has("tags.periods", word) or view.lists.has("tags.times", word)


def is_gerund_form(view: View, at: int, limit: int) -> bool:
    """Tells whether a token is a present participle, whatever its verb."""
    token = view.reading.doc[min(at, limit - 1)]
    part = "Part" in token.morph.get("VerbForm", []) and "Pres" in token.morph.get("Tense", [])
    return at < limit and part


def _named_after(view: View, at: int, limit: int) -> int:
    """Returns the first token at or after `at` that starts a name of several words."""
    for i in range(at, min(limit, at + FURTHEST)):
        several = capital(view, i) and i + 1 < limit and capital(view, i + 1)
        if view.free(i) and (several or " " in view.surface(i, i)) and capital(view, i):
            return i
    return at


def _phrase_starts(view: View, at: int, limit: int) -> bool:
    return at < limit and (view.reading.doc[at].pos_ == "DET" or capital(view, at))


def _circumstance(view: View, at: int) -> bool:
    return view.lists.has("tags.times", view.words[at]) or view.reading.doc[at].pos_ == "ADP"


def _medium(view: View, at: int) -> bool:
    """Tells « la radio » from « son journal », behind which the speaker's own name may follow."""
    article = view.lists.has("titles.the", view.words[at - 1])
    return article and view.lists.has("channels.media", view.words[at])


def _past_name(view: View, at: int, limit: int) -> int:
    while at < limit and capital(view, at) and view.free(at):
        at += 1
    return at


def _past_complement(view: View, at: int, limit: int, short: bool) -> int:
    """Returns the token after « à la presse », « dans un communiqué », « à Yonhap »."""
    doc = view.reading.doc
    at += 1
    while at < limit and doc[at].pos_ in ("ADP", "DET") and view.free(at):
        at += 1
    began = at
    while at < limit and view.free(at):
        pos = doc[at].pos_
        upper = capital(view, at)
        if at > began and upper and _medium(view, at - 1):
            at = _past_name(view, at, limit)  # « à la radio Onda Cero le ministre »
            break
        if at > began and upper and not capital(view, at - 1) and doc[at - 1].pos_ != "ADP":
            break  # « à des journalistes Me Bayon »
        if at > began and upper and short and view.words[at - 1] != "-":
            break  # « à Yonhap Bruce Bennett »
        titled = view.lists.has("titles.courtesy", view.surface(at, at))
        if at > began and (titled or (view.reading.names[at - 1] is not None and upper)):
            break
        if pos in ("NOUN", "PROPN", "ADJ", "NUM") or upper or view.words[at] == "-":
            at += 1
        elif view.lists.has("titles.of", view.words[at]) and at + 1 < limit:
            at += 2 if doc[at + 1].pos_ == "DET" else 1
        else:
            break
    return max(at, began)

"""What a marked stretch is: a clause, a fragment, or no words of anybody."""

from recoupe.claims.quotes.holders import SUBJECTS
from recoupe.claims.quotes.phrases import capital
from recoupe.claims.quotes.view import Passage, View
from recoupe.model import BlockKind, QuoteKind

SUBJECT_LIKE = (*SUBJECTS, "expl:subj", "csubj")
NOUN_WORDS = 2  # of « du "califat" », a word that the reporter holds off
SHORT = 3  # words of a fragment that needs a verb of speech to be somebody's words
DASHES = ("-", "--", "–", "—")
NAME_WORDS = 8  # words at most in a title or a name between marks
TITLE_REACH = 4  # words back to « documentaire » from its title
TITLE_WORDS = 14  # the same where a word says that it is one: « intitulé « … » »


def kind_of(view: View, passage: Passage) -> QuoteKind:
    """Returns DIRECT for at least one clause that could stand alone, else MIXED."""
    doc = view.reading.doc
    opener = view.words[passage.first]
    if view.lists.has("kinds.fragment_openers", opener) and not capital(view, passage.first):
        return QuoteKind.MIXED
    inside = range(passage.first, passage.last + 1)
    for i in inside:
        token = doc[i]
        if token.dep_ not in SUBJECT_LIKE or token.head.i not in inside:
            continue
        if view.lists.has("pronouns.relative", view.words[i]):
            continue
        verbs = [token.head, *(c for c in token.head.children if c.dep_.startswith(("aux", "cop")))]
        if any("Fin" in verb.morph.get("VerbForm", []) for verb in verbs):
            return QuoteKind.DIRECT
    finite = any("Fin" in doc[i].morph.get("VerbForm", []) for i in inside)
    if capital(view, passage.first) and finite:
        return QuoteKind.DIRECT
    if capital(view, passage.first) and passage.span.of(view.reading.article.text)[-1] in ".!?…":
        return QuoteKind.DIRECT
    return QuoteKind.MIXED


def reports(view: View, passage: Passage, rule: str | None) -> bool:
    """Tells whether the stretch reports words; scare quotes, names and titles do not.

    `rule` is how its speaker was found, None where nothing tells.
    """
    words = [view.words[i] for i in range(passage.first, passage.last + 1)]
    count = sum(1 for word in words if word[0].isalnum())
    if not count:
        return False
    if named(view, passage) or _heading(view, passage, rule) or _gloss(view, passage):
        return False
    if kind_of(view, passage) is QuoteKind.DIRECT:
        return True
    if count == 1 and _counted(view, passage):
        return False
    if rule == "subject" and count <= NOUN_WORDS and _determined(view, passage, "held"):
        return False
    if rule is None:
        return count > SHORT and not _in_brackets(view, passage)
    return True


def named(view: View, passage: Passage) -> bool:
    """Tells whether the marks hold a name or a title: « le film "X" », « baptisé "X" »."""
    if passage.last - passage.first >= TITLE_WORDS:
        return False
    before = passage.first - 1
    while before >= 0 and not view.free(before):
        before -= 1
    short = passage.last - passage.first < NAME_WORDS
    if short and (_proper(view, passage) or _kept(view, passage, before)):
        return True
    if before < view.bounds[passage.sentence][0]:
        return False
    word = view.words[before]
    if view.phrase_before(before + 1, "scare.so_called", view.bounds[passage.sentence][0]):
        return kind_of(view, passage) is not QuoteKind.DIRECT
    token = view.reading.doc[before]
    active = any(child.dep_.startswith("aux:tense") for child in token.children)
    if view.lists.has("scare.naming", word) and not active and token.pos_ != "AUX":
        return not any(child.dep_ in SUBJECTS for child in token.children)
    if not short:
        return False
    if capital(view, passage.first) and _explained(view, passage):
        return True
    if not capital(view, passage.first):
        return False
    if view.lists.has("scare.performing", token.lemma_) and token.pos_ == "VERB":
        return True  # « chanter « Les Dunes » »
    nouns = view.lists.lists["scare.named_nouns"]
    return bool({word, word.removesuffix("s")} & nouns) or _of_work(view, passage, before)


def _of_work(view: View, passage: Passage, before: int) -> bool:
    """Tells whether a work is what the marks end: « un documentaire à succès « Les Dunes » »."""
    doc = view.reading.doc
    start = view.bounds[passage.sentence][0]
    for i in range(before, max(start, before - TITLE_REACH) - 1, -1):
        if not view.free(i) or doc[i].pos_ not in ("NOUN", "ADJ", "ADP", "PROPN", "VERB"):
            return False
        word = view.words[i]
        if {word, word.removesuffix("s")} & view.lists.lists["scare.works"]:
            return True
    return False


def _explained(view: View, passage: Passage) -> bool:
    """Tells whether « , un livre de … » follows the marks."""
    at = passage.last + 1
    while at < len(view.words) and not view.free(at):
        at += 1
    words = view.words[at : at + 4]
    opener = len(words) > 2 and words[0] == "," and view.lists.has("titles.articles", words[1])
    return opener and any(view.lists.has("scare.works", word) for word in words[2:])


def _kept(view: View, passage: Passage, before: int) -> bool:
    """Tells whether the marks keep a set phrase: « l'"affaire Holm" », « le "oui" »."""
    first = view.words[passage.first]
    inside = range(passage.first + 1, passage.last + 1)
    known = view.lists.has("scare.inside_nouns", first) and not capital(view, passage.first)
    if known and any(capital(view, i) for i in inside):
        return True
    article = before >= 0 and view.lists.has("titles.articles", view.words[before])
    return article and passage.first == passage.last and view.lists.has("scare.votes", first)


def _proper(view: View, passage: Passage) -> bool:
    """Tells whether the marks hold a proper name: « la "Troïka" »."""
    inside = [i for i in range(passage.first, passage.last + 1) if view.words[i][0].isalnum()]
    nouns = all(view.reading.doc[i].pos_ in ("PROPN", "NOUN", "X", "ADJ") for i in inside)
    before = passage.first - 2
    noun = before >= 0 and view.free(before) and view.reading.doc[before].pos_ == "NOUN"
    proper = nouns and all(capital(view, i) for i in inside)
    pointed = _determined(view, passage, "these")  # « ces "Covidiots" » is no name
    apart = (
        before >= 1
        and view.words[before] == ","
        and view.reading.doc[before - 1].pos_ in ("NOUN", "ADJ")
        and view.words[passage.last + 2 : passage.last + 3] == (",",)
    )  # « un nouveau parti, "Nova", … »
    return proper and not pointed and (noun or apart or _determined(view, passage, "articles"))


def _determined(view: View, passage: Passage, which: str) -> bool:
    """Tells whether an article of the reporter's stands before the marks: « du "califat" »."""
    before = passage.first - 2
    return (
        before >= 0 and view.free(before) and view.lists.has(f"titles.{which}", view.words[before])
    )


def _counted(view: View, passage: Passage) -> bool:
    """Tells whether a number stands before one noun in marks: « 380 « dauphins-pilotes » »."""
    before = passage.first - 2
    noun = view.reading.doc[passage.first].pos_ in ("NOUN", "PROPN", "X")
    return noun and before >= 0 and view.words[before].replace(".", "").isdigit()


def _heading(view: View, passage: Passage, rule: str | None) -> bool:
    """Tells whether the marks are a heading within the text: « - "Injustice" - »."""
    words = passage.span.of(view.reading.article.text)
    if passage.kind is BlockKind.BODY and words.isupper() and passage.last > passage.first + 1:
        return True
    if passage.kind is BlockKind.INTERTITLE and (rule is None or not rule.startswith("tag")):
        return True
    text, outer = view.reading.article.text, passage.outer
    if _glued_on(text, passage):
        return True
    before, after = text[max(0, outer.start - 2) : outer.start], text[outer.end : outer.end + 2]
    return before.strip() in DASHES and after.strip()[:1] in DASHES and bool(after.strip())


def _glued_on(text: str, passage: Passage) -> bool:
    """Tells whether a sentence follows without stop or blank: a heading whose line was lost."""
    after = text[passage.outer.end : passage.outer.end + 1]
    stopped = passage.span.of(text)[-1] in ".!?…,"
    if after in ("?", "!"):
        after = text[passage.outer.end + 1 : passage.outer.end + 2]
    return not stopped and (after.isupper() or (after != "" and after in '"«“'))


def _gloss(view: View, passage: Passage) -> bool:
    """Tells whether the marks fill a bracket: « (« La Dune ») » explains what stands before."""
    text, outer = view.reading.article.text, passage.outer
    return _in_brackets(view, passage) and text[outer.end : outer.end + 1] == ")"


def _in_brackets(view: View, passage: Passage) -> bool:
    text, start = view.reading.article.text, passage.outer.start
    return text[max(0, start - 1) : start] == "("

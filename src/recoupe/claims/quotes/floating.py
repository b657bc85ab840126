"""A quotation without a tag: it goes on with who spoke, or with whom the sentence before told of.

Where somebody else has come between, nobody is named.
"""

from collections.abc import Sequence

from recoupe.claims.quotes.following import is_gerund_form
from recoupe.claims.quotes.found import Attribution
from recoupe.claims.quotes.holders import SUBJECTS, Holder
from recoupe.claims.quotes.kinds import kind_of
from recoupe.claims.quotes.pronouns import subjects
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.speakers import Naming
from recoupe.claims.quotes.verbs import Verb, is_verb, verb_at
from recoupe.claims.quotes.view import Passage, View
from recoupe.model import BlockKind, QuoteKind

FLOATS = 2  # sentences that may stand between a quotation and the one whose speaker it takes


def floating(
    view: View, naming: Naming, passage: Passage, said: Sequence[Speaker], spoke: int
) -> Attribution | None:
    """Returns who goes on speaking; `spoke` is the sentence in which the last of `said` did."""
    if passage.kind is not BlockKind.BODY:
        return None
    start, stop = view.bounds[passage.sentence]
    around = [i for i in range(start, stop) if view.free(i) and view.words[i][0].isalnum()]
    if not around and not said:
        return _opening(view, naming, passage)
    if not said:
        return None
    gap = passage.sentence - spoke
    last = said[-1]
    if around:
        clause = kind_of(view, passage) is QuoteKind.DIRECT
        return (
            _by(view, last)
            if clause and gap <= 1 and _goes_on(view, naming, passage, around)
            else None
        )
    if gap <= 1:
        return _by(view, last)
    told = teller(view, naming, said, passage.sentence - 1)
    if told is not None and told.name != last.name:
        first_person = any(
            view.lists.has("pronouns.first_singular", view.words[i])
            for i in range(passage.first, passage.last + 1)
        )
        tells = _tells(view, passage.sentence - 1)
        alone = told.person and not last.person
        return _by(view, told) if told.person and (first_person or tells or alone) else None
    if told is None and _tells(view, passage.sentence - 1):
        return None  # « D'autres racontent la panique. « … » »
    return _by(view, last) if told is not None or gap <= FLOATS else None


def in_relative(view: View, verb: Verb | None) -> bool:
    """Tells whether a verb stands in a relative clause: who is its subject does not go on."""
    if verb is None or verb.first < 1:
        return False
    return view.lists.has("pronouns.relative", view.words[verb.first - 1])


def teller(view: View, naming: Naming, said: Sequence[Speaker], number: int) -> Speaker | None:
    """Returns the first person who is subject of a sentence, a pronoun's antecedent included."""
    start, stop = view.bounds[number]
    doc = view.reading.doc
    for i in range(start, stop):
        pronoun = view.lists.has("pronouns.subject", view.words[i]) and doc[i].dep_ in SUBJECTS
        if pronoun and view.free(i):
            found = naming.speaker(Holder(pronoun=i), said)
            if found is not None:
                return found
    for phrase in subjects(view, start, stop):
        found = naming.named(phrase, said)
        if found is not None and found.person:
            return found
    return None


def _by(view: View, speaker: Speaker) -> Attribution:
    tokens = view.reading.tokens(speaker.span)
    return Attribution("floating", speaker, (tokens[0], tokens[-1]))


def _opening(view: View, naming: Naming, passage: Passage) -> Attribution | None:
    """Returns the subject of the sentence after a quotation that opens the article."""
    following = passage.sentence + 1
    if following >= len(view.bounds):
        return None
    if view.reading.sentences[following].kind is not BlockKind.BODY:
        return None
    told = teller(view, naming, (), following)
    if told is None or not told.person:
        return None
    tokens = view.reading.tokens(told.span)
    return Attribution("opening", told, (tokens[0], tokens[-1]))


def _goes_on(view: View, naming: Naming, passage: Passage, around: Sequence[int]) -> bool:
    """Tells whether the reporter's words beside a clause name nobody else and report nothing."""
    stop = around[-1] + 1
    if len(around) <= FEW and (_leads(view, passage, around) or _trails(view, passage, around)):
        return True
    for i in around:
        if view.phrase_at(i, "tags.reading", stop):
            return False  # « sur l'écran on peut lire « … » »
        if i in naming.known.mentions and view.reading.names[i] is not None:
            return False
        if verb_at(view, i, stop) is not None and is_verb(view, i):
            return False
    return len(around) <= FEW


def _leads(view: View, passage: Passage, around: Sequence[int]) -> bool:
    """Tells whether only a circumstance stands before: « Avec Oslo, « … » »."""
    doc = view.reading.doc
    before = all(i < passage.first for i in around)
    verbs = any(doc[i].pos_ in ("VERB", "AUX") or view.words[i] == ":" for i in around)
    told = any(view.words[i] == ":" for i in range(around[0], min(around[-1] + 2, len(view.words))))
    return before and doc[around[0]].pos_ == "ADP" and not verbs and not told


def _trails(view: View, passage: Passage, around: Sequence[int]) -> bool:
    """Tells whether only a participle follows: « « … », citant le cas d'Oslo »."""
    after = all(i > passage.last for i in around)
    return after and is_gerund_form(view, around[0], around[-1] + 1)


FEW = 12  # the reporter's words in a sentence that only leads on from quotation to quotation


def _tells(view: View, number: int) -> bool:
    """Tells whether a sentence says that somebody says something."""
    start, stop = view.bounds[number]
    for i in range(start, stop):
        verb = verb_at(view, i, stop)
        if verb is not None and verb.entry.kind in ("say", "ask", "warn") and is_verb(view, i):
            return True
        if view.free(i) and view.lists.has("documents.speech", view.words[i]):
            return True
    return False

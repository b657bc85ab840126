"""Pronouns: « il », « -t-elle », « ce dernier » → whom the text last made the subject; or nobody.

A subject pronoun goes back to the subject of the clause or sentence before; « ce dernier » to the
nearest name. Gender and number must agree. What lies inside quotation marks is left alone.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from recoupe.articles.annotate import Reading
from recoupe.claims.actors.candidates import Candidate
from recoupe.claims.actors.catalogue import catalogue
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.history import History, Met
from recoupe.claims.actors.rivals import Rivals
from recoupe.claims.actors.taken import Taken
from recoupe.languages.descriptions import Pronouns, load_pronouns
from recoupe.languages.titles import load_titles
from recoupe.model import ActorKind, MentionForm, Span

BACK = 2
SPEAKER_BACK = 4
OPENING = 16  # characters from the start of a sentence: « Comme s'il »


def read_pronouns(reading: Reading, named: Sequence[Candidate], rivals: Rivals) -> list[Candidate]:
    """Returns the pronouns that refer to somebody for sure enough, in text order."""
    words = load_pronouns(reading.article.language)
    held = [c for c in named if not _predicate(reading, c)]
    history = History(reading, held)
    taken = Taken(candidate.span for candidate in named)
    found: list[Candidate] = []
    for span, gender, inverted, nearest in _pronouns(reading, words):
        if taken.overlaps(span) or history.quoted(span.start):
            continue
        if nearest:
            met = _nearest(history, span.start, gender)
        elif inverted:
            met = _speaker(history, span.start, gender)
        else:
            met = _subject(history, span.start, gender, _carrier(reading, words, span.start))
        if met is None or _ahead(history, met, span.start, gender, inverted or nearest):
            continue
        lead = fold(reading.article.text[max(0, span.start - 10) : span.start])
        if lead.endswith(words.strong) and not met.candidate.person:
            continue
        if nearest and not met.candidate.person and _noun(reading, met, span.start, gender):
            continue
        if _another(rivals, taken, history, met, span.start, gender, inverted, nearest):
            continue
        antecedent = met.candidate
        candidate = Candidate(
            span, antecedent.actors, MentionForm.PRONOUN, "actors.pronoun", gender[0],
            len(gender) > 1, antecedent.person,
        )  # fmt: skip
        found.append(candidate)
        history.add(candidate, subject=not nearest or met.subject)
    return found


def _predicate(reading: Reading, candidate: Candidate) -> bool:
    """Tells whether a title without article says what somebody became: « élue députée du Gers »."""
    if candidate.form is not MentionForm.TITLE or not candidate.actors[0].startswith("office:"):
        return False
    titles = load_titles(reading.article.language)
    lead = fold(reading.article.text[max(0, candidate.span.start - 16) : candidate.span.start])
    words = re.findall(r"[a-z]+'?", lead.rpartition(".")[2])
    return bool(words) and words[-1] not in titles.determiners | titles.former


def _pronouns(reading: Reading, words: Pronouns) -> list[tuple[Span, str, bool, bool]]:
    """Returns (span, gender, inverted, nearest) of each pronoun that may name somebody."""
    text = reading.article.text
    found = []
    for match in _subjects(words).finditer(text):
        bare, end = match[0].lower(), match.end()
        inverted = text[match.start() - 1 : match.start()] == "-"
        after = text[end : end + 60]
        if inverted or not (_impersonal(words, bare, after) or _a_thing(words, after)):
            found.append((Span(*match.span()), words.subjects[bare], inverted, False))
    folded = text.lower().replace("’", "'")
    for form, gender in sorted(words.nearest.items()):
        for match in re.finditer(rf"\b{re.escape(form)}\b", folded):
            found.append((Span(*match.span()), gender, False, True))
    for form, gender in sorted(words.latter.items()):
        for match in re.finditer(rf"\b{re.escape(form)}\b", text, re.IGNORECASE):
            span = Span(*match.span())
            if not _before_noun(reading, words, span.end):
                found.append((span, gender, False, True))
    return sorted(found, key=lambda item: item[0])


@cache
def _subjects(words: Pronouns) -> re.Pattern[str]:
    forms = "|".join(sorted(words.subjects, key=lambda word: -len(word)))
    return re.compile(rf"(?<!\w)(?:{forms})(?![\w-])", re.IGNORECASE)


def _before_noun(reading: Reading, words: Pronouns, end: int) -> bool:
    """Tells whether « ce dernier » goes with the noun behind it: « ce dernier point »."""
    text = reading.article.text
    after = text[end : end + 2]
    if len(after) < 2 or after[0] != " " or not after[1].islower():
        return False
    tokens = reading.tokens(Span(end, end + 3))
    return len(tokens) > 0 and reading.doc[tokens[0]].pos_ in words.latter_not_before


@cache
def _doings(words: Pronouns) -> re.Pattern[str]:
    auxiliaries, participles = "|".join(words.thing_auxiliaries), "|".join(words.thing_participles)
    undergone = (
        rf"(?:{auxiliaries}) (?:\w+ment |pas |plus |aussi |deja |ensuite )?(?:{participles})"
    )
    return re.compile(rf" (?:ne |n')?(?:{undergone}|{'|'.join(words.thing_verbs)})\b")


def _a_thing(words: Pronouns, after: str) -> bool:
    """Tells whether what follows « il » is what only a thing does: « il a été signé »."""
    return _doings(words).match(fold(after)) is not None


def _impersonal(words: Pronouns, pronoun: str, after: str) -> bool:
    """Tells whether « il » is nobody: « il faut », « il est important que »."""
    rules = words.impersonal.get(pronoun, {})
    following = re.findall(r"[a-z]+(?:'[a-z]+)?", fold(after))
    if following and following[0] in rules.get("skipped", ()):
        following = following[1:]
    if len(following) > 2 and following[1] in rules.get("adverbs", ()):
        del following[1]
    if not following or not rules:
        return bool(rules)
    first, second = (*following, "")[:2]
    return first in rules["always"] or second in rules.get(first, ())


def _fits(language: str, gender: str) -> Callable[[Met], bool]:
    plural = len(gender) > 1

    def fits(met: Met) -> bool:
        candidate = met.candidate
        if candidate.form in (MentionForm.NATIONALITY, MentionForm.PLACE):
            return False
        if not met.subject and _is_medium(language, candidate):
            return False  # « selon l'AFP » is where it was read, not what it is about
        agrees = candidate.gender in ("e", gender[0]) or (plural and gender[0] == "m")
        return agrees and candidate.plural == plural

    return fits


def _is_medium(language: str, candidate: Candidate) -> bool:
    entry = catalogue(language).get(candidate.actors[0])
    return entry is not None and entry.actor.kind is ActorKind.MEDIUM


def _carrier(reading: Reading, words: Pronouns, at: int) -> int | None:
    """Returns where the noun ends whose relative clause starts at `at`: « X, qu'il a vu »."""
    folded = fold(reading.article.text[max(0, at - 24) : at])
    found = next((led for led in words.relatives if folded.endswith(led)), None)
    return at - len(found) if found else None


def _noun(reading: Reading, met: Met, at: int, gender: str) -> bool:
    """Tells whether a noun stands nearer than a state: « … au Soudan, mais ce dernier »."""
    sex, number = ("Masc" if gender[0] == "m" else "Fem"), ("Plur" if len(gender) > 1 else "Sing")
    tokens = reading.tokens(Span(met.candidate.span.end, at)) if met.candidate.span.end < at else ()
    between = (reading.doc[i] for i in tokens)
    return any(
        token.pos_ == "NOUN"
        and sex in token.morph.get("Gender", [])
        and number in token.morph.get("Number", [])
        for token in between
    )


def _ahead(history: History, met: Met, at: int, gender: str, back: bool) -> bool:
    """Tells whether a name behind may be meant: « Comme s'il doutait, le sénateur X a … »."""
    here = history.sentence(at)
    if back or met.sentence == here or at - history.start_of(here) > OPENING:
        return False
    fits = _fits(history.language, gender)
    behind = [m for m in history.met if m.sentence == here and m.start > at and m.main and fits(m)]
    led = at - history.start_of(here) > 2  # not « Il a … »
    return led and any(m.candidate.actors != met.candidate.actors for m in behind)


def _another(
    rivals: Rivals,
    taken: Taken,
    history: History,
    met: Met,
    at: int,
    gender: str,
    inverted: bool,
    nearest: bool,
) -> bool:
    """Tells whether a common noun may be meant instead of the name."""
    same = [m for m in history.before(at, BACK) if m.candidate.actors == met.candidate.actors]
    end = max([m.candidate.span.end for m in same], default=met.candidate.span.end)
    others = [
        rival for rival in rivals.between(end, at, gender, taken)
        if not history.quoted(rival.start) and not history.apposed(end, rival.start)
    ]  # fmt: skip
    if nearest:
        return any(rival.person for rival in others)
    if inverted:
        return any(rival.speaker and rival.new for rival in others)
    if any(rival.subject and rival.person and rival.new for rival in others):
        return True
    if met.subject and met.candidate.person:
        return False
    named, here = history.sentence(met.start) if met.subject else -1, history.sentence(at)
    near = here if not met.candidate.person else -1  # « un vote aura lieu, mais il … »
    return any(
        (rival.main and history.sentence(rival.start) > named)
        or (rival.subject and history.sentence(rival.start) == near > named)
        for rival in others
    )


def _subject(history: History, at: int, gender: str, carrier: int | None) -> Met | None:
    """Returns the last fitting subject of the sentence, else the first of the one before.

    A state or body that was only an object gives way to a subject of an earlier sentence. Whoever
    ends at `carrier` is spoken of in the clause, so is not its subject.
    """
    met = [m for m in history.before(at, BACK) if _fits(history.language, gender)(m)]
    if carrier is not None:
        apart = {m.candidate.actors for m in met if m.candidate.span.end == carrier}
        met = [m for m in met if m.candidate.actors not in apart]
    here = history.sentence(at)
    spare: Met | None = None
    for sentence in range(here, here - BACK - 1, -1):
        inside = [m for m in met if m.sentence == sentence]
        subjects = [m for m in inside if m.subject]
        if subjects:
            if spare is not None and not any(m.main for m in subjects):
                return spare
            if sentence == here:
                return ([m for m in subjects if m.candidate.person] or subjects)[-1]
            top = [m for m in subjects if m.main] or subjects
            return ([m for m in top if m.candidate.person] or top)[0]
        if spare is not None or not inside:
            continue
        if len({m.candidate.actors for m in inside}) == 1:
            if inside[-1].candidate.person:
                return inside[-1]
            spare = inside[-1]
            continue
        people = [m for m in inside if m.candidate.person]
        if people:
            return people[0] if len({m.candidate.actors for m in people}) == 1 else None
    return _capital(history, at, gender) or spare


def _capital(history: History, at: int, gender: str) -> Met | None:
    """Returns the capital that acted in a sentence before: a town may be « il » or « elle »."""
    if len(gender) > 1:
        return None
    here = history.sentence(at)
    for sentence in range(here - 1, here - BACK - 1, -1):
        acted = [
            m for m in history.before(at, BACK)
            if m.sentence == sentence and m.main and m.candidate.form is MentionForm.METONYM
        ]  # fmt: skip
        if acted:
            return acted[0] if len({m.candidate.actors for m in acted}) == 1 else None
    return None


def _speaker(history: History, at: int, gender: str) -> Met | None:
    """Returns whoever spoke last, else the last person made a subject: « …, a-t-il ajouté »."""
    met = [m for m in history.before(at, SPEAKER_BACK) if _fits(history.language, gender)(m)]
    here = [m for m in met if m.subject and m.sentence == history.sentence(at)]
    for pool in (
        [m for m in here if not m.speaker and m.candidate.person],
        [m for m in met if (m.speaker or m.main) and m.candidate.person],
        [m for m in met if m.subject and m.candidate.person],
        [m for m in met if m.speaker],
        [m for m in met if m.candidate.person],
    ):
        if pool:
            return pool[-1]
    return None


def _nearest(history: History, at: int, gender: str) -> Met | None:
    """Returns the nearest fitting name before, persons first: « ce dernier »."""
    met = [m for m in history.before(at, 1) if _fits(history.language, gender)(m)]
    people = [m for m in met if m.candidate.person]
    here = [m for m in met if m.sentence == history.sentence(at)]
    pool = [m for m in here if m.candidate.person] or people or met
    return pool[-1] if pool else None

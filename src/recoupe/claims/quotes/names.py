"""Names as the article prints them: runs of capitalised words, and the fullest form of one."""

from recoupe.claims.quotes.phrases import Phrase, capital
from recoupe.claims.quotes.view import View

LONGEST_NAME = 4  # words of the fullest form of a person's name
NO_NAME = ("DET", "ADP", "PRON")
MAYBE_NAME = ("ADV", "SCONJ", "CCONJ")


def run_at(view: View, first: int, limit: int) -> int:
    """Returns the last token of the capitalised run that starts at `first`, `first - 1` if none."""
    last = first
    if not capital(view, first) or view.reading.doc[first].pos_ in NO_NAME:
        return first - 1
    while last + 1 < limit and view.reading.names[last] is None:
        if view.reading.names[last + 1] is not None:
            break
        word, glued = view.words[last + 1], _glued(view, last + 1)
        if (
            capital(view, last + 1)
            or _with_particle(view, last + 1)
            or (glued and (word[0] == "-" or view.words[last] == "-"))
        ):
            last += 1
        elif _particle_hyphen(view, last + 1, limit):
            last += 3
        elif (word == "&" and last + 2 < limit) or (
            view.lists.has("titles.particles", word)
            and not view.lists.has("titles.articles", word)
            and last + 2 < limit
            and capital(view, last + 2)
            and view.reading.doc[last + 2].pos_ == "PROPN"
        ):
            last += 2
        else:
            break
    return last


def _with_particle(view: View, at: int) -> bool:
    """Tells whether a token is « al-Rabiah »: a particle, a hyphen and a name."""
    head, hyphen, rest = view.surface(at, at).partition("-")
    return bool(hyphen) and view.lists.has("titles.particles", head) and rest[:1].isupper()


def _particle_hyphen(view: View, at: int, limit: int) -> bool:
    """Tells whether tokens « al », « - », « Rabiah » start at `at`."""
    return (
        at + 2 < limit
        and view.lists.has("titles.particles", view.words[at])
        and view.words[at + 1] == "-"
        and _glued(view, at + 2)
        and capital(view, at + 2)
    )


def _glued(view: View, at: int) -> bool:
    return view.reading.starts[at] == view.reading.ends[at - 1]


def name_runs(view: View) -> tuple[tuple[str, ...], ...]:
    """Returns the words of every capitalised run of the article, once, in text order."""
    runs: dict[tuple[str, ...], None] = {}
    i = 0
    while i < len(view.words):
        start, stop = view.sentence(i)
        last = run_at(view, i, stop)
        adverb = view.reading.doc[i].pos_ in MAYBE_NAME and view.reading.names[i] is None
        if i == start and adverb:
            last = i - 1  # « Ainsi Holm et sa femme … »
        if last > i or (last == i and " " in view.surface(i, i)):
            runs.setdefault(tuple(view.surface(i, last).split()))
        i = max(last, i) + 1
    return tuple(runs)


def fullest(view: View, name: str, runs: tuple[tuple[str, ...], ...]) -> str:
    """Returns the longest of `runs` that ends, or starts, with the words of `name`."""
    words = tuple(name.split())
    best = words
    for run in runs:
        same = run[-len(words) :] == words or run[: len(words)] == words
        titled = any(view.lists.has("titles.courtesy", part) for part in run)
        if same and len(best) < len(run) <= LONGEST_NAME and not titled:
            best = run
    return " ".join(best)


def printed_name(view: View, first: int, last: int, phrase: Phrase) -> tuple[int, int] | None:
    """Returns the tokens of a person's name in a phrase: at its start, or after an office."""
    i = first
    while i <= last and view.lists.has("titles.courtesy", view.surface(i, i)):
        i += 1
    if i > last:
        return None
    start = i if i > first or (capital(view, i) and not _function(view, i, last)) else None
    if start is not None:
        return start, max(run_at(view, start, last + 1), start)
    for k in range(first + 1, last + 1):
        lower = view.words[k - 1] == view.surface(k - 1, k - 1) and view.words[k - 1] != "-"
        if capital(view, k) and lower and view.reading.doc[k - 1].pos_ not in ("ADP", "DET"):
            start = k
    if start is None:
        return None
    stop = run_at(view, start, last + 1)
    one_word = stop <= start and " " not in view.surface(start, start)
    if one_word and first == phrase.first:
        return None  # « le ministre des Affaires »: no name
    return start, max(stop, start)


def _function(view: View, at: int, last: int) -> bool:
    """Tells whether a capitalised word only starts the sentence: « Le », « Alors »."""
    pos = view.reading.doc[at].pos_
    if pos in NO_NAME or view.lists.has("titles.articles", view.words[at]):
        return True
    opens = at == view.sentence(at)[0] and view.reading.names[at] is None
    if pos in MAYBE_NAME or (opens and pos not in ("PROPN", "NOUN")):
        return not (at < last and capital(view, at + 1))
    return False

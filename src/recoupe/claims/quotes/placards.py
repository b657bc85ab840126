"""Words that are read rather than said: on placards, walls, screens. They are nobody's."""

from collections.abc import Iterator

from recoupe.claims.quotes.tags import read_at, tag_at
from recoupe.claims.quotes.verbs import is_verb, verb_at
from recoupe.claims.quotes.view import Passage, View

REACH = 14  # tokens between a placard and the words on it


def is_read(view: View, passage: Passage) -> bool:
    """Tells whether a passage is what stands on something: « des pancartes clamant « … » »."""
    if _read_after(view, passage):
        return True
    start, stop = view.bounds[passage.sentence]
    reading = any(
        view.free(i)
        and view.phrase_at(i, "tags.displayed", passage.first)
        and read_at(view, i, passage.first) is None  # « on peut lire dans le rapport : « … » »
        for i in range(max(start, passage.first - REACH), passage.first)
    )
    return (reading or _on_something(view, passage)) and not _tagged(view, passage, stop)


def _tagged(view: View, passage: Passage, stop: int) -> bool:
    """Tells whether somebody says a passage in a tag just after it."""
    after = passage.last + 1
    while after < stop and not view.free(after):
        after += 1
    tag = tag_at(view, after, stop) if after < stop else None
    return tag is not None and tag.verb is not None


def _on_something(view: View, passage: Passage) -> bool:
    start = view.bounds[passage.sentence][0]
    for i in _back(view, passage.first - 1, start):
        word = view.words[i]
        if {word, word.removesuffix("s")} & view.lists.lists["documents.placards"]:
            return True
        verb = verb_at(view, i, passage.first)
        if word in (";", ".") or (
            verb is not None and verb.finite and is_verb(view, i) and not _impersonal(view, i)
        ):
            return False
    return False


def _back(view: View, last: int, start: int) -> Iterator[int]:
    """Yields the reporter's tokens from `last` back, up to a comma that does not join a list."""
    seen = 0
    for i in range(last, start - 1, -1):
        if not view.free(i):
            continue
        if view.words[i] == "," and view.free(i - 1):
            return
        yield i
        seen += 1
        if seen > REACH:
            return


def _impersonal(view: View, at: int) -> bool:
    """Tells whether « on » reads there: « où l'on pouvait lire »."""
    return any(view.lists.has("pronouns.nobody", view.words[i]) for i in range(max(0, at - 3), at))


def _read_after(view: View, passage: Passage) -> bool:
    """Tells whether « pouvait-on lire sur une pancarte », « clamait une banderole » follows."""
    stop = view.bounds[passage.sentence][1]
    after = [i for i in range(passage.last + 1, stop) if view.free(i)][:REACH]
    told = False
    for i in after:
        word = view.words[i]
        told = told or bool(view.phrase_at(i, "tags.written", stop))
        told = told or verb_at(view, i, stop) is not None
        if told and {word, word.removesuffix("s")} & view.lists.lists["documents.placards"]:
            return True
        if told and word in (",", ".", ";"):
            return False
    return False

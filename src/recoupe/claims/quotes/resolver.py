"""Who is meant by a tag: names resolved with what has been said so far."""

from collections.abc import Iterator
from dataclasses import replace

from recoupe.claims.quotes.floating import in_relative
from recoupe.claims.quotes.found import Attribution
from recoupe.claims.quotes.phrases import Phrase
from recoupe.claims.quotes.pronouns import subjects
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.speakers import Naming
from recoupe.claims.quotes.tags import Tag, opinion_at, selon_at
from recoupe.claims.quotes.view import View

ADDS = 4  # sentences after which « a-t-il ajouté » no longer goes on with who spoke last


class Resolver:
    """Resolves the tags of one article in text order.

    `said` grows with every holder found, indirect speech included: pronouns look back at it.
    """

    def __init__(self, view: View, naming: Naming) -> None:
        self.view, self.naming = view, naming
        self.said: list[Speaker] = []
        self.spoke = -1  # the sentence in which somebody spoke last
        self.aside = -2  # that sentence, where it was in a relative clause

    def heard(self, found: Attribution, sentence: int) -> None:
        """Notes that somebody spoke in a sentence, for what follows."""
        relative = in_relative(self.view, found.verb)
        # « le choix de X, qui a dit … »: the pronouns that follow are not X's
        self.said.insert(len(self.said) - (relative and bool(self.said)), found.speaker)
        self.spoke = sentence
        self.aside = sentence if relative else -2

    def resolve(self, tag: Tag | None) -> Attribution | None:
        """Returns what a tag says, None where its holder cannot speak or is not known."""
        if tag is None or tag.holder is None:
            return None
        if self._adds(tag):
            return Attribution(tag.rule, self.said[-1], tag.cue, tag.verb)
        speaker = self.naming.speaker(tag.holder, self.said)
        if self._same_person(tag, speaker):
            speaker = replace(self.said[-1], span=speaker.span) if speaker else None
        return Attribution(tag.rule, speaker, tag.cue, tag.verb) if speaker else None

    def _adds(self, tag: Tag) -> bool:
        """Tells whether « a-t-il ajouté » goes on with one person who spoke last."""
        if tag.verb is None or tag.holder is None or tag.holder.pronoun is None or not self.said:
            return False
        here = self.view.reading.sentence_of(tag.holder.pronoun)
        word = self.view.words[tag.holder.pronoun].removeprefix("-t").removeprefix("-")
        last = self.said[-1]
        agrees = last.plural == self.view.lists.has("phrases.plural", word)
        adding = self.view.lists.has("tags.adding", tag.verb.entry.infinitive)
        near = here - self.spoke <= ADDS and not self._told_since(here)
        return adding and agrees and last.person and near

    def _told_since(self, here: int) -> bool:
        """Tells whether a sentence since somebody spoke is about another person."""
        phrases = (p for n in range(self.spoke + 1, here) for p in self._subjects(n))
        found = (self.naming.named(phrase, ()) for phrase in phrases)
        return any(one is not None and one.person for one in found)

    def _subjects(self, sentence: int) -> Iterator[Phrase]:
        return subjects(self.view, *self.view.bounds[sentence], agents=False)

    def _same_person(self, tag: Tag, speaker: Speaker | None) -> bool:
        """Tells whether « a ajouté le chef de l'exécutif » is the person who spoke just before."""
        phrase = tag.holder.phrase if tag.holder is not None else None
        if speaker is None or phrase is None or tag.verb is None or not self.said:
            return False
        last, view = self.said[-1], self.view
        unknown = not speaker.person and not speaker.known and not speaker.plural
        adding = view.lists.has("tags.adding", tag.verb.entry.infinitive)
        here = view.reading.sentence_of(phrase.head)
        definite = view.lists.has("titles.the", view.words[phrase.first])
        apart = None not in (last.feminine, speaker.feminine) and last.feminine != speaker.feminine
        near = here - self.spoke <= 1 and not apart
        return unknown and adding and definite and last.person and speaker.human and near

    def opinion(self, at: int, start: int, stop: int) -> Attribution | None:
        """Returns the holder of « selon X » or of « pour X, » where it starts at token `at`."""
        view = self.view
        length = opinion_at(view, at, stop)
        if length:
            return self.resolve(selon_at(view, at, length, stop))
        length = view.phrase_at(at, "prepositions.animate", stop)
        opens = at == start or view.lists.has("prepositions.openers", view.words[at - 1])
        if not length or not opens:
            return None
        tag = selon_at(view, at, length, stop)
        if tag is None or tag.holder is None:
            return None
        phrase = tag.holder.phrase
        if phrase is not None:
            end = phrase.apposition[1] if phrase.apposition else phrase.last
            if view.words[end + 1 : end + 2] == ("(",):
                ends = (i for i in range(end + 2, min(end + 8, stop)) if view.words[i] == ")")
                end = next(ends, end)
            if view.words[end + 1 : end + 2] != (",",) or not self.naming.animate(phrase):
                return None
        return self.resolve(replace(tag, rule="pour"))

    def relays(self, tag: Tag) -> bool:
        """Tells whether a tag names who passes the words on rather than who said them."""
        if tag.verb is not None and tag.verb.entry.kind == "relay":
            return True
        phrase = tag.holder.phrase if tag.holder else None
        if phrase is None:
            return False
        lists = self.view.lists.lists
        word = self.view.words[phrase.head]
        relays = lists["channels.nouns"] | lists["documents.nouns"]
        if tag.verb is not None:
            relays = lists["channels.media"]
        return (
            bool({word, word.removesuffix("s")} & relays) or phrase.head in self.naming.known.media
        )

    def named(self, tag: Tag) -> Attribution | None:
        """Returns what a tag says if its holder is somebody by name."""
        found = self.resolve(tag)
        named = found and (
            found.speaker.known or (found.speaker.person and " " in found.speaker.name)
        )
        return found if named else None

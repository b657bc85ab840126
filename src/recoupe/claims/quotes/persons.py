"""Persons and other actors by the words that name them: fullest name, actor, offsets."""

from dataclasses import dataclass, replace

from recoupe.claims.quotes.known import KnownActors
from recoupe.claims.quotes.names import fullest, printed_name
from recoupe.claims.quotes.phrases import Phrase, capital
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.view import View
from recoupe.model import Actor, ActorKind, ActorMention, MentionForm, Span


@dataclass(frozen=True)
class Persons:
    """Names persons and actors; `runs` are the capitalised runs of the article."""

    view: View
    known: KnownActors
    runs: tuple[tuple[str, ...], ...]

    def actor(self, actor: Actor, mention: ActorMention) -> Speaker:
        """Returns a known actor as a speaker, by the fullest name that the article prints."""
        name = actor.name
        if actor.kind is ActorKind.PERSON and mention.form is MentionForm.NAME:
            name = name if name[:1].isupper() else mention.text
        for courtesy in sorted(self.view.lists.lists["titles.courtesy"]):
            name = name.removeprefix(courtesy + " ")
        person = actor.kind is ActorKind.PERSON
        if person and " " not in name:
            name = fullest(self.view, name, self.runs)
        return Speaker(name, mention.span, actor.id, actor.country, person, known=True)

    def person(self, phrase: Phrase) -> Speaker | None:
        """Returns the person that a phrase or its apposition names, not one behind « de »."""
        ranges = [(phrase.first, phrase.last)]
        if phrase.apposition:
            ranges.append(phrase.apposition)
        persons: list[tuple[Actor, ActorMention]] = []
        for first, last in ranges:
            for i in range(first, last + 1):
                mention = self.known.mentions.get(i)
                if mention is None or len(mention.actors) != 1 or self._behind(i, first):
                    continue
                actor = self.known.actors[mention.actors[0]]
                if actor.kind is ActorKind.PERSON:
                    persons.append((actor, mention))
        by_name = [one for one in persons if one[1].form is MentionForm.NAME]
        if phrase.apposition and by_name and self._within(phrase, by_name[0][1]):
            by_name = [
                one for one in by_name if not self._within(phrase, one[1])
            ]  # « un responsable de la campagne X, Y »: Y speaks
        for actor, mention in by_name:
            found = self.actor(actor, mention)
            return found if found.country else replace(found, country=self.known.party(phrase))
        for first, last in reversed(ranges):
            name = printed_name(self.view, first, last, phrase)
            named = name is not None and self.known.mentions.get(name[0])
            if name is None or (named and named.form is not MentionForm.TITLE):
                continue
            full = fullest(self.view, self.view.surface(*name), self.runs)
            span = self.view.reading.span(*name)
            return Speaker(full, span, country=self.known.party(phrase), person=True)
        for actor, mention in persons:
            return self.titled(actor, mention, phrase)
        return None

    def _within(self, phrase: Phrase, mention: ActorMention) -> bool:
        """Tells whether a name is part of the complement of an office, before another name."""
        view, reading = self.view, self.view.reading
        if mention.span.start > reading.ends[phrase.last]:
            return False
        start = reading.tokens(mention.span)[0]
        return any(
            view.lists.has("titles.of", view.words[i]) and not capital(view, i + 1)
            for i in range(phrase.head + 1, start - 1)
        ) and reading.doc[start - 1].pos_ in ("NOUN", "ADJ")

    def titled(self, actor: Actor, mention: ActorMention, phrase: Phrase) -> Speaker:
        """Returns the holder of an office: by name where the article has the name."""
        if actor.id in self.known.named:
            return self.actor(actor, mention)
        words, span = self.words(phrase)
        return Speaker(words, span, actor.id, actor.country, person=True, known=True)

    def _behind(self, at: int, first: int) -> bool:
        """Tells whether « de » or another preposition stands before the name at `at`."""
        view, i = self.view, at - 1
        while i >= first and (
            view.lists.has("titles.courtesy", view.surface(i, i))
            or view.lists.has("titles.ranks", view.words[i])
        ):
            i -= 1
        return i >= first and view.reading.doc[i].pos_ == "ADP"

    def words(self, phrase: Phrase) -> tuple[str, Span]:
        """Returns the phrase as printed without its definite article."""
        view, first = self.view, phrase.first
        while first < phrase.last and (
            view.lists.has("titles.articles", view.words[first])
            and not view.lists.has("titles.indefinite", view.words[first])
        ):
            first += 1
        span = view.reading.span(first, phrase.last)
        return " ".join(span.of(view.reading.article.text).split()), span

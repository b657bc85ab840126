"""Whom a description means that was named before: « le ministre », « cette femme »."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from recoupe.claims.quotes import nature
from recoupe.claims.quotes.called import Called, content
from recoupe.claims.quotes.known import KnownActors
from recoupe.claims.quotes.names import fullest
from recoupe.claims.quotes.persons import Persons
from recoupe.claims.quotes.phrases import Phrase, capital, phrase_around
from recoupe.claims.quotes.pronouns import LOOK_BACK, Anaphor, antecedent
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.view import View
from recoupe.model import ActorKind, BlockKind

NAMED_BACK = 5  # sentences in which the one person named is whom an age tells of
RECENT = 2  # sentences after which « la diplomate » no longer means who spoke last


@dataclass(frozen=True)
class Earlier:
    """What an article has told before; `named` names a phrase without looking further back."""

    view: View
    known: KnownActors
    persons: Persons
    calls: tuple[Called, ...]
    runs: tuple[tuple[str, ...], ...]
    named: Callable[[Phrase, Sequence[Speaker]], Speaker | None]

    def same_head(
        self, phrase: Phrase, said: Sequence[Speaker], deep: bool, speaks: bool = False
    ) -> Speaker | None:
        """Returns who was called the same before (« le ministre »), or spoke just before."""
        view = self.view
        if view.lists.has("pronouns.possessive", view.words[phrase.first]):
            return self.told_of(phrase, said, deep=True)  # « son épouse », named before
        if not view.lists.has("titles.definite", view.words[phrase.first]):
            return None
        word = view.words[phrase.head]
        span = view.reading.span(phrase.first, phrase.last)
        behind = range(phrase.head + 1, phrase.last + 1)
        if view.lists.has("channels.media", word):
            named = any(capital(view, i) for i in behind)
            return None if named else self._medium_before(phrase)
        bare = phrase.last == phrase.head
        rest = range(phrase.head + 1, phrase.last + 1)
        office = any(view.lists.has("titles.of", view.words[i]) for i in rest)
        for speaker in reversed(said):
            party = self.known.party(phrase)
            same = bare or (speaker.country == party if party else speaker.person and not office)
            if word in speaker.heads and same:
                return replace(speaker, span=span)
        here = view.reading.sentence_of(phrase.head)
        common = not any(capital(view, i) or i in self.known.mentions for i in rest)
        if common and view.lists.has("animacy.kinds_of_body", word) and said:
            last = said[-1]
            near = here - view.reading.sentence_of(view.reading.tokens(last.span)[0]) <= RECENT
            return replace(last, span=span) if near and not last.person and last.name else None
        if view.phrase_at(phrase.head, "animacy.epithets", phrase.last + 1):
            return self.told_of(phrase, said, deep)  # « le locataire du palais »
        if not nature.is_bare_person(view, phrase, speaks):
            return self.told_of(phrase, said, deep=True) if office else None
        return self.told_of(phrase, said, deep)

    def told_of(self, phrase: Phrase, said: Sequence[Speaker], deep: bool) -> Speaker | None:
        """Returns whom « cette femme », « le politologue » means: a person told of just before."""
        view = self.view
        span = view.reading.span(phrase.first, phrase.last)
        named = [c for c in self.calls if c.noun == view.words[phrase.head]]
        if not self._in_title(phrase):
            named = [c for c in named if c.last < phrase.first]
        rest = range(phrase.head + 1, phrase.last + 1)
        if any(view.lists.has("titles.of", view.words[i]) for i in rest):
            # « le ministre de la Santé » is not any minister
            named = [c for c in named if c.of & content(view, phrase)]
        if named and self._generic(phrase, said, named):
            named = []  # « la jeune femme » after another woman has spoken
        families = {view.surface(c.last, c.last).split()[-1] for c in named}
        if len(families) > 1:
            named = []  # two ministers: who spoke last, or nobody
        if named:
            full = fullest(view, view.surface(named[-1].first, named[-1].last), self.runs)
            mention = self.known.mentions.get(named[-1].last)
            if mention is not None and len(mention.actors) == 1:
                found = self.persons.actor(self.known.actors[mention.actors[0]], mention)
                if found.person:
                    return replace(found, span=span)
            return Speaker(full, span, person=True)
        titled = any(capital(view, i) for i in rest)  # « l'ONG Terre des Andes »
        once = None if titled else self._once_told(phrase)
        if once is not None:
            return once
        if deep or view.lists.has("animacy.charged", view.words[phrase.head]):
            return None
        feminine = nature.is_feminine(view, phrase)
        it = Anaphor(phrase.first, feminine, plural=False, tag=True)
        aged = any(view.lists.has("phrases.age", view.words[i]) for i in rest)
        back = LOOK_BACK if aged else RECENT  # « le gérant de 32 ans » has been named for sure
        meant = antecedent(view, it, said, lambda p: self.named(p, said), back)
        party = self.known.party(phrase)
        if meant is None and aged:
            meant = self._only_named(phrase)
        if meant is not None and meant.country and party and meant.country != party:
            meant = self._person_of(party, phrase)  # « le ministre malien », of two ministers
        return replace(meant, span=span) if meant is not None and meant.person else None

    def _only_named(self, phrase: Phrase) -> Speaker | None:
        """Returns the one person named in the sentences before « cette commerçante de 45 ans »."""
        view, found = self.view, dict[str, Speaker]()
        feminine = nature.is_feminine(view, phrase)
        oldest = max(view.reading.sentence_of(phrase.head) - NAMED_BACK, 0)
        for i in range(phrase.first - 1, view.bounds[oldest][0] - 1, -1):
            if not view.free(i) or not capital(view, i):
                continue
            around = phrase_around(view, i)
            one = self.named(around, ()) if around is not None else None
            if one is None or not one.person or one.plural or " " not in one.name:
                continue
            if None in (one.feminine, feminine) or one.feminine == feminine:
                found[one.name] = one
        return found.popitem()[1] if len(found) == 1 else None

    def _in_title(self, phrase: Phrase) -> bool:
        """Tells whether a phrase stands in the headline, which the text below explains."""
        reading = self.view.reading
        return reading.sentences[reading.sentence_of(phrase.head)].kind is BlockKind.TITLE

    def _generic(self, phrase: Phrase, said: Sequence[Speaker], named: list[Called]) -> bool:
        """Tells whether « l'homme » may be who spoke last rather than who was once called so."""
        view = self.view
        if not said or not view.lists.has("animacy.anybody", view.words[phrase.head]):
            return False
        last, here = said[-1], view.reading.sentence_of(phrase.head)
        spoke = view.reading.sentence_of(view.reading.tokens(last.span)[0])
        apart = None not in (last.feminine, named[-1].feminine)
        apart = apart and last.feminine != named[-1].feminine
        return last.person and here - spoke <= 1 and not apart

    def _person_of(self, party: str, phrase: Phrase) -> Speaker | None:
        """Returns the person of a state named last, in the same or the sentences just before."""
        oldest = self.view.reading.sentence_of(phrase.head) - RECENT
        for i in range(phrase.first - 1, self.view.bounds[max(oldest, 0)][0] - 1, -1):
            mention = self.known.mentions.get(i)
            if mention is None or len(mention.actors) != 1 or not self.view.free(i):
                continue
            actor = self.known.actors.get(mention.actors[0])
            if actor is not None and actor.kind is ActorKind.PERSON and actor.country == party:
                return self.persons.actor(actor, mention)
        return None

    def _once_told(self, phrase: Phrase) -> Speaker | None:
        """Returns « un ancien conseiller du roi », whom « l'ex-conseiller » means further on."""
        view = self.view
        noun = view.words[phrase.head]
        for former in view.lists.lists["titles.former"]:
            noun = noun.removeprefix(former)
        for i in range(phrase.first - 1, -1, -1):
            if view.free(i) and view.words[i] == noun:
                before = phrase_around(view, i)
                if before is None or before.head != i:
                    continue
                opened = view.words[before.first]
                if not view.lists.has("titles.indefinite", opened) or before.apposition:
                    return None
                words, _ = self.persons.words(before)
                return Speaker(words, view.reading.span(phrase.first, phrase.last), human=True)
        return None

    def _medium_before(self, phrase: Phrase) -> Speaker | None:
        """Returns the medium named last: « le quotidien américain »."""
        for i in range(phrase.first - 1, -1, -1):
            mention = self.known.mentions.get(i)
            if i in self.known.media and mention is not None and len(mention.actors) == 1:
                party = self.known.party(phrase)
                actor = self.known.actors[mention.actors[0]]
                if party in (None, actor.country):
                    span = self.view.reading.span(phrase.first, phrase.last)
                    return replace(self.persons.actor(actor, mention), span=span)
        return None

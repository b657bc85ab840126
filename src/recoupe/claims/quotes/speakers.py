"""From the words that name a holder to a speaker: fullest name, actor, party, offsets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from recoupe.claims.extractor import Findings
from recoupe.claims.quotes import nature
from recoupe.claims.quotes.called import Called, called, gender
from recoupe.claims.quotes.earlier import Earlier
from recoupe.claims.quotes.holders import Holder
from recoupe.claims.quotes.known import KnownActors
from recoupe.claims.quotes.names import name_runs
from recoupe.claims.quotes.persons import Persons
from recoupe.claims.quotes.phrases import Phrase, capital, phrase_from
from recoupe.claims.quotes.pronouns import anaphor, antecedent, joined_before
from recoupe.claims.quotes.proximal import named_last
from recoupe.claims.quotes.publishers import publisher_of
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.view import View
from recoupe.model import ActorKind, ActorMention, MentionForm

WHERE = (MentionForm.PLACE, MentionForm.NATIONALITY)
SHORTEST = 2  # letters of a name: « R: « … » » is an answer, not a speaker


@dataclass(frozen=True)
class Naming:
    """Names holders with what the actor extractor found and with the article's own words."""

    view: View
    findings: Findings

    @cached_property
    def known(self) -> KnownActors:
        """Returns what the actor extractor found, by token."""
        return KnownActors(self.view, self.findings)

    @cached_property
    def _runs(self) -> tuple[tuple[str, ...], ...]:
        return name_runs(self.view)

    @cached_property
    def persons(self) -> Persons:
        """Returns what names persons of this article."""
        return Persons(self.view, self.known, self._runs)

    @cached_property
    def _called(self) -> tuple[Called, ...]:
        return called(self.view)

    @cached_property
    def earlier(self) -> Earlier:
        """Returns whom descriptions mean, by what stands before."""

        def named(phrase: Phrase, said: Sequence[Speaker]) -> Speaker | None:
            return self.named(phrase, said, deep=True)

        return Earlier(self.view, self.known, self.persons, self._called, self._runs, named)

    def speaker(self, holder: Holder, said: Sequence[Speaker] = ()) -> Speaker | None:
        """Returns who a holder is; None for what cannot speak. `said` are the speakers so far."""
        if holder.pronoun is not None:
            return self._pronoun(holder.pronoun, said)
        together = self._together(holder.together) if holder.together else None
        if together is not None or holder.phrase is None:
            return together
        found = self._phrase(holder.phrase, said, holder.speaks)
        vague = self.view.lists.has("titles.indefinite", self.view.words[holder.phrase.first])
        if found is not None and (holder.guessed or (vague and not holder.speaks)):
            sure = found.known or found.person or found.country or found.human
            text = vague and not holder.guessed and found.document is not None
            sure = sure or text
            return found if sure else None
        return found

    def animate(self, phrase: Phrase) -> bool:
        """Tells whether the phrase names somebody or something that can speak."""
        mention = self.known.mentions.get(phrase.head)
        if mention is not None and mention.form not in WHERE:
            return True
        return nature.animate(self.view, phrase)

    def _together(self, phrases: tuple[Phrase, ...]) -> Speaker | None:
        """Returns several speakers as one: their names, and their party if they share it."""
        speakers = [self._phrase(phrase, ()) for phrase in phrases]
        known = [speaker for speaker in speakers if speaker is not None]
        if len(known) < len(speakers):
            return None
        *most, last = (speaker.name for speaker in known)
        parties = {speaker.country for speaker in known}
        return Speaker(
            self.view.lists.joined(most, last),
            self.view.reading.span(phrases[0].first, phrases[-1].last),
            country=parties.pop() if len(parties) == 1 else None,
            known=all(speaker.known for speaker in known),
            human=all(one.human or one.known or one.person for one in known),
            plural=True,
        )

    def _phrase(
        self, phrase: Phrase, said: Sequence[Speaker], speaks: bool = False, deep: bool = False
    ) -> Speaker | None:
        view = self.view
        if view.lists.has("pronouns.impersonal", view.words[phrase.head]):
            return None
        if view.lists.has("pronouns.none", view.words[phrase.first]):
            return None  # « aucun blessé »
        if view.phrase_at(phrase.first, "pronouns.near", phrase.last + 1):
            several = nature.is_plural(view, phrase)
            return None if several else self._pronoun(phrase.last, said)
        phrase = self._explained(phrase) or phrase
        if nature.is_document(view, phrase):
            return self._issuer(phrase, said)
        if nature.is_uttered(view, phrase):
            issued = self._issuer(phrase, said)
            return issued if issued is not None and issued.document != issued.span else None
        if not self.animate(phrase) and not (speaks and not nature.is_thing(view, phrase)):
            return None
        found = self._told(phrase, said, deep, speaks) or self._described(phrase)
        if found is None or len(found.name) < SHORTEST or not found.name[0].isalnum():
            return None
        heads = found.heads
        if view.reading.doc[phrase.head].pos_ == "NOUN":
            heads |= {view.words[phrase.head]}
        feminine = nature.is_feminine(view, phrase)
        if found.person:
            told = gender(view, self._called, found.name)
            feminine = feminine if told is None else told
        plural = nature.is_plural(view, phrase) and not found.person
        return replace(found, plural=plural, feminine=feminine, heads=heads)

    def _explained(self, phrase: Phrase) -> Phrase | None:
        """Returns « Abou Holm » of « Abou Holm, un forain, »."""
        view, last = self.view, phrase.first - 2
        opener = view.words[phrase.first]
        indefinite = view.lists.has("titles.indefinite", opener)
        indefinite |= view.lists.has("pronouns.emphatic", opener)  # « X, lui-même pêcheur »
        start = view.sentence(phrase.first)[0]
        if not indefinite or last < start or view.words[last + 1] != ",":
            return None
        first = last
        while first > start and capital(view, first - 1) and view.free(first - 1):
            first -= 1
        named = first < last or view.reading.names[first] is not None
        behind = first > start and view.reading.doc[first - 1].pos_ == "ADP"
        place = self.known.mentions.get(last)
        capitals = capital(view, first) and capital(view, last)  # not « A 21H20, un serveur … »
        if not named or behind or not capitals or not view.free(last):
            return None
        if (place is not None and place.form in WHERE) or nature.is_thing(view, phrase):
            return None
        return phrase_from(view, first, last + 1)

    def _told(
        self, phrase: Phrase, said: Sequence[Speaker], deep: bool, speaks: bool
    ) -> Speaker | None:
        """Returns who is named, meant by an office, or told of before, in that order."""
        mention = self.known.mentions.get(phrase.head)
        if self._again(phrase) and said:
            return replace(said[-1], span=self.view.reading.span(phrase.first, phrase.last))
        loose = mention is not None and mention.form is MentionForm.DESCRIPTION
        titled = mention is not None and mention.form is MentionForm.TITLE
        holders = mention.actors if mention is not None and titled else ()
        if holders and not phrase.apposition and not set(holders) & self.known.named:
            meant = self.earlier.told_of(phrase, said, deep=True)  # « l'émissaire », once named
            if meant is None and nature.is_bare_person(self.view, phrase):
                meant = self.earlier.told_of(phrase, said, deep)
            if meant is not None:
                return meant
        if loose and nature.is_bare_person(self.view, phrase):
            guess = self._mentioned(phrase)
            if guess is not None and said and guess.name == said[-1].name:
                return guess
            return self.earlier.same_head(phrase, said, deep) or guess
        found = self.persons.person(phrase) or self._named_body(phrase) or self._mentioned(phrase)
        return found or self.earlier.same_head(phrase, said, deep, speaks)

    def _again(self, phrase: Phrase) -> bool:
        """Tells whether it is « la même source »."""
        before = self.view.words[phrase.first : phrase.head]
        return any(self.view.lists.has("phrases.same", word) for word in before)

    def _named_body(self, phrase: Phrase) -> Speaker | None:
        """Returns the body that an apposition names: « son parti, le Liberal »."""
        at = phrase.apposition[1] if phrase.apposition else phrase.last
        mention = self.known.mentions.get(at)
        doc = self.view.reading.doc
        apart = any(doc[i].pos_ == "ADP" for i in range(phrase.head, phrase.last))
        body = nature.is_body(self.view, phrase) and at != phrase.head
        body = body and not (apart and not phrase.apposition)  # « la mairie de Lyon »
        if mention is None or not body or mention.form is not MentionForm.NAME:
            return None
        if self.known.mentions.get(phrase.head) is not None or len(mention.actors) != 1:
            return None
        found = self.persons.actor(self.known.actors[mention.actors[0]], mention)
        return None if found.person else found

    def _mentioned(self, phrase: Phrase) -> Speaker | None:
        """Returns the actor that the head of the phrase names."""
        mention = self.known.mentions.get(phrase.head)
        if mention is None or mention.form in WHERE:
            return None
        actors = [self.known.actors[a] for a in mention.actors if a in self.known.actors]
        if len(actors) > 1:
            names = [actor.name for actor in actors]
            joined = self.view.lists.joined(names[:-1], names[-1])
            return Speaker(joined, mention.span, known=True, plural=True)
        if not actors:
            return None
        if actors[0].kind is ActorKind.PERSON:
            return self.persons.titled(actors[0], mention, phrase)
        if mention.form is not MentionForm.NAME and not self._for_state(phrase, mention):
            words, span = self.persons.words(phrase)
            return Speaker(words, span, actors[0].id, actors[0].country, known=True)
        return self.persons.actor(actors[0], mention)

    def _for_state(self, phrase: Phrase, mention: ActorMention) -> bool:
        """Tells whether a description is another name of its state: « le pays », « Moscou ».

        « les autorités », « le Kremlin » speak in their own name.
        """
        view = self.view
        if mention.form is MentionForm.METONYM:
            return (
                view.reading.doc[phrase.first].pos_ != "DET"
                or mention.span.start == (view.reading.starts[phrase.first])
            )
        return view.lists.has("animacy.states", view.words[phrase.head])

    def named(self, phrase: Phrase, said: Sequence[Speaker], deep: bool = False) -> Speaker | None:
        """Returns who a subject is, for what refers to it: somebody by name, or a person."""
        found = self._phrase(phrase, said, deep=deep)
        if found is None or found.person or found.known or found.country:
            return found
        return found if nature.is_human(self.view, phrase) else None

    def _described(self, phrase: Phrase) -> Speaker | None:
        words, span = self.persons.words(phrase)
        human = nature.is_human(self.view, phrase) or nature.is_body(self.view, phrase)
        party = self.known.party(phrase)
        return Speaker(words, span, country=party, human=human) if words else None

    def _issuer(self, phrase: Phrase, said: Sequence[Speaker]) -> Speaker | None:
        """Returns who wrote a text: « le communiqué de la présidence » → the presidency."""
        view = self.view
        words, span = self.persons.words(phrase)
        for i in range(phrase.head + 1, phrase.last):
            inner = None
            if view.lists.has("titles.of", view.words[i]):
                inner = phrase_from(view, i + 1, phrase.last + 1)
            if inner is None:
                continue
            inner = replace(inner, apposition=phrase.apposition)
            if self.animate(inner) and not nature.is_document(view, inner):
                found = self._phrase(inner, said)
                return replace(found, document=span) if found else None
        at = phrase.last + 1
        while at < len(view.words) and view.lists.has("tags.times", view.words[at]):
            at += 1  # « selon les mots mardi de X »
        if at > phrase.last + 1 and view.lists.has("titles.of", view.words[at]):
            behind = phrase_from(view, at + 1, view.sentence(phrase.first)[1])
            found = self._phrase(behind, said) if behind is not None else None
            return replace(found, document=span) if found else None
        publisher = publisher_of(view, phrase)
        if publisher is not None:
            found = self._phrase(publisher, said)
            return replace(found, document=span) if found else None
        if view.lists.has("pronouns.possessive", view.words[phrase.first]) and said:
            return replace(said[-1], document=span)
        return Speaker(words, span, country=self.known.party(phrase), document=span)

    def _pronoun(self, at: int, said: Sequence[Speaker]) -> Speaker | None:
        view = self.view
        if view.lists.has("pronouns.impersonal", view.words[at]):
            return None
        span = view.reading.span(at, at)
        if view.lists.has("phrases.plural", view.words[at].removeprefix("-t").removeprefix("-")):
            phrases = joined_before(view, view.reading.sentence_of(at) - 1)
            if phrases:
                together = self._together(phrases)
                return replace(together, span=span) if together else None
        it = anaphor(view, at)
        if view.lists.has("pronouns.proximal", view.words[at]) and not it.plural:
            last = named_last(view, at, bool(it.feminine), lambda p: self.named(p, said))
            if last is not None:
                return replace(last, span=span)
        found = antecedent(view, it, said, lambda phrase: self.named(phrase, said))
        if found is not None:
            told = found.person and found.feminine is None
            return replace(found, span=span, feminine=it.feminine if told else found.feminine)
        mention = self.known.mentions.get(at)
        if mention is None or len(mention.actors) != 1:
            return None
        return replace(self.persons.actor(self.known.actors[mention.actors[0]], mention), span=span)

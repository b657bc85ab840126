"""From the words that name a holder to a speaker: fullest name, actor, party, offsets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from recoupe.claims.extractor import Findings
from recoupe.claims.quotes.holders import SUBJECTS, Holder
from recoupe.claims.quotes.phrases import Phrase, capital, phrase_around, phrase_from
from recoupe.claims.quotes.view import View
from recoupe.model import Actor, ActorKind, ActorMention, MentionForm, Span

LOOK_BACK = 3  # sentences searched for what a pronoun stands for
WHERE = (MentionForm.PLACE, MentionForm.NATIONALITY)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words they are. `span` is where this article says so."""

    name: str
    span: Span
    id: str | None = None
    country: str | None = None
    person: bool = False
    known: bool = False  # the actor extractor found who it is
    document: Span | None = None  # the text that carries the words: « le communiqué de X »


@dataclass(frozen=True)
class Naming:
    """Names holders with what the actor extractor found and with the article's own words."""

    view: View
    findings: Findings

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.findings.actors}

    @cached_property
    def _mentions(self) -> dict[int, ActorMention]:
        """Returns token → the longest mention that covers it."""
        at: dict[int, ActorMention] = {}
        for mention in sorted(self.findings.mentions, key=lambda m: (len(m.span), m.span)):
            for i in self.view.reading.tokens(mention.span):
                at[i] = mention
        return at

    @cached_property
    def _names(self) -> tuple[tuple[str, ...], ...]:
        """Returns the runs of capitalised words of the article, in text order."""
        runs: dict[tuple[str, ...], None] = {}
        view, i = self.view, 0
        while i < len(view.words):
            last = self._run(i, view.sentence(i)[1])
            if last > i:
                runs.setdefault(tuple(view.surface(i, last).split()))
            i = max(last, i) + 1
        return tuple(runs)

    @cached_property
    def media(self) -> frozenset[int]:
        """Returns the tokens that name a news agency, a newspaper or a broadcaster."""
        return frozenset(
            i
            for i, mention in self._mentions.items()
            if any(
                actor in self._actors and self._actors[actor].kind is ActorKind.MEDIUM
                for actor in mention.actors
            )
        )

    def _run(self, first: int, limit: int) -> int:
        """Returns the last token of the run of capitalised words that starts at `first`."""
        view, last = self.view, first
        if not capital(view, first) or view.reading.doc[first].pos_ in ("DET", "ADP", "PRON"):
            return first - 1
        while last + 1 < limit:
            if capital(view, last + 1):
                last += 1
            elif view.words[last + 1] == "&" and last + 2 < limit:
                last += 2
            elif view.reading.starts[last + 1] == view.reading.ends[last] and (
                view.words[last + 1][0] == "-" or view.words[last] == "-"
            ):
                last += 1
            elif (
                view.lists.has("titles.particles", view.words[last + 1])
                and last + 2 < limit
                and capital(view, last + 2)
                and view.reading.doc[last + 2].pos_ == "PROPN"
                and not view.lists.has("titles.articles", view.words[last + 1])
            ):
                last += 2
            else:
                break
        return last

    def speaker(self, holder: Holder, before: "Speaker | None" = None) -> Speaker | None:
        """Returns who a holder is; None for what cannot speak. `before` spoke last."""
        if holder.pronoun is not None:
            return self._pronoun(holder.pronoun, before)
        if holder.together:
            return self._together(holder.together)
        return self._phrase(holder.phrase, before) if holder.phrase else None

    def _together(self, phrases: tuple[Phrase, ...]) -> Speaker | None:
        """Returns several speakers as one: their names, and their party if they share it."""
        speakers = [self._phrase(phrase, None) for phrase in phrases]
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
        )

    def animate(self, phrase: Phrase) -> bool:
        """Tells whether the phrase names somebody or something that can speak."""
        view, lists = self.view, self.view.lists.lists
        mention = self._mentions.get(phrase.head)
        if mention is not None and mention.form not in WHERE:
            return True
        word = view.words[phrase.head]
        lemma = view.reading.doc[phrase.head].lemma_.lower()
        if view.lists.has("tags.times", word):
            return False
        forms = {word, lemma, word.removesuffix("s")}
        if forms & lists["animacy.animate_exceptions"]:
            return True
        proper = capital(view, phrase.head) and phrase.head != view.sentence(phrase.head)[0]
        if proper and not forms & lists["animacy.inanimate"]:
            return True
        if forms & lists["animacy.inanimate"] or view.reading.doc[phrase.head].pos_ == "NUM":
            return False
        endings = lists["animacy.inanimate_endings"]
        return not any(form.endswith(ending) for form in forms for ending in endings)

    def document(self, phrase: Phrase) -> bool:
        """Tells whether the phrase names a text: « un communiqué du ministère »."""
        word = self.view.words[phrase.head]
        return bool({word, word.removesuffix("s")} & self.view.lists.lists["documents.nouns"])

    def _phrase(self, phrase: Phrase, before: Speaker | None) -> Speaker | None:
        view = self.view
        if view.lists.has("pronouns.impersonal", view.words[phrase.head]):
            return None
        if self.document(phrase):
            return self._issuer(phrase, before)
        if not self.animate(phrase):
            return None
        person = self._person(phrase)
        if person is not None:
            return person
        mention = self._mentions.get(phrase.head)
        if mention is not None and mention.form not in WHERE and len(mention.actors) == 1:
            actor = self._actors[mention.actors[0]]
            plain = mention.form in (MentionForm.NAME, MentionForm.METONYM, MentionForm.TITLE)
            if actor.kind is not ActorKind.STATE or plain:
                return self._known(actor, mention.span)
        if mention is not None and len(mention.actors) > 1:
            names = [self._actors[a].name for a in mention.actors if a in self._actors]
            return Speaker(view.lists.joined(names[:-1], names[-1]), mention.span, known=True)
        words, span = self._words(phrase)
        return Speaker(words, span, country=self._party(phrase)) if words else None

    def _known(self, actor: Actor, span: Span) -> Speaker:
        person = actor.kind is ActorKind.PERSON
        name = actor.name
        for courtesy in self.view.lists.lists["titles.courtesy"]:
            name = name.removeprefix(courtesy + " ")
        return Speaker(name, span, actor.id, actor.country, person, True)

    def _person(self, phrase: Phrase) -> Speaker | None:
        """Returns the person that a phrase or its apposition names, not one behind « de »."""
        ranges = [(phrase.first, phrase.last)]
        if phrase.apposition:
            ranges.append(phrase.apposition)
        for first, last in ranges:
            for i in range(first, last + 1):
                mention = self._mentions.get(i)
                if mention is None or len(mention.actors) != 1:
                    continue
                actor = self._actors[mention.actors[0]]
                if actor.kind is not ActorKind.PERSON or self._behind(i, first):
                    continue
                found = self._known(actor, mention.span)
                return found if found.country else replace(found, country=self._party(phrase))
        for first, last in reversed(ranges):
            printed = self._printed_name(first, last, phrase)
            if printed is not None:
                name, span = printed
                full = self._fullest(name)
                country = self._party(phrase)
                return Speaker(full, span, country=country, person=True)
        return None

    def _behind(self, at: int, first: int) -> bool:
        """Tells whether « de » or another preposition stands before the name at `at`."""
        i = at - 1
        while i >= first and self.view.surface(i, i) in self.view.lists.lists["titles.courtesy"]:
            i -= 1
        return i >= first and self.view.reading.doc[i].pos_ == "ADP"

    def _printed_name(self, first: int, last: int, phrase: Phrase) -> tuple[str, Span] | None:
        """Returns the capitalised words that name a person at the start or after an office."""
        view = self.view
        lists = view.lists.lists
        i = first
        while i <= last and view.surface(i, i) in lists["titles.courtesy"]:
            i += 1
        if i > last:
            return None
        pos = view.reading.doc[i].pos_
        function = pos in ("DET", "ADP", "PRON") or view.lists.has("titles.articles", view.words[i])
        if pos in ("ADV", "SCONJ", "CCONJ"):
            function = not (i < last and capital(view, i + 1))
        start = i if i > first or (capital(view, i) and not function) else None
        office = first != phrase.first or start is not None
        if start is None:
            for k in range(first + 1, last + 1):
                lower = view.words[k - 1] == view.surface(k - 1, k - 1)
                adp = view.reading.doc[k - 1].pos_ in ("ADP", "DET")
                if capital(view, k) and lower and not adp and view.words[k - 1] != "-":
                    start = k
            if start is None or (self._run(start, last + 1) == start and not office):
                return None
        stop = max(self._run(start, last + 1), start)
        if self._mentions.get(start) is not None and i == first and office:
            return None  # a known actor that is no person
        return view.surface(start, stop), view.reading.span(start, stop)

    def _fullest(self, name: str) -> str:
        """Returns the longest name of the article that ends (or starts) with the same words."""
        words = tuple(name.split())
        best = words
        for run in self._names:
            same = run[-len(words) :] == words or run[: len(words)] == words
            if same and len(best) < len(run) <= 4 and run[0].lower() not in self._openers:
                best = run
        return " ".join(best)

    @cached_property
    def _openers(self) -> frozenset[str]:
        courtesy = self.view.lists.lists["titles.courtesy"]
        return frozenset(word.lower() for word in courtesy)

    def _words(self, phrase: Phrase) -> tuple[str, Span]:
        """Returns the phrase as printed without its article."""
        view, first = self.view, phrase.first
        while first < phrase.last and (
            view.words[first] in view.lists.lists["titles.articles"]
            and not view.lists.has("titles.indefinite", view.words[first])
        ):
            first += 1
        span = view.reading.span(first, phrase.last)
        return " ".join(span.of(view.reading.article.text).split()), span

    def _party(self, phrase: Phrase) -> str | None:
        """Returns the one state that the phrase names by an adjective or after « de »."""
        last = phrase.apposition[1] if phrase.apposition else phrase.last
        parties: set[str] = set()
        for i in range(phrase.first, last + 1):
            mention = self._mentions.get(i)
            for actor_id in mention.actors if mention is not None else ():
                actor = self._actors.get(actor_id)
                if actor is not None and actor.party and actor.kind is not ActorKind.MEDIUM:
                    parties.add(actor.party)
        return parties.pop() if len(parties) == 1 else None

    def _issuer(self, phrase: Phrase, before: Speaker | None) -> Speaker | None:
        """Returns who wrote a text: « le communiqué de la présidence » → the presidency."""
        view = self.view
        words, span = self._words(phrase)
        for i in range(phrase.head + 1, phrase.last):
            if view.lists.has("titles.of", view.words[i]):
                inner = phrase_from(view, i + 1, phrase.last + 1)
                if inner is None:
                    continue
                inner = Phrase(inner.first, inner.head, inner.last, phrase.apposition)
                if self.animate(inner) and not self.document(inner):
                    found = self._phrase(inner, before)
                    return replace(found, document=span) if found else None
        if view.lists.has("pronouns.possessive", view.words[phrase.first]) and before:
            return replace(before, document=span)
        return Speaker(words, span, country=self._party(phrase), document=span)

    def _pronoun(self, at: int, before: Speaker | None) -> Speaker | None:
        view = self.view
        word = view.words[at]
        if view.lists.has("pronouns.impersonal", word):
            return None
        mention = self._mentions.get(at)
        if mention is None and word.startswith("-") and at + 1 < len(view.words):
            mention = self._mentions.get(at + 1) or self._mentions.get(at - 1)
            if mention is not None and mention.form is not MentionForm.PRONOUN:
                mention = None
        plural = view.lists.has("phrases.plural", word.removeprefix("-t").removeprefix("-"))
        if mention is not None and len(mention.actors) == 1 and mention.actors[0] in self._actors:
            return self._known(self._actors[mention.actors[0]], view.reading.span(at, at))
        here = view.reading.sentence_of(at)
        spoke = -1
        if before is not None and not plural:
            spoke = view.reading.sentence_of(view.reading.tokens(before.span)[0])
        if spoke == here:
            return before
        if not word.startswith("-"):
            for phrase in self._subjects(view.bounds[here][0], at):
                if _plural(view, phrase) == plural:
                    found = self._phrase(phrase, None)
                    if found is not None:
                        return found
        for number in range(here - 1, max(here - 1 - LOOK_BACK, -1), -1):
            if number == spoke:
                return before
            if self._goes_on(number, word):
                continue
            found = self._subject_of(number, word, plural)
            if found is not None:
                return found
        return before

    def _goes_on(self, number: int, word: str) -> bool:
        """Tells whether a sentence has the same pronoun for subject: who it is stands before."""
        view, doc = self.view, self.view.reading.doc
        start, stop = view.bounds[number]
        firsts = (i for i in range(start, stop) if view.free(i) and doc[i].dep_ in SUBJECTS)
        first = next(firsts, None)
        return first is not None and view.words[first] == word.rpartition("-")[2]

    def _subject_of(self, number: int, word: str, plural: bool) -> Speaker | None:
        """Returns the subject of a sentence that a pronoun agrees with, persons first."""
        found = []
        for phrase in self._subjects(*self.view.bounds[number]):
            if _plural(self.view, phrase) == plural and _agrees(self.view, phrase, word):
                speaker = self._phrase(phrase, None)
                if speaker is not None:
                    found.append(speaker)
        return next((one for one in found if one.person), found[0] if found else None)

    def _subjects(self, start: int, stop: int) -> Iterator[Phrase]:
        """Yields the subjects outside marks between two tokens, in text order."""
        view, doc = self.view, self.view.reading.doc
        for i in range(start, stop):
            if (
                view.free(i)
                and doc[i].dep_ in SUBJECTS
                and (doc[i].pos_ in ("NOUN", "PROPN") or view.reading.names[i] is not None)
            ):
                phrase = phrase_around(view, i)
                if phrase is not None and self.animate(phrase):
                    yield phrase


def _plural(view: View, phrase: Phrase) -> bool:
    return "Plur" in view.reading.doc[phrase.head].morph.get("Number", [])


def _agrees(view: View, phrase: Phrase, word: str) -> bool:
    """Tells whether « elle » may stand for the phrase, by the gender of a common noun."""
    head = view.reading.doc[phrase.head]
    gender = head.morph.get("Gender", [])
    if head.pos_ != "NOUN" or capital(view, phrase.head) or len(gender) != 1:
        return True
    feminine = view.lists.has("phrases.feminine", word.rpartition("-")[2])
    return feminine == (gender[0] == "Fem")

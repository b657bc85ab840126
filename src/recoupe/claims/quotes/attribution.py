"""Who says each passage: by its tag, the verb before it, « selon X », or what went before."""

from dataclasses import dataclass, replace

from recoupe.claims.quotes.governing import governing_verbs, root_of, subjects_above
from recoupe.claims.quotes.holders import Holder
from recoupe.claims.quotes.kinds import kind_of
from recoupe.claims.quotes.phrases import phrase_from
from recoupe.claims.quotes.speaker import Speaker
from recoupe.claims.quotes.speakers import Naming
from recoupe.claims.quotes.tags import Tag, selon_at, tag_at
from recoupe.claims.quotes.verbs import Verb, is_verb, verb_at
from recoupe.claims.quotes.view import Passage, View
from recoupe.model import BlockKind, QuoteKind

FLOATS = 2  # sentences that may stand between a quotation and the one whose speaker it takes
ASIDE = 7  # tokens from « selon X » to the fragment that is X's
ADDS = 4  # sentences after which « a-t-il ajouté » no longer goes on with who spoke last


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a passage, by which rule, and the tokens that tell (`cue`)."""

    rule: str
    speaker: Speaker
    cue: tuple[int, int]
    verb: Verb | None = None


class Attributor:
    """Attributes the passages of one article in text order; each may rest on what came before.

    `said` grows with every holder found, indirect speech included: pronouns look back at it.
    """

    def __init__(self, view: View, naming: Naming) -> None:
        self.view, self.naming = view, naming
        self.done: list[Attribution | None] = []
        self.said: list[Speaker] = []
        self.spoke = -1  # the sentence in which somebody spoke last
        self.tags: set[int] = set()  # verbs that are the tag of a passage

    def next(self) -> Attribution | None:
        """Attributes the next passage and returns who says it, None where nothing tells."""
        number = len(self.done)
        found = self._attribute(number)
        self.done.append(found)
        if found is not None:
            self.heard(found, self.view.passages[number].sentence)
            if found.verb is not None and found.rule.startswith("tag"):
                self.tags.add(found.verb.token)
        return found

    def heard(self, found: Attribution, sentence: int) -> None:
        """Notes that somebody spoke in a sentence, for what follows."""
        self.said.append(found.speaker)
        self.spoke = sentence

    def resolve(self, tag: Tag | None) -> Attribution | None:
        """Returns what a tag says, None where its holder cannot speak or is not known."""
        if tag is None or tag.holder is None:
            return None
        if self._adds(tag):
            return Attribution(tag.rule, self.said[-1], tag.cue, tag.verb)
        speaker = self.naming.speaker(tag.holder, self.said)
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
        return adding and agrees and last.person and here - self.spoke <= ADDS

    def _attribute(self, number: int) -> Attribution | None:
        view, passage = self.view, self.view.passages[number]
        start, stop = view.bounds[passage.sentence]
        stop = max(stop, passage.last + 1)
        after = _after(view, passage)
        clause = kind_of(view, passage) is QuoteKind.DIRECT
        beside = tag_at(view, after, stop, clause) if after < stop else None
        relayed = beside is not None and self._relays(beside)
        earlier = self._same_sentence(number)
        trailing = None

        found = None if clause else self._aside(start, passage)
        if found is None and not relayed:
            found = self.resolve(beside)
        found = found or self._before(passage)
        if found is None and earlier is not None and earlier.rule.startswith("tag"):
            between = self._leading(view.passages[number - 1].last + 1, passage)
            return between or replace(earlier, rule="resumed")
        if found is None:
            trailing = self._trailing(after, stop)
            if trailing is not None and trailing.rule == "tag-trailing":
                return trailing
        found = found or self._leading(start, passage) or trailing
        if found is None and relayed:
            found = self.resolve(beside)
        if found is None and earlier is not None:
            return replace(earlier, rule="resumed")
        return (
            found
            or self._colon(start, passage)
            or self._headline(after, stop, passage)
            or self._floating(start, stop, passage, beside is None)
            or self._context(number, passage)
            or self._subject(passage)
        )

    def _aside(self, start: int, passage: Passage) -> Attribution | None:
        """Returns « selon lui » just before a fragment, whoever tells the whole sentence."""
        for i in range(passage.first - 1, max(start, passage.first - ASIDE) - 1, -1):
            found = self.opinion(i, start, passage.first) if self.view.free(i) else None
            if found is not None:
                return found
        return None

    def _relays(self, tag: Tag) -> bool:
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

    def _trailing(self, at: int, stop: int) -> Attribution | None:
        """Returns the tag later in the sentence that covers the passage as well."""
        view, weak = self.view, None
        for i in range(at, stop):
            comma = view.words[i] == ","
            if not view.free(i) or not (
                comma or (i > at and view.phrase_at(i, "prepositions.selon", stop))
            ):
                continue
            tag = tag_at(view, i, stop)
            found = self.resolve(tag)
            if tag is None or found is None:
                continue
            if tag.rule != "selon" and not self._relays(tag):
                return replace(found, rule="tag-trailing")
            weak = weak or found
        return weak

    def _before(self, passage: Passage) -> Attribution | None:
        """Returns the reporting verb on the left, the one that governs the passage first."""
        for verb, rule, holder in governing_verbs(self.view, passage):
            after = self._after_tag(verb, passage)
            if after is not None:
                return after
            rule = "resumed" if verb.token in self.tags else rule
            found = self.resolve(Tag(rule, holder, (verb.token, verb.last), verb))
            if found is not None:
                return found
        return None

    def _after_tag(self, verb: Verb, passage: Passage) -> Attribution | None:
        """Returns the speaker of the tag that « appelant à » goes on from."""
        if not verb.gerund:
            return None
        for number in range(len(self.done) - 1, -1, -1):
            done = self.done[number]
            if self.view.passages[number].sentence != passage.sentence:
                return None
            if done is not None and done.rule.startswith("tag") and done.cue[1] < verb.token:
                return replace(done, rule="resumed", cue=(verb.token, verb.last), verb=verb)
        return None

    def _leading(self, start: int, passage: Passage) -> Attribution | None:
        """Returns « selon X, » or « pour X, » on the left."""
        for i in range(passage.first - 1, start - 1, -1):
            if self.view.free(i):
                found = self.opinion(i, start, passage.first)
                if found is not None:
                    return found
        return None

    def opinion(self, at: int, start: int, stop: int) -> Attribution | None:
        """Returns the holder of « selon X » or of « pour X, » where it starts at token `at`."""
        view = self.view
        length = view.phrase_at(at, "prepositions.selon", stop)
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

    def _colon(self, start: int, passage: Passage) -> Attribution | None:
        """Returns « X : « … » », « Et d'insister : « … » »."""
        view, at = self.view, passage.first - 1
        while at > start and not view.free(at):
            at -= 1
        if at <= start or view.words[at] != ":":
            return None
        clause = kind_of(view, passage) is QuoteKind.DIRECT
        if any(verb_at(view, i, at) and is_verb(view, i) for i in range(start, at)):
            told = clause and self.said
            return Attribution("colon", self.said[-1], (start, at)) if told else None
        phrase = phrase_from(view, start, at)
        if phrase is None or phrase.last < at - 1 or not self.naming.animate(phrase):
            return None
        return self._named(Tag("colon", Holder(phrase=phrase), (at, at)))

    def _named(self, tag: Tag) -> Attribution | None:
        """Returns what a tag says if its holder is somebody by name."""
        found = self.resolve(tag)
        named = found and (
            found.speaker.known or (found.speaker.person and " " in found.speaker.name)
        )
        return found if named else None

    def _headline(self, after: int, stop: int, passage: Passage) -> Attribution | None:
        """Returns the holder of the headline « « … » : X … »."""
        title = passage.kind is BlockKind.TITLE and after + 1 < stop
        if not title or self.view.words[after] != ":":
            return None
        phrase = phrase_from(self.view, after + 1, stop)
        tag = Tag("colon", Holder(phrase=phrase), (after, after))
        return self._named(tag) if phrase is not None else None

    def _same_sentence(self, number: int) -> Attribution | None:
        passages = self.view.passages
        if not number or passages[number - 1].sentence != passages[number].sentence:
            return None
        return self.done[number - 1]

    def _floating(
        self, start: int, stop: int, passage: Passage, untagged: bool
    ) -> Attribution | None:
        """Returns who spoke just before, for a clause that opens its sentence without a tag."""
        view = self.view
        if passage.kind is not BlockKind.BODY or not self.said:
            return None
        alone = not any(view.free(i) and view.words[i][0].isalnum() for i in range(start, stop))
        opens = not any(view.free(i) for i in range(start, passage.first))
        if not alone and not (untagged and opens and kind_of(view, passage) is QuoteKind.DIRECT):
            return None
        if passage.sentence - self.spoke > (FLOATS if alone else 1):
            return None
        tokens = view.reading.tokens(self.said[-1].span)
        return Attribution("floating", self.said[-1], (tokens[0], tokens[-1]))

    def _context(self, number: int, passage: Passage) -> Attribution | None:
        """Returns the speaker of the sentence before, after « Elles expliquent « … » ».

        The pronoun stands for what that speaker told of, which cannot speak itself.
        """
        if not number or passage.sentence - self.view.passages[number - 1].sentence != 1:
            return None
        done = self.done[number - 1]
        for _, _, holder in governing_verbs(self.view, passage):
            if done is not None and holder.pronoun is not None:
                return replace(done, rule="context", verb=None)
        return None

    def _subject(self, passage: Passage) -> Attribution | None:
        """Returns the subject of the clause that holds a fragment, if it can speak."""
        for at, holder in subjects_above(self.view, root_of(self.view, passage), passage):
            found = self.resolve(Tag("subject", holder, (at, at)))
            if found is not None:
                who = found.speaker
                return found if who.known or who.person or who.country else None
        return None


def _after(view: View, passage: Passage) -> int:
    """Returns the first token after the closing mark."""
    at = passage.last + 1
    while at < len(view.words) and view.inside[at] == view.inside[passage.last]:
        at += 1
    return at

"""Who says each passage: by its tag, the verb before it, « selon X », or what went before."""

from dataclasses import replace

from recoupe.claims.quotes.colons import colon, headline, inside, tagged_colon
from recoupe.claims.quotes.enumeration import end_of_list, token_after
from recoupe.claims.quotes.floating import floating
from recoupe.claims.quotes.found import Attribution
from recoupe.claims.quotes.governing import (
    governing_verbs,
    hearsay,
    predicate,
    root_of,
    subjects_above,
)
from recoupe.claims.quotes.holders import Holder
from recoupe.claims.quotes.kinds import kind_of
from recoupe.claims.quotes.nature import is_relation
from recoupe.claims.quotes.phrases import phrase_from
from recoupe.claims.quotes.placards import is_read
from recoupe.claims.quotes.pronouns import anaphor
from recoupe.claims.quotes.resolver import Resolver
from recoupe.claims.quotes.speakers import Naming
from recoupe.claims.quotes.tags import Tag, read_at, tag_at
from recoupe.claims.quotes.verbs import Verb, passive, verb_at
from recoupe.claims.quotes.view import Passage, View
from recoupe.model import QuoteKind

FEWEST = 2  # words after the first of a fragment that is the subject's without a verb of speech
ASIDE = 7  # tokens from « selon X » to the fragment that is X's


class Attributor(Resolver):
    """Attributes the passages of one article in text order; each may rest on what came before."""

    def __init__(self, view: View, naming: Naming) -> None:
        super().__init__(view, naming)
        self.done: list[Attribution | None] = []
        self.tags: set[int] = set()  # verbs that are the tag of a passage

    def next(self) -> Attribution | None:
        """Attributes the next passage and returns who says it, None where nothing tells."""
        number = len(self.done)
        read = is_read(self.view, self.view.passages[number])
        found = None if read else self._attribute(number)
        self.done.append(found)
        if found is not None:
            self.heard(found, self.view.passages[number].sentence)
            if found.verb is not None and found.rule.startswith("tag"):
                self.tags.add(found.verb.token)
        return found

    def _attribute(self, number: int) -> Attribution | None:
        view, passage = self.view, self.view.passages[number]
        start, stop = view.bounds[passage.sentence]
        stop = max(stop, view.sentence(passage.last)[1])  # it may close in a later paragraph
        after = token_after(view, passage)
        clause = kind_of(view, passage) is QuoteKind.DIRECT
        beside = tag_at(view, after, stop, clause) if after < stop else None
        if beside is None:
            after = end_of_list(view, number, after)
            beside = tag_at(view, after, stop, clause) if after < stop else None
        relayed = beside is not None and self.relays(beside)
        earlier = self._same_sentence(number)
        trailing = None

        found = None if clause else self._aside(start, passage)
        if (found is None or found.rule == "pour") and not relayed:
            found = self.resolve(beside) or found  # « Pour Oslo, « … », affirme X »: X says it
        if found is None:
            found = self._before(passage)
            found = self._told_by(start, passage, found) or found
            found = self._official(found, after, stop) or found
        if found is None and earlier is not None and earlier.rule.startswith("tag"):
            between = self._leading(view.passages[number - 1].last + 1, passage)
            return between or replace(earlier, rule="resumed")
        if found is None:
            trailing = self._trailing(after, stop)
            opinion = self._aside(start, passage) if trailing is not None else None
            if trailing is not None and trailing.rule == "tag-trailing":
                return opinion or trailing
        found = found or self._leading(start, passage) or trailing
        if found is None and relayed:
            found = self.resolve(beside)
        if found is None and earlier is not None:
            return None if self._unsaid(passage) else replace(earlier, rule="resumed")
        return (
            found
            or tagged_colon(self, start, passage)
            or colon(self, start, passage)
            or headline(self, after, stop, passage)
            or inside(self, number, passage)
            or self._floating(passage, beside is None)
            or self._context(number, passage)
            or (None if beside is not None and beside.verb else self._subject(passage))
        )

    def _told_by(
        self, start: int, passage: Passage, found: Attribution | None
    ) -> Attribution | None:
        """Returns X of « Selon X, Oslo voulait adresser un signal « à l'Europe » »: X says it."""
        if found is None or found.verb is None or found.rule != "verb-before":
            return None
        forms = self.view.reading.doc[found.verb.token].morph.get("VerbForm", [])
        opening = self.opinion(start, start, passage.first) if "Inf" in forms else None
        return opening if opening is not None and opening.rule == "selon" else None

    def _official(self, found: Attribution | None, at: int, stop: int) -> Attribution | None:
        """Returns the person who closes the sentence as its source, where a state is told of.

        « La Grèce a jugé la prise « trop faible », a indiqué le ministre Nikos Pappas. »
        """
        if found is None or found.rule != "verb-before" or found.speaker.person:
            return None
        if found.speaker.human or found.speaker.plural:
            return None
        tag = self._trailing(at, stop)
        closes = tag is not None and tag.rule == "tag-trailing" and tag.speaker.person
        return tag if closes else None

    def _aside(self, start: int, passage: Passage) -> Attribution | None:
        """Returns « selon lui » just before a fragment, whoever tells the whole sentence."""
        for i in range(passage.first - 1, max(start, passage.first - ASIDE) - 1, -1):
            found = self.opinion(i, start, passage.first) if self.view.free(i) else None
            if found is not None:
                return found
        return None

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
            if tag.verb is not None and not found.speaker.known and tag.holder is not None:
                quiet = replace(tag, holder=replace(tag.holder, speaks=False))
                if self.resolve(quiet) is None:
                    continue  # « …, avait exigé l'enlèvement … »
            if tag.rule != "selon" and not self.relays(tag):
                return replace(found, rule="tag-trailing")
            weak = weak or found
        return weak

    def _before(self, passage: Passage) -> Attribution | None:
        """Returns the reporting verb on the left, the one that governs the passage first."""
        for verb, rule, holder in governing_verbs(self.view, passage):
            after = self._after_tag(verb, passage)
            if after is None and verb.gerund:
                after = self._after_report(verb, self.view.bounds[passage.sentence][0])
            if after is not None:
                return after
            rule = "resumed" if verb.token in self.tags else rule
            found = self.resolve(Tag(rule, holder, (verb.token, verb.last), verb))
            if found is not None:
                return self._by_voice(verb, passage, found) or found
        return None

    def _by_voice(self, verb: Verb, passage: Passage, found: Attribution) -> Attribution | None:
        """Returns whom « X, par la voix de Y, a appelé à » lets speak."""
        start = self.view.bounds[passage.sentence][0]
        for i in range(start, verb.first):
            length = self.view.phrase_at(i, "phrases.voice", verb.first)
            phrase = phrase_from(self.view, i + length, verb.first) if length else None
            if phrase is not None and not found.speaker.person:
                return self.named(Tag(found.rule, Holder(phrase=phrase), found.cue, verb))
        return None

    def _after_tag(self, verb: Verb, passage: Passage) -> Attribution | None:
        """Returns the speaker of the tag that « appelant à » goes on from."""
        if not verb.gerund:
            return None
        for number in range(len(self.done) - 1, -1, -1):
            done = self.done[number]
            if self.view.passages[number].sentence != passage.sentence:
                return None
            tagged = done is not None and done.rule.startswith("tag") and done.cue[1] < verb.token
            if done is not None and (tagged or done.rule == "floating"):
                return replace(done, rule="resumed", cue=(verb.token, verb.last), verb=verb)
        return None

    def _after_report(self, verb: Verb, start: int) -> Attribution | None:
        """Returns the speaker of « P, a confirmé X, » just before « assurant »."""
        view = self.view
        for i in range(verb.first - 2, start, -1):
            tag = tag_at(view, i, verb.first) if view.words[i] == "," and view.free(i) else None
            phrase = tag.holder.phrase if tag is not None and tag.holder is not None else None
            if tag is None or tag.verb is None or phrase is None:
                continue
            last = phrase.apposition[1] if phrase.apposition else phrase.last
            finite = tag.verb.finite or tag.verb.first < tag.verb.token
            if last >= verb.first - 2 and tag.cue[0] <= i + 2 and finite:
                return self.resolve(replace(tag, rule="verb-before", cue=(verb.token, verb.last)))
        return None

    def _leading(self, start: int, passage: Passage) -> Attribution | None:
        """Returns « selon X, » or « pour X, » on the left."""
        for i in range(passage.first - 1, start - 1, -1):
            if self.view.free(i):
                found = self.opinion(i, start, passage.first)
                found = found or self.resolve(read_at(self.view, i, passage.first))
                if found is not None:
                    return found
        return None

    def _aimed(self, passage: Passage) -> bool:
        """Tells whether a noun just before says whose words: « son vœu d'un … »."""
        return any(
            self.view.free(i) and self.view.lists.has("documents.aims", self.view.words[i])
            for i in range(max(0, passage.first - ASIDE), passage.first)
        )

    def _same_sentence(self, number: int) -> Attribution | None:
        passages = self.view.passages
        if not number or passages[number - 1].sentence != passages[number].sentence:
            return None
        return self.done[number - 1]

    def _floating(self, passage: Passage, untagged: bool) -> Attribution | None:
        """Returns who spoke just before, unless it was in a mere relative clause."""
        if not untagged or self.aside == self.spoke:
            return None
        return floating(self.view, self.naming, passage, self.said, self.spoke)

    def _context(self, number: int, passage: Passage) -> Attribution | None:
        """Returns the speaker of the sentence before, after « Elles expliquent « … » ».

        The pronoun stands for what that speaker told of, which cannot speak itself.
        """
        if not number or passage.sentence - self.view.passages[number - 1].sentence != 1:
            return None
        done = self.done[number - 1]
        for _, _, holder in governing_verbs(self.view, passage):
            if done is None or holder.pronoun is None:
                continue
            if done.speaker.plural == anaphor(self.view, holder.pronoun).plural:
                continue  # the pronoun would have found its speaker: somebody else is meant
            if not done.speaker.plural:
                return replace(done, rule="context", verb=None)
        return None

    def _subject(self, passage: Passage) -> Attribution | None:
        """Returns the subject of the clause that holds a fragment, if it can speak.

        A word or two in marks are the reporter's own more often than the subject's.
        """
        words = passage.span.of(self.view.reading.article.text).split()
        short = min(passage.last - passage.first, len(words) - 1) < FEWEST
        if short and not self._aimed(passage):
            return None
        root = root_of(self.view, passage)
        if hearsay(self.view, root, passage):
            return self._running(passage)  # « L'étudiant aurait eu « … » »: others tell it of him
        if predicate(self.view, passage, root):
            return self._running(passage)  # « Oslo « devrait savoir … » »: of Oslo, not by it
        for at, holder in subjects_above(self.view, root, passage):
            found = self.resolve(Tag("subject", holder, (at, at)))
            if found is not None:
                who = found.speaker
                if holder.pronoun is not None and (who.plural or not (who.person or who.known)):
                    return None  # « à condition qu'elles soient « … » »
                if not (who.known or who.person) and is_relation(self.view, holder.phrase):
                    return None  # « son grand-père, qui … »
                told = who.known or who.person or who.country or (who.human and not who.plural)
                return found if told else None
        return None

    def _unsaid(self, passage: Passage) -> bool:
        """Tells whether « est jugé » stands just before, by nobody."""
        for i in range(max(0, passage.first - 3), passage.first):
            verb = verb_at(self.view, i, passage.first)
            if verb is not None and passive(self.view, verb):
                return True
        return False

    def _running(self, passage: Passage) -> Attribution | None:
        """Returns who spoke in the sentence before."""
        spoke = self.said and 0 <= passage.sentence - self.spoke <= 1
        if not spoke or self.aside == self.spoke:
            return None
        tokens = self.view.reading.tokens(self.said[-1].span)
        return Attribution("floating", self.said[-1], (tokens[0], tokens[-1]))

"""Who says each passage: by its tag, the verb before it, « selon X », or what went before."""

from dataclasses import dataclass, replace

from recoupe.claims.quotes.cues import (
    Holder,
    Verb,
    agent_after,
    holder_after,
    holder_before,
    is_verb,
    passive,
    verb_at,
)
from recoupe.claims.quotes.phrases import capital, phrase_around, phrase_from
from recoupe.claims.quotes.speakers import Naming, Speaker
from recoupe.claims.quotes.view import Passage, View
from recoupe.model import BlockKind, Span

FURTHEST_TAG = 7  # words that may stand between the closing mark and the verb of its tag


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a passage, by which rule, and the words that tell (`cue`)."""

    rule: str
    speaker: Speaker | None
    cue: Span | None = None
    verb: Verb | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag found at some place: its verb or preposition, and who it names."""

    rule: str
    holder: Holder | None
    cue: tuple[int, int]
    verb: Verb | None = None


class Attributor:
    """Attributes the passages of one article in text order; each may rest on the one before."""

    def __init__(self, view: View, naming: Naming) -> None:
        self.view, self.naming = view, naming
        self.done: list[Attribution | None] = []

    def run(self) -> list[Attribution | None]:
        """Returns one attribution a passage, None where nothing tells."""
        for number in range(len(self.view.passages)):
            self.done.append(self._attribute(number))
        return self.done

    # ── one passage ──────────────────────────────────────────────────────────────────────────

    def _attribute(self, number: int) -> Attribution | None:
        view, passage = self.view, self.view.passages[number]
        start, stop = view.bounds[passage.sentence]
        stop = max(stop, passage.last + 1)
        after = self._after(passage)
        beside = self._tag_at(after, stop, after_quote=True) if after < stop else None
        relay = None
        if beside is not None and self._is_relay(beside):
            relay, beside = beside, None
        if beside is not None:
            found = self._resolve(beside, number)
            if found is not None:
                return found
        before = self._before(number, start, passage)
        if before is not None:
            return before
        earlier = self._same_sentence(number, passage)
        if earlier is not None and earlier.rule.startswith("tag"):
            return replace(earlier, rule="resumed")
        trailing = self._trailing(after, stop, number)
        if trailing is not None and not trailing.rule.startswith("selon"):
            return trailing
        leading = self._leading(start, passage, number)
        if leading is not None:
            return leading
        if trailing is not None:
            return trailing
        if relay is not None:
            found = self._resolve(relay, number)
            if found is not None:
                return found
        if earlier is not None:
            return replace(earlier, rule="resumed")
        return (
            self._colon(start, passage, number)
            or self._floating(number, start, stop, passage)
            or self._subject(passage, number)
        )

    def _after(self, passage: Passage) -> int:
        """Returns the first token after the closing mark."""
        at = passage.last + 1
        while at < len(self.view.words) and not self.view.free(at):
            if self.view.passages[self.view.inside[at]] is not passage:
                break
            at += 1
        return at

    def _last_speaker(self, number: int) -> Speaker | None:
        for attribution in reversed(self.done[:number]):
            if attribution is not None and attribution.speaker is not None:
                return attribution.speaker
        return None

    def _resolve(self, tag: Tag, number: int) -> Attribution | None:
        if tag.holder is None:
            return None
        speaker = self.naming.speaker(tag.holder, self._last_speaker(number))
        if speaker is None:
            return None
        return Attribution(tag.rule, speaker, self.view.reading.span(*tag.cue), tag.verb)

    def _is_relay(self, tag: Tag) -> bool:
        if tag.verb is not None:
            return tag.verb.entry.kind == "relay"
        phrase = tag.holder.phrase if tag.holder else None
        if phrase is None:
            return False
        words = {self.view.words[phrase.head], self.view.words[phrase.head].removesuffix("s")}
        lists = self.view.lists.lists
        return bool(words & (lists["channels.nouns"] | lists["documents.nouns"]))

    # ── tags ─────────────────────────────────────────────────────────────────────────────────

    def _tag_at(self, at: int, stop: int, after_quote: bool) -> Tag | None:
        """Returns the tag that starts at token `at`, after an optional comma or dash."""
        view = self.view
        comma = at < stop and view.words[at] in (",", "-", "–", "—")
        if comma:
            at += 1
        if at >= stop or not view.free(at):
            return None
        length = view.phrase_at(at, "tags.written", stop)
        if length:
            return Tag("tag-written", self._written(at), (at, at + length - 1))
        length = view.phrase_at(at, "prepositions.selon", stop)
        if length and after_quote:
            return self._selon(at, length, stop)
        for i in range(at, min(at + FURTHEST_TAG, stop)):
            if not view.free(i):
                return None
            verb = verb_at(view, i, stop)
            if verb is not None and verb.entry.direct and verb.first <= max(at, i) <= i:
                holder = holder_after(view, verb, stop)
                clitic = holder is not None and holder.pronoun is not None
                if holder is None or (not comma and not clitic and not is_verb(view, i)):
                    return None
                if passive(view, verb) and not clitic:
                    return None
                rule = "tag-pronoun" if clitic else "tag-inverted"
                return Tag(rule, holder, (max(at, verb.first), verb.last), verb)
            if view.words[i] not in view.lists.lists["tags.lead"] and not (
                view.lists.has("pronouns.clitic", view.words[i])
                or view.words[i] == "-t"
                or view.reading.doc[i].pos_ in ("ADV", "AUX")
                or view.lists.has("tags.times", view.words[i])
            ):
                return None
        return None

    def _selon(self, at: int, length: int, stop: int) -> Tag | None:
        view = self.view
        if view.words[at + length - 1] in ("source", "sources"):
            phrase = phrase_from(view, at + length - 1, stop)
        else:
            first = at + length
            if first < stop and view.reading.doc[first].pos_ == "PRON":
                if view.lists.has("pronouns.relative", view.words[first]):
                    return self._selon_qui(at, length)
                return Tag("selon", Holder(pronoun=first), (at, at + length - 1))
            phrase = phrase_from(view, first, stop)
        if phrase is None:
            return None
        return Tag("selon", Holder(phrase=phrase), (at, at + length - 1))

    def _selon_qui(self, at: int, length: int) -> Tag | None:
        """« le ministre, pour qui … »: the holder is the noun before."""
        view = self.view
        for i in range(at - 1, max(at - 12, -1), -1):
            if view.free(i) and view.reading.doc[i].pos_ in ("NOUN", "PROPN"):
                head = view.reading.doc[i]
                while head.dep_ in ("appos", "flat:name", "nmod", "amod") and head.head.i < head.i:
                    head = head.head
                phrase = phrase_around(view, head.i if view.free(head.i) else i)
                if phrase is not None:
                    return Tag("selon", Holder(phrase=phrase), (at, at + length))
        return None

    def _written(self, at: int) -> Holder | None:
        """Returns the text named last: « un communiqué commun … y est-il écrit »."""
        view = self.view
        documents = view.lists.lists["documents.nouns"]
        for i in range(at - 1, max(at - 80, -1), -1):
            if view.free(i) and view.words[i].removesuffix("s") in documents:
                phrase = phrase_around(view, i)
                return Holder(phrase=phrase) if phrase else None
        return None

    def _trailing(self, at: int, stop: int, number: int) -> Attribution | None:
        """Returns the tag later in the sentence that covers the passage as well."""
        view = self.view
        weak = None
        for i in range(at, stop):
            if not view.free(i) or view.words[i] != ",":
                if not (i > at and view.phrase_at(i, "prepositions.selon", stop)):
                    continue
            tag = self._tag_at(i, stop, after_quote=True)
            if tag is None:
                continue
            found = self._resolve(tag, number)
            if found is None:
                continue
            if tag.rule == "selon" or self._is_relay(tag):
                weak = weak or found
                continue
            return replace(found, rule="tag-trailing")
        return weak

    # ── what stands before ───────────────────────────────────────────────────────────────────

    def _before(self, number: int, start: int, passage: Passage) -> Attribution | None:
        """Returns the reporting verb on the left, the one that governs the passage first."""
        view, doc = self.view, self.view.reading.doc
        root = self._root(passage)
        ancestors = {root} | {token.i for token in doc[root].ancestors}
        verbs: list[Verb] = []
        for i in range(passage.first - 1, start - 1, -1):
            if view.free(i):
                verb = verb_at(view, i, passage.first)
                if verb is not None and verb.entry.direct and is_verb(view, i):
                    verbs.append(verb)
        ordered = [v for v in verbs if v.token in ancestors]
        ordered += [v for v in verbs if v.token not in ancestors and not self._closed(v, passage)]
        for verb in ordered:
            if verb.entry.kind == "relay" and len(ordered) > 1:
                continue
            infinitive = "Inf" in doc[verb.token].morph.get("VerbForm")
            if infinitive and verb.entry.kind in ("describe", "think"):
                continue
            if passive(view, verb):
                holder = agent_after(view, verb.token, view.bounds[passage.sentence][1])
                rule = "passive"
            else:
                holder, rule = self._holder(verb, start, passage), "verb-before"
            if holder is None:
                continue
            found = self._resolve(Tag(rule, holder, (verb.token, verb.last), verb), number)
            if found is not None:
                return found
        return None

    def _holder(self, verb: Verb, start: int, passage: Passage) -> Holder | None:
        view = self.view
        clitic = any(
            view.lists.has("pronouns.clitic", view.words[i])
            for i in range(verb.first, min(verb.last + 3, passage.first))
        )
        if clitic:
            return holder_after(view, verb, passage.first)
        if verb.first > start and view.words[verb.first - 1] == ",":
            tag = self._tag_at(verb.first - 1, passage.first, after_quote=False)
            if tag is not None and tag.holder is not None and tag.holder.phrase is not None:
                comma_after = tag.holder.phrase.last + 1
                if comma_after < passage.first and view.words[comma_after] == ",":
                    return tag.holder
        return holder_before(view, verb.token)

    def _root(self, passage: Passage) -> int:
        """Returns the token of the passage whose head lies outside it."""
        doc = self.view.reading.doc
        for i in range(passage.first, passage.last + 1):
            head = doc[i].head.i
            if doc[i].pos_ != "PUNCT" and (head < passage.first or head > passage.last):
                return i
        return passage.first

    def _closed(self, verb: Verb, passage: Passage) -> bool:
        """Tells whether the verb's clause ends before the passage: « X, qui a dit Y, … »."""
        view = self.view
        token = view.reading.doc[verb.token]
        if any(view.words[i] == ";" for i in range(verb.token, passage.first)):
            return True
        relative = next((t for t in (token, *token.ancestors) if t.dep_ == "acl:relcl"), None)
        return relative is not None and relative.right_edge.i < passage.first - 1

    def _leading(self, start: int, passage: Passage, number: int) -> Attribution | None:
        """Returns « selon X, » or « pour X, » on the left."""
        view = self.view
        for i in range(passage.first - 1, start - 1, -1):
            if not view.free(i):
                continue
            length = view.phrase_at(i, "prepositions.selon", passage.first)
            rule = "selon"
            if not length:
                length, rule = view.phrase_at(i, "prepositions.animate", passage.first), "pour"
                opens = i == start or view.words[i - 1] in (",", ";", ":", "que", "mais", "et")
                if not length or not opens:
                    continue
            tag = self._selon(i, length, passage.first)
            if tag is None or tag.holder is None:
                continue
            phrase = tag.holder.phrase
            if rule == "pour" and phrase is not None:
                end = phrase.apposition[1] if phrase.apposition else phrase.last
                comma = view.words[end + 1 : end + 2] == (",",)
                if not comma or not self.naming.animate(phrase):
                    continue
            found = self._resolve(replace(tag, rule=rule), number)
            if found is not None:
                return found
        return None

    def _colon(self, start: int, passage: Passage, number: int) -> Attribution | None:
        """Returns « X : « … » », « Et d'insister : « … » »."""
        view = self.view
        at = passage.first - 1
        while at > start and not view.free(at):
            at -= 1
        if at <= start or view.words[at] != ":":
            return None
        if any(verb_at(view, i, at) for i in range(start, at)):
            before = self._last_speaker(number)
            return Attribution("colon", before, view.reading.span(start, at)) if before else None
        phrase = phrase_from(view, start, at)
        if phrase is None or phrase.last < at - 1 or not self.naming.animate(phrase):
            return None
        return self._resolve(Tag("colon", Holder(phrase=phrase), (at, at)), number)

    # ── no words that tell ───────────────────────────────────────────────────────────────────

    def _same_sentence(self, number: int, passage: Passage) -> Attribution | None:
        if not number or self.view.passages[number - 1].sentence != passage.sentence:
            return None
        return self.done[number - 1]

    def _floating(self, number: int, start: int, stop: int, passage: Passage) -> Attribution | None:
        """Returns the speaker before, for a sentence that is all quotation."""
        view = self.view
        if passage.kind is not BlockKind.BODY:
            return None
        frame = [i for i in range(start, stop) if view.free(i) and view.words[i][0].isalnum()]
        if frame or not number:
            return None
        before, done = view.passages[number - 1], self.done[number - 1]
        if done is None or done.speaker is None or passage.sentence - before.sentence > 2:
            return None
        return Attribution("floating", done.speaker, done.cue)

    def _subject(self, passage: Passage, number: int) -> Attribution | None:
        """Returns the subject of the clause that holds a fragment, if it can speak."""
        view = self.view
        doc = view.reading.doc
        root = doc[self._root(passage)]
        for token in (root, *root.ancestors):
            outside = not passage.first <= token.i <= passage.last
            if token.pos_ not in ("VERB", "AUX") and outside:
                continue
            for child in token.children:
                free = view.free(child.i)
                if child.dep_ in ("nsubj", "nsubj:caus") and free:
                    holder = holder_before(view, token.i) if child.i < token.i else None
                    if holder is None:
                        continue
                    tag = Tag("subject", holder, (child.i, child.i))
                    found = self._resolve(tag, number)
                    if found is not None:
                        return found
        return None


def attribute(view: View, naming: Naming) -> list[Attribution | None]:
    """Returns one attribution a passage of `view`, in order; None where nothing tells."""
    return Attributor(view, naming).run()


__all__ = ["Attribution", "attribute", "capital"]

"""The persons of a text as names: listed ones, strangers, and surnames that refer back to them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.articles.names import Name
from recoupe.claims.actors.catalogue import person_id, persons_by_id
from recoupe.claims.actors.fold import fold
from recoupe.claims.actors.gazetteer import Hit, NameKind
from recoupe.claims.actors.spelling import same_given, same_person
from recoupe.claims.actors.strangers import PART, UPPER, Stranger, find_strangers
from recoupe.claims.actors.taken import Taken
from recoupe.languages.naming import load_naming
from recoupe.languages.people import load_people
from recoupe.model import Article, MentionForm, Span

HONORIFIC = re.compile(r"(?<!\w)(M\.|MM\.|[A-Z][a-z]{1,8}\.?)[ \u00a0]$")
INITIAL = re.compile(rf"(?<![\w.])([{UPPER}])\.(?:[ -]?[{UPPER}]\.)?[ \u00a0]?$")
WORD_BEFORE = re.compile(rf"({PART})[ \u00a0]$")
WORD_AFTER = re.compile(rf"[ \u00a0]([{UPPER}][\w'’-]+)")
SENTENCE_END = '.!?:…»”"\n)(-–•'


@dataclass(frozen=True, slots=True)
class Known:
    """A person of this article by full name; `tails` are the shorter names that may follow."""

    start: int
    id: str
    gender: str
    tails: tuple[str, ...]

    def short_names(self, honorific: bool) -> list[str]:
        """Returns the tails; the first of a name's words (« Mme Shen ») only after an honorific."""
        tails = self.tails if honorific else self.tails[:2]
        return [tail.removeprefix("al ") for tail in tails]


class People:
    """Resolves the persons of one article from the hits of the gazetteer."""

    def __init__(
        self,
        language: str,
        article: Article,
        folded: str,
        firm: Sequence[Hit],
        surnames: Sequence[Hit],
    ) -> None:
        self._language, self._text, self._folded = language, article.text, folded
        self._standins = load_naming(language).standins
        self._openers = load_naming(language).openers
        self._honorifics = load_people(language).honorifics
        full = [hit for hit in firm if hit.pattern.kind is NameKind.PERSON]
        self.others = [hit for hit in firm if hit.pattern.kind is not NameKind.PERSON]
        taken = [(hit.start, hit.end) for hit in firm]
        demonyms = frozenset(h.end + 1 for h in firm if h.pattern.kind is NameKind.NATIONALITY)
        strangers = find_strangers(language, article.text, folded, taken, demonyms)
        self._names: list[Name] = []
        self._taken = Taken()
        self._blocked = Taken(Span(hit.start, hit.end) for hit in self.others)
        self._known: list[Known] = []
        self._full: dict[str, Known] = {}
        persons = persons_by_id(language)
        for hit in full:
            (who,) = hit.pattern.actors[:1]
            person = persons[who]
            last = fold(hit.pattern.spelling).split()[-1]
            tails = tuple(dict.fromkeys((fold(person.surname), last)))
            self._known.append(Known(hit.start, who, person.gender, tails))
            self._add(hit.start, hit.end, who, person.gender, "actors.person")
        self._strangers(strangers, surnames)
        self._known.sort(key=lambda known: known.start)
        self._surnames(surnames)

    def names(self) -> tuple[Name, ...]:
        """Returns the persons' names in text order, disjoint."""
        return tuple(sorted(self._names, key=lambda name: name.span))

    def _add(self, start: int, end: int, who: str, gender: str, rule: str) -> None:
        begin, _ = self._title(start)
        if not self._inside(begin):
            start = begin
        if self._taken.overlaps(Span(start, end)):
            return
        self._taken.add(Span(start, end))
        word = self._standins[f"{gender or 'e'}_person"]
        self._names.append(Name(Span(start, end), (who,), MentionForm.NAME, word, rule))

    def _title(self, start: int) -> tuple[int, str]:
        """Returns where the name starts with its honorific, and the honorific's gender."""
        before = self._text[max(0, start - 14) : start]
        match = HONORIFIC.search(before)
        if match and match[1] in self._honorifics:
            return start - len(before) + match.start(), self._honorifics[match[1]]
        match = INITIAL.search(before)
        return (start - len(before) + match.start(), "e") if match else (start, "")

    def _strangers(self, strangers: Sequence[Stranger], surnames: Sequence[Hit]) -> None:
        """Names the strangers; a name of one word refers back to a fuller one of the article."""
        listed = {(hit.start, hit.end) for hit in surnames}
        full = [s for s in strangers if " " in s.name and s.evidence != "actors.person.honorific"]
        full += [s for s in strangers if " " in s.name and s not in full]
        for stranger in full:
            who = same_person(self._language, stranger.name)
            if who:
                person = persons_by_id(self._language)[who]
                tails = tuple(
                    dict.fromkeys((fold(person.surname), fold(stranger.name).split()[-1]))
                )
                self._known.append(Known(stranger.start, who, person.gender, tails))
                self._add(stranger.start, stranger.end, who, person.gender, "actors.person.variant")
                continue
            parts = fold(stranger.name).split()
            who = self._fuller(parts) or person_id(stranger.name)
            tails = (parts[-1], " ".join(parts[1:]), parts[0])
            known = Known(stranger.start, who, stranger.gender, tails)
            self._known.append(known)
            self._full.setdefault(fold(stranger.name), known)
            self._add(stranger.start, stranger.end, who, stranger.gender, stranger.evidence)
        for stranger in strangers:
            if " " in stranger.name or (stranger.start, stranger.end) in listed:
                continue
            tail = fold(stranger.name)
            back = self._referent(stranger.start, tail, stranger.gender, honorific=True)
            who = back.id if back else person_id(stranger.name)
            if not back:
                self._known.append(Known(stranger.start, who, stranger.gender, (tail,)))
            self._add(stranger.start, stranger.end, who, stranger.gender, stranger.evidence)
        self._bare()

    def _fuller(self, parts: list[str]) -> str | None:
        """Returns the id of a longer name of the article that ends in the same words."""
        name = " ".join(parts)
        return next((k.id for k in self._known if name in k.tails and len(parts) > 1), None)

    def _bare(self) -> None:
        """Names the places where a stranger's last name stands alone, or the full one again."""
        tails = {k.tails[0]: k for k in self._known if k.id not in persons_by_id(self._language)}
        tails |= self._full
        taken = sorted([(n.span.start, n.span.end) for n in self._names]
                       + [(h.start, h.end) for h in self.others])  # fmt: skip
        wanted = sorted((tail for tail in tails if len(tail) > 2), key=lambda t: (-len(t), t))
        if not wanted:
            return
        pattern = rf"(?<![\w])(?:{'|'.join(map(re.escape, wanted))})(?!\w)"
        for match in re.finditer(pattern, self._folded):
            start, end = match.span()
            at = bisect_left(taken, (end, 0))
            if (at and taken[at - 1][1] > start) or not self._text[start].isupper():
                continue
            if match[0] in self._full or self._alone(start, end):
                known = self._referent(start, match[0], "", honorific=False) or tails[match[0]]
                self._add(start, end, known.id, known.gender, "actors.person.surname")

    def _surnames(self, surnames: Sequence[Hit]) -> None:
        """Names the listed surnames that refer to a person of the article or to a famous one."""
        persons = persons_by_id(self._language)
        taken = sorted((n.span.start, n.span.end) for n in self._names)
        best: dict[tuple[int, int], list[str]] = {}
        for hit in surnames:
            at = bisect_left(taken, (hit.end, 0))
            if at and taken[at - 1][1] > hit.start:
                continue
            if self._blocked.overlaps(Span(hit.start, hit.end)):
                continue
            best.setdefault((hit.start, hit.end), []).extend(hit.pattern.actors)
        last = 0
        for (start, end), holders in sorted(best.items(), key=lambda kv: (kv[0][0], -kv[0][1])):
            if start < last:
                continue
            given = self._given(start, holders)
            if given:
                start, who = given
                self._add(start, end, who, persons[who].gender, "actors.person.variant")
                last = end
                continue
            _, gender = self._title(start)
            if not gender and not self._alone(start, end):
                continue
            known = self._referent(start, self._folded[start:end], gender, honorific=bool(gender))
            found = known.id if known else None
            fits = [h for h in holders if gender in ("", "e", persons[h].gender)]
            if found is None:
                found = next((h for h in fits if persons[h].famous), None)
            if found is None and gender in ("m", "f"):
                found = person_id(self._text[start:end])
                self._known.append(Known(start, found, gender, (self._folded[start:end],)))
            if found is not None:
                sex = persons[found].gender if found in persons else gender
                self._add(start, end, found, sex, "actors.person.surname")
                last = end

    def _given(self, start: int, holders: Sequence[str]) -> tuple[int, str] | None:
        """Returns where the given name before a surname starts, and whose it is: « Sergei X »."""
        before = WORD_BEFORE.search(self._text[max(0, start - 30) : start])
        if before is None:
            return None
        fits = [who for who in holders if same_given(self._language, who, before[1])]
        return (max(0, start - 30) + before.start(), fits[0]) if len(set(fits)) == 1 else None

    def _referent(self, start: int, tail: str, gender: str, honorific: bool) -> Known | None:
        """Returns the person whose name ends so: the last before, or the first after."""
        tail = tail.removeprefix("al ")
        fits = [
            known for known in self._known
            if gender in ("", "e") or known.gender in ("e", gender)
            if tail in known.short_names(honorific)
        ]  # fmt: skip
        before = [known for known in fits if known.start <= start]
        return before[-1] if before else fits[0] if fits else None

    def _alone(self, start: int, end: int) -> bool:
        """Tells whether no other capitalised word makes a longer name of this one."""
        text = self._text
        if (start and text[start - 1] in "-‑") or text[end : end + 1] in ("-", "‑"):
            return False
        after = WORD_AFTER.match(text, end)
        if after and not self._inside(end + 1) and fold(after[1]) not in self._openers:
            return False
        before = WORD_BEFORE.search(text[max(0, start - 30) : start])
        if before is None or self._inside(start - 2):
            return True
        if fold(before[1]).split("'")[-1] in self._openers:
            return True
        lead = text[: max(0, start - 30) + before.start()].rstrip(" \u00a0«\"“'’")
        return not lead or (lead[-1] in SENTENCE_END and self._not_given(before[1]))

    def _not_given(self, word: str) -> bool:
        return len(word) > 14 or word[:2] in ("L'", "D'", "L’", "D’")

    def _inside(self, offset: int) -> bool:
        """Tells whether a known name covers the offset."""
        spot = Span(offset, offset + 1)
        return self._blocked.overlaps(spot) or self._taken.overlaps(spot)

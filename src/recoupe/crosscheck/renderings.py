"""Compares the quotations of one saying: same, cut, altered or translated, and what that changes.

Each quotation is compared with one other, the longer one that it is closest to: a forest, so that
who cut whom can be followed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.folding import words_of
from recoupe.crosscheck.likeness import alike, distance_within, holds
from recoupe.crosscheck.worddiff import Change, Stretch, word_diff
from recoupe.languages.numbers import NumberWords
from recoupe.languages.wording import SenseWords
from recoupe.model import Quote, Reason, Rendering, RenderingKind, Rewording, Span

_MOST = 100  # wordings of one saying with which each is compared, the longest
_EDGE = 4  # words beside a cut in which a lost word touches what is kept


@dataclass(frozen=True, slots=True)
class Renderer:
    """Compares quotations with the words of one language."""

    senses: SenseWords
    numbers: NumberWords

    def render(
        self, quotes: Sequence[Quote], forms: Mapping[str, tuple[str, ...]]
    ) -> tuple[Rendering, ...]:
        """Returns a rendering for each quotation of one saying.

        `quotes` are the earliest first, `forms` their folded words by id.
        """
        order = sorted(range(len(quotes)), key=lambda n: (-len(forms[quotes[n].id]), n))
        shown: dict[str, Rendering] = {}
        for place, index in enumerate(order):
            quote = quotes[index]
            longer = [quotes[n] for n in order[:place]]
            base = _closest(quote, longer, forms)
            shown[quote.id] = self._rendering(quote, base, forms)
        return tuple(shown[quote.id] for quote in quotes)

    def _rendering(
        self, quote: Quote, base: Quote | None, forms: Mapping[str, tuple[str, ...]]
    ) -> Rendering:
        if base is None:
            return Rendering(quote.id, None, RenderingKind.SAME)
        own, whole = forms[quote.id], forms[base.id]
        if own == whole:
            return Rendering(quote.id, base.id, RenderingKind.SAME)
        if not alike(own, whole) and quote.article != base.article:
            return Rendering(quote.id, base.id, RenderingKind.TRANSLATED)
        stretches = word_diff(base.text, quote.text)
        cut = holds(whole, own)
        kind = RenderingKind.CUT if cut else RenderingKind.ALTERED
        changes = tuple(
            Rewording(s.left, s.right, s.left.of(base.text), s.right.of(quote.text))
            for s in stretches
            if s.change is not Change.EQUAL
        )
        flags = tuple(dict.fromkeys(self._flags(base.text, quote.text, stretches)))
        return Rendering(quote.id, base.id, kind, changes, _not_moved(flags))

    def _flags(self, base: str, text: str, stretches: Sequence[Stretch]) -> Iterator[Reason]:
        """Yields which changes touch the sense; of what is cut off only the words at the edge."""
        for place, stretch in enumerate(stretches):
            if stretch.change is Change.EQUAL:
                continue
            gone, new = _forms(base, stretch.left), _forms(text, stretch.right)
            if not new and place == 0:
                gone = gone[-_EDGE:]
            elif not new and place == len(stretches) - 1:
                gone = gone[:_EDGE]
            yield from self._lost(" ".join(gone), " ".join(new))

    def _lost(self, gone: str, new: str) -> Iterator[Reason]:
        were, are = self._figures(gone), self._figures(new)
        if were != are and were:
            yield _number(were, are)
        for phrases, rule, fr, en in (
            (self.senses.negation, "negation", "négation", "negation"),
            (self.senses.hedge, "hedge", "réserve", "word of caution"),
        ):
            if phrases.in_words(gone) and not phrases.in_words(new):
                yield Reason(f"lost-{rule}", f"{fr} perdue : « {gone} »", f"{en} lost: « {gone} »")
            elif phrases.in_words(new) and not phrases.in_words(gone):
                yield Reason(f"added-{rule}", f"{fr} ajoutée : « {new} »", f"{en} added: « {new} »")

    def _figures(self, words: str) -> tuple[str, ...]:
        known = self.numbers.cardinals
        return tuple(str(known.get(w, w)) for w in words.split() if w.isdigit() or w in known)


def _closest(
    quote: Quote, longer: Sequence[Quote], forms: Mapping[str, tuple[str, ...]]
) -> Quote | None:
    """Returns the first of the quotations in which fewest words of `quote` are changed, if any."""
    told: dict[tuple[str, ...], Quote] = {}
    for other in longer:  # many reprint the same words: each wording is compared once
        told.setdefault(forms[other.id], other)
        if len(told) == _MOST:
            break
    own = forms[quote.id]
    return min(told.values(), key=lambda q: distance_within(own, forms[q.id]), default=None)


def _not_moved(flags: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Returns the flags without a word lost in one place and added in another: it only moved."""
    rules = {flag.rule for flag in flags}
    moved = {
        rule
        for kind in ("negation", "hedge")
        if {f"lost-{kind}", f"added-{kind}"} <= rules
        for rule in (f"lost-{kind}", f"added-{kind}")
    }
    return tuple(flag for flag in flags if flag.rule not in moved)


def _forms(text: str, span: Span) -> list[str]:
    return [word.form for word in words_of(span.of(text))]


def _number(were: tuple[str, ...], are: tuple[str, ...]) -> Reason:
    left, right = ", ".join(were), ", ".join(are)
    if not are:
        return Reason("lost-number", f"nombre perdu : {left}", f"number lost: {left}")
    return Reason(
        "number", f"nombre changé : {left} → {right}", f"number changed: {left} → {right}"
    )

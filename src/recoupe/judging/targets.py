"""Finds what a user means by an id or a name, and anchors it in words that outlive a rebuild."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from recoupe.crosscheck.anchors import article_anchor, claim_anchor, sources_of
from recoupe.crosscheck.events import event_id_of
from recoupe.crosscheck.folding import name_key
from recoupe.errors import RecoupeError
from recoupe.model import (
    Anchor,
    AnchorKind,
    Article,
    Chronology,
    Event,
    EventMention,
    JudgementKind,
    Quote,
)

SHORTEST = 6  # characters of an id
Side = tuple[Anchor, ...]
_K = JudgementKind


@dataclass(frozen=True, slots=True)
class _Named:
    """Something that an id names: its `sort` in words, and what a judgement of it is about."""

    id: str
    sort: str
    anchors: Side


_A = {
    "event": "an event",
    "passage": "a passage that tells an event",
    "quote": "a quote",
    "saying": "a saying",
    "article": "an article",
}
# what each verb takes
_SORTS = {
    _K.SAME: ("event", "passage"),
    _K.DIFFERENT: ("event", "passage"),
    _K.DATE: ("event", "passage"),
    _K.WRONG: ("event", "passage", "quote"),
    _K.SPEAKER: ("quote", "saying"),
    _K.ORIGIN: ("article", "passage"),
}


@dataclass(frozen=True, slots=True)
class Targets:
    """All that can be judged in a chronology."""

    told: Chronology

    def called(self, verb: JudgementKind, name: str) -> Side:
        """Returns what `name` stands for in a judgement of the kind `verb`.

        An id may be cut to its first 6 characters; an event stands for all passages that tell it,
        also under an id that it had before. `rename` takes names.

        Raises:
            RecoupeError: nothing goes by that name, several things do, or it is of another sort.
        """
        if verb is _K.RENAME:
            return (self._bearer(name),)
        found = list(self._by_id(verb, name)) or list(self._by_file(name))
        if not found and len(name) < SHORTEST:
            raise RecoupeError(f"{name!r}: give at least {SHORTEST} characters of the id")
        fits = [one for one in found if one.sort in _SORTS[verb]]
        if not fits:
            *most, last = _SORTS[verb]
            wanted = f"{', '.join(most)} or {last}"
            if found:
                raise RecoupeError(f"{verb.value} takes {wanted}: {name!r} is {_A[found[0].sort]}")
            raise RecoupeError(
                f"no {wanted} {name!r} here: `recoupe chronology` lists the events, "
                "`recoupe event ID` the passages of one, `recoupe article ID` its quotes"
            )
        if len(fits) > 1:
            several = ", ".join(f"{one.id} ({one.sort})" for one in fits[:4])
            raise RecoupeError(f"{name!r} begins several ids: {several}: give more of it")
        return fits[0].anchors

    def _by_id(self, verb: JudgementKind, name: str) -> Iterator[_Named]:
        """Yields all whose id begins with `name`; an event's former id where none does."""
        if len(name) < SHORTEST:
            return
        mentions = {m.id: m for claims in self.told.claims for m in claims.events}
        found = [event for event in self.told.events if event.id.startswith(name)]
        if not found:
            once = {m for m in mentions if event_id_of(mentions[m]).startswith(name)}
            if verb is _K.DIFFERENT:  # from what it has been joined to since
                yield from (_Named(m, "passage", (claim_anchor(mentions[m]),)) for m in once)
            else:
                found = [e for e in self.told.events if once.intersection(e.mentions)]
        yield from (_event(event, mentions) for event in found)
        quotes = {quote.id: quote for claims in self.told.claims for quote in claims.quotes}
        for said in self.told.utterances:
            if said.id.startswith(name):
                yield _Named(said.id, "saying", tuple(claim_anchor(quotes[q]) for q in said.quotes))
        claims: Iterable[EventMention | Quote] = (*mentions.values(), *quotes.values())
        for claim in claims:
            if claim.id.startswith(name):
                sort = "passage" if isinstance(claim, EventMention) else "quote"
                yield _Named(claim.id, sort, (claim_anchor(claim),))
        for item in self.told.claims:
            if item.article.id.startswith(name):
                yield _article(item.article)

    def _by_file(self, name: str) -> Iterator[_Named]:
        for item in self.told.claims:
            if name in (item.article.path, PurePath(item.article.path).name):
                yield _article(item.article)

    def _bearer(self, name: str) -> Anchor:
        """Returns the actor, outlet or source of that name, whatever its capitals and accents."""
        asked = name_key(name)
        found = {
            actor.id: Anchor(AnchorKind.ACTOR, actor.id, words=actor.name)
            for actor in self.told.actors
            if actor.id == name or asked in map(name_key, (actor.name, *actor.aliases))
        }
        own = [a for a in self.told.actors if a.id in found and name_key(a.name) == asked]
        if len(own) == 1:  # an alias of others is the name of one
            found = {own[0].id: found[own[0].id]}
        if not found:
            outlets = {claims.article.outlet for claims in self.told.claims}
            sources = {s for claims in self.told.claims for s in sources_of(claims)}
            for kind, names in ((AnchorKind.OUTLET, outlets), (AnchorKind.SOURCE, sources)):
                for known in sorted(known for known in names if known and name_key(known) == asked):
                    found[f"{kind.value}:{known}"] = Anchor(kind, known, words=known)
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            raise RecoupeError(f"several go by {name!r}: {', '.join(found)}: give one of these")
        raise RecoupeError(
            f"no actor, outlet or source called {name!r} here: `recoupe actors` lists the actors"
        )


def _event(event: Event, mentions: dict[str, EventMention]) -> _Named:
    anchors = tuple(claim_anchor(mentions[m]) for m in event.mentions if m in mentions)
    return _Named(event.id, "event", anchors)


def _article(article: Article) -> _Named:
    return _Named(article.id, "article", (article_anchor(article),))

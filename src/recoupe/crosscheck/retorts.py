"""Finds short sentences that only deny what the sentence before them tells.

« Les fusils seraient sortis d'un dépôt de l'armée. Le ministère a démenti », « Il avait promis de
partir. Il prétend le contraire »: what is denied may be no event, and its denial neither. Both are
then statements, which show with the event that they dispute or stand next to.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from recoupe.crosscheck.answers import BARE, denies_only
from recoupe.crosscheck.counts import counts_of
from recoupe.crosscheck.differences import DENIED
from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.names import party_key
from recoupe.crosscheck.sentences import sentences_of
from recoupe.crosscheck.statements import Found, home_of
from recoupe.crosscheck.tellings import Telling, telling_of
from recoupe.crosscheck.traits import traits_of
from recoupe.languages.acts import NO_ACTS
from recoupe.languages.origins import OriginWords
from recoupe.model import (
    Article,
    ArticleClaims,
    BlockKind,
    EventMention,
    EventType,
    Factuality,
    Span,
    content_id,
)

_CLAIMED = (Factuality.ALLEGED, Factuality.REPORTED, Factuality.ASSERTED)
_LONG = 200  # characters that no such sentence has

Told = tuple[str | None, Telling]  # event id, None for a statement


def retorts(
    claims: Sequence[ArticleClaims],
    events: Sequence[tuple[str, Telling]],
    statements: Sequence[Telling],
    answered: frozenset[str],
    words: OriginWords,
) -> tuple[Found, ...]:
    """Returns the bare denials of the sentence before, as contradictions.

    `events` are event id and telling, `answered` the ids of the mentions that deny something else.
    """
    told: dict[str, list[Told]] = defaultdict(list)
    for event, telling in events:
        told[telling.article.id].append((event, telling))
    for statement in statements:
        told[statement.article.id].append((None, statement))
    return tuple(
        found
        for item in claims
        for claim, retort in _pairs(item.article, words)
        for found in _retort(item, claim, retort, told[item.article.id], answered, words)
    )


def _pairs(article: Article, words: OriginWords) -> Iterator[tuple[Span, Span]]:
    """Yields each sentence that only denies, behind the one that it denies."""
    for block in article.blocks:
        before: Span | None = None
        for sentence in sentences_of(article.text, block.span) if _is_body(block.kind) else ():
            said = name_key(sentence.of(article.text)) if len(sentence) <= _LONG else ""
            bare = bool(said) and len(said.split()) <= BARE and denies_only(said, words)
            if bare and before is not None:
                yield before, sentence
            before = None if bare else sentence


def _is_body(kind: BlockKind) -> bool:
    return kind is BlockKind.BODY


def _retort(
    item: ArticleClaims,
    claim: Span,
    retort: Span,
    told: Sequence[Told],
    answered: frozenset[str],
    words: OriginWords,
) -> Iterator[Found]:
    """Yields the contradiction between a claim and the sentence behind it, if it is one."""
    rejecting = [t for t in told if t[1].mention.type is EventType.REJECT and _in(retort, t[1])]
    if any(telling.mention.id in answered for _, telling in rejecting):
        return
    claims = _claims(claim, told)
    if not claims and words.claimed.in_words(name_key(claim.of(item.article.text))):
        claims = [(None, _made(item, claim, EventType.ACCUSE, words))]
    if not claims:
        return
    denial = rejecting[-1] if rejecting else (None, _made(item, retort, EventType.REJECT, words))
    claimed = claims[-1]
    home = claimed[0] or denial[0] or home_of(claimed[1], told)
    if home is not None and not _own(denial[1], claimed[1]):
        silent = tuple(telling for event, telling in (claimed, denial) if event is None)
        yield Found(DENIED.between(home, claimed[1], denial[1]), silent)


def _in(sentence: Span, telling: Telling) -> bool:
    return sentence.contains(telling.mention.trigger or telling.mention.span)


def _claims(sentence: Span, told: Sequence[Told]) -> list[Told]:
    """Returns what a sentence tells as done or said, events behind statements, in text order."""
    found = [
        (event, telling)
        for event, telling in told
        if _in(sentence, telling)
        and telling.mention.type is not EventType.REJECT
        and telling.mention.factuality in _CLAIMED
        and not counts_of(telling)
    ]
    return sorted(found, key=lambda t: (t[0] is not None, t[1].mention.span, t[1].mention.id))


def _own(denier: Telling, claimed: Telling) -> bool:
    """Tells whether somebody would deny what he himself says."""
    by = frozenset(map(party_key, claimed.mention.according_to))
    return bool(denier.actors and denier.actors & by)


def _made(item: ArticleClaims, span: Span, kind: EventType, words: OriginWords) -> Telling:
    """Returns a sentence as a statement."""
    mention = EventMention(
        id=content_id("retort", item.article.id, span.start, span.end),
        article=item.article.id,
        span=span,
        evidence=item.article.quote(span),
        type=kind,
        factuality=Factuality.ASSERTED,
        rule="statement.retort",
    )
    alone = replace(item, events=(mention,))
    return telling_of(mention, item.article, traits_of(mention, alone, words, NO_ACTS), {})

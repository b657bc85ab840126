"""One article: its text with every claim marked, what was removed, what it copies and who does."""

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.errors import RecoupeError
from recoupe.exports.dossier.dates import date_words
from recoupe.exports.dossier.passages import passage_copied
from recoupe.exports.dossier.sections import article_view
from recoupe.exports.dossier.view import ArticleView, CopiedPassage
from recoupe.model import ArticleClaims, Copy, EventMention, OriginKind, Span
from recoupe.web.asking import KNOWN_AT, Asked, Page, Table
from recoupe.web.marking import MarkedBlock, marked, marks_of, numbers_of


@dataclass(frozen=True, slots=True)
class ArticleFound:
    """An article with its claims, and the passages that it shares with others or repeats."""

    claims: ArticleClaims
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim in words: what it is read as, by which rule, and where it leads."""

    number: int
    kind: str
    words: str
    value: str
    note: str
    rule: str
    id: str
    leads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The page in words."""

    article: ArticleView
    blocks: tuple[MarkedBlock, ...]
    claims: tuple[ClaimView, ...]
    kinds: tuple[tuple[str, int], ...]
    taken: tuple[CopiedPassage, ...]
    given: tuple[CopiedPassage, ...]
    origin_kinds: tuple[tuple[str, str], ...]


def find(asked: Asked) -> ArticleFound:
    """Returns the article whose id, or the beginning of it, stands in the path."""
    id_ = asked.path["id"]
    found = [c for a, c in asked.edition.articles.items() if a.startswith(id_)]
    if len(found) != 1:
        raise RecoupeError(f"no article {id_!r}" if not found else f"several articles {id_!r}")
    own = found[0].article.id
    copies = tuple(c for c in asked.told.copies if own in (c.article, c.source))
    return ArticleFound(found[0], copies)


def show(found: ArticleFound, asked: Asked) -> ArticlePage:
    """Returns the page in words."""
    article, look = found.claims.article, asked.look
    marks = marks_of(found.claims)
    claims = tuple(sorted(_claims(found.claims, asked), key=lambda view: view.number))
    others = [c for c in found.copies if c.article != c.source]
    return ArticlePage(
        article_view(found.claims, look),
        marked(article.text, article.blocks, marks),
        claims,
        tuple(
            (kind, sum(claim.kind == kind for claim in claims))
            for kind in ("actor", "time", "quote", "event")
        ),
        tuple(passage_copied(c, look) for c in others if c.article == article.id),
        tuple(passage_copied(c, look) for c in others if c.source == article.id),
        tuple((kind.value, asked.say(f"origin_kinds.{kind}")) for kind in OriginKind),
    )


def _claims(claims: ArticleClaims, asked: Asked) -> Iterator[ClaimView]:
    """Yields each claim with the number of its mark."""
    say, look, text = asked.say, asked.look, claims.article.text
    numbers = numbers_of(marks_of(claims))

    def words(span: Span) -> str:
        return " ".join(span.of(text).split())

    for mention in claims.mentions:
        names = tuple(look.person(actor) for actor in mention.actors)
        yield ClaimView(
            numbers[mention.span, "actor"], "actor", words(mention.span), say.joined(names),
            say(f"forms.{mention.form}"), mention.rule, "", mention.actors,
        )  # fmt: skip
    for time in claims.times:
        yield ClaimView(
            numbers[time.span, "time"], "time", words(time.span),
            date_words(time.value, None, say) if time.value else "–",
            say.or_same("time_bases", time.basis), time.rule, "", (),
        )  # fmt: skip
    for quote in claims.quotes:
        note = say(f"quote_kinds.{quote.kind}")
        if quote.channel:
            note += say("list_comma") + say("utterance.channel", channel=quote.channel)
        yield ClaimView(
            numbers[quote.span, "quote"], "quote", words(quote.span),
            quote.speaker or say("utterance.unknown"), note, quote.rule, quote.id,
            (quote.speaker_id,) if quote.speaker_id in look.actors and quote.speaker_id else (),
        )  # fmt: skip
    for event in claims.events:
        place = event.trigger or event.span
        yield ClaimView(
            numbers[place, "event"], "event", words(event.span), _happened(event, asked),
            say(f"factualities.{event.factuality}"), event.rule, event.id,
            (asked.edition.event_of[event.id].id,) if event.id in asked.edition.event_of else (),
        )  # fmt: skip


def _happened(event: EventMention, asked: Asked) -> str:
    """Returns who did what to whom and when, in words."""
    say, look = asked.say, asked.look
    what = say.words.get(f"modes.{event.mode}") or say(f"types.{event.type}")
    who = look.parties(event.actors) + (
        f" → {look.parties(event.recipients)}" if event.recipients else ""
    )
    when = date_words(event.date, event.date_end, say) if event.date else ""
    return " · ".join(part for part in (what, who, when) if part)


def table(found: ArticleFound, asked: Asked) -> Table:
    """Returns a row for each claim."""
    head = ("number", "kind", "words", "value", "note", "rule", "id", "leads")
    rows = sorted(_claims(found.claims, asked), key=lambda view: view.number)
    return Table(
        head,
        tuple(
            (str(c.number), c.kind, c.words, c.value, c.note, c.rule, c.id, "; ".join(c.leads))
            for c in rows
        ),
    )


ARTICLE = Page(
    "/articles/{id}",
    "article",
    "One article with its claims, and the passages that it shares.",
    ArticleFound,
    find,
    show,
    (KNOWN_AT,),
    table,
)

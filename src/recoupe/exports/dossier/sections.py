"""Puts into words what stands beside the events: actors, articles, problems."""

from collections import Counter
from collections.abc import Iterable, Mapping

from recoupe.exports.dossier.dates import date_words
from recoupe.exports.dossier.happenings import reason_view
from recoupe.exports.dossier.lookup import Lookup, actor_name
from recoupe.exports.dossier.view import (
    ActorView,
    ArticleView,
    ProblemView,
    SharedPassage,
)
from recoupe.model import Actor, ActorKind, ArticleClaims, Chronology, Copy, Problem, Role

LAST = "9999"  # sorts behind every date


def actor_views(chronology: Chronology, look: Lookup) -> tuple[ActorView, ...]:
    """Returns the actors, those of the most events first."""
    events: Counter[str] = Counter()
    for event in chronology.events:
        events.update({*event.actors, *event.recipients, *event.persons})
    mentions: Counter[str] = Counter()
    for claims in chronology.claims:
        for mention in claims.mentions:
            mentions.update(mention.actors)
    views = (_actor(actor, events, mentions[actor.id], look) for actor in chronology.actors)
    return tuple(sorted(views, key=lambda view: (-view.events, view.name, view.id)))


def _actor(actor: Actor, events: Mapping[str, int], mentions: int, look: Lookup) -> ActorView:
    keys = [actor.id, actor.name]
    if actor.kind is ActorKind.STATE and actor.country:
        keys.insert(0, actor.country)
    key = max(keys, key=lambda name: events.get(name, 0))
    count = events.get(key, 0)
    own = actor.kind is ActorKind.STATE
    return ActorView(
        id=actor.id,
        name=actor_name(actor, look.say),
        kind=look.say(f"actor_kinds.{actor.kind}"),
        acts_for=look.party(actor.country) if actor.country and not own else "",
        aliases=tuple(alias for alias in actor.aliases if alias != actor.name),
        roles=tuple(role_words(role, look) for role in actor.roles),
        events=count,
        event_count=look.say.count("figures.event_count", count),
        mention_count=look.say.count("figures.mention_count", mentions) if mentions else "",
        filter_value=key if count else "",
    )


def role_words(role: Role, look: Lookup) -> str:
    """Returns an office with the time in which it was held, in words."""
    if not role.start and not role.end:
        return role.title
    if role.start and role.start == role.end:
        return f"{role.title} ({date_words(role.start, None, look.say)})"
    span = f"{role.start or '..'}/{role.end or '..'}"
    return f"{role.title} ({date_words(span, None, look.say)})"


def article_views(chronology: Chronology, look: Lookup) -> tuple[ArticleView, ...]:
    """Returns the articles with their provenance, oldest first, those without a date last."""
    ordered = sorted(
        chronology.claims,
        key=lambda c: (c.article.published or LAST, c.article.path, c.article.id),
    )
    return tuple(article_view(claims, look) for claims in ordered)


def article_view(claims: ArticleClaims, look: Lookup) -> ArticleView:
    """Returns one article with its provenance."""
    say, article = look.say, claims.article
    found = (
        say.count("figures.event_count", len(claims.events)),
        say.count("figures.quote_count", len(claims.quotes)),
    )
    return ArticleView(
        ref=look.ref(article.id),
        path=article.path,
        basis=say(f"bases.{article.published_basis}") if article.published else "",
        author=article.author or "",
        translated=bool(article.machine_translated),
        found=say("list_comma").join(found),
        removed_count=say.count("figures.removed_count", len(article.removed)),
        removed=article.removed,
        shared=tuple(_shared(copy, look) for copy in look.copies.get(article.id, ())),
        problems=tuple(problem.message for problem in article.problems),
    )


def _shared(copy: Copy, look: Lookup) -> SharedPassage:
    if copy.source == copy.article:
        what = look.say("article.copy_self")
    else:
        key = "article.copy_of" if copy.directed else "article.copy_with"
        kind = look.say(f"copy_kinds.{copy.kind}")
        what = f"{look.say(key, source=look.short(copy.source))} ({kind})"
    return SharedPassage(
        words=look.say.count("figures.word_count", copy.words),
        what=what,
        text=look.articles[copy.article].quote(copy.span) if copy.article in look.articles else "",
        reason=reason_view(copy.reason, look.say.lang).text,
    )


def problem_views(problems: Iterable[Problem]) -> tuple[ProblemView, ...]:
    """Returns the problems as they were stored."""
    return tuple(ProblemView(p.path, p.step, p.message) for p in problems)

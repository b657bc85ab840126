"""From names to actors: « M. Poutine », « il », « le président russe » → Vladimir Poutine.

`extract_actors` turns the one-token names of a reading into mentions, then adds what only a parse
shows: bodies and titles, descriptions, pronouns. It abstains where the text leaves a doubt.
"""

from dataclasses import replace

from recoupe.claims.actors.catalogue import catalogue
from recoupe.claims.extractor import Extractor, Findings
from recoupe.model import Actor, ActorKind, ActorMention, MentionForm, Role


def extract_actors(findings: Findings) -> Findings:
    """Returns the findings with `actors` and `mentions` filled; mentions never overlap."""
    reading = findings.reading
    article = reading.article
    mentions = [
        ActorMention(
            article.id, name.span, article.quote(name.span), name.actors, name.form, name.rule
        )
        for name in reading.names
        if name is not None and name.actors
    ]
    actors = _actors(article.language, mentions, article.published)
    return replace(findings, actors=actors, mentions=tuple(mentions))


def _actors(
    language: str, mentions: list[ActorMention], published: str | None
) -> tuple[Actor, ...]:
    """Returns the actors met, by id, each with the surface forms met as aliases."""
    known = catalogue(language)
    met: dict[str, list[ActorMention]] = {}
    for mention in mentions:
        for who in mention.actors:
            met.setdefault(who, []).append(mention)
    actors = []
    for who in sorted(met):
        forms = (MentionForm.NAME, MentionForm.METONYM, MentionForm.TITLE)
        names = [m.text for m in met[who] if m.form in forms]
        aliases = tuple(dict.fromkeys(names))
        if who in known:
            actor = known[who].actor
            roles = tuple(role for role in actor.roles if _holds(role, published))
            actors.append(replace(actor, aliases=aliases, roles=roles))
        else:
            name = max(aliases, key=len, default=who.partition(":")[2])
            actors.append(Actor(who, name, ActorKind.PERSON, None, aliases))
    return tuple(actors)


def _holds(role: Role, day: str | None) -> bool:
    """Tells whether a role may be held on `day` (an ISO prefix); with no day, whether it lasts."""
    if day is None:
        return role.end is None
    return (role.start or "") <= day and (role.end is None or day <= role.end + "~")


EXTRACTOR = Extractor("actors", ("actors", "mentions"), (), extract_actors)

"""From names to actors: « M. Poutine », « il », « le président russe » → Vladimir Poutine.

`extract_actors` turns the one-token names of a reading into mentions, then adds what only a
longer stretch or a parse shows: organs and titles, descriptions, pronouns. In doubt it abstains.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.articles.names import Name
from recoupe.claims.actors.candidates import Candidate, Profile, disjoint
from recoupe.claims.actors.catalogue import catalogue, person_id
from recoupe.claims.actors.descriptions import read_descriptions
from recoupe.claims.actors.discovered import discover_persons
from recoupe.claims.actors.holders import holds
from recoupe.claims.actors.home import give_home
from recoupe.claims.actors.phrases import find_phrases
from recoupe.claims.actors.pronouns import read_pronouns
from recoupe.claims.actors.rivals import Rivals
from recoupe.claims.actors.shadow import shadow
from recoupe.claims.actors.short import read_short_names
from recoupe.claims.actors.titled import read_titles
from recoupe.claims.extractor import Extractor, Findings
from recoupe.languages.actors import BLOCS
from recoupe.languages.naming import load_naming
from recoupe.languages.people import load_people
from recoupe.languages.titles import load_titles
from recoupe.model import Actor, ActorKind, ActorMention, Article, MentionForm, Role

SURFACES = (MentionForm.NAME, MentionForm.METONYM, MentionForm.TITLE)


def extract_actors(findings: Findings) -> Findings:
    """Returns the findings with `actors` and `mentions` filled; mentions never overlap."""
    reading = findings.reading
    article = reading.article
    language, text = article.language, article.text
    names = [name for name in reading.names if name is not None and name.actors]
    names += discover_persons(reading, names)
    names.sort(key=lambda name: name.span)
    shaded = shadow(text, names)
    phrases = find_phrases(language, text, shaded, names)
    titled = read_titles(language, text, shaded, article.published, phrases, names)
    found = disjoint([*_named(language, text, names), *titled.candidates])
    found = disjoint([*found, *read_short_names(reading, {who for c in found for who in c.actors})])
    rivals = Rivals(reading)
    pronouns = read_pronouns(reading, found, rivals)
    described = read_descriptions(reading, shaded, found, pronouns, titled.profiles)
    found = disjoint([*found, *described])
    found += read_pronouns(reading, found, rivals)
    mentions = tuple(
        ActorMention(article.id, c.span, article.quote(c.span), c.actors, c.form, c.rule)
        for c in disjoint(found)
    )
    profiles = give_home(language, text, phrases, found, titled.profiles)
    return replace(findings, actors=_actors(article, mentions, profiles), mentions=mentions)


def _named(language: str, text: str, names: Sequence[Name]) -> list[Candidate]:
    """Returns the names with the grammar of their actors."""
    known = catalogue(language)
    standins = load_naming(language).standins
    women = {n.actors[0] for n in names if n.word == standins["f_person"]}
    men = {n.actors[0] for n in names if n.word == standins["m_person"]}
    candidates = []
    for name in names:
        entry = known.get(name.actors[0])
        person = name.actors[0].startswith("person:")
        told = [sex for sex, who in (("f", women), ("m", men)) if name.actors[0] in who]
        gender = told[0] if len(told) == 1 else "e"
        plural = len(name.actors) > 1
        if entry:
            gender, plural = entry.gender, plural or entry.plural
        if name.form is MentionForm.NATIONALITY:
            gender, plural = "e", name.span.of(text).endswith("s")
        if name.form is MentionForm.METONYM:
            led = re.search(r"\b[Ll]a $", text[max(0, name.span.start - 4) : name.span.start])
            gender, plural = "f" if led else "m", False
        candidates.append(
            Candidate(name.span, name.actors, name.form, name.rule, gender, plural, person)
        )
    return candidates


def _actors(
    article: Article, mentions: Sequence[ActorMention], profiles: Mapping[str, Profile]
) -> tuple[Actor, ...]:
    """Returns the actors met, by id, each with the surface forms met as aliases."""
    met: dict[str, list[str]] = {}
    for mention in mentions:
        for who in mention.actors:
            surfaces = met.setdefault(who, [])
            if (
                mention.form in SURFACES
                and mention.text not in surfaces
                and len(mention.actors) == 1
            ):
                surfaces.append(mention.text)
    return tuple(_actor(article, who, tuple(met[who]), profiles.get(who)) for who in sorted(met))


def _actor(article: Article, who: str, aliases: tuple[str, ...], profile: Profile | None) -> Actor:
    entry = catalogue(article.language).get(who)
    read = tuple(Role(title, None, None, title) for title in profile.roles) if profile else ()
    if entry:
        titles = load_titles(article.language)
        roles = tuple(
            replace(role, title=titles.title_of(role.title))
            for role in entry.actor.roles
            if holds(role, article.published)
        )
        country = entry.actor.country
        if profile and profile.country and (country is None or country in BLOCS):
            country = profile.country
        return replace(
            entry.actor, country=country, aliases=aliases, roles=tuple(dict.fromkeys(roles + read))
        )
    if profile and profile.kind is not ActorKind.PERSON:
        return Actor(who, profile.name, profile.kind, profile.country, aliases)
    honorifics = tuple(f"{word} " for word in load_people(article.language).honorifics)
    # the fullest name, not the title before it
    bare = [re.sub(rf"^(?:{'|'.join(map(re.escape, honorifics))})", "", a) for a in aliases]
    names = [name for name in bare if person_id(name) == who] or bare
    name = max(names, key=len, default=who.partition(":")[2])
    if who.startswith("office:") and profile:
        name = profile.name
    return Actor(who, name, ActorKind.PERSON, profile.country if profile else None, aliases, read)


EXTRACTOR = Extractor("actors", ("actors", "mentions"), (), extract_actors)

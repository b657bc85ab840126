from dataclasses import replace

from making import Page

from recoupe.crosscheck.actors import merge_actors
from recoupe.model import Actor, ActorKind, Role


def test_an_actor_has_the_names_and_offices_of_all_articles():
    one = Actor("p1", "A. Leroux", ActorKind.PERSON, "MCO", ("Leroux",), (Role("maire"),))
    two = Actor("p1", "Ana Leroux", ActorKind.PERSON, None, ("Mme Leroux",), (Role("ministre"),))
    claims = [
        replace(Page(text).claims(), actors=(actor,))
        for text, actor in (("un", one), ("deux", two))
    ]
    (merged,) = merge_actors(claims)
    assert (merged.name, merged.country) == ("Ana Leroux", "MCO")
    assert merged.aliases == ("A. Leroux", "Leroux", "Mme Leroux")
    assert [role.title for role in merged.roles] == ["maire", "ministre"]

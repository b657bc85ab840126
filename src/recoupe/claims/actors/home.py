"""The state of ministers named without one, where an article is about one state above all."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.claims.actors.candidates import Candidate, Profile
from recoupe.claims.actors.catalogue import catalogue
from recoupe.claims.actors.phrases import Phrase
from recoupe.model import MentionForm

OFFICES = ("minister", "fm", "dm", "interior", "finances", "justice", "pm", "vp", "chief")
ABOVE = 3  # times as often named as the next
ENOUGH = 3  # mentions


def give_home(
    language: str,
    text: str,
    phrases: Sequence[Phrase],
    found: Sequence[Candidate],
    profiles: Mapping[str, Profile],
) -> Mapping[str, Profile]:
    """Returns the profiles with the article's main state for ministers of no state named."""
    known = catalogue(language)
    counts = Counter(
        entry.actor.country
        for candidate in found
        if candidate.form is not MentionForm.PRONOUN
        for who in candidate.actors
        if (entry := known.get(who)) is not None and entry.actor.id.startswith("state:")
    )
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < ENOUGH:
        return profiles
    if len(ranked) > 1 and ranked[0][1] < ABOVE * ranked[1][1]:
        return profiles
    borne = {
        p.span.of(text) for p in phrases
        if p.office is not None and p.office.key in OFFICES and not p.of and not p.plural
    }  # fmt: skip
    return {
        who: replace(profile, country=ranked[0][0])
        if profile.country is None and borne.intersection(profile.roles)
        else profile
        for who, profile in profiles.items()
    }

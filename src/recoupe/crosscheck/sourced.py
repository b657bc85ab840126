"""How the reasons of a count of origins read, in French and English."""

from collections.abc import Sequence

from recoupe.crosscheck.moments import days_between, minutes_between
from recoupe.crosscheck.naming import PartyNames, article_name
from recoupe.crosscheck.roots import Chain, Root
from recoupe.model import Article, OriginKind, Reason

_KINDS = {
    OriginKind.AGENCY: ("agence", "agency"),
    OriginKind.COMMUNIQUE: ("communiqué", "communiqué"),
    OriginKind.STATE_MEDIUM: ("média d’État", "state medium"),
    OriginKind.OUTLET: ("rédaction", "newsroom"),
    OriginKind.OFFICIAL: ("source citée", "source cited"),
    OriginKind.ANONYMOUS: ("source anonyme", "unnamed source"),
    OriginKind.UNKNOWN: ("origine inconnue", "origin unknown"),
}
_OWN_ACT = ("auteur de l’acte", "author of the act")
_SHOWN = 3  # chains shown of one origin
_SOON = 2  # days after an origin in which others follow it
_DAY = 24 * 60  # minutes


def chain_line(article: Article, chain: Chain, parties: PartyNames) -> tuple[str, ...]:
    """Returns « Le Fanal ← AFP ← Yonhap ← KCNA », nothing for an article that is its own origin."""
    hops = [article_name(article)]
    for root in reversed(chain.relays):
        name = parties.name(root.name)
        if root.kind is not OriginKind.UNKNOWN and name not in hops:
            hops.append(name)
    ends = " + ".join(parties.name(root.name) for root in chain.roots)
    own = ends == hops[-1] or not (chain.attributed or len(hops) > 1)
    return () if own else (" ← ".join((*hops, ends)),)


def origin_reason(root: Root, name: str, articles: Sequence[str], lines: Sequence[str]) -> Reason:
    """Returns who the origin is, on which articles, and the ways by which it came to them."""
    fr, en = _OWN_ACT if root.own_act else _KINDS[root.kind]
    names = ", ".join(articles)
    rest = f" : {names}" if names != name else ""  # an unknown article stands for itself
    ways = (
        f" [{' ; '.join(lines[:_SHOWN])}{' ; …' if len(lines) > _SHOWN else ''}]" if lines else ""
    )
    english = rest.replace(" : ", ": ", 1) + ways.replace(" ; ", "; ")
    return Reason("origin", f"{name} ({fr}){rest}{ways}", f"{name} ({en}){english}")


def nominal(roots: Sequence[Root]) -> tuple[Reason, ...]:
    """Returns how many unnamed sources are announced in all: what the words say, not a count."""
    unnamed = [root for root in roots if root.kind is OriginKind.ANONYMOUS]
    said = sum(root.nominal for root in unnamed)
    if said == len(unnamed):
        return ()
    names = ", ".join(f"« {root.name} »" for root in unnamed)
    return (
        Reason(
            "nominal",
            f"{said} sources annoncées, aucune nommée : {names}",
            f"{said} sources announced, none named: {names}",
        ),
    )


def perhaps_one(roots: Sequence[Root]) -> tuple[Reason, ...]:
    """Returns the warning that several possible origins may be one, whose they are where known."""
    institutions = {root.institution for root in roots if root.kind is OriginKind.ANONYMOUS}
    if not institutions:
        what = ("une origine possible unique", "possibly one single origin")
        return (Reason("perhaps-one", *what),)
    named = sorted(i for i in institutions if i)
    whose = f" ({', '.join(named)})" if named else ""
    return (
        Reason(
            "perhaps-one",
            f"une origine possible unique{whose}, sources anonymes non distinguables",
            f"possibly one single origin{whose}, unnamed sources that cannot be told apart",
        ),
    )


def lateness(before: Sequence[Article], after: Sequence[Article]) -> tuple[str, str] | None:
    """Returns how soon after the first of `before` the first of `after` came out, if soon."""
    pairs = [(one, two) for one in before for two in after]
    minutes = [minutes_between(one, two) for one, two in pairs]
    if known := [gap for gap in minutes if gap is not None]:
        late = max(known)
        if len(known) == len(pairs) and 0 <= late < _DAY:
            return f"paru {late} min après", f"out {late} min after"
    days = [gap for one, two in pairs if (gap := days_between(one, two)) is not None]
    if len(days) < len(pairs) or not days or not 0 <= max(days) <= _SOON:
        return None
    if max(days) == 0:
        return "paru le même jour que", "out on the same day as"
    return f"paru {max(days)} j après", f"out {max(days)} d after"

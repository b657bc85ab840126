"""Lists the origins of a chronology: of what happened, and of what was said."""

from collections.abc import Iterable

from recoupe.crosscheck.roots import Chain, Root
from recoupe.crosscheck.sourced import chain_line
from recoupe.crosscheck.sourcing import Sourcer
from recoupe.crosscheck.support import Support
from recoupe.model import Origin, Quote, Reason


def origins_of(
    supports: Iterable[Support],
    said: Iterable[tuple[Quote, Chain]],
    sourcer: Sourcer,
) -> tuple[Origin, ...]:
    """Returns each origin once, by name, with all articles that rest on it for some event or words.

    The ways by which it came to them (« Le Fanal ← AFP ← KCNA ») stand in its reasons.
    """
    roots: dict[str, Root] = {}
    documents: dict[str, set[str]] = {}
    ways: dict[str, set[str]] = {}
    for support in supports:
        for root in support.roots:
            roots[root.id] = root
            documents.setdefault(root.id, set()).update(support.documents[root.id])
            ways.setdefault(root.id, set()).update(support.chains[root.id])
    for quote, chain in said:
        for root in chain.roots if quote.speaker else ():
            roots.setdefault(root.id, root)
            documents.setdefault(root.id, set()).add(quote.article)
            line = chain_line(sourcer.articles[quote.article], chain, sourcer.finder.parties)
            ways.setdefault(root.id, set()).update(line)
    return tuple(
        Origin(
            id=key,
            name=root.name,
            kind=root.kind,
            country=root.country,
            documents=tuple(sorted(documents[key])),
            reasons=(root.reason, *(Reason("chain", way, way) for way in sorted(ways[key]))),
        )
        for key, root in sorted(roots.items(), key=lambda item: (item[1].name, item[0]))
    )

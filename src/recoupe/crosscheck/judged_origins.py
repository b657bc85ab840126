"""The origins that people named, in place of what the articles credit."""

from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.crosscheck.folding import name_key
from recoupe.crosscheck.origins import OriginFinder
from recoupe.crosscheck.roots import Root
from recoupe.crosscheck.rulings import GivenOrigin
from recoupe.crosscheck.tellings import Telling
from recoupe.model import Article, OriginKind

# how keys of roots of a kind begin, so that a name given here is the name met in texts
_KEYS = {OriginKind.STATE_MEDIUM: "medium", OriginKind.COMMUNIQUE: "issuer"}
_UNNAMED = (OriginKind.ANONYMOUS, OriginKind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class JudgedOrigins:
    """The origins given to articles and mentions, by id."""

    given: Mapping[str, GivenOrigin]
    finder: OriginFinder

    def of_telling(self, telling: Telling, source: Article | None = None) -> Root | None:
        """Returns the origin given to a mention, to its article, or to the `source` of its words.

        A passage that names whom it has it from keeps that: who wrote the article passed it on.
        """
        if telling.mention.id in self.given:
            return self._root(self.given[telling.mention.id], telling.article)
        for article in (telling.article, source):
            if article and article.id in self.given and not telling.mention.according_to:
                return self._root(self.given[article.id], article)
        return None

    def _root(self, given: GivenOrigin, article: Article) -> Root:
        """Returns the origin of that name, as the words of an article would give it."""
        root = self.finder.of_source(given.name, article)
        if given.kind is None or root.kind is given.kind:
            return root
        key = f"{_KEYS.get(given.kind, given.kind.value)}:{name_key(given.name)}"
        named = given.kind not in _UNNAMED
        return Root(key, given.name, given.kind, root.country if named else None, solid=named)

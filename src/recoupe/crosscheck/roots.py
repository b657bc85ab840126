"""What an origin is: who stands behind a claim in the end, as a mention or an article gives it."""

from dataclasses import dataclass
from functools import lru_cache

from recoupe.model import OriginKind, Reason, content_id

_K = OriginKind
# The best known first: a reprint of a dispatch comes from the agency, not from nowhere.
_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            _K.COMMUNIQUE,
            _K.OFFICIAL,
            _K.AGENCY,
            _K.STATE_MEDIUM,
            _K.OUTLET,
            _K.ANONYMOUS,
            _K.UNKNOWN,
        )
    )
}

KIND_REASONS = {
    _K.AGENCY: Reason("agency", "agence créditée ou citée", "an agency credited or cited"),
    _K.COMMUNIQUE: Reason(
        "communique", "texte publié par l’émetteur lui-même", "a text that its issuer published"
    ),
    _K.STATE_MEDIUM: Reason(
        "state-medium", "média qui parle pour un État", "a medium that speaks for a state"
    ),
    _K.OUTLET: Reason(
        "outlet", "rédaction, sans agence créditée", "a newsroom, with no agency credited"
    ),
    _K.OFFICIAL: Reason(
        "official", "nommée comme source dans le texte", "named as the source in the text"
    ),
    _K.ANONYMOUS: Reason("anonymous", "citée sans être nommée", "cited in the text without a name"),
    _K.UNKNOWN: Reason(
        "unknown",
        "ni agence créditée, ni rédaction connue, ni source citée",
        "no agency credited, no newsroom known, no source cited",
    ),
}
OWN_ACT = Reason(
    "own-act",
    "auteur d’un acte public de parole, que la page rapporte sans dire par qui elle le sait",
    "the author of a public act of speech, which the page tells without saying how it knows",
)


@lru_cache(1 << 14)
def _id_of(key: str) -> str:
    return content_id("origin", key)


@dataclass(frozen=True, slots=True)
class Root:
    """An origin as one mention or one article gives it.

    `key` tells equal roots, `solid` that it counts in the low bound: an outlet that says nothing
    of how it knows may have it from anywhere. `owners` own an outlet, `institution` is the body to
    which an unnamed source or an official belongs (`police`), `nominal` how many sources the words
    say it is (« quatre sources »), `own_act` marks the author of an act of speech who stands in
    for a page of unknown origin.
    """

    key: str
    name: str
    kind: OriginKind
    country: str | None = None
    solid: bool = True
    owners: tuple[str, ...] = ()
    institution: str | None = None
    nominal: int = 1
    own_act: bool = False

    @property
    def id(self) -> str:
        """The id of the origin in the chronology."""
        return _id_of(self.key)

    @property
    def named(self) -> bool:
        """Tells whether a reader can know who it is."""
        return self.kind not in (_K.ANONYMOUS, _K.UNKNOWN)

    @property
    def order(self) -> tuple[int, str]:
        """Sorts the best known roots first."""
        return _RANK[self.kind], self.key

    def joined(self, other: "Root | None") -> "Root":
        """Returns, of two readings of one key, the one that says more."""
        if other is None:
            return self
        return min(self, other, key=lambda r: (not r.solid, -r.nominal, r.name, r.own_act))

    @property
    def reason(self) -> Reason:
        """Why it counts as an origin."""
        return OWN_ACT if self.own_act else KIND_REASONS[self.kind]


def by_order(root: Root) -> tuple[int, str]:
    """Returns the key that sorts the best known roots first."""
    return root.order


@dataclass(frozen=True, slots=True)
class Chain:
    """The way of a claim into an article: outlet ← AFP ← Yonhap ← KCNA.

    `roots` are whom it names in the end, best known first; `relays` those who passed it on, the
    deepest first, the article's own credit last. `attributed` tells that the text itself names the
    roots; else they are those of the whole article.
    """

    roots: tuple[Root, ...]
    relays: tuple[Root, ...] = ()
    attributed: bool = False

"""The decision table that turns the sourcing of an event into a label. First match wins.

Labels speak of sourcing; nothing is called true. The rule's id is printed beside the label.
"""

from collections.abc import Callable
from dataclasses import dataclass

from recoupe.model import Label, Reason


@dataclass(frozen=True, slots=True)
class Sourcing:
    """What the table looks at.

    `low` and `high` are the bounds of the origins that state it, `denying` the low bound of those
    that deny it. `performative`: the act is one of speech, of which the actor's own words are the
    document; `own_act`: nothing but these words stands behind it, on pages of unknown origin.
    `interested`: every root is a party to the act. `conditional`: no one states it as a fact.
    `unnamed`: unnamed sources stand behind it, and nothing that counts by itself.
    `contradicted`: origins disagree on a count, a date, a place or the parties.
    """

    low: int
    high: int
    articles: int
    denying: int
    interested: bool
    conditional: bool
    named: bool
    unnamed: bool
    own_act: bool
    unresolved: bool
    performative: bool
    admission: bool
    retracted: bool = False
    contradicted: bool = False

    @property
    def contested(self) -> bool:
        """Tells whether anybody denies it."""
        return self.denying > 0


@dataclass(frozen=True, slots=True)
class LabelRule:
    """A row of the table."""

    id: str
    label: Label
    holds: Callable[[Sourcing], bool]
    fr: str
    en: str

    @property
    def reason(self) -> Reason:
        """The row as a reason."""
        return Reason(self.id, self.fr, self.en)


RULES = (
    LabelRule(
        "R0",
        Label.RETRACTED,
        lambda s: s.retracted,
        "l’origine a retiré ou corrigé ce qu’elle avait annoncé",
        "the origin took back or corrected what it had announced",
    ),
    LabelRule(
        "R1",
        Label.CORROBORATED,
        lambda s: (
            s.low >= 2
            and s.articles >= 2
            and not s.interested
            and not s.conditional
            and not s.contested
            and not s.contradicted
        ),
        "au moins deux articles et deux origines sans lien trouvé, dont une sans intérêt, "
        "à l’indicatif, que personne ne dément ni ne contredit",
        "two articles and two origins or more with no tie found, one of them no party, "
        "stated as fact, denied and contradicted by nobody",
    ),
    LabelRule(
        "R5",
        Label.CONTESTED,
        lambda s: s.contested and s.denying >= s.low,
        "au moins autant d’origines le démentent que l’affirment",
        "at least as many origins deny it as state it",
    ),
    LabelRule(
        "R2c",
        Label.PROBABLE,
        lambda s: s.contested and not s.conditional,
        "démenti, mais par moins d’origines que celles qui l’affirment",
        "denied, but by fewer origins than state it",
    ),
    LabelRule(
        "R2",
        Label.PROBABLE,
        lambda s: not s.conditional and s.high >= 2 and not s.unresolved and not s.unnamed,
        "plusieurs origines possibles",
        "several possible origins",
    ),
    LabelRule(
        "R2a",
        Label.PROBABLE,
        lambda s: not s.conditional and s.admission and not s.unresolved,
        "un aveu contre son propre intérêt",
        "an admission against one's own interest",
    ),
    LabelRule(
        "R3a",
        Label.SINGLE_SOURCE,
        lambda s: s.own_act and not s.conditional,
        "un acte public dont l’auteur est nommé, sur une page qui ne dit pas d’où elle le tient",
        "a public act whose author is named, on a page that does not say where it has it from",
    ),
    LabelRule(
        "R3",
        Label.SINGLE_SOURCE,
        lambda s: (
            s.high >= 1
            and s.named
            and not s.unnamed
            and not s.conditional
            and (s.performative or not s.interested)
        ),
        "une seule origine nommée et directe",
        "one named and direct origin",
    ),
    LabelRule(
        "R4",
        Label.UNCORROBORATED,
        lambda s: s.high >= 1 and s.conditional,
        "seulement allégué, annoncé ou au conditionnel",
        "only alleged, announced or in the conditional",
    ),
    LabelRule(
        "R4a",
        Label.UNCORROBORATED,
        lambda s: s.high >= 1 and not s.unresolved,
        "une origine anonyme ou intéressée",
        "one unnamed or interested origin",
    ),
    LabelRule(
        "R6",
        Label.UNDETERMINED,
        lambda s: True,
        "l’origine n’a pas pu être établie",
        "the origin could not be established",
    ),
)


def label_of(sourcing: Sourcing) -> LabelRule:
    """Returns the first row of the table that holds."""
    return next(rule for rule in RULES if rule.holds(sourcing))

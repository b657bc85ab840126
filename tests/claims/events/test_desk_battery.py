"""News in the words of a desk: the type that a sentence tells, and everyday senses that tell none.

Written before the frames were mended by them: at first sight 57 to 62 of 100 were told.
"""

from functools import cache

import pytest

from recoupe.model import Article, Block, BlockKind, Span, content_id
from recoupe.pipeline import extract

pytestmark = pytest.mark.model

# fmt: off
TOLD = {
    "ACCUSE": (
        "Bucarest convoque le chargé d'affaires russe après la chute d'un drone.",
        "La Slovénie a traîné la Croatie devant la Cour de justice de l'UE.",
        "Les Comores se disent outrées par les propos du président français.",
        "Mascate s'est ému du sort réservé à ses pêcheurs.",
    ),
    "AGREE": (
        "La Mongolie s'est dite disposée à abriter un sommet.",
        "La Zambie s'est engagée auprès du FMI à réduire ses subventions.",
        "Le Hamas a dit oui à l'offre des médiateurs.",
        "Le Soudan du Sud s'est dit prêt à servir d'intermédiaire.",
    ),
    "AID": (
        "Des médecins cubains ont été envoyés au Mozambique.",
        "La Roumanie a recueilli cent mille Ukrainiennes et leurs enfants.",
        "La Suède débourse 500 millions d'euros pour les blindés ukrainiens.",
        "Riyad a injecté cinq milliards de dollars dans la Banque centrale égyptienne.",
    ),
    "ASSAULT": (
        "Des hommes armés ont fait irruption dans un hôtel de Kampala et égorgé trois clients.",
        "Dix pêcheurs vietnamiens ont été passés à tabac par des garde-côtes chinois.",
        "Erbil a été visée dans la nuit par des tirs iraniens.",
        "Les shebab ont mené un assaut meurtrier contre une caserne kényane.",
    ),
    "COERCE": (
        "Deux correspondants tchèques sont retenus depuis mardi à Minsk.",
        "La Biélorussie a contraint l'avion de Ryanair à atterrir à Minsk.",
        "La marine sri-lankaise a saisi deux chalutiers indiens.",
        "Le Pakistan renvoie de force des milliers d'Afghans.",
    ),
    "CONCEDE": (
        "Le Premier ministre canadien a demandé pardon aux Inuits.",
        "Les séparatistes touareg ont décrété une trêve unilatérale.",
        "Sous la menace de sanctions, Accra a accepté de revoir sa loi.",
        "Séoul se dit navré du tir accidentel contre un chalutier chinois.",
    ),
    "CONSULT": (
        "Le chancelier allemand effectue une visite éclair à Kiev.",
        "Le secrétaire d'État américain recevra jeudi son homologue kosovar.",
        "Oman fait la navette entre Sanaa et Riyad.",
        "À Astana, les négociateurs azerbaïdjanais et arméniens ont repris langue.",
    ),
    "COOPERATE": (
        "Ankara achète des chasseurs pakistanais.",
        "La Pologne et la Roumanie ont tenu des manœuvres communes en mer Noire.",
        "Le Vietnam et la France ont mené une patrouille conjointe.",
        "Vingt prisonniers de guerre ont été échangés contre autant de soldats azerbaïdjanais.",
    ),
    "MOBILIZE": (
        "Deux frégates australiennes ont franchi le détroit de Taïwan.",
        "L'Estonie rappelle dix mille réservistes.",
        "Le porte-avions américain croise au large de Pusan.",
        "Londres expédie un destroyer en mer Rouge.",
    ),
    "PROTEST": (
        "Des dizaines de milliers de Géorgiens ont de nouveau battu le pavé à Tbilissi.",
        "Les enseignants marocains ont cessé le travail.",
        "Les routiers polonais bloquent la frontière ukrainienne.",
        "À Tirana, la foule a conspué le Premier ministre.",
    ),
    "REJECT": (
        "Bakou a décliné l'invitation de l'Union européenne.",
        "La rencontre prévue à Vienne entre Serbes et Kosovars n'aura pas lieu.",
        "Le Parlement kényan a retoqué l'accord de pêche avec la Somalie.",
        "Le Soudan récuse tout rôle de l'Égypte.",
    ),
    "REQUEST": (
        "L'ONU invite les belligérants soudanais à déposer les armes.",
        "La Moldavie a sollicité de l'Otan des moyens de déminage.",
        "Le Conseil de sécurité somme les rebelles du M23 de se retirer de Goma.",
        "Lima a déposé auprès de l'Espagne une demande d'extradition.",
    ),
    "RETREAT": (
        "L'Inde a levé son embargo sur le riz.",
        "La Thaïlande retire ses chars de la frontière cambodgienne.",
        "Le Venezuela a élargi seize prisonniers politiques.",
        "Les autorités guinéennes ont remis en liberté deux marins grecs.",
    ),
    "SANCTION": (
        "L'Afrique du Sud a été suspendue du Conseil des droits de l'homme.",
        "L'Otan a mis fin à sa coopération avec la Russie.",
        "Le Nicaragua claque la porte de l'OEA.",
        "Trois attachés militaires hongrois ont reçu l'ordre de quitter Kiev.",
    ),
    "SUPPORT": (
        "Bogota et Caracas ont rétabli leurs ambassadeurs.",
        "L'Irlande se range derrière Chypre.",
        "Le Venezuela a été admis au sein des Brics.",
        "Panama a noué des relations diplomatiques avec Pékin.",
    ),
    "THREATEN": (
        "L'Iran se réserve le droit de répondre.",
        "La Chine a mis en garde le Japon contre toute ingérence.",
        "Le M23 laisse 48 heures à l'armée congolaise pour évacuer Uvira.",
        "Minsk promet de « répondre coup pour coup » à toute provocation polonaise.",
    ),
}
MISSED = [
    (
        "ACCUSE",
        "Pour Quito, la main du Venezuela ne fait aucun doute.",
        "a charge told by a hand",
    ),
    (
        "CONSULT",
        "Le chef de la diplomatie turque était mardi à Bagdad.",
        "a visit told by « être »",
    ),
    (
        "SANCTION",
        "Quinze ans de réclusion pour l'espion letton.",
        "a sentence without a verb",
    ),
    (
        "SUPPORT",
        "Nauru a reconnu Pékin aux dépens de Taipei.",
        "« reconnaître » a state, without its independence",
    ),
    (
        "REJECT",
        "Pas question de négocier avec les putschistes, tranche la Cédéao.",
        "a refusal without a verb",
    ),
    (
        "AID",
        "La Jordanie soigne les enfants de Gaza.",
        "children are no people in need to the word classes",
    ),
    (
        "MOBILIZE",
        "Nouvel essai hypersonique réussi, se vante New Delhi.",
        "who tested is told by the tag",
    ),
    (
        "THREATEN",
        "L'Iran pourrait fermer le détroit d'Ormuz, a averti son chef de la marine.",
        "a threat told by its tag",
    ),
]
EVERYDAY = (
    "La Pologne compte 38 millions d'habitants.",
    "La Norvège abrite une importante colonie de macareux.",
    "La reine du Danemark a fêté ses 80 ans.",
    "L'armée colombienne a fêté son bicentenaire.",
    "La population du Bangladesh a doublé en quarante ans.",
    "Le prix du pain a explosé au Soudan.",
    "Le gouvernement chilien présentera son budget en octobre.",
    "Le film du réalisateur iranien a été récompensé à Venise.",
    "Le Japon a attaqué la saison par une victoire contre le Pérou.",
    "Le parti au pouvoir en Namibie a remporté la moitié des sièges.",
    "Le Maroc a lancé son premier TGV.",
    "L'inflation a frappé de plein fouet les ménages turcs.",
    "Le romancier kényan a reçu le prix Nobel.",
    "Le Portugal affronte la Croatie dimanche.",
    "La fusée de la société néo-zélandaise a explosé.",
    "L'Islande consomme plus d'électricité que le Portugal.",
    "La police norvégienne a retrouvé le tableau volé.",
    "Le cyclone a quitté Madagascar et menace le Mozambique.",
    "Une étudiante vietnamienne a gagné le concours d'éloquence.",
    "Le barrage éthiopien retient cinq milliards de mètres cubes d'eau.",
    "Le président kényan tire les leçons de la sécheresse.",
    "La Suisse exporte surtout des médicaments et des montres.",
    "La Banque centrale turque a relevé ses taux.",
    "Le ministre algérien a remercié les bénévoles.",
)
# fmt: on


@cache
def types() -> dict[str, frozenset[str]]:
    """Returns the types told by each sentence, all read in one go."""
    told = [text for sentences in TOLD.values() for text in sentences]
    articles = [
        Article(
            id=content_id(text),
            path=f"{at}.txt",
            text=text,
            blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
            language="fr",
            published="2020-06-15",
        )
        for at, text in enumerate([*told, *(text for _, text, _ in MISSED), *EVERYDAY])
    ]
    return {
        claims.article.text: frozenset(event.type for event in claims.events)
        for claims in extract(articles)
    }


def _cases() -> list[object]:
    told = [(kind, text) for kind, sentences in TOLD.items() for text in sentences]
    missed = [
        pytest.param(kind, text, marks=pytest.mark.xfail(strict=True, reason=why))
        for kind, text, why in MISSED
    ]
    return [*told, *missed]


@pytest.mark.parametrize(("kind", "text"), _cases())
def test_the_type_of_an_act_is_told(kind: str, text: str) -> None:
    assert kind in types()[text]


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_senses_tell_no_act(text: str) -> None:
    assert not types()[text]

"""Parties that stand neither as subject nor as object of the act: led, owned, pronoun, reply."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # who is led to do it does it
        ("Les grèves ont conduit l'Estonie à isoler le Bélarus.", "SANCTION EST → BLR"),
        # at whose door the deed is laid
        (
            "Une frappe de drone attribuée au Maroc a tué deux camionneurs mauritaniens.",
            "ASSAULT MAR → MRT",
        ),
        # whose the doer, or what is struck, is
        (
            "Des hackers liés au renseignement russe ont attaqué des ministères moldaves.",
            "ASSAULT RUS → MDA",
        ),
        (
            "La marine vénézuélienne avait intercepté un bateau affrété par ExxonMobil au large.",
            "COERCE VEN → ExxonMobil",
        ),
        (
            "Le Hezbollah a tiré des roquettes vers Israël, dont l'aviation a bombardé le Liban.",
            "ASSAULT ISR → LBN",
        ),
        ("Deux avions-cargos égyptiens ont livré des armes à la Somalie.", "AID EGY → SOM"),
        # the parser ties the man to the years of prison
        (
            "La justice péruvienne a condamné à quatre ans de prison un ancien colonel équatorien.",
            "SANCTION PER → ECU",
        ),
        # the other end of a treaty
        ("Le Sénat paraguayen a refusé l'accord avec Taïwan.", "REJECT PRY → TWN"),
        # members of a list share what stands behind the last
        (
            "L'Éthiopie reconnaît « la souveraineté, l'unité et l'intégrité territoriale » de la "
            "Somalie.",
            "SUPPORT ETH → SOM",
        ),
        # whom the words are said to
        (
            "« Nous ne céderons pas », a répondu à Londres la présidente argentine.",
            "REJECT ARG → GBR",
        ),
        # whose doing calls it forth
        (
            "Le Tchad et le Niger avaient signé un pacte qui a suscité l'indignation de Tunis.",
            "ACCUSE TUN → TCD NER",
        ),
        # what has « l'objet » before it
        ("Le Mali fait l'objet d'une série de sanctions de l'ONU.", "SANCTION UNO → MLI"),
        # what somebody is warned against doing
        (
            "Washington a mis en garde Pyongyang contre toute vente d'armes à la Russie.",
            "AID PRK → RUS",
        ),
        # the host of a post abroad
        (
            "Trois employés de l'ambassade de Russie à Sofia ont été expulsés vendredi.",
            "SANCTION BGR → RUS",
        ),
        # pronouns before a verb
        ("Lima a reçu Quito. Elle lui a promis des armes.", "AGREE PER → ECU"),
        (
            "Le Chili et le Pérou se sont vus. Le président brésilien Lula les y avait conviés.",
            "REQUEST BRA → CHL PER",
        ),
        # an armed man may strike his own country
        (
            "L'offensive lancée en avril par le maréchal Khalifa Haftar sur Tripoli a échoué.",
            "ASSAULT LBY → LBY",
        ),
        (
            "Une attaque de Jaich al-Adl à Téhéran avait fait douze martyrs.",
            "ASSAULT Jaich al-Adl → IRN",
        ),
        # whoever speaks for an organisation that is no state
        ("Le secrétaire général de l'Opep a critiqué Washington.", "ACCUSE OPEP → USA"),
        ("Le patron de la Ligue arabe a salué le Mali.", "SUPPORT Ligue arabe → MLI"),
    ],
)
def test_a_party_is_found_beside_the_act(
    text: str, told: str, acts: Callable[..., set[str]]
) -> None:
    assert told in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a state that is tied to another acts for itself
        ("Cuba, liée à la Chine par un traité, a condamné le Chili.", "ACCUSE CHN → CHL"),
        # an adjective is no act of whoever stands before it
        ("Lomé parle de coopération avec Minsk isolé par ses guerres.", "SANCTION TGO → BLR"),
        # a deed that is deplored was not done by who is named behind it
        ("Oslo soutient Lima après l'invasion décriée de Quito par Lima.", "ACCUSE PER → -"),
        # where one speaks is not what is struck
        ("Les frappes saoudiennes décidées à Oslo ont repris.", "ASSAULT SAU → NOR"),
        # nothing stands between « chez le voisin » and its owner
        ("Moscou va déployer des forces chez le voisin bélarusse.", "MOBILIZE BLR → RUS"),
        # words said to an agency are for nobody
        (
            "« Nous ne céderons pas », a répondu à l'AFP la présidente argentine.",
            "REJECT ARG → AFP",
        ),
    ],
)
def test_a_name_near_by_is_no_party(text: str, told: str, acts: Callable[..., set[str]]) -> None:
    assert told not in acts(text)

"""Who takes part, where other clauses and the sentence before say it."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Le ministre de l'Intérieur, Bruno Retailleau, a menacé l'Algérie d'une « "
            "riposte graduée ».",
            {"THREATEN FRA → DZA"},
        ),
        (
            "Des manifestants irakiens ont brûlé le drapeau suédois devant l'ambassade de "
            "Suède à Bagdad.",
            {"PROTEST IRQ → SWE"},
        ),
        (
            "Kaboul, où les talibans sont revenus au pouvoir, a demandé à Islamabad "
            "d'arrêter les expulsions d'Afghans.",
            {"REQUEST AFG → PAK"},
        ),
        (
            "Le Zimbabwe a fermé sa frontière avec la Zambie, que Harare accuse d'abriter "
            "des opposants.",
            {"ACCUSE ZWE → ZMB", "COERCE ZWE → ZMB"},
        ),
        (
            "Washington a riposté en bombardant des positions de la milice en Syrie.",
            {"ASSAULT USA → SYR"},
        ),
        (
            "Volodymyr Zelensky a accusé le Premier ministre slovaque, Robert Fico, "
            "d'ouvrir un second front.",
            {"ACCUSE UKR → SVK"},
        ),
        ("Les carabiniers italiens ont interpellé un ressortissant libyen.", {"COERCE ITA → LBY"}),
        (
            "Les forces de sécurité égyptiennes ont arrêté un étudiant italien.",
            {"COERCE EGY → ITA"},
        ),
        ("L'Iran a saisi un pétrolier battant pavillon des îles Marshall.", {"COERCE IRN → MHL"}),
        (
            "La Lettonie a annoncé, en accord avec Vilnius, la fermeture de sa frontière "
            "avec le Bélarus.",
            {"COERCE LVA → BLR"},
        ),
        ("Le Soudan du Sud a expulsé le représentant de l'ONU.", {"SANCTION SSD → UNO"}),
        (
            "La Colombie, dont le président a traité son homologue argentin d'assassin, a "
            "rappelé son ambassadeur à Buenos Aires.",
            {"SANCTION COL → ARG"},
        ),
        ("Tallinn, qui avait expulsé un consul russe, a pris acte.", {"SANCTION EST → RUS"}),
        (
            "Les rebelles du M23, soutenus par le Rwanda, ont attaqué Bukavu.",
            {"ASSAULT M23 → COD", "SUPPORT RWA → M23"},
        ),
        ("Budapest, de son côté, a reproché à Stockholm ses critiques.", {"ACCUSE HUN → SWE"}),
    ],
)
def test_relatives_and_participles_keep_their_subject(
    text: str, told: set[str], acts: Callable[..., set[str]]
) -> None:
    assert told <= acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "L'Estonie a arrêté un professeur russe soupçonné d'espionnage. La Russie a "
            "exigé sa libération.",
            {"COERCE EST → RUS", "REQUEST RUS → EST"},
        ),
        (
            "Le Chili a convoqué l'ambassadeur d'Israël après les propos du ministre. "
            "Santiago exige des excuses.",
            {"ACCUSE CHL → ISR", "REQUEST CHL → ISR"},
        ),
        (
            "La police aux frontières croate a refoulé des migrants vers la Bosnie. "
            "Sarajevo a dénoncé ces pratiques.",
            {"ACCUSE BIH → HRV"},
        ),
        (
            "La Mauritanie et le Mali renforcent leurs troupes. Nouakchott a accusé l'armée"
            " malienne d'avoir tué trois de ses ressortissants.",
            {"ACCUSE MRT → MLI", "ASSAULT MLI → MRT"},
        ),
        (
            "Le Niger a coupé les ponts avec l'Union européenne. Il accuse Bruxelles d'ingérence.",
            {"ACCUSE NER → EU"},
        ),
        (
            "Visée par un mandat d'arrêt espagnol, l'élue s'est réfugiée en Suisse. Berne "
            "refuse de l'extrader.",
            {"REJECT CHE → ESP"},
        ),
        (
            "L'Egypte a accusé l'Ethiopie de remplir le barrage. Le Caire a réclamé un "
            "accord contraignant.",
            {"ACCUSE EGY → ETH", "REQUEST EGY → ETH"},
        ),
        (
            "Vilnius accuse Minsk. « Nous ne céderons pas au chantage de Loukachenko », a "
            "lancé la Première ministre lituanienne.",
            {"ACCUSE LTU → BLR"},
        ),
        (
            "Quito a autorisé la police à entrer dans l'ambassade du Mexique. Le président "
            "mexicain a aussitôt rompu les relations avec l'Equateur.",
            {"SANCTION MEX → ECU"},
        ),
        (
            "Le ministre des Affaires étrangères, Rodrigo Malmierca, a accusé Washington "
            "d'ingérence. Cuba, a-t-il dit, ne cédera pas.",
            {"ACCUSE CUB → USA"},
        ),
        (
            "Le Haut-Karabakh est au cœur du conflit. Bakou a bloqué le corridor de "
            "Latchine, ce qu'Erevan dénonce.",
            {"ACCUSE ARM → AZE"},
        ),
        (
            "L'armée jordanienne a abattu un drone venu de Syrie. Amman a mis en garde Damas.",
            {"THREATEN JOR → SYR"},
        ),
        (
            "Le Panama a fermé le consulat du Venezuela. Caracas a aussitôt suspendu les "
            "vols vers Panama.",
            {"SANCTION VEN → PAN"},
        ),
        (
            "Le Lesotho réclame à l'Afrique du Sud des terres. Maseru a saisi l'Onu.",
            {"REQUEST LSO → ZAF"},
        ),
        (
            "La Macédoine du Nord et la Bulgarie ont trouvé un compromis. Skopje a accepté "
            "la proposition de Sofia.",
            {"AGREE MKD → BGR"},
        ),
        (
            "Athènes et Tirana s'opposent sur le sort d'un maire. La Grèce a menacé de "
            "bloquer l'adhésion de son voisin.",
            {"THREATEN GRC → ALB"},
        ),
        (
            "L'Ukraine a coulé un navire russe. Moscou a juré de se venger.",
            {"ASSAULT UKR → RUS", "THREATEN RUS → UKR"},
        ),
        (
            "La France et le Niger, longtemps alliés, ne se parlent plus. Niamey a retiré "
            "son ambassadeur de Paris.",
            {"SANCTION NER → FRA"},
        ),
        (
            "La Malaisie a rappelé son ambassadeur à Pyongyang. Le royaume avait auparavant"
            " expulsé celui de la Corée du Nord.",
            {"SANCTION MYS → PRK"},
        ),
        (
            "Un patrouilleur de la garde-côte vénézuélienne est entré dans les eaux du "
            "Guyana. Georgetown a alerté ses partenaires.",
            {"MOBILIZE VEN → GUY"},
        ),
        (
            "La Somalie a sommé l'Ethiopie de renoncer à l'accord portuaire. Addis Abeba a "
            "opposé une fin de non-recevoir.",
            {"REJECT ETH → SOM", "REQUEST SOM → ETH"},
        ),
        (
            "Le gouvernement philippin a convoqué l'ambassadeur de Chine. L'archipel accuse"
            " Pékin d'avoir aveuglé un équipage au laser.",
            {"ACCUSE PHL → CHN"},
        ),
        (
            "Le Cambodge a déposé une plainte contre la Thaïlande. Bangkok refuse la "
            "juridiction de la Cour.",
            {"ACCUSE KHM → THA"},
        ),
        (
            "La République dominicaine et Haïti s'affrontent sur un canal. Saint-Domingue a"
            " fermé ses frontières avec son voisin vendredi.",
            {"COERCE DOM → HTI"},
        ),
        (
            "Le Bénin a rouvert sa frontière avec le Niger. Mais Niamey, qui soupçonne "
            "Cotonou, a refusé d'en faire autant.",
            {"REJECT NER → BEN", "RETREAT BEN → NER"},
        ),
        (
            "L'Arménie a quitté l'alliance militaire. Moscou a mis en garde Erevan.",
            {"THREATEN RUS → ARM"},
        ),
        (
            "L'ancien ministre zambien est recherché. Le Zimbabwe a refusé son extradition "
            "vers Lusaka.",
            {"REJECT ZWE → ZMB"},
        ),
        (
            "Les gardes-frontières polonais ont refoulé des migrants venus du Bélarus. "
            "Varsovie a accusé Minsk de mener une « guerre hybride ».",
            {"ACCUSE POL → BLR"},
        ),
    ],
)
def test_the_sentence_before_names_the_other_side(
    text: str, told: set[str], acts: Callable[..., set[str]]
) -> None:
    assert told <= acts(text)

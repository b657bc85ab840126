"""Who takes part, where one clause says it: capitals, bodies, passives, lists."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Les Emirats arabes unis ont envoyé deux avions d'aide humanitaire au Tchad.",
            {"AID ARE → TCD"},
        ),
        ("Le Sri Lanka a obtenu de l'Inde un prêt d'un milliard de dollars.", {"AID IND → LKA"}),
        ("L'Italie réclame des explications au Caire.", {"REQUEST ITA → EGY"}),
        ("Séoul a envoyé un message de condoléances au Japon.", {"SUPPORT KOR → JPN"}),
        ("Abuja a coupé l'électricité à son voisin nigérien.", {"COERCE NGA → NER"}),
        (
            "Accusé par le Liban de violer sa souveraineté, Israël n'a pas commenté.",
            {"ACCUSE LBN → ISR"},
        ),
        ("Les talibans ont libéré deux ressortissants américains.", {"RETREAT talibans → USA"}),
        (
            "L'Algérie a interdit son espace aérien aux avions militaires français.",
            {"COERCE DZA → FRA"},
        ),
        ("Ouagadougou a suspendu l'aide militaire de Paris.", {"SANCTION BFA → FRA"}),
        ("Le Liechtenstein a gelé les avoirs d'un oligarque russe.", {"SANCTION LIE → RUS"}),
        (
            "Les Emirats ont condamné l'attaque des Houthis contre le royaume.",
            {"ACCUSE ARE → Houthis"},
        ),
        ("C'est la première fois que Kigali menace ouvertement Bujumbura.", {"THREATEN RWA → BDI"}),
        ("Le Conseil de sécurité a condamné le tir de missile de Pyongyang.", {"ACCUSE UNO → PRK"}),
        ("La Suède a remercié la Turquie pour son feu vert.", {"SUPPORT SWE → TUR"}),
    ],
)
def test_capitals_and_states_act(text: str, told: set[str], acts: Callable[..., set[str]]) -> None:
    assert told <= acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Le ministre des Affaires étrangères du Pérou a convoqué l'ambassadeur de "
            "Colombie pour lui remettre une note de protestation.",
            {"ACCUSE PER → COL"},
        ),
        (
            "Les services secrets danois accusent un agent iranien d'avoir planifié un attentat.",
            {"ACCUSE DNK → IRN"},
        ),
        (
            "Des chasseurs américains ont abattu un drone iranien au-dessus du détroit d'Ormuz.",
            {"ASSAULT USA → IRN"},
        ),
        (
            "Cinq soldats pakistanais ont été tués dans une attaque des talibans "
            "pakistanais du TTP.",
            {"ASSAULT TTP → PAK"},
        ),
        ("La visite à Hanoï du secrétaire d'Etat américain a irrité Pékin.", {"CONSULT USA → VNM"}),
        (
            "L'armée éthiopienne a pris le contrôle d'une localité frontalière soudanaise.",
            {"ASSAULT ETH → SDN"},
        ),
        ("La Zambie demande au Zimbabwe de lui livrer l'ancien ministre.", {"REQUEST ZMB → ZWE"}),
        (
            "La marine indonésienne a coulé trois bateaux de pêche vietnamiens.",
            {"ASSAULT IDN → VNM"},
        ),
        ("L'aviation marocaine a bombardé un convoi algérien.", {"ASSAULT MAR → DZA"}),
        (
            "L'ancien président bolivien Evo Morales a accusé le Chili d'avoir soutenu le putsch.",
            {"ACCUSE BOL → CHL"},
        ),
        ("Le président élu du Panama a rejeté les menaces de Donald Trump.", {"REJECT PAN → USA"}),
        (
            "Le porte-parole du gouvernement hongrois a dénoncé l'attitude de Kiev.",
            {"ACCUSE HUN → UKR"},
        ),
        (
            "Une délégation ougandaise conduite par le ministre de la Défense s'est rendue à Juba.",
            {"CONSULT UGA → SSD"},
        ),
        ("Selon Damas, l'aviation israélienne a tué trois soldats syriens.", {"ASSAULT ISR → SYR"}),
        (
            "Pour la cheffe de la diplomatie allemande, Bakou porte la responsabilité de "
            "l'escalade.",
            {"ACCUSE DEU → AZE"},
        ),
        (
            "La Garde côtière chinoise a tiré au canon à eau sur un navire philippin.",
            {"ASSAULT CHN → PHL"},
        ),
        (
            "« Nous condamnons fermement l'ingérence américaine », a déclaré le ministère "
            "panaméen.",
            {"ACCUSE PAN → USA"},
        ),
        ("Le ministre kényan de la Santé a visité un hôpital de Kampala.", {"CONSULT KEN → UGA"}),
        (
            "Le ministère vietnamien des Affaires étrangères a dénoncé une violation de sa "
            "souveraineté par Pékin.",
            {"ACCUSE VNM → CHN"},
        ),
        (
            "Le ministre israélien de la Défense a menacé le Liban de représailles.",
            {"THREATEN ISR → LBN"},
        ),
        ("La junte guinéenne a fermé l'ambassade de France.", {"SANCTION GIN → FRA"}),
    ],
)
def test_bodies_and_offices_act_for_their_state(
    text: str, told: set[str], acts: Callable[..., set[str]]
) -> None:
    assert told <= acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("L'ambassadeur du Soudan à N'Djamena a été expulsé par le Tchad.", {"SANCTION TCD → SDN"}),
        ("Deux diplomates russes ont été expulsés par la Bulgarie.", {"SANCTION BGR → RUS"}),
        (
            "Ce raid, le troisième en une semaine, a été attribué à l'armée turque par les "
            "autorités irakiennes.",
            {"ACCUSE IRQ → TUR"},
        ),
        ("Un pétrolier grec a été saisi par les Gardiens de la révolution.", {"COERCE IRN → GRC"}),
        (
            "La République tchèque, qui avait exclu un attaché militaire russe, a été visée"
            " par des mesures de rétorsion.",
            {"SANCTION CZE → RUS"},
        ),
        (
            "L'ambassade des Etats-Unis à Bagdad a été attaquée par une milice pro-iranienne.",
            {"ASSAULT - → USA"},
        ),
        (
            "Le ministre malien de la Défense, Sadio Camara, a été reçu à Moscou par son "
            "homologue.",
            {"CONSULT MLI → RUS"},
        ),
        (
            "Un navire battant pavillon libérien a été arraisonné par la marine iranienne.",
            {"COERCE IRN → LBR"},
        ),
        (
            "Le chef du gouvernement géorgien s'est rendu à Bakou, où il a été reçu par "
            "Ilham Aliev.",
            {"CONSULT GEO → AZE"},
        ),
        ("Un avion de ligne malaisien a été abattu par un missile russe.", {"ASSAULT RUS → MYS"}),
        ("Sept casques bleus tanzaniens ont été tués par des rebelles ADF.", {"ASSAULT ADF → TZA"}),
    ],
)
def test_the_agent_of_a_passive_acts(
    text: str, told: set[str], acts: Callable[..., set[str]]
) -> None:
    assert told <= acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Le Salvador et le Guatemala ont rouvert leur frontière commune.",
            {"RETREAT SLV GTM → -"},
        ),
        ("L'Angola a offert sa médiation à Kinshasa et Kigali.", {"AGREE AGO → COD RWA"}),
        ("Madrid et Londres ont signé un accord sur Gibraltar.", {"SUPPORT ESP GBR → -"}),
        ("Le Qatar a proposé sa médiation à Khartoum et à Addis Abeba.", {"AGREE QAT → SDN ETH"}),
        (
            "Les Pays-Bas et l'Australie ont attribué la responsabilité du tir à Moscou.",
            {"ACCUSE NLD AUS → RUS"},
        ),
        (
            "Le Kazakhstan et l'Ouzbékistan ont signé un traité de délimitation.",
            {"SUPPORT KAZ UZB → -"},
        ),
        (
            "Le Canada, l'Australie et la Nouvelle-Zélande ont appelé Fidji à respecter la "
            "Constitution.",
            {"REQUEST CAN AUS NZL → FJI"},
        ),
        ("Nicosie et Ankara ont repris leurs pourparlers lundi.", {"CONSULT CYP TUR → -"}),
        (
            "Le Burkina Faso et le Mali ont apporté leur soutien à la junte nigérienne.",
            {"SUPPORT BFA MLI → NER"},
        ),
        (
            "Le chef de la diplomatie kényane a reçu lundi l'ambassadeur de Somalie.",
            {"CONSULT KEN SOM → -"},
        ),
        (
            "Le secrétaire général de l'Otan a exhorté Belgrade et Pristina à la désescalade.",
            {"REQUEST NATO → SRB XKX"},
        ),
        (
            "Le Front Polisario a accusé le Maroc d'avoir violé le cessez-le-feu.",
            {"ACCUSE Front Polisario → MAR"},
        ),
        (
            "Le patron de la diplomatie omanaise s'est entretenu avec son homologue iranien.",
            {"CONSULT OMN IRN → -"},
        ),
    ],
)
def test_several_share_an_act(text: str, told: set[str], acts: Callable[..., set[str]]) -> None:
    assert told <= acts(text)

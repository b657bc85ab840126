"""Sentences as the international press writes them, with made-up news: the type that each tells."""

from functools import cache

import pytest

from recoupe.model import Article, Block, BlockKind, Span, content_id
from recoupe.pipeline import extract

pytestmark = pytest.mark.model

# fmt: off
TOLD = {
    "ACCUSE": (
        "Tallinn voit la main de Moscou derrière la coupure du câble.",
        "Amman a fait part à l'ambassadeur israélien de son indignation.",
        "Une note verbale de protestation a été remise par Manille à l'ambassade de Chine.",
        "Abuja déplore le manque de coopération du Bénin.",
        "Nicosie reproche à Ankara ses forages.",
        "Le chargé d'affaires iranien a été convoqué au Foreign Office.",
        "Asmara voit dans ces manœuvres éthiopiennes une provocation.",
        "Chisinau pointe le rôle de Moscou dans les troubles de Gagaouzie.",
        "Le parquet suisse a ouvert une procédure contre un diplomate érythréen.",
        "Ljubljana s'est émue des contrôles croates à la frontière.",
        "L'ambassadeur de Libye à Tunis a été prié de s'expliquer.",
    ),
    "AGREE": (
        "Doha a offert d'accueillir une nouvelle rencontre entre les belligérants soudanais.",
        "Bagdad a donné mercredi son accord de principe à la réouverture de l'oléoduc syrien.",
        "La Thaïlande a répondu oui à l'invitation cambodgienne.",
        "Un terrain d'entente a été trouvé entre Brasilia et Buenos Aires sur le prix du gaz.",
        "Nouakchott et Dakar se disent d'accord pour partager le gaz du champ frontalier.",
        "Mascate se tient à la disposition des parties yéménites pour abriter un nouveau cycle.",
        "Hanoï a levé ses réserves et souscrit au texte américain.",
        "Rabat assure Madrid de sa volonté de combattre les réseaux de passeurs.",
        "Helsinki et Tallinn se sont entendues sur le tracé du tunnel.",
        "Séoul construira trois hôpitaux au Kazakhstan, s'est engagé son Premier ministre.",
        "Addis-Abeba et Djibouti sont parvenues à s'entendre sur les tarifs du port.",
    ),
    "AID": (
        "Le Danemark cède l'intégralité de son artillerie à Kiev.",
        "Pékin a effacé une partie de l'ardoise du Sri Lanka.",
        "Des instructeurs rwandais encadrent les recrues centrafricaines.",
        "L'Ouganda a ouvert ses camps à trente mille réfugiés soudanais.",
        "Cinquante générateurs, don de la Lituanie, sont arrivés à Chisinau.",
        "Téhéran ravitaille Caracas en essence.",
        "Ankara a doté l'armée libyenne de drones de combat.",
        "La Belgique a dépêché des secouristes et des tentes à Goma.",
        "Tokyo finance la digue de Funafuti, aux Tuvalu.",
        "Vingt mille obus tchèques ont pris le chemin du front ukrainien.",
        "Alger offre deux cargaisons de fioul au Liban.",
    ),
    "ASSAULT": (
        "Un marché d'Omdourman a été soufflé par un obus.",
        "L'aviation israélienne a pris pour cible un entrepôt de Baalbek.",
        "Les gardes-frontières kirghizes et tadjiks ont échangé des coups de feu.",
        "Quarante villageois ont été passés par les armes dans le centre du Mali.",
        "Des obus azerbaïdjanais se sont abattus sur Vardenis.",
        "Trois soldats pakistanais sont tombés sous les balles de tireurs afghans.",
        "Le raid nigérian a coûté la vie à douze bergers nigériens.",
        "Un missile russe a éventré un immeuble de Dnipro.",
        "Islamabad a mené des frappes nocturnes dans la province afghane de Khost.",
        "Accrochage meurtrier entre militaires tchadiens et soudanais.",
        "Un candidat colombien a été criblé de balles à la sortie d'un meeting.",
    ),
    "COERCE": (
        "Les Gardiens de la révolution ont mis la main sur un cargo battant pavillon portugais.",
        "Le Caire garde clos le terminal de Rafah.",
        "Des pirates informatiques russes ont paralysé les services publics estoniens.",
        "Coup de filet à Tunis : dix opposants sous les verrous.",
        "Pékin a interdit de séjour quatre députés norvégiens.",
        "La marine sri-lankaise a capturé quatorze pêcheurs indiens.",
        "Managua a dissous cent cinquante associations.",
        "Deux ressortissants français ont été placés sous mandat de dépôt à Antananarivo.",
        "Bakou asphyxie le Haut-Karabakh en barrant le corridor de Latchine.",
        "Un reporter suédois a été appréhendé à sa descente d'avion à Istanbul.",
        "Pékin retient depuis un an une journaliste australienne.",
    ),
    "CONCEDE": (
        "La Haye a demandé pardon à l'Indonésie pour les exécutions de 1947.",
        "Asmara a fini par céder et laissera entrer les enquêteurs.",
        "Erevan a consenti à restituer quatre villages à Bakou.",
        "L'Australie a admis avoir mal traité la France dans l'affaire des sous-marins.",
        "Addis-Abeba décrète une trêve humanitaire de trois semaines.",
        "Le gouvernement espagnol fait marche arrière sur la taxe touristique.",
        "L'armée israélienne a reconnu une « méprise » et présenté ses regrets.",
        "Téhéran a admis pour la première fois avoir fait feu par erreur.",
        "Bogota renonce à son projet de mur.",
        "Manille a dû se résoudre à évacuer le récif.",
        "Les excuses du roi des Belges au Congo n'ont pas tout effacé.",
    ),
    "CONSULT": (
        "La reine des Pays-Bas a entamé lundi à Jakarta un voyage de quatre jours.",
        "Coup de fil entre les ministres turc et grec de la Défense.",
        "Le Premier ministre islandais a été accueilli vendredi à Nuuk avec les honneurs.",
        "Pêche et migrations étaient au menu des discussions entre Malgaches et Comoriens.",
        "Volodymyr Zelensky est arrivé à Prague par le train de nuit.",
        "Les présidents azerbaïdjanais et turkmène se sont vus une heure en marge du forum.",
        "Oslo fait office de facilitateur entre Bogota et la guérilla.",
        "Le chef de l'État ivoirien boucle ce soir son séjour au Ghana.",
        "La cheffe du gouvernement bulgare s'est envolée pour Belgrade.",
        "Rencontre au sommet à Antigua entre les présidents salvadorien et guatémaltèque.",
        "Le président tunisien a reçu la présidente du Conseil italienne.",
    ),
    "COOPERATE": (
        "Le gaz azerbaïdjanais transitera par la Turquie jusqu'en 2045.",
        "Les états-majors nigérien et malien mettent en commun leurs renseignements.",
        "Policiers colombiens et panaméens ont mené une opération conjointe contre les passeurs.",
        "Varsovie a passé commande de deux cents obusiers sud-coréens.",
        "Kiev et Moscou ont procédé à un nouvel échange de captifs.",
        "Alger livrera à l'Italie neuf milliards de mètres cubes de gaz supplémentaires.",
        "Bratislava et Budapest relient leurs réseaux électriques.",
        "Patrouilles mixtes gabonaises et camerounaises le long du fleuve.",
        "Le Caire a doublé ses achats de gaz israélien.",
        "Les polices néerlandaise et belge ont démantelé ensemble un réseau de trafiquants.",
        "L'Inde se fournit désormais à 40 % en brut russe.",
        "Une ligne aérienne directe relie de nouveau Lisbonne à Luanda.",
    ),
    "MOBILIZE": (
        "Pyongyang a procédé à la mise à feu d'un nouveau moteur-fusée.",
        "Vingt appareils chinois ont franchi la ligne médiane du détroit de Taïwan.",
        "La Finlande a placé ses réservistes en alerte.",
        "Une colonne de blindés turcs a pris la direction de la frontière syrienne.",
        "Démonstration de force de la marine indienne dans le golfe du Bengale.",
        "L'armée algérienne a renforcé son dispositif le long du Mali.",
        "Le Caire a massé des renforts dans le Sinaï.",
        "L'Iran dévoile un missile hypersonique.",
        "Séoul a conduit trois jours d'exercices à munitions réelles en mer Jaune.",
        "La flotte grecque a reçu l'ordre d'appareiller vers Kastellorizo.",
        "Un navire océanographique chinois a mouillé dans la zone économique japonaise.",
    ),
    "PROTEST": (
        "À Dacca, les étudiants ont de nouveau bravé le couvre-feu.",
        "Les dockers panaméens ont débrayé lundi.",
        "Une foule en colère a mis le feu à l'ambassade de Suède à Bagdad.",
        "La rue kényane gronde contre la hausse des taxes.",
        "Un cortège de dix mille personnes a convergé vers le consulat de France à Karachi.",
        "Les enseignants chiliens sont descendus dans la rue.",
        "La minga indigène a marché sur Bogota.",
        "Cent mille personnes ont marché sur la Knesset à Jérusalem.",
        "La grève des magistrats malgaches entre dans sa troisième semaine.",
        "À Djakarta, des manifestants ont piétiné le portrait du chef de la junte birmane.",
        "Nouvelle journée de colère à Port-au-Prince.",
    ),
    "REJECT": (
        "Belgrade n'a pas voulu d'une rencontre avec Pristina.",
        "« Pures inventions », a balayé le porte-parole iranien.",
        "La Hongrie met son veto à l'ouverture des négociations avec Kiev.",
        "Alger oppose une fin de non-recevoir à la proposition française.",
        "La visite du président tadjik a été reportée sine die par Bichkek.",
        "L'Éthiopie fait la sourde oreille aux appels du Caire.",
        "Kigali a toujours contesté soutenir les rebelles.",
        "New Delhi a claqué la porte des discussions commerciales avec Pékin.",
        "Le parlement irakien s'est prononcé contre la présence turque.",
        "Astana se défend de contourner les sanctions.",
        "Israël a éconduit le médiateur espagnol.",
    ),
    "REQUEST": (
        "Accra a réitéré auprès de Lomé son souhait de voir la frontière délimitée.",
        "Le Paraguay veut que le Brésil lui paie son électricité au prix du marché.",
        "L'ONU a sommé la junte birmane de laisser passer les convois.",
        "Le Honduras avait sollicité de Taïwan un prêt de deux milliards.",
        "Beyrouth réclame le départ des derniers soldats israéliens.",
        "Berne souhaite des éclaircissements de Pékin.",
        "Windhoek revendique des réparations auprès de l'Allemagne.",
        "Bruxelles a enjoint Tbilissi de renoncer à son projet de loi.",
        "N'Djamena lance un appel à l'aide pour nourrir les déplacés.",
        "Koweït a prié Bagdad de respecter l'accord de navigation.",
        "Vilnius plaide auprès de ses partenaires européens pour une ligne plus dure.",
    ),
    "RETREAT": (
        "Les dernières unités rwandaises ont repassé la frontière congolaise dimanche.",
        "Caracas a remis en liberté cinq militaires colombiens.",
        "La Chine a levé l'interdiction qui frappait le bœuf lituanien.",
        "Mis en cause, le ministre zambien des Mines a rendu son portefeuille.",
        "La frontière entre la Somalie et le Kenya a rouvert au bout de douze ans.",
        "Le dernier soldat français a quitté le sol tchadien.",
        "Les armes se sont tues lundi entre Saoudiens et houthistes.",
        "Washington retire Cuba de sa liste des États soutenant le terrorisme.",
        "Les soldats indiens et chinois ont achevé leur repli de part et d'autre du lac.",
        "Le Caire a laissé repartir l'étudiante américaine après cent jours de détention.",
        "Le ministre bolivien de l'Intérieur jette l'éponge.",
    ),
    "SANCTION": (
        "Ottawa ajoute trois généraux birmans à sa liste noire.",
        "L'ambassadeur de France à Niamey a été prié de plier bagage.",
        "San José a rappelé sa représentante à Managua.",
        "Les Vingt-Sept ont resserré l'étau autour de Minsk avec un douzième paquet.",
        "Canberra ferme son marché aux équipements chinois de télécommunication.",
        "Le Gabon a été mis au ban de l'Union africaine.",
        "Panama a gelé ses relations diplomatiques avec le Venezuela.",
        "Kiev retire son accréditation à l'ambassadeur iranien.",
        "Pékin suspend ses importations de saumon norvégien.",
        "Six oligarques russes voient leurs avoirs gelés par Londres.",
        "Un journaliste suédois a été condamné en Turquie à onze mois de prison avec sursis.",
    ),
    "SUPPORT": (
        "Paris se range sans ambiguïté derrière Erevan, a assuré la ministre.",
        "La Havane a exprimé sa pleine solidarité au gouvernement bolivien.",
        "Quito et Panama ont paraphé un pacte de libre circulation.",
        "Riyad et Téhéran ont renoué le fil après sept ans de brouille.",
        "Mexico se dit aux côtés de La Havane face à l'embargo.",
        "Abou Dhabi appuie sans réserve le plan marocain d'autonomie.",
        "Riga et Kiev ont scellé un partenariat de sécurité de dix ans.",
        "Hommage appuyé du président uruguayen au courage du peuple chilien.",
        "L'ambassade de Turquie à Damas a rouvert ses portes samedi.",
        "Wellington a salué la tenue du scrutin en Papouasie-Nouvelle-Guinée.",
        "Athènes a redit à Nicosie son soutien indéfectible.",
    ),
    "THREATEN": (
        "Pyongyang promet un « déluge de feu » à Séoul.",
        "Pretoria s'expose à des représailles, a averti Washington.",
        "Minsk agite la menace d'une fermeture du gazoduc polonais.",
        "« Nous n'hésiterons pas à défendre notre sol », a lancé le Premier ministre éthiopien.",
        "Bamako a donné soixante-douze heures à Abidjan pour retirer ses soldats.",
        "Alger envisage des mesures de rétorsion contre Paris.",
        "« Vilnius devra en assumer les conséquences », a averti Pékin.",
        "Riyad a adressé un avertissement à Beyrouth.",
        "Nairobi se réserve le droit de frapper en territoire somalien.",
        "« Nous ramènerons le Liban à l'âge de pierre », a menacé le ministre israélien.",
        "Niamey prévient Abuja : toute incursion sera punie.",
    ),
}
MISSED = [
    (
        "SANCTION",
        "L'Argentine n'aura plus d'ambassadeur à Managua.",
        "what one will no longer have",
    ),
    (
        "REJECT",
        "Bogota ne livrera pas l'opposant que réclame Lima.",
        "a refusal told by a negated future",
    ),
    (
        "THREATEN",
        "Des sanctions pourraient frapper les dirigeants géorgiens, laisse entendre Washington.",
        "who lets it be understood comes last",
    ),
    (
        "AID",
        "Une cinquantaine de pompiers français sont à pied d'œuvre dans l'Atlas marocain.",
        "help told by being there",
    ),
    (
        "CONSULT",
        "De passage à Lusaka, la présidente tanzanienne a vanté le chemin de fer.",
        "a visit told by where somebody speaks",
    ),
    (
        "ACCUSE",
        "« Kigali arme ces gens », a asséné le porte-parole ougandais.",
        "a charge told by its bare words",
    ),
]
# fmt: on


@cache
def types() -> dict[str, frozenset[str]]:
    """Returns the types told by each sentence, all read in one go."""
    texts = [text for sentences in TOLD.values() for text in sentences]
    articles = [
        Article(
            id=content_id(text),
            path=f"{at}.txt",
            text=text,
            blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
            language="fr",
            published="2024-06-18",
        )
        for at, text in enumerate([*texts, *(text for _, text, _ in MISSED)])
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

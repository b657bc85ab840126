"""Whom descriptions, pronouns and clauses mean; and the shapes that are known to be missed."""

import pytest

from recoupe.model import QuoteKind

pytestmark = pytest.mark.model


def marked(quotes) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in quotes if q.kind is not QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("before", "tag"),
    [
        ("La juge Ida Holm est venue.", "a dit la juge"),
        ("Ida Holm, une pêcheuse de 40 ans, est venue.", "raconte la pêcheuse"),
        ("Ida Holm est venue.", "raconte cette femme de 40 ans"),
        ("Ida Holm est venue.", "raconte la quadragénaire"),
        ("Un projet que porte Ida Holm.", "dit-elle"),
        ("Mais pour Ida Holm, venue de Braga, le pont compte peu.", "dit-elle"),
        ("« Non », a dit Rui Prates. Depuis qu'elle est là, Ida Holm sourit.", "dit-elle"),
        ("Ida Holm, une pêcheuse née en 1938, s'en souvient.", "raconte-t-elle"),
        ("Quant à Ida Holm, elle reste.", "dit-elle"),
        ("C'est Ida Holm, arrivée lundi, qui a écrit le texte.", "écrit-elle"),
        ("Le mari de Mme Ida Holm est venu. Ida Holm l'attendait.", "dit-elle"),
        ("« Le pont tient », a dit Ida Holm.", "a ajouté cette juge très attachée aux textes"),
        ("Ida Holm est venue.", "déplore l'entrepreneure"),
        ("« Le pont tient », a dit Ida Holm.", "explique la femme d'affaires"),
        ("La pêche, menacée lundi par Ida Holm, reprend.", "avait-elle prévenu"),
        ("C'est un pont dont s'est réjouie Ida Holm. Aucun blessé n'est venu.", "a-t-elle dit"),
        ("L'émissaire de la mairie, Ida Holm, est venue.", "a dit l'émissaire de la mairie"),
        ("« Le pont tient », a dit Ida Holm.", "selon la même source"),
        ("Ida Holm est venue.", "promet le visage du mouvement"),
        ("« Non », a dit Rui Prates. Même regret de la juge, Ida Holm.", "a-t-elle réagi"),
        ("Ida Holm écoute. C'est contre la Norvège qu'elle s'élève.", "a-t-elle dit"),
        ("L'épouse de Rui Prates est venue. Son épouse Ida Holm s'en souvient.", "dit son épouse"),
    ],
)
def test_whom_a_description_or_a_pronoun_means(quotes_of, before, tag):
    assert marked(quotes_of(f"{before} « On verra bien », {tag}."))[-1] == (
        "On verra bien",
        "Ida Holm",
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'avocat du général Prates assure que tout est « perdu ».", "avocat du général Prates"),
        ("Rui Prates -- que Ida Holm avait qualifié de « menteur » -- est parti.", "Ida Holm"),
        ("Rui Prates, qui avait critiqué le pont, a parlé d'un « échec ».", "Rui Prates"),
        ("Le crash a conduit Ida Holm à exprimer sa « profonde tristesse ».", "Ida Holm"),
        ("Dénonçant un pont « trop cher », l'ONG Ponts, née à Braga, a réagi.", "ONG Ponts"),
        ("Ida Holm dit que Rui Prates croyait le pont « perdu ».", "Ida Holm"),
        ("L'adversaire de Rui Prates à la mairie, Ida Holm, a parlé d'un « échec ».", "Ida Holm"),
        (
            "Selon un élu basé à Oslo, pour qui « rien ne presse », le pont tiendra.",
            "un élu",
        ),
        ("Vus par la police, les élèves criaient « à bas le pont ».", "élèves"),
        ("Oslo a jugé le pont « trop cher », a indiqué le ministre Rui Prates.", "Rui Prates"),
        ("Oslo a parlé lundi, Lisbonne rétorquant que le pont est « trop cher ».", "Portugal"),
        ("Le pont ne fera « aucun mal » pour défendre la côte, a dit Rui Prates.", "Rui Prates"),
        ("La Norvège, par la voix de Rui Prates, a appelé à un pont « pour tous ».", "Rui Prates"),
        ("La publication par Rui Prates d'un article jugeant le pont « trop cher ».", "Rui Prates"),
        ("Le pont a cédé, a confirmé Rui Prates, assurant qu'il était « neuf ».", "Rui Prates"),
        ("Rui Prates est prêt à venir, a dit Ida Holm, s'il voit un « geste ».", "Ida Holm"),
        ("Mercredi, le maire Rui Prates avait estimé ne plus « pouvoir attendre ».", "Rui Prates"),
        ("Le gérant de l'ONG Bread for all, Rui Prates, juge le pont « cher ».", "Rui Prates"),
        (
            "Le porte-parole du maire espagnol Luis Marin, Rui Prates, a parlé d'un « échec ».",
            "Rui Prates",
        ),
        (
            "Avant le discours du roi, le Premier ministre Rui Prates s'est rendu à Braga, "
            "qualifiant le pont d'« échec ».",
            "Rui Prates",
        ),
        ("Un pont difficile à accepter pour Rui Prates: « On ne veut pas », dit-il.", "Rui Prates"),
        ("Élie Sarr est venu. Le président Rui Prates a juré d'« agir ».", "Rui Prates"),
        ("Ouvrier du port en mars, Rui Prates juge le pont « trop cher ».", "Rui Prates"),
        ("Rui Prates, porte-parole du port, pour qui le pont est « cher ».", "Rui Prates"),
        (
            "L'alerte a été donnée par Rui Prates sur le réseau social : « Fuyez par le nord ! »",
            "Rui Prates",
        ),
        ("Rui Prates, un élu, lui en sait gré : « Il n'y a que lui ici. »", "Rui Prates"),
        ("« Il y a eu un bruit », raconte un des passagers du vol.", "un des passagers du vol"),
        ("Rui Prates, un forain, se réjouit « de faire jouer les enfants ».", "Rui Prates"),
    ],
)
def test_which_clause_holds_the_words(quotes_of, text, speaker):
    found = marked(quotes_of(text))
    assert [who for _, who in found] == ([speaker] if found else [])


@pytest.mark.xfail(strict=True, reason="known misses: an empty or another speaker")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ida Holm a résumé sa ligne en deux points : Oslo travaille « très étroitement » ici.",
            ["Ida Holm"],
            id="told-behind-a-colon",
        ),
        pytest.param(
            "Cent croix ont été plantées par l'ONG Ponts pour dénoncer l'« incompétence » de tous.",
            ["ONG Ponts"],
            id="purpose-of-an-agent",
        ),
        pytest.param(
            "Après un an, le pont permet « de sauver la face ». Il est « fini », estime Ida Holm.",
            ["Ida Holm", "Ida Holm"],
            id="tag-in-the-next-sentence",
        ),
    ],
)
def test_known_misses(quotes_of, text, expected):
    assert [speaker for _, speaker in marked(quotes_of(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'analyste Ida Holm suit le dossier. « Chacun parle à son opinion », décrypte-t-"
            "elle. L'armée kényane ne pouvait selon elle « laisser l'affront sans réponse ».",
            {
                "Chacun parle à son opinion": "Ida Holm",
                "laisser l'affront sans réponse": "Ida Holm",
            },
        ),
        (
            "« L'Angola s'isole tout seul », tranche Luis Marin, professeur à Rabat. À ses "
            "yeux, le voisin n'a « rien obtenu » depuis la rupture.",
            {"L'Angola s'isole tout seul": "Luis Marin", "rien obtenu": "Luis Marin"},
        ),
        (
            "La porte-parole du port, Ida Holm, a voulu rétablir les faits. Aucun enfant n'a "
            "été tué, a-t-elle martelé : ces bruits sont « dénués de tout fondement ».",
            {"dénués de tout fondement": "Ida Holm"},
        ),
        (
            "Le ministre zambien de la Mer, Paul Banda, et son homologue angolais, Luis "
            "Prado, se sont vus lundi. « Rien ne nous divisera », a déclaré le ministre "
            "zambien.",
            {"Rien ne nous divisera": "Paul Banda"},
        ),
        (
            "« Nous l'avons apprise avec les journalistes », a déclaré jeudi à la radio Onda "
            "Cero le secrétaire d'État au Commerce, Luis Marin.",
            {"Nous l'avons apprise avec les journalistes": "Luis Marin"},
        ),
        (
            "La présidence a suspendu le traité. Dans un communiqué diffusé par l'agence "
            "officielle APS, elle reproche à Madrid d'avoir apporté « son plein soutien à "
            "l'autonomie ».",
            {"son plein soutien à l'autonomie": "présidence"},
        ),
        (
            "Un ancien conseiller du palais se souvient. Paul Banda avait alors rappelé son "
            "ambassadeur. « Nous nous sommes sentis trahis », raconte l'ex-conseiller.",
            {"Nous nous sommes sentis trahis": "Un ancien conseiller du palais"},
        ),
        (
            "Huit personnes ont été arrêtées, affirme le journal en ligne Gazeta Nova. Le "
            "Premier ministre du Kosovo, Albin Kurti, accuse Belgrade d'avoir armé le "
            "commando. « Ce sont des professionnels », répète-t-il.",
            {"Ce sont des professionnels": "Albin Kurti"},
        ),
        (
            "Le chef de la diplomatie, Luis Marin, s'est borné mercredi à saluer « la "
            "dynamique positive » née de la rencontre.",
            {"la dynamique positive": "Luis Marin"},
        ),
    ],
)
def test_what_stands_nearer_is_not_always_meant(quotes_of, text, expected):
    marked = (quote for quote in quotes_of(text) if quote.kind is not QuoteKind.INDIRECT)
    assert {quote.text: quote.speaker for quote in marked} == expected

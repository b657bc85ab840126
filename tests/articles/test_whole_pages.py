"""Pages from first line to last: headline, day and credit are read, and nothing else stays."""

import pytest

from recoupe.articles import read_articles

FIRST = (
    "Le président colombien a reçu vendredi à Bogota son homologue péruvien, une première depuis "
    "la rupture des relations diplomatiques entre les deux pays, a annoncé la présidence."
)
SECOND = (
    "Les deux dirigeants ont signé un accord sur la surveillance de la frontière amazonienne et "
    "promis de rouvrir leurs ambassades avant la fin de l'année, selon un communiqué commun."
)
TITLE = "La Colombie et le Pérou se réconcilient à Bogota"
DAY = "2019-05-03"

# name: what stands above the text, what opens it, what stands below, the agencies
PAGES: dict[str, tuple[list[str], str, list[str], tuple[str, ...]]] = {
    "two cities in the dateline": (
        [
            "Marchés | Monde | Amériques | Énergie",
            TITLE,
            "3 mai 2019 18:41 GMT-5 · Mis à jour il y a 2 heures",
            "Aa   Partager   Enregistrer",
        ],
        "BOGOTA/LIMA, 3 mai (Reuters) - ",
        ["(Avec le bureau de Lima, version française Jean Prat)", "Nos normes : les principes"],
        ("Reuters",),
    ),
    "a dispatch with its header": (
        [
            "AFP 031842 GMT MAI 19",
            "Colombie-Pérou-diplomatie",
            TITLE,
            "",
        ],
        "Bogota, 3 mai 2019 (AFP) - ",
        ["lv-mpr/abk/jnd", "© Agence France-Presse"],
        ("AFP",),
    ),
    "a daily with breadcrumbs": (
        [
            "Accueil > International > Amériques",
            TITLE,
            "Publié le 3 mai 2019 à 14h10 · Mis à jour le 4 mai 2019 à 9h02 · Lecture 3 min",
            "Par Le Courrier du Rhône avec AFP",
            "Réservé aux abonnés",
            "",
        ],
        "",
        ["Sur le même sujet", "Le Pérou élit son président", "12 commentaires"],
        ("AFP",),
    ),
    "a blog in an English theme": (
        ["Skip to content", "Le carnet andin", TITLE, "Posted on May 3, 2019 by admin", ""],
        "",
        ["Share this:", "Leave a comment", "Previous Post: Le café monte"],
        (),
    ),
    "a Spanish page in French": (
        [
            "Inicio | Mundo | Colombia",
            TITLE,
            "Publicado el 3 de mayo de 2019",
            "EFE",
            "",
        ],
        "",
        ["Compartir", "© Agencia EFE, S.A."],
        ("EFE",),
    ),
    "a newsletter": (
        [
            "Si ce message ne s'affiche pas correctement, cliquez ici",
            "La Lettre andine n° 214 – vendredi 3 mai 2019",
            TITLE,
            "",
        ],
        "",
        [
            "Vous recevez ce courriel parce que vous êtes inscrit à La Lettre andine.",
            "Se désabonner | Gérer mes préférences",
        ],
        (),
    ),
    "a reprint with its source": (
        ["Observatoire des Andes", "Revue de presse", TITLE, ""],
        "",
        ["Source : Reuters", "Article paru le 3 mai 2019", "Retour à la revue de presse"],
        ("Reuters",),
    ),
    "a dateline without a day": (
        [TITLE, "03/05/19 | 18:42", "Crédit photo : Presidencia de la República", ""],
        "BOGOTA (AFP) – ",
        ["Lire aussi : Le Pérou élit son président"],
        ("AFP",),
    ),
    "a cookie wall": (
        [
            "Continuer sans accepter →",
            "Avec votre accord, nos 842 partenaires et nous utilisons des cookies.",
            "Accepter et fermer",
            TITLE,
            "Vendredi 3 mai 2019, 18h42",
            "La rédaction, avec Reuters",
            "",
        ],
        "",
        ["Gérer mes cookies", "Qui sommes-nous ?"],
        ("Reuters",),
    ),
    "a Swiss site": (
        ["Monde", TITLE, "Publié: 03.05.2019, 18:22", "Mis à jour: 03.05.2019, 19:04", ""],
        "",
        [
            "(ats/afp)",
            "Créé: 03.05.2019, 18h22",
            "Votre avis",
            "Trouvé des erreurs? Dites-le nous.",
        ],
        ("AFP", "ATS"),
    ),
    "the Chinese agency": (
        [
            TITLE,
            "French.china.org.cn | Mis à jour le 03-05-2019",
            "",
        ],
        "BOGOTA, 3 mai (Xinhua) -- ",
        ["(Rédacteurs : Li Wei, Zhang Min)", "Source: Agence de presse Xinhua"],
        ("Xinhua",),
    ),
    "a Belgian site": (
        [
            "Amérique latine",
            TITLE,
            "Belga, publié le vendredi 03 mai 2019 à 18h22",
            "© BELGA/AFP",
            "",
        ],
        "",
        ["À lire également", "Le Pérou élit son président", "Publicité"],
        ("Belga",),
    ),
    "a Canadian daily": (
        [
            TITLE,
            "Publié le 3 mai 2019 à 14 h 22 | Mis à jour le 3 mai 2019 à 16 h 05",
            "LUIS ROBAYO, AGENCE FRANCE-PRESSE",
            "Le palais présidentiel de Bogota",
            "",
            "Agence France-Presse",
            "",
        ],
        "(Bogota) ",
        ["Partager", "À découvrir sur La Gazette"],
        ("AFP",),
    ),
    "an African agency": (
        [
            "APA-Abidjan (Côte d'Ivoire)",
            TITLE,
            "vendredi 3 mai 2019 | 124 lectures | 3 commentaires",
            "",
        ],
        "",
        ["LV/te/APA", "Réagir à cet article"],
        ("APA News",),
    ),
    "capitals and counters": (
        [
            "MONDE",
            TITLE.upper(),
            "3 MAI 2019 - 18:42",
            "1,2k vues   4 partages",
            "La Presse canadienne",
            "",
        ],
        "",
        ["Tags: Colombie, Pérou", "Commenter (0)"],
        ("La Presse Canadienne",),
    ),
}


def test_code_of_the_page_behind_a_sentence_is_no_text(tmp_path):
    path = tmp_path / "page.txt"
    code = " window.player_12ab = new Player('video', { 'id': 'C01', 'topic': \"generic\" }, {"
    path.write_text("\n\n".join([TITLE, FIRST + code, SECOND]), encoding="utf-8")
    (article,) = read_articles([path])
    assert article.text == "\n".join([TITLE, FIRST, SECOND])


def test_a_post_shown_within_the_page_does_not_date_it(tmp_path):
    path = tmp_path / "page.txt"
    post = "— Nadia Prat (@nadiaprat) May 14, 2014"
    path.write_text("\n\n".join([TITLE, FIRST, SECOND, post, SECOND]), encoding="utf-8")
    (article,) = read_articles([path])
    assert article.published is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published on September 3rd, 2019", "2019-09-03"),
        ("Posted on 3 May 2019", "2019-05-03"),
        ("Publicado el 3 de mayo de 2019", "2019-05-03"),
        ("Last updated: Aug 4, 2019", "2019-08-04"),
        ("Vendredi 3 Mai 2019", "2019-05-03"),
        ("03.05.2019 à 18h", "2019-05-03"),
        ("3 mai 2019 18:41 GMT-5", "2019-05-03"),
        ("Mis à jour il y a 2 ans", None),
    ],
)
def test_a_stamp_dates_the_page_in_whatever_language_it_is_printed(tmp_path, line, day):
    path = tmp_path / "page.txt"
    path.write_text("\n".join([TITLE, line, "", FIRST, "", SECOND]), encoding="utf-8")
    (article,) = read_articles([path])
    assert article.published == day
    assert article.text == "\n".join([TITLE, FIRST, SECOND])


@pytest.mark.parametrize("page", PAGES)
def test_a_page_gives_headline_day_and_credit_and_only_its_text(tmp_path, page):
    head, opening, tail, agencies = PAGES[page]
    lines = [*head, opening + FIRST, "", SECOND, "", *tail]
    path = tmp_path / "page.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    (article,) = read_articles([path])
    assert (article.title or "").casefold() == TITLE.casefold()
    assert article.published == DAY
    assert article.agencies == agencies
    body = [b.span.of(article.text) for b in article.blocks[1:]]
    assert body == [opening + FIRST, SECOND]

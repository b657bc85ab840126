"""The shapes in which the French press gives somebody's words, each with a text of our own."""

import pytest

from recoupe.model import QuoteKind

pytestmark = pytest.mark.model

LOPES = "Ana Lopes"


def marked(quotes) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in quotes if q.kind is not QuoteKind.INDIRECT]


def reported(quotes) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in quotes if q.kind is QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "« Le pont tient », a dit Ana Lopes, « et il tiendra ».",
            [("Le pont tient", LOPES), ("et il tiendra", LOPES)],
            id="interrupted",
        ),
        pytest.param(
            "« Le pont tient », a dit Ana Lopes. « Nous l'avons vu. »",
            [("Le pont tient", LOPES), ("Nous l'avons vu.", LOPES)],
            id="floating",
        ),
        pytest.param(
            "« Le pont tient, a dit Ana Lopes. Nous l'avons vu hier. »",
            [("Le pont tient, a dit Ana Lopes. Nous l'avons vu hier.", LOPES)],
            id="tag-within-the-marks",
        ),
        pytest.param(
            "« Le pont tient », explique en souriant à la foule Ana Lopes, 49 ans.",
            [("Le pont tient", LOPES)],
            id="inverted-behind-a-gerund",
        ),
        pytest.param("Ana Lopes : « Le pont tient. »", [("Le pont tient.", LOPES)], id="colon"),
        pytest.param(
            "Ana Lopes, qui vit à Braga, a réagi sur Twitter : « Totalement faux. »",
            [("Totalement faux.", LOPES)],
            id="verb-behind-an-aside",
        ),
        pytest.param(
            "« Du pain », « la paix » ou encore « des ponts pour tous » ont scandé des étudiants.",
            [
                ("Du pain", "des étudiants"),
                ("la paix", "des étudiants"),
                ("des ponts pour tous", "des étudiants"),
            ],
            id="list",
        ),
        pytest.param(
            "« Du pain »: des étudiants ont défilé lundi.",
            [("Du pain", "des étudiants")],
            id="slogan-before-a-colon",
        ),
        pytest.param(
            "« Je veux partir d'ici ». Depuis mars, Ana Lopes vit seule.",
            [("Je veux partir d'ici", LOPES)],
            id="opening",
        ),
        pytest.param(
            "« Il tient », a dit ce samedi 16 avril Ana Lopes.", [("Il tient", LOPES)], id="dated"
        ),
        pytest.param(
            "« Il tient », a dit Ana Lopes. Avec Oslo, « nous avons vu cela ensemble ».",
            [("Il tient", LOPES), ("nous avons vu cela ensemble", LOPES)],
            id="floating-behind-a-circumstance",
        ),
        pytest.param(
            "« Il tient », ont dit Ana Lopes et Rui Prates. « Tout va bien », ont-ils ajouté.",
            [("Il tient", "Ana Lopes et Rui Prates"), ("Tout va bien", "Ana Lopes et Rui Prates")],
            id="two-at-once",
        ),
        pytest.param(
            "Une nouvelle confirmée par le maire et pêcheur Ana Lopes : « Le pont tient. »",
            [("Le pont tient.", LOPES)],
            id="agent-at-a-colon",
        ),
        pytest.param("« On verra », dixit Ana Lopes.", [("On verra", LOPES)], id="dixit"),
        pytest.param("« On verra », martèle Ana Lopes.", [("On verra", LOPES)], id="martèle"),
    ],
)
def test_direct_speech(quotes_of, text, expected):
    assert marked(quotes_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Selon Ana Lopes, le pont est « hors d'usage ».",
        "Le pont est « hors d'usage », selon Ana Lopes.",
        "D'après Ana Lopes, le pont est « hors d'usage ».",
        "Pour Ana Lopes, le pont est « hors d'usage ».",
        "Aux yeux d'Ana Lopes, le pont est « hors d'usage ».",
        "De l'avis d'Ana Lopes, le pont est « hors d'usage ».",
        "À en croire Ana Lopes, le pont est « hors d'usage ».",
        "Ana Lopes est venue. À l'en croire, le pont est « hors d'usage ».",
        "Ana Lopes, selon qui le pont est « hors d'usage », a souri.",
        "Le pont est selon Ana Lopes « hors d'usage », a annoncé vendredi la mairie de Brest.",
    ],
)
def test_whose_opinion_it_is(quotes_of, text):
    assert marked(quotes_of(text)) == [("hors d'usage", LOPES)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le pont « tient bon », a indiqué une source diplomatique.", "une source diplomatique"),
        ("Le pont « tient bon », ont dit plusieurs responsables.", "plusieurs responsables"),
        ("Le pont « tient bon », selon une source proche du dossier.", "une source proche"),
        ("Le pont « tient bon », a-t-on appris de source policière.", "source policière"),
        ("Le pont « tient bon », a-t-on appris auprès de la mairie de Brest.", "mairie de Brest"),
        ("Le pont « tient bon », lâche l'un d'eux.", "un d'eux"),
        ("Le pont « tient bon », lit-on dans le rapport de la mairie de Brest.", "mairie de Brest"),
        ("On peut lire dans le rapport de la mairie de Brest : « Il tient. »", "mairie de Brest"),
        ("Le pont « tient bon », selon un communiqué de la mairie de Brest.", "mairie de Brest"),
    ],
)
def test_unnamed_sources_and_texts(quotes_of, text, speaker):
    ((_, found),) = marked(quotes_of(text))
    assert found is not None
    assert found.startswith(speaker)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ana Lopes : « Le pont tient »", [("Le pont tient", LOPES)]),
        ("« Le pont tient », dit Ana Lopes", [("Le pont tient", LOPES)]),
        ("« Le pont tient » : Ana Lopes rassure la ville", [("Le pont tient", LOPES)]),
        ("Ana Lopes dénonce une « manœuvre grossière »", [("manœuvre grossière", LOPES)]),
        ('Braga: "panique générale" sur le pont (Ana Lopes)', [("panique générale", LOPES)]),
    ],
)
def test_headlines(quotes_of, title, expected):
    assert marked(quotes_of("Le pont est ouvert.", title=title)) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(
            ["« Nous partons. Tout de suite.", "« Et pour toujours », a dit Ana Lopes."],
            [LOPES],
            id="a-mark-at-each-head",
        ),
        pytest.param(
            ["« Nous partons.", "Et pour toujours », a dit Ana Lopes."], [LOPES], id="one-pair"
        ),
        pytest.param(
            ["Ana Lopes a juré de « partir bientôt. Rien n'y fera."], [LOPES], id="no-closing-mark"
        ),
        pytest.param(
            ["« Il a dit “non” à tout », regrette Ana Lopes."], [LOPES], id="nested-double"
        ),
        pytest.param(
            ['"Il m\'a dit +plus jamais+, et voilà", regrette Ana Lopes.'], [LOPES], id="agency"
        ),
        pytest.param(
            ['Elle est là."Je reste", a dit Ana Lopes.Le maire se tait.'], [LOPES], id="glued"
        ),
        pytest.param(
            ["Le pont « tient bon », a dit Ana LopesLe maire se tait."], [LOPES], id="lost-break"
        ),
    ],
)
def test_marks_that_cross_paragraphs_nest_or_lack_one_side(quotes_of, paragraphs, expected):
    assert [speaker for _, speaker in marked(quotes_of(*paragraphs))] == expected


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("cité par l'agence Kyodo", "agence Kyodo"),
        (
            "cité par l'agence Kyodo, reprise par la chaîne NHK",
            "agence Kyodo, reprise par la chaîne NHK",
        ),
        (
            "dans une lettre lue par le ministre de la Mer à la télévision publique",
            "lettre lue par le ministre de la Mer à la télévision publique",
        ),
        (
            "selon l'agence Kyodo, citée par le quotidien Le Monde",
            "agence Kyodo, citée par le quotidien Le Monde",
        ),
    ],
)
def test_every_relay_in_order(quotes_of, text, channel):
    (quote,) = quotes_of(f"« Nous irons », a dit Rui Prates, {text}.".replace(", dans", " dans"))
    assert (quote.speaker, quote.channel) == ("Rui Prates", channel)


@pytest.mark.parametrize(
    "text",
    [
        "Le prétendu « miracle » du pont amuse.",
        "Il a lancé ce qu'on appelle « la guerre des ponts » en mars.",
        "Au soir du vote, le « non » l'a emporté.",
        "L'« affaire Prates » occupe la ville.",
        "Le pont a tenu. « PLUS JAMAIS ÇA » Le maire se tait.",
        'Le pont a tenu."Plus jamais de pont"Le maire se tait.',
        "La mobilisation intitulée « La fin de la nuit - Jour de la liberté » a réuni mille voix.",
        "Ana Lopes a commencé à « rouvrir » le pont.",
    ],
)
def test_set_phrases_and_scare_quotes_are_nobodys(quotes_of, text):
    assert [speaker for _, speaker in marked(quotes_of(text)) if speaker] == []


@pytest.mark.parametrize(
    "text",
    [
        "Des élèves ont défilé derrière une banderole « Le pont est à nous tous ».",
        "Sur une pancarte, on lit : « Le pont est à nous tous ».",
        "Deux bannières proclament « Le pont est à nous tous ».",
        "D'autres racontent. « Le pont est à nous tous. »",
    ],
)
def test_words_that_nobody_speaks_have_no_speaker(quotes_of, text):
    assert [speaker for _, speaker in marked(quotes_of(text))] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "le pont tiendrait jusqu'à lundi, mais le maire en doute.",
            "le pont tiendrait jusqu'à lundi",
        ),
        ("le pont tiendrait jusqu'à lundi, avant de partir.", "le pont tiendrait jusqu'à lundi"),
        ("le pont tiendrait et a ajouté que tout irait.", "le pont tiendrait"),
        ("le pont tiendrait et que tout irait bien.", "le pont tiendrait et que tout irait bien"),
        (
            "le pont, qui date de 1930, tiendrait, a rapporté l'agence Kyodo.",
            "le pont, qui date de 1930, tiendrait",
        ),
        (
            "Oslo, malgré ses démentis, a livré des ponts.",
            "Oslo, malgré ses démentis, a livré des ponts",
        ),
    ],
)
def test_indirect_speech_ends_where_the_reporter_goes_on(quotes_of, text, expected):
    assert reported(quotes_of(f"Ana Lopes a affirmé que {text}"))[0] == (expected, LOPES)

"""Whose words: what the grammar of tags, verbs and prepositions makes of small texts."""

import pytest

from recoupe.model import QuoteKind

pytestmark = pytest.mark.model


def speakers(quotes) -> dict[str, str | None]:
    return {quote.text: quote.speaker for quote in quotes if quote.kind is not QuoteKind.INDIRECT}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "« Tout va bien », a dit à des journalistes Me Aline Roux, à la sortie.",
            {"Tout va bien": "Aline Roux"},
        ),
        (
            "Le sommet était « utile », a jugé le ministre grec de la Mer, Nikos Pappas.",
            {"utile": "Nikos Pappas"},
        ),
        (
            "Le chef de cabinet de Paula Reyes, Luis Marin, s'est dit « confiant ».",
            {"confiant": "Luis Marin"},
        ),
        (
            "Une porte-parole du port, Ida Holm, assurant que rien n'était « perdu », a souri.",
            {"perdu": "Ida Holm"},
        ),
        (
            "« Le toit a cédé », écrit dans son journal Yves Le Goff, selon la chaîne TV5.",
            {"Le toit a cédé": "Yves Le Goff"},
        ),
        (
            "Comme le note Hélène Faure, « la neige revient ».",
            {"la neige revient": "Hélène Faure"},
        ),
        (
            "Le gel est « passé », indique-t-on au ministère de l'Agriculture.",
            {"passé": "ministère de l'Agriculture"},
        ),
    ],
)
def test_names_the_holder_past_what_stands_between(quotes_of, text, expected):
    assert speakers(quotes_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le voyage montrait des liens « anciens » entre les deux rives.", "anciens"),
        ("La visite a été jugée « utile ».", "utile"),
        ("Ce revers intervient lundi, se félicitant d'un pas « très utile ».", "très utile"),
        (
            "La Norvège « devrait savoir que le pont tient » cet hiver.",
            "devrait savoir que le pont tient",
        ),
        (
            "Les maires partent, à condition qu'ils soient « toujours les mêmes ».",
            "toujours les mêmes",
        ),
    ],
)
def test_what_cannot_speak_is_no_speaker(quotes_of, text, words):
    assert not speakers(quotes_of(text)).get(words)


@pytest.mark.parametrize(
    "text",
    [
        "Le film « Les Dunes de mai » sort mercredi en salles.",
        "Il chante dans le groupe « Nova » depuis dix ans.",
        "L'opération « Aube » a commencé lundi.",
        "Un homme surnommé « le Chat » a été arrêté.",
        "La Zone franche (« Free Zone », FZ) longe la côte.",
        "Elle dit avoir lu le livre The Sea Within (« La mer au-dedans »).",
        "Un nouveau parti, « Aube2020 », affirme compter mille adhérents.",
    ],
)
def test_names_and_titles_between_marks_are_no_quotes(quotes_of, text):
    assert speakers(quotes_of(text)) == {}


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("« Le pont tient », dit Ana Lopes.", "Le pont tient", QuoteKind.DIRECT),
        ("Ana Lopes parle d'un pont « solide ».", "solide", QuoteKind.MIXED),
        ("Ana Lopes espère « que le pont tienne ».", "que le pont tienne", QuoteKind.MIXED),
        ("Ana Lopes dit que « le pont tient ».", "le pont tient", QuoteKind.DIRECT),
    ],
)
def test_a_clause_is_direct_a_fragment_mixed(quotes_of, text, words, kind):
    assert [quote.kind for quote in quotes_of(text) if quote.text == words] == [kind]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("« C'est fini », a dit Ana Lopes dans un communiqué.", "communiqué"),
        ("« C'est fini », a dit Ana Lopes à la télévision publique.", "télévision publique"),
        (
            "« C'est fini », a dit Ana Lopes lors d'une conférence de presse.",
            "conférence de presse",
        ),
        ("« C'est fini », a dit Ana Lopes, a rapporté l'agence nationale.", "agence nationale"),
        ("« C'est fini », a dit Ana Lopes.", None),
    ],
)
def test_the_channel_is_who_passes_the_words_on(quotes_of, text, channel):
    (quote,) = (q for q in quotes_of(text) if q.kind is not QuoteKind.INDIRECT)
    assert (quote.speaker, quote.channel) == ("Ana Lopes", channel)


def test_a_title_takes_the_speaker_of_the_same_words(quotes_of):
    quotes = quotes_of("Ana Lopes a jugé le plan « bancal ».", title="Un plan « bancal » au port")
    assert [(q.rule, q.speaker) for q in quotes] == [
        ("same-words", "Ana Lopes"),
        ("verb-before", "Ana Lopes"),
    ]


def test_a_surname_is_given_in_full(quotes_of):
    quotes = quotes_of("Oumar Sangaré est venu. « Je signe », a dit M. Sangaré.")
    assert speakers(quotes) == {"Je signe": "Oumar Sangaré"}


def test_every_offset_gives_back_its_words(quotes_of):
    text = "« Je signe », a dit mardi Oumar Sangaré à la radio. Il a ajouté que rien ne pressait."
    quotes = quotes_of(text)
    assert len(quotes) == 2
    for quote in quotes:
        assert quote.span.of(text) == quote.text
        assert quote.cue_span is not None
        assert quote.cue_span.of(text) == quote.cue
        assert quote.speaker_span is not None
        assert quote.channel_span is None or quote.channel in quote.channel_span.of(text)


def test_the_same_article_gives_the_same_quotes(quotes_of):
    text = "« Je signe », a dit Oumar Sangaré. « Moi aussi », a répondu Lia Costa."
    assert quotes_of(text) == quotes_of(text)


def test_a_text_without_quotes_has_none(quotes_of):
    assert quotes_of("Le port est ouvert.") == ()
    assert quotes_of("") == ()

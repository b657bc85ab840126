import pytest
from making import Page

from recoupe.crosscheck.copies import find_passages
from recoupe.languages.origins import load_origins
from recoupe.model import CopyKind

DISPATCH = (
    "Les deux gouvernements ont suspendu lundi leurs échanges de courrier, après la saisie de "
    "onze camions de bois au poste-frontière de Kamira, selon un douanier."
)
OTHER = "La récolte de mangues promet d'être abondante cette année dans toute la vallée."


def copies(*pages):
    claims = sorted((p.claims() for p in pages), key=lambda c: c.article.id)
    return [p.copy for p in find_passages(claims, load_origins("fr"))]


def test_a_reprinted_sentence_is_found_with_its_place_on_both_sides():
    agency = Page(DISPATCH, agencies=("AFP",))
    outlet = Page(f"{OTHER} {DISPATCH}", outlet="Le Fanal")
    (copy,) = copies(agency, outlet)
    assert (copy.article, copy.source, copy.directed) == (outlet.id, agency.id, True)
    assert copy.kind is CopyKind.WIRE
    assert copy.span.of(outlet.text) == copy.source_span.of(agency.text) == DISPATCH[:-1]


def test_words_put_in_or_changed_do_not_hide_a_copy():
    edited = DISPATCH.replace("lundi", "ce lundi 4 mai").replace("leurs échanges", "tout échange")
    (copy,) = copies(Page(DISPATCH, agencies=("AFP",)), Page(edited, outlet="Le Fanal"))
    assert copy.words >= 20


def test_a_short_stretch_counts_if_it_holds_a_word_that_hardly_any_article_has():
    short = "ont suspendu leurs échanges de courrier, après la saisie de onze camions de bois"
    assert copies(Page(DISPATCH), Page(f"Les voisins {short}. {OTHER}", published="2031-06-01"))


def test_unrelated_articles_share_nothing():
    assert copies(Page(DISPATCH), Page(OTHER)) == []


def test_the_same_words_of_a_speaker_are_a_common_quote_and_show_no_direction():
    words = (
        "nous ne céderons pas un arpent de cette vallée à ceux qui la convoitent depuis des "
        "siècles sans jamais l'avoir vue"
    )
    one = Page(f"« {words} », a lancé le roi.", published="2031-05-03").says(words, "le roi")
    two = Page(f"Le souverain a prévenu : « {words} ».").says(words, "le roi")
    (copy,) = copies(one, two)
    assert (copy.kind, copy.directed) == (CopyKind.COMMON_QUOTE, False)


def test_a_paragraph_repeated_in_one_article_is_a_copy_of_itself():
    page = Page(f"{DISPATCH}\n\n{OTHER}\n\n{DISPATCH}")
    (copy,) = copies(page)
    assert copy.article == copy.source
    assert copy.span.start > copy.source_span.end


@pytest.mark.parametrize(
    ("one", "two", "directed"),
    [
        (Page(DISPATCH, "2031-05-03"), Page(f"{DISPATCH} {OTHER}", "2031-05-05"), True),
        (Page(DISPATCH, "2031-05-03"), Page(f"{DISPATCH} {OTHER}", "2031-05"), False),
        (Page(DISPATCH, None), Page(f"{DISPATCH} {OTHER}", "2031-05-05"), False),
    ],
)
def test_the_earlier_article_is_the_source_only_where_the_days_tell(one, two, directed):
    (copy,) = copies(one, two)
    assert copy.directed is directed
    assert not directed or copy.source == one.id


def test_a_text_of_one_word_repeated_is_no_trouble():
    assert isinstance(copies(Page("oui " * 3000), Page("oui " * 2999)), list)


def test_an_old_paragraph_taken_up_again_is_background():
    (copy,) = copies(Page(DISPATCH, "2031-05-03"), Page(f"{OTHER} {DISPATCH}", "2031-09-05"))
    assert copy.kind is CopyKind.BACKGROUND

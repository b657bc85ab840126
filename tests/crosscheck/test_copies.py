import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import Page, digests

from recoupe.crosscheck.copies import find_passages
from recoupe.crosscheck.memory import Memory
from recoupe.model import CopyKind

DISPATCH = (
    "Les deux gouvernements ont suspendu lundi leurs échanges de courrier, après la saisie de "
    "onze camions de bois au poste-frontière de Kamira, selon un douanier."
)
OTHER = "La récolte de mangues promet d'être abondante cette année dans toute la vallée."


def copies(*pages):
    claims = sorted((p.claims() for p in pages), key=lambda c: c.article.id)
    return [p.copy for p in find_passages(claims, digests(), Memory())]


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


WORDS = st.lists(st.integers(0, 40).map("mot{}".format), max_size=25)
RUN = st.lists(st.integers(0, 10**6).map("nom{}".format), min_size=12, max_size=30, unique=True)


@settings(deadline=None)
@given(WORDS, WORDS, WORDS, WORDS, RUN)
def test_every_verbatim_run_of_twelve_words_is_found(a, b, c, d, run):
    one, two = (Page(" ".join(["tête", *x, *run, *y])) for x, y in ((a, b), (c, d)))
    if one.text == two.text:
        return
    words = " ".join(run)
    assert any(
        words in copy.span.of(one.text if copy.article == one.id else two.text)
        and words in copy.source_span.of(one.text if copy.source == one.id else two.text)
        for copy in copies(one, two)
    )


@settings(deadline=None, max_examples=30)
@given(st.permutations(range(5)))
def test_the_order_of_the_articles_changes_nothing(order):
    pages = [Page(f"{n}. {DISPATCH} {OTHER if n % 2 else ''}", path=str(n)) for n in range(5)]
    claims = [page.claims() for page in pages]
    shuffled = find_passages([claims[n] for n in order], digests(), Memory())
    assert shuffled == find_passages(claims, digests(), Memory())


def test_a_short_stretch_of_words_that_many_have_is_incidental():
    phrase = "a fait savoir dans la soirée le ministère de la région dans un message"
    pages = [Page(f"Le point numéro a{n} b{n} c{n} d{n} e{n}, {phrase}.") for n in range(3)]
    found = copies(*pages)
    assert [copy.kind for copy in found] == [CopyKind.INCIDENTAL] * 3
    assert not any(copy.directed or copy.parent for copy in found)


@pytest.mark.parametrize(
    ("rare", "kind"),
    [("Hansen", CopyKind.INCIDENTAL), ("hongrois", CopyKind.OUTLET), ("1987", CopyKind.OUTLET)],
)
def test_a_title_does_not_become_a_copy_by_the_rare_name_that_comes_with_it(rare, kind):
    title = "le directeur de la branche maritime de la banque centrale des régions du nord"
    two = [Page(f"{n} a{n} b{n}, {title} {rare}, c{n} d{n}.") for n in range(2)]
    found = copies(*two, Page(f"Un jour, {title} est venu."))
    assert [c.kind for c in found if {c.article, c.source} == {two[0].id, two[1].id}] == [kind]


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ({"agencies": ("AFP",)}, {}, CopyKind.WIRE),
        ({"outlet": "Le Fanal"}, {"outlet": "Le Progrès"}, CopyKind.OUTLET),
        ({"outlet": "Ministère de la Mer"}, {}, CopyKind.COMMUNIQUE),
        ({"agencies": ("AFP",), "published": "2031-01-04"}, {}, CopyKind.BACKGROUND),
    ],
)
def test_the_kind_tells_what_sort_of_text_was_taken(one, two, kind):
    (copy,) = copies(Page(DISPATCH, **one), Page(f"{OTHER} {DISPATCH}", **two))
    assert copy.kind is kind


def test_a_quotation_in_common_does_not_make_copies_of_the_set_phrases():
    quote = (
        "nous ne céderons rien de ce que nos pères ont bâti ici pierre après pierre sans l'aide "
        "de personne et sans jamais rien demander"
    )
    phrase = "dit le président de la région de la vallée"
    one = Page(f"« {quote} », a lancé le roi, {phrase}. {OTHER}", outlet="A").says(quote, "le roi")
    two = Page(f"Hier, {phrase}, la foule a lancé « {quote} ».", outlet="B").says(quote, "la foule")
    (copy,) = copies(one, two)
    assert copy.kind is CopyKind.COMMON_QUOTE


def test_the_reason_says_how_much_of_each_article_is_shared():
    copy = copies(Page(DISPATCH, "2031-05-03"), Page(f"{DISPATCH} {OTHER}"))[0]
    assert "(65 % de l’article, 100 % de la source)" in copy.reason.fr
    assert "(65% of the article, 100% of the source)" in copy.reason.en


def test_a_passage_printed_by_many_is_traced_to_one_parent_each():
    agency = Page(DISPATCH, "2031-05-03", agencies=("AFP",))
    outlets = [Page(f"{OTHER} {n} {DISPATCH}", path=str(n)) for n in range(4)]
    found = copies(agency, *outlets)
    assert len(found) == 10
    assert [c.source for c in found if c.parent] == [agency.id] * 4


def test_an_old_paragraph_taken_up_again_is_background():
    (copy,) = copies(Page(DISPATCH, "2031-05-03"), Page(f"{OTHER} {DISPATCH}", "2031-09-05"))
    assert copy.kind is CopyKind.BACKGROUND

import pytest
from making import Page, digests

from recoupe.crosscheck.utterances import utterances_of

VOW = "nous tiendrons ce col tant qu'il restera un homme debout"


def said(words, published, speaker="Ana Leroux", note=""):
    return Page(f"{note} « {words} »", published).says(words, speaker).claims()


def groups(*claims):
    return sorted(len(u.quotes) for u in utterances_of(claims, digests()))


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (said(VOW, "2031-05-03"), said(VOW, "2031-05-05", note="Hier"), [2]),
        (said(VOW, "2031-05-03"), said("un homme debout", "2031-05-05"), [2]),
        (said(VOW, "2031-05-03"), said(VOW, "2031-05-03", speaker="Mme Leroux", note="B"), [2]),
        (said(VOW, "2030-05-03"), said(VOW, "2031-05-03", note="Un an après"), [1, 1]),
        (said(VOW, "2031-05-03"), said(VOW, "2031-05-04", speaker="Igor Palm"), [1, 1]),
        (said(VOW, "2031-05-03"), said("nous rendrons ce col", "2031-05-03"), [1, 1]),
        (said(VOW, "2031-05-03"), said("debout", "2031-05-03"), [2]),
        (said(VOW, "2031-05-03"), said("debout", "2031-05-03", speaker=None), [1, 1]),
    ],
)
def test_one_saying_is_grouped_by_speaker_words_and_days(one, two, expected):
    assert groups(one, two) == expected


FIRST = "Notre peuple ne laissera jamais seuls les pêcheurs zambiens devant la crue"
SECOND = "La nation n'abandonnera pas ceux qui pêchent en Zambie dans ces inondations"


def translated(words=SECOND, speaker="ministre", channel=None, published="2031-05-04"):
    one = Page(f"« {FIRST} »", published="2031-05-04").says(
        FIRST, "Awa Diallo", channel="communiqué du ministère"
    )
    two = Page(f"« {words} »", published=published, removed=("Ambassade | Visas",))
    two.says(words, speaker, channel=channel)
    return groups(one.claims(), two.claims())


def test_two_translations_of_one_communique_are_one_saying():
    assert translated() == [2]
    assert translated(speaker="Awa Diallo") == [2]


@pytest.mark.parametrize(
    "other",
    [
        {"speaker": "Moussa Faye"},
        {"published": "2031-05-06"},
        {"words": "Trop court pour les pêcheurs"},
        {"words": "Nos ports restent fermés aux navires de guerre étrangers"},
        {"words": "Les 300 pêcheurs de Zambie ne seront pas seuls dans la crue"},
    ],
    ids=str,
)
def test_what_may_be_another_sentence_is_another_saying(other):
    assert translated(**other) == [1, 1]


def test_a_fragment_that_fits_two_sentences_does_not_join_them():
    other = "il restera un homme debout quand la neige aura fondu sur les cols de Kamira"
    fragment = said("il restera un homme debout", "2031-05-03")
    assert groups(said(VOW, "2031-05-03"), said(other, "2031-05-03"), fragment) == [1, 2]


@pytest.mark.parametrize(
    ("title", "expected"),
    [("déclarera jamais la trêve générale", [2]), ("signera demain la paix générale", [1, 1])],
)
def test_a_headline_that_alters_its_quote_is_the_same_saying(title, expected):
    body = "Nous ne pourrons jamais déclarer une trêve générale"
    head = f"Leroux « {title} »"
    page = Page(f"{head}\n\n« {body} », dit-elle.", "2031-05-03", title_end=len(head))
    assert groups(page.says(title, "Ana Leroux").says(body, "Ana Leroux").claims()) == expected

"""What an id or a name stands for, where it stands for none or for several."""

from dataclasses import replace

import pytest

from recoupe.errors import RecoupeError
from recoupe.judging.targets import Targets
from recoupe.model import (
    Article,
    ArticleClaims,
    Chronology,
    EventMention,
    EventType,
    Factuality,
    JudgementKind,
    Quote,
    QuoteKind,
    Span,
)

ARTICLE = Article("cccccc00", "une/page.txt", "Le roi a parlé.", (), "fr", title="Le roi")
TELLS = EventMention(
    "aaaaaa01", "cccccc00", Span(0, 6), "Le roi", EventType.AID, Factuality.ASSERTED, "test"
)
SAYS = Quote("aaaaaa02", "cccccc00", Span(9, 14), "parlé", QuoteKind.MIXED, "test")
OTHER = replace(TELLS, id="aaaaaa03", span=Span(9, 14))
CLAIMS = ArticleClaims(ARTICLE, quotes=(SAYS,), events=(TELLS, OTHER))
TARGETS = Targets(Chronology((CLAIMS,), (), (), (), (), (), ()))


@pytest.mark.parametrize(
    ("verb", "name", "id_"),
    [
        ("wrong", "aaaaaa01", "aaaaaa01"),
        ("speaker", "aaaaaa", "aaaaaa02"),  # three begin so, and one of them is a quote
        ("origin", "cccccc", "cccccc00"),
        ("origin", "page.txt", "cccccc00"),
        ("origin", "une/page.txt", "cccccc00"),
    ],
)
def test_a_name_stands_for_the_one_thing_that_the_verb_takes(verb, name, id_):
    assert [anchor.id for anchor in TARGETS.called(JudgementKind(verb), name)] == [id_]


@pytest.mark.parametrize(
    ("verb", "name", "says"),
    [
        ("wrong", "aaaaaa", "begins several ids: aaaaaa01 .passage., aaaaaa03 .passage., aaaaaa02"),
        ("date", "aaaaaa", "begins several ids: aaaaaa01 .passage., aaaaaa03"),
        ("speaker", "cccccc", "takes quote or saying: 'cccccc' is an article"),
        ("origin", "autre.txt", "no article or passage 'autre.txt'"),
        ("same", "aaaaa", "at least 6 characters"),
    ],
)
def test_a_name_of_nothing_or_of_several_things_is_refused(verb, name, says):
    with pytest.raises(RecoupeError, match=says):
        TARGETS.called(JudgementKind(verb), name)

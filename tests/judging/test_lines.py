"""Judgements as lines of text: what a line looks like, and that nothing is lost on the way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.errors import RecoupeError
from recoupe.judging.lines import VALUED, read_line, read_lines, write_line, write_lines
from recoupe.model import (
    Anchor,
    AnchorKind,
    EventType,
    Judgement,
    JudgementKind,
    OriginKind,
    Span,
)

K = JudgementKind
TALKS = Anchor(AnchorKind.PASSAGE, "5f7b01", "90aa02", Span(120, 180), EventType.CONSULT, "le roi")
VISIT = Anchor(AnchorKind.PASSAGE, "1c2203", "77d004", Span(15, 60), EventType.CONSULT, "sa visite")
SAID = Anchor(AnchorKind.QUOTE, "ab0105", "90aa02", Span(4, 9), words="jamais")


@pytest.mark.parametrize(
    ("judgement", "line"),
    [
        (
            Judgement(K.SAME, ((TALKS, VISIT),), by="ana", on="2031-05-04"),
            "same passage:5f7b01@90aa02:120-180/CONSULT passage:1c2203@77d004:15-60/CONSULT "
            "by=ana on=2031-05-04  # « le roi » | « sa visite »",
        ),
        (
            Judgement(K.DIFFERENT, ((TALKS,), (VISIT,)), reason="un an après"),
            "different passage:5f7b01@90aa02:120-180/CONSULT / passage:1c2203@77d004:15-60/CONSULT "
            'reason="un an après"  # « le roi » | « sa visite »',
        ),
        (
            Judgement(K.DATE, ((TALKS,),), "2031-05"),
            'date passage:5f7b01@90aa02:120-180/CONSULT "2031-05"  # « le roi »',
        ),
        (
            Judgement(K.SPEAKER, ((SAID,),), "Louis « le Grand »"),
            'speaker quote:ab0105@90aa02:4-9 "Louis « le Grand »"  # « jamais »',
        ),
        (
            Judgement(K.RENAME, ((Anchor(AnchorKind.OUTLET, 'L\'"Écho" #1'),),), "L'Écho"),
            'rename outlet:"L\'\\"Écho\\" #1" "L\'Écho"  # «  »',
        ),
        (
            Judgement(
                K.ORIGIN, ((Anchor(AnchorKind.ARTICLE, "90aa02"),),), "AFP", OriginKind.AGENCY
            ),
            'origin article:90aa02 "AFP" kind=agency  # «  »',
        ),
    ],
)
def test_a_judgement_is_one_line_that_a_person_can_read(judgement, line):
    assert write_line(judgement) == line
    assert read_line(line) == judgement


ODD = "aéZ9 \"'\\#/«»|=:@-,.\t\u2028\x85\x00🂡"
ONE_LINE = st.text(ODD, min_size=1).map(lambda t: " ".join(t.split())).filter(bool)
HEX = st.text("0123456789abcdef", min_size=6, max_size=16)
SPANS = st.tuples(st.integers(0, 999), st.integers(0, 99)).map(lambda p: Span(p[0], sum(p)))
PLACED = st.builds(Anchor, st.just(AnchorKind.PASSAGE), HEX, HEX, SPANS, st.sampled_from(EventType))
NAMES = st.sampled_from((AnchorKind.ACTOR, AnchorKind.OUTLET, AnchorKind.SOURCE))
ANCHORS = PLACED | st.builds(Anchor, NAMES, ONE_LINE)
NOTES = {name: st.none() | ONE_LINE for name in ("reason", "by", "on")}


@st.composite
def judgements(draw):
    kind = draw(st.sampled_from([kind for kind in K if kind is not K.UNDO]))
    side = st.lists(ANCHORS, min_size=1, max_size=3).map(tuple)
    sides = draw(st.lists(side, min_size=2, max_size=3)) if kind is K.DIFFERENT else [draw(side)]
    value = None
    if kind in VALUED:
        value = "2031-05" if kind is K.DATE else draw(ONE_LINE)
    origin = draw(st.none() | st.sampled_from(OriginKind)) if kind is K.ORIGIN else None
    return Judgement(kind, tuple(sides), value, origin, **{n: draw(v) for n, v in NOTES.items()})


@settings(deadline=None)
@given(st.lists(judgements(), max_size=4))
def test_what_is_written_is_read_back(rows):
    assert [judgement for _, judgement in read_lines(write_lines(rows))] == rows


def test_empty_lines_and_comments_say_nothing():
    text = "\n# une note\n\n   # une autre\nwrong quote:ab0105@90aa02:4-9\n"
    ((number, judgement),) = read_lines(text)
    assert (number, judgement.kind) == (5, K.WRONG)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("merge passage:5f7b01", "not one of same, different"),
        ("undo 3", "not one of same, different"),
        ("same", "nothing stands there"),
        ("same 5f7b01 1c2203", "no anchor such as"),
        ("same passage:xyz", "no anchor such as"),
        ("wrong passage:5f7b01@90aa02:1-2/PARTY", "no anchor such as"),
        ("different passage:5f7b01 passage:1c2203", "two sides with /"),
        ("different passage:5f7b01 /", "nothing stands there"),
        ("date passage:5f7b01", "is missing"),
        ('date passage:5f7b01 "hier"', "not a date"),
        ('wrong passage:5f7b01 "2031"', "too much"),
        ('origin article:90aa02 "AFP" kind=newspaper', "not one of agency"),
        ('rename actor:x "Louis', "not closed"),
    ],
)
def test_a_line_that_is_no_judgement_is_named_with_what_is_wrong(line, says):
    with pytest.raises(RecoupeError, match=f"line 2: .*{says}"):
        list(read_lines(f"# \n{line}"))

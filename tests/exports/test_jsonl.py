"""The JSON Lines export: which files, which keys, in which order."""

import json

import pytest

from recoupe import model as m
from recoupe.errors import RecoupeError, UnknownChoice
from recoupe.exports import EXPORTS, export_named
from recoupe.exports.jsonl import TABLES, write_jsonl

KEYS = {
    "documents": "id path url outlet title published published_basis language agencies "
    "machine_translated text removed problems",
    "actors": "id name kind country aliases roles",
    "actor_mentions": "document start end text actor",
    "times": "document start end text type value basis",
    "quotes": "id document start end text kind speaker speaker_id speaker_country cue channel "
    "rule utterance judged",
    "event_mentions": "id document start end evidence type mode actors recipients persons date "
    "date_end date_basis place quantity counts factuality according_to rule event judged",
    "events": "id type actors recipients persons date date_end place factuality mentions documents "
    "origins origins_low origins_high label label_rule contested_by first_reported reasons",
    "utterances": "id speaker_id date quotes variants renderings witnesses_low witnesses_high "
    "origins_low origins_high formula",
    "copies": "document start end source source_start source_end words kind directed parent reason",
    "origins": "id name kind country documents reasons",
    "contradictions": "event field left right relation reason",
    "judgements": "kind sides value origin_kind undoes reason by on number state found missing",
}


@pytest.fixture
def told() -> m.Chronology:
    text = "Titre\n\nParis a livré deux navires à Oslo, « sans délai », selon l’agence."
    span = m.Span(text.index("Paris"), text.index(" à Oslo"))
    article = m.Article(
        "doc2",
        "b.txt",
        text,
        (m.Block(m.BlockKind.TITLE, m.Span(0, 5)), m.Block(m.BlockKind.BODY, m.Span(7, len(text)))),
        "fr",
        title="Titre",
        removed=("Menu",),
        problems=(m.Problem("b.txt", "published", "no date"),),
    )
    other = m.Article("doc1", "a.txt", text.upper(), (), "fr")
    mention = m.EventMention(
        "m1",
        "doc2",
        span,
        article.quote(span),
        m.EventType.AID,
        m.Factuality.REPORTED,
        "by-hand",
        actors=("FRA",),
        recipients=("NOR",),
        quantity=m.Quantity(2.0, 2.0, "navire", m.Span(span.end - 12, span.end), "deux navires"),
    )
    quote = m.Quote("q1", "doc2", m.Span(45, 55), text[45:55], m.QuoteKind.MIXED, "by-hand")
    both = m.ActorMention(
        "doc2", m.Span(7, 12), "Paris", ("FRA", "NOR"), m.MentionForm.METONYM, "by-hand"
    )
    time = m.TimeMention("doc2", m.Span(48, 52), text[48:52], "DATE", "2024", "none", "by-hand")
    claims = m.ArticleClaims(article, (), (both,), (time,), (quote,), (mention,))
    actor = m.Actor(
        "FRA",
        "France",
        m.ActorKind.STATE,
        "FRA",
        ("Paris",),
        (m.Role("président", "2017", None, "le président français"),),
    )
    reason = m.Reason("by-hand", "parce que", "because")
    event = m.Event(
        "e1",
        m.EventType.AID,
        None,
        ("FRA",),
        ("NOR",),
        (),
        None,
        None,
        None,
        None,
        m.Factuality.REPORTED,
        ("m1",),
        ("doc2",),
        ("o1",),
        1,
        1,
        m.Label.SINGLE_SOURCE,
        "L1",
        reasons=(reason,),
    )
    return m.Chronology(
        claims=(claims, m.ArticleClaims(other)),
        actors=(actor,),
        events=(event,),
        utterances=(m.Utterance("u1", None, None, ("q1",), ("sans délai",)),),
        copies=(m.Copy("doc2", span, "doc1", span, 4, m.CopyKind.OUTLET, True, reason),),
        origins=(m.Origin("o1", "L’Agence", m.OriginKind.AGENCY, None, ("doc2",), (reason,)),),
        contradictions=(
            m.Contradiction("e1", "quantity", "m1", "m1", m.Relation.CONTRADICTS, reason),
        ),
        judgements=(
            m.Judged(
                m.Judgement(
                    m.JudgementKind.WRONG, ((m.Anchor(m.AnchorKind.QUOTE, "q1"),),), number=3
                ),
                m.JudgementState.APPLIED,
                ("q1",),
            ),
        ),
    )


@pytest.fixture
def rows(told, tmp_path):
    write_jsonl(told, tmp_path / "out")
    return {
        file.stem: [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        for file in (tmp_path / "out").iterdir()
    }


def test_there_is_one_file_a_table(rows):
    assert set(rows) == set(KEYS) == set(TABLES)


def test_a_claim_tells_the_judgements_about_it(rows):
    assert [row["judged"] for row in rows["quotes"]] == [[3]]
    assert [row["judged"] for row in rows["event_mentions"]] == [[]]


@pytest.mark.parametrize("table", KEYS)
def test_every_row_has_every_key_also_where_nothing_is_known(rows, table):
    assert rows[table]
    for row in rows[table]:
        assert set(KEYS[table].split()) <= set(row)


def test_rows_stand_in_the_order_of_documents(rows):
    assert [row["id"] for row in rows["documents"]] == ["doc1", "doc2"]


def test_offsets_lead_to_the_words(rows):
    text = {row["id"]: row["text"] for row in rows["documents"]}
    for table in ("actor_mentions", "times", "quotes"):
        for row in rows[table]:
            assert text[row["document"]][row["start"] : row["end"]] == row["text"]
    (mention,) = rows["event_mentions"]
    assert text["doc2"][mention["start"] : mention["end"]] == mention["evidence"]


def test_a_mention_of_two_actors_is_two_rows(rows):
    assert [row["actor"] for row in rows["actor_mentions"]] == ["FRA", "NOR"]


def test_the_bounds_of_an_office_are_called_from_and_to(rows):
    assert rows["actors"][0]["roles"] == [
        {"title": "président", "from": "2017", "to": None, "evidence": "le président français"}
    ]


def test_mentions_and_quotes_lead_to_their_event_and_utterance(rows):
    assert rows["event_mentions"][0]["event"] == "e1"
    assert rows["quotes"][0]["utterance"] == "u1"


def test_the_same_chronology_gives_the_same_bytes(told, tmp_path):
    for folder in ("a", "b"):
        write_jsonl(told, tmp_path / folder)
    for name in TABLES:
        files = [(tmp_path / folder / f"{name}.jsonl").read_bytes() for folder in ("a", "b")]
        assert files[0] == files[1]


def test_a_folder_that_cannot_be_written_is_named(told, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(RecoupeError, match="file/out: cannot be written"):
        write_jsonl(told, tmp_path / "file" / "out")


def test_an_unknown_format_lists_the_known():
    with pytest.raises(UnknownChoice, match="dossier, jsonl"):
        export_named("pdf")
    assert [export_named(export.name) for export in EXPORTS] == list(EXPORTS)

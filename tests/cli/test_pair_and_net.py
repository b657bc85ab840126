"""`recoupe pair` and `recoupe net` over the bundled examples, with figures counted by hand."""

import csv
import json

import pytest

from recoupe import api
from recoupe.scales import grade

pytestmark = pytest.mark.model


def printed_json(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_each_month_is_the_sum_of_the_events_that_the_chronology_has_in_it(call, built):
    series = printed_json(call("pair", "NOR", "Islande", "--json"))
    told = {event.id: event for event in api.chronology(str(built / "a.db")).events}
    assert series["scale"] == "PLOVER score"
    assert [at["date"] for at in series["months"]] == sorted(at["date"] for at in series["months"])
    for at in series["months"]:
        events = [told[event["event"]] for event in at["events"]]
        scores = [grade(event.type, event.mode).score for event in events]
        assert all(event.date.startswith(at["date"]) for event in events)
        assert at["cooperation"] == sum(score for score in scores if score > 0)
        assert at["conflict"] == sum(score for score in scores if score < 0)


def test_the_visit_that_four_articles_tell_counts_once(call):
    series = printed_json(call("pair", "NOR", "ISL", "--json"))
    (june,) = (at for at in series["months"] if at["date"] == "2023-06")
    visits = [event for event in june["events"] if event["mode"] == "visit"]
    assert [event["score"] for event in visits] == [4.0]


def test_a_person_reads_bars_and_ids_and_what_has_no_month(call):
    shown = call("pair", "Oslo", "Reykjavik", "--directed").stdout
    for words in ("PLOVER score", "2024-03", "█", "NOR → ISL", "Not dated to a month"):
        assert words in shown


def test_a_spreadsheet_gets_a_row_a_month(call):
    rows = list(csv.DictReader(call("pair", "NOR", "ISL", "--csv").stdout.splitlines()))
    series = printed_json(call("pair", "NOR", "ISL", "--json"))
    months = [row for row in rows if row["precision"] == "month"]
    assert [float(row["conflict"]) for row in months] == [m["conflict"] for m in series["months"]]


def test_what_is_reported_counts_only_if_asked_for(call):
    few, more = (
        sum(len(at["events"]) for at in printed_json(call("pair", "NOR", "ISL", *words))["months"])
        for words in (["--json"], ["--json", "--reported"])
    )
    assert 0 < few < more


def test_two_that_nothing_binds_are_exit_code_one(call):
    result = call("pair", "NOR", "FRA")
    assert result.exit_code == 1
    assert "No event binds them" in result.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["pair", "NOR", "Oslo"], "are one party, NOR"),
        (["pair", "NOR", "Personne"], "no actor called 'Personne'"),
        (["pair", "NOR", "ISL", "--from", "jamais"], "--from jamais: not a date"),
        (["pair", "NOR", "ISL", "--csv", "--json"], "choose one of them"),
        (["net", "--at", "bientôt"], "--at bientôt: not a date"),
    ],
)
def test_a_mistake_says_how_to_mend_it(call, words, says):
    assert says in str(call(*words).exception)


def test_the_net_begins_with_the_strongest_tie(call):
    net = printed_json(call("net", "--at", "2024-06", "--json"))
    assert (net["start"], net["end"]) == ("2023-07-01", "2024-06-30")
    strengths = [tie["cooperation"] - tie["conflict"] for tie in net["ties"]]
    assert strengths == sorted(strengths, reverse=True)
    assert (net["ties"][0]["left"], net["ties"][0]["right"]) == ("ISL", "NOR")
    assert "ISL – NOR" in call("net", "--at", "2024-06").stdout


def test_a_net_without_a_date_ends_with_the_last_article(call):
    assert printed_json(call("net", "--json"))["end"] == "2024-06-13"


def test_a_net_without_a_tie_is_exit_code_one(call):
    assert call("net", "--at", "1900").exit_code == 1

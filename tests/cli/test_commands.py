"""Each command over the bundled examples: what it prints, for a person and for a program."""

import json

import pytest

from recoupe import api
from recoupe.cli import COMMANDS, app
from recoupe.model import Label

pytestmark = pytest.mark.model


def printed_json(result):
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def some_event(call):
    return printed_json(call("chronology", "--json"))[0]


def test_build_prints_what_it_found_and_what_to_do_next(built):
    printed = (built / "printed.txt").read_text("utf-8")
    for words in ("Articles", "Origins", "Events", "Corroborated", "Single source", "Contested"):
        assert words in printed
    assert "11-hafenblatt-de.txt" in printed
    assert "recoupe chronology --store" in printed
    assert (built / "a.html").read_text("utf-8").lower().startswith("<!doctype html>")


def test_build_for_a_program_counts_the_same(built, runner, tmp_path):
    result = runner.invoke(
        app, ["build", str(built.parent / "nothing*"), "--store", str(tmp_path / "a.db"), "--json"]
    )
    assert result.exit_code != 0
    told = api.chronology(str(built / "a.db"))
    assert sum(event.label in Label for event in told.events) == len(told.events) > 0


def test_chronology_lists_the_events_in_order_of_date(call):
    dates = [event["date"] or "~" for event in printed_json(call("chronology", "--json"))]
    assert dates == sorted(dates)
    assert f"{len(dates)} of {len(dates)} events" in call("chronology").stdout


@pytest.mark.parametrize(
    "options",
    [
        ["--actor", "Islande"],
        ["--pair", "ISL,NOR"],
        ["--type", "accuse"],
        ["--from", "2024-03", "--to", "2024-03-31"],
        ["--text", "navires"],
        ["--label", "single_source"],
        ["--known-at", "2024-01-31"],
    ],
)
def test_a_filter_keeps_some_events_and_not_all(call, options):
    every = printed_json(call("chronology", "--json"))
    some = printed_json(call("chronology", *options, "--json"))
    assert 0 < len(some) < len(every)


def test_an_event_shows_its_words_and_origins(call):
    event = some_event(call)
    shown = call("event", event["id"]).stdout
    assert event["type"] in shown
    assert "Passages" in shown
    assert "Origins" in shown
    data = printed_json(call("event", event["id"][:10], "--json"))
    assert [mention["id"] for mention in data["mentions"]] == event["mentions"]


def test_an_article_is_found_by_id_by_path_and_by_the_name_of_its_file(call):
    name = "02-courrier-trois-navires.txt"
    by_name = printed_json(call("article", name, "--json"))["article"]
    for which in (by_name["id"], by_name["id"][:8], by_name["path"]):
        assert printed_json(call("article", which, "--json"))["article"] == by_name
    shown = call("article", name).stdout
    assert by_name["id"] in shown
    assert "Read as" in shown


COLOURS = {"FORCE_COLOR": "1", "NO_COLOR": None, "TERM": "xterm-256color"}


def test_claims_are_marked_in_colour_on_a_terminal_and_by_signs_elsewhere(call):
    name = "02-courrier-trois-navires.txt"
    coloured = call("article", name, env=COLOURS, color=True).stdout
    signed = call("article", name).stdout
    assert "\x1b[" in coloured
    assert "\x1b[" not in signed
    assert "<en juin 2023>" in signed
    assert "{Einar Thorvaldsson}" in signed
    assert "« [C'est une provocation" in signed


def test_what_an_article_shares_is_shown_with_whom_it_comes_from(call):
    for name in ("02-courrier-trois-navires.txt", "03-actu-fjords-dementi.html"):
        shown = call("article", name).stdout
        assert "Actu-Fjords (2024-03-07) takes 31 words from Le Courrier de l'Estuaire" in shown
    assert "Shared passages" not in call("article", "11-hafenblatt-de.txt").stdout


def test_actors_are_listed_with_how_often_they_are_named(call):
    actors = printed_json(call("actors", "--json"))
    counts = [actor["mentions"] for actor in actors]
    assert counts == sorted(counts, reverse=True)
    assert actors[0]["name"] in call("actors").stdout


def test_search_finds_words_without_their_accents(call):
    hits = printed_json(call("search", "cereales", "--json"))
    hits += printed_json(call("search", "ISLANDE", "--json"))
    assert hits
    assert all(hit["spans"] for hit in hits)
    assert call("search", "introuvable-xyz").exit_code == 1


def test_times_answers_a_line_for_a_line(runner):
    lines = [
        {"text": "Il est venu mardi.", "reference": "2023-08-17"},
        {"text": "Rien ici.", "reference": None},
    ]
    result = runner.invoke(app, ["times"], input="\n".join(map(json.dumps, lines)) + "\n")
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert answers == [{"found": [{"text": "mardi", "value": "2023-08-15"}]}, {"found": []}]


def test_export_and_dossier_write_where_they_are_told(call, tmp_path):
    assert call("export", str(tmp_path / "out"), "--format", "jsonl").exit_code == 0
    assert (tmp_path / "out" / "events.jsonl").stat().st_size
    assert call("dossier", str(tmp_path / "a.html"), "--lang", "en").exit_code == 0
    assert 'lang="en"' in (tmp_path / "a.html").read_text("utf-8")


def test_export_as_known_at_a_day_leaves_out_what_came_later(call, tmp_path):
    assert call("export", str(tmp_path / "out"), "--known-at", "2023-12-31").exit_code == 0
    rows = (tmp_path / "out" / "documents.jsonl").read_text("utf-8").splitlines()
    dates = [json.loads(row)["published"] for row in rows]
    assert dates
    assert all(date <= "2023-12-31" for date in dates)


@pytest.mark.parametrize("command", [command.__name__ for command in COMMANDS])
def test_every_command_explains_itself(runner, command):
    result = runner.invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert "Usage" in result.stdout

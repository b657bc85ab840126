"""The filters of the chronology, all in its address."""

import pytest


def found(browser, query):
    return browser.get(f"/chronology.json?{query}").json()


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ("", {"CONSULT", "MOBILIZE", "ACCUSE", "REJECT"}),
        ("actor=NOR", {"CONSULT", "MOBILIZE", "ACCUSE", "REJECT"}),
        ("actor=Reykjavik&type=ACCUSE", {"ACCUSE"}),
        ("pair=ISL|NOR&to=2023", {"CONSULT"}),
        ("pair=NOR,ISL&from=2024", {"MOBILIZE", "ACCUSE"}),
        ("factuality=reported", {"ACCUSE"}),
        ("outlet=Actu %26 Fjords", {"MOBILIZE", "ACCUSE"}),
        ("outlet=le courrier", {"MOBILIZE"}),
        ("q=PATROUILLEURS", {"MOBILIZE"}),
        ("q=rejete", {"REJECT"}),
        ("known_at=2024-03-07", {"MOBILIZE"}),
        ("type=AID", set()),
    ],
)
def test_a_filter_keeps_what_it_names(browser, query, types):
    assert {event["type"] for event in found(browser, query)["events"]} == types


def test_an_origin_is_named_by_its_id_or_its_name(browser):
    events = found(browser, "")["events"]
    origin = next(e["origins"][0] for e in events if e["type"] == "MOBILIZE")
    assert {e["type"] for e in found(browser, f"origin={origin}")["events"]} >= {"MOBILIZE"}


def counts(answer, name):
    facet = next(facet for facet in answer["facets"] if facet["name"] == name)
    return {count["value"]: count["events"] for count in facet["counts"]}


def test_a_value_is_counted_over_what_the_other_filters_keep(browser):
    answer = found(browser, "type=ACCUSE")
    assert counts(answer, "type") == {"CONSULT": 1, "MOBILIZE": 1, "ACCUSE": 1, "REJECT": 1}
    assert counts(answer, "factuality") == {"reported": 1}
    assert counts(answer, "outlet") == {"Actu & Fjords": 1}


def test_each_count_is_what_the_filter_then_shows(browser):
    answer = found(browser, "from=2023")
    for facet in answer["facets"]:
        for count in facet["counts"]:
            shown = browser.get(
                "/chronology.json", params={"from": "2023", facet["name"]: count["value"]}
            ).json()
            assert shown["chosen"] == count["events"], (facet["name"], count)


def test_pages_are_parts_of_one_list(browser):
    whole = [event["id"] for event in found(browser, "")["events"]]
    first, second = found(browser, "per=3"), found(browser, "per=3&page=2")
    assert [e["id"] for e in (*first["events"], *second["events"])] == whole
    assert second["part"] == {"page": 2, "pages": 2, "all": 4, "first": 3, "end": 4}
    assert found(browser, "per=3&page=9")["part"]["page"] == 2


def test_empty_fields_of_a_form_leave_the_address(browser):
    answer = browser.get("/chronology?actor=&type=ACCUSE&q=+", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/chronology?type=ACCUSE"


def test_the_date_of_knowledge_goes_along_to_the_next_page(browser):
    text = browser.get("/chronology?known_at=2024-03-07").text
    assert 'href="/articles?known_at=2024-03-07"' in text
    assert "Seuls comptent les articles publiés jusqu’au 7 mars 2024." in text


def test_the_dossier_holds_the_events_chosen(browser):
    text = browser.get("/dossier.html?type=ACCUSE").text
    assert text.count('<article class="event') == 1
    assert "Oslo a accusé jeudi Reykjavik de mentir" in text


def test_the_dossier_is_there_as_data(browser):
    told = browser.get("/dossier.json?type=ACCUSE").json()
    assert [event["type"] for event in told["events"]] == ["ACCUSE"]
    assert [claims["article"]["id"] for claims in told["claims"]] == ["f0fd" * 4]


def test_a_month_is_shown_as_a_month(browser):
    text = browser.get("/chronology?type=CONSULT").text
    assert "juin 2023</p>" in text
    assert "<time" not in text


def test_a_change_of_the_articles_is_seen_once_it_is_computed(browser, store):
    import time
    from contextlib import closing

    from recoupe.store import open_store

    assert found(browser, "")["all"] == 4
    with closing(open_store(store)) as kept:
        kept.remove(["b16eb16eb16eb16e"])
    end = time.monotonic() + 20
    while found(browser, "")["all"] == 4 and time.monotonic() < end:
        time.sleep(0.01)
    assert found(browser, "")["all"] == 2

"""What the pages of an event, an article, an actor and a search show."""

import re


def event(browser, kind):
    events = browser.get("/chronology.json").json()["events"]
    return next(e["id"] for e in events if e["type"] == kind)


def words(html):
    """Returns the text of a page, without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_an_event_shows_who_told_it_first_and_who_took_it(browser):
    found = browser.get(f"/events/{event(browser, 'MOBILIZE')}.json").json()
    tree = found["family"]
    assert [branch["article"] for branch in tree] == ["c0de" * 4]
    assert [taker["article"] for taker in tree[0]["takers"]] == ["f0fd" * 4]
    assert tree[0]["takers"][0]["words"] > 20
    assert found["plover"]["quad"] == 4
    text = words(browser.get(f"/events/{event(browser, 'MOBILIZE')}").text)
    assert "6 mars 2024 premier" in text
    assert "Actu &amp; Fjords" in text


def test_an_event_is_found_by_the_beginning_of_its_id(browser):
    id_ = event(browser, "ACCUSE")
    assert browser.get(f"/events/{id_[:8]}.json").json()["event"]["id"] == id_


def test_every_character_of_an_article_is_shown_once(browser):
    text = browser.get("/articles/c0dec0dec0dec0de").text
    marked = re.search(r'<div class="marked".*?</div>', text, re.DOTALL)[0]
    article = browser.get("/articles/c0dec0dec0dec0de.json").json()["claims"]["article"]
    shown = words(marked).strip().replace("&#39;", "'")
    assert shown == " ".join(article["text"].split())


def test_a_mark_leads_to_its_claim_and_back(browser):
    text = browser.get("/articles/c0dec0dec0dec0de").text
    leads = set(re.findall(r'class="m [^"]*" href="#c(\d+)"', text))
    claims = set(re.findall(r'<li id="c(\d+)"', text))
    back = set(re.findall(r'class="claim-number" href="#m(\d+)"', text))
    assert leads
    assert leads <= claims == back == set(re.findall(r'<span id="m(\d+)"', text))


def test_what_was_removed_is_shown_escaped(browser):
    text = browser.get("/articles/c0dec0dec0dec0de").text
    assert "Gérer les cookies" in text
    assert "&lt;script&gt;" in text


def test_an_address_that_is_no_web_page_is_no_link(browser):
    assert "alert(1)" not in browser.get("/articles/f0fdf0fdf0fdf0fd").text


def test_an_actor_shows_what_it_did_said_and_with_whom(browser):
    text = words(browser.get("/actors/state:NOR").text)
    for shown in ("Ce qu’il a fait 4", "Avec qui", "Islande", "Aussi écrit"):
        assert shown in text
    assert "C'est une provocation" in browser.get("/actors/person:einar").text.replace("&#39;", "'")


def test_a_code_leads_to_the_state(browser):
    assert browser.get("/actors/NOR.json").json()["actor"]["id"] == "state:NOR"


def test_search_finds_without_accents_and_marks_the_words(browser):
    text = browser.get("/search?q=norvege+patrouilleurs").text
    assert "2 articles" in text
    assert "<mark>Norvège</mark>" in text
    found = browser.get("/search.json?q=provocation").json()
    assert [quote["text"] for quote in found["quotes"]] == ["C'est une provocation"]
    assert browser.get("/search.json?q=patrouilleurs").json()["events"][0]["type"] == "MOBILIZE"
    assert "Aucun article" in browser.get("/search?q=hippopotame").text


def test_search_goes_back_to_what_was_known(browser):
    found = browser.get("/search.json?q=patrouilleurs&known_at=2024-03-07").json()
    assert [item["article"] for item in found["articles"]] == ["c0de" * 4]


def test_a_pair_gives_the_sums_of_its_months(browser):
    found = browser.get("/pair.json?left=Oslo&right=ISL").json()["series"]
    assert (found["left"], found["right"]) == ("NOR", "ISL")
    by_month = {month["date"]: len(month["events"]) for month in found["months"]}
    assert {month: n for month, n in by_month.items() if n} == {"2023-06": 1, "2024-03": 1}
    more = browser.get("/pair.json?pair=ISL|NOR&reported=1").json()["series"]
    assert sum(len(month["events"]) for month in more["months"]) == 3


def test_the_net_is_drawn_and_told_as_a_table(browser):
    text = browser.get("/net").text
    assert '<svg class="net"' in text
    assert "Islande – Norvège" in text


def test_sources_count_who_takes_from_whom(browser):
    found = browser.get("/sources.json").json()
    assert [(row["taker"], row["source"]) for row in found["takings"]] == [
        ("Actu & Fjords", "Le Courrier")
    ]


def test_quality_counts_what_is_missing(browser):
    found = browser.get("/quality.json").json()
    assert (found["articles"], found["without_outlet"], found["undated_events"]) == (3, 1, 1)
    assert found["problems"][0]["path"] == "hafenblatt.txt"


def test_a_timeline_says_how_precise_each_date_is(browser):
    items = browser.get("/timeline.json?lanes=type").json()["items"]
    assert {item["lane"]: item["shape"] for item in items} == {
        "CONSULT": "vague",
        "MOBILIZE": "day",
        "ACCUSE": "day",
    }
    visit = next(item for item in items if item["lane"] == "CONSULT")
    assert (visit["start"], visit["end"]) == ("2023-06-01", "2023-07-01")


def test_an_event_offers_what_may_be_the_same(browser):
    text = browser.get(f"/events/{event(browser, 'ACCUSE')}").text
    offered = re.search(r'<datalist id="near">(.*?)</datalist>', text, re.DOTALL)[1]
    assert re.findall(r'value="(\w+)"', offered) == [event(browser, "MOBILIZE")]
    assert "6 mars 2024 · Démonstration de force\xa0: Norvège → Islande" in offered

"""What is read out of a sentence: type, parties, factuality and date, by its shape."""

import pytest

pytestmark = pytest.mark.model


@pytest.fixture
def told(events_of):
    """Returns (actors, recipients, factuality, date) of the events of one type."""

    def of_type(text, kind):
        return [
            (e.actors, e.recipients, e.factuality, e.date)
            for e in events_of(text)
            if e.type == kind
        ]

    return of_type


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Ankara a accusé Athènes d'avoir violé son espace aérien.", "ACCUSE", "TUR", "GRC"),
        ("Un avion kényan a été abattu par la Somalie.", "ASSAULT", "SOM", "KEN"),
        ("Le président togolais a été reçu lundi à Paris.", "CONSULT", "TGO", "FRA"),
        ("Les présidents de l'Égypte et du Soudan se sont rencontrés.", "CONSULT", "EGY SDN", ""),
        ("Le Pérou a convoqué l'ambassadeur du Mexique.", "ACCUSE", "PER", "MEX"),
        ("L'Algérie, le Mali et le Niger ont condamné le Maroc.", "ACCUSE", "DZA MLI NER", "MAR"),
        ("La visite à Oslo du ministre danois a duré deux jours.", "CONSULT", "DNK", "NOR"),
        ("Des frappes israéliennes ont visé la Syrie.", "ASSAULT", "ISR", "SYR"),
        ("Le Mali avait subi un embargo de la Cédéao.", "SANCTION", "Cédéao", "MLI"),
        ("Manille exhorte Pékin à retirer ses navires.", "REQUEST", "PHL", "CHN"),
        ("Kenya, pêche : le Pérou dénonce le Mexique", "ACCUSE", "PER", "MEX"),
        ("Lima a plaidé pour la paix lors d'un entretien avec Quito.", "CONSULT", "PER ECU", ""),
        ("L'arrestation d'un Suédois par l'Iran choque.", "COERCE", "IRN", "SWE"),
    ],
)
def test_parties_stand_where_the_frame_says(told, text, kind, actors, recipients):
    found = [(a, r) for a, r, _, _ in told(text, kind)]
    assert (tuple(actors.split()), tuple(recipients.split())) in found


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        ("Ankara a livré des drones à Kiev.", "AID", "asserted"),
        ("Ankara aurait livré des drones à Kiev.", "AID", "alleged"),
        ("Ankara pourrait livrer des drones à Kiev.", "AID", "hypothetical"),
        ("Ankara va livrer des drones à Kiev.", "AID", "planned"),
        ("Moscou accuse Ankara d'avoir livré des drones à Kiev.", "AID", "alleged"),
        ("Ankara a nié avoir livré des drones à Kiev.", "AID", "denied"),
        ("Si Ankara livre des drones à Kiev, Moscou réagira.", "AID", "hypothetical"),
        ("Un sommet entre Lomé et Accra doit se tenir vendredi.", "CONSULT", "planned"),
        ("Rabat a menacé Alger de fermer la frontière.", "THREATEN", "asserted"),
        ("La ministre norvégienne, Ida Dal, s'est rendue à Rome.", "CONSULT", "asserted"),
    ],
)
def test_mood_modals_and_the_main_verb_set_the_factuality(told, text, kind, factuality):
    assert factuality in [f for _, _, f, _ in told(text, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Le Mali n'a pas signé d'accord avec le Niger.",
        "Le Mali et le Niger n'ont signé aucun accord.",
        "Les rebelles ont cessé d'attaquer le Tchad.",
        "Sans livrer d'armes au Tchad, Paris suit la situation.",
    ],
)
def test_what_the_article_says_did_not_happen_is_no_event(events_of, text):
    assert not [e for e in events_of(text) if e.type in {"SUPPORT", "ASSAULT", "AID"}]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Tunis a expulsé lundi deux diplomates libyens.", "SANCTION", "2024-06-17"),
        ("En mars 2021, Tunis a expulsé deux diplomates libyens.", "SANCTION", "2021-03"),
        ("Tunis a expulsé deux diplomates libyens.", "SANCTION", "2024-06-18"),  # as news
        ("Tunis, lié par un traité signé en 1951, a accusé Tripoli.", "ACCUSE", "2024-06-18"),
        ("En mai, Tunis a accusé Tripoli. Tripoli a accusé Tunis.", "ACCUSE", "2024-05"),
    ],
)
def test_an_event_has_the_date_of_its_own_clause(told, text, kind, date):
    assert {d for *_, d in told(text, kind)} == {date}


def test_a_pluperfect_without_a_date_stays_undated(told):
    assert [d for *_, d in told("Tunis avait expulsé deux diplomates libyens.", "SANCTION")] == [
        None
    ]


def test_a_second_participle_shares_subject_and_auxiliary(told):
    text = "Le Caire a convoqué l'ambassadeur du Soudan et exigé le retrait de ses troupes."
    assert (("EGY",), "asserted") in [(a, f) for a, _, f, _ in told(text, "REQUEST")]


def test_an_event_told_twice_is_one_mention(told):
    text = "Le roi de Jordanie s'est rendu à Rome lundi. Cette visite à Rome du roi est rare."
    assert len(told(text, "CONSULT")) == 1


def test_every_slot_points_to_its_words(events_of):
    text = "Lundi, Ankara a accusé Athènes d'avoir violé son espace aérien."
    (event,) = [e for e in events_of(text) if e.type == "ACCUSE"]
    assert event.evidence == text[event.span.start : event.span.end]
    words = {slot.role: text[slot.span.start : slot.span.end] for slot in event.slots}
    assert words == {"actor": "Ankara", "recipient": "Athènes", "date": "Lundi"}

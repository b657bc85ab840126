"""The two states that an article is about, and whom their acts leave to be understood."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model

PAIR = "Le Kenya et la Somalie se disputent une île. La Somalie est voisine du Kenya. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PAIR + "Nairobi a exigé des excuses.", "REQUEST KEN → SOM"),
        (PAIR + "Mogadiscio a menacé de fermer ses ports.", "THREATEN SOM → KEN"),
        (PAIR + "Mardi, Nairobi a rappelé son ambassadeur.", "SANCTION KEN → SOM"),
        (PAIR + "Nairobi a dénoncé une « violation flagrante ».", "ACCUSE KEN → SOM"),
        (PAIR + "Mogadiscio a rejeté ce tracé.", "REJECT SOM → KEN"),
        (PAIR + "L'aviation kényane a bombardé un hameau.", "ASSAULT KEN → SOM"),
        # whose host has them leave
        (PAIR + "Jeudi, l'ambassadeur de Somalie a été expulsé.", "SANCTION KEN → SOM"),
        # a third between the two
        (PAIR + "Le Brésil s'est dit prêt à jouer les médiateurs.", "AGREE BRA → KEN SOM"),
        (PAIR + "Le Qatar a appelé les parties à la retenue.", "REQUEST QAT → KEN SOM"),
    ],
)
def test_an_act_of_one_of_two_is_done_to_the_other(
    text: str, told: str, acts: Callable[..., set[str]]
) -> None:
    assert told in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # all the world is asked
        (PAIR + "Nairobi a exhorté la communauté internationale à agir.", "REQUEST KEN → SOM"),
        (PAIR + "Nairobi a appelé à la retenue.", "REQUEST KEN → SOM"),
        # a crime of nobody in particular
        (PAIR + "Nairobi a condamné cet attentat.", "ACCUSE KEN → SOM"),
        # a third is near
        (PAIR + "Nairobi a menacé de riposter aux drones éthiopiens.", "THREATEN KEN → SOM"),
        # a culprit is judged at home
        (PAIR + "Jeudi, un ministre somalien a été condamné à mort.", "SANCTION KEN → SOM"),
        # another than the two acts
        (PAIR + "Le Qatar et Oman se taisent. Riyad a exigé une trêve.", "REQUEST SAU → SOM"),
    ],
)
def test_nobody_is_filled_in_where_another_may_be_meant(
    text: str, told: str, acts: Callable[..., set[str]]
) -> None:
    assert told not in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lusaka demande à Kigali comme à Bujumbura de négocier.", "REQUEST ZMB → RWA BDI"),
        ("Doha a proposé sa médiation à Khartoum et à Addis Abeba.", "AGREE QAT → SDN ETH"),
        (
            "Trois policiers ougandais ont été arrêtés par le Kenya, puis relâchés jeudi.",
            "RETREAT KEN → UGA",
        ),
        ("Mardi, le président serbe a reçu l'ambassadeur du Japon.", "CONSULT SRB JPN → -"),
        (
            "« Nous agirons », a déclaré Justin Trudeau. « C'est inacceptable », a-t-il lancé aux "
            "députés, en sommant New Delhi de collaborer.",
            "REQUEST CAN → IND",
        ),
        (
            "Lima a publié la lettre ; le 20 mars, Quito rappelle son ambassadeur, Ana Ruiz.",
            "SANCTION ECU → PER",
        ),
        (
            "La coalition menée par l'Arabie saoudite a bombardé un village au Yémen.",
            "ASSAULT SAU → YEM",
        ),
        (
            "Un cargo battant pavillon bolivien a été saisi par la marine kényane.",
            "COERCE KEN → BOL",
        ),
        (
            "Le Kosovo, une ex-province serbe dont Belgrade ne reconnaît pas l'indépendance, "
            "a protesté.",
            "REJECT SRB → XKX",
        ),
        (
            "Luanda a exhorté les deux pays à la retenue. La RDC et le Rwanda s'affrontent.",
            "REQUEST AGO → COD RWA",
        ),
        (
            "Le Pérou et le Chili se querellent. Le Chili accuse le Pérou d'avoir menti. La Chine, "
            "très présente à Lima, s'est dite inquiète. Le Brésil a exhorté les deux pays à la "
            "retenue.",
            "REQUEST BRA → CHL PER",
        ),
    ],
)
def test_shapes_that_the_parse_loses(text: str, told: str, acts: Callable[..., set[str]]) -> None:
    assert told in acts(text)


def test_an_agency_in_brackets_takes_no_part(acts: Callable[..., set[str]]) -> None:
    told = acts("(Belga) Un policier kényan a été tué dans la nuit par des soldats éthiopiens.")
    assert told
    assert not any("Belga" in line for line in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the name comes behind the description
        (
            "Le royaume a rompu ses relations avec Téhéran. Manama a salué la décision de "
            "l'Arabie saoudite.",
            "SANCTION SAU → IRN",
        ),
        # the accuser is told behind the denial
        ("L'Iran a démenti. Copenhague a rappelé son ambassadeur à Téhéran.", "REJECT IRN → DNK"),
        # the dead, not the place, of an attack that was claimed
        (
            "Le groupe Etat islamique a revendiqué l'attaque qui a tué trois Italiens à Dacca.",
            "ASSAULT État islamique → ITA",
        ),
        # those who went along, told in an aside
        (
            "Les Etats-Unis, suivis par le Canada, ont sanctionné des généraux birmans.",
            "SANCTION USA CAN → MMR",
        ),
    ],
)
@pytest.mark.xfail(strict=True)
def test_known_misses(text: str, told: str, acts: Callable[..., set[str]]) -> None:
    assert told in acts(text)

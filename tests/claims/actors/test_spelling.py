"""One person however the name is spelled, and two persons however alike their names are."""

import pytest

from recoupe.claims.actors import find_names
from recoupe.claims.actors.spelling import sound
from recoupe.languages.spelling import FILE
from recoupe.languages.tables import read_toml
from recoupe.model import Article, Block, BlockKind, Span

EXAMPLES = read_toml("fr", FILE)["examples"]


def persons(text: str) -> list[str]:
    block = Block(BlockKind.BODY, Span(0, len(text)))
    found = find_names(Article("a", "a.txt", text, (block,), "fr"), "fr")
    return [n.actors[0].partition(":")[2] for n in found if n.actors[0].startswith("person:")]


@pytest.mark.parametrize("one, two", EXAMPLES["same"])
def test_one_name_in_two_spellings_sounds_alike(one: str, two: str) -> None:
    assert sound("fr", one) == sound("fr", two)


@pytest.mark.parametrize("one, two", EXAMPLES["apart"])
def test_two_names_sound_apart(one: str, two: str) -> None:
    assert sound("fr", one) != sound("fr", two)


@pytest.mark.parametrize(
    "spellings, who",
    [
        (("Sergueï Choïgou", "Sergei Shoigu", "Sergey Shoygu", "Serguei Choigou", "Shoigu"),
         "serguei-choigou"),
        (("Volodymyr Zelensky", "Volodymyr Zelenskiy", "Volodymyr Zelenski", "Vladimir Zelensky"),
         "volodymyr-zelensky"),
        (("Alexandre Loukachenko", "Alexander Lukashenko", "Aleksandr Loukachenko"),
         "alexandre-loukachenko"),
        (("Benjamin Netanyahu", "Benjamin Netanyahou", "Benyamin Nétanyahou", "Netanyahou"),
         "benjamin-netanyahu"),
        (("Xi Jinping", "M. Xi"), "xi-jinping"),
        (("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "Erdoğan"), "recep-tayyip-erdogan"),
        (("Mohammed ben Salmane", "Mohamed ben Salmane", "Mohammed bin Salman"),
         "mohammed-ben-salmane"),
        (("Sergueï Lavrov", "Sergueï Lavrof", "Sergei Lavrov"), "serguei-lavrov"),
        (("Kim Jong-un", "Kim Jong Un", "Kim Jong-Un"), "kim-jong-un"),
        (("Kim Jong Il", "Kim Jong-il", "Kim Jong-Il"), "kim-jong-il"),
        (("Kim Il-sung", "Kim Il Sung"), "kim-il-sung"),
        (("Kim Yo-jong", "Kim Yo Jong"), "kim-yo-jong"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_spellings_are_one_person(spellings: tuple[str, ...], who: str) -> None:
    assert [persons(f"Hier, {name} a parlé.") for name in spellings] == [[who]] * len(spellings)


@pytest.mark.parametrize(
    "name, other",
    [
        ("John Hoffman", "jonathan-hoffman"),
        ("Marina Zakharova", "maria-zakharova"),
        ("Daniela Ortega", "daniel-ortega"),
        ("Joan Castex", "jean-castex"),
        ("Kim Jong-nam", "kim-jong-un"),
        ("Kim Yong-chol", "kim-yo-jong"),
        ("Melania Trump", "donald-trump"),
        ("Hunter Biden", "joe-biden"),
    ],
)
def test_look_alikes_stay_apart(name: str, other: str) -> None:
    assert other not in persons(f"Selon {name}, tout va bien.")

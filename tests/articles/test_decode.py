"""Bytes of any origin become text whose offsets can be trusted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.articles.decode import decode, is_binary, tidy

TEXT = "L’été à Évian : « ça coûte 3 € »"


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), None),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), None),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("cp1252"), "Windows-1252"),
        (TEXT.encode().decode("cp1252", "replace").encode(), "mojibake"),
    ],
)
def test_text_is_the_same_in_every_encoding(data: bytes, note: str | None) -> None:
    found = decode(data)
    if note != "mojibake":
        assert found.text == TEXT
    assert note is None or note in found.notes[0]


def test_double_encoded_text_is_read_back() -> None:
    twice = "Le président a été reçu à l’Élysée".encode().decode("cp1252", "ignore")
    assert "président a été reçu" in decode(twice.encode()).text


def test_a_broken_byte_costs_one_character_and_is_told() -> None:
    data = ("é" * 200).encode() + b"\xc3" + ("à" * 200).encode()
    found = decode(data)
    assert found.text.count("é") == 200
    assert "broken UTF-8" in found.notes[0]


def test_html_may_declare_its_character_set() -> None:
    data = '<meta charset="iso-8859-15"><p>œuvre à 3 €</p>'.encode("iso-8859-15")
    assert "œuvre à 3 €" in decode(data, markup=True).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("e\u0301te\u0301", "été"),
        ("cou\u00adpe \u200bnette\ufeff\x00", "coupe nette"),
        ("a\ud800b", "a?b"),
    ],
)
def test_invisible_characters_are_taken_out(text: str, expected: str) -> None:
    assert tidy(text) == expected


@given(st.binary(max_size=300))
def test_any_bytes_decode(data: bytes) -> None:
    assert is_binary(data) in (True, False)
    decode(data).text.encode("utf-8")

"""The tree walks, on hand-made Docs: no model, so no retraining can break them."""

import pytest
from spacy.lang.fr import French
from spacy.tokens import Doc

from recoupe.claims.events import auxiliaries, syntax

VOCAB = French().vocab


def doc(rows):
    """Builds a Doc from (word, pos, dep, head index, morph) rows."""
    words, pos, deps, heads, morphs = zip(
        *(r if len(r) == 5 else (*r, "") for r in rows), strict=True
    )
    return Doc(
        VOCAB, words=words, pos=pos, deps=deps, heads=heads, morphs=morphs, lemmas=list(words)
    )


# Ankara accuse Athènes d' avoir violé l' accord
ACCUSE = [
    ("Ankara", "PROPN", "nsubj", 1),
    ("accuse", "VERB", "ROOT", 1, "VerbForm=Fin"),
    ("Athènes", "PROPN", "obj", 1),
    ("d'", "ADP", "mark", 5),
    ("avoir", "AUX", "aux:tense", 5, "VerbForm=Inf"),
    ("violé", "VERB", "xcomp", 1, "VerbForm=Part|Tense=Past"),
    ("l'", "DET", "det", 7),
    ("accord", "NOUN", "obj", 5),
]
# Le ministre , qui a refusé , est reçu par Lima
RELATIVE = [
    ("ministre", "NOUN", "nsubj:pass", 5),
    ("qui", "PRON", "nsubj", 3),
    ("a", "AUX", "aux:tense", 3),
    ("refusé", "VERB", "acl:relcl", 0, "VerbForm=Part|Tense=Past"),
    ("est", "AUX", "aux:pass", 5),
    ("reçu", "VERB", "ROOT", 5, "VerbForm=Part|Tense=Past"),
    ("par", "ADP", "case", 7),
    ("Lima", "PROPN", "obl:agent", 5),
]


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [
        (ACCUSE, 1, "Ankara"),
        (ACCUSE, 5, "Ankara"),  # an infinitive has the subject of its governor
        (RELATIVE, 3, "ministre"),  # « qui » stands for its antecedent
        (RELATIVE, 5, "ministre"),
    ],
)
def test_subject_is_found_through_the_clause(rows, verb, expected):
    assert syntax.subject(doc(rows)[verb]).text == expected


def test_objects_are_direct_only():
    assert [t.text for t in syntax.objects(doc(ACCUSE)[1])] == ["Athènes"]


def test_agent_of_a_passive_is_a_complement_of_par():
    parsed = doc(RELATIVE)
    assert auxiliaries.is_passive(parsed[5])
    assert [t.text for t in syntax.complements(parsed[5], "par")] == ["Lima"]


def test_active_compound_past_is_not_passive():
    assert not auxiliaries.is_passive(doc(ACCUSE)[5])


AUXILIARY = ("a", "AUX", "aux:tense", 1)
NOT_SIGNED = [
    ("n'", "ADV", "advmod", 2),
    ("a", "AUX", "aux:tense", 2),
    ("signé", "VERB", "ROOT", 2),
    ("pas", "ADV", "advmod", 2),
]
SIGNED = [AUXILIARY, ("signé", "VERB", "ROOT", 1)]
WITHOUT_SIGNING = [("sans", "ADP", "mark", 1), ("signer", "VERB", "ROOT", 1, "VerbForm=Inf")]


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [(NOT_SIGNED, 2, True), (SIGNED, 1, False), (WITHOUT_SIGNING, 1, True)],
)
def test_negation_needs_both_its_words(rows, verb, expected):
    assert syntax.negated(doc(rows)[verb]) is expected


def test_positional_complement_stops_at_a_relative():
    rows = [
        ("frappe", "VERB", "ROOT", 0),
        ("qui", "PRON", "nsubj", 0),
        ("contre", "ADP", "case", 3),
        ("Lima", "PROPN", "obl", 0),
    ]
    parsed = doc(rows)
    assert syntax.positional(parsed, 1, 4, "contre") is None
    assert syntax.positional(parsed, 2, 4, "contre").text == "Lima"

"""Every rule of quotes.toml takes its examples and leaves its counter-examples."""

import pytest

from recoupe.languages.quotes import QuoteRule, load_quote_words

RULES = load_quote_words("fr").rules


@pytest.mark.model
@pytest.mark.parametrize(
    ("rule", "text", "words", "speaker"),
    [(rule.id, *example) for rule in RULES for example in rule.examples],
)
def test_rule_takes_its_example(quotes_of, rule, text, words, speaker):
    found = {quote.text: (quote.rule, quote.speaker) for quote in quotes_of(text)}
    assert found.get(words) == (rule, speaker)


@pytest.mark.model
@pytest.mark.parametrize(
    ("rule", "text"), [(rule.id, text) for rule in RULES for text in rule.not_examples]
)
def test_rule_leaves_its_counter_example(quotes_of, rule, text):
    assert rule not in [quote.rule for quote in quotes_of(text)]


def test_rules_have_ids_of_their_own():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert all(isinstance(rule, QuoteRule) and rule.says for rule in RULES)

"""Reads in what an article says of itself whether it is an official text or a newsroom's."""

from recoupe.crosscheck.folding import name_key
from recoupe.languages.origins import OriginWords
from recoupe.model import Article


def is_official(article: Article, words: OriginWords) -> bool:
    """Tells whether an official body published the page for itself.

    Looks at the outlet's name and at the lines removed as furniture, never at the body: a
    newsroom's text quotes communiqués all the time.
    """
    lines = (article.outlet or "", article.author or "", *article.removed)
    return any(words.official_site.in_words(name_key(line)) for line in lines)


def has_own_reporting(article: Article, words: OriginWords) -> bool:
    """Tells whether the text says that the outlet's own people were there or asked."""
    return words.own_reporting.in_words(name_key(article.text))

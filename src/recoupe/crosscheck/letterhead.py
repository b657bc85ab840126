"""Reads in what an article says of itself whether it is an official text or a newsroom's."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from recoupe.crosscheck.folding import fold, name_key
from recoupe.crosscheck.naming import article_name
from recoupe.languages.origins import OriginWords
from recoupe.model import Article

_NAME = r"[A-ZÀ-ÖØ-Þ][\w-]*(?: [A-ZÀ-ÖØ-Þ][\w-]*)*"
_OF = rf"\s+(?:de la |de l['’]|du |des |de |d['’]){_NAME}"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whether a page is an official text, and whether its newsroom's own people were there."""

    official: bool
    own_reporting: bool


def is_official(article: Article, words: OriginWords) -> bool:
    """Tells whether an official body published the page for itself.

    Looks at the outlet's name and at the lines removed as furniture, never at the body: a
    newsroom's text quotes communiqués all the time.
    """
    lines = (article.outlet or "", article.author or "", *article.removed)
    return any(words.official_site.in_words(name_key(line)) for line in lines)


def issuer_name(article: Article, words: OriginWords) -> str:
    """Returns who speaks in an official text: its letterhead, else the body that it names.

    « Ambassade | Visas » above a text that speaks of one embassy only is that embassy's.
    """
    if article.outlet:
        return article.outlet
    heads = {word for line in article.removed for word in name_key(line).split()}
    for head in sorted(heads & set(words.official_site.phrases)):
        found = {
            match.group()
            for match in re.finditer(rf"\b\w+{_OF}", article.text)
            if fold(match.group().split()[0]) == head
        }
        if len(found) == 1:
            return found.pop()
    return article_name(article)


def outlet_of(article: Article) -> str | None:
    """Returns the outlet of an article, else the host of its address, None where none is known."""
    if article.outlet or not article.url:
        return article.outlet
    try:
        host = urlsplit(article.url).hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def source_id(article: Article) -> str:
    """Returns what all versions of one page share: its address, else the article itself."""
    return article.url or article.id


def letterhead_of(article: Article, words: OriginWords) -> Letterhead:
    """Returns what an article says of itself."""
    return Letterhead(is_official(article, words), has_own_reporting(article, words))


def has_own_reporting(article: Article, words: OriginWords) -> bool:
    """Tells whether the text says that the outlet's own people were there or asked."""
    return words.own_reporting.in_words(name_key(article.text))

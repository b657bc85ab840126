"""The pages: one module each.

`PAGES` is the whole list. To add one, write its module and its template, and its line here; its
JSON, its CSV, its description and the tests follow.
"""

from recoupe.web.pages.actor import ACTOR
from recoupe.web.pages.actors import ACTORS
from recoupe.web.pages.article import ARTICLE
from recoupe.web.pages.articles import ARTICLES
from recoupe.web.pages.chronology import CHRONOLOGY
from recoupe.web.pages.event import EVENT
from recoupe.web.pages.judgements import JUDGEMENTS
from recoupe.web.pages.net import NET
from recoupe.web.pages.pair import PAIR
from recoupe.web.pages.quality import QUALITY
from recoupe.web.pages.review import REVIEW
from recoupe.web.pages.search import SEARCH
from recoupe.web.pages.sources import SOURCES
from recoupe.web.pages.timeline import TIMELINE

PAGES = (
    CHRONOLOGY,
    TIMELINE,
    EVENT,
    ARTICLES,
    ARTICLE,
    ACTORS,
    ACTOR,
    PAIR,
    NET,
    SOURCES,
    QUALITY,
    SEARCH,
    REVIEW,
    JUDGEMENTS,
)

__all__ = ["PAGES"]

"""Reads a web page as served (.html, .htm): its article, and nothing from the network."""

import logging
import re
from collections.abc import Iterator

import trafilatura
from trafilatura.settings import Document

from recoupe.articles.decode import decode, tidy
from recoupe.model import Draft, Problem

# a document type with entities can only be a bomb: pages need none
DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|<!ENTITY[^>]*>", re.IGNORECASE | re.DOTALL)
SPANS = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?\d+[\"']?", re.IGNORECASE)
MOMENT = re.compile(
    r"(?:article:published_time|datePublished)[\"']?\s*(?::|content\s*=)\s*[\"']([^\"']{16,40})[\"']",
    re.IGNORECASE,
)
SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+([^|–—]{2,40})$")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def read_html(path: str, data: bytes) -> Iterator[Draft | Problem]:
    """Yields the draft of a page with its metadata, or a Problem where it holds no article."""
    decoded = decode(data, markup=True)
    page = SPANS.sub("", DOCTYPE.sub("", decoded.text))
    try:
        found = trafilatura.bare_extraction(
            page, with_metadata=True, include_comments=False, include_tables=False
        )
    except Exception as error:  # any parser error is this page's, not the run's
        yield Problem(path, "html", f"the page cannot be parsed ({type(error).__name__}: {error})")
        return
    text = tidy(found.text or "") if isinstance(found, Document) else ""
    if not isinstance(found, Document) or not text.strip():
        yield Problem(path, "html", "the page holds no article")
        return
    notes = tuple(Problem(path, "decode", note) for note in decoded.notes)
    yield Draft(
        path=path,
        text=text,
        title=_without_site(found.title, found.sitename),
        published=_to_the_minute(found.date, page),
        url=found.url,
        outlet=found.sitename,
        author=found.author,
        problems=notes,
    )


def _to_the_minute(day: str | None, page: str) -> str | None:
    """Returns the moment that the page's metadata gives within `day`, else the day."""
    moments = (match[1] for match in MOMENT.finditer(page))
    return next((moment for moment in moments if day and moment.startswith(day)), day)


def _without_site(title: str | None, site: str | None) -> str | None:
    """Returns the headline without « | Name of the site » at its end."""
    if not title:
        return None
    title = " ".join(tidy(title).split())
    suffix = SITE_SUFFIX.search(title)
    if suffix and (f" {suffix[1]} ".casefold() in f" {site or ''} ".casefold() or "|" in suffix[0]):
        return title[: suffix.start()]
    return title

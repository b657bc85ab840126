"""Fills `Findings.times` from the sentences of an article, in the order that they tell."""

from dataclasses import replace

from recoupe.claims.extractor import Findings
from recoupe.claims.times.search import find_times
from recoupe.model import TimeMention


def extract_times(findings: Findings) -> Findings:
    """Returns the findings with the time expressions of the article's text."""
    article = findings.reading.article
    mentions = tuple(
        TimeMention(
            article.id, found.span, found.text, found.type, found.value, found.basis, found.rule
        )
        for found in find_times(article.text, article.published, language=article.language)
    )
    return replace(findings, times=mentions)

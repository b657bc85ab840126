"""Fills `Findings.times` from the blocks of an article, in the order that they tell."""

from dataclasses import replace

from recoupe.claims.extractor import Findings
from recoupe.claims.times.dateline import dispatch_day
from recoupe.claims.times.search import find_times
from recoupe.model import TimeMention


def extract_times(findings: Findings) -> Findings:
    """Returns the findings with the times of the article, resolved against its publication.

    A reprint is resolved against the day of the dispatch.
    """
    article = findings.reading.article
    spans = tuple(block.span for block in article.blocks)
    published = dispatch_day(article.text, article.published, spans, article.language)
    found = find_times(article.text, published or article.published, spans, article.language)
    mentions = tuple(
        TimeMention(article.id, one.span, one.text, one.type, one.value, one.basis, one.rule)
        for one in found
    )
    return replace(findings, times=mentions)

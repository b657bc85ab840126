"""Short names of states by a side of a border: « le Nord » where the article names the state."""

import re
from collections.abc import Container

from recoupe.articles.annotate import Reading
from recoupe.claims.actors.candidates import Candidate
from recoupe.claims.actors.catalogue import state_id
from recoupe.languages.descriptions import load_short_names
from recoupe.model import MentionForm, Span

_CAPITAL = re.compile(r"[^\W\d_a-zà-ÿ][\w'’-]+ $")


def read_short_names(reading: Reading, states: Container[str]) -> list[Candidate]:
    """Returns the short names of those states (ids) that the article names otherwise."""
    article = reading.article
    text = article.text
    found = []
    for short in load_short_names(article.language):
        who = state_id(short.code)
        if who not in states:
            continue
        pattern = "|".join(re.escape(phrase) for phrase in short.phrases)
        for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
            start, end = match.span()
            if text[:start].endswith(short.not_before) or text.startswith(short.not_after, end):
                continue
            if match[0].startswith("du ") and _CAPITAL.search(text, max(0, start - 20), start):
                continue  # « les Kouriles du Sud »
            span = Span(text.rindex(" ", start, end) + 1, end)
            form = MentionForm.DESCRIPTION
            found.append(Candidate(span, (who,), form, "actors.short", "m"))
    return found

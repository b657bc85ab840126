"""Files to keep: the dossier of what is shown, the judgements as text."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.requests import Request
from starlette.responses import Response

from recoupe.exports import export_named
from recoupe.judging import judgement_lines
from recoupe.model import Chronology, Event
from recoupe.selection import select
from recoupe.web.choosing import chosen
from recoupe.web.serving import Answer, Desk, asked, careful, language_of, written


def dossier(desk: Desk) -> Answer:
    """Returns what answers with the dossier of the events that the query chooses."""

    def answer(request: Request) -> Response:
        wanted = asked(request, desk)
        told = part_of(wanted.told, select(wanted.told, chosen(wanted.query)))
        with TemporaryDirectory() as folder:
            out = Path(folder) / "dossier.html"
            export_named("dossier").write(told, out, language_of(request))
            return _file(out.read_bytes(), "recoupe.html", "text/html; charset=utf-8")

    return careful(answer, desk)


def dossier_data(desk: Desk) -> Answer:
    """Returns what answers with the same as JSON: a chronology of the events chosen."""

    def answer(request: Request) -> Response:
        wanted = asked(request, desk)
        response = written(part_of(wanted.told, select(wanted.told, chosen(wanted.query))))
        response.headers["Content-Disposition"] = 'attachment; filename="recoupe.json"'
        return response

    return careful(answer, desk, told_as_json=True)


def judgements(desk: Desk) -> Answer:
    """Returns what answers with the judgements that stand, as text."""

    def answer(_request: Request) -> Response:
        lines = judgement_lines(desk.settings.store)
        return _file(lines.encode(), "judgements.txt", "text/plain; charset=utf-8")

    return careful(answer, desk)


def part_of(told: Chronology, kept: tuple[Event, ...]) -> Chronology:
    """Returns a chronology of these events, with the articles, sayings and people they rest on."""
    documents = {document for event in kept for document in event.documents}
    origins = {origin for event in kept for origin in event.origins}
    claims = tuple(c for c in told.claims if c.article.id in documents)
    quotes = {quote.id for c in claims for quote in c.quotes}
    named = {a for c in claims for m in c.mentions for a in m.actors}
    names = {name for event in kept for name in (*event.actors, *event.recipients, *event.persons)}
    ids = {event.id for event in kept}
    return replace(
        told,
        claims=claims,
        actors=tuple(a for a in told.actors if a.id in named or names & {a.id, a.name, a.country}),
        events=kept,
        utterances=tuple(u for u in told.utterances if quotes.intersection(u.quotes)),
        copies=tuple(c for c in told.copies if {c.article, c.source} <= documents),
        origins=tuple(o for o in told.origins if o.id in origins),
        contradictions=tuple(c for c in told.contradictions if c.event in ids),
    )


def _file(content: bytes, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, 200, headers, kind)

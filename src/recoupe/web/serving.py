"""Answers for a page in each of its formats: HTML, JSON, CSV."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from recoupe.codec import to_json
from recoupe.errors import RecoupeError, StoreError
from recoupe.exports.dossier.escaping import visible
from recoupe.web.asking import Asked, Page, Table
from recoupe.web.guard import SESSION, Keys, new_session
from recoupe.web.library import Library
from recoupe.web.query import Query
from recoupe.web.rendering import Frame, render
from recoupe.web.settings import Settings
from recoupe.web.wording import LANGUAGES, load_wording, preferred

LANGUAGE = "recoupe_lang"  # the cookie of the switch
YEAR = 365 * 24 * 3600
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run


@dataclass(frozen=True, slots=True)
class Desk:
    """What every answer needs: the settings, the store's editions, the keys of the forms."""

    settings: Settings
    library: Library
    keys: Keys


Answer = Callable[[Request], Response]


def language_of(request: Request) -> str:
    """Returns the language asked for: by the address, the switch, or the browser."""
    for code in (request.query_params.get("lang"), request.cookies.get(LANGUAGE)):
        if code in LANGUAGES:
            return str(code)
    return preferred(request.headers.get("accept-language", ""))


def asked(request: Request, desk: Desk, whole: bool = False) -> Asked:
    """Returns what a request asks for.

    Raises:
        RecoupeError: `known_at` is not a date, or the store cannot be read.
    """
    query = Query.of(request.query_params.multi_items()).with_(lang=None)
    edition = desk.library.at(query.get("known_at"))
    say = load_wording(language_of(request))
    return Asked(edition, desk.library, say, request.path_params, query, whole)


def html(page: Page, desk: Desk) -> Answer:
    """Returns what answers with the page as HTML."""

    def answer(request: Request) -> Response:
        clean = Query.of(request.query_params.multi_items()).with_(lang=None)
        if str(clean) != str(Query(tuple(request.query_params.multi_items()))):
            return _moved(request, clean)
        wanted = asked(request, desk)
        view = page.show(page.find(wanted), wanted)
        response = show(page.name, view, request, desk, page)
        response.headers["HX-Push-Url"] = clean.address(request.url.path)
        return response

    return careful(answer, desk)


def _moved(request: Request, clean: Query) -> Response:
    """Returns the way to the same page without empty values; the switch of language is kept."""
    response = RedirectResponse(clean.address(request.url.path), 303)
    chosen = request.query_params.get("lang")
    if chosen in LANGUAGES:
        response.set_cookie(
            LANGUAGE, str(chosen), max_age=YEAR, httponly=True, samesite="lax", path="/"
        )
    return response


def as_json(page: Page, desk: Desk) -> Answer:
    """Returns what answers with the page's value as JSON."""

    def answer(request: Request) -> Response:
        return written(page.find(asked(request, desk)))

    return careful(answer, desk, told_as_json=True)


def as_csv(page: Page, desk: Desk) -> Answer:
    """Returns what answers with the page's table as CSV."""

    def answer(request: Request) -> Response:
        wanted = asked(request, desk, whole=True)
        assert page.table is not None
        return sheet(page.table(page.find(wanted), wanted), page.name)

    return careful(answer, desk, told_as_json=True)


def written(value: object, status: int = 200) -> Response:
    """Returns a value of the model as JSON."""
    text = json.dumps(to_json(value), ensure_ascii=False, indent=1)
    return Response(text + "\n", status, media_type="application/json")


def sheet(table: Table, name: str) -> Response:
    """Returns a table as CSV that a spreadsheet opens; what it would run stands behind a quote."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.head)
    for row in table.rows:
        writer.writerow([_inert(visible(cell)) for cell in row])
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response("\ufeff" + out.getvalue(), 200, headers, "text/csv; charset=utf-8")


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def show(
    name: str,
    view: object,
    request: Request,
    desk: Desk,
    page: Page | None = None,
    status: int = 200,
) -> Response:
    """Returns a page as HTML, with a session for its forms."""
    query = Query.of(request.query_params.multi_items()).with_(lang=None)
    path = request.url.path
    session = request.cookies.get(SESSION) or new_session()
    frame = Frame(
        name=name,
        path=path,
        query=query,
        csrf=desk.keys.csrf(session),
        read_only=desk.settings.read_only,
        user=desk.settings.user or "",
        locked=desk.settings.token is not None,
        json=query.address(f"{path}.json") if page else "",
        csv=query.with_(page=None, per=None).address(f"{path}.csv") if page and page.table else "",
    )
    say = load_wording(language_of(request))
    response = HTMLResponse(render(name, view, frame, say), status)
    response.headers["Content-Language"] = say.lang
    response.headers["Vary"] = "Accept-Language, Cookie"
    if SESSION not in request.cookies:
        response.set_cookie(SESSION, session, httponly=True, samesite="strict", path="/")
    return response


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a request cannot have, and why."""

    error: str


def careful(answer: Answer, desk: Desk, told_as_json: bool = False) -> Answer:
    """Returns `answer`, with what the user must mend as a page or as JSON."""

    def guarded(request: Request) -> Response:
        try:
            return answer(request)
        except RecoupeError as error:
            complaint, status = Complaint(str(error)), status_of(error, request)
            if told_as_json:
                return written(complaint, status)
            return show("complaint", complaint, request, desk, status=status)

    return guarded


def status_of(error: RecoupeError, request: Request) -> int:
    """Returns 503 where the store fails, 404 where what the path names is not there, else 400."""
    if isinstance(error, StoreError):
        return 503
    return 404 if request.path_params else 400

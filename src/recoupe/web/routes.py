"""All addresses of the application, as one list."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from recoupe.web import actions, downloads, openapi
from recoupe.web.actions import Action
from recoupe.web.asking import Page
from recoupe.web.pages import PAGES
from recoupe.web.serving import Answer, Desk, as_csv, as_json, html

HOME = "/chronology"


@dataclass(frozen=True, slots=True)
class Address:
    """One address that is no page: `answers(desk)` makes what answers there."""

    path: str
    what: str
    answers: Callable[[Desk], Answer | Action]
    method: str = "GET"
    gives: str = "text/html"


ADDRESSES = (
    Address("/dossier.html", "The events chosen, as one self-contained page.", downloads.dossier),
    Address("/dossier.json", "The same as data.", downloads.dossier_data, gives="application/json"),
    Address(
        "/judgements.txt", "The judgements as the text file that `judge replay` takes.",
        downloads.judgements, gives="text/plain",
    ),
    Address("/judgements", "Makes a judgement.", actions.judge, "POST"),
    Address("/judgements/{number:int}/undo", "Takes a judgement back.", actions.undo, "POST"),
    Address("/login", "Asks for the token.", actions.ask_token),
    Address("/login", "Takes the token.", actions.take_token, "POST"),
    Address(
        "/openapi.json", "This description.", openapi.description, gives="application/json"
    ),
)  # fmt: skip


def routes(desk: Desk) -> list[BaseRoute]:
    """Returns what Starlette needs of `PAGES` and `ADDRESSES`; a suffix is tried before a page."""
    found: list[BaseRoute] = [
        Route("/", _home),
        Route("/static/dossier.css", _style),
        Mount("/static", StaticFiles(packages=[("recoupe.web", "static")])),
    ]
    for address in ADDRESSES:
        found.append(Route(address.path, address.answers(desk), methods=[address.method]))
    for page in PAGES:
        found += _formats(page, desk)
    return found


def _formats(page: Page, desk: Desk) -> list[BaseRoute]:
    found: list[BaseRoute] = [Route(f"{page.path}.json", as_json(page, desk))]
    if page.table is not None:
        found.append(Route(f"{page.path}.csv", as_csv(page, desk)))
    return [*found, Route(page.path, html(page, desk))]


def _home(request: Request) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(HOME + query, 303)


def _style(_request: Request) -> Response:
    text = files("recoupe.exports.dossier").joinpath("dossier.css").read_text("utf-8")
    return Response(text, media_type="text/css")

"""What forms do: make a judgement, take one back, give the token."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from recoupe import judging
from recoupe.errors import RecoupeError
from recoupe.judging import Note
from recoupe.web.addresses import local
from recoupe.web.guard import PASS, SESSION, same
from recoupe.web.query import Query
from recoupe.web.serving import Complaint, Desk, show, written

MOST_BYTES = 64_000  # of a form
Action = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Gate:
    """The page that asks for the token: where to go after it, and whether it was refused."""

    next: str
    refused: bool


def judge(desk: Desk) -> Action:
    """Returns what makes the judgement that a form asks for, and goes back to where it was."""

    def act(request: Request, form: Query) -> Response:
        names = [*form.every("name"), *(i for value in form.every("id") for i in value.split())]
        judging.judge(
            form.get("verb") or "",
            names,
            form.get("value"),
            form.get("kind"),
            _note(form, desk),
            desk.settings.store,
        )
        return RedirectResponse(local(form.get("next")), 303)

    return _guarded(act, desk)


def undo(desk: Desk) -> Action:
    """Returns what takes back the judgement of the number in the path."""

    def act(request: Request, form: Query) -> Response:
        number = int(request.path_params["number"])
        judging.undo(number, _note(form, desk), desk.settings.store)
        return RedirectResponse(local(form.get("next")), 303)

    return _guarded(act, desk)


def ask_token(desk: Desk) -> Callable[[Request], Response]:
    """Returns what asks for the token."""

    def answer(request: Request) -> Response:
        where = local(request.query_params.get("next"))
        return show("login", Gate(where, False), request, desk)

    return answer


def take_token(desk: Desk) -> Action:
    """Returns what lets in who gives the token."""

    async def answer(request: Request) -> Response:
        form = await _form(request)
        where = local(form.get("next"))
        if not desk.keys.knows(form.get("token") or ""):
            return show("login", Gate(where, True), request, desk, status=403)
        response = RedirectResponse(where, 303)
        response.set_cookie(PASS, desk.keys.passes(), httponly=True, samesite="strict", path="/")
        return response

    return answer


def _note(form: Query, desk: Desk) -> Note:
    return Note(form.get("by") or desk.settings.user, desk.settings.clock(), form.get("reason"))


async def _form(request: Request) -> Query:
    """Returns what a form holds; nothing where it is too long to be one of ours."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return Query()
    return Query.of(parse_qsl(body.decode("utf-8", "replace")))


def _guarded(act: Callable[[Request, Query], Response], desk: Desk) -> Action:
    """Returns `act` for forms of this server only, and never where nothing may be changed."""

    async def answer(request: Request) -> Response:
        if desk.settings.read_only:
            return PlainTextResponse("This server is read-only.\n", 403)
        form = await _form(request)
        session = request.cookies.get(SESSION, "")
        if not session or not same(form.get("csrf") or "", desk.keys.csrf(session)):
            return PlainTextResponse("This form has expired: load the page again.\n", 403)
        try:
            return await run_in_threadpool(act, request, form)
        except RecoupeError as error:
            complaint = Complaint(str(error))
            if "text/html" not in request.headers.get("accept", ""):
                return written(complaint, 422)
            return await run_in_threadpool(show, "complaint", complaint, request, desk, None, 422)

    return answer

"""Stands before every page: who may come in, and what a browser may do with what goes out."""

import hmac
import secrets
from hashlib import sha256
from urllib.parse import quote

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recoupe.web.settings import Settings

SESSION, PASS = "recoupe_session", "recoupe_pass"
STATIC = "/static/"
OPEN = ("/login", STATIC)  # what can be seen without the token
# the one style that Observable Plot puts into a drawing of the class `recoupe-plot`
PLOT = "'sha256-Kgsuy0fI7CIYVnQ3GVQDdi+bRxASLbTqddljP50JPnY='"
POLICY = (
    f"default-src 'none'; script-src 'self'; style-src 'self' {PLOT}; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Keys:
    """Signs what a browser is given to bring back. Made anew with each server."""

    def __init__(self, token: str | None) -> None:
        self._secret, self._token = secrets.token_bytes(32), token

    def csrf(self, session: str) -> str:
        """Returns what the forms of a session carry."""
        return self._sign(f"csrf {session}")

    def passes(self) -> str:
        """Returns the cookie of somebody who has given the token."""
        return self._sign(f"pass {self._token}")

    def knows(self, token: str) -> bool:
        """Tells whether `token` is the one that the server was started with."""
        return self._token is not None and same(token, self._token)

    def _sign(self, text: str) -> str:
        return hmac.new(self._secret, text.encode(), sha256).hexdigest()


def same(one: str, two: str) -> bool:
    """Tells whether two texts are equal, in a time that says nothing about where they differ."""
    return hmac.compare_digest(one.encode(), two.encode())


def new_session() -> str:
    """Returns a name for a browser that has none yet."""
    return secrets.token_urlsafe(24)


class Guard:
    """The application behind a check of the host and of the token, with safe headers."""

    def __init__(self, app: ASGIApp, settings: Settings, keys: Keys) -> None:
        self._app, self._settings, self._keys = app, settings, keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request, or refuses it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                still = str(scope["path"]).startswith(STATIC)
                headers.setdefault("Cache-Control", "no-cache" if still else "no-store")
            await send(message)

        refusal = self._refusal(Request(scope))
        await (refusal or self._app)(scope, receive, sealed)

    def _refusal(self, request: Request) -> Response | None:
        if self._settings.hosts and not self._called(request.headers.get("host", "")):
            return PlainTextResponse("This server does not go by that name.\n", 421)
        path = request.url.path
        if self._settings.token is None or path.startswith(OPEN) or self._let_in(request):
            return None
        wants_page = request.method == "GET" and "text/html" in request.headers.get("accept", "")
        if wants_page:
            asked = quote(path + (f"?{request.url.query}" if request.url.query else ""))
            return RedirectResponse(f"/login?next={asked}", 303)
        challenge = {"WWW-Authenticate": "Bearer"}
        return PlainTextResponse("Give the token: Authorization: Bearer …\n", 401, challenge)

    def _called(self, host: str) -> bool:
        name = host[: host.rfind("]") + 1] or host.partition(":")[0]
        return name.lower() in self._settings.hosts

    def _let_in(self, request: Request) -> bool:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and self._keys.knows(token.strip()):
            return True
        return same(request.cookies.get(PASS, ""), self._keys.passes())

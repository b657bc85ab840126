"""Makes the web application over a store."""

from starlette.applications import Starlette
from starlette.middleware import Middleware

from recoupe.web.guard import Guard, Keys
from recoupe.web.library import Library
from recoupe.web.routes import routes
from recoupe.web.serving import Desk
from recoupe.web.settings import Settings


def create_app(settings: Settings) -> Starlette:
    """Returns the ASGI application that shows the store of `settings`.

    Raises:
        StoreError: the store is not there or cannot be read.
    """
    keys = Keys(settings.token)
    desk = Desk(settings, Library(settings.store), keys)
    return Starlette(
        routes=routes(desk),
        middleware=[Middleware(Guard, settings=settings, keys=keys)],
    )

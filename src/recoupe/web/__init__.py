"""The web application over a store: pages to look at, and judgements made in place.

Everything that it shows is in the store; it asks nothing of any other server.
"""

from recoupe.web.app import create_app
from recoupe.web.settings import LOOPBACK, Settings

__all__ = ["LOOPBACK", "Settings", "create_app"]

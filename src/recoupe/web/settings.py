"""What a server is started with."""

from collections.abc import Callable
from dataclasses import dataclass

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, slots=True)
class Settings:
    """Which store is shown, to whom, and whether it may be judged.

    `hosts` are the names by which a browser may call the server (empty: any); a page of another
    site that has its own name lead to this machine is refused. `clock` returns the ISO day on which
    a judgement is made, `user` who judges unless a form says otherwise.
    """

    store: str
    clock: Callable[[], str]
    user: str | None = None
    token: str | None = None
    read_only: bool = False
    hosts: tuple[str, ...] = LOOPBACK

"""`recoupe serve`: the store as pages in a browser."""

import datetime
import socket
from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli.judge.verbs import ByOption
from recoupe.cli.output import aside
from recoupe.errors import RecoupeError
from recoupe.store import DEFAULT_STORE

LOOPBACK = ("127.0.0.1", "localhost", "::1")
SHORTEST = 12  # characters of a token


def serve(
    store: Annotated[
        str,
        typer.Argument(metavar="STORE", help="sqlite:///FILE, a path, or postgresql://…."),
    ] = DEFAULT_STORE,
    host: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS", help="Where to listen; beyond this machine ask for a token."
        ),
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any that is free.")] = 8734,
    token_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Its first line is the token that a reader must give."),
    ] = None,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Show, and take no judgement.")
    ] = False,
    by: ByOption = None,
) -> None:
    """Show a store in a browser: chronology, events, articles, actors, relations, judgements.

    Listens on this machine only, unless --host says otherwise. Works while `recoupe build` adds to
    the store. Every page is there as JSON too: the same address with .json.
    """
    import uvicorn  # this and the pages take half a second, which `--help` need not wait for

    from recoupe.web import LOOPBACK as NAMES
    from recoupe.web import Settings, create_app

    token = _token(token_file)
    near = host in LOOPBACK
    if not near and token is None:
        raise RecoupeError(
            f"--host {host}: whoever reaches this machine could read and judge: give a file whose "
            "first line is a secret with --token-file"
        )
    app = create_app(
        Settings(
            store,
            lambda: datetime.date.today().isoformat(),
            by,
            token,
            read_only,
            NAMES if near else (),
        )
    )
    with _listening(host, port) as listening:
        shown, open_port = f"[{host}]" if ":" in host else host, listening.getsockname()[1]
        aside().print(f"http://{shown}:{open_port}/  (Ctrl-C ends it)", markup=False)
        config = uvicorn.Config(app, log_level="warning", server_header=False)
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """Returns a socket that listens there.

    Raises:
        RecoupeError: another program does, or there is no such address on this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise RecoupeError(
            f"--host {host} --port {port}: cannot listen there ({error.strerror or error}): "
            "choose another port"
        ) from error


def _token(file: Path | None) -> str | None:
    """Returns the first line of a file.

    Raises:
        RecoupeError: it cannot be read, or is too short to be a secret.
    """
    if file is None:
        return None
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RecoupeError(f"--token-file {file}: cannot be read as text ({error})") from error
    token = lines[0].strip() if lines else ""
    if len(token) < SHORTEST:
        raise RecoupeError(
            f"--token-file {file}: its first line must hold {SHORTEST} characters or more: "
            "`openssl rand -hex 24` makes one"
        )
    return token

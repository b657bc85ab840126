"""Opens databases, and turns what they complain of into errors that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from recoupe.errors import StoreError

SECONDS_TO_WAIT_FOR_A_LOCK = 10
WRITES = "recoupe_writes"  # option of a connection whose transaction is going to write

# what the driver says → what the user can do
ADVICE = (
    ("locked", "another program is writing to it: wait until it has finished, or close it"),
    ("not a database", "not a store of recoupe: name another file with --store, or move this away"),
    ("malformed", "the file is damaged: move it away and build it again"),
    (
        "unable to open",
        "cannot be opened: check that the folder exists and that you may write there",
    ),
    ("readonly", "cannot be written: build into a folder that is yours with --store"),
    ("read-only", "cannot be written: build into a folder that is yours with --store"),
    ("disk is full", "the disk is full: free some space and build again"),
    ("fts5", "this Python's SQLite has no FTS5: use the Python of your system or of uv"),
    ("could not connect", "no answer from the database server: check the address and that it runs"),
    ("connection failed", "no answer from the database server: check the address and that it runs"),
)


def parse_url(address: str) -> URL:
    """Returns the URL of a store given as URL or as the path of an SQLite file.

    Raises:
        StoreError: neither, or a kind of database that recoupe does not know.
    """
    if "://" not in address:
        return URL.create("sqlite", database=address)
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise StoreError(f"--store {address}: not a database address: {error}") from error
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise StoreError(f"--store {address}: use sqlite:///FILE or postgresql://…")
    return url


def file_of(url: URL) -> Path | None:
    """Returns the file that an SQLite URL names; None for one in memory or on a server."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def connect(url: URL) -> Engine:
    """Returns an engine whose transactions begin explicitly (SQLite: write-ahead log, full sync).

    Raises:
        StoreError: the driver of that database is not installed.
    """
    in_memory = url.get_backend_name() == "sqlite" and file_of(url) is None
    try:
        engine = create_engine(url, poolclass=StaticPool) if in_memory else create_engine(url)
    except (NoSuchModuleError, ImportError) as error:
        raise StoreError(
            f"{url.render_as_string()}: its driver is not installed ({error}): "
            "add it, for example with `uv add 'psycopg[binary]'`"
        ) from error
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, also around CREATE TABLE
    for pragma in (
        f"busy_timeout = {SECONDS_TO_WAIT_FOR_A_LOCK * 1000}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # A transaction that reads and then writes would fail, not wait, if another wrote in between.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turns the errors of the database inside the block into `StoreError`."""
    try:
        yield
    except SQLAlchemyError as error:
        said = str(getattr(error, "orig", None) or error)
        advice = next((do for words, do in ADVICE if words in said.lower()), None)
        name = str(file_of(url) or url.render_as_string())
        raise StoreError(f"{name}: {advice or said}") from error

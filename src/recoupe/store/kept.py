"""Keeps what cross-checking worked out, so that it is worked out once: it can be lost any time."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Insert, Table, delete, insert, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from recoupe.store.protocol import Finding, Stored, WorkedOut
from recoupe.store.schema import ALIGNMENT, ARTICLE, DIGEST, FINDING

_MARK = "mark"  # the kind of the row that says what the findings were made from


def worked_out(connection: Connection, version: str) -> WorkedOut:
    """Returns what was kept under `version`."""
    digests = select(DIGEST.c.article, DIGEST.c.body).where(DIGEST.c.version == version)
    pairs = select(ALIGNMENT.c.one, ALIGNMENT.c.other, ALIGNMENT.c.body)
    return WorkedOut(
        dict(connection.execute(digests).tuples().all()),
        {
            (one, other): body
            for one, other, body in connection.execute(pairs.where(ALIGNMENT.c.version == version))
        },
    )


def keep(connection: Connection, version: str, new: WorkedOut, read: Sequence[Stored]) -> None:
    """Adds what was worked out of articles that still are as they were `read`.

    What older rules made goes. An article that another program has changed since is left out.
    """
    for table in (DIGEST, ALIGNMENT):
        connection.execute(delete(table).where(table.c.version != version))
    now = set(connection.execute(select(ARTICLE.c.id, ARTICLE.c.fingerprint)).tuples())
    same = {held.id for held in read if (held.id, held.fingerprint) in now}
    digests = [
        {"article": article, "version": version, "body": body}
        for article, body in new.digests.items()
        if article in same
    ]
    pairs = [
        {"one": one, "other": two, "version": version, "body": body}
        for (one, two), body in new.alignments.items()
        if one in same and two in same
    ]
    for table, rows in ((DIGEST, digests), (ALIGNMENT, pairs)):
        if rows:  # of two programs that worked out one thing the second changes nothing
            connection.execute(_if_new(connection, table), rows)


def _if_new(connection: Connection, table: Table) -> Insert:
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


def forget(connection: Connection, ids: Sequence[str]) -> None:
    """Drops what was worked out of articles that change or go."""
    for id_ in ids:
        connection.execute(delete(DIGEST).where(DIGEST.c.article == id_))
        connection.execute(
            delete(ALIGNMENT).where(or_(ALIGNMENT.c.one == id_, ALIGNMENT.c.other == id_))
        )


def findings(connection: Connection, mark: str) -> tuple[Finding, ...] | None:
    """Returns the parts of the chronology that was kept under `mark`, in order, or None."""
    known = connection.execute(select(FINDING.c.body).where(FINDING.c.kind == _MARK)).scalar()
    if known != mark:
        return None
    rows = select(FINDING.c.kind, FINDING.c.body).order_by(FINDING.c.kind, FINDING.c.position)
    return tuple((kind, body) for kind, body in connection.execute(rows) if kind != _MARK)


def set_findings(connection: Connection, mark: str, new: Iterable[Finding]) -> None:
    """Keeps the parts of a chronology under `mark`, in place of the last."""
    rows = [
        {"kind": kind, "position": position, "body": body}
        for position, (kind, body) in enumerate([(_MARK, mark), *new])
    ]
    connection.execute(delete(FINDING))
    connection.execute(insert(FINDING), rows)

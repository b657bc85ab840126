"""The store in an SQL database: SQLite by default, PostgreSQL by its URL."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, Engine, delete, func, insert, select
from sqlalchemy.engine import URL

from recoupe.errors import StoreError
from recoupe.model import ArticleClaims, Judgement, Problem
from recoupe.store import kept
from recoupe.store.engine import WRITES, connect, explained, file_of, parse_url
from recoupe.store.migrations import migrate
from recoupe.store.protocol import Finding, Hit, Store, Stored, WorkedOut
from recoupe.store.rows import (
    article_row,
    claim_rows,
    judgement_row,
    read_article,
    read_claims,
    read_judgement,
)
from recoupe.store.schema import ARTICLE, CLAIM, JUDGEMENT, PROBLEM
from recoupe.store.search import find


def create_store(address: str) -> Store:
    """Returns the store at a URL or path, made if it is not there.

    Raises:
        StoreError: it cannot be opened; the message says what to do.
    """
    return _open(parse_url(address))


def open_store(address: str) -> Store:
    """Returns the store that stands at a URL or path.

    Raises:
        StoreError: there is none, or it cannot be opened; the message says what to do.
    """
    url = parse_url(address)
    file = file_of(url)
    if file is not None and not file.is_file():
        raise StoreError(f"{file}: no store there: make one first with `recoupe build INPUT…`")
    return _open(url)


def _open(url: URL) -> Store:
    with explained(url):
        engine = connect(url)
        try:
            migrate(engine)
        except BaseException:
            engine.dispose()
            raise
    return SqlStore(url, engine)


class SqlStore:
    """A `Store` over an SQLAlchemy engine."""

    def __init__(self, url: URL, engine: Engine, snapshot: Connection | None = None) -> None:
        self._url, self._engine, self._snapshot = url, engine, snapshot
        self._watcher: Connection | None = None  # never writes

    @property
    def url(self) -> str:
        """The address that opens this store again."""
        return self._url.render_as_string(hide_password=False)

    def articles(self) -> tuple[Stored, ...]:
        """Returns what is held, by id."""
        columns = (ARTICLE.c.id, ARTICLE.c.path, ARTICLE.c.fingerprint)
        with self._transaction() as connection:
            rows = connection.execute(select(*columns).order_by(ARTICLE.c.id))
            return tuple(Stored(*row) for row in rows)

    def claims(self) -> tuple[ArticleClaims, ...]:
        """Returns the articles with all that they say, by id."""
        told = (CLAIM.c.article, CLAIM.c.kind, CLAIM.c.position)
        columns = (CLAIM.c.article, CLAIM.c.kind, CLAIM.c.body)
        with self._transaction() as connection:
            rows = connection.execute(select(*columns).order_by(*told)).all()
            articles = connection.execute(
                select(ARTICLE.c.id, ARTICLE.c.text, ARTICLE.c.body).order_by(ARTICLE.c.id)
            ).all()
        said = {
            article: [(kind, body) for _, kind, body in group]
            for article, group in groupby(rows, key=itemgetter(0))
        }
        return tuple(
            read_claims(read_article(text, body), said.get(id_, ())) for id_, text, body in articles
        )

    def problems(self) -> tuple[Problem, ...]:
        """Returns the problems of inputs that gave no article, by path."""
        with self._transaction() as connection:
            rows = connection.execute(select(PROBLEM).order_by(*PROBLEM.c))
            return tuple(Problem(*row) for row in rows)

    def put(self, batch: Sequence[tuple[ArticleClaims, str]]) -> None:
        """Writes articles with their fingerprints, in place of what was held under the same ids."""
        if not batch:
            return
        articles = [article_row(claims.article, fingerprint) for claims, fingerprint in batch]
        rows = [row for claims, _ in batch for row in claim_rows(claims)]
        with self._writing() as connection:
            _delete(connection, [row["id"] for row in articles])
            connection.execute(insert(ARTICLE), articles)
            if rows:
                connection.execute(insert(CLAIM), rows)

    def remove(self, ids: Iterable[str]) -> None:
        """Forgets articles and their claims."""
        with self._writing() as connection:
            _delete(connection, list(ids))

    def set_problems(self, paths: Iterable[str], problems: Iterable[Problem]) -> None:
        """Replaces all problems of `paths` by `problems`."""
        rows = [
            {"path": problem.path, "step": problem.step, "message": problem.message}
            for problem in dict.fromkeys(problems)
        ]
        with self._writing() as connection:
            for path in dict.fromkeys([*paths, *(row["path"] for row in rows)]):
                connection.execute(delete(PROBLEM).where(PROBLEM.c.path == path))
            if rows:
                connection.execute(insert(PROBLEM), rows)

    def judgements(self) -> tuple[Judgement, ...]:
        """Returns all that was ever judged, undone or not, and each undo, in order of number."""
        with self._transaction() as connection:
            rows = connection.execute(select(JUDGEMENT.c.body).order_by(JUDGEMENT.c.number))
            return tuple(read_judgement(row.body) for row in rows)

    def judge(self, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
        """Adds judgements and returns them with the numbers they got; nothing is ever changed."""
        if not judgements:
            return ()
        with self._writing() as connection:
            last = connection.execute(select(func.max(JUDGEMENT.c.number))).scalar() or 0
            kept = tuple(replace(j, number=n) for n, j in enumerate(judgements, start=last + 1))
            connection.execute(insert(JUDGEMENT), [judgement_row(j) for j in kept])
        return kept

    def search(self, words: str, limit: int | None = 20) -> tuple[Hit, ...]:
        """Returns the articles that hold all `words`; see `Store.search`."""
        with self._transaction() as connection:
            return find(connection, words, limit)

    def changes(self) -> int | None:
        """Returns a number that is another one as soon as anything has been written.

        None where the database has none (PostgreSQL): then nothing is known.
        """
        if file_of(self._url) is None:
            return None
        with explained(self._url):
            self._watcher = self._watcher or self._engine.connect()
            number = self._watcher.exec_driver_sql("PRAGMA data_version").scalar_one()
            self._watcher.rollback()
        return int(number)

    def worked_out(self, version: str) -> WorkedOut:
        """Returns what was kept under `version` of articles that have not changed since."""
        with self._transaction() as connection:
            return kept.worked_out(connection, version)

    def keep(self, version: str, new: WorkedOut, read: Sequence[Stored]) -> None:
        """Adds what was worked out of articles that still are as they were `read`."""
        with self._writing() as connection:
            kept.keep(connection, version, new, read)

    def findings(self, mark: str) -> tuple[Finding, ...] | None:
        """Returns the chronology that was kept under `mark`, None where there is none."""
        with self._transaction() as connection:
            return kept.findings(connection, mark)

    def set_findings(self, mark: str, findings: Iterable[Finding]) -> None:
        """Keeps a chronology under `mark`, in place of the last."""
        with self._writing() as connection:
            kept.set_findings(connection, mark, findings)

    @contextmanager
    def snapshot(self) -> Iterator[Store]:
        """Yields this store as it stands at one moment, to be read while others write."""
        with explained(self._url), self._engine.connect() as connection:
            if self._engine.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield SqlStore(self._url, self._engine, connection)

    def close(self) -> None:
        """Lets the store go; it cannot be used after."""
        if self._watcher is not None:
            self._watcher.close()
        self._engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if self._snapshot is not None:
            yield self._snapshot
            return
        with explained(self._url), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with explained(self._url), self._engine.connect() as free:
            connection = free.execution_options(**{WRITES: True})
            with connection.begin():
                yield connection


def _delete(connection: Connection, ids: Sequence[str]) -> None:
    kept.forget(connection, ids)
    for id_ in ids:
        connection.execute(delete(CLAIM).where(CLAIM.c.article == id_))
        connection.execute(delete(ARTICLE).where(ARTICLE.c.id == id_))

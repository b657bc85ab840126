"""The steps that bring any older store to today's tables: numbered functions, each run once.

A step is never edited after its release: it would differ from what stands in people's files.
Each runs in a transaction of its own together with the note that it was applied.
"""

from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, text

from recoupe.errors import StoreError

APPLIED = "recoupe_migration"


def migrate(engine: Engine) -> None:
    """Brings the database behind `engine` up to date.

    Raises:
        StoreError: it belongs to another program, or to a newer version of this one.
    """
    tables = inspect(engine).get_table_names()
    if tables and APPLIED not in tables:
        raise StoreError(
            f"{engine.url.database}: a database of another program (it has {tables[0]!r}): "
            "name another file with --store"
        )
    with engine.begin() as connection:
        connection.execute(text(f"CREATE TABLE IF NOT EXISTS {APPLIED} (name TEXT PRIMARY KEY)"))
    with engine.connect() as connection:
        applied = set(connection.execute(text(f"SELECT name FROM {APPLIED}")).scalars())
    unknown = sorted(applied - {step.__name__ for step in MIGRATIONS})
    if unknown:
        raise StoreError(
            f"{engine.url.database}: written by a newer version of recoupe ({unknown[0]}): "
            "upgrade recoupe, or build into another file with --store"
        )
    for step in MIGRATIONS:
        if step.__name__ not in applied:
            with engine.begin() as connection:
                step(connection)
                connection.execute(
                    text(f"INSERT INTO {APPLIED} (name) VALUES (:name)"), {"name": step.__name__}
                )


def m001_articles_claims_problems(connection: Connection) -> None:
    """The first tables."""
    for statement in (
        """CREATE TABLE article (
            id TEXT PRIMARY KEY NOT NULL, path TEXT NOT NULL, title TEXT, published TEXT,
            outlet TEXT, url TEXT, language TEXT NOT NULL, text TEXT NOT NULL,
            fingerprint TEXT NOT NULL, body TEXT NOT NULL)""",
        """CREATE TABLE claim (
            article TEXT NOT NULL REFERENCES article (id), kind TEXT NOT NULL,
            position INTEGER NOT NULL, id TEXT, start_at INTEGER, end_at INTEGER, rule TEXT,
            body TEXT NOT NULL, PRIMARY KEY (article, kind, position))""",
        """CREATE TABLE problem (
            path TEXT NOT NULL, step TEXT NOT NULL, message TEXT NOT NULL,
            PRIMARY KEY (path, step, message))""",
        "CREATE INDEX claim_id ON claim (id)",
        "CREATE INDEX claim_rule ON claim (rule)",
        "CREATE INDEX article_path ON article (path)",
    ):
        connection.execute(text(statement))


def m002_full_text_search(connection: Connection) -> None:
    """SQLite: an index over title and text without diacritics, kept in step by triggers."""
    if connection.dialect.name != "sqlite":
        return
    old = "INSERT INTO article_fts (article_fts, rowid, title, text) "
    old += "VALUES ('delete', old.rowid, old.title, old.text);"
    new = "INSERT INTO article_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text);"
    for statement in (
        """CREATE VIRTUAL TABLE article_fts USING fts5 (
            title, text, content='article', tokenize='unicode61 remove_diacritics 2')""",
        f"CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN {new} END",
        f"CREATE TRIGGER article_fts_delete AFTER DELETE ON article BEGIN {old} END",
        f"CREATE TRIGGER article_fts_update AFTER UPDATE ON article BEGIN {old} {new} END",
    ):
        connection.exec_driver_sql(statement)


def m003_judgements(connection: Connection) -> None:
    """What people decided. It refers to claims by their words, so that it outlives them."""
    connection.execute(
        text(
            """CREATE TABLE judgement (
            number INTEGER PRIMARY KEY NOT NULL, kind TEXT NOT NULL, undoes INTEGER, value TEXT,
            made_by TEXT, made_on TEXT, reason TEXT, body TEXT NOT NULL)"""
        )
    )


def m004_what_was_worked_out(connection: Connection) -> None:
    """What cross-checking made, with the version of the rules: it can be lost, and made again."""
    for statement in (
        """CREATE TABLE digest (
            article TEXT PRIMARY KEY NOT NULL REFERENCES article (id), version TEXT NOT NULL,
            body TEXT NOT NULL)""",
        """CREATE TABLE alignment (
            one TEXT NOT NULL REFERENCES article (id), other TEXT NOT NULL REFERENCES article (id),
            version TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (one, other))""",
        "CREATE INDEX alignment_other ON alignment (other)",
        """CREATE TABLE finding (
            kind TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (kind, position))""",
    ):
        connection.execute(text(statement))


Migration = Callable[[Connection], None]
MIGRATIONS: tuple[Migration, ...] = (
    m001_articles_claims_problems,
    m002_full_text_search,
    m003_judgements,
    m004_what_was_worked_out,
)

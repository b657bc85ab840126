"""What a user reads when a store cannot be used: what is wrong, and what to do."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import inspect, text

from recoupe.errors import StoreError
from recoupe.model import Judgement, JudgementKind
from recoupe.store import create_store, engine, open_store
from recoupe.store.engine import connect, parse_url
from recoupe.store.migrations import APPLIED, MIGRATIONS, migrate
from recoupe.store.schema import METADATA


def test_opening_what_is_not_there_names_the_command_and_makes_no_file(tmp_path):
    with pytest.raises(StoreError, match="recoupe build"):
        open_store(str(tmp_path / "a.db"))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path):
    file = tmp_path / "a.db"
    file.write_text("Ceci n'est pas une base. " * 100)
    with pytest.raises(StoreError, match="not a store of recoupe"):
        create_store(str(file))
    assert file.read_text().startswith("Ceci")


def test_a_database_of_another_program_is_refused_and_gets_no_tables(tmp_path):
    file = tmp_path / "a.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("CREATE TABLE moz_places (id INTEGER)")
    with pytest.raises(StoreError, match="another program"):
        create_store(str(file))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("moz_places",)]


def test_a_store_of_a_newer_version_is_refused(tmp_path):
    file = tmp_path / "a.db"
    create_store(str(file)).close()
    with closing(sqlite3.connect(file, isolation_level=None)) as newer:
        newer.execute(f"INSERT INTO {APPLIED} VALUES ('m999_from_the_future')")
    with pytest.raises(StoreError, match="newer version"):
        open_store(str(file))


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(StoreError, match="folder exists"):
        create_store(str(tmp_path / "nowhere" / "a.db"))


def test_a_store_that_another_program_writes_to_is_locked(tmp_path, monkeypatch, first):
    monkeypatch.setattr(engine, "SECONDS_TO_WAIT_FOR_A_LOCK", 0)
    file = tmp_path / "a.db"
    store = create_store(str(file))
    other = sqlite3.connect(file)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another program is writing"):
        store.put([(first, "v1")])
    other.close()
    store.close()


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("mysql://localhost/a", "sqlite:///FILE"),
        ("oracle://x", "sqlite:///FILE"),
        ("://", "not a database address"),
        ("postgresql+nodriver://localhost/a", "driver is not installed"),
    ],
)
def test_an_address_that_cannot_be_used_says_what_can(address, advice):
    with pytest.raises(StoreError, match=advice):
        create_store(address)


def test_the_migrations_make_the_tables_that_the_queries_see():
    made = connect(parse_url("sqlite://"))
    migrate(made)
    for table in METADATA.sorted_tables:
        columns = {column["name"]: column for column in inspect(made).get_columns(table.name)}
        assert list(columns) == list(table.c.keys())
        keys = inspect(made).get_pk_constraint(table.name)["constrained_columns"]
        assert keys == [column.name for column in table.primary_key]
    made.dispose()


def test_a_store_made_before_there_were_judgements_takes_them(tmp_path, monkeypatch, first):
    monkeypatch.setattr("recoupe.store.migrations.MIGRATIONS", MIGRATIONS[:2])
    create_store(str(tmp_path / "a.db")).close()
    monkeypatch.undo()
    store = open_store(str(tmp_path / "a.db"))
    store.put([(first, "v1")])
    (kept,) = store.judge([Judgement(JudgementKind.WRONG)])
    assert (store.claims(), store.judgements()) == ((first,), (kept,))
    store.close()


def test_a_migration_that_fails_leaves_no_half_of_itself(monkeypatch):
    def m900_half(connection):
        connection.execute(text("CREATE TABLE half (id INTEGER)"))
        connection.execute(text("CREATE TABLE article (id INTEGER)"))

    monkeypatch.setattr("recoupe.store.migrations.MIGRATIONS", (m900_half,))
    made = connect(parse_url("sqlite://"))
    with made.begin() as connection:
        connection.execute(text(f"CREATE TABLE {APPLIED} (name TEXT PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE article (id INTEGER)"))
    with pytest.raises(Exception, match="already exists"):
        migrate(made)
    assert sorted(inspect(made).get_table_names()) == ["article", APPLIED]
    made.dispose()

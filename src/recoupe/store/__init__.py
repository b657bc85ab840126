"""Keeps articles and their claims, so that a chronology is recomputed and nothing read twice."""

from recoupe.store.protocol import Hit, Store, Stored
from recoupe.store.sql import create_store, open_store

DEFAULT_STORE = "sqlite:///recoupe.db"

__all__ = ["DEFAULT_STORE", "Hit", "Store", "Stored", "create_store", "open_store"]

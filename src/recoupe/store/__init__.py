"""Keeps articles and their claims, so that a chronology is recomputed and nothing read twice."""

from recoupe.store.protocol import Hit, Store, Stored
from recoupe.store.sql import create_store, open_store

__all__ = ["Hit", "Store", "Stored", "create_store", "open_store"]

"""Keeps articles and their claims, so that a chronology is recomputed and nothing read twice."""

from recoupe.store.protocol import Finding, Hit, Store, Stored, WorkedOut
from recoupe.store.sql import create_store, open_store

DEFAULT_STORE = "sqlite:///recoupe.db"

__all__ = [
    "DEFAULT_STORE",
    "Finding",
    "Hit",
    "Store",
    "Stored",
    "WorkedOut",
    "create_store",
    "open_store",
]

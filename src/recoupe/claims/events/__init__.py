"""Event mentions: what happened, by PLOVER type, as one article tells it."""

from recoupe.claims.events.extract import extract_events

__all__ = ["extract_events"]

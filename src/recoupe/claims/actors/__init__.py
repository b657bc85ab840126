"""Who: known names before the parse, and all mentions of actors after it."""

from recoupe.claims.actors.extract import EXTRACTOR, extract_actors
from recoupe.claims.actors.index import ActorIndex
from recoupe.claims.actors.match import find_names

__all__ = ["EXTRACTOR", "ActorIndex", "extract_actors", "find_names"]

"""Quotations: direct, mixed and indirect, each with its speaker and its channel."""

from recoupe.claims.quotes.extract import extract_quotes

__all__ = ["extract_quotes"]

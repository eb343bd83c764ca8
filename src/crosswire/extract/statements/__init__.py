"""Statements: one proposition that one report makes at one place."""

from crosswire.extract.statements.build import find_statements
from crosswire.extract.statements.near import Found

__all__ = ["Found", "find_statements"]

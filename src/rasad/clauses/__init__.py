"""Tokens as clauses: who embeds what, with which verb, in whose words."""

from .parser import Parsed, Parser, clause_rules
from .phrases import Phrase

__all__ = ["Parsed", "Parser", "Phrase", "clause_rules"]

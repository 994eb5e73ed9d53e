"""Tokens as clauses: who embeds what, with which verb, in whose words."""

from .parser import Parsed, Parser
from .phrases import Phrase

__all__ = ["Parsed", "Parser", "Phrase"]

"""Tokens as clauses: who embeds what, with which verb, in whose words."""

from .forms import ClauseRules
from .parser import Parsed, Parser, clause_rules
from .phrases import Phrase

__all__ = ["ClauseRules", "Parsed", "Parser", "Phrase", "clause_rules"]

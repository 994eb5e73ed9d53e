"""Actors: who is who in a text, at the right date, and who "he" and "the minister" are."""

from .carry import Memory, needs
from .finder import Finder
from .mentions import PersonMention, called
from .people import people
from .world import World

__all__ = ["Finder", "Memory", "PersonMention", "World", "called", "needs", "people"]

"""Letters, words and sentences of an article, with the way back to every position."""

from .sentences import Normaliser
from .tokens import Tokenizer

__all__ = ["Normaliser", "Tokenizer"]

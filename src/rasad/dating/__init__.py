"""When the text was written, and every time expression anchored to it."""

from .clues import Clues
from .dater import Dated, Dater
from .infer import Bound

__all__ = ["Bound", "Clues", "Dated", "Dater"]

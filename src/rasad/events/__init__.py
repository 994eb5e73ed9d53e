"""Events: frames over clauses."""

from .coder import Coder, Coding, Context, Trace
from .frames import Frames

__all__ = ["Coder", "Coding", "Context", "Frames", "Trace"]

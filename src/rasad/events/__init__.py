"""Events: frames over clauses."""

from .coder import Coder, Context
from .frames import Frames
from .traces import Coding, Trace

__all__ = ["Coder", "Coding", "Context", "Frames", "Trace"]

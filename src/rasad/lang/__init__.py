"""Languages as data: folders of words and forms, loaded and checked."""

from .files import Data, Form, load_file
from .language import Language
from .lazy import Lazy

__all__ = ["Data", "Form", "Language", "Lazy", "load_file"]

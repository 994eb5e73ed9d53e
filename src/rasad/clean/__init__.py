"""The article out of the page: furniture, title, outlet, printed date, language."""

from .cleaner import Cleaner
from .forms import OutletForm
from .outlets import Outlets

__all__ = ["Cleaner", "OutletForm", "Outlets"]

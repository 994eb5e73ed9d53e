"""What the code book says of types and modes: quad class, scale, CAMEO."""

from __future__ import annotations

from ..lang import Data
from .forms import CodeRow, Ontology

_FILE = "ontology/plover.yaml"
REFUSAL = "REJECT"  # what saying that one will not do it makes of cooperation


class Codes:
    """The ontology as look-ups."""

    def __init__(self, data: Data) -> None:
        self.rules = data.load(_FILE, Ontology)[0]

    def row(self, kind: str) -> CodeRow:
        """All that is said of a type."""
        return self.rules.types[kind]

    def verbal(self, kind: str) -> bool:
        """Whether the event is the saying itself."""
        return self.rules.types[kind].verbal

    def scale(self, kind: str, mode: str | None) -> float:
        """PLOVER's scale, −10 … +10 (code book, section 8)."""
        row = self.rules.types[kind]
        return float(row.modes.get(mode or "", row.scale))

    def cameo(self, kind: str, mode: str | None, own: str) -> str | None:
        """The CAMEO code: of the mode, else of the frame, else of the type."""
        row = self.rules.types[kind]
        return row.modes_cameo.get(mode or "") or own or row.cameo or None

    def mode(self, kind: str, mode: str) -> str | None:
        """A mode that the type has; none otherwise."""
        return mode if mode in self.rules.types[kind].modes else None

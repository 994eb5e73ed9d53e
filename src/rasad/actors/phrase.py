"""What a title or group phrase says, as far as it has been read."""

from __future__ import annotations

from ..model import Token

_FORCES = ("COP", "REB", "SEP", "SPY")


class Phrase:
    """A title or group phrase over tokens [first, last)."""

    __slots__ = (
        *("alone", "any", "counts", "country", "definite", "elsewhere", "first", "gender", "generic", "head", "kind", "last", "led"),
        *("means", "name", "nation", "number", "office", "one", "portfolio", "sector", "source", "stand_in"),
    )

    def __init__(self, kind: str, first: int, last: int) -> None:
        self.kind, self.first, self.last = kind, first, last  # kind: title | group | counterpart
        self.office = self.name = self.head = self.sector = self.country = self.number = self.gender = ""
        self.nation = ""  # kind of the word that gave the country
        self.portfolio = ""
        self.led: tuple[str, ...] = ()  # id, name and office of whose government it is
        self.stand_in = ""  # "this-country", "his-country", … instead of a country
        self.means = ""  # former | acting | elect | then
        self.counts = self.one = False  # counts: a number of somebody; one: one person of a group
        self.definite = self.source = self.generic = self.any = False  # any: an indefinite one ("an American official")
        self.alone = True
        self.elsewhere = ""  # where it is accredited

    def serving(self, sector: str) -> str:
        """The sector of a title with what it belongs to: who commands rebels or the police is one of them."""
        return sector if self.sector == "MIL" and sector in _FORCES else self.sector or sector

    def of(self, country: str) -> Phrase:
        """The same title for another country."""
        q = Phrase(self.kind, self.first, self.last)
        for slot in Phrase.__slots__:
            setattr(q, slot, getattr(self, slot))
        q.country, q.number = country, "s"
        return q


def ending(token: Token) -> set[str]:
    """What an indefinite noun has at its end beside its plain form."""
    nouns = (r.family for r in token.readings if r.pos == "noun" and not r.definite and not r.clitic)
    return {token.key.removeprefix(family) for family in nouns if token.key.startswith(family) and token.key != family}

"""Countries in title and group phrases: names, nationality words and stand-ins, with what belongs to them."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from .entries import COUNTRY_KINDS, Entry
from .forms import BodyForm
from .phrase import Phrase
from .scan import Evidence, Scan
from .world import World

LOCAL = ("COP", "MIL", "JUD")  # sectors of those who may be of a town or a province
NATION = ("name", "capital", "seat", "people", "demonym")
_OWN_CUES = ("this-country", "his-country", "our-country", "two-countries", "three-countries", "self", "first-person", "this-town")
BODY_CUES = {
    "this-body": ("GOV", "MIL", "COP", "SPY", "LEG", "CVL"),
    "this-movement": ("GOV", "MIL", "COP", "SPY", "LEG", "JUD", "IGO", "CVL"),
}  # cue of the body last spoken of ("its fighters", "its spokesman"): sectors that it is not
_SITE_WORDS = 3  # that may name a place of work more closely, and its country
_OWNERS = {"self": "his-country", "first-person": "our-country"}  # "his own", "of us"


class Context:
    """What the parts of the grammar share for one text."""

    def __init__(self, scan: Scan, evidence: Evidence, world: World, links: dict[str, tuple[str, ...]], when: dt.date | None) -> None:
        self.scan, self.evidence, self.world, self.links, self.when = scan, evidence, world, links, when


class Nations:
    """Reads countries at a token of one text."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.scan, self.world = context.scan, context.world

    def nation(self, i: int) -> tuple[Entry, int] | None:
        """A country name, capital, seat or nationality word at a token, with a word such as "republic of" before it, or "the three countries"."""
        found = self.scan.of(i, *NATION)
        if found and (place := self.scan.of(i, "place")) and place[1] > found[1]:
            return None  # a province called after a country
        state = self.scan.of(i + self.scan.counts(i), "state")
        if state and (found is None or state[1] >= found[1]):
            after = self.scan.of(state[1], *NATION)
            if after:
                return self._owner(after, state[1]), after[1]
        return (self._owner(found, i), found[1]) if found else None

    def _owner(self, found: tuple[Entry, int], i: int) -> Entry:
        """Among several countries of one spelling the one that the text shows otherwise, else the first."""
        entry, last = found
        if isinstance(entry.ref, BodyForm) and entry.ref.core in self.context.evidence.bodies:
            core = self.world.bodies[entry.ref.core]
            return replace(entry, country=core.country, sector=core.sector)
        for end, hit in self.scan.found[i]:
            if end == last and len(hit.countries) > 1:
                for known in (self.context.evidence.countries, self.context.evidence.around):
                    shown = [e for e in hit.countries if e.country in known and e.kind in (*NATION, "place")]
                    if shown:
                        return shown[0]
        return entry

    def _country(self, p: Phrase, i: int, *, beside: bool = False) -> int:
        """Takes a country (or what stands for one) at a token into the phrase; where it ends, or 0.

        `beside`: nothing links the two; a head with the article then owns no bare name, only an adjective is its own.
        """
        if p.country or p.stand_in:
            return 0
        cue = self.scan.of(i, "cue")
        found = self.nation(i)
        if cue and cue[0].ref.id in _OWN_CUES and (found is None or cue[1] >= found[1]):
            p.stand_in = _OWNERS.get(cue[0].ref.id, cue[0].ref.id)
            return cue[1]
        if found is None and (end := self.of_body(p, i)):
            return end
        if found is None:
            found = self.scan.of(i, "place")
            if found is None:
                return self._ruled(p, i)
        entry, last = found
        if isinstance(entry.ref, BodyForm) and (
            (self.quarter(last) and entry.number not in ("p", "d")) or (p.definite and not entry.definite and self.scan.words.language.article)
        ):
            return 0
        if entry.weak and self.scan.keys[i] in self.scan.words.stop:
            return 0
        article = self.scan.words.language.article
        owned = p.definite or (i > 0 and self.scan.keys[i - 1].startswith(article or " "))  # `the council of the ministers` has the article at its end
        if beside and owned and article and entry.kind not in ("demonym", "people"):
            own = self.scan.of(i, "demonym") if p.gender == "f" or p.portfolio else None
            if own is None or own[0].gender != "f":
                return 0
            entry, last = own  # `the government | Saudi`, which is spelled like the country
        several = entry.kind == "demonym" and entry.number in ("p", "d") and p.kind == "group" and p.number == "s"
        if several and self.scan.words.language.article:
            return 0  # one man is no adjective's of many: a verb with the letters of a noun, and its subject
        p.country, p.nation = entry.country, entry.kind
        p.any = p.any or (entry.kind == "demonym" and not entry.definite and not p.definite and bool(self.scan.words.language.article))
        if (entry.kind == "name" or isinstance(entry.ref, BodyForm)) and entry.sector != "GOV":
            p.sector = entry.sector
        if entry.kind in ("demonym", "people") and entry.number in ("p", "d") and p.kind == "group" and not p.number:
            p.number = entry.number
        return last

    def of_body(self, p: Phrase, i: int) -> int:
        """Takes a stand-in for the body last spoken of into a phrase ("fighters of | the organisation"); where it ends, or 0."""
        cue = self.scan.of(i, "cue")
        article = self.scan.words.language.article
        if cue is None or cue[0].ref.id not in BODY_CUES or p.country or p.stand_in or p.portfolio:
            return 0
        if article and i > 0 and self.scan.keys[i - 1].startswith(article):
            return 0
        p.stand_in = cue[0].ref.id
        return cue[1]

    def within(self, i: int) -> str:
        """The country that a word at a token says something is in (`all sides | in X`); empty where it says none."""
        found = self.nation(i + 1) if i + 1 < self.scan.count and self.scan.keys[i] in self.scan.words.locative else None
        return found[0].country if found and found[0].kind == "name" else ""

    def quarter(self, i: int) -> bool:
        """Whether a word such as "western" tells a part of what follows it: "the western regions of X"."""
        return self.scan.of(i, *COUNTRY_KINDS, "place") is not None

    def _ruled(self, p: Phrase, i: int) -> int:
        """A minister of a body that rules a country ("the trade minister of the Taliban"), the ministers of a body of states."""
        if p.number == "p" and (at := self._states_of(i)):
            i = at
            body = self.scan.of(i, "body")
        else:
            body = self.scan.of(i, "body") if p.portfolio else None
        country, sector = self.world.body_at(body[0].ref, self.context.when) if body and not body[0].weak else ("", "")
        if body is None or sector not in ("GOV", "REB", "SEP", *(("IGO",) if p.number == "p" else ())):  # the ministers of the states of a body
            return 0
        p.country, p.nation = country, "body"
        return body[1]

    def _states_of(self, i: int) -> int:
        """Where the body begins in "the leaders of the 28 member states of NATO", or 0."""
        scan, at = self.scan, i
        if at < scan.count and scan.tokens[at].kind == "number":
            at += 1
        state = scan.of(at, "state")
        if state is None:
            return 0
        member = scan.of(state[1], "title")
        return member[1] if member and member[0].ref.office == "member" else 0

    def site(self, p: Phrase) -> int:
        """Takes a place of work and its country into a phrase: "workers of the oil company of X"; where it ends, or 0."""
        scan = self.scan
        found = scan.of(p.last, "worksite")
        if found is None or p.country or p.stand_in:
            return 0
        for at in range(found[1], found[1] + _SITE_WORDS):
            if self.nation(at) or scan.of(at, "place"):
                p.sector = p.sector or ("LAB" if p.office == "employee" else "")
                last = self._country(p, at)
                beyond = self.nation(last) if last and last not in scan.starts else None  # the police of the province of X | in its country
                return beyond[1] if beyond and beyond[0].kind == "name" and beyond[0].country == p.country else last
            further = scan.of(at, "worksite") is not None  # the police of the west of the province of X
            if at in scan.starts or not further and (scan.boundary(at) or (scan.found[at] and not scan.of(at, "portfolio", "modifier"))):
                return 0
        return 0

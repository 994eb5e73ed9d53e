"""Carry-over: whom "he", "the minister", "his counterpart" and "the two sides" stand for, told from what the text has named so far."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

import msgspec

from ..model import Actor, EventDate, Mention, Span, Text
from .after import home_of, officials
from .mentions import LOOSE, TAKEN_UP, begins, same_title, so_begins, takes_up
from .nations import BODY_CUES
from .settle import on_days
from .world import World

_LOOK_BACK = 24  # mentions: what is further back is not taken up again by a mere stand-in
_OF_STATES = ("GOV", "COP", "LEG", "JUD", "SPY")
_PARLIAMENT, _OF_THE_PEOPLE, _ORGANS, _PEOPLE = "LEG", ("LEG", "REL"), ("COP", "JUD", "LEG", "REL"), ("CVL", "EDU", "LAB", "OPP")
_ANY_OFFICIALS = ("official", "member of parliament")  # who, told of in the plural, are those at home as one of them is
_COMPANY = ("official", "minister", "adviser", "commander", "member of parliament")  # who, joined to somebody named, are those of his state
_CODE = 3  # letters of a country's code
_NEAR = 10  # mentions: persons taken up together have just been named
_BESIDE, _JOINED = 2, 5  # tokens: from a force to those whom it fights, from somebody to those told with him (`X and a number of senior officials`)
_FELLOWS = 3  # mentions: two of one office, and perhaps the place where they met
_ABROAD = ("REB", "SEP", "UAF", "CRM")  # of whom the press at home writes when they are others'
_FIGHTERS, _FORCES = ("OPP", "REB", "UAF"), ("MIL", "COP", "GOV")
_NO_STATES = ("ISLAMIC", "WORLD", "WEST")  # whom a speaker at home means by the others
_BODIES = ("IGO", "NGO", "OPP", "PTY", "REB", "REL", "SEP")  # sectors of bodies that have their spokesmen
_STATES, _TOWNS, _PERSONS = ("country", "capital"), ("place", "capital"), ("person", "title")
_OPPOSITION, _AGAINST, _SIDE = ("opposition", "armed opposition"), ("OPP", "REB"), "side"  # "the Egyptian side": whoever has been named for it
_HE = ("person", "first-person")  # cues of pronouns that stand for one person


def needs(m: Mention) -> bool:
    """Whether a mention says who it is only through another one."""
    named = m.kind == "person" and m.why == "titled" and m.sector in _ORGANS
    return m.kind == "pronoun" or (not m.country and (named or m.kind in ("title", "group")))


class Memory:
    """What a text has named so far. One per text; `home` is the country of the outlet, if known.

    `see` every mention in the order of the text, resolved where it was a stand-in; `subject=True` for subjects of clauses and speakers.
    """

    def __init__(self, world: World, when: dt.date | None = None, home: str = "", mentions: Iterable[Mention] = ()) -> None:
        self.world, self.when, self.home = world, when, home
        self.officials = officials(mentions)  # whom the text names, wherever it does
        self.local = home_of(mentions, home)  # whose the text's officials are where nothing tells it
        self.seen: list[Mention] = []
        self.subject: Mention | None = None
        self.who: Mention | None = None  # the last subject that is one person
        self.since = 0  # how many mentions had been seen then
        self.town: Mention | None = None  # the last town or region named
        self.stranger: Mention | None = None  # the last subject, where it is somebody of whom neither the text nor the world tells anything

    def see(self, m: Mention, subject: bool = False) -> None:
        """Takes note of a mention. Sources and adjectives of nationality are passed over, of towns only the last is kept."""
        if m.country and (m.kind in _TOWNS or m.why == "this-town"):
            self.town = m
        if m.kind in ("agency", "demonym", *_TOWNS) and not m.acts:
            return
        if not m.country:
            self.stranger = m if subject and m.kind == "person" else self.stranger
            return
        self.seen.append(m)
        if subject and m.acts:
            self.subject = m
            if _one_person(m):
                self.who, self.since, self.stranger = m, len(self.seen), None

    def resolve(self, m: Mention) -> list[Mention] | None:
        """Whom a mention stands for, at the mention's own range; [m] where it needs nothing, None where it cannot be told."""
        if not needs(m):
            return [self._the_same(m)]
        cue = m.why
        if m.how == "pair":
            return self._pair(m)
        if m.how == "counterpart":
            return self._counterpart(m)
        if cue == "person":
            found = self._person(m.gender)
            return [_stand(m, found, "pronoun")] if found else None
        if cue == "persons":
            return self._persons(m)
        if cue in BODY_CUES:
            body = self.so_called(m) or next((o for o in self._back() if o.acts and _may_be(o, m)), None)
            return [_stand(m, body, "pronoun") if m.kind == "pronoun" and body.kind not in _PERSONS else self._serving(m, body)] if body else None
        if cue in TAKEN_UP:
            same = next((o for o in self._back() if o.acts and takes_up(cue, m.text, o)), None)
            return [_stand(m, same, "pronoun")] if same else None
        if cue == "first-person":
            return None  # the speaker, whom the events step knows
        if cue == "this-organ":
            organ = next((o for o in self._back() if o.kind == "group" and o.sector == "GOV" and o.name), None)
            return [_stand(m, organ, "pronoun")] if organ else None
        if cue in ("this-country", "his-country", "our-country", "this-town"):
            return self._of_country(m, cue)
        return self._bare(m)

    def dropped(self, text: Text, token: int, number: str = "", gender: str = "", how: str = "dropped") -> Mention | None:
        """Who an unspoken subject or a suffix pronoun is: the last subject that agrees; stands at the token."""
        found = next((o for o in self._subjects() if _agrees(o, number, gender)), None)
        if found is None:
            return None
        t = text.tokens[token]
        at = Mention(first=token, last=token + 1, start=t.start, end=t.end, text=t.text, kind="pronoun", why="person", number=number, gender=gender)
        return _stand(at, found, how)

    def on(self, a: Actor, date: EventDate) -> Actor:
        """An actor as of the day of an event that the text dates."""
        if date.how != "text" or not date.start or not date.end:
            return a
        return on_days(self.world, a, (dt.date.fromisoformat(date.start), dt.date.fromisoformat(date.end)), self.when)

    # --- looking back ------------------------------------------------------------------

    def _back(self) -> Iterator[Mention]:
        return iter(self.seen[: -_LOOK_BACK - 1 : -1])

    def _subjects(self) -> Iterator[Mention]:
        if self.subject:
            yield self.subject
        for o in self._back():
            if o.acts and o.kind != "place":
                yield o

    def _person(self, gender: str) -> Mention | None:
        """The last subject that is one person, else the last person named; nobody where that subject is a stranger."""
        if self.stranger is not None and not (gender and self.stranger.gender and gender != self.stranger.gender):
            return None
        topic = self.who if self.who is not None and len(self.seen) - self.since < _LOOK_BACK else None
        for o in ([topic] if topic is not None else []) + list(self._subjects()):
            if o.why != "one" and not _one_person(o):
                continue
            if not (gender and o.gender and gender != o.gender):
                return o
        return None

    def _persons(self, m: Mention) -> list[Mention] | None:
        if m.number == "d":
            both = next((o for o in self._back() if o.number == "d" and o.acts), None)
            if both:
                return [_stand(m, both, "pronoun")]
            two = self._two(persons=True)
            return [_stand(m, o, "pair") for o in two] if two else None
        several = next((o for o in self._back() if o.number in ("p", "d") and o.acts and o.kind in ("group", "title", "demonym")), None)
        if several is not None:
            return [_stand(m, several, "pronoun")]
        fellows = [o for o in self.seen[-_FELLOWS:] if o.kind in _PERSONS and o.office and o.acts]
        if len(fellows) == 2 and fellows[0].country != fellows[1].country and fellows[0].office == fellows[1].office:
            return [_stand(m, o, "pair") for o in fellows]  # `the ministers of X and Y … they`
        return [_stand(m, s, "pronoun")] if (s := self.subject) is not None and s.kind == "group" and s.sector in _FORCES else None  # the police said they …

    def _two(self, persons: bool = False, count: int = 2, states: bool = False, office: str = "", but: Collection[str] = ()) -> list[Mention] | None:
        """The last two (or three) actors of different countries, or states, or holders of an office, in the order of the text; `but`: none of these."""
        found: list[Mention] = []
        for o in self._back():
            if not o.acts or o.country in (*but, "WORLD") or (persons and o.kind not in ("person", "title", "pronoun")) or o.sector in ("MED", "CVL"):
                continue
            if office and not same_title(office, o.office or ""):
                continue
            if states and (len(o.country) != _CODE or o.sector in ("IGO", "REB", "NGO")):
                continue
            if o.how == "pair" and len(found) == 1 and found[0].kind == "country" and found[0] is not self.subject:
                found.clear()  # two taken up before: a state merely named since then, that does nothing, does not part them
            if all(o.country != f.country for f in found):
                found.append(o)
            if len(found) == count:
                return found[::-1]
        return None

    def _listed(self) -> list[Mention]:
        """The last three states that the text has told in one list: `X, Y and Z`."""
        for end in range(len(self.seen), 2, -1):
            three, around = self.seen[end - 3 : end], self.seen[max(0, end - 4) : end + 1]
            if len({o.country for o in three}) == 3 and _list(three) == 2 == _list(around):
                return three
        return []

    # --- stand-ins ---------------------------------------------------------------------

    def _pair(self, m: Mention) -> list[Mention] | None:
        if m.why == "all-sides":
            return [msgspec.structs.replace(m, how="pronoun", sector="PTY")] if m.country else None
        if m.why == "three-countries":
            return [self._held(_as_state(m, o, "pair")) for o in self._listed() or self._two(count=3, states=True) or ()] or None
        persons = m.why == "two-persons" and m.kind == "pronoun"
        two = self._two(persons, states=m.why == "two-countries") or (self._two() if persons else None)
        if two is None:
            return None
        if m.kind == "title" or m.why == "two-countries":
            return [self._held(_as_state(m, o, "pair")) for o in two]
        return [_stand(m, o, "pair") for o in two]

    def others(self, m: Mention, but: set[str]) -> list[Mention]:
        """The last two states named that are none of these."""
        two = self._two(states=True, but=but)
        return [self._held(_as_state(m, o, "pair")) for o in two or ()]

    def pair(self, m: Mention, sides: list[Mention]) -> list[Mention]:
        """A stand-in for two, with the two that it stands for."""
        return [_stand(m, o, "pair") for o in sides]

    def _counterpart(self, m: Mention) -> list[Mention] | None:
        """The same office on the other side."""
        own = next((o for o in self._subjects() if o.office and o.number not in ("p", "d") and o.country != m.country), None)
        if own is None:
            return [msgspec.structs.replace(m, sector="GOV")] if m.country else None
        country = m.country
        if not country:
            other = next((o for o in self._back() if o.kind in ("person", "title") and o.office == own.office and o.country != own.country), None)
            return [_stand(m, other, "counterpart")] if other else None
        named = next((o for o in self._back() if o.kind == "person" and o.country == country and o.office == own.office), None)
        if named:
            return [_stand(m, named, "counterpart")]
        made = msgspec.structs.replace(m, kind="title", country=country, sector=own.sector, office=own.office, how="counterpart", antecedent=_span(own))
        return [self._held(made)]

    def _of_country(self, m: Mention, cue: str) -> list[Mention] | None:
        """This country, his country, our country, and what belongs to them ("its army", "his foreign minister")."""
        source: Mention | None = None
        if cue == "our-country":
            if not self.home:
                return None
            return [self._held(msgspec.structs.replace(m, country=self.home, sector=m.sector or "GOV", how="pronoun" if m.kind == "pronoun" else m.how))]
        if cue == "this-town":
            source = self.town or next((o for o in self._back() if o.kind in _STATES), None) or next(self._back(), None)
        elif cue == "his-country":
            beside = self.seen[-1] if self.seen and self.seen[-1].kind in _STATES and self.seen[-1].last == m.first else None
            told = (o for o in (beside, self.subject) if o and len(o.country) == _CODE)
            source = next(told, None) or next((o for o in self._subjects() if len(o.country) == _CODE), None)
        else:
            others = (o for o in self._back() if o.kind != "body" and len(o.country) == _CODE)
            source = self.so_called(m) or next((o for o in self._back() if o.kind in _STATES), None) or next(others, None)
        return [self._held(_as_state(m, source, m.how if m.kind != "pronoun" else "pronoun"))] if source else None

    def _serving(self, m: Mention, body: Mention) -> Mention:
        """Whoever is a body's ("its spokesman", "fighters of the organisation"): the one of that office whom the text names, if it does."""
        of = (body.country, body.sector)
        if m.kind == "title":
            for o in self._back():
                if o.kind == "person" and (o.country, o.sector) == of and o.office == m.office:
                    return _stand(m, o, "title")
        return msgspec.structs.replace(m, country=body.country, sector=body.sector, how="pronoun", antecedent=body.antecedent or _span(body))

    def so_called(self, m: Mention) -> Mention | None:
        """The state that was called by the same noun: "this regime" after "the X regime"."""
        words = m.text.split()
        noun = words[-1] if m.kind == "pronoun" and len(words) > 1 else ""
        return next((o for o in self._back() if noun and o.acts and o.kind in ("country", "group", "body") and begins(o.text, noun)), None)

    def _bare(self, m: Mention) -> list[Mention] | None:
        """A title or group that names no country: the one of that office or kind named before, else the outlet's own country's."""
        if m.kind == "person":
            return self._at_home(m) or [m]
        if m.kind == "title" and m.number in ("d", "p"):
            if m.number == "d":
                two = self._two(persons=True, office=m.office or "") or self._two(persons=True)
                return [_stand(m, o, "pair") for o in two] if two else None
            return self._several(m) or (self._at_home(m) if m.office in _ANY_OFFICIALS else None)
        if m.kind == "title" and m.why == "any":
            return None  # somebody in charge of something, or one of many
        if m.kind == "title":
            office = m.office or ""
            for o in self._subjects():
                if o.kind in ("person", "title", "pronoun") and o.number not in ("d", "p") and o.office and same_title(office, o.office):
                    return [_stand(m, o, "title")]
            home = self._at_home(m) if office and office not in LOOSE[:3] else None
            return home or (self._of_the_text(m) if office in self.world.offices and self.world.offices[office].one else None)
        if m.sector in _FIGHTERS and self.seen and _against(self.seen[-1], m):
            return [_as_state(m, self.seen[-1], m.how)]
        if m.name in _OPPOSITION:  # a country's, whatever it was called before
            other = next((o for o in reversed(self.seen) if o.sector in _AGAINST and len(o.country) == _CODE and o.kind in ("group", "body")), None)
            return [_as_state(m, other, m.how)] if other else self._at_home(m)
        for o in self._back():
            same = bool(o.name) and o.name == m.name or (o.sector == m.sector and m.sector != "GOV" and len(o.country) == _CODE)
            if same if o.kind in ("group", "pronoun") else o.kind == "body" and (o.sector, len(o.country)) == (m.sector, _CODE) and so_begins(o, m):
                return [_as_state(m, o, m.how)]
        return self._at_home(m) or self._of_the_text(m)

    def _several(self, m: Mention) -> list[Mention] | None:
        """The ministers, the leaders: those of that office named last, of two countries or more, or of a body of states; `X and some officials`: X's own."""
        again = next((o for o in self._back() if o.kind == "title" and o.text == m.text and o.antecedent), None)
        if again is not None:  # the same ministers go on, whomever they welcome
            return [_stand(m, o, "title") for o in self.seen if o.start == again.start]
        beside = self.seen[-1] if self.seen and m.office in _COMPANY else None
        if beside is not None and beside.kind in _PERSONS and len(beside.country) == _CODE and 1 < m.first - beside.last < _JOINED:
            return [_as_state(m, beside, m.how)]
        found: list[Mention] = []
        for o in self.seen[: -_NEAR - 1 : -1]:
            if o.kind in ("person", "title", "pronoun") and o.office and same_title(m.office or "", o.office) and all(o.country != f.country for f in found):
                found.append(o)
        if len(found) == 1 and found[0].number != "p":
            return None
        return [_stand(m, o, "title") for o in found[::-1]] or None

    def _at_home(self, m: Mention) -> list[Mention] | None:
        """The outlet's own country, as long as the text has named no other (abroad, a bare title is somebody else's) or a deputy or preacher at home speaks."""
        abroad = (o for o in self.seen if o.country not in (self.local, *_NO_STATES) and (m.sector != _PARLIAMENT or o.sector == _PARLIAMENT))
        who = self.subject
        speaks = who is not None and who.country == self.local and who.sector in _OF_THE_PEOPLE and m.sector in (*_OF_STATES, "CVL")
        if not self.home or m.sector in _ABROAD or (any(abroad) and not speaks):
            return None  # the speaker, the deputy: at home wherever no other parliament has been told of
        return [self._held(msgspec.structs.replace(m, country=self.local))]

    def _of_the_text(self, m: Mention) -> list[Mention] | None:
        """The authorities, the government: those of the country that most of the text so far is about, else of the people just named."""
        told = Counter(o.country for o in self.seen if o.sector == "GOV" and len(o.country) == _CODE)
        told = told or Counter(2 * [o.country for o in self.seen[-1:] if o.sector in _PEOPLE and len(o.country) == _CODE])
        if m.sector not in _OF_STATES or not told:
            return None
        country, times = told.most_common(1)[0]
        return [self._held(msgspec.structs.replace(m, country=country))] if times > 1 and 2 * times > told.total() else None

    def _the_same(self, m: Mention) -> Mention:
        """The official of "this American official" is the American named before."""
        if m.kind == "group" and m.name == _SIDE:
            official = next((o for o in self._back() if o.kind in _PERSONS and o.country == m.country and o.office and o.number not in ("p", "d")), None)
            return msgspec.structs.replace(m, id=official.id, name=official.name, office=official.office) if official and official.name else m
        if m.kind != "title" or m.id or m.name or m.number in ("d", "p") or not (m.why == "this" or m.office in ("diplomat", "minister")):
            return m
        for o in self._subjects():
            if o.kind == "person" and o.country == m.country and o.office and same_title(m.office or "official", o.office):
                return _stand(m, o, "title")
        last = next((o for o in self._back() if _one_person(o) and (o.country, o.sector) == (m.country, m.sector)), None) if m.why == "this" else None
        return _stand(m, last, "title") if last is not None and not last.office else m

    def _held(self, m: Mention) -> Mention:
        """With the person whom the text names as its holder, else who held it, if the world knows and the day is known."""
        if m.kind == "title" and m.office and m.country and m.number not in ("d", "p") and m.why != "then":
            told = self.officials.get((m.office, m.country))
            if told is not None:
                return msgspec.structs.replace(m, id=told.id, name=told.name, known=told.known)
            person = self.world.holder(m.office, m.country, self.when)
            if person:
                return msgspec.structs.replace(m, id=person.id, name=person.name)
        return m


def _one_person(m: Mention) -> bool:
    """Whether a mention is one man or woman: a pronoun for a body or a state is none."""
    if m.number in ("p", "d") or not (m.office or m.name):
        return False
    return m.kind in _PERSONS or (m.kind == "pronoun" and (m.why in _HE or bool(m.office)))


def _stand(m: Mention, o: Mention, how: str) -> Mention:
    """The stand-in `m` with all that `o` is."""
    who = {"country": o.country, "sector": o.sector, "id": o.id, "name": o.name, "office": o.office, "known": o.known}
    return msgspec.structs.replace(m, how=how, antecedent=o.antecedent or _span(o), **who)


def _may_be(o: Mention, m: Mention) -> bool:
    """Whether "the organisation" or "the movement" may be a body, or the one of that noun whose fighters or spokesman have been told of."""
    if o.kind == "body":
        return o.sector not in BODY_CUES[m.why]
    noun = m.text.split()[-1]
    theirs = o.kind == "group" or (o.kind in _PERSONS and o.sector in _BODIES)
    return theirs and any(len(w) > 2 and noun.endswith(w) for w in o.text.split()[1:-1])


def _as_state(m: Mention, o: Mention, how: str) -> Mention:
    """The stand-in `m` with the country of `o`; what it is remains its own."""
    number = "s" if how == "pair" else m.number
    own = m.kind == "group" and m.sector != "CVL" and not o.office and o.sector in ("REB", "SEP", "OPP", "PTY", "IGO", "NGO")
    return msgspec.structs.replace(
        m, country=o.country, sector=o.sector if own else m.sector or "GOV", how=how, number=number, antecedent=o.antecedent or _span(o)
    )


def _against(o: Mention, m: Mention) -> bool:
    """Whether a state's force or government stands right before those who fight it: `between the army of X and | the rebels`."""
    return o.sector in _FORCES and o.kind in ("group", "body") and len(o.country) == _CODE and 0 < m.first - o.last <= _BESIDE


def _span(m: Mention) -> Span:
    return Span(start=m.start, end=m.end)


def _list(mentions: list[Mention]) -> int:
    """How many of the states are joined to the one before them by a word or a comma and a word."""
    return sum(1 <= b.first - a.last <= 2 for a, b in pairwise(mentions) if a.kind in _STATES and b.kind in _STATES)


def _agrees(o: Mention, number: str, gender: str) -> bool:
    """Whether a mention may be the subject of a verb of that number and gender; states may be either in gender."""
    plural = o.number in ("p", "d")
    if number and (number in ("p", "d")) != plural and not (plural and o.kind == "group"):
        return False
    return not (gender and o.gender) or o.kind not in _PERSONS or o.gender == gender

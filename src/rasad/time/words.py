"""The words of a language by what they do in a time expression: times.yaml compiled to a table of token keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ..errors import DataError
from ..lang.files import Data
from ..lang.language import Language
from ..lang.lazy import Memo
from ..model import Word
from ..normalise.tokens import Tokenizer
from .entries import NONE, Entry, Reader, Roles
from .forms import Times
from .zones import known

_ROLES = frozenset(
    {"of", "at", "day", "days", "month", "months", "year", "years", "clock", "minute", "am", "pm", "half_past", "quarter_past", "and", "or", "to", "from"}
    | {"last", "before_last", "ago", "earlier", "preceding", "next", "hence", "later", "following", "this_before", "this_after", "that_before", "recent"}
    | {"than", "ago_before", "since", "after_before", "within", "every", "few", "about", "only", "month_before", "year_before", "numbered", "counted"}
    | {"equals", "town", "town_before", "after_event", "year_kind", "ordinal_ending", "name_before", "after_next", "last_before", "of_it", "before_era"}
)


class Marks(NamedTuple):
    """The punctuation of a language by what it does in a time expression."""

    comma: frozenset[str]
    dash: frozenset[str]
    joint: frozenset[str]  # between two names of one thing, or two pieces of one expression
    opens: frozenset[str]
    closes: frozenset[str]
    points: frozenset[str]  # inside one number
    code: frozenset[str]  # … or inside a code
    clock: frozenset[str]
    percent: frozenset[str]
    quotes: frozenset[str]
    goes_on: frozenset[str]  # behind what may be no more than a part of an expression


class Words:
    """The table of a language's time words, with the readers of the pieces that begin with them, and its habits.

    Raises a DataError for a role that the engine does not know and for data without habits.
    """

    def __init__(self, language: Language, data: Data, readers: Mapping[str, tuple[Reader, ...]] | None = None) -> None:
        self.language = language
        self.table: dict[str, Entry] = {}
        forms = data.load(f"languages/{language.code}/times.yaml", Times)
        terms = [term for form in forms for term in _terms(form)]
        for spelling, role, value in terms:
            for keys in language.spelling_variants(spelling):
                self.table.setdefault(keys[0], Entry()).add(keys, role, value)
        # clitics may be peeled off these words; very short ones would tear others
        language.add_words(key for key, entry in self.table.items() if (len(key) > 2 and _names_time(entry)) or _opens_name(entry))
        cut = Tokenizer(language)
        for spelling, role, value in terms:  # phrases that begin with a clitic, as the tokenizer cuts them
            if " " in spelling or any(c.isdigit() for c in spelling):
                keys = tuple(token.key for token in cut.tokens(spelling, 0, len(spelling)))
                self.table.setdefault(keys[0], Entry()).add(keys, role, value)
        self.never = frozenset(word for form in forms for months in form.months for word in months.never)
        self.says = frozenset(language.fold(word) for form in forms for word in form.cues.get("says", ()))
        habits = next((form.habits for form in reversed(forms) if form.habits), None)
        if habits is None:
            raise DataError("no-times", "times.yaml lacks its habits", where=f"languages/{language.code}", hint="see data/languages/_template/times.yaml")
        self.habits = habits
        self.history = {(day.calendar, day.month, day.day, language.fold(word)): day.year for form in forms for day in form.history for word in day.before}
        marks = language.marks
        dash = marks.dash + "/|"
        self.marks = Marks(
            comma=frozenset(marks.comma),
            dash=frozenset(marks.dash),
            joint=frozenset(dash + marks.comma),
            opens=frozenset(marks.bracket_open),
            closes=frozenset(marks.bracket_close),
            points=frozenset(habits.points),
            code=frozenset(habits.points + marks.dash + ":/"),
            clock=frozenset(":" + habits.points + marks.comma) - {"/"},
            percent=frozenset(habits.percent),
            quotes=frozenset(marks.quote_open + marks.quote_both),
            goes_on=frozenset(dash + marks.comma + marks.bracket_open),
        )
        for entry in self.table.values():
            entry.settle(readers or {})
        self.cues = self._keys("cue_future")
        self.refs = self._keys("ref")
        self.digits = Entry()
        self.digits.add(("",), "digits", None)
        self.digits.settle(readers or {})
        self._by_key: Memo[str, Entry | None] = Memo(lambda key: self.table.get(key) or (self.digits if key.isdecimal() else None))

    def _keys(self, role: str) -> frozenset[str]:
        """The keys of words that may have a role, alone or with what follows."""
        return frozenset(key for key, e in self.table.items() if role in e.roles or any(role == row[1] for rows in e.longer.values() for row in rows))

    def entry(self, text: str, key: str) -> Entry | None:
        """The entry of a word that can be one of time."""
        entry = self._by_key[key]
        return None if entry is not self.digits and text in self.never else entry

    def entries(self, tokens: Sequence[Word]) -> list[tuple[int, Entry]]:
        """The words of a text that can be of time, with their places."""
        found, never, digits = self._by_key, self.never, self.digits
        return [(i, e) for i, t in enumerate(tokens) if (e := found[t.key]) is not None and (e is digits or t.text not in never)]

    def scan(self, tokens: Sequence[Word], entries: Iterable[tuple[int, Entry]]) -> dict[int, Roles]:
        """The roles at each token that has an entry; those inside a longer phrase that names no time have none."""
        out: dict[int, Roles] = {}
        blocked = -1
        for i, entry in entries:
            if i > blocked:
                roles = entry.at(tokens, i) if entry.after else entry.roles
                if roles.blocks:
                    blocked = i + roles.blocks - 1
                elif roles:
                    out[i] = roles
        return out

    def roles(self, tokens: Sequence[Word], i: int) -> Roles:
        """The roles at one token, worked out by itself."""
        entry = self.table.get(tokens[i].key)
        return entry.at(tokens, i) if entry else NONE


def _names_time(entry: Entry) -> bool:
    """Whether a word is one of time, and no mere cue beside it: cues are verbs like all others, and so may be what links two dates."""
    return any(role != "equals" and not role.startswith("cue_") for role in entry.roles)


def _opens_name(entry: Entry) -> bool:
    """Whether a word is the first of the name of a month or feast ("and Tishrin the Second")."""
    return any(role in ("month_name", "feast") for rows in entry.longer.values() for _, role, _ in rows)


def _terms(form: Times) -> Iterator[tuple[str, str, Any]]:
    """Every spelling of the file with its role and value."""
    for months in form.months:
        for number, names in enumerate(months.names, 1):
            for name in names:
                sure = 0 if name in months.rare else 1 if name in months.unsure else 2
                yield name, "month_name", (months.calendar, number, sure)
                for more in months.glued:
                    yield name + more, "month_name", (months.calendar, number, 2)
    for number, names in enumerate(form.weekdays, 1):
        yield from ((name, "weekday", (number, "")) for name in names)
        glued = ((part, word) for part, words in form.parts_glued.items() for word in words)
        yield from ((f"{name}\u200c{word}", "weekday", (number, part)) for part, word in glued for name in names)
    for role, days in (("weekday_bare", form.weekdays_bare), ("weekday_many", form.weekdays_many)):
        yield from ((name, role, (number, "")) for number, names in enumerate(days, 1) for name in names)
    for unit in form.units:
        for form_name in ("one", "two", "many"):
            yield from ((name, "unit", (unit.unit, form_name)) for name in getattr(unit, form_name))
    yield from ((name, "clock_part", minutes) for minutes, names in form.clock_parts.items() for name in names)
    for day in form.days:
        yield from ((name, "days_from", (day.unit, day.shift, day.part, day.of)) for name in day.words)
    for feast in form.feasts:
        yield from ((name, "feast", (feast.calendar, feast.month, feast.day, feast.sure)) for name in feast.words)
    yield from ((name, "quarter", None) for name in form.quarters)
    yield from ((name, "half", None) for name in form.halves)
    yield from ((name, "block", None) for name in form.block)
    for role, by_value in _by_value(form):
        for value, names in by_value.items():
            yield from ((name, role, value) for name in names)
    for zone in form.zones:
        if not known(zone):
            raise DataError("unknown-zone", f"no time zone {zone}", where="times.yaml", hint="UTC, local, an offset (+03:00) or a name (Asia/Tehran)")
    for role, names in form.roles.items():
        if role not in _ROLES:
            raise DataError("unknown-role", f"no role {role}", where="times.yaml", hint="see data/languages/_template/times.yaml for the roles")
        yield from ((name, role, None) for name in names)


def _by_value(form: Times) -> tuple[tuple[str, dict[Any, tuple[str, ...]]], ...]:
    cues = tuple((f"cue_{name}", {None: names}) for name, names in form.cues.items() if name != "says")
    groups: tuple[tuple[str, dict[Any, tuple[str, ...]]], ...] = (
        ("number", {**form.numbers}),
        ("ordinal", {**form.ordinals}),
        ("season", {**form.seasons}),
        ("decade", {**form.decades}),
        ("part", {**form.parts}),
        ("lone_part", {**form.lone_parts}),
        ("edge", {**form.edges}),
        ("era", {**form.eras}),
        ("zone", {**form.zones}),
        ("ref", {**form.refs}),
        ("set", {**form.sets}),
    )
    return (*groups, *cues)

"""The words of a language by what they do in a time expression: times.yaml compiled to a table of token keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ..errors import DataError
from ..lang.files import Data
from ..lang.language import Language
from ..model import Token
from ..normalise.tokens import Tokenizer
from .forms import Times
from .zones import known

Roles = dict[str, tuple[int, Any]]  # role → how many tokens it takes, and its value
_ROLES = frozenset(
    {"of", "at", "day", "days", "month", "months", "year", "years", "clock", "minute", "am", "pm", "half_past", "quarter_past", "and", "or", "to", "from"}
    | {"last", "before_last", "ago", "earlier", "preceding", "next", "hence", "later", "following", "this_before", "this_after", "that_before", "recent"}
    | {"than", "ago_before", "since", "after_before", "within", "every", "few", "about", "only", "month_before", "year_before", "numbered", "counted"}
    | {"equals", "town", "town_before", "after_event", "year_kind", "ordinal_ending", "name_before", "after_next", "last_before", "of_it", "before_era"}
)
# roles at which an expression may begin
STARTERS = frozenset(
    {"number", "ordinal", "month_name", "weekday", "unit", "season", "quarter", "half", "decade", "days_from", "feast", "day", "days", "month"}
    | {"months", "year", "years", "clock", "edge", "part", "lone_part", "ref", "this_before", "that_before", "ago_before", "since", "after_before"}
    | {"within", "last_before", "every", "few", "about", "only", "set", "weekday_many"}
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


class Entry:
    """What a token key may be: alone, and as the first of several."""

    __slots__ = ("longer", "roles")

    def __init__(self) -> None:
        self.roles: Roles = {}
        self.longer: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}  # by the second key: the keys after it, role, value


class Words:
    """The table of a language's time words, and its habits.

    Raises a DataError for a role that the engine does not know and for data without habits.
    """

    def __init__(self, language: Language, data: Data) -> None:
        self.language = language
        self.table: dict[str, Entry] = {}
        forms = data.load(f"languages/{language.code}/times.yaml", Times)
        terms = [term for form in forms for term in _terms(form)]
        for spelling, role, value in terms:
            for keys in language.spelling_variants(spelling):
                self._add(keys, role, value)
        # clitics may be peeled off these words; very short ones would tear others
        language.add_words(key for key, entry in self.table.items() if (len(key) > 2 and _names_time(entry)) or _opens_name(entry))
        cut = Tokenizer(language)
        for spelling, role, value in terms:  # phrases that begin with a clitic, as the tokenizer cuts them
            if " " in spelling or any(c.isdigit() for c in spelling):
                self._add(tuple(token.key for token in cut.tokens(spelling, 0, len(spelling))), role, value)
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
        )
        for entry in self.table.values():
            for rows in entry.longer.values():
                rows.sort(key=lambda row: -len(row[0]))

    def _add(self, keys: tuple[str, ...], role: str, value: Any) -> None:
        entry = self.table.setdefault(keys[0], Entry())
        if len(keys) == 1:
            entry.roles.setdefault(role, (1, value))
        else:
            rows = entry.longer.setdefault(keys[1], [])
            if (keys[2:], role, value) not in rows:
                rows.append((keys[2:], role, value))

    def scan(self, tokens: Sequence[Token]) -> dict[int, Roles]:
        """The roles at each token that has any; words inside a longer phrase that names no time have none."""
        out: dict[int, Roles] = {}
        table, never, blocked = self.table, self.never, -1
        keys = [token.key for token in tokens]
        following = [*keys[1:], ""]
        for i, key in enumerate(keys):
            if key not in table:
                if key.isdecimal() and i > blocked:
                    out[i] = _DIGITS
                continue
            if i > blocked and tokens[i].text not in never:
                entry = table[key]
                roles = _longer(entry, tokens, i) if following[i] in entry.longer else entry.roles
                if "block" in roles:
                    blocked = i + roles["block"][0] - 1
                elif roles:
                    out[i] = roles
        return out


def _names_time(entry: Entry) -> bool:
    """Whether a word is one of time, and no mere cue beside it: cues are verbs like all others."""
    return any(not role.startswith("cue_") for role in entry.roles)


def _opens_name(entry: Entry) -> bool:
    """Whether a word is the first of the name of a month or feast ("and Tishrin the Second")."""
    return any(role in ("month_name", "feast") for rows in entry.longer.values() for _, role, _ in rows)


_DIGITS: Roles = {"digits": (1, None)}


def _longer(entry: Entry, tokens: Sequence[Token], i: int) -> Roles:
    """The roles of a key together with those of the phrases that begin with it and the next one."""
    roles = entry.roles
    for rest, role, value in entry.longer[tokens[i + 1].key]:
        length = len(rest) + 2
        if (role not in roles or roles[role][0] < length) and (not rest or tuple(token.key for token in tokens[i + 2 : i + length]) == rest):
            roles = {**roles, role: (length, value)}
    block = roles.get("block")
    if block and any(length > block[0] for length, _ in roles.values()):
        return {role: row for role, row in roles.items() if role != "block"}
    return roles


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


def roles_at(words: Words, tokens: Sequence[Token], i: int) -> Roles:
    """The roles at one token, worked out by itself."""
    entry = words.table.get(tokens[i].key)
    if entry is None:
        return {}
    return _longer(entry, tokens, i) if i + 1 < len(tokens) and tokens[i + 1].key in entry.longer else entry.roles

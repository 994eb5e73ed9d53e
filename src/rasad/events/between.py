"""What a word between a noun and what belongs to it is: a number, an infinitive, a pronoun that ends the phrase, a time, an adjective; what joins two."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model import Clause, Verb
from .markers import Filler, RoleRules
from .match import Match
from .scene import Scene

_NOMINAL = ("noun", "participle")  # what a word that a name is made of may be besides
_DEALS = ("AGREE", "CONSULT", "COOPERATE")
_MANY = ("body", "group", "title")  # what several who speak are told as
_ADJECTIVES = 4  # tokens from a deal to who made it
_NEAR = 2  # tokens between a word of failing and what was not done
_PRONOUN = 3  # tokens from a subject to the noun whose pronoun stands for what a relative clause tells of
_STATIONED = 2  # tokens from where one is to who is there
_OPENING = 2  # tokens of a clause before the noun that it opens with
_KNOWN = ("ACCUSE", "ASSAULT", "COERCE", "REQUEST", "SANCTION", "THREATEN")  # what one rejects because another does it
_COUNTED = 4  # tokens between a span of time and the act that it is counted from


def infinitive(scene: Scene, i: int) -> bool:
    """Whether an infinitive stands here."""
    return any(r.pos == "verb" and r.form == "infinitive" for r in scene.tokens[i].readings)


def asked_of(scene: Scene, match: Match) -> bool:
    """Verb-first: whether a noun of asking stands with the article, which is done to whoever stands after `of` (`decided on the asking | of X to …`)."""
    key, article = scene.tokens[match.anchor].key, scene.rules.article
    return match.entry.type == "REQUEST" and bool(article) and key.startswith(article) and key.removeprefix(article) in scene.rules.masdars


def past_occurrence(scene: Scene, i: int) -> int:
    """The last token up to one that is no word for an act taking place (`the holding of | talks`)."""
    while i > 0 and scene.tokens[i].key in scene.rules.occurrence:
        i -= 1
    return i


def copula(scene: Scene, i: int) -> bool:
    """Verb-first: a pronoun that stands alone ends the noun's phrase (`the deal with X is a chance for …`)."""
    readings = scene.tokens[i].readings
    if not scene.rules.article or not readings or any(r.pos != "pronoun" for r in readings):
        return False
    return i + 1 < len(scene.tokens) and not scene.tokens[i + 1].key.startswith(scene.rules.article)


def nominative(scene: Scene, n: int) -> bool:
    """Whether a mention shows the case of a subject (`the targeting | settlers (subject) | of their house`)."""
    ends = scene.rules.nominative
    return bool(ends) and scene.tokens[scene.mentions[n].first].key.endswith(ends)


def ourselves(scene: Scene, clause: Clause) -> int | None:
    """Who `we` are that a clause begins with, where a noun right after it says so (`we, the deputies of X, condemn …`)."""
    first = next((i for i in clause.tokens if scene.tokens[i].kind == "word"), len(scene.tokens) - 1)
    n = scene.mention_at[first + 1] if first + 1 < len(scene.tokens) else None
    we = any(r.pos == "pronoun" and (r.person, r.number) == ("1", "p") for r in scene.tokens[first].readings)
    return n if n is not None and we and scene.mentions[n].first == first + 1 and scene.mentions[n].kind in _MANY else None


def holding(scene: Scene, clause: Clause, pronouns: frozenset[str]) -> Clause | None:
    """The clause that one belongs to; of one that opens with its subject as a pronoun, past a colon (`X said: | that he …`)."""
    parent = scene.clause(clause.parent) if clause.parent is not None else None
    empty = parent is not None and not parent.tokens and clause.opener in pronouns
    return scene.clause(parent.parent) if parent is not None and empty and parent.parent is not None else parent


def counted(scene: Scene, i: int) -> bool:
    """Whether a number or a word of number stands at a token: `three of X` are X's."""
    return scene.tokens[i].kind == "number" or scene.tokens[i].key in scene.rules.quantifiers


def only_times(scene: Scene, first: int, n: int) -> bool:
    """Whether nothing but when it was stands between a token and a mention (`the accusation of X | yesterday | of Y`)."""
    start = scene.slot(n).start
    return first <= start and all(scene.time_at[i] for i in range(first, start))


def of_thing(scene: Scene, n: int, at: int) -> bool:
    """Verb-first: whether an adjective of a country tells of an indefinite noun after whoever owns the noun `at` (`X's seizure of a | British | ship`)."""
    m, article = scene.mentions[n], scene.rules.article
    told = m.kind == "demonym" and bool(article) and bool(scene.slot(n).heads) and not scene.tokens[m.first].key.startswith(article)
    return told and n > 0 and scene.mentions[n - 1].first > at


def described(scene: Scene, j: int) -> bool:
    """Verb-first: whether an adjective with the article stands right after a mention that no noun owns (`the Syrian opposition | main | that`)."""
    n, article = scene.mention_at[j - 1] if j else None, scene.rules.article
    if n is None or not article or not scene.tokens[j].key.startswith(article) or scene.words[j] & scene.rules.acts:
        return False
    return not scene.slot(n).heads and scene.mentions[n].kind != "demonym"


def had_subject(scene: Scene, verb: Verb) -> bool:
    """Verb-first: whether a name stands between an auxiliary and its verb: whoever follows is not the subject (`had | Mr X | urged Y`)."""
    between = scene.tokens[verb.first + 1 : verb.head]
    return bool(between) and all(t.kind == "word" and all(r.pos in _NOMINAL for r in t.readings) for t in between)


def failed(matches: Iterable[Match], charge: Match, match: Match) -> bool:
    """Whether what somebody is accused of is that he failed to do it (`accused X of failing | to help`)."""
    found = (m for m in matches if m.construction == "noun" and m.entry.status is not None and m.entry.status.effect == "negated" and not m.entry.status.of)
    return any(charge.words[-1] < m.words[0] and 0 < min(match.words) - m.words[-1] <= _NEAR for m in found)


def joined_noun(scene: Scene, matches: Iterable[Match], match: Match) -> Match | None:
    """The verbal noun that another one is joined to by one word alone: what becomes of it becomes of both (`to avoid abduction | and killing`)."""
    first = min(match.words)
    if match.construction != "noun" or first < 1 or scene.tokens[first - 1].key not in scene.rules.joiners:
        return None
    return next((m for m in matches if m.construction == "noun" and m.entry.kind == "event" and m.words[-1] == first - 2), None)


def unowned(scene: Scene, match: Match, clause: Clause, carrier: Callable[[Clause], str]) -> bool:
    """Whether talks or a deal are only told as held, or, verb-first, as being there (`said that | there are talks with X`)."""
    last, deal = bool(scene.rules.object_marker), match.entry.type in _DEALS and clause.link != "relative" and not scene.under(match.words[0])
    if not (last or deal) or match.construction not in ("noun", "passive"):
        return False
    if match.construction == "passive":
        return True
    if clause.verb is None:
        return not last and clause.link == "complement"
    if last or carrier(clause) == "passive":
        return carrier(clause) == "passive"
    subject = match.words[0] < clause.verb.first and clause.tokens.index(match.words[0]) <= _OPENING
    return match.entry.type == "CONSULT" and clause.link == "complement" and subject  # `said that | the talks with X | go on`


def some_of(scene: Scene, clause: Clause, n: int, transitive: Callable[[Clause, int], bool]) -> bool:
    """Verb-first: whether people told in the oblique after a word that counts them are the subject (`visited | some of the ministers | X`)."""
    m, verb, article = scene.mentions[n], clause.verb, scene.rules.article or " "
    counts = scene.slot(n).start if scene.tokens[m.first - 1].key in scene.rules.part_of else m.first - 1  # `a number of | the officials`
    if verb is None or scene.tokens[counts].key not in scene.rules.quantifiers or not scene.tokens[m.first].key.startswith(article):
        return False
    served = scene.tokens[verb.last].key in scene.rules.suffixed or not transitive(clause, n)
    return served or any(k > n and not scene.slot(k).marker for k in scene.clause_mentions[clause.index])


def stationed(scene: Scene, n: int) -> int | None:
    """Verb-first: who is in a place (`the troops stationed in X | and who came under attack`)."""
    while (joined := scene.slot(n).joined) is not None:
        n = joined
    start = scene.slot(n).start
    near = (scene.mention_at[j] for j in range(start - 1, max(-1, start - 1 - _STATIONED), -1))
    return next((k for k in near if k is not None and scene.mentions[k].acts), None)


def resumes(scene: Scene, verb: Verb) -> bool:
    """Verb-first: whether a noun right after the subject ends in a pronoun for what a relative clause tells of (`the soldiers | whom X is | to train`)."""
    n = scene.mention_at[verb.last] if verb.last < len(scene.tokens) else None
    if n is None or not scene.mentions[n].acts:
        return False
    last = scene.mentions[n].last
    after = range(last, min(last + _PRONOUN, len(scene.tokens)))
    end = next((j for j in after if any(r.pos == "noun" and r.clitic.startswith("3") for r in scene.tokens[j].readings)), None)
    return end is not None and all(scene.mention_at[j] is None and scene.tokens[j].kind == "word" for j in range(last, end + 1))


def since_then(scene: Scene, first: int) -> bool:
    """Whether a verbal noun tells what a span of time is counted from (`two weeks after | the start of the raids`)."""
    at = next((j for j in range(first - 1, max(-1, first - 1 - _COUNTED), -1) if j in scene.phrase_end), None)
    if at is None or scene.phrase_end[at].key not in scene.rules.elapsed_since:
        return False
    span = scene.phrase_end[at].first - 1
    while span > 0 and scene.time_at[span] and scene.time_at[span - 1]:
        span -= 1
    return span >= 0 and bool(scene.time_at[span]) and scene.tokens[span].key in scene.rules.facts


def charged_with(scene: Scene, anchor: int, whom: Filler) -> bool:
    """Whether an act stands between an accusation and somebody: what he is told of is the act (`denied the claims of X | of sending arms to Y`)."""
    return isinstance(whom, int) and any(scene.mention_at[j] is None and scene.words[j] & scene.rules.acts for j in range(anchor + 1, scene.slot(whom).start))


def carrier_of(scene: Scene, rules: RoleRules, at: int) -> int | None:
    """Verb-first: who stands between a noun of carrying out and the preposition of the act (`after | X's carrying out | of the arrest`)."""
    phrase = scene.phrase_end.get(at - 1) if not rules.verb_last else None
    n = scene.mention_at[phrase.first - 1] if phrase is not None and phrase.first and phrase.key in rules.carried_by else None
    heads = scene.slot(n).heads if n is not None else ()
    return n if heads and scene.words[heads[0]] & rules.carrying else None


def rounded_off(scene: Scene, i: int, owners: Iterable[int]) -> bool:
    """Whether a comma only sets off who an owner is: inside his name, or after it before one that is not of place (`the visit of A, the president, | to X`)."""
    n, after = scene.mention_at[i - 1] if i else None, scene.parsed.phrases.get(i + 1)
    if n is None or n not in owners or scene.tokens[i].key not in scene.rules.commas:
        return False
    return scene.mention_at[i] == n or (after is not None and "locative" not in after.classes and not after.classes.isdisjoint(scene.rules.prepositions))


def feared(scene: Scene, rules: RoleRules, other: Match, match: Match) -> bool:
    """Verb-first: whether an act that is not told as a known one is what a noun or a verb fears or expects (`fears of an attack`, `warned of an attack`)."""
    first = min(match.words)
    if any(r.definite for r in scene.tokens[first].readings):
        return False
    if other.construction == "noun":
        return scene.only_prepositions(other.words[-1] + 1, first)
    phrase = scene.phrase_end.get(first - 1)
    own = phrase is None or (phrase.key in scene.rules.simple and phrase.key not in scene.rules.during | scene.rules.facts)
    return other.construction == "active" and max(other.words) < first and own and followed_freely(scene, match.words[-1] + 1)


def followed_freely(scene: Scene, after: int) -> bool:
    """Whether no noun or somebody stands right after a noun, whose it would be and known: an adjective does."""
    n = scene.mention_at[after] if after < len(scene.tokens) else None
    return n is None or scene.mentions[n].kind == "demonym"


def of_others(scene: Scene, rules: RoleRules, matches: Iterable[Match], pair: tuple[Match, Match], *, foreign: bool) -> bool:
    """Whether a verb that refuses is that of rejecting what others do, which is known (`rejects | the Turkish shelling`, the deal between X and Y).

    `pair`: the verb and the act; `foreign`: the act's doer is told beside it.
    """
    other, match = pair
    if not any(m.entry.type == "REJECT" and m.words == other.words and m.construction == "active" for m in matches):
        return False
    first, last = match.words[0], match.words[-1]
    if match.entry.type == "AGREE":
        return any(t.key in rules.between for t in scene.tokens[last + 1 : last + _ADJECTIVES])
    known = any(r.definite or r.clitic for r in scene.tokens[first].readings) or not followed_freely(scene, last + 1)
    return foreign and not rules.verb_last and match.entry.type in _KNOWN and known

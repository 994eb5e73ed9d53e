"""After the walk through a text: what later mentions tell about earlier ones, and the other way round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from ..model import Mention, Span
from .draft import Draft, Who
from .mentions import called, same_title
from .nations import BODY_CUES

_FOREIGN = 4  # mentions of a country from which on a text that says nothing of the outlet's is about it
_ALONE = 3  # times as many of a country as of all others: a short text is about it
_OF_STATE = ("person", "title", "country", "capital", "group")
_CODE = 3  # letters of a country's code
_PARLIAMENT, _SENATOR = "LEG", "senator"
_DISTRIBUTED = ("p", "d")


def surnames_alone(draft: Draft) -> None:
    """The surname alone of somebody whose whole name the text gives."""
    if not draft.surnames:
        return
    nisbas = [m for m in draft.out if _named_like(draft, m)]
    draft.out[:] = [m for m in draft.out if m not in nisbas]
    covered = bytearray(draft.scan.count)
    for m in draft.out:
        covered[m.first : m.last] = b"\1" * (m.last - m.first)
    for first, last, m in _again(draft, covered, {m.first for m in nisbas}):
        if any(covered[first:last]):
            continue
        span = Span(start=draft.tokens[first].start, end=draft.tokens[last - 1].end)
        more: Who = {"country": m.country, "sector": m.sector, "id": m.id, "name": m.name, "office": m.office}
        more |= {"known": m.known, "gender": m.gender, "why": m.why}
        draft.emit_person(first, last, span, **more)
        covered[first:last] = b"\1" * (last - first)


def _named_like(draft: Draft, m: Mention) -> bool:
    """Whether a nationality right after a verb is the surname of a man whom the text has named (`X al-Turki … al-Turki said`)."""
    if m.kind != "demonym" or m.last - m.first > 1 or not m.first or not draft.article:
        return False
    named = draft.surnames.get(draft.keys[m.first])
    return named is not None and named.last <= m.first and named.country != m.country and draft.words.is_verb(draft.tokens[m.first - 1])


def _again(draft: Draft, covered: bytearray, nisbas: set[int]) -> Iterator[tuple[int, int, Mention]]:
    """Where a surname may stand alone, with whose it is: a word that is nothing but a weak name, or all from a particle on ("bin Hajj Ali")."""
    words, keys, starts = draft.words, draft.keys, draft.scan.starts
    common = words.language.lexicon.full
    called_so = {k: m for k, m in {**_middles(draft), **draft.surnames}.items() if len(k) > 2 and k not in common}
    short = {k: m for k, m in called_so.items() if k not in words.nobodys or (k in draft.surnames and k in words.given and draft.article)}
    long = {tail[0]: (tail, m) for m in reversed(draft.surnames.values()) if (tail := _from_particle(draft, m))}
    for i, key in enumerate(keys):
        if key in long and tuple(keys[i : i + len(long[key][0])]) == long[key][0]:
            yield i, i + len(long[key][0]), long[key][1]
        elif key in short and key in words.nobodys and not _alone(draft, i):
            continue
        elif key in short and (i in nisbas or not draft.scan.found[i] or ((short[key].country or short[key].sector) and not _other(draft, i))):
            first = i
            own = words.free_particles.intersection(keys[short[key].first : short[key].last])
            while first not in starts and keys[first - 1] in own and not covered[first - 1]:
                first -= 1
            yield first, i + 1, short[key]


def _alone(draft: Draft, i: int) -> bool:
    """Whether a surname that is a given name as well stands alone between a verb and what is no name (`said | Leon | that`)."""
    if i == 0 or i in draft.scan.starts or not draft.words.is_verb(draft.tokens[i - 1]):
        return False
    return draft.scan.boundary(i + 1) or draft.scan.of(i + 1, "name", "capital", "body") is not None


def _other(draft: Draft, i: int) -> bool:
    """Whether something begins at a token that is more than a surname which others share."""
    return any(kind != "person" or not e.weak for _, hit in draft.scan.found[i] for kind, e in hit.by.items())


def _middles(draft: Draft) -> dict[str, Mention]:
    """Middle words with the article in names of three: `Mahmoud al-Sarkhi al-Hasani` is al-Sarkhi for short."""
    article, out = draft.article or "\0", dict[str, Mention]()
    for m in draft.surnames.values():
        span = called(m)
        inside = [k for i, k in enumerate(draft.keys[m.first : m.last], m.first) if span.start <= draft.tokens[i].start and draft.tokens[i].end <= span.end]
        out |= {k: m for k in inside[1:-1] if k.startswith(article)}
    return out


def _from_particle(draft: Draft, m: Mention) -> tuple[str, ...]:
    """The keys of a name from the particle within it to its end; empty where it has none."""
    span = called(m)
    inside = [i for i in range(m.first, m.last) if span.start <= draft.tokens[i].start and draft.tokens[i].end <= span.end]
    begin = next((i for i in inside[1:-1] if draft.keys[i] in draft.words.particles), None)
    return () if begin is None else tuple(draft.keys[begin : inside[-1] + 1])


def namesakes(draft: Draft) -> None:
    """A surname alone is that of the person whom the text named whole before, not of a known one whom it names nowhere."""
    whole: dict[str, Mention] = {}
    for n, m in enumerate(draft.out):
        if m.kind != "person":
            continue
        span = called(m)
        words = [draft.keys[i] for i in range(m.first, m.last) if span.start <= draft.tokens[i].start and draft.tokens[i].end <= span.end]
        if len(words) > 1 and m.known == bool(m.id):
            whole.setdefault(words[-1], m)
        elif len(words) == 1 and m.id and m.first + 1 == m.last and m.id not in draft.evidence.whole and (other := whole.get(words[0])) is not None:
            more = {"country": other.country, "sector": other.sector, "name": other.name, "office": other.office, "why": other.why}
            draft.out[n] = msgspec.structs.replace(m, id=other.id, known=other.known, gender=other.gender, **more)


def same_person(draft: Draft) -> None:
    """An unlisted person without a country is the one of that name whose title the text gives elsewhere."""
    if draft.when is None:
        _as_told(draft)
    titled: dict[str, Mention] = {}
    for m in draft.out:
        if m.kind == "person" and not m.known and m.country:
            titled.setdefault(m.name or "", m)
    for n, m in enumerate(draft.out):
        if m.kind == "person" and not m.id and not m.country:
            same = titled.get(m.name or "")
            if same:
                draft.out[n] = msgspec.structs.replace(m, country=same.country, sector=same.sector, office=m.office or same.office)


def _as_told(draft: Draft) -> None:
    """Without a day, a known person holds the office that the text gives him somewhere."""
    told = {m.id: m for m in draft.out if m.kind == "person" and m.id and m.why == "titled" and m.office}
    for n, m in enumerate(draft.out):
        same = told.get(m.id) if m.kind == "person" and m.id and m.why != "titled" else None
        if same:
            draft.out[n] = msgspec.structs.replace(m, country=same.country, sector=same.sector, office=same.office, why="titled")


def beside(draft: Draft) -> None:
    """Named persons whose country or office another mention tells: "his foreign minister X", "his counterpart X"."""
    for n, m in enumerate(draft.out):
        if m.kind != "person" or m.id or (m.country and m.office) or m.why not in ("his-country", "this-country", "counterpart", "our-country", *BODY_CUES):
            continue
        if m.why == "our-country":
            draft.out[n] = msgspec.structs.replace(m, country=draft.home)
            continue
        if m.why in BODY_CUES:
            body = next((o for o in reversed(draft.out[:n]) if o.kind == "body" and o.acts and o.sector not in BODY_CUES[m.why]), None)
            draft.out[n] = msgspec.structs.replace(m, country=body.country, sector=body.sector) if body else m
            continue
        for other in reversed(draft.out[max(0, n - 8) : n]):
            if m.why == "counterpart" and other.office and other.kind in ("person", "title") and other.country != m.country:
                draft.out[n] = msgspec.structs.replace(m, office=other.office, sector=other.sector)
                break
            kinds = ("person", "title", "country") if m.why == "his-country" else ("person", "title", "country", "capital", "group", "place")
            if m.why != "counterpart" and other.country and other.kind in kinds:
                draft.out[n] = msgspec.structs.replace(m, country=other.country)
                break


def home_of(mentions: Iterable[Mention], home: str) -> str:
    """The outlet's country, unless the text speaks far more of another one's officials and says nothing of it."""
    told = Counter(m.country for m in mentions if m.kind in _OF_STATE and m.sector in ("GOV", "LEG", "MIL") and m.country)
    first, times = told.most_common(1)[0] if told else ("", 0)
    alone = times > 1 and times >= _ALONE * (told.total() - times)
    return first if home and first != home and (times > _FOREIGN or alone) and home not in told else home


def _chamber(draft: Draft, home: str) -> str:
    """Whose parliament, other than the outlet's, a text speaks of most, else the country that it is about: whose senators are told without it."""
    told = Counter(m.country for m in draft.out if m.sector == _PARLIAMENT and len(m.country) == _CODE and m.country != draft.home)
    return told.most_common(1)[0][0] if told else home


def joined_offices(draft: Draft) -> None:
    """Unlisted officials without a country right after one who has it ("the foreign minister of X and the oil minister, B"), else the text's own."""
    home = home_of(draft.out, draft.home)
    for n, m in enumerate(draft.out):
        if m.kind != "person" or m.id or m.country or m.why or not m.office or m.sector not in ("GOV", "LEG", "MIL"):
            continue
        before = draft.out[n - 1] if n else None
        near = before is not None and before.kind in ("person", "title") and m.first - before.last <= 2 and m.first not in draft.scan.starts
        abroad = m.sector == _PARLIAMENT and (m.office == _SENATOR or home != draft.home)
        country = before.country if before and near else _chamber(draft, home) if abroad else home
        if country:
            draft.out[n] = msgspec.structs.replace(m, country=country)


def named_later(draft: Draft) -> None:
    """An unlisted official without a country is the one of whom the text told before without his name ("the ambassador of X … Ambassador B")."""
    named = officials(draft.out)
    told = [m for m in draft.out if m.kind == "title" and m.country and m.number not in _DISTRIBUTED and (m.office, m.country) not in named]
    told = [m for m in told if m.why != "any" or m.first < draft.text.sentences[0].last]  # one of many, but for whom the headline is about
    told = [m for m in told if m.office and not (draft.when and draft.world.holder(m.office, m.country, draft.when))]
    for n, m in enumerate(draft.out):
        if m.kind != "person" or m.known or m.country or m.why not in ("", "titled") or not m.office:
            continue
        fits = [t for t in told if same_title(m.office, t.office or "") and t.sector == m.sector]
        before = [t for t in fits if t.first < m.first]
        if before and len({(t.country, t.office) for t in before}) == 1:
            draft.out[n] = msgspec.structs.replace(m, country=before[0].country, office=before[0].office)


def shared_country(draft: Draft) -> None:
    """As in "the government and people of X": what is joined by "and" to a group of a country belongs to it too."""
    out, keys = draft.out, draft.keys
    for n in range(len(out) - 2, -1, -1):
        m, after = out[n], out[n + 1]
        if m.country or m.why or m.kind not in ("group", "title") or after.first != m.last + 1 or keys[m.last] not in draft.words.conjunctions:
            continue
        if after.country and after.kind in ("group", "title"):
            out[n] = msgspec.structs.replace(m, country=after.country)


def citizens(draft: Draft) -> None:
    """A named person without a country beside the word for a citizen or profession of a country: "X, the Pakistani scientist"."""
    for n, m in enumerate(draft.out):
        if m.kind != "person" or m.country or m.id:
            continue
        for k in (n - 1, n + 1):
            if not 0 <= k < len(draft.out):
                continue
            o = draft.out[k]
            gap = m.first - o.last if k < n else o.first - m.last
            near = 4 if k < n else 2
            beside = 0 <= gap <= near and any(s.first <= min(m.first, o.first) and max(m.first, o.first) < s.last for s in draft.text.sentences)
            if o.country and o.kind in ("group", "title") and o.sector not in ("GOV", "MIL", "IGO") and beside:
                draft.out[n] = msgspec.structs.replace(m, country=o.country, sector=o.sector)
                break


def nobodies(draft: Draft) -> None:
    """Names of whom neither the text nor the world tells anything are no political actors."""
    for n, m in enumerate(draft.out):
        if m.kind == "person" and not m.country and not m.office and not m.why:
            draft.out[n] = msgspec.structs.replace(m, acts=False, why="unknown")


def officials(mentions: Iterable[Mention]) -> dict[tuple[str | None, str], Mention]:
    """Whom a text names as the holder of an office of a country: the first of each."""
    named: dict[tuple[str | None, str], Mention] = {}
    for m in mentions:
        if m.kind == "person" and (m.id or not m.known) and m.office and m.country:
            named.setdefault((m.office, m.country), m)
    return named


def _another_of_his(draft: Draft, before: Mention, m: Mention) -> bool:
    """Whether a title right after another one is a second office of the same man (`the deputy crown prince | defence minister`)."""
    adjacent = bool(draft.article) and before.last == m.first and m.first not in draft.scan.starts
    return adjacent and bool(before.id) and before.kind == "title" and draft.world.held(before.id or "", m.office or "", before.country)


def _woman(draft: Draft, m: Mention) -> Mention | None:
    """The woman named in the text who has borne an office that is told in the feminine, though a man bears it now."""
    if m.gender != "f" or not m.office:
        return None
    return next((o for o in draft.out if o.kind == "person" and o.id and o.gender == "f" and draft.world.held(o.id, m.office, m.country)), None)


def same_office(draft: Draft) -> None:
    """A title without a name is the person of that office whom the text names, else who held it."""
    named = officials(draft.out)
    for n, m in enumerate(draft.out):
        if m.kind != "title" or m.number in _DISTRIBUTED or m.why in ("any", "then"):
            continue
        before = draft.out[n - 1] if n else m
        if m.country in ("", before.country) and _another_of_his(draft, before, m):
            draft.out[n] = msgspec.structs.replace(m, country=before.country, id=before.id, name=before.name)
            continue
        if not m.country:
            continue
        same = _woman(draft, m) or named.get((m.office, m.country))
        if same:
            draft.out[n] = msgspec.structs.replace(m, id=same.id, name=same.name)
        elif draft.when and m.office:
            person = draft.world.holder(m.office, m.country, draft.when)
            if person:
                draft.out[n] = msgspec.structs.replace(m, id=person.id, name=person.name)

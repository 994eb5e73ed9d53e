"""Why a thing was coded, and why not: a text with every span found and everything that was tried."""

from __future__ import annotations

from collections.abc import Iterator

from ..events import Trace
from ..model import Actor, Article, Event, Mention, TimeExpression
from ..pipeline import Analysis


def explained(analysis: Analysis, *, line: int | None = None, why_not: bool = False, kind: str = "") -> Iterator[str]:
    """Lines of plain text: each line of the page with what it is, then its sentences with spans, events and reasons.

    `line` counts from 1 as an editor does; `why_not` adds what was tried and where it stopped; `kind` keeps one event type.
    """
    coded, text = analysis.coded, analysis.text
    if line is None:
        yield f"{coded.id}  language {coded.language or '-'}  published {coded.published.value or 'unknown'} ({coded.published.how})"
        yield from (f"  reason: {reason}" for reason in coded.published.reasons)
        yield from (f"  note {note.code}: {note.why}" for note in coded.notes)
    for number, start, end, what in _lines(analysis.article):
        if line is not None and number != line:
            continue
        words = analysis.article.text[start:end].strip()
        if what == "empty" or not words:
            continue
        yield f"{number:>4} {what}: {words}"
        if text is None or what not in ("title", "text"):
            continue
        for n, s in enumerate(text.sentences):
            if start <= s.start < end:
                yield from _sentence(analysis, n, why_not=why_not, kind=kind)


def _lines(article: Article) -> Iterator[tuple[int, int, int, str]]:
    for row in article.lines:  # empty lines are not among them, an editor counts them
        yield article.text.count("\n", 0, row.start) + 1, row.start, row.end, row.kind


def _sentence(analysis: Analysis, n: int, *, why_not: bool, kind: str) -> Iterator[str]:
    assert analysis.text is not None and analysis.parsed is not None and analysis.coding is not None
    s = analysis.text.sentences[n]
    tokens = analysis.text.tokens
    for c in analysis.parsed.clauses:
        if c.sentence == n and c.tokens and not kind:
            verb = f"{c.verb.family} {c.verb.tense}{' negated' if c.verb.negated else ''}" if c.verb else "no verb"
            yield f"       clause {c.index} ({c.link}{f' of {c.parent}' if c.parent is not None else ''}; {verb}): {' '.join(tokens[i].text for i in c.tokens)}"
    if not kind:
        yield from (_mention(m) for m in analysis.mentions if s.first <= m.first < s.last)
        yield from (_time(t) for t in analysis.times if s.first <= t.first < s.last)
    for event in analysis.coded.events:
        # What is told in several sentences is explained in each: one may look at any of them alone.
        here = event.sentence.start == s.start or any(w.start is not None and s.start <= w.start < s.end for w in event.evidence)
        if here and (not kind or event.type == kind):
            yield from _event(event, analysis)
    if why_not:
        for trace in analysis.coding.traces:
            if trace.stopped and analysis.parsed.clauses[trace.match.clause].sentence == n and (not kind or trace.match.entry.type == kind):
                yield _stopped(trace, analysis)


def _mention(m: Mention) -> str:
    who = f"{m.country or '?'}.{m.sector or '?'}" + (f" {m.name}" if m.name else "") + (f", {m.office}" if m.office else "")
    return f"       actor  {m.text} = {who} ({m.kind}, {m.how}{'' if m.acts else f', does not act: {m.why}'})"


def _time(t: TimeExpression) -> str:
    return f"       time   {t.text} = {t.value} ({t.calendar or '-'}; {t.how or t.rule})"


def _event(event: Event, analysis: Analysis) -> Iterator[str]:
    sides = " → ".join(" + ".join(map(_actor, side)) or "nobody" for side in (event.actors, event.recipients))
    what = f"{event.type} {event.mode}" if event.mode else event.type
    mutual = " mutual" if event.mutual else ""
    yield f"       EVENT  {what} {sides}{mutual}; {event.status}, {event.mention}; confidence {event.confidence}"
    yield f"              frame {event.rule}; words: {' … '.join(w.text for w in event.evidence)}"
    trace = next((t for t in _traces(analysis) if not t.stopped and t.match.entry.rule == event.rule and _start(t, analysis) == event.evidence[0].start), None)
    if trace is not None:
        yield f"              construction {trace.match.construction}; {'; '.join(trace.why)}"
    yield f"              date {event.date.value or 'unknown'} ({event.date.how}): {'; '.join(event.date.reasons)}"
    if event.said_by or event.via:
        yield f"              said by {', '.join(a.text for a in event.said_by) or '-'}; via {', '.join(v.name for v in event.via) or '-'}"


def _actor(actor: Actor) -> str:
    return f"{actor.country}.{actor.sector}{'|' + actor.name if actor.name else ''} ({actor.how})"


def _traces(analysis: Analysis) -> tuple[Trace, ...]:
    return analysis.coding.traces if analysis.coding is not None else ()


def _start(trace: Trace, analysis: Analysis) -> int:
    assert analysis.text is not None
    return analysis.text.tokens[min(trace.match.words)].start


def _stopped(trace: Trace, analysis: Analysis) -> str:
    assert analysis.text is not None
    words = " ".join(analysis.text.tokens[i].text for i in trace.match.words)
    return f"       tried  {trace.match.entry.rule} at “{words}” ({trace.match.construction}): {trace.stopped}; {'; '.join(trace.why)}"

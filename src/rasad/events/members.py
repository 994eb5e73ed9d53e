"""A group and those of it who are named right after it: `the states of Europe, among them X and Y`."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Mention, Token
from .scene_rules import SceneRules

_GROUP = 4  # words of a group that is no mention, before those of it who are named


class Members:
    """Finds in one text the words that lead from a group to its members."""

    def __init__(self, tokens: Sequence[Token], mentions: Sequence[Mention], rules: SceneRules) -> None:
        self.tokens, self.mentions, self.including = tokens, mentions, rules.including
        self.between = rules.commas | rules.joiners

    def opens(self, i: int) -> int | None:
        """The first token of such words, where they end at a token."""
        last = self.tokens[i].key
        fitting = (len(keys) for keys in self.including if keys[-1] == last and tuple(t.key for t in self.tokens[max(0, i + 1 - len(keys)) : i + 1]) == keys)
        longest = max(fitting, default=0)  # `from among them`, not `among them` alone
        return i + 1 - longest if longest else None

    def group(self, n: int) -> bool:
        """Whether a mention may have members."""
        return self.mentions[n].number in ("p", "d") or self.mentions[n].kind == "body"

    def members(self, i: int) -> int:
        """One past such words that begin at a token, or after a comma there; -1 where there are none."""
        first = i + (i < len(self.tokens) and self.tokens[i].key in self.between)
        begin = self.tokens[first].key if first < len(self.tokens) else ""
        fitting = (len(keys) for keys in self.including if keys[0] == begin and tuple(t.key for t in self.tokens[first : first + len(keys)]) == keys)
        longest = max(fitting, default=0)
        return first + longest if longest else -1

    def whole(self, first: int, mention_at: Sequence[int | None]) -> tuple[int | None, int] | None:
        """The mention of the group right before such words, and the token before it; a plural that is no mention is passed over."""
        j = first - 1
        while j > 0 and self.tokens[j].key in self.between:
            j -= 1
        at = mention_at[j] if j >= 0 else None
        if at is not None:
            return (at, j) if self.group(at) else None
        for i in range(j, max(-1, j - _GROUP), -1):
            if self.tokens[i].kind != "word" or mention_at[i] is not None:
                break
            if any(r.pos == "noun" and r.number == "p" for r in self.tokens[i].readings):
                return None, i - 1
            if i and any(r.pos == "particle" for r in self.tokens[i].readings) and any(r.pos == "noun" for r in self.tokens[i - 1].readings):
                return None, i - 2  # the ending of a plural, written apart
        return None

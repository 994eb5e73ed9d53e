"""Where an official is accredited: "the ambassador of X in Y"."""

from __future__ import annotations

from .forms import GroupForm, TitleForm
from .nations import Nations
from .phrase import Phrase


class Hosts(Nations):
    """Reads what follows the word for an ambassador or an envoy in one text."""

    def _host(self, p: Phrase, form: TitleForm | GroupForm) -> int:
        """Where one is accredited: "in Iraq", which is no owner of the office; where it ends, or 0."""
        told = p.country or p.stand_in or (form.country if isinstance(form, TitleForm) else "")
        if p.elsewhere or not form.host or not (told or p.definite):
            return 0
        for link in form.host:
            end = self.scan.phrase(p.last, (self.context.links[link],))
            if not end:
                continue
            found = self.nation(end) or self.scan.of(end, "place", "body")
            if found and found[0].kind != "demonym" and not told and self._hosted(found[1], form):
                p.country, p.nation = found[0].country, found[0].kind  # `the ambassador of X to Y`, where one word may be both
                return found[1]
            if found and found[0].kind != "demonym":
                p.elsewhere = found[0].country
                return self._hosts(found[1])
            own = self.scan.of(end, "cue")
            if own and own[0].ref.id in ("this-country", "his-country"):
                p.elsewhere = "?"
                return own[1]
        return 0

    def _hosts(self, i: int) -> int:
        """One past a second country where the same one is accredited: "to Italy and Malta"."""
        scan = self.scan
        if i + 1 < scan.count and scan.keys[i] in scan.words.conjunctions and (also := self.nation(i + 1)) and also[0].kind == "name":
            return also[1]
        return i

    def _hosted(self, i: int, form: TitleForm | GroupForm) -> bool:
        """Whether a place of accreditation begins at a token."""
        ends = (self.scan.phrase(i, (self.context.links[link],)) for link in form.host)
        return any(end and self.nation(end) for end in ends)

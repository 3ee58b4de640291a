"""A workspace to validate on a fixed day, in this process."""

from tests.cli.checkin.desk import Answer, Desk

PLAN = "cycles/2026-Q4/plans/growth.yaml"
SESSION = "cycles/2026-Q4/checkins/growth/2026-10-12-090000-kari.yaml"
SOUND = """\
objectives:
  - id: mrr
    title: Live well from our subscribers
    why: so that we no longer sell our time by the hour
    owner: kari
    key_results:
      - id: subs
        title: Paid subscriptions
        baseline: 100
        target: 150
        leading:
          - {id: visitors, title: Website visitors per week}
        lagging:
          - {id: churn, title: Customers lost per month}
"""


class Bench(Desk):
    """A desk where the day is 25 November 2026."""

    def plan(self, old: str = "", new: str = "", *more: str) -> None:
        """Growth's plan, sound but for what is exchanged in it, in pairs."""
        text = SOUND
        pairs = (old, new, *more) if old else ()
        for before, after in zip(pairs[::2], pairs[1::2], strict=True):
            assert before in text
            text = text.replace(before, after, 1)
        self.write(PLAN, text)

    def validate(self, *words: str) -> Answer:
        """Run `okr validate`."""
        return self.okr("validate", "--on", "2026-11-25", *words)

    def fixed(self, text: str | bytes, *words: str) -> bytes:
        """Growth's plan after `--fix`, given what it was."""
        place = self.root / PLAN
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
        self.validate("--fix", *words)
        return place.read_bytes()

"""Rules for the workspace itself: its folders, its list of rules, and the comments that silence."""

from collections import Counter
from collections.abc import Iterator

from okrcli.messages import N_
from okrcli.rules.subjects import Fault, RuleInput

CROWD = 1000


def unused_ignore(scene: RuleInput) -> Iterator[Fault]:
    """A comment that silences a rule is a note to whoever reviews the plan: we know, this is why.

    Once the finding is gone the note is wrong, and the next one who breaks the rule there is not
    told.

    It names codes or names of rules, stands on the line of the finding or on the line right above
    it, and says why. What cannot be read (`YM` codes) cannot be silenced.
    """
    # `audit` finds these, since they are about the findings of all other rules
    del scene
    yield from ()


def unknown_rule(scene: RuleInput) -> Iterator[Fault]:
    """What `okr.yaml` switches off has to be a rule.

    Otherwise the rule you meant stays on while everybody thinks it is off.
    """
    # `audit` finds these, since a rule does not know the table that it stands in
    del scene
    yield from ()


def crowded_folder(scene: RuleInput) -> Iterator[Fault]:
    """Above a thousand teams in one folder git slows down, and GitHub stops showing them.

    Every commit rewrites the list of its folder, and GitHub shows at most 3 000 entries. Groups
    divide a cycle without changing any id: `cycles/2026-Q4/nordics/plans/`.
    """
    for season in scene.workspace.cycles.values():
        for group, n in sorted(Counter(team.group or "" for team in season.planned).items()):
            if n > CROWD:
                folder = "/".join(part for part in (season.path, group, "plans") if part)
                yield Fault(
                    f"{season.path}/cycle.yaml",
                    (),
                    N_("{n} plans in one folder, {folder}"),
                    N_("divide them into groups: {cycle}/GROUP/plans/"),
                    {"n": n, "folder": folder, "cycle": season.path},
                )

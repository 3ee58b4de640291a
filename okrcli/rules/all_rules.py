"""The rule book: code, name, level and rule, as one literal table. Codes are stable for ever."""

import difflib
from collections.abc import Callable, Iterator
from typing import NamedTuple

from okrcli.findings import Level
from okrcli.rules import (
    alignment,
    assistants,
    balance,
    checkins,
    copies,
    former_ids,
    key_result_titles,
    key_results,
    kpis,
    objectives,
    people,
    readings,
    reviews,
    texts,
    workspaces,
)
from okrcli.rules.subjects import Fault, RuleInput


class Rule(NamedTuple):
    """A rule: its name, the level of its findings, the generator whose docstring is its page."""

    name: str
    level: Level
    find: Callable[[RuleInput], Iterator[Fault]]


RULES: dict[str, Rule] = {
    "OB101": Rule("too-many-objectives", "warning", objectives.too_many_objectives),
    "OB102": Rule(
        "objective-without-key-results", "error", objectives.objective_without_key_results
    ),
    "OB103": Rule("objective-has-number", "warning", objectives.objective_has_number),
    "OB104": Rule("objective-without-why", "advice", objectives.objective_without_why),
    "OB105": Rule("no-owner", "warning", objectives.no_owner),
    "OB106": Rule("objective-too-long", "advice", objectives.objective_too_long),
    "OB107": Rule("business-as-usual", "advice", objectives.business_as_usual),
    "OB108": Rule("unaligned", "advice", alignment.unaligned),
    "OB109": Rule(
        "sharing-team-without-key-result", "warning", alignment.sharing_team_without_key_result
    ),
    "OB110": Rule("no-number-anywhere", "advice", objectives.no_number_anywhere),
    "OB111": Rule("two-goals-in-one", "advice", objectives.two_goals_in_one),
    "OB112": Rule("only-guardrails", "advice", objectives.only_guardrails),
    "OB113": Rule("objective-is-an-activity", "advice", objectives.objective_is_an_activity),
    "KR201": Rule("too-many-key-results", "error", key_results.too_many_key_results),
    "KR202": Rule("no-baseline", "warning", key_results.no_baseline),
    "KR203": Rule("activity-not-outcome", "warning", key_result_titles.activity_not_outcome),
    "KR204": Rule("vague-verb", "advice", key_result_titles.vague_verb),
    "KR205": Rule("no-unit", "advice", key_results.no_unit),
    "KR206": Rule(
        "title-and-numbers-differ", "warning", key_result_titles.title_and_numbers_differ
    ),
    "KR207": Rule("no-kpi", "warning", kpis.no_kpi),
    "KR208": Rule("no-leading-kpi", "advice", kpis.no_leading_kpi),
    "KR209": Rule("no-lagging-kpi", "advice", kpis.no_lagging_kpi),
    "KR211": Rule("outside-cycle", "error", key_results.outside_cycle),
    "KR213": Rule("duplicate-title", "warning", key_result_titles.duplicate_title),
    "KR214": Rule("keep-or-reach", "warning", key_results.keep_or_reach),
    "KR215": Rule("two-measures-in-one", "warning", key_result_titles.two_measures_in_one),
    "KR216": Rule("hedged", "advice", key_result_titles.hedged),
    "KR217": Rule("delivery-without-outcome", "advice", key_result_titles.delivery_without_outcome),
    "KR218": Rule("reached-at-the-start", "warning", key_results.reached_at_the_start),
    "KR219": Rule("unit-and-title-differ", "advice", key_result_titles.unit_and_title_differ),
    "KP301": Rule("unknown-kpi", "error", kpis.unknown_kpi),
    "KP302": Rule("unbalanced", "advice", kpis.unbalanced),
    "KP303": Rule("kpi-id-taken", "error", kpis.kpi_id_taken),
    "KP304": Rule("leading-and-lagging", "warning", balance.leading_and_lagging),
    "KP305": Rule("leading-read-too-seldom", "advice", balance.leading_read_too_seldom),
    "AL401": Rule("unknown-reference", "error", alignment.unknown_reference),
    "AL402": Rule("alignment-loop", "error", alignment.alignment_loop),
    "AL403": Rule("former-id-claimed-twice", "error", former_ids.claimed_twice),
    "CH501": Rule("unknown-reading", "warning", readings.unknown_reading),
    "CH502": Rule("reading-outside-cycle", "warning", checkins.reading_outside_cycle),
    "CH503": Rule("reading-in-the-future", "error", checkins.reading_in_the_future),
    "CH504": Rule("stale", "advice", checkins.stale),
    "CH505": Rule("sandbagged", "advice", checkins.sandbagged),
    "CH506": Rule("clock-out-of-order", "warning", checkins.clock_out_of_order),
    "CH507": Rule("contradicting-readings", "warning", readings.contradicting_readings),
    "CH508": Rule("wrong-kind-of-reading", "warning", readings.wrong_kind_of_reading),
    "CH509": Rule("given-up-at-the-start", "advice", checkins.given_up_at_the_start),
    "RV601": Rule("grade-without-learning", "warning", reviews.grade_without_learning),
    "PE901": Rule("unknown-owner", "warning", people.unknown_owner),
    "TX801": Rule("invisible-text", "warning", texts.invisible_text),
    "TX802": Rule("placeholder", "warning", texts.placeholder),
    "TX803": Rule("shouting", "advice", texts.shouting),
    "TX804": Rule("speaks-to-an-assistant", "advice", assistants.speaks_to_an_assistant),
    "WS701": Rule("unused-ignore", "warning", workspaces.unused_ignore),
    "WS702": Rule("unknown-rule", "warning", workspaces.unknown_rule),
    "WS703": Rule("crowded-folder", "advice", workspaces.crowded_folder),
    "WS704": Rule("copy-of-a-file", "warning", copies.copy_of_a_file),
    "WS705": Rule("same-but-for-case", "error", copies.same_but_for_case),
}

_LOOK_ALIKES = str.maketrans("oil", "011")
NAMES = dict.fromkeys(n for code, rule in RULES.items() for n in (code.lower(), rule.name))


def known(name: str) -> bool:
    """Whether a word is the code or the name of a rule; codes may be in small letters."""
    return name.lower() in NAMES


def nearest(name: str) -> str:
    """The code or name of a rule that a word comes closest to, empty where none is near."""
    digits = name[:2].lower() + name[2:].lower().translate(_LOOK_ALIKES)
    near = [digits] if digits in _SMALL else difflib.get_close_matches(name.lower(), NAMES, 1)
    return (near[0].upper() if near[0] in _SMALL else near[0]) if near else ""


_SMALL = {code.lower() for code in RULES}


def rule_faults(scene: RuleInput) -> Iterator[tuple[str, Rule, Fault]]:
    """Every fault with the code and rule that found it; switched-off rules are not asked."""
    off = {name.lower() for name in scene.workspace.settings.rules.ignore}
    for code, rule in RULES.items():
        if code.lower() not in off and rule.name not in off:
            yield from ((code, rule, fault) for fault in rule.find(scene))

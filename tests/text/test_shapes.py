"""Every shape error: where it is found, what is said of it, and what to do.

Between ‹ and › stands the place. Each file has this one thing wrong with it, and nothing else is
said of it.
"""

import pytest

from okrcli.model import cycle, kpi, plan, review, session, settings, shape_errors
from okrcli.model.shape_errors import FileEntry
from tests.text import places, test_traps

KEY_RESULTS = "objectives:\n  - id: mrr\n    title: Grow\n    key_results:\n"
KEY_RESULT = KEY_RESULTS + "      - id: subs\n        title: Subscriptions\n        "
BASELINE = KEY_RESULT + "baseline: 100\n        "
READING = "date: 2026-10-12\nauthor: kari\nreadings:\n  subs: "
Case = tuple[str, str, str, str]

PLANS: dict[str, Case] = {
    "empty": (
        "‹›",
        "YM001",
        "the file is empty",
        "write what belongs here, or remove it",
    ),
    "only-comments": (
        "‹›# nothing yet\n",
        "YM001",
        "the file holds only comments",
        "write what belongs here, or remove it",
    ),
    "duplicate-key": (
        "name: A\n‹name›: B\n",
        "YM002",
        "the key `name` stands twice",
        "keep one of the two",
    ),
    "unknown-key": (
        KEY_RESULT + "‹basline›: 1\n        target: 5\n",
        "YM003",
        "unknown key `basline`",
        "did you mean `baseline`?",
    ),
    "unknown-key-in-norwegian": (
        KEY_RESULT + "‹startverdi›: 1\n        target: 5\n",
        "YM003",
        "unknown key `startverdi`",
        "did you mean `baseline`?",
    ),
    "unknown-key-in-other-case": (
        "objectives:\n  - id: mrr\n    title: Grow\n    ‹keyResults›:\n      - {id: a, title: A, target: 1}\n",
        "YM003",
        "unknown key `keyResults`",
        "did you mean `key_results`?",
    ),
    "unknown-key-near-one-that-is-there": (
        KEY_RESULT + "target: 5\n        ‹targets›: 6\n",
        "YM003",
        "unknown key `targets`",
        "did you mean `target`, which stands here already?",
    ),
    "unknown-key-of-nobody": (
        KEY_RESULT + "‹jira›: OKR-1\n        target: 5\n",
        "YM003",
        "unknown key `jira`",
        "keys of your own begin with `x-`",
    ),
    "reading-in-a-plan": (
        KEY_RESULT + "‹current›: 4\n        target: 5\n",
        "YM003",
        "unknown key `current`",
        "readings are recorded by `okr checkin`, not in the plan",
    ),
    "id-of-a-plan": (
        "‹id›: growth\n",
        "YM003",
        "unknown key `id`",
        "the id of a plan is the name of its file",
    ),
    "far-day": (
        KEY_RESULT + "target: 5\n        due: ‹2200-01-01›\n",
        "YM017",
        "2200-01-01 is too far away: days lie between 1900-01-01 and 2199-12-31",
        "write the year that is meant",
    ),
    "end-for-due": (
        KEY_RESULT + "target: 5\n        ‹end›: 2026-12-01\n",
        "YM003",
        "unknown key `end`",
        "did you mean `due`?",
    ),
    "list-at-the-root": (
        "- ‹a›\n- b\n",
        "YM004",
        "keys and values are meant here, not a list",
        "write `key: value` on lines of their own",
    ),
    "text-at-the-root": (
        "‹hello›\n",
        "YM004",
        "keys and values are meant here, not a text",
        "write `key: value` on lines of their own",
    ),
    "text-for-keys": (
        "objectives:\n  - ‹Grow›\n",
        "YM004",
        "keys and values are meant here, not a text",
        "write `key: value` on lines of their own",
    ),
    "list-for-text": (
        "‹name›: [a, b]\n",
        "YM004",
        "a text is meant here, not a list",
        "put the text on the same line, in double quotes if it holds `: ` or ` #`",
    ),
    "mapping-for-text": (
        "‹name›: {a: b}\n",
        "YM004",
        "a text is meant here, not a mapping",
        "put the text on the same line, in double quotes if it holds `: ` or ` #`",
    ),
    "no-value": (
        "‹name›:\n",
        "YM004",
        "`name` has no value",
        "write one, or remove the line",
    ),
    "no-item": (
        "was:\n  - a\n  -‹›\n",
        "YM004",
        "`-` has no value",
        "write one, or remove the line",
    ),
    "blank-text": (
        'name: ‹" "›\n',
        "YM004",
        "the text is empty",
        "write it, or remove the line",
    ),
    "key-that-is-a-list": (
        "? ‹[a]›\n: 1\n",
        "YM004",
        "a key must be a plain word",
        "did you mean quotes?",
    ),
    "list-for-number": (
        KEY_RESULT + "‹target›: [5]\n",
        "YM004",
        "a number is meant here, not a list",
        "write it on the same line, as in 4720",
    ),
    "one-end-of-a-range": (
        KEY_RESULT + "‹between›: [5]\n",
        "YM004",
        "two numbers are meant here",
        "write `[low, high]`",
    ),
    "three-ends-of-a-range": (
        KEY_RESULT + "‹between›: [5, 6, 7]\n",
        "YM004",
        "too many items: 2 are meant here",
        "",
    ),
    "nan": (
        BASELINE + "target: ‹.nan›\n",
        "YM005",
        "`.nan` is not a plain number",
        "a reading must be finite; leave it out where there is none",
    ),
    "infinite": (
        BASELINE + "target: ‹-.inf›\n",
        "YM005",
        "`-.inf` is not a plain number",
        "a reading must be finite; leave it out where there is none",
    ),
    "many-digits": (
        BASELINE + f"target: ‹{'9' * 31}›\n",
        "YM005",
        "`9999999999999999999999999999999` is not a plain number",
        "write at most 30 digits; a larger unit makes them readable",
    ),
    "exponent": (
        BASELINE + "target: ‹1e400›\n",
        "YM005",
        "`1e400` is not a plain number",
        "write digits, with a dot before decimals, as in 4720 or 71.2",
    ),
    "hexadecimal": (
        BASELINE + "target: ‹0x1f›\n",
        "YM005",
        "`0x1f` is not a plain number",
        "write digits, with a dot before decimals, as in 4720 or 71.2",
    ),
    "leading-zero": (
        BASELINE + "target: ‹010›\n",
        "YM005",
        "`010` is not a plain number",
        "write digits, with a dot before decimals, as in 4720 or 71.2",
    ),
    "underscore": (
        BASELINE + "target: ‹1_000›\n",
        "YM005",
        "`1_000` is not a plain number",
        "write 1000",
    ),
    "blank-in-number": (
        BASELINE + "target: ‹1 000›\n",
        "YM005",
        "`1 000` is not a plain number",
        "write 1000",
    ),
    "thousands-or-decimals": (
        BASELINE + "target: ‹4,720›\n",
        "YM005",
        "`4,720` is not a plain number",
        "write 4720 or 4.720, whichever is meant",
    ),
    "decimal-comma": (
        BASELINE + "target: ‹71,25›\n",
        "YM005",
        "`71,25` is not a plain number",
        "write 71.25",
    ),
    "percent": (
        BASELINE + "target: ‹68 %›\n",
        "YM005",
        "`68 %` is not a plain number",
        'write 68, and `unit: "%"` on the goal',
    ),
    "plus": (
        BASELINE + "target: ‹+5›\n",
        "YM005",
        "`+5` is neither a number nor a share",
        "write the number to reach, or a share of the baseline as in `+10%`",
    ),
    "real-minus": (
        BASELINE + "target: ‹−5›\n",
        "YM005",
        "`−5` is not a plain number",
        "write -5",
    ),
    "true": (
        BASELINE + "target: ‹true›\n",
        "YM005",
        "`true` is not a plain number",
        "write digits, with a dot before decimals, as in 4720 or 71.2",
    ),
    "undecided": (
        BASELINE + "target: ‹TBC›\n",
        "YM005",
        "`TBC` is not a plain number",
        "leave it out until it is known, and write `draft: true` on the goal",
    ),
    "to-be-decided": (
        BASELINE + "target: ‹to be decided›\n",
        "YM005",
        "`to be decided` is not a plain number",
        "leave it out until it is known, and write `draft: true` on the goal",
    ),
    "range-for-a-number": (
        BASELINE + "target: ‹4-6›\n",
        "YM005",
        "`4-6` is not a plain number",
        "to stay between two numbers, write `between: [4, 6]`",
    ),
    "range-as-text": (
        KEY_RESULT + "between: ‹4-6›\n",
        "YM004",
        "a list is meant here, not a text",
        "write `[low, high]`",
    ),
    "draft-in-another-word": (
        BASELINE + "target: 5\n        draft: ‹perhaps›\n",
        "YM016",
        "`perhaps` is neither `yes` nor `no`",
        "write `true` or `false`",
    ),
    "work-as-an-address": (
        BASELINE + "target: 5\n        work: ‹https://example.com/1›\n",
        "YM004",
        "keys and values are meant here, not a text",
        "write `title:` and `url:`, each on a line of its own",
    ),
    "work-as-a-list-of-addresses": (
        BASELINE + "target: 5\n        work:\n          - ‹https://example.com/1›\n",
        "YM004",
        "keys and values are meant here, not a text",
        "write `title:` and `url:`, each on a line of its own",
    ),
    "reason-as-a-text": (
        BASELINE + "target: 5\n        adjusted: ‹fewer people›\n",
        "YM004",
        "keys and values are meant here, not a text",
        "write `on:` and `because:`, each on a line of its own",
    ),
    "clock": (
        BASELINE + "target: ‹12:30›\n",
        "YM005",
        "`12:30` is not a plain number",
        "write digits, with a dot before decimals, as in 4720 or 71.2",
    ),
    "no-such-day": (
        KEY_RESULT + "target: 5\n        due: ‹2026-02-30›\n",
        "YM006",
        "2026-02-30 does not exist in the calendar",
        "that month has 28 days",
    ),
    "norwegian-day": (
        KEY_RESULT + "target: 5\n        due: ‹23.11.2026›\n",
        "YM006",
        "`23.11.2026` is not a date",
        "write 2026-11-23",
    ),
    "no-such-norwegian-day": (
        KEY_RESULT + "target: 5\n        due: ‹30.2.2026›\n",
        "YM006",
        "`30.2.2026` is not a date",
        "write year-month-day, as in 2026-11-23",
    ),
    "day-with-slashes": (
        KEY_RESULT + "target: 5\n        due: ‹2026/11/3›\n",
        "YM006",
        "`2026/11/3` is not a date",
        "write 2026-11-03",
    ),
    "day-in-the-thirteenth-month": (
        KEY_RESULT + "target: 5\n        due: ‹2026-13-01›\n",
        "YM006",
        "2026-13-01 does not exist in the calendar",
        "write year-month-day, as in 2026-11-23",
    ),
    "moment-for-day": (
        KEY_RESULT + "target: 5\n        due: ‹2026-11-23T23:30:00Z›\n",
        "YM006",
        "`2026-11-23T23:30:00Z` is not a date",
        "write 2026-11-23",
    ),
    "month-for-day": (
        KEY_RESULT + "target: 5\n        due: ‹2026-11›\n",
        "YM006",
        "`2026-11` is not a date",
        "write year-month-day, as in 2026-11-23",
    ),
    "word-for-day": (
        KEY_RESULT + "target: 5\n        due: ‹tomorrow›\n",
        "YM006",
        "`tomorrow` is not a date",
        "write year-month-day, as in 2026-11-23",
    ),
    "number-under-start": (
        KEY_RESULT + "start: ‹68›\n        target: 75\n",
        "YM006",
        "`start` is a day, and 68 is a number",
        "did you mean `baseline: 68`?",
    ),
    "expectation-for-no-day": (
        BASELINE + "target: 150\n        expected: {‹soon›: 120}\n",
        "YM006",
        "`soon` is not a date",
        "write year-month-day, as in 2026-11-23",
    ),
    "anchor": (
        "name: ‹&›a Growth\n",
        "YM007",
        "an anchor",
        "write the text out; a text that begins with & or * needs quotes",
    ),
    "alias": (
        "name: A\nlead: ‹*›a\n",
        "YM007",
        "an alias repeats another place",
        "write the text out; a text that begins with & or * needs quotes",
    ),
    "merge-key": (
        "‹<<›: {name: Growth}\n",
        "YM007",
        "a merge key",
        "write the keys out",
    ),
    "tag": (
        "name: ‹!›!python/object/apply:os.system ['id']\n",
        "YM007",
        "a YAML tag",
        "remove the word that begins with `!`; a text that begins with it needs quotes",
    ),
    "directive": (
        "‹%›YAML 1.1\n---\nname: A\n",
        "YM007",
        "a YAML directive",
        "remove the line that opens with %",
    ),
    "second-document": (
        "name: A\n‹---›\nname: B\n",
        "YM007",
        "a second YAML document begins here",
        "one file holds one document: remove the line `---`, or make two files",
    ),
    "too-deep": (
        f"x-a: {'[' * 15}‹[›{']' * 16}\n",
        "YM008",
        "nested deeper than 16 levels",
        "no file of okr needs more than eight",
    ),
    "too-long-a-text": (
        f"name: ‹{'x' * 10_001}›\n",
        "YM008",
        "the text is longer than 10000 characters",
        "shorten it, and link to the rest",
    ),
    "nul": (
        "name: Gr‹\x00›owth\n",
        "YM009",
        "the file holds a NUL byte",
        "remove it",
    ),
    "escape": (
        "name: Gr‹\x1b›[31mowth\n",
        "YM009",
        "the file holds an escape character",
        "remove it",
    ),
    "c1-control": (
        "name: Gr‹\x9b›31mowth\n",
        "YM009",
        "the file holds a control character",
        "remove it",
    ),
    "line-separator": (
        "name: Gr‹\u2028›owth\n",
        "YM009",
        "the file holds a Unicode line separator",
        "remove it",
    ),
    "next-line": (
        "name: Gr‹\x85›owth\n",
        "YM009",
        "the file holds a NEL line break",
        "remove it",
    ),
    "carriage-return": (
        "name: Growth‹\r›lead: kari\n",
        "YM009",
        "the file holds a carriage return that ends no line",
        "save the file with ordinary line ends",
    ),
    "second-byte-order-mark": (
        "name: Gr‹\ufeff›owth\n",
        "YM009",
        "the file holds a byte order mark inside the text",
        "remove it",
    ),
    "two-measures": (
        KEY_RESULT + "above: 3\n        at_least: ‹4›\n",
        "YM010",
        "two measures, `above` and `at_least`, on one key result",
        "keep one; for a range write `between: [low, high]`",
    ),
    "no-measure": (
        KEY_RESULTS + "      - ‹id›: subs\n        title: Subscriptions\n",
        "YM010",
        "the key result `subs` says nothing of how it is measured",
        "add `baseline` and `target`, or one of above, at_least, below, at_most, between, milestones, zones, done_when",
    ),
    "baseline-beside-bound": (
        KEY_RESULT + "baseline: ‹100›\n        above: 150\n",
        "YM010",
        "a baseline beside `above`, which keeps a value where it is",
        "did you mean `target` in place of `above`?",
    ),
    "baseline-alone": (
        KEY_RESULT + "baseline: ‹100›\n",
        "YM010",
        "a baseline without a `target`",
        "add `target:`, the number to reach",
    ),
    "against-the-numbers": (
        BASELINE + "target: 150\n        better: ‹lower›\n",
        "YM010",
        "`better: lower` says the opposite of the numbers",
        "remove it, or turn the numbers around",
    ),
    "no-milestones": (
        KEY_RESULT + "‹milestones›: []\n",
        "YM010",
        "`milestones` has none in it",
        "add one with `id:` and `title:`",
    ),
    "expected-without-target": (
        KEY_RESULT + "above: 3\n        ‹expected›: {2026-11-01: 3}\n",
        "YM010",
        "`expected` needs a `target` to be phased towards",
        "",
    ),
    "milestones-of-a-kpi": (
        KEY_RESULT + "measured_by: ‹churn›\n        done_when: it is\n",
        "YM010",
        "`done_when` cannot be measured by a KPI, which delivers numbers",
        "",
    ),
    "two-measures-of-a-kpi": (
        KEY_RESULT + "target: 5\n        lagging: [{id: a, title: A, above: ‹3›, target: 4}]\n",
        "YM010",
        "two measures, `target` and `above`, on one KPI",
        "keep one; for a range write `between: [low, high]`",
    ),
    "conflict": (
        "‹<<<<<<<› HEAD\nname: A\n=======\nname: B\n",
        "YM011",
        "a merge conflict is not yet resolved here",
        "keep the lines that are right, remove the marker lines, then `git add` the file",
    ),
    "nothing-to-reach": (
        BASELINE + "target: ‹100›\n",
        "YM012",
        "the target is the same as the baseline: this cannot move",
        "to hold a level, write `at_least: 100` alone",
    ),
    "zone-on-its-baseline": (
        BASELINE + "zones: {target: ‹100›, stretch: 120}\n",
        "YM012",
        "the target is the same as the baseline: this cannot move",
        "",
    ),
    "zone-the-other-way": (
        BASELINE + "zones: {commit: ‹90›, target: 120}\n",
        "YM017",
        "zones go one way, and `commit` does not lie beyond `baseline`",
        "write numbers that go on from the baseline by commit and target to stretch",
    ),
    "zone-on-the-one-before": (
        BASELINE + "zones: {commit: 110, target: 120, stretch: ‹120›}\n",
        "YM017",
        "zones go one way, and `stretch` does not lie beyond `target`",
        "write numbers that go on from the baseline by commit and target to stretch",
    ),
    "zones-down-and-up": (
        BASELINE + "zones: {commit: 80, target: 60, stretch: ‹70›}\n",
        "YM017",
        "zones go one way, and `stretch` does not lie beyond `target`",
        "write numbers that go on from the baseline by commit and target to stretch",
    ),
    "zones-of-numbers-without-baseline": (
        KEY_RESULT + "‹zones›: {commit: 6, target: 8, stretch: 9}\n",
        "YM014",
        "zones in numbers need a `baseline` to count from",
        "add `baseline:`, where it stands today",
    ),
    "zones-of-words-lack-one": (
        KEY_RESULT + "‹zones›: {commit: sold, target: loved}\n",
        "YM014",
        "zones in words are three, and `stretch` is missing",
        "add `stretch:` and its value",
    ),
    "zones-without-target": (
        BASELINE + "‹zones›: {commit: 110}\n",
        "YM014",
        "the key `target` is missing",
        "add `target:` and its value",
    ),
    "zone-of-words-among-numbers": (
        BASELINE + "zones: {commit: ‹a few›, target: 120}\n",
        "YM005",
        "beside a `baseline` zones are numbers, and `commit` is words",
        "write the number, or remove `baseline` if the zones are in words",
    ),
    "zone-with-comma": (
        BASELINE + 'zones: {target: ‹"112,5"›}\n',
        "YM005",
        "`112,5` is not a plain number",
        "write 112.5",
    ),
    "zones-with-better-against-them": (
        BASELINE + "zones: {target: 120}\n        better: ‹lower›\n",
        "YM010",
        "`better: lower` says the opposite of the numbers",
        "remove it, or turn the numbers around",
    ),
    "zones-beside-target": (
        BASELINE + "target: 120\n        ‹zones›: {target: 120}\n",
        "YM010",
        "two measures, `target` and `zones`, on one key result",
        "keep one; for a range write `between: [low, high]`",
    ),
    "zones-with-phases": (
        BASELINE + "zones: {target: 120}\n        ‹expected›: {2026-11-01: 110}\n",
        "YM010",
        "`expected` beside `zones`, which have steps of their own",
        "remove it; or write `target` in place of `zones`",
    ),
    "zones-of-words-by-kpi": (
        KEY_RESULT + "zones: {commit: a, target: b, stretch: c}\n        measured_by: ‹churn›\n",
        "YM010",
        "`zones` cannot be measured by a KPI, which delivers numbers",
        "",
    ),
    "share-of-nothing": (
        KEY_RESULT + "baseline: 0\n        target: ‹+10%›\n",
        "YM012",
        "a share of a baseline of 0 is 0: nothing can be reached",
        "write the number to reach",
    ),
    "missing-key": (
        "objectives:\n  - ‹id›: mrr\n",
        "YM014",
        "the key `title` is missing",
        "add `title:` and its value",
    ),
    "no-id": (
        "objectives:\n  - id: ‹../../x›\n    title: A\n",
        "YM015",
        "`../../x` is not an id",
        "use a to z, digits, dot, dash and underscore; begin with a letter or digit",
    ),
    "norwegian-id": (
        "objectives:\n  - id: ‹Pasienterfaring på ø›\n    title: A\n",
        "YM015",
        "`Pasienterfaring på ø` is not an id",
        "did you mean `pasienterfaring-pa-o`? Ids have a to z, digits, dot, dash and underscore",
    ),
    "long-id": (
        f"objectives:\n  - id: ‹{'x' * 65}›\n    title: A\n",
        "YM015",
        "the id is longer than 64 characters",
        "shorten it",
    ),
    "misspelt-word": (
        "objectives:\n  - id: a\n    title: A\n    kind: ‹commited›\n",
        "YM016",
        "`commited` is not one of the words that may stand here",
        "did you mean `committed`? Allowed: aspirational, committed",
    ),
    "unknown-word": (
        "objectives:\n  - id: a\n    title: A\n    kind: ‹brave›\n",
        "YM016",
        "`brave` is not one of the words that may stand here",
        "allowed: aspirational, committed",
    ),
    "negative-weight": (
        KEY_RESULT + "target: 5\n        weight: ‹-1›\n",
        "YM017",
        "it must be at least 0",
        "",
    ),
    "weightless-milestone": (
        KEY_RESULT + "milestones: [{id: a, title: A, weight: ‹0›}]\n",
        "YM017",
        "it must be more than 0",
        "",
    ),
    "due-before-start": (
        KEY_RESULT + "target: 5\n        start: 2026-11-02\n        due: ‹2026-11-01›\n",
        "YM017",
        "it is due before it starts",
        "",
    ),
    "range-the-wrong-way": (
        KEY_RESULT + "‹between›: [6, 5]\n",
        "YM017",
        "`between` wants the lower number first, then a higher one",
        "",
    ),
    "expectation-outside": (
        BASELINE + "target: 150\n        due: 2026-11-01\n        expected: {‹2026-12-01›: 120}\n",
        "YM017",
        "an expectation for a day outside the key result's time box",
        "",
    ),
    "id-twice": (
        KEY_RESULTS + "      - {id: ‹MRR›, title: A, target: 1}\n",
        "YM020",
        "the id `MRR` stands twice in this file",
        "readings are recorded by id: give this one an id of its own",
    ),
    "milestone-id-twice": (
        KEY_RESULT + "milestones: [{id: a, title: A}, {id: ‹a›, title: B}]\n",
        "YM020",
        "the id `a` stands twice in this file",
        "readings are recorded by id: give this one an id of its own",
    ),
}
SESSIONS: dict[str, Case] = {
    "empty-reading": (
        "date: 2026-10-12\nauthor: kari\nreadings:\n  ‹subs›: {x-a: 1}\n",
        "YM004",
        "the reading of `subs` says nothing",
        "give a value, done, zone, skip, confidence, note or next",
    ),
    "plus-in-reading": (
        READING + "{value: ‹+5›}\n",
        "YM005",
        "`+5` is not a plain number",
        "write 5",
    ),
    "half-a-confidence": (
        READING + "{confidence: ‹6.5›}\n",
        "YM005",
        "`6.5` is not a whole number",
        "leave out the decimals",
    ),
    "not-a-moment": (
        "date: 2026-10-12\nauthor: kari\nrecorded: ‹noon›\n",
        "YM006",
        "`noon` is not a moment in time",
        "write it as in 2026-11-23T09:42:10+01:00",
    ),
    "far-moment": (
        "date: 2026-10-12\nauthor: kari\nrecorded: ‹9999-12-31T23:59:59-12:00›\n",
        "YM017",
        "9999-12-31T23:59:59-12:00 is too far away: days lie between 1900-01-01 and 2199-12-31",
        "write the year that is meant",
    ),
    "far-reading": (
        "date: ‹1899-12-31›\nauthor: kari\n",
        "YM017",
        "1899-12-31 is too far away: days lie between 1900-01-01 and 2199-12-31",
        "write the year that is meant",
    ),
    "missing-date": (
        "‹author›: kari\n",
        "YM014",
        "the key `date` is missing",
        "add `date:` and its value",
    ),
    "no-id-of-a-reading": (
        "date: 2026-10-12\nauthor: kari\nreadings:\n  ‹a b›: {value: 3}\n",
        "YM015",
        "`a b` is not an id",
        "did you mean `a-b`? Ids have a to z, digits, dot, dash and underscore",
    ),
    "confidence-of-eleven": (
        READING + "{confidence: ‹11›}\n",
        "YM017",
        "it must be at most 10",
        "",
    ),
}
SETTINGS: dict[str, Case] = {
    "thresholds-of-a-preset": (
        "status: {policy: ‹viva›, on_track: 0.9}\n",
        "YM010",
        "the preset `viva` brings its own thresholds",
        "remove `on_track` and `at_risk`, or choose `ratio` or `gap`",
    ),
    "gap-without-thresholds": (
        "status: {policy: ‹gap›}\n",
        "YM014",
        "the policy `gap` needs `on_track` and `at_risk`",
        "write them as shares behind the calendar, as in 0.1 and 0.25",
    ),
    "crossed-thresholds": (
        "status: {on_track: 0.5, at_risk: ‹0.7›}\n",
        "YM017",
        "with these thresholds nothing could be at risk",
        "`ratio` wants at_risk below on_track, `gap` above it",
    ),
    "newer-format": (
        "format: ‹2›\n",
        "YM021",
        "the files are of format 2; this okr reads 1",
        "they need a newer okr: pip install --upgrade okrcli",
    ),
}
CYCLES: dict[str, Case] = {
    "ends-first": (
        "start: 2026-10-01\nend: ‹2026-09-30›\n",
        "YM017",
        "the cycle ends before it starts",
        "",
    ),
    "opens-outside": (
        "start: 2026-10-01\nend: 2026-12-31\nopens: ‹2026-09-30›\n",
        "YM017",
        "the cycle opens outside its own dates",
        "",
    ),
}
KPIS: dict[str, Case] = {
    "standing-id-twice": (
        "kpis:\n  - {id: a, title: A}\n  - {id: ‹a›, title: B}\n",
        "YM020",
        "the id `a` stands twice in this file",
        "readings are recorded by id: give this one an id of its own",
    ),
}
REVIEWS: dict[str, Case] = {
    "grade-of-seven": (
        "closed: 2027-01-05\nauthor: kari\nobjectives: {mrr: {grade: ‹7›}}\n",
        "YM017",
        "it must be at most 1",
        "",
    ),
}
KINDS: dict[type[FileEntry], dict[str, Case]] = {
    plan.Plan: PLANS,
    session.Session: SESSIONS,
    settings.Settings: SETTINGS,
    cycle.Cycle: CYCLES,
    kpi.StandingKpis: KPIS,
    review.Review: REVIEWS,
}
# found by whoever lists files: their tests are in tests/test_load.py
OF_PLACES = {"YM018", "YM019"}


@pytest.mark.parametrize(
    ("kind", "name"),
    [pytest.param(kind, name, id=name) for kind, cases in KINDS.items() for name in cases],
)
def test_a_shape_error_is_told_at_its_place(kind: type[FileEntry], name: str) -> None:
    """Its code, line, columns, what is said and the hint; and nothing follows from it."""
    text, code, what, hint = KINDS[kind][name]
    data, line, column, end = places.marked(text)
    found = [places.said(finding) for finding in places.findings(data, kind)]
    assert found == [places.Said(code, line, column, end, what, hint)]


def test_every_shape_error_has_a_case() -> None:
    """None of the stable codes goes untested."""
    cases = [case for of_kind in KINDS.values() for case in of_kind.values()]
    codes = {code for _, code, _, _ in (*cases, *test_traps.TRAPS.values())}
    assert codes == set(shape_errors.NAMES) - OF_PLACES


def test_what_is_too_large_is_not_read() -> None:
    """Over 2 MiB the file is refused before it is decoded."""
    [found] = places.findings(b"name: " + b"x" * 2_100_000)
    assert places.said(found)[:5] == ("YM008", 1, 1, 1, "the file is larger than 2 MiB")


@pytest.mark.parametrize(
    ("data", "line", "column", "hint"),
    [
        ("name: Growth\n".encode("utf-16"), 1, 1, "it looks like UTF-16: save it as UTF-8"),
        ("name: Å\nlead: ø\n".encode("latin-1"), 1, 7, "save the file as UTF-8"),
        (b"name: \xc3\xa5 \xff\n", 1, 9, "save the file as UTF-8"),
    ],
)
def test_another_encoding_is_refused(data: bytes, line: int, column: int, hint: str) -> None:
    """At its first byte that is not UTF-8, counted in characters."""
    [found] = [places.said(finding) for finding in places.findings(data)]
    assert (found.code, found.line, found.column, found.hint) == ("YM009", line, column, hint)


def test_a_second_place_is_named_where_there_is_one() -> None:
    """The twin of a key or id, the baseline beside a target, the other of two measures."""
    text = PLANS["id-twice"][0], PLANS["duplicate-key"][0], PLANS["nothing-to-reach"][0]
    notes = [places.findings(places.marked(one)[0])[0].notes[0] for one in text]
    assert [(note.text, note.place.span.line) for note in notes] == [
        ("first used here", 2),
        ("first given here", 1),
        ("the baseline", 7),
    ]


def test_refused_characters_hide_nothing_else() -> None:
    """What else is wrong is told in the same run."""
    found = places.findings("name: Gr\x1bowth\nleed: kari\nobjectives:\n  - id: \x00a b\n")
    assert [f.code for f in found] == ["YM009", "YM003", "YM014", "YM009", "YM015"]


def test_ids_that_cannot_be_ids_are_not_taken_for_each_other() -> None:
    """Each is told for itself; what stands in for them while the rest is read is never named."""
    wrong = "".join(
        f"      - {{id: {name}, title: Subscriptions, target: 5}}\n" for name in ("x-a", "a b", "ø")
    )
    found = places.findings(KEY_RESULTS + wrong)
    assert [(f.code, f.place.span.line) for f in found] == [
        ("YM015", 5),
        ("YM015", 6),
        ("YM015", 7),
    ]

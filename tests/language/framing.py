"""The YAML of a page as a whole workspace, so that the validator can be run on it.

A page shows the few lines that matter. Each block says by its first key what it is a part of:
`key_results:` hangs below an objective, `objectives:` is a plan, `kpis:` is kpis.yaml, `readings:`
a session, and so on. Lines such as `# plans/acme.yaml` begin further files, and name any file that
the first key cannot tell. Around it stands a workspace in which nothing is found, and an objective
that says no more than its title is given the owner, reason and key result that it lacks.
"""

import re
from datetime import date

from okrcli.rules import audit
from okrcli.store.open import Loaded, workspace_from
from okrcli.text import sources

TODAY = date(2026, 11, 25)
CYCLE = "cycles/2026-Q4"
PLAN = f"{CYCLE}/plans/growth.yaml"
SESSION = f"{CYCLE}/checkins/growth/2026-11-23-094210-kari.yaml"
# Every example would have to show both kinds of KPI, a number, and a goal, if these were asked for everywhere.
QUIET = ("KR207", "KR208", "KR209", "OB110", "OB112")
PEOPLE = """\
people:
  kari: {name: Kari Nordmann, team: growth}
  tom: {name: Tom Baker, team: growth}
  ola: {name: Ola Lund, team: marketing}
  samira: {name: Samira Haddad, team: support}
"""
KPIS = """\
kpis:
  - {id: visitors, title: Website visitors per week, above: 1250, unit: visitors, team: marketing}
  - {id: churn, title: Churn rate, below: 6, unit: "%", team: growth}
"""
OBJECTIVE = """\
objectives:
  - id: subscribers
    title: Live well from our subscribers
    why: so that we no longer sell our time by the hour
    owner: kari
"""
GROWTH = f"""\
{OBJECTIVE}    key_results:
      - id: subscriptions
        title: Paid subscriptions
        baseline: 3500
        target: 6000
        unit: customers
        leading: visitors
        lagging: churn
      - id: regions
        title: Open for business in two more countries
        milestones:
          - {{id: denmark, title: Denmark is open for business}}
          - {{id: finland, title: Finland is open for business}}
        leading: visitors
        lagging: churn
"""
READ = """\
date: 2026-11-23
author: kari
recorded: 2026-11-23T09:42:10+01:00
"""
# What an objective is given where it does not show it, by the code that would find it lacking.
PARTS = {
    "OB105": ("owner", "    owner: kari\n"),
    "OB104": ("why", "    why: so that we no longer sell our time by the hour\n"),
    "OB102": (
        "key_results",
        "    key_results:\n"
        '      - {id: ID, title: "Teams that say so: ID", baseline: 20, target: 40, unit: teams}\n',
    ),
}
FRAME = {
    "okr.yaml": "",
    "kpis.yaml": KPIS,
    f"{CYCLE}/cycle.yaml": "label: Q4 2026\nstart: 2026-10-01\nend: 2026-12-31\n",
    "cycles/2026/cycle.yaml": "label: 2026\nstart: 2026-01-01\nend: 2026-12-31\n",
    PLAN: GROWTH,
}
# The frame's own ids, as the pages in bokmål call them.
BOKMAAL = {
    r"\bvekst\b": "growth",
    r"\bmarked\b": "marketing",
    r"\bkundestotte\b": "support",
    r"\bfrafall\b": "churn",
    r"\bnettbesok\b": "visitors",
    r"^  abonnenter:": "  subscribers:",
    r"^  abonnement:": "  subscriptions:",
}
_FILE = re.compile(r"# ((?:[\w.-]+/)*[\w.-]+\.ya?ml)(?:  .*)?")
_TOP = {"okr.yaml", "kpis.yaml"}
# What a file is by its first key, where a block does not name it.
_BY_KEY = {
    "objectives": PLAN,
    "name": PLAN,
    "key_results": PLAN,
    "kpis": "kpis.yaml",
    "readings": SESSION,
    "date": SESSION,
    "author": SESSION,
    "closed": f"{CYCLE}/reviews/growth.yaml",
    "rules": "okr.yaml",
    "status": "okr.yaml",
    "people": "okr.yaml",
    "format": "okr.yaml",
    "language": "okr.yaml",
    "organisation": "okr.yaml",
    "start": f"{CYCLE}/cycle.yaml",
    "label": f"{CYCLE}/cycle.yaml",
}


def codes(lines: tuple[str, ...], about: str = "") -> set[str]:
    """The codes of everything that is found in a block, which is about that code."""
    found = audit.findings(workspace(lines, about), TODAY)
    return {finding.code for finding in found}


def codes_with_comments(lines: tuple[str, ...], about: str) -> set[str]:
    """What is found in a block when a comment above each finding of that code ignores it."""
    loaded = workspace(lines, about)
    texts = {path: loaded.source.read(path).decode() for path in loaded.source.paths()}
    places = [f.place for f in audit.findings(loaded, TODAY) if f.code == about]
    for place in sorted(places, key=lambda place: -place.span.line):
        written = texts[place.path].split("\n")
        line = written[place.span.line - 1]
        lead = " " * (len(line) - len(line.lstrip()))
        written.insert(place.span.line - 1, f"{lead}# okr: ignore[{about}] we know")
        texts[place.path] = "\n".join(written)
    found = audit.findings(workspace_from(sources.texts(texts)), TODAY)
    return {finding.code for finding in found}


def workspace(lines: tuple[str, ...], about: str = "") -> Loaded:
    """The block inside the frame; what it says nothing of is as the frame has it."""
    parts = {path: _whole(path, text, about) for path, text in files(lines).items()}
    parts["okr.yaml"] = _settings(parts.get("okr.yaml", ""), about)
    others = any("/plans/" in path for path in parts) and PLAN not in parts
    frame = {path: text for path, text in FRAME.items() if not (others and path == PLAN)}
    return workspace_from(sources.texts({**frame, **parts}))


def files(lines: tuple[str, ...]) -> dict[str, str]:
    """What a block shows of each file, by the file's path."""
    found: dict[str, list[str]] = {}
    path = ""
    for line in map(_in_english, lines):
        header = _FILE.fullmatch(line)
        if header:
            path = header[1] if header[1] in _TOP else _in_cycle(header[1])
        elif line.strip():
            path = path or _BY_KEY[line.split(":")[0]]
            found.setdefault(path, []).append(line)
    return {path: "\n".join(part) + "\n" for path, part in found.items()}


def _in_english(line: str) -> str:
    """A line with the frame's own ids."""
    for word, english in BOKMAAL.items():
        line = re.sub(word, english, line)
    return line


def _in_cycle(path: str) -> str:
    return path if path.startswith("cycles/") else f"{CYCLE}/{path}"


def _settings(text: str, about: str) -> str:
    """The settings shown, with people, and without the rules that would want more shown."""
    quiet = ", ".join(code for code in QUIET if code != about)
    if "ignore: [" in text:
        text = text.replace("ignore: [", f"ignore: [{quiet}, ")
    elif "rules:" in text:
        text = text.replace("rules:\n", f"rules:\n  ignore: [{quiet}]\n")
    else:
        text += f"rules:\n  ignore: [{quiet}]\n"
    return text if "people:" in text else PEOPLE + text


def _whole(path: str, text: str, about: str) -> str:
    """The file's text with what the block leaves out."""
    first = text.split(":", maxsplit=1)[0]
    if first == "key_results":
        return OBJECTIVE + "".join(f"    {line}\n" for line in text.splitlines())
    if first == "objectives" and "/plans/" in path:
        head, *items = re.split(r"^(?=  - )", text, flags=re.MULTILINE)
        return head + "".join(_filled(item, about) for item in items)
    return READ + text if first == "readings" else text


def _filled(objective: str, about: str) -> str:
    """An objective with the parts that it does not show, but for the one that the page is about."""
    for code, (key, part) in PARTS.items():
        if f"    {key}:" not in objective and code != about:
            objective += part.replace("ID", f"seen-{re.findall(r'id: (.+)', objective)[0]}")
    return objective

"""What an import wrote, held against an `expected.yaml` as the shared samples' README says."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from ruamel.yaml import YAML

from okrcli.actions.importing.import_result import Imported

_LIMITS = ("at_least", "at_most", "above", "below", "between")


def loaded(text: str) -> Any:
    """A YAML text as plain values."""
    return YAML(typ="safe").load(text)


def differences(expected: Mapping[str, Any], result: Imported) -> list[str]:
    """Every way in which an import is not what was expected, as sentences."""
    return list(_Judge(expected, result).differences())


class _Judge:
    def __init__(self, expected: Mapping[str, Any], result: Imported) -> None:
        self.expected = expected
        self.result = result
        files = {path: loaded(text) for path, text in result.files.items()}
        self.plans = {
            (path.split("/")[1], path.rpartition("/")[2][:-5]): data
            for path, data in files.items()
            if "/plans/" in path
        }
        self.sessions = [(p, data) for p, data in files.items() if "/checkins/" in p]
        self.reviews = {p: data for p, data in files.items() if "/reviews/" in p}

    def differences(self) -> Iterator[str]:
        if self.expected["exit"] != self.result.exit_code:
            yield f"exit {self.result.exit_code}, expected {self.expected['exit']}"
        yield from self._people()
        yield from self._teams()
        yield from self._cycles()
        yield from self._notices()
        for goal in self.expected.get("goals", ()):
            yield from self._objective(goal)
        wanted = sum(len(goal["kr"]) for goal in self.expected.get("goals", ()))
        seen = sum(
            len(objective["key_results"] or ())
            for plan in self.plans.values()
            for objective in plan["objectives"] or ()
        )
        if wanted != seen:
            yield f"{seen} key results, expected {wanted}"

    def _people(self) -> Iterator[str]:
        for key, said in (self.expected.get("people") or {}).items():
            person = self.result.people.get(key)
            if person is None:
                yield f"nobody is called {key}: {sorted(self.result.people)}"
                continue
            found = {"name": person.name, "handle": person.handle}
            if isinstance(said, dict):
                handle = said.get("github") or said.get("gitlab") or ""
                wanted = {"name": said.get("name", ""), "handle": handle}
            else:
                name, _, mail = said.partition("<")
                found, wanted = (
                    {"name": person.name, "email": person.email},
                    {
                        "name": name.strip(),
                        "email": mail.strip("> "),
                    },
                )
            if found != wanted:
                yield f"{key} is {found}, expected {wanted}"

    def _teams(self) -> Iterator[str]:
        for key, said in (self.expected.get("teams") or {}).items():
            plans = [plan for (_, team), plan in self.plans.items() if team == key]
            if not plans:
                yield f"no plan of {key}"
            for plan in plans:
                for name in ("name", "lead"):
                    if name in said and plan.get(name) != said[name]:
                        yield f"{key} has {name} {plan.get(name)}, expected {said[name]}"

    def _cycles(self) -> Iterator[str]:
        for key, days in (self.expected.get("cycles") or {}).items():
            text = self.result.files.get(f"cycles/{key}/cycle.yaml")
            if text is None:
                yield f"no cycle {key}"
            elif [loaded(text)["start"], loaded(text)["end"]] != days:
                yield f"{key} lasts {text}"

    def _notices(self) -> Iterator[str]:
        bent = {(notice.code, notice.at) for notice in self.result.notices.bent}
        for each in self.expected.get("bent", ()):
            for at in addresses(each["row"]):
                near = {place for code, place in bent if code == each["code"]}
                if not any(place == at or place.endswith(f"!{at}") for place in near):
                    yield f"no {each['code']} at {at}: {sorted(near)}"
        skipped = [skip.at for skip in self.result.notices.skipped.values()]
        for each in self.expected.get("skip", ()):
            every = addresses(each["row"])
            last = every[-1].rpartition("!")[2]
            if "heading" in each["why"] or "sep=" in each["why"] or "blank" in each["why"]:
                continue
            if not any(
                a in skipped or any(s.endswith(a.strip("*")) for s in skipped) for a in every
            ):
                yield f"{each['row']} is not skipped ({last}): {skipped}"

    def _objective(self, goal: Mapping[str, Any]) -> Iterator[str]:
        title, found = goal["o"], None
        for (cycle, team), plan in self.plans.items():
            for objective in plan["objectives"] or ():
                same = objective["title"] == title
                if (
                    same
                    and goal.get("team") in {None, team}
                    and str(goal.get("cycle", cycle)) == cycle
                ):
                    found = found or (cycle, team, objective)
        if found is None:
            yield f"no objective `{title}` of {goal.get('team')}"
            return
        cycle, team, objective = found
        yield from _own(title, goal, objective)
        for kr in goal["kr"]:
            every = [each for each in objective["key_results"] if each["title"] == kr["t"]]
            row = f"!{kr['row']}".rpartition("!")[2] if "row" in kr else ""
            placed = [
                each for each in every if re.search(rf"[#!]{re.escape(row)}$", each["x-source"])
            ]
            if not every:
                yield f"no key result `{kr['t']}`: {[each['title'] for each in objective['key_results']]}"
            else:
                yield from self._key_result(kr, (placed or every)[0], (cycle, team))

    def _key_result(
        self, kr: Mapping[str, Any], found: Mapping[str, Any], home: tuple[str, str]
    ) -> Iterator[str]:
        title = kr["t"]
        yield from _own(title, kr, found)
        yield from _measure(title, kr, found)
        readings = self._readings(found["id"], home)
        yield from self._read(title, kr, readings, found, home)
        grades = [
            graded["grade"]
            for path, review in self.reviews.items()
            if f"/{home[1]}.yaml" in path
            for objective in review["objectives"].values()
            for key, graded in objective["key_results"].items()
            if key == found["id"]
        ]
        if "grade" in kr and [Decimal(str(g)) for g in grades] != [Decimal(str(kr["grade"]))]:
            yield f"{title}: graded {grades}, expected {kr['grade']}"

    def _readings(self, key: str, home: tuple[str, str]) -> list[tuple[date, Any]]:
        found = [
            (session["date"], session["readings"][key])
            for path, session in self.sessions
            if path.startswith(f"cycles/{home[0]}/checkins/{home[1]}/")
            and key in session["readings"]
        ]
        return sorted(found, key=lambda pair: pair[0])

    def _read(
        self,
        title: str,
        kr: Mapping[str, Any],
        readings: list[tuple[date, Any]],
        found: Mapping[str, Any],
        home: tuple[str, str],
    ) -> Iterator[str]:
        if "now" in kr and (len(readings) != 1 or _value(readings[0][1]) != _exact(kr["now"])):
            yield f"{title}: read {readings}, expected now {kr['now']}"
        if "reads" in kr:
            yield from self._of_days(title, kr["reads"], readings, home)
        if kr.get("draft") and readings:
            yield f"{title}: a draft with readings {readings}"
        if "done" in kr:
            done = [d for _, reading in readings for d in reading["done"]]
            titles = [m["title"] for m in found["milestones"] if m["id"] in done]
            if titles != kr["done"]:
                yield f"{title}: done {titles}, expected {kr['done']}"
        for name, key in (("conf", "confidence"), ("note", "note")):
            if name in kr and [r.get(key) for _, r in readings] != [kr[name]]:
                yield f"{title}: {key} {readings}, expected {kr[name]}"

    def _of_days(
        self, title: str, reads: Any, readings: list[tuple[date, Any]], home: tuple[str, str]
    ) -> Iterator[str]:
        cycle = loaded(self.result.files[f"cycles/{home[0]}/cycle.yaml"])
        end, start = cycle["end"], cycle["start"]
        days = {"mid": start + timedelta(days=(end - start).days // 2), "end": end}
        wanted = [(days.get(each[0], each[0]), each[1:]) for each in reads]
        if [day for day, _ in wanted] != [day for day, _ in readings]:
            yield f"{title}: read on {readings}, expected {wanted}"
            return
        for (day, said), (_, reading) in zip(wanted, readings, strict=True):
            yield from _reading(f"{title}, {day}", said, reading)


def _reading(where: str, said: list[Any], reading: Mapping[str, Any]) -> Iterator[str]:
    wanted, *rest = said
    if _value(reading) != _exact(wanted):
        yield f"{where}: {reading}, expected {wanted}"
    for each in rest:
        if isinstance(each, int) and reading.get("confidence") != each:
            yield f"{where}: confidence of {reading}, expected {each}"
        if isinstance(each, str) and not (reading.get("note") or "").startswith(each):
            yield f"{where}: note of {reading}, expected {each}"


def _value(reading: Mapping[str, Any]) -> Any:
    if "value" in reading:
        return _exact(reading["value"])
    zone = reading.get("zone")
    said = reading.get("done")
    done = {"yes": True, "no": False}.get(str(said), said)
    return done if zone is None else zone


def _exact(value: Any) -> Any:
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return "none" if value is None else value
    return Decimal(str(value))


def _own(title: str, wanted: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[str]:
    """What objectives and key results share."""
    named = {"desc": "description", "id": "id", "because": "because"}
    for name, key in named.items():
        if name in wanted and found.get(key) != wanted[name]:
            yield f"{title}: {key} {found.get(key)!r}, expected {wanted[name]!r}"
    if "owner" in wanted:
        owners = found.get("owner"), found.get("x-owners", found.get("owner"))
        people = wanted["owner"] if isinstance(wanted["owner"], list) else [wanted["owner"]]
        every = owners[1] if isinstance(owners[1], list) else [owners[1]]
        if every != people:
            yield f"{title}: owner {every}, expected {people}"
    if "teams" in wanted and found.get("teams") != wanted["teams"]:
        yield f"{title}: teams {found.get('teams')}"
    if "supports" in wanted and found.get("supports") != wanted["supports"]:
        yield f"{title}: supports {found.get('supports')}, expected {wanted['supports']}"
    if wanted.get("dropped") and not found.get("dropped"):
        yield f"{title}: not dropped"
    for key in ("due", "start"):
        day = wanted.get(key)
        if "t" in wanted and found.get(key) != (None if day == "none" else day):
            yield f"{title}: {key} {found.get(key)}, expected {day}"


def _measure(title: str, kr: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[str]:
    names = {"from": "baseline", "to": "target", "unit": "unit", "weight": "weight"}
    names |= {key: key for key in _LIMITS}
    for name, key in names.items():
        wanted, is_value = _number(kr, name), _found(found, key)
        if _exact(wanted) != _exact(is_value):
            yield f"{title}: {key} {is_value}, expected {wanted}"
    for key in ("draft", "done_when"):
        if bool(kr.get(key)) != bool(found.get(key)):
            yield f"{title}: {key} {found.get(key)}"
    if "milestones" in kr and [m["title"] for m in found["milestones"]] != kr["milestones"]:
        yield f"{title}: milestones {found['milestones']}"
    if "work" in kr:
        work = [[w["title"], w["url"]] for w in found.get("work", found.get("x-work", ()))]
        if work != kr["work"]:
            yield f"{title}: work {work}, expected {kr['work']}"
    if "priority" in kr and found.get("x-priority") != kr["priority"]:
        yield f"{title}: priority {found.get('x-priority')}"


def _number(kr: Mapping[str, Any], name: str) -> Any:
    """What is expected under a name; numeric zones have a baseline and a target of their own."""
    inner = {"from": "baseline", "to": "target"}.get(name, "")
    zoned = (kr.get("zones") or {}).get(inner)
    return zoned if isinstance(zoned, int | float) else kr.get(name)


def _found(found: Mapping[str, Any], key: str) -> Any:
    zones = found.get("zones")
    zoned = zones.get(key) if isinstance(zones, dict) else None
    return zoned if isinstance(zoned, int | float) else found.get(key)


def addresses(said: Any) -> list[str]:
    """The rows that an expectation names: `OKRs!5`, `Check-ins!2-7`, `objectives[1,2]`, a list."""
    if isinstance(said, list):
        return [each for item in said for each in addresses(item)]
    text = str(said)
    head, _, last = text.rpartition("!")
    span = re.fullmatch(r"(\d+)-(\d+)", last)
    if span:
        numbers = range(int(span[1]), int(span[2]) + 1)
        return [f"{head}!{n}" if head else str(n) for n in numbers]
    several = re.fullmatch(r"(\w+)\[(\d+(?:,\d+)+)\]", text)
    if several:
        return [f"{several[1]}[{n}]" for n in several[2].split(",")]
    return [] if "[*]" in text else [text]

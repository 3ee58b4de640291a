"""`okr pull`: from a name in kpis.yaml to a check-in, and what is said on the way."""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from okrcli.render.json.output_schemas import output_schema_text
from tests.actions.pulling import server
from tests.cli.checkin.desk import CYCLE, KPIS, Desk

SECRET = "hunter2-hunter2-hunter2"
Source = Callable[..., Path]


@pytest.fixture(scope="module")
def web() -> Iterator[server.Server]:
    """A server for all tests here."""
    with server.running() as found:
        yield found


@pytest.fixture
def sources(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Source:
    """A function that writes the file of connectors, and names one at KPIs."""

    def write(*connectors: str, **named: str) -> Path:
        text = KPIS
        for kpi, connector in named.items():
            text = text.replace(f"id: {kpi},", f"id: {kpi}, source: {connector},")
        desk.write("kpis.yaml", text)
        place = Path(os.environ["HOME"]) / ".config/okr/connectors.toml"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("\n".join(connectors))
        place.chmod(0o600)
        return place

    return write


def printing(name: str, what: str, more: str = "") -> str:
    """A connector that runs a program which prints something."""
    return f"[connectors.{name}]\ntype = 'command'\nargv = ['echo', '''{what}''']\n{more}\n"


def test_a_figure_becomes_a_check_in(desk: Desk, sources: Source) -> None:
    """In canonical form, with where it is from in the session's note and nowhere else."""
    sources(printing("survey", "42.5"), nps="survey")
    done = desk.okr("pull")
    (path,) = desk.paths
    text = (desk.root / CYCLE / path).read_text(encoding="utf-8")
    assert done.code == 0
    assert re.fullmatch(rf"checkins/_workspace/{desk.day(0)}-[0-9]{{9}}-okr-pull\.yaml", path)
    assert re.fullmatch(
        rf"date: {desk.day(0)}\nauthor: okr-pull\nrecorded: \S+\n"
        r'note: "pulled: nps from connector survey"\nreadings:\n  nps: \{value: 42\.5\}\n',
        text,
    )
    assert desk.space.findings == ()


def test_it_says_what_came_and_what_to_type_next(desk: Desk, sources: Source) -> None:
    """Old and new value, day, connector, outcome; the file, and the command for git."""
    desk.versioned().checkin("nps", "41", "--on", desk.day(9))
    sources(printing("survey", "42.5"), nps="survey")
    done = desk.okr("pull")
    assert re.search(r"nps  41\.0 → 42\.5  \S+ \S+  connector survey  written\n", done.out)
    assert f"Wrote {CYCLE}/{desk.paths[-1]}" in done.out
    assert f"→ git add {CYCLE}/{desk.paths[-1]} && git commit -m " in done.out
    assert done.err == ""


def test_a_repeat_writes_nothing(desk: Desk, sources: Source) -> None:
    """Nor with --all."""
    sources(printing("survey", "42.5"), nps="survey")
    desk.okr("pull")
    again = desk.okr("pull", "--all")
    assert len(desk.paths) == 1
    assert again.code == 0
    assert "there already" in again.out


def test_a_day_of_a_team_is_one_file(desk: Desk, sources: Source) -> None:
    """The note names each; `visitors` is linked by two teams and goes to the KPI's first."""
    given = printing("a", "1300"), printing("b", "50"), printing("c", "42")
    sources(*given, visitors="a", **{"new-subscriptions": "b", "nps": "c"})
    assert desk.okr("pull").code == 0
    assert sorted(path.split("/")[1] for path in desk.paths) == ["_workspace", "growth"]
    (made,) = desk.sessions("growth")
    assert sorted(made.readings) == ["new-subscriptions", "visitors"]
    assert made.note == "pulled: visitors from connector a, new-subscriptions from connector b"


def test_one_connector_is_asked_once_by_two_kpis(
    desk: Desk, sources: Source, web: server.Server
) -> None:
    """Both get the answer."""
    sources(f'[connectors.s]\ntype = "http"\nurl = "{web.url("/bare")}"\n', visitors="s", nps="s")
    before = len(web.requests)
    assert desk.okr("pull").code == 0
    assert len(web.requests) == before + 1
    assert len(desk.paths) == 2


def test_one_that_fails_keeps_no_other_back(desk: Desk, sources: Source) -> None:
    """Unless it is asked to."""
    sources(printing("good", "42"), printing("bad", "high"), nps="good", visitors="bad")
    strict = desk.okr("pull", "--strict")
    assert (strict.code, desk.paths) == (1, [])
    done = desk.okr("pull")
    assert done.code == 1
    assert len(desk.paths) == 1
    assert "it gives a text that is no number" in done.out


def test_a_connector_that_is_not_there_fails_alone(desk: Desk, sources: Source) -> None:
    """With its name."""
    sources(printing("good", "42"), nps="good", visitors="gone")
    done = desk.okr("pull")
    assert done.code == 1
    assert "there is no connector `gone`" in done.out
    assert len(desk.paths) == 1


def test_a_dry_run_shows_the_session_and_writes_none(desk: Desk, sources: Source) -> None:
    """And ends as the run would."""
    sources(printing("good", "42"), printing("bad", "x"), nps="good", visitors="bad")
    dry = desk.okr("pull", "--dry-run")
    assert (dry.code, desk.paths) == (1, [])
    assert "to be written" in dry.out
    assert "\n   nps: {value: 42}\n" in dry.out
    assert desk.okr("pull", "nps", "--dry-run").code == 0


def test_a_check_asks_all_and_writes_none(desk: Desk, sources: Source) -> None:
    """Whether they answer is what it says."""
    sources(printing("good", "42"), printing("bad", "x"), nps="good", visitors="bad")
    done = desk.okr("pull", "--check")
    assert (done.code, desk.paths) == (1, [])
    assert re.search(r"nps +42 +.*connector good  answers", done.out)
    assert re.search(r"visitors +connector bad +failed", done.out)


def test_what_is_past_is_filled_in(desk: Desk, sources: Source) -> None:
    """As of the day asked about, which the connector is told; a later figure does not count then."""
    sources(printing("d", '{"value": 42, "date": "{on}"}'), nps="d")
    desk.okr("pull")
    early = desk.okr("pull", "--on", desk.day(20))
    assert early.code == 0
    assert sorted(path.rpartition("/")[2][:10] for path in desk.paths) == [
        desk.day(20),
        desk.day(0),
    ]
    desk.okr("pull", "--on", desk.day(20))
    assert len(desk.paths) == 2


def test_a_day_in_no_cycle_is_left_out(desk: Desk, sources: Source) -> None:
    """And says so; a day to come is refused."""
    sources(printing("d", '{"value": 42, "date": "2020-01-01"}'), nps="d")
    done = desk.okr("pull")
    assert (done.code, desk.paths) == (1, [])
    assert "in no cycle" in done.out
    assert desk.okr("pull", "--on", desk.day(-1)).code == 2


def test_for_programs_it_prints_an_entry_a_kpi(desk: Desk, sources: Source) -> None:
    """As its schema says, with the value's own digits."""
    sources(printing("good", "42.50"), printing("bad", "x"), nps="good", visitors="bad")
    done = desk.okr("pull", "--json")
    found = json.loads(done.out)
    assert done.code == 1
    jsonschema.validate(found, json.loads(output_schema_text("pull-json")))
    bad, good = found["kpis"]
    assert (bad["kpi"], bad["outcome"], bad["file"]) == ("visitors", "failed", None)
    assert bad["error"] == "it gives a text that is no number"
    assert (good["outcome"], good["date"]) == ("written", desk.day(0))
    assert '"value": 42.50' in done.out
    assert good["file"] == f"{CYCLE}/{desk.paths[0]}"


def test_the_list_says_which_secrets_are_set_and_none_of_them(
    desk: Desk, sources: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Connectors, who names them, and who names one that is not there."""
    web = '[connectors.s]\ntype = "http"\nurl = "https://a.example/x"\n'
    sources(
        f'{web}headers = {{A = {{env = "SET_ONE"}}, B = {{env = "UNSET"}}, C = "{SECRET}"}}\n',
        nps="s",
        visitors="gone",
    )
    monkeypatch.setenv("SET_ONE", SECRET)
    done = desk.okr("pull", "--list")
    assert done.code == 0
    assert "s  http" in done.out
    assert "KPIs: nps" in done.out
    assert "secret env SET_ONE: set" in done.out
    assert "secret env UNSET: not set" in done.out
    assert "`visitors` names the connector `gone`, which is not there" in done.out
    assert "a.example" not in done.out
    assert SECRET not in done.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["churn"], "no KPI of kpis.yaml is called `churn`; with a connector are visitors, nps"),
        (["resolution"], "`resolution` names no connector"),
        (["--author", "a/b"], "cannot be an author"),
        (["--list", "nps"], "give it alone"),
        (["--config", "okr.yaml"], "inside the workspace"),
        (["--config", "/no/such.toml"], "there is no /no/such.toml yet"),
    ],
)
def test_what_is_typed_wrong_is_said(
    desk: Desk, sources: Source, words: list[str], said: str
) -> None:
    """With exit code 2, and nothing is asked."""
    sources(printing("a", "1"), nps="a", visitors="a")
    done = desk.okr("pull", *words)
    assert done.code == 2
    assert said in done.err
    assert desk.paths == []


def test_without_any_connector_it_says_what_to_write(desk: Desk, sources: Source) -> None:
    """In the workspace, then in the user's own file."""
    place = sources(printing("other", "1"))
    assert "write `source: NAME` at one in kpis.yaml" in desk.okr("pull").err
    sources(printing("other", "1"), nps="survey")
    assert (
        "has no connector `survey`; write a table [connectors.survey] there" in desk.okr("pull").err
    )
    place.unlink()
    done = desk.okr("pull")
    assert (done.code, "okr explain pulling" in done.err) == (2, True)


def test_a_workspace_that_names_a_command_runs_none(desk: Desk, sources: Source) -> None:
    """A file in it may only name a connector: more than an id is refused as it is read."""
    sources(printing("a", "1"), nps="a")
    text = (desk.root / "kpis.yaml").read_text()
    desk.write("kpis.yaml", text.replace("source: a", "source: {argv: [touch, made]}"))
    done = desk.okr("pull")
    assert (done.code, desk.paths) == (2, [])
    assert "kpis.yaml" in done.err
    assert not (desk.root / "made").exists()


def test_in_bokmal_it_says_it_in_bokmal(
    desk: Desk, sources: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With Norwegian figures."""
    monkeypatch.setenv("OKR_LANG", "nb")
    sources(printing("a", "42.5"), printing("b", "x"), nps="a", visitors="b")
    done = desk.okr("pull")
    assert re.search(r"nps +42,5 .*kobling a  skrevet", done.out)
    assert "den gir en tekst som ikke er noe tall" in done.out


FAILURES: dict[str, dict[str, Any]] = {
    path: {"path": path}
    for path in (
        "/denied",
        "/broken",
        "/none",
        "/moved",
        "/large",
        "/html",
        "/nan",
        "/echo",
        "/mute",
        "/cut",
    )
} | {
    "no server": {"url": "http://127.0.0.1:1/x"},
    "no tls": {"scheme": "https"},
    "no host": {"url": "https://no-such-host.invalid/x"},
}


@pytest.mark.parametrize("way", ["text", "json"])
@pytest.mark.parametrize("case", FAILURES)
def test_no_failure_shows_the_secret_the_address_or_the_query(
    desk: Desk,
    sources: Source,
    web: server.Server,
    monkeypatch: pytest.MonkeyPatch,
    case: str,
    way: str,
) -> None:
    """Neither on the screen, nor in JSON, nor in any file."""
    given = FAILURES[case]
    url = given.get("url") or web.url(given.get("path", "/ok")).replace(
        "http:", f"{given.get('scheme', 'http')}:"
    )
    monkeypatch.setenv("PW", f"Bearer {SECRET}")
    more = 'headers = {Authorization = {env = "PW"}}\nvalue = "value"\ntimeout = 0.3'
    sources(f'[connectors.s]\ntype = "http"\nurl = "{url}?q={SECRET}&k=v4lu3"\n{more}\n', nps="s")
    done = desk.okr("pull", *(["--json"] if way == "json" else []))
    assert done.code == 1
    for shown in (done.out, done.err):
        assert SECRET not in shown
        assert "v4lu3" not in shown
    assert all(SECRET.encode() not in p.read_bytes() for p in desk.root.rglob("*") if p.is_file())

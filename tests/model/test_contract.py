"""Owners, links, reasons, and what `okr.yaml` may say of people and places."""

import pytest

from okrcli.model import plan, settings
from tests import workspaces

PLAN = "cycles/2026-Q4/plans/growth.yaml"
HEAD = (
    "objectives:\n  - id: o\n    title: O\n    key_results:\n      - id: kr\n        title: KR\n"
    "        done_when: it is\n"
)


def found(keys: str) -> tuple[list[str], plan.KeyResult | None]:
    """What is wrong with a key result of these keys, and the key result where nothing is."""
    body = "".join(f"        {line}\n" for line in keys.splitlines())
    space = workspaces.loaded({PLAN: HEAD + body}).workspace
    codes = [finding.code for finding in space.findings]
    if codes:
        return codes, None
    return [], space.cycles["2026-Q4"].teams["growth"].objectives[0].key_results[0]


@pytest.mark.parametrize(
    ("written", "owners"),
    [("kari", ("kari",)), ("[kari, ola]", ("kari", "ola")), ("[]", ())],
)
def test_one_owner_stands_alone_and_several_in_a_list(
    written: str, owners: tuple[str, ...]
) -> None:
    """The first of them is accountable."""
    _, goal = found(f"owner: {written}")
    assert goal is not None
    assert goal.owner == owners
    assert goal.accountable == (owners[0] if owners else None)


@pytest.mark.parametrize(
    "url",
    ["https://example.com", "https://example.com:8443/a?b=c&d=(e)#f", "mailto:kari@acme.example"],
)
def test_an_address_of_work_is_https_or_mailto(url: str) -> None:
    """With query, port and fragment; one alone needs no list."""
    _, goal = found(f'work: {{title: A, url: "{url}"}}')
    assert goal is not None
    assert goal.work == (plan.Work(title="A", url=url),)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.com",
        "/a",
        "https:example.com",
        "https://",
        "https://bank.example@evil.example/",
        "https://a b",
        "https://a\\u0022onclick=b",
        "https://a<b>",
        "mailto:",
        "mailto:kari",
        "HTTPS://a.no",
        "https://a\\u202eb",
        "https://a\\u200bb",
        "file:///etc/passwd",
        "https:///a",
    ],
)
def test_no_other_address_is_taken(url: str) -> None:
    """Nothing that runs, that stays unencrypted, or that looks like another place than it is."""
    codes, _ = found(f'work: [{{title: A, url: "{url}"}}]')
    assert codes
    assert set(codes) <= {"YM016", "YM001"}


def test_an_address_has_a_most() -> None:
    """2,000 characters, and not one more."""
    start = "https://a.no/"
    assert found(f'work: {{title: A, url: "{start}{"x" * (2000 - len(start))}"}}')[0] == []
    assert found(f'work: {{title: A, url: "{start}{"x" * (2001 - len(start))}"}}')[0] == ["YM016"]


def test_a_reason_has_a_day_and_a_text() -> None:
    """Neither goes without the other."""
    assert found("adjusted: {on: 2026-11-03, because: a}")[0] == []
    assert found("adjusted: [{on: 2026-11-03}]")[0] == ["YM014"]
    assert found("adjusted: [{because: a}]")[0] == ["YM014"]


def test_the_workspace_knows_people_elsewhere_and_its_own_places() -> None:
    """Handles, the pages' addresses, the meeting's day, and its own name."""
    text = (
        "id: acme\npeople: {kari: {github: k, gitlab: l, slack: U1, teams: k@a.no}}\n"
        'site: {url: "https://a.no"}\nmeetings: {weekly: friday}\n'
    )
    space = workspaces.loaded({"okr.yaml": text}).workspace
    assert space.findings == ()
    assert space.settings == settings.Settings(
        id="acme",
        people={"kari": settings.Person(github="k", gitlab="l", slack="U1", teams="k@a.no")},
        site=settings.Site(url="https://a.no"),
        meetings=settings.Meetings(weekly="friday"),
    )


@pytest.mark.parametrize(
    "text",
    ['site: {url: "http://a.no"}', 'site: {form: "mailto:a@b.no"}', "meetings: {weekly: fri}"],
)
def test_places_are_https_and_days_are_of_the_week(text: str) -> None:
    """Anything else is refused by name."""
    findings = workspaces.loaded({"okr.yaml": text}).workspace.findings
    assert [finding.code for finding in findings] == ["YM016"]

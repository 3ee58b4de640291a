"""Recording and closing by `okrcli.actions` alone, where rich and typer cannot be imported."""

import subprocess
import sys
from pathlib import Path

CYCLE = "label: Q4 2026\nstart: 2026-10-01\nend: 2026-12-31\n"
PLAN = """\
objectives:
  - id: mrr
    title: Grow revenue
    owner: kari
    key_results:
      - {id: subs, title: New subscriptions, owner: kari, baseline: 100, target: 200}
"""
BARE = "import sys\nfor name in ('rich', 'typer', 'click'):\n    sys.modules[name] = None\n"
OPEN = """
from datetime import UTC, date, datetime
from pathlib import Path
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
root = Path(sys.argv[1])
def opened():
    return workspace_from(workspace_files.Disk(root)).workspace
"""
RECORD = """
from okrcli.actions.check_in import session_files, typed_reading
from okrcli.actions.check_in.doubts import Refusal
from okrcli.actions.check_in.session_files import SessionEntry, Signature
from okrcli.actions.check_in.subject_search import SubjectSearch
from okrcli.actions.check_in.typed_words import Typed
from okrcli.actions.check_in.written_sessions import write_new_sessions
from okrcli.language.catalogue import language_named
space, day = opened(), date(2026, 11, 23)
subject = SubjectSearch(space, "kari", day).subject("subs", day)
hearing = typed_reading.Hearing(space, day, language_named("en"), Refusal())
reading = typed_reading.typed_reading(subject, Typed(value="150", confidence="7"), hearing)
entries = [SessionEntry(subject, day, reading)]
signature = Signature("kari", datetime(2026, 11, 23, 9, 42, 10, tzinfo=UTC))
done = write_new_sessions(root, space, session_files.drafts(entries, signature))
change, = done.changes(space, entries)
print(done.written[0], change.after.progress.now, change.after.progress.share)
again = write_new_sessions(root, opened(), session_files.drafts(entries, signature))
print(len(again.fresh), again.there_already == done.written)
"""
CLOSE = """
from decimal import Decimal
from okrcli.actions.close import closable
from okrcli.actions.close.closable import ClosingWish
from okrcli.actions.close.verdicts import Verdict
day = date(2027, 1, 5)
closing = closable.closing_cycle(opened(), "kari", ClosingWish(None, day, day))
team, = closable.teams_to_close(closing, None)
closable.check_team(closing, team)
given = {team.id: {"subs": Verdict(Decimal("0.6"), None, "ask earlier")}}
closable.write_reviews(root, closable.review_texts(closing, given))
season = opened().cycles["2026-Q4"]
found = season.teams["growth"].review.objectives["mrr"].key_results["subs"]
print(season.closed(day), found.progress, found.grade, found.outcome, found.learned)
"""


def _workspace(root: Path) -> Path:
    files = {
        "okr.yaml": "",
        "cycles/2026-Q4/cycle.yaml": CYCLE,
        "cycles/2026-Q4/plans/growth.yaml": PLAN,
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def _printed(code: str, root: Path) -> list[str]:
    """What a program prints that has no terminal's library."""
    command = [sys.executable, "-c", BARE + code, str(root)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    return ran.stdout.splitlines()


def test_the_libraries_of_the_terminal_are_out_of_reach(tmp_path: Path) -> None:
    """Else the tests below would say nothing."""
    code = "try:\n    import okrcli.cli.checkin\nexcept ImportError as why:\n    print(why.name)"
    assert _printed(code, tmp_path) == ["typer"]


def test_a_check_in_is_recorded_once_and_says_what_it_changed(tmp_path: Path) -> None:
    """150 is halfway from 100 to 200; the same again is there already."""
    path = "cycles/2026-Q4/checkins/growth/2026-11-23-094210-kari.yaml"
    printed = _printed(OPEN + RECORD, _workspace(tmp_path))
    assert printed == [f"{path} 150 0.5", "0 True"]
    assert "subs: {value: 150, confidence: 7}" in (tmp_path / path).read_text(encoding="utf-8")


def test_a_cycle_is_closed_with_the_grade_that_is_given(tmp_path: Path) -> None:
    """0.6 is less than the 0.7 of an aspirational goal: missed."""
    _printed(OPEN + RECORD, _workspace(tmp_path))
    assert _printed(OPEN + CLOSE, tmp_path) == ["True 0.50 0.6 missed ask earlier"]

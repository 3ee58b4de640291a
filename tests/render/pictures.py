"""Pictures of every screen, to be looked at: four widths, dark and light, English and bokmål.

    python -m tests.render.pictures FOLDER [--browser chromium]

writes an SVG file a screen, width, theme and language, and with a browser one PNG file beside each.
The example company as of 25 November 2026, and a copy of it with an eased target for `okr diff`.
"""

import argparse
import io
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, DIMMED_MONOKAI
from rich.text import Text

from tests import examples

WIDTHS, LANGUAGES = (40, 80, 120, 200), ("en", "nb")
THEMES = {"dark": DIMMED_MONOKAI, "light": DEFAULT_TERMINAL_THEME}
ON = ("--on", "2026-11-25")
# the name of a picture, and the words behind `okr`
SCREENS: dict[str, tuple[str, ...]] = {
    "report": ("report", *ON),
    "report-team": ("report", "growth", *ON),
    "report-objective": ("report", "mrr", *ON),
    "report-key-result": ("report", "subscriptions", *ON),
    "report-kpi": ("report", "churn", *ON),
    "report-brief": ("report", "--brief", *ON),
    "report-closed": ("report", "--cycle", "2026-Q3"),
    "report-by-owner": ("report", "--by", "owner", *ON),
    "kpi": ("kpi", *ON),
    "kpi-one": ("kpi", "churn", *ON),
    "meeting": ("meeting", "--format", "text", *ON),
    "meeting-quarterly": ("meeting", "quarterly", "--format", "text", *ON),
    "due": ("due", *ON),
    "tree": ("tree", *ON),
    "log": ("log", "subscriptions", *ON),
    "diff": ("diff",),
    "validate": ("validate",),
    "help": ("--help",),
    "help-report": ("report", "--help"),
    "guide": ("guide",),
    "explain": ("explain", "KR203"),
    "checkin-dry": ("checkin", "subscriptions", "4790", "--dry-run", *ON),
}


def _workspace(folder: Path) -> Path:
    """The example in a repository of its own, its newest change an eased target, not committed."""
    root = folder / "acme"
    shutil.copytree(examples.ROOT / "acme", root)
    who = ("-c", "user.name=Kari", "-c", "user.email=kari@acme.example")
    for words in (("init", "-qb", "main"), ("add", "."), ("commit", "-qm", "Begin")):
        subprocess.run(["git", *who, *words], cwd=root, check=True)
    plan = root / "cycles/2026-Q4/plans/growth.yaml"
    plan.write_text(plan.read_text().replace("target: 6000", "target: 5500"), encoding="utf-8")
    return root


def _shown(root: Path, words: tuple[str, ...], width: int, language: str) -> str:
    """What a terminal of that width gets, errors included."""
    done = subprocess.run(
        [sys.executable, "-m", "okrcli", *words],
        cwd=root,
        env={
            **os.environ,
            "COLUMNS": str(width),
            "FORCE_COLOR": "1",
            "OKR_LANG": language,
            "OKR_AUTHOR": "kari",
            "LANG": "C.UTF-8",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def _picture(shown: str, width: int, theme: str, title: str) -> str:
    console = Console(
        file=io.StringIO(), record=True, width=width, force_terminal=True, legacy_windows=False
    )
    for line in shown.splitlines():
        console.print(Text.from_ansi(line), soft_wrap=True, highlight=False)
    return console.export_svg(title=title, theme=THEMES[theme])


def pictures(folder: Path) -> Iterator[Path]:
    """The files, one after the other."""
    with tempfile.TemporaryDirectory() as place:
        root = _workspace(Path(place))
        for name, width, language in itertools.product(SCREENS, WIDTHS, LANGUAGES):
            shown = _shown(root, SCREENS[name], width, language)
            for theme in THEMES:
                path = folder / f"{name}-{width}-{language}-{theme}.svg"
                title = f"okr {' '.join(SCREENS[name])}"
                path.write_text(_picture(shown, width, theme, title), encoding="utf-8")
                yield path


def main() -> None:
    """Write them, and say how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--browser", help="a Chromium that makes PNG files of them")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    made = list(pictures(asked.folder))
    for path in made if asked.browser else ():
        words = (f"--screenshot={path.with_suffix('.png')}", "--window-size=1400,1800")
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
        subprocess.run(
            [asked.browser, *flags, *words, path.resolve().as_uri()],
            capture_output=True,
            check=True,
        )
    sys.stdout.write(f"{len(made)} pictures in {asked.folder}\n")


if __name__ == "__main__":
    main()

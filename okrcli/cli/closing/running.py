"""The run of `okr close`: verdicts asked for or read from a file, and reviews written."""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.text import Text

from okrcli import emit, errors, store
from okrcli.cli import author as authors
from okrcli.cli import opening, terminal
from okrcli.cli.checking import asking, filing
from okrcli.cli.checking import importing as check_ins
from okrcli.cli.checking import naming as names
from okrcli.cli.closing import importing, naming, scene, telling, verdicts, walking
from okrcli.cli.closing.scene import Asked, Scene
from okrcli.cli.closing.verdicts import Verdict
from okrcli.document import encoding
from okrcli.model import workspace
from okrcli.report import visible


def run(asked: Asked, lang: str | None, *, ascii_flag: bool) -> int:
    """Close what is asked for; 0, or the OkrError of whatever stops it."""
    opened = opening.here()
    names.check_settings(opened.workspace)
    language = opening.language(lang, opened.workspace)
    page = terminal.page(language, ascii_flag=ascii_flag)
    who = authors.author(asked.author, os.environ, opened.root, opened.workspace.settings.people)
    found = Scene(opened, asked, page, who, scene.cycle(opened.workspace, asked))
    scene.check_day(found.season, asked)
    given = _given(found)
    texts = dict(_texts(found, given))
    if asked.dry:
        terminal.show(_shown(texts), asked.color, margin=0)
        return 0
    _write(opened.root, texts)
    after = opening.here().workspace
    terminal.show(telling.lines(after, found, list(given), list(texts)), asked.color)
    return 0


def _given(found: Scene) -> dict[str, dict[str, Verdict]]:
    """What is said of each team's goals: read, asked, or for `--dry-run` only proposed."""
    if found.asked.source is not None:
        return _imported(found, found.asked.source)
    teams = scene.teams(found)
    for team in teams:
        scene.check(found, team)
    if found.asked.dry:
        return {team.id: {} for team in teams}
    if not terminal.interactive():
        _nobody_to_ask(found, teams)
    return {team.id: _walked(found, team) for team in teams}


def _imported(found: Scene, source: str) -> dict[str, dict[str, Verdict]]:
    name = "standard input" if source == "-" else source
    text = check_ins.decoded(_bytes(source), name)
    team = scene.teams(found)[0] if found.asked.team else None
    rows = importing.rows(text, name, found.page.language)
    given = naming.by_team(found, team, rows, name)
    for each in given:
        scene.check(found, found.season.teams[each])
    return given


def _bytes(source: str) -> bytes:
    """The bytes of a file or of standard input, a little more than may be read of it at most."""
    most = encoding.SIZE_LIMIT + 1
    if source == "-":
        return sys.stdin.buffer.read(most)
    try:
        with Path(source).open("rb") as file:
            return file.read(most)
    except OSError as why:
        raise errors.UsageError(
            f"{source} cannot be read: {why.strerror}; give a CSV, JSON or YAML file, or -"
        ) from None


def _nobody_to_ask(found: Scene, teams: list[workspace.Team]) -> None:
    command = f"okr close {found.season.id} --team {teams[0].id}"
    raise errors.UsageError(
        f"no terminal to ask for grades on; `{command} --dry-run > review.yaml` proposes them,"
        f" and `{command} --from review.yaml` takes them"
    )


def _walked(found: Scene, team: workspace.Team) -> dict[str, Verdict]:
    asker = asking.Asker(found.page, found.asked.color)
    score = found.score(team)
    return walking.Walk(found.space, found.season, score, found.asked.on, asker).verdicts()


def _texts(found: Scene, given: Mapping[str, Mapping[str, Verdict]]) -> Iterator[tuple[str, str]]:
    """The reviews to write, by path."""
    for name, said in sorted(given.items()):
        team = found.season.teams[name]
        score = found.score(team)
        whole = verdicts.completed(score, said)
        review = verdicts.reviewed(score, whole, found.asked.on, found.author)
        yield scene.review_path(team), emit.review_text(review)


def _shown(texts: Mapping[str, str]) -> Iterator[Text]:
    """The files as they would be written, each below its path."""
    for path, text in texts.items():
        yield Text(f"# {visible.visible(path)}", "muted")
        yield from (Text(visible.visible_line(line)) for line in text.splitlines())


def _write(root: Path, texts: Mapping[str, str]) -> None:
    """Write the reviews, all of them or none."""
    written: list[str] = []
    try:
        for path, text in texts.items():
            store.create(root, path, text)
            written.append(path)
    except BaseException as why:
        for path in written:
            store.remove(root, path)
        if isinstance(why, KeyboardInterrupt):
            raise filing.Interrupted from None
        raise

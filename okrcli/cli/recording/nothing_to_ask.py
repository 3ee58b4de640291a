"""Why a walk has nothing to ask about, and what to do then."""

from collections.abc import Sequence

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.check_in.walk_targets import WalkChoice
from okrcli.actions.names import unread_hint
from okrcli.cli.recording.request import CheckInSetting
from okrcli.messages import N_, Message, either
from okrcli.model import workspace


def nothing_to_ask(
    scene: CheckInSetting, seasons: list[workspace.Cycle], choice: WalkChoice, line: str | None
) -> errors.NotFoundError:
    """The error for nothing to ask about: why, and what to do.

    `line` would name the author in okr.yaml, None where they are there.
    """
    where = either([season.id for season in seasons])
    closed = _review_paths(seasons, choice)
    if closed and (choice.whole or all(season.closed(scene.asked.today) for season in seasons)):
        return errors.NotFoundError(
            N_("{where} is closed ({closed}); begin the next cycle with `okr init`"),
            where=where,
            closed=", ".join(closed),
        )
    if choice.whole:
        return errors.NotFoundError(
            N_("nothing in {where} can be read there; `okr report` shows what there is"),
            where=where,
        )
    broken = unread_hint(scene.space, seasons)
    if broken:
        return errors.NotFoundError(
            N_("nothing that can be read in {where} is yours, and {broken}"),
            where=where,
            broken=names.broken(broken[0]),
        )
    return _nothing_owned(where, scene.author, line)


def _review_paths(seasons: Sequence[workspace.Cycle], choice: WalkChoice) -> list[str]:
    """The reviews with which the teams that are walked through have closed their cycles."""
    return sorted(
        team.review_path
        for season in seasons
        for team in season.planned
        if team.review_path and choice.team in {None, team.id}
    )


def _nothing_owned(where: Message, author: str, line: str | None) -> errors.NotFoundError:
    """The error for an author who owns nothing."""
    if line is None:
        return errors.NotFoundError(
            N_(
                "nothing in {where} is yours, {author}; take `okr checkin --team TEAM` or --all, or"
                " write `owner: {author}` in a plan"
            ),
            where=where,
            author=author,
        )
    return errors.NotFoundError(
        N_(
            "nothing in {where} is yours, {author}; take `okr checkin --team TEAM` or --all, or"
            " add yourself under `people:` in okr.yaml, with the line `{line}`"
        ),
        where=where,
        author=author,
        line=line,
    )

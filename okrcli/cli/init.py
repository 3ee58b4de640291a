"""`okr init`: a workspace to begin with, or its next cycle."""

from typing import Annotated

import typer

from okrcli.cli import options


def init(
    cycle: Annotated[
        str | None,
        typer.Argument(metavar="[CYCLE]", help="Default: the one of today, or the next."),
    ] = None,
    team: Annotated[
        list[str] | None,
        typer.Option("--team", metavar="TEAM", help="A team to write a plan for; repeatable."),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--from", metavar="CYCLE", help="Begin with what CYCLE carried over."),
    ] = None,
    start: Annotated[
        str | None, typer.Option("--start", metavar="DATE", help="The cycle's first day.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--end", metavar="DATE", help="The cycle's last day.")
    ] = None,
    organisation: Annotated[
        str | None,
        typer.Option("--organisation", metavar="TEXT", help="Default: the name of the folder."),
    ] = None,
    group: Annotated[
        str | None, typer.Option("--group", metavar="GROUP", help="Put new plans in this division.")
    ] = None,
    github: Annotated[
        bool, typer.Option("--github", help="A check-in form, and workflows for it and a site.")
    ] = False,
    gitlab: Annotated[
        bool, typer.Option("--gitlab", help="A check-in form, and a job that publishes a site.")
    ] = False,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Scaffold a workspace here or, in one that exists, its next cycle.

    Examples:
      okr init                                   asks on a terminal, else takes defaults
      okr init 2026-Q4 --team Growth --team "Customer care"
      okr init 2026-Q4 --team Sales              one more team in a cycle that is there
      okr init 2026-T3 --lang nb                 tertials, på norsk
      okr init pilot --start 2026-11-02 --end 2026-12-18
      okr init 2027-Q1 --from 2026-Q4            with what was carried over when it closed
      okr init --github                          an issue form to check in with, and a site

    Cycles: 2026-Q4, 2026-T3 (four months), 2026-H2, 2026, 2026-11, or any name with its dates.
    Without one it is today's in a new workspace, and the next one in a workspace that is there.
    Nothing that exists is overwritten. In a workspace the teams of the newest cycle are kept.
    With --from, a key result's last reading becomes its baseline; ids and comments stay.
    """
    if github or gitlab:
        from okrcli.cli.scaffolding.forge import begin_forge

        return begin_forge("github" if github else "gitlab", lang)
    from okrcli.cli.scaffolding import defaults, questions
    from okrcli.cli.scaffolding.begin import begin_workspace

    first = options.day_ahead(start) if start else None
    last = options.day_ahead(end, first) if end else None
    typed = defaults.Typed(cycle, tuple(team or ()), first, last, organisation, group)
    spoken = questions.Spoken(lang, color, ascii_)
    if source is not None:
        from okrcli.cli.scaffolding.next_cycle import begin_next_cycle

        return begin_next_cycle(typed, source, spoken, options.day(None))
    return begin_workspace(typed, spoken, options.day(None))

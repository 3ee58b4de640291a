"""`okr tree`: alignment, from the company to its teams."""

from typing import Annotated

import typer

from okrcli.cli import options


def tree(
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    team: options.TeamName = None,
    owner: options.Owner = None,
    state: options.States = None,
    kind: options.Kind = None,
    stale: options.Stale = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="text, mermaid, dot or json.")
    ] = "text",
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Show which objectives support which: this cycle's, and those of longer ones around it.

    Examples:
      okr tree                       from the company down, with progress, state and owner
      okr tree --team growth         what leads to the company from one team
      okr tree --state off-track     what a late objective holds up; also --owner, --kind, --stale
      okr tree --format mermaid      a flowchart that GitHub and GitLab draw
      okr tree --format dot          for Graphviz
      okr tree --lang nb             på norsk

    A shared objective stands under each team that shares it. Below the tree: goals of a company's
    plan that nothing supports, and objectives that support nothing. Alignment shows; it adds
    nothing up.
    """
    from okrcli.cli import opening, showing
    from okrcli.cli.aligning import running

    asked = running.Asked(
        options.day(on), cycle, options.choice(team, owner, state, kind, stale=stale),
        options.among("--format", format_, running.FORMATS),
    )  # fmt: skip
    opened = opening.to_look_at(rev)
    how = showing.How(opening.language(lang, opened.workspace), color, ascii_)
    running.run(opened, asked, how)
    return 0

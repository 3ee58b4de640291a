"""`okr validate`: a linter for goals."""

from typing import Annotated

import typer

from okrcli.cli import options


def validate(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH]...", help="Only these files or folders.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
    select: Annotated[
        str | None, typer.Option("--select", metavar="CODE,...", help="Only these rules.")
    ] = None,
    ignore: Annotated[
        str | None, typer.Option("--ignore", metavar="CODE,...", help="All but these rules.")
    ] = None,
    level: Annotated[
        str, typer.Option("--level", metavar="LEVEL", help="Show from error, warning or advice.")
    ] = "advice",
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text, concise, json, github, gitlab, sarif or rdjsonl.",
        ),
    ] = "text",
    fix: Annotated[bool, typer.Option("--fix", help="Mend what is certain.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show the fixes, write nothing.")] = False,
    pass_over: Annotated[
        bool, typer.Option("--pass-over", help="Say nothing of files of no workspace (for hooks).")
    ] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Every place, of however many teams.")
    ] = False,
    on: options.On = None,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Check plans and readings: what cannot be read, and what should not be written.

    Examples:
      okr validate                              the whole workspace
      okr validate cycles/2026-Q4/plans/a.yaml  one plan; others are still looked up
      okr validate --strict --format github     in CI
      okr validate --select KR --level warning  only key results, no advice
      okr validate --diff                       what --fix would mend

    Paths may be of several workspaces, and lead through links.

    Exit code 0 when nothing fails, 1 when something does, 2 when okr could not run.
    `# okr: ignore[KR203] reason` on a line, or above it, silences a rule there.
    """
    from okrcli.cli import opening
    from okrcli.cli.validating import filters, output
    from okrcli.cli.validating.fix import mend_files
    from okrcli.cli.validating.output import FindingsRequest, show_findings

    format_ = options.among("--format", format_, output.FORMATS)
    chosen = filters.Selection(
        None,
        filters.codes("--select", select),
        filters.codes("--ignore", ignore),
        filters.level(level),
    )
    parts = []
    for each in filters.workspaces(paths or [], opening.start(), lenient=pass_over):
        opened = opening.at(each.root)
        inside = filters.inside(each, opened.loaded.paths)
        parts.append(output.Part(opened, chosen._replace(paths=inside)))
    if not parts:
        return 0
    asked = FindingsRequest(
        on=options.day(on),
        now=options.now(on),
        format=format_,
        strict=strict,
        color=color,
        language=opening.language(lang, parts[0].opened.workspace),
        ascii=ascii_,
        everything=every,
    )
    return mend_files(parts, asked, dry=diff) if fix or diff else show_findings(parts, asked)

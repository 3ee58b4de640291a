"""The scripts that a shell reads: they ask `okr` itself what there is to complete."""

from pathlib import Path

from okrcli import errors
from okrcli.cli.completion.answer import SHELLS
from okrcli.messages import N_


def completion_script(shell: str | None) -> str:
    """The script for a shell; UsageError for one that there is none for."""
    if shell not in SHELLS:
        if not shell:
            raise errors.UsageError(
                N_("no shell was named; write `okr completion bash`, zsh or fish")
            )
        raise errors.UsageError(
            N_("there is no script for `{shell}`; write `okr completion bash`, zsh or fish"),
            shell=shell,
        )
    return (Path(__file__).parent / f"okr.{shell}").read_text(encoding="utf-8")

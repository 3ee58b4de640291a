"""The scripts that a shell reads: they ask `okr` itself what there is to complete."""

from pathlib import Path

from okrcli import errors
from okrcli.cli.completion.shells import SHELLS


def of(shell: str | None) -> str:
    """The script for a shell; UsageError for one that there is none for."""
    if shell not in SHELLS:
        said = f"there is no script for `{shell}`" if shell else "no shell was named"
        raise errors.UsageError(f"{said}; write `okr completion bash`, zsh or fish")
    return (Path(__file__).parent / f"okr.{shell}").read_text(encoding="utf-8")

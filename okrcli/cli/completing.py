"""`okr completion`: the script that lets a shell complete `okr`."""

from typing import Annotated

import typer


def completing(
    shell: Annotated[
        str | None, typer.Argument(metavar="bash|zsh|fish", help="The shell to complete in.")
    ] = None,
) -> int:
    """Print the script that completes commands, options, goals, teams and cycles on Tab.

    Examples:
      eval "$(okr completion bash)"              in ~/.bashrc
      eval "$(okr completion zsh)"               in ~/.zshrc
      okr completion fish > ~/.config/fish/completions/okr.fish

    Goals come with their titles: `okr checkin <Tab>` lists what can be read. The answers are
    read off the plans as they are at that moment.
    """
    import sys

    from okrcli.cli.completion.script import completion_script

    sys.stdout.write(completion_script(shell))
    return 0

"""The block that each client wants in its settings so that it starts `okr mcp`."""

import json
from pathlib import Path

_UVX = ("uvx", "--from", "okrcli[mcp]", "okr", "-C")
CLIENTS = ("claude", "vscode", "cursor", "codex")


def install_block(client: str, root: Path) -> str:
    """The block for a client, of the workspace at a folder."""
    command, *words = (*_UVX, str(root), "mcp")
    if client == "codex":
        listed = ", ".join(json.dumps(word, ensure_ascii=False) for word in words)
        return f'[mcp_servers.okr]\ncommand = "{command}"\nargs = [{listed}]\n'
    entry = {"command": command, "args": words}
    block = {"servers" if client == "vscode" else "mcpServers": {"okr": entry}}
    return json.dumps(block, indent=2, ensure_ascii=False) + "\n"

"""A client for yaml-language-server over standard input and output: what an editor would see."""

import json
import os
import shlex
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any

Json = dict[str, Any]


def command() -> list[str] | None:
    """How to start the server: `OKR_YAML_LS`, or one that npm has installed; None without."""
    told = os.environ.get("OKR_YAML_LS")
    if told:
        return [*shlex.split(told), "--stdio"]
    found = shutil.which("yaml-language-server")
    return [found, "--stdio"] if found else None


class Server:
    """One running server with a folder open in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.next_id = 0
        self.published: dict[str, list[Json]] = {}

    def __enter__(self) -> "Server":
        words = command()
        assert words is not None
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        capabilities: Json = {
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
            "workspace": {"configuration": True},
        }
        self.ask(
            "initialize",
            {"processId": None, "rootUri": self.folder.as_uri(), "capabilities": capabilities},
        )
        self.tell("initialized", {})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                pipe.close()

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        """Send a request and wait for its answer."""
        self.next_id += 1
        mine = self.next_id
        self._send({"id": mine, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == mine and "method" not in message:
                return message.get("result")

    def open(self, path: str, text: str) -> str:
        """Open a file of the folder with that text; gives its address."""
        uri = (self.folder / path).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def problems(self, path: str, text: str) -> list[tuple[int, str]]:
        """The lines (from 1) and messages that the editor underlines."""
        uri = self.open(path, text)
        self.published.pop(uri, None)
        while uri not in self.published:
            self._receive()
        return [
            (p["range"]["start"]["line"] + 1, p["message"].split("\n")[0])
            for p in self.published[uri]
        ]

    def at(self, method: str, path: str, text: str) -> Any:
        """The answer to a request at the place that `|` marks in the text."""
        before, after = text.split("|", 1)
        uri = self.open(path, before + after)
        line = before.count("\n")
        character = len(before) - (before.rfind("\n") + 1)
        where = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", {"textDocument": {"uri": uri}, "position": where})

    def offers(self, path: str, text: str) -> dict[str, Json]:
        """What the editor offers to write where `|` stands, by label."""
        answer = self.at("completion", path, text)
        return {item["label"]: item for item in answer["items"]}

    def hover(self, path: str, text: str) -> str:
        """What the editor says of the place where `|` stands."""
        answer = self.at("hover", path, text)
        return str(answer["contents"]["value"]) if answer else ""

    def _send(self, message: Json) -> None:
        assert self.process.stdin
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def _receive(self) -> Json:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.decode().partition(":")
            length = int(value) if name.lower() == "content-length" else length
        message: Json = json.loads(self.process.stdout.read(length))
        self._take(message)
        return message

    def _take(self, message: Json) -> None:
        """Answer what the server asks for, and keep what it publishes."""
        if message.get("method") == "workspace/configuration":
            settings: list[Json] = [
                {
                    "validate": True,
                    "completion": True,
                    "hover": True,
                    "schemaStore": {"enable": False},
                }
                if item.get("section") == "yaml"
                else {}
                for item in message["params"]["items"]
            ]
            self._send({"id": message["id"], "result": settings})
        elif message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.published[params["uri"]] = params["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})

"""A headless Chromium at the end of two pipes, spoken to in its own protocol."""

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

Json = dict[str, Any]

# the flags keep it from asking the network for anything, also at its start
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
# Chromium reads from 3 and writes to 4, whatever numbers the pipes have here
_MOVED = (
    "import os, sys; i, o, *words = sys.argv[1:]; i, o = os.dup(int(i)), os.dup(int(o)); "
    "os.dup2(i, 3); os.dup2(o, 4); [os.set_inheritable(n, True) for n in (3, 4)]; "
    "os.execv(words[0], words)"
)


class Browser:
    """One running browser with a profile of its own."""

    def __init__(self, program: str, profile: Path) -> None:
        self.program, self.profile = program, profile
        self.next_id, self.rest = 0, b""

    def __enter__(self) -> "Browser":
        theirs, self.mine = os.pipe()
        self.heard, said = os.pipe()
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _MOVED,
                str(theirs),
                str(said),
                self.program,
                *FLAGS,
                f"--user-data-dir={self.profile}",
                "about:blank",
            ],
            pass_fds=(theirs, said),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs)
        os.close(said)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.terminate()
        self.process.wait()
        os.close(self.mine)
        os.close(self.heard)

    def ask(self, method: str, session: str = "", **parameters: Any) -> Json:
        """The answer to a command; RuntimeError when the browser refuses it."""
        self.next_id += 1
        message: Json = {"id": self.next_id, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.mine, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self.next_id:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                result: Json = answer["result"]
                return result

    def _next(self) -> Json:
        while b"\0" not in self.rest:
            piece = os.read(self.heard, 1 << 16)
            if not piece:
                raise RuntimeError("the browser is gone")
            self.rest += piece
        first, self.rest = self.rest.split(b"\0", 1)
        message: Json = json.loads(first)
        return message

    def page(self, address: str, width: int = 1100, *, dark: bool = False) -> "Page":
        """A new tab of that width with the page loaded in it."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session)
        page.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=844,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        theme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        page.ask("Emulation.setEmulatedMedia", features=[theme])
        page.ask("Page.navigate", url=address)
        page.run(
            "new Promise(r => document.readyState == 'complete' ? r() : addEventListener('load', r))"
        )
        return page


class Page:
    """One tab."""

    def __init__(self, browser: Browser, session: str) -> None:
        self.browser, self.session = browser, session

    def ask(self, method: str, **parameters: Any) -> Json:
        """The answer to a command to this tab."""
        return self.browser.ask(method, self.session, **parameters)

    def run(self, script: str) -> Any:
        """What a script comes to, once it is settled; RuntimeError with what it throws."""
        answer = self.ask(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def picture(self, place: Path) -> None:
        """Save the whole page, below the fold too, as a PNG."""
        shown = self.ask("Page.captureScreenshot", captureBeyondViewport=True)
        place.write_bytes(base64.b64decode(shown["data"]))

    def printed(self, place: Path) -> None:
        """Save the page as it prints on A4."""
        made = self.ask(
            "Page.printToPDF",
            paperWidth=8.27,
            paperHeight=11.69,
            preferCSSPageSize=True,
            printBackground=True,
        )
        place.write_bytes(base64.b64decode(made["data"]))

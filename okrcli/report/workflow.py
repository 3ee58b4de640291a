"""Commands to GitHub's runner: lines that it takes off a step's output, such as annotations."""


def command(level: str, message: str, **properties: object) -> str:
    """`::warning file=a.yaml,line=3,title=okr::message`; nothing in a value can begin another one.

    Line breaks stay, properties without a value are left away.
    """
    named = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value)
    return f"::{level}{' ' if named else ''}{named}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

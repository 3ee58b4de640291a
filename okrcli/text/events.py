"""The parser's events, which are all of YAML that is used here, and where they stand.

The C parser of ruamel.yaml.clib is used where it is installed, the pure one otherwise; the answers
are the same. Only events are read: the composers above them recurse, and can be made to crash.
"""

from typing import Any

from okrcli.findings import Span

PLAIN = (None, "")  # the styles of a scalar without quotes


def parser(text: str) -> Any:
    """What gives the events of a text one by one."""
    try:
        from _ruamel_yaml import CParser
    except ImportError:
        from ruamel.yaml import YAML

        pure = YAML(typ="safe", pure=True)
        _, made = pure.get_constructor_parser(text)
        return made
    return CParser(text)


def trouble(text: str, most: int) -> tuple[Exception | None, int]:
    """The error that the parser stops at, if any, and how many events came before it.

    It is not looked for behind so many events that the file is refused for them.
    """
    refused, coming = errors(), parser(text)
    count = 0
    try:
        while coming.get_event() is not None and count <= most:
            count += 1
    except refused as error:
        return error, count
    except IndexError:
        # the pure parser's answer to a directive, which the reader tells of
        pass
    return None, count


def errors() -> type[Exception]:
    """What a parser raises at what is not YAML."""
    from ruamel.yaml.error import YAMLError

    return YAMLError


def span(start: Any, end: Any = None) -> Span:
    """From where an event begins to where it, or a later one, ends."""
    first, last = start.start_mark, (end or start).end_mark
    return Span(first.line + 1, first.column + 1, last.line + 1, last.column + 1)

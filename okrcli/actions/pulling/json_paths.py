"""Dotted paths into a JSON document: `data.0.score`, `kpis[name=nps].value`; nothing else."""

import json
import re
from decimal import Decimal
from typing import NamedTuple, NoReturn

from okrcli.actions.pulling.answers import ConnectorError
from okrcli.messages import N_

Json = None | bool | str | Decimal | list["Json"] | dict[str, "Json"]

_STEP = re.compile(r"([^.\[\]]+)|\[([^=\]]+)=([^\]]*)\]")


class Pick(NamedTuple):
    """The one item of a list whose key has this text."""

    key: str
    text: str


Path = tuple[str | Pick, ...]


def path_from(text: str) -> Path | None:
    """The steps of a path, None where it is none.

    >>> path_from("data[name=nps].score")
    ('data', Pick(key='name', text='nps'), 'score')
    """
    steps: list[str | Pick] = []
    place = 0
    while place < len(text):
        found = _STEP.match(text, place)
        if found is None:
            return None
        key, picked, wanted = found.groups()
        steps.append(key if key is not None else Pick(picked, wanted))
        place = found.end()
        if place < len(text) and text[place] == ".":
            place += 1
            if place == len(text):
                return None
        elif place < len(text) and text[place] != "[":
            return None
    return tuple(steps) if steps else None


def document_from(data: bytes) -> Json:
    """The JSON document that bytes spell, every number exact; ConnectorError for any other."""
    try:
        found: Json = json.loads(
            data.decode("utf-8-sig"),
            parse_float=Decimal,
            parse_int=Decimal,
            parse_constant=_refuse,
        )
    except (ValueError, RecursionError, ArithmeticError):
        raise ConnectorError(N_("its answer is no JSON")) from None
    return found


def _refuse(word: str) -> NoReturn:
    raise ConnectorError(N_("it gives {what} and no number"), what=word)


def at_path(document: Json, path: Path) -> Json:
    """What stands at a path; ConnectorError names the step at which there is nothing."""
    here = document
    for step in path:
        here = _step(here, step)
    return here


def _step(here: Json, step: str | Pick) -> Json:
    if isinstance(step, Pick):
        return _picked(here, step)
    if isinstance(here, dict) and step in here:
        return here[step]
    if isinstance(here, list) and re.fullmatch("-?[0-9]{1,6}", step):
        place = int(step)
        if -len(here) <= place < len(here):
            return here[place]
    raise ConnectorError(N_("its answer has nothing at `{step}`"), step=step)


def _picked(here: Json, step: Pick) -> Json:
    items = here if isinstance(here, list) else []
    found = [item for item in items if isinstance(item, dict) and _text(item, step) == step.text]
    if len(found) == 1:
        return found[0]
    said = f"[{step.key}={step.text}]"
    if found:
        raise ConnectorError(N_("its answer has several items at `{step}`"), step=said)
    raise ConnectorError(N_("its answer has nothing at `{step}`"), step=said)


def _text(item: dict[str, Json], step: Pick) -> str:
    found = item.get(step.key)
    return found if isinstance(found, str) else str(found) if isinstance(found, Decimal) else ""

"""What other programs take: schemas written from their documentation, closed to any other key."""

from typing import Any, NamedTuple

Schema = dict[str, Any]
LINE: Schema = {"type": "integer", "minimum": 1}
TEXT: Schema = {"type": "string", "minLength": 1}


def thing(required: str, optional: str = "", **properties: Schema) -> Schema:
    """An object with these keys and no others."""
    assert set(properties) == {*required.split(), *optional.split()}
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def several(item: Schema) -> Schema:
    """A list of one kind of thing."""
    return {"type": "array", "items": item}


# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
GITLAB = several(
    thing(
        "description check_name fingerprint severity location",
        description=TEXT,
        check_name=TEXT,
        fingerprint=TEXT,
        severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
        location=thing(
            "path lines",
            path={"type": "string", "pattern": r"^[^./]"},
            lines=thing("begin", "end", begin=LINE, end=LINE),
        ),
    )
)
# proto/rdf/reviewdog.proto of reviewdog, in its JSON form
_POSITION = thing("line", "column", line=LINE, column=LINE)
_RANGE = thing("start", "end", start=_POSITION, end=_POSITION)
REVIEWDOG = thing(
    "message location severity source code",
    "suggestions",
    message=TEXT,
    location=thing("path range", path=TEXT, range=_RANGE),
    severity={"enum": ["ERROR", "WARNING", "INFO"]},
    source=thing("name", name=TEXT),
    code=thing("value", value=TEXT),
    suggestions=several(thing("range text", range=_RANGE, text={"type": "string"})),
)
# SARIF 2.1.0, OASIS standard; of its hundred objects those that are used
_MESSAGE = thing("text", text=TEXT)
_REGION = thing(
    "startLine startColumn endLine endColumn",
    startLine=LINE,
    startColumn=LINE,
    endLine=LINE,
    endColumn=LINE,
)
_ARTIFACT = thing(
    "uri uriBaseId", uri={"type": "string", "pattern": r"^[^/ ][^ ]*$"}, uriBaseId=TEXT
)
_PHYSICAL = thing("artifactLocation region", artifactLocation=_ARTIFACT, region=_REGION)
_LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
_RULE = thing(
    "id name shortDescription fullDescription help defaultConfiguration",
    id=TEXT,
    name=TEXT,
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    help=_MESSAGE,
    defaultConfiguration=thing("level", level=_LEVEL),
)
_CHANGE = thing(
    "artifactLocation replacements",
    artifactLocation=_ARTIFACT,
    replacements=several(
        thing(
            "deletedRegion insertedContent",
            deletedRegion=_REGION,
            insertedContent=thing("text", text={"type": "string"}),
        )
    ),
)
_RESULT = thing(
    "ruleId ruleIndex level message locations partialFingerprints",
    "relatedLocations fixes",
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=_LEVEL,
    message=_MESSAGE,
    locations=several(thing("physicalLocation", physicalLocation=_PHYSICAL)),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    relatedLocations=several(
        thing("physicalLocation message", physicalLocation=_PHYSICAL, message=_MESSAGE)
    ),
    fixes=several(
        thing("description artifactChanges", description=_MESSAGE, artifactChanges=several(_CHANGE))
    ),
)
_DRIVER = thing("name version rules", name=TEXT, version=TEXT, rules=several(_RULE))
_RUN = thing(
    "tool columnKind originalUriBaseIds results",
    tool=thing("driver", driver=_DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    originalUriBaseIds={"type": "object"},
    results=several(_RESULT),
)
SARIF: Schema = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "$schema": {"const": "https://json.schemastore.org/sarif-2.1.0.json"},
        "version": {"const": "2.1.0"},
        "runs": several(_RUN),
    },
    "additionalProperties": False,
}


class Command(NamedTuple):
    """A workflow command as GitHub's runner reads it."""

    name: str
    properties: dict[str, str]
    message: str


def command(line: str) -> Command:
    """A line of output taken apart the way actions/runner does; ValueError where it would not."""
    if not line.startswith("::") or "::" not in line[2:]:
        raise ValueError(line)
    head, _, data = line[2:].partition("::")
    name, _, rest = head.partition(" ")
    pairs = (pair.partition("=") for pair in rest.split(",") if pair)
    properties = {key: _unescaped(value, ":", ",") for key, _, value in pairs}
    return Command(name, properties, _unescaped(data))


def _unescaped(text: str, *more: str) -> str:
    for character in ("\r", "\n", *more):
        text = text.replace(f"%{ord(character):02X}", character)
    return text.replace("%25", "%")

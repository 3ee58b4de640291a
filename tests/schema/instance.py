"""Files as an editor sees them: YAML 1.2 core values, where the reader keeps the source text."""

import re
from pathlib import Path
from typing import Any

from okrcli.text.decoding import read_yaml
from okrcli.text.tree import MappingNode, Node, SequenceNode

KIND = re.compile(r".*\.([a-z]+)\.yaml")
_CORE = (
    (re.compile(r"|~|null|Null|NULL"), lambda _: None),
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda s: s.lower() == "true"),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda s: int(s, 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
    (re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"), lambda s: float(s.replace(".", ""))),
)


def of(node: Node) -> Any:
    """The value that YAML's core schema gives a tree."""
    if isinstance(node, MappingNode):
        return {key.text: of(value) for key, value in node.entries}
    if isinstance(node, SequenceNode):
        return [of(item) for item in node.items]
    if node.plain:
        for pattern, value in _CORE:
            if pattern.fullmatch(node.text):
                return value(node.text)
    return node.text


def tree(path: Path) -> Node:
    """The tree of a file that is at least YAML."""
    root, findings = read_yaml(path.read_bytes(), path.name)
    assert root is not None, path
    assert not findings, findings
    return root


def kind(path: Path) -> str:
    """The kind that a test file's name ends in: `good/all.kpis.yaml` is of kind `kpis`."""
    found = KIND.fullmatch(path.name)
    assert found, path
    return found[1]

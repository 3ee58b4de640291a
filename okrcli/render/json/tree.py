"""The alignment for other programs: `okr tree --format json`; its schema is `tree-json`."""

from typing import Literal

from okrcli.render.json import people
from okrcli.render.json.groups import group_list
from okrcli.render.json.report import finding_data
from okrcli.render.json.tree_types import SupportEdge, TreeObjective, TreeOutput
from okrcli.text.json_text import json_text
from okrcli.views import tree_values

FORMAT: Literal[1] = 1


def tree_json(graph: tree_values.Graph, commit: str = "") -> str:
    """One object with the objectives, the lines between them, and what stands alone."""
    output: TreeOutput = {
        "format": FORMAT,
        "organisation": graph.organisation,
        "on": graph.on,
        "commit": commit or None,
        "cycle": graph.cycle.id,
        "groups": group_list(graph.groups),
        "objectives": [_node(node, graph) for node in graph.nodes.values()],
        "supports": [
            SupportEdge(source=edge.source, target=edge.target, by=edge.by, to=edge.to)
            for edge in graph.edges
        ],
        "unsupported": [node.key for node in graph.unsupported],
        "unaligned": [node.key for node in graph.unaligned],
        "broken": [finding_data(found) for found in graph.broken],
    }
    return json_text(output)


def _node(node: tree_values.Node, graph: tree_values.Graph) -> TreeObjective:
    view = node.view
    return {
        "key": node.key,
        "cycle": node.cycle,
        "ref": view.ref,
        "team": view.home,
        "shared_with": list(view.sharing),
        "title": view.item.title,
        **people.owned(view.owners),
        "kind": view.kind,
        "progress": view.score.share,
        "state": view.score.state,
        "closed": view.closed,
        "grade": view.grade,
        "to_be_supported": node.top,
        "chosen": node.key in graph.chosen,
        "unknown": list(node.unknown),
    }

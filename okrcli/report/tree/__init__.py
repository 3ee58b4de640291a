"""Alignment over all cycles of a day: which objective supports which, and what stands alone.

`of(space, season, on, choice)` is the graph; `branches` lays it out as a tree, and every renderer
starts from one of the two.
"""

from okrcli.report.tree.branches import Branch, branches
from okrcli.report.tree.build import of
from okrcli.report.tree.values import Edge, Graph, Node

__all__ = ["Branch", "Edge", "Graph", "Node", "branches", "of"]

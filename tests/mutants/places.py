"""The place of a node in the right program, which its copies keep."""

from __future__ import annotations

import ast
from typing import TypeVar

from gradecheck.worker.tree_copy import copy_of_tree

PLACE = "place"
_Tree = TypeVar("_Tree", bound=ast.AST)


def place_of(node: ast.AST) -> int:
    """The place of a node in the right program; -1 of one that is new."""
    return getattr(node, PLACE, -1)


def copy_with_places(tree: _Tree) -> _Tree:
    """A copy whose nodes have the places of the original ones."""
    made = copy_of_tree(tree)
    for node, twin in zip(ast.walk(tree), ast.walk(made), strict=True):
        if hasattr(node, PLACE):
            setattr(twin, PLACE, place_of(node))
    return made

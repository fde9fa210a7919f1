"""A copy of a syntax tree that costs what the tree is large, whatever others have hung on its nodes.

Python makes `ast.Load()` and its like once for all trees, and what shows a traceback (as IPython does) leaves
the parents of nodes on them: `copy.deepcopy` would then copy a whole file of that traceback with each tree.
"""

from __future__ import annotations

import ast
from typing import Any, TypeVar

_Tree = TypeVar("_Tree", bound=ast.AST)


def copy_of_tree(tree: _Tree, copies: dict[int, Any] | None = None) -> _Tree:
    """A copy with fields and places in the text, and with nothing else that hangs on a node.

    Parameters
    ----------
    tree : ast.AST
        What is copied; it stays as it is.
    copies : dict, optional
        Filled with the copy of each node, by the `id` of the node itself.

    Raises
    ------
    RecursionError
        If it is nested too deep.
    """
    made = type(tree)(**{name: _copied(value, copies) for name, value in ast.iter_fields(tree)})
    ast.copy_location(made, tree)
    if copies is not None:
        copies[id(tree)] = made
    return made


def _copied(value: Any, copies: dict[int, Any] | None) -> Any:
    if isinstance(value, ast.AST):
        return copy_of_tree(value, copies)
    return [_copied(each, copies) for each in value] if isinstance(value, list) else value

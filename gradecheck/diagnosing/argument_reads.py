"""Expressions that only read arguments: a name as it came in, a copy of it, its entries one by one.

Nothing is computed there, so that the mistake is where what was read is used.
"""

from __future__ import annotations

import ast
from collections.abc import Collection

#: Functions and methods that hand on what they are given, in another type at most.
CASTS = frozenset(
    {"float", "int", "list", "tuple", "dict", "array", "asarray", "asfarray", "copy", "deepcopy", "astype"}
    | {"tolist", "item", "float64", "float32", "ascontiguousarray", "asanyarray"}
)


def only_reads_arguments(code: str, parameters: Collection[str]) -> bool:
    """Whether an expression is arguments, their copies or conversions, or entries of them, and nothing else.

    Parameters
    ----------
    code : str
        The expression.
    parameters : collection of str
        Names of the arguments.
    """
    node = _parsed(code)
    return node is not None and _reads(node, frozenset(parameters))


def reads_one_by_one(code: str, parameters: Collection[str]) -> bool:
    """Whether a loop runs over arguments themselves, side by side and counted perhaps."""
    match _parsed(code):
        case ast.Call(func=ast.Name(id="zip" | "enumerate"), args=[_, *_] as parts, keywords=[]):
            return all(reads_one_by_one(ast.unparse(part), parameters) for part in parts)
        case node:
            return node is not None and _reads(node, frozenset(parameters))


def _parsed(code: str) -> ast.expr | None:
    try:
        return ast.parse(code, mode="eval").body
    except (SyntaxError, ValueError, RecursionError):
        return None


def unpacks_in_order(code: str, parameters: Collection[str]) -> bool:
    """Whether an expression is the entries of one argument, one by one, in their own order."""
    if not only_reads_arguments(code, parameters):
        return False
    entries = getattr(ast.parse(code, mode="eval").body, "elts", [])
    read = [part for entry in entries for part in ast.walk(entry) if isinstance(part, ast.Subscript)]
    numbers = [part.slice.value for part in read if isinstance(part.slice, ast.Constant)]
    of_one = len({ast.unparse(part.value) for part in read}) == 1
    return of_one and len(entries) == len(numbers) and numbers == list(range(len(numbers)))


def is_whole(code: str) -> bool:
    """Whether no entry is picked out."""
    return not any(isinstance(part, ast.Subscript) for part in ast.walk(ast.parse(code, mode="eval")))


def _reads(node: ast.expr, names: frozenset[str]) -> bool:
    match node:
        case ast.Name(id=name):
            return name in names
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            return bool(parts) and all(_reads(part, names) for part in parts)
        case ast.Subscript(value=value, slice=ast.Constant()):
            return _reads(value, names)
        case ast.ListComp(elt=entry, generators=[loop]) | ast.GeneratorExp(elt=entry, generators=[loop]):
            is_whole = not loop.ifs and isinstance(loop.target, ast.Name) and _reads(loop.iter, names)
            return is_whole and _reads(entry, names | {loop.target.id})  # type: ignore[attr-defined]
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id="np" | "numpy" | "copy"), attr=made), args=[of, *_]
        ):
            return made in CASTS and _reads(of, names)
        case ast.Call(func=ast.Attribute(value=of, attr=made)):
            return made in CASTS and _reads(of, names)
        case ast.Call(func=ast.Name(id=made), args=[of]):
            return made in CASTS and _reads(of, names)
    return False

"""The parts of one expression as sites of their own, so that a wrong one of them can be pointed at.

Each subexpression is a part, and so is each name wherever the expression reads it: in ``z * (1 - z)`` both
are the same mistake.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Mapping, Sequence

from .edit_nodes import put
from .sites import WITNESS, Site, reported
from .variants import NO_VALUES, expressions


def parts(sites: Sequence[Site], within: int, trees: Mapping[str, ast.Module]) -> list[Site]:
    """The sites inside of one site, which are reported from now on.

    Parameters
    ----------
    sites : sequence of Site
        All that there are.
    within : int
        Number of the one that is taken apart.
    trees : mapping of str to Module
        The trees that report the sites; this one's parts are put in.
    """
    nodes = (node for tree in trees.values() for node in ast.walk(tree))
    reports = (node for node in nodes if isinstance(node, ast.Call) and _reports(node, within))
    report = next(reports, None)
    return [] if report is None else _Parts(sites, sites[within]).of(report)


def _reports(node: ast.Call, number: int) -> bool:
    match node:
        case ast.Call(ast.Name(name), [ast.Constant(value), _]):
            return name == WITNESS and value == number
    return False


class _Parts:
    """Takes one expression apart."""

    def __init__(self, sites: Sequence[Site], whole: Site) -> None:
        self._first, self._whole = len(sites), whole
        self._found: list[Site] = []

    def of(self, report: ast.Call) -> list[Site]:
        """The parts, inside out; the expression reports them."""
        whole = report.args[1]
        read = [n for n in ast.walk(whole) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)]
        counts = Counter(n.id for n in read)
        places = [place for place in expressions(_as_function(whole)) if place[3] is not whole]
        own = _bound_inside(whole)
        for parent, field, at, node in reversed(places):
            if is_no_value(node) or (isinstance(node, ast.Name) and counts[node.id] > 1):
                continue
            if isinstance(parent, ast.Attribute | ast.keyword) and isinstance(node, ast.Name | ast.Constant):
                continue  # `np` of `np.sum`, and the number of an axis
            call = self._reported(node)
            put(parent, field, at, call)
        for name in sorted(n for n, count in counts.items() if count > 1 and n not in own):
            report.args[1] = self._everywhere(name, report.args[1])
        ast.fix_missing_locations(report)
        return self._found

    def _reported(self, node: ast.expr) -> ast.Call:
        number = self._first + len(self._found)
        code = ast.unparse(_without_reports(node))
        self._found.append(
            Site(number, self._whole.where, code, self._whole.makes, (), self._whole.controls, is_part=True)
        )
        return reported(number, node)

    def _everywhere(self, name: str, whole: ast.expr) -> ast.expr:
        """``e`` to ``(lambda a: e)(a)``: the name has one value wherever the expression reads it."""
        read = ast.copy_location(ast.Name(name, ast.Load()), whole)
        signature = ast.arguments([], [ast.arg(name)], None, [], [], None, [])
        return ast.copy_location(ast.Call(ast.Lambda(signature, whole), [self._reported(read)], []), whole)


def is_no_value(node: ast.expr) -> bool:
    """Whether an expression has no value of its own, such as the ``:, None`` of ``x[:, None]``."""
    if isinstance(node, ast.Tuple):
        return any(isinstance(each, ast.Slice) for each in node.elts)
    return isinstance(node, NO_VALUES)


def _as_function(body: ast.expr) -> ast.Lambda:
    return ast.Lambda(ast.arguments([], [], None, [], [], None, []), body)


def _bound_inside(whole: ast.expr) -> set[str]:
    """Names that the expression makes itself: those of a comprehension, of a lambda, and modules."""
    made = {n.id for n in ast.walk(whole) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    made |= {n.arg for n in ast.walk(whole) if isinstance(n, ast.arg)}
    owners = (n.value for n in ast.walk(whole) if isinstance(n, ast.Attribute))
    called = (n.func for n in ast.walk(whole) if isinstance(n, ast.Call))
    return made | {n.id for n in (*owners, *called) if isinstance(n, ast.Name)}


class _Unreported(ast.NodeTransformer):
    def visit_Call(self, node: ast.Call) -> ast.AST:
        """A reported value as it was written."""
        self.generic_visit(node)
        is_report = isinstance(node.func, ast.Name) and node.func.id == WITNESS
        return node.args[1] if is_report else node


def _without_reports(node: ast.expr) -> ast.expr:
    return _Unreported().visit(ast.parse(ast.unparse(node), mode="eval").body)

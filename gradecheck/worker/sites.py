"""The sites of a function: the places where one of its statements makes a value.

A copy of the function hands every such value to a witness before it goes on with what the witness gives
back, so that one compiled copy can be watched, and asked what it would have answered with another value.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .location import location
from .source import Source
from .tree_copy import copy_of_tree

#: Global name of the witness in the copy.
WITNESS = "__value_at_site__"
_PUT_IN = frozenset({"append", "insert", "extend"})


@dataclass(frozen=True)
class Site:
    """One place where a value is made.

    Parameters
    ----------
    number : int
        Its position among all sites, by which the witness is told.
    where : str
        ``"cell 7, line 3"`` or ``"line 12"``.
    code : str
        The expression there.
    makes : tuple of str
        Variables that the value is put in; empty for what is returned or tested.
    reads : tuple of str
        Names that the value is made of.
    controls : tuple of int
        The tests and loops that decide whether, and how often, the value is made.
    is_loop : bool
        Whether it is what a loop runs over.
    is_watched : bool
        Whether the witness sees it; False for a call that may change the variables in `makes`.
    is_test : bool
        Whether an ``if`` or a ``while`` asks it. Its few values can be right by luck.
    is_part : bool
        Whether it is a part of another site's expression.
    loops : tuple of int
        The loops that it is inside of, by the number of what they run over or ask.
    """

    number: int
    where: str
    code: str
    makes: tuple[str, ...]
    reads: tuple[str, ...]
    controls: tuple[int, ...] = ()
    is_loop: bool = False
    is_watched: bool = True
    is_test: bool = False
    is_part: bool = False
    loops: tuple[int, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether nothing is computed there: a name alone is handed on."""
        return self.code.isidentifier()


def watched(sources: Iterable[Source]) -> tuple[list[Site], dict[str, ast.Module]]:
    """The sites of some functions, and by name the trees that report them, which are copies."""
    sites: list[Site] = []
    trees: dict[str, ast.Module] = {}
    copies: dict[int, ast.AST] = {}
    for source in sources:
        if source.holder not in trees:
            trees[source.holder] = copy_of_tree(source.tree, copies)
        _Watching(source, sites).visit(copies[id(source.definition)])
    return sites, {name: ast.fix_missing_locations(tree) for name, tree in trees.items()}


def reported(number: int, node: ast.expr) -> ast.Call:
    """An expression whose value the witness is handed under this number, and may change."""
    call = ast.Call(ast.Name(WITNESS, ast.Load()), [ast.Constant(number), node], [])
    return ast.copy_location(call, node)


class _Watching(ast.NodeTransformer):
    """Wraps the values that statements make."""

    def __init__(self, source: Source, sites: list[Site]) -> None:
        self._source, self._sites = source, sites
        self._controls: tuple[int, ...] = ()
        self._loops: tuple[int, ...] = ()

    def _site(
        self, node: ast.expr, makes: Iterable[str], more: Iterable[ast.AST] = (), is_loop: bool = False
    ) -> ast.expr:
        """The expression, reported; `more` is what else is read to put the value in its place."""
        return reported(self._add(node, makes, more, is_loop), node)

    def _add(
        self,
        node: ast.expr,
        makes: Iterable[str],
        more: Iterable[ast.AST] = (),
        is_loop: bool = False,
        is_watched: bool = True,
    ) -> int:
        where = location(self._source.file_name, node.lineno) or f"line {node.lineno}"
        reads = tuple(dict.fromkeys(n for part in (node, *more) for n in _names(part)))
        number = len(self._sites)
        code = ast.unparse(node)
        self._sites.append(
            Site(
                number,
                where,
                code,
                tuple(makes),
                reads,
                self._controls,
                is_loop,
                is_watched,
                loops=self._loops,
            )
        )
        return number

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """``a = value``, and ``a, b = value, value``."""
        target = node.targets[0]
        if isinstance(node.value, ast.Lambda):
            return self.generic_visit(node)
        if isinstance(target, ast.Tuple) and _is_as_long(node.value, target):
            pairs = list(zip(target.elts, node.value.elts, strict=True))  # type: ignore[attr-defined]
            parts = [self._site(value, _roots(part), _indices(part)) for part, value in pairs]
            node.value = ast.copy_location(ast.Tuple(parts, ast.Load()), node.value)
            return node
        makes = [name for target in node.targets for name in _roots(target)]
        indices = [index for target in node.targets for index in _indices(target)]
        node.value = self._site(node.value, makes, indices)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """``a: float = value``."""
        if node.value is not None:
            node.value = self._site(node.value, _roots(node.target), _indices(node.target))
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        """``a += value``."""
        node.value = self._site(node.value, _roots(node.target), [node.target])
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        """``return value``, and ``return value, value``."""
        if isinstance(node.value, ast.Tuple):
            node.value.elts = [self._site(value, ()) for value in node.value.elts]
        elif node.value is not None:
            node.value = self._site(node.value, ())
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        """``lambda a: value``, where it is the answer itself."""
        node.body = self._site(node.body, ())
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        """``a.append(value)``; any other call may change what it is given."""
        if not isinstance(node.value, ast.Call):
            return node
        call = node.value
        if isinstance(call.func, ast.Attribute) and call.func.attr in _PUT_IN and call.args:
            *others, value = call.args
            call.args = [*others, self._site(value, _roots(call.func.value), others)]
        else:
            self._add(call, _names(call), is_watched=False)
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        """``if test:``; what leaves early decides over everything that comes after."""
        leaves = any(
            isinstance(n, ast.Return | ast.Raise | ast.Break | ast.Continue)
            for s in [*node.body, *node.orelse]
            for n in ast.walk(s)
        )
        return self._controlled(node, "test", (), leaves)

    def visit_While(self, node: ast.While) -> ast.AST:
        """``while test:``."""
        return self._controlled(node, "test", (), True)

    def visit_For(self, node: ast.For) -> ast.AST:
        """``for a in values:``."""
        return self._controlled(node, "iter", _roots(node.target), False)

    def _controlled(
        self, node: ast.If | ast.While | ast.For, field: str, makes: Iterable[str], is_lasting: bool
    ) -> ast.AST:
        before, around = self._controls, self._loops
        number = len(self._sites)
        # a `while` asks again after each round; what a `for` runs over is made once
        self._loops = (*around, number) if isinstance(node, ast.While) else around
        setattr(node, field, self._site(getattr(node, field), makes, is_loop=field == "iter"))
        self._sites[number] = replace(self._sites[number], is_test=field == "test")
        self._controls = (*before, number)
        self._loops = around if isinstance(node, ast.If) else (*around, number)
        node.body = [self.visit(statement) for statement in node.body]
        self._loops = around
        node.orelse = [self.visit(statement) for statement in node.orelse]
        if not is_lasting:
            self._controls = before
        return node


def _is_as_long(value: ast.expr, target: ast.Tuple) -> bool:
    return isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts)


def _names(node: ast.AST) -> Iterator[str]:
    """Names that are read in an expression; not those that it makes itself, as a comprehension does."""
    own = {
        name
        for part in ast.walk(node)
        if isinstance(part, ast.comprehension | ast.Lambda)
        for name in (_roots(part.target) if isinstance(part, ast.comprehension) else _arguments(part))
    }
    for part in ast.walk(node):
        if isinstance(part, ast.Name) and part.id not in own:
            yield part.id


def _arguments(node: ast.Lambda) -> list[str]:
    return [argument.arg for argument in node.args.args]


def _roots(target: ast.AST) -> list[str]:
    """Variables that an assignment to a target makes or changes."""
    if isinstance(target, ast.Tuple | ast.List):
        return [name for part in target.elts for name in _roots(part)]
    while isinstance(target, ast.Subscript | ast.Attribute | ast.Starred):
        target = target.value
    return [target.id] if isinstance(target, ast.Name) else []


def _indices(target: ast.AST) -> list[ast.AST]:
    """What is read to know which entries of a target are meant."""
    if isinstance(target, ast.Tuple | ast.List):
        return [index for part in target.elts for index in _indices(part)]
    found: list[ast.AST] = []
    while isinstance(target, ast.Subscript | ast.Attribute | ast.Starred):
        found += [target.slice] if isinstance(target, ast.Subscript) else []
        target = target.value
    return found

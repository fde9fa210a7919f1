"""A learner's function -> its variants, one small edit each, and what each answers.

The variants run where the function itself runs. What is right is not known here: all answers go back, and
whoever asked compares them.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FunctionType
from typing import Any

from .condition_edits import CONDITION_EDITS
from .edit_nodes import put
from .edit_scope import Scope
from .edits import EXPRESSION_EDITS
from .location import location, shown
from .operator_edits import is_count
from .source import Source
from .statement_edits import STATEMENT_EDITS, Place
from .told_apart import surrounding

#: These have more places than all others together, and come when nothing else is left.
WIDEST = frozenset({"operand_added"})
#: Expressions that make no value which somebody would look at.
NO_VALUES = (ast.Slice, ast.Starred, ast.GeneratorExp, ast.Lambda, ast.JoinedStr, ast.FormattedValue)


@dataclass(frozen=True)
class Variant:
    """One edit at one place, described.

    Parameters
    ----------
    number : int
        Its position among all variants of the same functions, by which it is asked for again.
    edit : str
        Name of the edit.
    template : str
        The sentence for a learner, about a place that is still to be named.
    source : Source
        The function that is edited.
    node : ast.AST
        The node there.
    before, after : ast.AST or str
        The code there, and what stands there in the variant.
    """

    number: int
    edit: str
    template: str
    source: Source
    node: ast.AST
    before: ast.AST | str
    after: ast.AST | str

    def described(self, exactly: bool = False) -> list[str | int]:
        """Number, edit, sentence, place, code before, code after: plain values that can travel.

        Parameters
        ----------
        exactly : bool
            Whether the sentence says which one is meant of the same code several times on a line.
        """
        before, after = (
            code if isinstance(code, str) else ast.unparse(code) for code in (self.before, self.after)
        )
        line = getattr(self.node, "lineno", self.source.first_line)
        where = location(self.source.file_name, line) or f"line {line}"
        code = shown(before) + (self._inside() if exactly else "")
        return [self.number, self.edit, self.template.format(code=code), where, before, after]

    def _inside(self) -> str:
        """The rest of the words for the code there; empty where it is once on its line."""
        if not isinstance(self.before, ast.expr) or not isinstance(self.after, ast.AST):
            return ""
        found = surrounding(self.source.definition, self.before, self.after)
        is_quoted = "`{code}`" in self.template
        return "" if not found else f"` in `{found}" if is_quoted else f" in `{found}`"


def variants(sources: list[Source]) -> Iterator[tuple[Variant, Source]]:
    """Each variant with the source whose tree is edited while the caller holds it; usual edits come first."""
    rows = [(name, sentence, edit) for name, edit, sentence, _ in CONDITION_EDITS]
    rows += [(name, sentence, _expression_places(edit)) for name, edit, sentence, _ in EXPRESSION_EDITS]
    rows += [(name, sentence, edit) for name, edit, sentence, _ in STATEMENT_EDITS]
    rows.sort(key=lambda row: row[0] in WIDEST)
    places = (
        (edit, sentence, source, place)
        for edit, sentence, of_edit in rows
        for source in sources
        for place in of_edit(source)
    )
    for number, (edit, sentence, source, (node, before, after)) in enumerate(places):
        yield Variant(number, edit, sentence, source, node, before, after), source


Places = Callable[[Source], Iterator[Place]]


def _expression_places(edit: Callable[[ast.expr, Scope], Iterator[ast.expr]]) -> Places:
    """All places of an expression edit; the tree is as edited at each, and as before at the end."""

    def places(source: Source) -> Iterator[Place]:
        scope = scope_of(source)
        for parent, field, at, node in list(expressions(source.definition)):
            for other in edit(node, scope):
                if _is_pattern(parent, field) and not isinstance(
                    other, ast.Name | ast.Attribute | ast.Subscript
                ):
                    continue  # its numbers are not looked at: ``np.zeros_like(K / len(K))``
                if _is_done_to_it(parent, other):
                    continue
                if not hasattr(other, "lineno"):  # new: a part of what is there keeps its own place
                    ast.copy_location(other, node)
                ast.fix_missing_locations(other)
                put(parent, field, at, other)
                try:
                    yield node, node, other
                finally:
                    put(parent, field, at, node)

    return places


def expressions(function: Any) -> Iterator[tuple[ast.AST, str, int | None, ast.expr]]:
    """Every expression that is read, and the place that it hangs in; no signature, no docstring."""
    body = function.body if isinstance(function.body, list) else [function]
    waiting: list[ast.AST] = list(reversed(body[1:] if _is_docstring(body[0]) else body))
    while waiting:
        parent = waiting.pop()
        for field, value in ast.iter_fields(parent):
            items = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
            for at, item in items:
                if _is_read(parent, field, item):
                    yield parent, field, at, item
                if isinstance(item, ast.AST) and not isinstance(item, ast.arguments):
                    waiting.append(item)


def _is_read(parent: ast.AST, field: str, item: object) -> bool:
    """An expression whose value is used; what is called has edits of its own."""
    return (
        isinstance(item, ast.expr)
        and isinstance(getattr(item, "ctx", ast.Load()), ast.Load)
        and not (isinstance(parent, ast.Call) and field == "func")
    )


def _is_pattern(parent: ast.AST, field: str) -> bool:
    """Whether something is only what an array is made like, as in ``np.zeros_like(W)``."""
    return field == "args" and isinstance(parent, ast.Call) and ast.unparse(parent.func).endswith("_like")


def _is_done_to_it(parent: ast.AST, other: ast.expr) -> bool:
    """Whether an edit calls a method of a value that is called of it right there, as in ``a.reshape(n)``."""
    method = getattr(getattr(other, "func", None), "attr", None)
    return isinstance(parent, ast.Attribute) and isinstance(other, ast.Call) and parent.attr == method


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def scope_of(source: Source) -> Scope:
    """Names that an edit may put into a function."""
    code = source.function.__code__
    parameters = code.co_varnames[: code.co_argcount]
    called = [n for n in code.co_names if type(source.function.__globals__.get(n)) is FunctionType]
    known = [*called, *(n for n, v in source.function.__globals__.items() if type(v) is FunctionType)]
    slopes = tuple(dict.fromkeys(n for n in known if "prime" in n or "slope" in n or "derivative" in n))[:2]
    of_one = [
        n for n in known if source.function.__globals__[n].__code__.co_argcount == 1 and n != source.name
    ]
    stored = {n.id for n in _names_in(source.definition)}
    given = (frozenset(parameters) - stored) | _loop_names(source.definition) | _counts(source.definition)
    return Scope(parameters, code.co_varnames[:12], slopes, tuple(dict.fromkeys(of_one))[:6], given)


def _is_stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _counts(definition: ast.AST) -> frozenset[str]:
    """The names that only ever hold the length or the shape of something, or a part of its shape."""
    nodes = list(ast.walk(definition))
    assigned = [(t, n.value) for n in nodes if isinstance(n, ast.Assign) for t in n.targets]
    counted = {id(n): n.id for t, value in assigned if is_count(value) for n in _names_in(t)}
    return frozenset(counted.values()) - {n.id for n in _names_in(definition) if id(n) not in counted}


def _names_in(tree: ast.AST) -> list[ast.Name]:
    """Where names are bound."""
    return [n for n in ast.walk(tree) if isinstance(n, ast.Name) and _is_stored(n)]


def _loop_names(definition: ast.AST) -> frozenset[str]:
    """The names that loops and comprehensions give one after the other, and nothing else assigns."""
    nodes = list(ast.walk(definition))
    targets = [n.target for n in nodes if isinstance(n, ast.For | ast.comprehension)]
    looped = {id(n): n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)}
    assigned = {n.id for n in _names_in(definition) if id(n) not in looped}
    return frozenset(looped.values()) - assigned

"""A right answer with one slip planted in it, or two, and the truth about each.

In: the text of a right answer. Out: mutants, each with its own text, the lines of the slip, and for every
expression its counterpart in the right program.
"""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tests.mutants.mutations import BLOCK_MUTATIONS, MUTATIONS, Scope
from tests.mutants.places import PLACE, copy_with_places, place_of

#: The first line of a mutant's text, so that no line number is that of the right answer by chance.
HEADER = "# an answer with a slip in it\n"
#: The attribute by which a node of a mutant is known as one of the right program.


@dataclass(frozen=True)
class Slip:
    """What was planted.

    Parameters
    ----------
    kind : str
        Name of the mutation.
    lines : tuple of int
        Where it is in the text of the mutant; of a statement that is gone, the lines that miss it.
    before, after : str
        The code that was right, and what is there instead.
    """

    kind: str
    lines: tuple[int, ...]
    before: str
    after: str


@dataclass(frozen=True)
class Mutant:
    """A program with slips in it.

    Parameters
    ----------
    exercise : str
        The exercise that it answers.
    answer : str
        The right answer that it was made of.
    slips : tuple of Slip
        One, or two.
    text : str
        What is handed in.
    tree, right : ast.Module
        Of the mutant and of the right program, with places.
    """

    exercise: str
    answer: str
    slips: tuple[Slip, ...]
    text: str
    tree: ast.Module
    right: ast.Module

    @property
    def lines(self) -> frozenset[int]:
        """All lines of slips."""
        return frozenset(line for slip in self.slips for line in slip.lines)

    @property
    def kind(self) -> str:
        """Of the slip; of two, both."""
        return " + ".join(slip.kind for slip in self.slips)

    def places(self, line: int, code: str) -> list[int]:
        """The expressions with this code on a line, as far as the right program has their counterparts."""
        return [
            node.place  # type: ignore[attr-defined]
            for node in ast.walk(self.tree)
            if isinstance(node, ast.expr)
            and node.lineno == line
            and getattr(node, PLACE, None) in self._right_places
            and ast.unparse(node) == code
        ]

    @cached_property
    def _right_places(self) -> frozenset[int]:
        return frozenset(node.place for node in ast.walk(self.right) if isinstance(node, ast.expr))  # type: ignore[attr-defined]


def parsed(text: str) -> ast.Module:
    """A program as its tree is written, without comments, each node with its place."""
    tree = ast.parse(HEADER + ast.unparse(ast.parse(text)))
    for number, node in enumerate(ast.walk(tree)):
        setattr(node, PLACE, number)
    return tree


def mutants(
    exercise: str, answer: str, text: str, others: Sequence[str], rng: random.Random
) -> Iterator[Mutant]:
    """The mutants of a right answer, each kind as soon as any other.

    Parameters
    ----------
    exercise, answer : str
        The exercise, and where the answer is from.
    text : str
        The right answer.
    others : sequence of str
        Functions that stay right: the answers to other exercises.
    rng : random.Random
        Which come first.
    """
    right = parsed(text)
    by_kind: dict[str, list[_Change]] = {}
    for function in _own(right, exercise, others):
        for change in _changes(function):
            by_kind.setdefault(change.kind, []).append(change)
    for changes in by_kind.values():
        rng.shuffle(changes)
    while by_kind:
        for kind in rng.sample(sorted(by_kind), len(by_kind)):
            made = _planted(exercise, answer, right, by_kind[kind].pop())
            if not by_kind[kind]:
                del by_kind[kind]
            if made is not None:
                yield made


def _own(tree: ast.Module, exercise: str, others: Sequence[str]) -> list[ast.FunctionDef]:
    """The answer, and the functions that it calls, without those that stay right."""
    known = {s.name: s for s in tree.body if isinstance(s, ast.FunctionDef) and s.name not in others}
    found: list[str] = []
    waiting = [exercise]
    while waiting:
        name = waiting.pop()
        if name in known and name not in found:
            found.append(name)
            waiting += [n.id for n in ast.walk(known[name]) if isinstance(n, ast.Name)]
    return [known[name] for name in found]


def pairs(first: Mutant, others: Sequence[str], rng: random.Random) -> Iterator[Mutant]:
    """The mutants of a mutant: programs with two slips, on two lines or on one."""
    changes = [
        change
        for function in _own(first.tree, first.exercise, others)
        for change in _changes(function)
        if change.at is not None or isinstance(change.new, ast.expr)  # no line moves
    ]
    rng.shuffle(changes)
    for change in changes:
        made = _planted(first.exercise, first.answer, first.right, change, first.tree)
        if made is not None and made.lines.isdisjoint(first.lines):
            yield replace(made, slips=(*first.slips, *made.slips))


_Where = tuple[tuple[int, ...], frozenset[str]]


@dataclass(frozen=True)
class _Change:
    """A node or a block of the right program, and what is there instead.

    Parameters
    ----------
    kind : str
        Name of the mutation.
    parent : int
        Place of the node whose field is changed.
    field : str
        Its field.
    at : int or None
        In a list of nodes, the number of the node; None where the whole field is changed.
    new : object
        What becomes of it.
    before, after : str
        Both as code.
    where : tuple
        Which statements of a changed block have the slip, and names whose uses miss what is gone.
    """

    kind: str
    parent: int
    field: str
    at: int | None
    new: object
    before: str
    after: str
    where: _Where = ((), frozenset())


def _changes(function: ast.FunctionDef) -> Iterator[_Change]:
    scope = Scope(_names(function))
    for parent in ast.walk(function):
        for field, value in ast.iter_fields(parent):
            if place_of(parent) < 0:
                continue
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                yield from _of_block(parent, field, value)
                continue
            for at, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(node, ast.expr) and not _is_fixed(parent, field, node):
                    yield from _of_expression(parent, field, at, node, scope)


def _names(function: ast.FunctionDef) -> tuple[str, ...]:
    """Parameters and variables, in order."""
    stored = [n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
    return tuple(dict.fromkeys([*(a.arg for a in function.args.args), *stored]))


def _is_fixed(parent: ast.AST, field: str, node: ast.expr) -> bool:
    """What is no step of a computation: what is assigned to, a text, the function of a call."""
    is_stored = not isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    is_text |= isinstance(parent, ast.JoinedStr | ast.FormattedValue | ast.Raise)
    return is_stored or is_text or (isinstance(parent, ast.Call) and field == "func") or field == "annotation"


def _of_expression(
    parent: ast.AST, field: str, at: int | None, node: ast.expr, scope: Scope
) -> Iterator[_Change]:
    for kind, mutation in MUTATIONS.items():
        for new in mutation(node, scope):
            made = copy_with_places(new)
            setattr(made, PLACE, place_of(node))
            yield _Change(kind, place_of(parent), field, at, made, ast.unparse(node), ast.unparse(made))


def _of_block(parent: ast.AST, field: str, block: list[ast.stmt]) -> Iterator[_Change]:
    first = int(isinstance(block[0], ast.Expr) and isinstance(block[0].value, ast.Constant))
    for at in range(first, len(block)):
        for kind, mutation in BLOCK_MUTATIONS.items():
            for new in mutation(block, at):
                made = [ast.fix_missing_locations(s) for s in new if not any(s is old for old in block)]
                told = (ast.unparse(block[at]), "\n".join(map(ast.unparse, made)))
                yield _Change(
                    kind, place_of(parent), field, None, new, *told, _lines_of(kind, block, new, at)
                )


def _lines_of(kind: str, old: list[ast.stmt], new: list[ast.stmt], at: int) -> _Where:
    """Which statements of the mutated block have the slip, and the names whose uses miss what is gone."""
    if kind == "statement dropped":
        names = {n.id for n in ast.walk(old[at]) if isinstance(n, ast.Name)}
        return tuple(range(len(new))), frozenset(names)
    last = at + 1 if kind in ("statement twice", "statements exchanged") else at + len(new) - len(old)
    return tuple(range(at, max(at, last) + 1)), frozenset()


def _planted(
    exercise: str, answer: str, right: ast.Module, change: _Change, base: ast.Module | None = None
) -> Mutant | None:
    made = copy_with_places(base or right)
    parent = next(n for n in ast.walk(made) if place_of(n) == change.parent)
    if change.at is None:
        setattr(parent, change.field, _copied(change.new))
    else:
        getattr(parent, change.field)[change.at] = _copied(change.new)
    try:
        text = HEADER + ast.unparse(ast.fix_missing_locations(made))
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return None
    if ast.dump(tree) != ast.dump(made) or ast.dump(made) == ast.dump(right):
        return None
    for node, of in zip(ast.walk(tree), ast.walk(made), strict=True):
        setattr(node, PLACE, place_of(of))
    slip = Slip(change.kind, _lines(tree, change), change.before, change.after)
    return Mutant(exercise, answer, (slip,), text, tree, right)


def _copied(new: ast.AST | list[ast.stmt]) -> ast.AST | list[ast.stmt]:
    return [copy_with_places(each) for each in new] if isinstance(new, list) else copy_with_places(new)


def _lines(tree: ast.Module, change: _Change) -> tuple[int, ...]:
    """The lines of the slip."""
    parent = next(n for n in ast.walk(tree) if place_of(n) == change.parent)
    new = getattr(parent, change.field)
    if isinstance(change.new, ast.expr):
        return ((new if change.at is None else new[change.at]).lineno,)
    statements, names = change.where
    found = {n.lineno for at in statements for n in _of_line(change.kind, new[at])}
    found |= {n.lineno for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id in names}
    return tuple(sorted(found))


def _of_line(kind: str, statement: ast.stmt) -> list[ast.stmt]:
    """A statement; what lost its branch, or returns too early, with all that is in it."""
    if kind in ("branch lost", "returned early"):
        return [n for n in ast.walk(statement) if isinstance(n, ast.stmt)]
    return [statement]

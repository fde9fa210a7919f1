"""Whether a function is still a stub: one answer for a check, an experiment, and a merged notebook.

Asked is the compiled body, so that a live function, whose text can be gone, and a `def` in a cell get the
same answer.
"""

from __future__ import annotations

import ast
import dis
from collections.abc import Iterator
from itertools import islice
from types import CodeType, FunctionType

_GENERATOR = 0x20 | 0x80 | 0x100 | 0x200  # generators and coroutines return an object when they are called
_SILENT = frozenset(
    dis.opmap[name] for name in ("CACHE", "NOP", "RESUME", "EXTENDED_ARG") if name in dis.opmap
)
_CONSTANT = frozenset(dis.opmap[name] for name in ("LOAD_CONST", "RETURN_CONST") if name in dis.opmap)
_GLOBAL = dis.opmap["LOAD_GLOBAL"]
_RAISE = dis.opmap["RAISE_VARARGS"]
_STORES = frozenset(code for name, code in dis.opmap.items() if name.startswith("STORE_"))
_BRANCHES = frozenset((*dis.hasjrel, *dis.hasjabs, *_STORES))


def is_stub(function: object) -> bool:
    """Whether a live function does nothing.

    Its body is a docstring, ``pass``, ``...``, ``return None`` or ``raise NotImplementedError``, with or
    without words.
    """
    code = getattr(function, "__code__", None) if type(function) is FunctionType else None
    return isinstance(code, CodeType) and _does_nothing(code)


def is_stub_definition(node: ast.stmt) -> bool:
    """Whether a statement is the ``def`` of a function that does nothing; see `is_stub`."""
    if not isinstance(node, ast.FunctionDef):
        return False
    module = ast.parse("def stub(): pass")
    (bare,) = (part for part in module.body if isinstance(part, ast.FunctionDef))
    bare.body = node.body  # without arguments and decorators: their code is not the body's
    try:
        compiled = compile(module, "<stub>", "exec")
    except (SyntaxError, ValueError, RecursionError):
        return False
    return next(_does_nothing(c) for c in compiled.co_consts if isinstance(c, CodeType))


def _does_nothing(code: CodeType) -> bool:
    if code.co_flags & _GENERATOR:
        return False
    steps = _steps(code)  # asked before every call, so no more of them are looked at than it takes
    operation, argument = next(steps)
    if operation in _CONSTANT:
        return code.co_consts[argument] is None and len(list(islice(steps, 2))) <= 1
    return operation == _GLOBAL and code.co_names[0] == "NotImplementedError" and _only_raises(steps)


def _only_raises(steps: Iterator[tuple[int, int]]) -> bool:
    """Whether nothing else is done on the way to a `raise`, which is the end."""
    operations = [operation for operation, _ in steps]
    return operations[-1] == _RAISE and operations.count(_RAISE) == 1 and _BRANCHES.isdisjoint(operations)


def _steps(code: CodeType) -> Iterator[tuple[int, int]]:
    """Operations with their arguments, without those that do nothing."""
    argument, words = 0, code.co_code
    for at in range(0, len(words), 2):  # one by one, since nearly always the first one tells
        operation, argument = words[at], argument << 8 | words[at + 1]
        if operation not in _SILENT:
            yield operation, argument
        if operation != dis.EXTENDED_ARG:
            argument = 0

"""A live function -> which answers it reaches, through whatever holds them.

Followed are the objects themselves, not the text: the same finder serves a notebook, where the text can be
gone, and a worker process. Nothing of the learner's is called: the references that an object holds are asked
of the garbage collector, so no attribute access, property or descriptor of theirs runs.
"""

from __future__ import annotations

import dis
import gc
from collections.abc import Iterable, Iterator, Mapping
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType

from numpy import ndarray

_MAX_OBJECTS = 50_000  # a table of an answer has some dozens
_LEAVES = (str, bytes, int, float, complex, type(None), ndarray, CodeType, ModuleType, BuiltinFunctionType)
#: Operations that read a global name, and by how many bits their argument is shifted against its index.
_READS_GLOBAL = {
    dis.opmap[name]: shift
    for name, shift in (("LOAD_GLOBAL", 1), ("LOAD_NAME", 0), ("LOAD_FROM_DICT_OR_GLOBALS", 0))
    if name in dis.opmap
}


def reached_answers(name: str, answers: Iterable[str], namespace: Mapping[str, object]) -> tuple[str, ...]:
    """Names of the other answers that an answer reaches, directly or through others.

    Parameters
    ----------
    name : str
        The answer; a key of `namespace`.
    answers : iterable of str
        Names of all answers that count.
    namespace : mapping of str to object
        Where the learner's names are looked up.

    Returns
    -------
    reached : tuple of str
        In the order of `answers`. An answer counts where a function mentions its name as a global one, and
        where a closure, a default, a decorator, a class, a partial or a container holds it.
    """
    answers = tuple(answers)
    values = {other: namespace[other] for other in answers if other in namespace}
    holders = {id(value): other for other, value in values.items() if callable(value)}
    found: set[str] = set()
    for mentioned, value in _walk(namespace.get(name), namespace):
        found.update(n for n in (mentioned, holders.get(id(value))) if n is not None)
    return tuple(other for other in answers if other in found and other != name)


def _walk(root: object, namespace: Mapping[str, object]) -> Iterator[tuple[str | None, object]]:
    """Every object in reach, each once, with the global name under which a function mentions it."""
    own = _namespaces(root, namespace)
    waiting: list[tuple[str | None, object]] = [(None, root)]
    seen: dict[int, object] = {}  # keeps what it has seen alive, so that no number is used again
    while waiting and len(seen) < _MAX_OBJECTS:
        mentioned, value = waiting.pop()
        yield mentioned, value
        if id(value) in seen or issubclass(type(value), _LEAVES):
            continue
        seen[id(value)] = value
        if type(value) is FunctionType:
            waiting += _held_by(value)
            if id(value.__globals__) in own:
                names = global_names(value.__code__)
                waiting += [(n, namespace.get(n, value.__globals__.get(n))) for n in names]
        elif id(value) not in own:
            waiting += [(None, held) for held in gc.get_referents(value)]


def _namespaces(root: object, namespace: Mapping[str, object]) -> set[int]:
    """The learner's own namespaces: those that are followed by name only, never as a whole."""
    own = {id(namespace), *map(id, getattr(namespace, "maps", ()))}
    if type(root) is FunctionType:
        own.add(id(root.__globals__))
    return own


def _held_by(function: FunctionType) -> list[tuple[None, object]]:
    """What a function holds beside its globals: closure, defaults, and what a decorator left on it."""
    held = (function.__closure__, function.__defaults__, function.__kwdefaults__, function.__dict__)
    return [(None, part) for part in held if part]


def global_names(code: CodeType) -> Iterator[str]:
    """Global names that a code object reads; attributes have names too, so `co_names` would say too much."""
    argument = 0  # read here and not by `dis.get_instructions`, which takes ten times as long
    for operation, low in zip(code.co_code[::2], code.co_code[1::2], strict=True):
        argument = argument << 8 | low
        if operation in _READS_GLOBAL:
            yield code.co_names[argument >> _READS_GLOBAL[operation]]
        if operation != dis.EXTENDED_ARG:
            argument = 0
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from global_names(constant)

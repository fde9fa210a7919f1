"""The sources of a learner's answer: its function, the helpers that it calls, and the methods of its classes.

Each is a definition in a tree that can be changed and compiled again, beside the others as they are.
"""

from __future__ import annotations

import ast
import inspect
import linecache
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import CodeType, FunctionType

from .callees import global_names
from .reporting_code import compile_reporting

#: A function longer than this is not searched: there are too many places.
MOST_LINES = 120
#: A changed function is asked for its answers; the names in its annotations may be gone.
_FLAGS = annotations.compiler_flag
#: A class under another decorator could be another class when it is made again.
_PLAIN_DECORATORS = frozenset({"dataclass", "total_ordering"})


@dataclass(frozen=True, eq=False)
class Source:
    """The text of a function or a method, parsed.

    Parameters
    ----------
    name : str
        Under which the notebook holds it; ``"Dual.add"`` of a method.
    function : function
        The live function.
    tree : ast.Module
        What defines it, with the line numbers of its cell or file: the function alone, or its whole class,
        which the methods share.
    definition : FunctionDef or Lambda
        Where it is defined in the tree.
    class_code : code or None
        Of a method, what defines its class as it is written.
    """

    name: str
    function: FunctionType
    tree: ast.Module
    definition: ast.FunctionDef | ast.Lambda
    class_code: CodeType | None = None

    @property
    def holder(self) -> str:
        """The global name that the tree defines."""
        return self.name.split(".", 1)[0]

    @property
    def file_name(self) -> str:
        """Name of its cell or file."""
        return self.function.__code__.co_filename

    @property
    def first_line(self) -> int:
        """Number of its first line."""
        return self.definition.lineno


def source_of(name: str, function: object) -> Source | None:
    """The source of a function that somebody wrote as a plain `def` or lambda; None of anything else."""
    function = inspect.unwrap(function) if callable(function) else function
    if type(function) is not FunctionType or function.__closure__:
        return None
    try:
        lines, first = inspect.getsourcelines(function)
        tree = ast.parse(textwrap.dedent("".join(lines)))
    except (OSError, TypeError, SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    if len(lines) > MOST_LINES or len(tree.body) != 1:
        return None
    match ast.increment_lineno(tree, first - 1).body[0]:
        case ast.FunctionDef(decorator_list=[]) as definition:
            definition.name = name
            return Source(name, function, tree, definition)
        case ast.Assign(value=ast.Lambda() as definition):
            return Source(name, function, tree, definition)
    return None  # without its decorator it would be another function, and a cache must not be filled


def methods_of(name: str, held: object) -> list[Source]:
    """The sources of the methods of a class that somebody wrote; none of anything else."""
    if type(held) is not type:
        return []
    functions = {key: f for key, value in vars(held).items() if (f := _plain_function(value)) is not None}
    methods = {key: f for key, f in functions.items() if f.__qualname__ == f"{name}.{key}"}
    file_name = next((f.__code__.co_filename for f in methods.values()), "")
    # those that a decorator has added come from another file
    methods = {key: f for key, f in methods.items() if f.__code__.co_filename == file_name}
    tree = _class_tree(name, file_name, [f.__code__ for f in methods.values()]) if methods else None
    if tree is None:
        return []
    code = compile(tree, file_name, "exec", _FLAGS)
    found = [node for node in tree.body[0].body if isinstance(node, ast.FunctionDef)]  # type: ignore[attr-defined]
    return [
        Source(f"{name}.{node.name}", methods[node.name], tree, node, code)
        for node in found
        if node.name in methods and (node.end_lineno or node.lineno) - node.lineno < MOST_LINES
    ]


def _plain_function(value: object) -> FunctionType | None:
    """What a class holds under a name as a function; None of anything that somebody else has made."""
    if isinstance(value, staticmethod | classmethod):
        value = value.__func__
    elif isinstance(value, property):
        value = value.fget
    return value if type(value) is FunctionType else None


def _class_tree(name: str, file_name: str, codes: Sequence[CodeType]) -> ast.Module | None:
    """The definition of a class, found in its cell or file by the lines of its methods."""
    if any(set(code.co_freevars) - {"__class__"} for code in codes):
        return None
    try:
        tree = ast.parse("".join(linecache.getlines(file_name)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    first = min(code.co_firstlineno for code in codes)
    for node in tree.body:
        if not isinstance(node, ast.ClassDef) or node.name != name or node.keywords:
            continue
        if node.lineno <= first <= (node.end_lineno or 0) and _is_plainly_decorated(node):
            return ast.Module([node], [])
    return None


def _is_plainly_decorated(node: ast.ClassDef) -> bool:
    called = [each.func if isinstance(each, ast.Call) else each for each in node.decorator_list]
    return all(ast.unparse(each).rsplit(".", 1)[-1] in _PLAIN_DECORATORS for each in called)


def learners_functions(name: str, namespace: Mapping[str, object]) -> list[Source]:
    """The function and what it calls, as far as it comes from the same cells or file."""
    first = source_of(name, namespace.get(name))
    if first is None:
        return []
    found = {name: [first]}
    waiting = [first]
    while waiting:
        for called in global_names(waiting.pop(0).function.__code__):
            if called not in found:
                sources = _written(called, namespace.get(called))
                found[called] = [source for source in sources if _same_author(source, first)]
                waiting += found[called]
    return [source for sources in found.values() for source in sources]


def _written(name: str, value: object) -> list[Source]:
    source = source_of(name, value)
    return [source] if source is not None else methods_of(name, value)


def _same_author(one: Source, other: Source) -> bool:
    """Both from a notebook's cells, or both from one file."""
    files = [one.file_name, other.file_name]
    return files[0] == files[1] or all(not file.endswith(".py") for file in files)


def edited(changed: Sequence[Source], sources: Sequence[Source], name: str, reports: bool = False) -> object:
    """The function `name` in a namespace of its own, where the `changed` ones are as their trees are now.

    Where it `reports`, NumPy's warnings come on every machine, see `gradecheck.worker.reporting_code`.
    """
    namespace = dict(sources[0].function.__globals__)
    changed_trees = {source.holder for source in changed}
    for holder, source in {source.holder: source for source in sources}.items():
        if holder in changed_trees:
            exec(_code(source, namespace, reports), namespace)
        elif source.class_code is not None:
            exec(source.class_code, namespace)
        else:
            function = source.function
            copy = FunctionType(function.__code__, namespace, function.__name__, function.__defaults__)
            copy.__kwdefaults__ = function.__kwdefaults__
            namespace[holder] = copy
    return namespace[name]


def _code(source: Source, namespace: dict[str, object], reports: bool) -> CodeType:
    if reports:
        return compile_reporting(source.tree, source.file_name, namespace, _FLAGS)
    return compile(source.tree, source.file_name, "exec", _FLAGS)

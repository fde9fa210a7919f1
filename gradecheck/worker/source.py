"""Text of cells -> statements, what each binds and mentions, and which of them the answers need.

Nothing is run here. Names are resolved by Python's own symbol tables, so a local `z` of an answer does
not pull in an experiment's `z`. Where a rule is a guess, it is on the side that costs the learner less.
"""

from __future__ import annotations
import __future__

import ast
import re
import symtable
from collections.abc import Iterator
from dataclasses import dataclass, field

from .border import clean_text
from .call import Raised
from .magics import parse

FILE = "<file>"

#: Nothing that an answer needs is ever built from these: drawing, showing, and the checks themselves.
ASIDE_MODULES = frozenset({"gradecheck", "matplotlib", "seaborn", "plotly", "bokeh", "IPython", "ipywidgets"})

_DEFINED_HERE = re.compile(
    r"^(?:async\s+)?(?:def|class)\s+([A-Za-z_]\w*)|^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=(?!=)", re.M
)
_BLOCK = re.compile(r"^(?=[^\s#)\]}])(?!(?:else|elif|except|finally)\b)", re.M)
_COMPOUND = (ast.For, ast.While, ast.If, ast.With, ast.Try, ast.Match, ast.AsyncFor, ast.AsyncWith)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Statement:
    """One top-level statement.

    Parameters
    ----------
    cell : int
        Number of the code cell, from 1.
    line : int
        Line within the cell, from 1.
    kind : str
        ``"import"``, ``"definition"`` (def, class, ``name = lambda ...``), ``"expression"``, ``"compound"``
        (a loop, a condition, ...), ``"other"``, or ``"broken"``: a cell that could not be parsed, standing
        for what it seems to define.
    node : ast.stmt or None
        The statement; None if broken.
    binds : frozenset of str
        Names that it binds or changes a part of.
    renews : frozenset of str
        Those of them whose earlier value no longer matters.
    mentions : frozenset of str
        Global names that it, or any function in it, reads.
    given : bool
        It stands in a cell that came with the notebook.
    flags : int
        Compiler flags of the ``from __future__`` imports so far.
    error : Raised, optional
        Why it is broken.
    """

    cell: int
    line: int
    kind: str
    node: ast.stmt | None
    binds: frozenset[str]
    renews: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()
    given: bool = False
    flags: int = 0
    error: Raised | None = None

    def compiled(self, file_name: str) -> object:
        """Code object of the statement, with the line numbers of its cell."""
        module = ast.Module([self.node], [])
        return compile(module, file_name, "exec", flags=self.flags, dont_inherit=True)


def file_name(kind: str, cell: int) -> str:
    """Name under which a cell is compiled, from which `place` makes words again."""
    return FILE if kind == "py" else f"<cell {cell}>"


def place(name: str, line: int | None) -> str:
    """Where a line is, in words: ``"cell 7, line 3"`` or ``"line 12"``; empty if not the learner's."""
    lines = f"line {line}" if line else ""
    if name == FILE:
        return lines
    if re.fullmatch(r"<cell \d+>", name):
        return ", ".join(filter(None, (name[1:-1], lines)))
    return ""


@dataclass
class Reading:
    """Reads the cells of a submission one by one.

    Parameters
    ----------
    kind : str
        ``"ipynb"`` or ``"py"``. Magics are only looked for in a notebook.
    flags : int
        Compiler flags of the ``from __future__`` imports so far; they hold for later cells, as in IPython.
    statements : list of Statement
        What has been read so far, in order.
    """

    kind: str
    flags: int = 0
    statements: list[Statement] = field(default_factory=list)

    def read(self, number: int, text: str, given: bool, known: Raised | None = None) -> None:
        """Parse one cell.

        Parameters
        ----------
        number : int
            Number of the code cell, from 1.
        text : str
            Its text. With a syntax error it becomes a ``"broken"`` statement for what it seems to define.
        given : bool
            Whether the cell came with the notebook.
        known : Raised, optional
            Why the cell is not to be parsed at all: it was too much for the parser before.
        """
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if known is None:
            _read_cell(self, number, text, given)
        else:
            self.statements.append(_broken(number, text, given, known))


def _read_cell(reading: Reading, number: int, text: str, given: bool) -> None:
    """Parse one cell and append its statements; broken code appends what can be saved of it."""
    name = file_name(reading.kind, number)
    try:
        text, tree = parse(text, name, notebook=reading.kind == "ipynb")
        statements = list(_statements(tree, text, number, given, reading))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        blocks = list(_blocks(text)) if reading.kind == "py" else []
        if len(blocks) > 1:  # a .py is one cell, and one slip must not cost all its functions
            for block in blocks:
                _read_cell(reading, number, block, given)
            return
        reading.statements.extend(_saved_imports(text, number, given, reading))
        reading.statements.append(_broken(number, text, given, _syntax_error(error, name)))
    else:
        reading.statements.extend(statements)


def _blocks(text: str) -> Iterator[str]:
    """A file cut before every line that starts a statement, each block at its old line number."""
    starts = [match.start() for match in _BLOCK.finditer(text)]
    decorated = False
    kept = []
    for start in starts:  # a decorator belongs to what follows it
        if not decorated:
            kept.append(start)
        decorated = text[start] == "@"
    for start, end in zip(kept, [*kept[1:], len(text)], strict=True):
        yield "\n" * text.count("\n", 0, start) + text[start:end]


def _broken(number: int, text: str, given: bool, error: Raised) -> Statement:
    """What stands for a cell that cannot be parsed: the names that it seems to define."""
    names = frozenset(a or b for a, b in _DEFINED_HERE.findall(text))
    line = re.search(r"line (\d+)", error.where)
    return Statement(
        number,
        int(line[1]) if line else 1,
        "broken",
        None,
        binds=names,
        renews=names,
        given=given,
        error=error,
    )


def _syntax_error(error: BaseException, name: str) -> Raised:
    if isinstance(error, SyntaxError):
        line = clean_text((error.text or "").strip(), 200)
        return Raised(
            type(error).__name__,
            clean_text(error.msg or "invalid syntax", 500),
            place(name, error.lineno),
            line,
        )
    if isinstance(error, ValueError):
        return Raised(
            "SyntaxError", "the text has characters that Python source cannot have", place(name, None)
        )
    return Raised(
        "SyntaxError", "the code is nested too deep, or too much, for Python to read", place(name, None)
    )


def _saved_imports(text: str, number: int, given: bool, reading: Reading) -> Iterator[Statement]:
    """The one-line imports of a broken cell: without them everything else would be lost too."""
    for at, line in enumerate(text.split("\n")):
        if line.startswith(("import ", "from ")):
            try:
                tree = ast.parse("\n" * at + line)
            except SyntaxError:
                continue
            yield from _statements(tree, "\n" * at + line, number, given, reading)


def _statements(
    tree: ast.Module, text: str, number: int, given: bool, reading: Reading
) -> Iterator[Statement]:
    """The statements of a parsed cell; ``import a, b`` counts as two."""
    lines = text.split("\n")
    before = [0, *(node.end_lineno for node in tree.body)]
    after = [*(node.lineno for node in tree.body[1:]), len(lines) + 1]
    for node, end_before, start_after in zip(tree.body, before, after, strict=False):
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            for alias in node.names:
                reading.flags |= getattr(getattr(__future__, alias.name, None), "compiler_flag", 0)
            continue
        alone = end_before < node.lineno and node.end_lineno < start_after  # not so in `a = 1; b = 2`
        for one in _single_imports(node):
            yield _statement(one, lines, number, given, reading.flags, alone)


def _single_imports(node: ast.stmt) -> Iterator[ast.stmt]:
    if isinstance(node, ast.Import) and len(node.names) > 1:
        for alias in node.names:
            yield ast.copy_location(ast.Import([alias]), node)
    else:
        yield node


def _statement(
    node: ast.stmt, lines: list[str], number: int, given: bool, flags: int, alone: bool
) -> Statement:
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
    kind = _kind(node)
    if isinstance(node, ast.Import | ast.ImportFrom):
        binds, mentions = frozenset(a.asname or a.name.split(".")[0] for a in node.names), frozenset()
    else:
        text = "\n".join(lines[first - 1 : node.end_lineno]) if alone else ast.unparse(node)
        binds, mentions = _names(text)
    changes = frozenset(_changed_in_part(node)) if kind in ("compound", "other") else frozenset()
    renews = binds - changes - (mentions if kind in ("compound", "other") else frozenset())
    return Statement(number, first, kind, node, binds | changes, renews, mentions, given, flags)


def _kind(node: ast.stmt) -> str:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return "import"
    lambda_named = isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Lambda)
    if isinstance(node, _DEFINITIONS) or lambda_named:
        return "definition"
    if isinstance(node, ast.Expr):
        return "expression"
    return "compound" if isinstance(node, _COMPOUND) else "other"


def _names(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Global names that a statement binds, and those that it or a function in it reads."""
    top = symtable.symtable(text, "<names>", "exec")
    binds = {
        s.get_name() for s in top.get_symbols() if s.is_assigned() or s.is_imported() or s.is_namespace()
    }
    mentions = {s.get_name() for s in top.get_symbols() if s.is_referenced()}
    inner = list(top.get_children())
    while inner:
        table = inner.pop()
        inner.extend(table.get_children())
        mentions.update(s.get_name() for s in table.get_symbols() if s.is_global())
    return frozenset(binds), frozenset(mentions)


def _changed_in_part(node: ast.AST) -> Iterator[str]:
    """Names of which a statement changes a part: ``x[0] = 1``, ``x.a = 1``, ``x += 1``, ``del x[0]``."""
    if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        yield node.target.id
    if isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        root = node
        while isinstance(root, ast.Attribute | ast.Subscript):
            root = root.value
        if isinstance(root, ast.Name):
            yield root.id
    if not isinstance(node, (*_DEFINITIONS, ast.Lambda)):
        for child in ast.iter_child_nodes(node):
            yield from _changed_in_part(child)

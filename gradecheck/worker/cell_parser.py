"""Text of cells -> statements, what each binds and mentions, and which of them the answers need.

Nothing is run here. Names are resolved by Python's own symbol tables, so a local `z` of an answer does
not pull in an experiment's `z`. Where a rule is a guess, it is on the side that costs the learner less.
"""

from __future__ import annotations
import __future__

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .location import SourceKind, file_name, location
from .magics import FILE_STARTS, NOTEBOOK_STARTS, MagicLine, parse, python_of_cell
from .outcome import Raised
from .plain_values import clean_text
from .statement import Statement, StatementKind, last_line, make_statement
from .syntax_hints import with_hint

_DEFINED_HERE = re.compile(
    r"^(?:async\s+)?(?:def|class)\s+([A-Za-z_]\w*)|^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=(?!=)", re.M
)
_MARK = re.compile("^\ufeff+", re.M)
_BLOCK = re.compile(r"^(?=[^\s#)\]}])(?!(?:else|elif|except|finally)\b)", re.M)


@dataclass
class CellParser:
    """Reads the cells of a submission one by one.

    Parameters
    ----------
    kind : SourceKind
        Notebook or file.
    flags : int
        Compiler flags of the ``from __future__`` imports so far; they hold for later cells, as in IPython.
    statements : list of Statement
        What has been read so far, in order.
    not_run : dict of str to Raised
        Names that seem to be defined in cells which IPython does not run as Python, and the magic why.
    left_out : list of str
        Lines of a file that are IPython's and not Python's: it was made from a notebook.
    """

    kind: SourceKind
    flags: int = 0
    statements: list[Statement] = field(default_factory=list)
    not_run: dict[str, Raised] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    @property
    def notes(self) -> list[str]:
        """One sentence about the lines that were left out."""
        if not self.left_out:
            return []
        others = len(self.left_out) - 1
        more = f", and so {'is' if others == 1 else 'are'} {others} more" if others else ""
        line = f"`{clean_text(self.left_out[0], 100)}` is a line for IPython and not for Python{more}."
        return [f"This file was made from a notebook: {line} Such lines are left out here."]

    def __post_init__(self) -> None:
        if self.kind == SourceKind.NOTEBOOK:  # there an `await` needs no function around it
            self.flags |= ast.PyCF_ALLOW_TOP_LEVEL_AWAIT

    def parse_cell(self, number: int, text: str, given: bool, known: Raised | None = None) -> None:
        """Parse one cell.

        Parameters
        ----------
        number : int
            Number of the code cell, from 1.
        text : str
            Its text. With a syntax error it becomes a broken statement for what it seems to define.
        given : bool
            Whether the cell came with the notebook.
        known : Raised, optional
            Why the cell is not to be parsed at all: it was too much for the parser before.
        """
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _MARK.sub("", text)  # files of Windows that were joined have one at each seam
        magic = None
        if self.kind == SourceKind.NOTEBOOK:
            text, magic = python_of_cell(text)
        if known is not None:
            self.statements.append(_broken(number, text, given, known))
        elif magic is None:
            _read_cell(self, number, text, given)
        else:
            self.not_run |= dict.fromkeys(_names_in(text), _not_run(number, magic))


def _read_cell(reading: CellParser, number: int, text: str, given: bool) -> None:
    """Parse one cell and append its statements; broken code appends what can be saved of it."""
    name = file_name(reading.kind, number)
    try:
        starts = NOTEBOOK_STARTS if reading.kind == SourceKind.NOTEBOOK else FILE_STARTS
        parsed, tree = parse(text, name, starts)
        statements = list(_statements(tree, parsed, number, given, reading))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        blocks = list(_blocks(text)) if reading.kind == SourceKind.FILE else []
        if len(blocks) > 1:  # a .py is one cell, and one slip must not cost all its functions
            for block in blocks:
                _read_cell(reading, number, block, given)
            return
        reading.statements.extend(_saved_imports(text, number, given, reading))
        reading.statements.append(_broken(number, text, given, _syntax_error(error, name)))
    else:
        reading.statements.extend(statements)
        if reading.kind == SourceKind.FILE:
            pairs = zip(text.split("\n"), parsed.split("\n"), strict=True)
            reading.left_out += [line.strip() for line, now in pairs if line != now]


def _blocks(text: str) -> Iterator[str]:
    """A file cut before every line that starts a statement, each block at its old line number."""
    starts = [match.start() for match in _BLOCK.finditer(text)]
    decorated = False
    kept = []
    for start in starts:  # a decorator belongs to what follows it
        if not decorated:
            kept.append(start)
        decorated = text[start] == "@"
    ends = [*kept[1:], len(text)] if kept else []  # none begins a line where everything is indented
    for start, end in zip(kept, ends, strict=True):
        yield "\n" * text.count("\n", 0, start) + text[start:end]


def _names_in(text: str) -> frozenset[str]:
    """Names that a text which cannot be parsed, or is not to be, seems to define."""
    return frozenset(a or b for a, b in _DEFINED_HERE.findall(text))


def _not_run(number: int, magic: MagicLine) -> Raised:
    return Raised(
        clean_text(magic.magic, 100),
        "this line keeps the cell from being run as Python, so nothing in it is defined; take the line away",
        location(file_name(SourceKind.NOTEBOOK, number), magic.line),
        clean_text(magic.text.strip(), 200),
    )


def _broken(number: int, text: str, given: bool, error: Raised) -> Statement:
    """What stands for a cell that cannot be parsed: the names that it seems to define."""
    names = _names_in(text)
    line = re.search(r"line (\d+)", error.where)
    return Statement(
        number,
        int(line[1]) if line else 1,
        StatementKind.BROKEN,
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
            with_hint(error.msg or "invalid syntax", error.text or ""),
            location(name, error.lineno),
            line,
        )
    if isinstance(error, ValueError):
        return Raised(
            "SyntaxError", "the text has characters that Python source cannot have", location(name, None)
        )
    return Raised(
        "SyntaxError", "the code is nested too deep, or too much, for Python to read", location(name, None)
    )


def _saved_imports(text: str, number: int, given: bool, reading: CellParser) -> Iterator[Statement]:
    """The one-line imports of a broken cell: without them everything else would be lost too."""
    for at, line in enumerate(text.split("\n")):
        if line.startswith(("import ", "from ")):
            try:
                tree = ast.parse("\n" * at + line)
            except (SyntaxError, ValueError):  # ValueError: half of a character, as JSON can have it
                continue
            yield from _statements(tree, "\n" * at + line, number, given, reading)


def _statements(
    tree: ast.Module, text: str, number: int, given: bool, reading: CellParser
) -> Iterator[Statement]:
    """The statements of a parsed cell; ``import a, b`` counts as two."""
    lines = text.split("\n")
    before = [0, *(last_line(node) for node in tree.body)]
    after = [*(node.lineno for node in tree.body[1:]), len(lines) + 1]
    for node, end_before, start_after in zip(tree.body, before, after, strict=False):
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            for alias in node.names:
                reading.flags |= getattr(getattr(__future__, alias.name, None), "compiler_flag", 0)
            continue
        alone = end_before < node.lineno and last_line(node) < start_after  # not so in `a = 1; b = 2`
        for one in _single_imports(node):
            yield make_statement(one, lines, number, given, reading.flags, alone)


def _single_imports(node: ast.stmt) -> Iterator[ast.stmt]:
    if isinstance(node, ast.Import) and len(node.names) > 1:
        for alias in node.names:
            yield ast.copy_location(ast.Import([alias]), node)
    else:
        yield node

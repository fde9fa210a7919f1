"""Where a wanted name occurs in a submission, and why it does not count there: one record for each name.

In: what was read of the cells. Out: for a name that is missing, or still a stub, the nearest thing that looks
like its answer; for a name that is defined more than once, which definition counts.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from .location import SourceKind, file_name, location
from .outcome import Raised
from .plain_values import clean_text
from .statement import Statement, StatementKind
from .stub import is_stub_definition

#: Letters of Cyrillic and Greek that a Latin keyboard has in another shape only for the machine.
_LOOKS_LIKE = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb\u03bf\u03bd", "aeopcyxijsdhov"
)
_ALIKE = 0.85  # how alike two names are that are taken for one, of 1
_COMMENTED = ("in a comment", "take the `#` away, from all lines of the function")
_QUOTED = ("in a text", "take away the quotes around it, so that it is code")
_BRANCHES = (ast.If, ast.For, ast.While, ast.Try, ast.With, ast.Match)
_OTHER_FILE = re.compile(r"^[ \t]*%(?:run|load)\b.*$", re.MULTILINE)


@dataclass(frozen=True)
class Occurrences:
    """What was read of a submission, asked by name.

    Parameters
    ----------
    kind : SourceKind
        A place in a notebook has a cell.
    statements : tuple of Statement
        All statements, in order.
    cells : sequence of [number, text, given]
        The code cells, as text.
    prose : sequence of [number, text]
        The text cells, each with the number of the code cell that it stands after.
    not_run : mapping of str to Raised
        Names in cells that are not run as Python, and why.
    """

    kind: SourceKind
    statements: tuple[Statement, ...]
    cells: Sequence[Sequence]
    prose: Sequence[Sequence]
    not_run: Mapping[str, Raised]

    def nearest(self, name: str, wanted: Iterable[str]) -> Raised | None:
        """The nearest thing to an answer that does not count; None where there is none.

        Parameters
        ----------
        name : str
            The exercise.
        wanted : iterable of str
            All exercises: the answer of one is never taken for that of another.
        """
        return (
            self.not_run.get(name)
            or self._taken_away(name)
            or self.nearest_of_own(name, wanted)
            or self.elsewhere()
        )

    def nearest_of_own(self, name: str, wanted: Iterable[str]) -> Raised | None:
        """The same, among what is written in the submission itself."""
        return (
            self._in_prose(name)
            or self._inside(name)
            or self._not_reached(name)
            or self._alike(name, set(wanted))
            or self._as_text(name)
        )

    def _in_prose(self, name: str) -> Raised | None:
        for number, text in self.prose:
            if name not in text:
                continue
            line = re.search(rf"^[ \t]*(?:def +{name} *\(|{name} *= *lambda\b).*$", text, re.MULTILINE)
            if line:
                place = f"the text cell after code cell {number}" if number else "the text cell at the top"
                words = f"{place} holds it; make that cell a code cell"
                return Raised("in a text cell", words, "", clean_text(line[0].strip(), 200))
        return None

    def _inside(self, name: str) -> Raised | None:
        for statement, node in self._bindings:
            outer = statement.node
            if not isinstance(outer, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if node is not outer and isinstance(node, ast.FunctionDef) and node.name == name:
                kind = "class" if isinstance(outer, ast.ClassDef) else "function"
                words = "move it out, to the left margin, so that it can be called by its name"
                place = self._place(statement, node.lineno)
                return Raised(f"inside the {kind} `{clean_text(outer.name, 100)}`", words, place)
        return None

    def _not_reached(self, name: str) -> Raised | None:
        """Where it is defined under a condition that did not hold, or in a loop that did not run."""
        for statement, node in self._bindings:
            if not isinstance(statement.node, _BRANCHES):
                continue
            if isinstance(node, ast.FunctionDef) and node.name == name:
                words = "the lines around it did not get there; move it out, to the left margin"
                return Raised("not reached", words, self._place(statement, node.lineno))
        return None

    def _as_text(self, name: str) -> Raised | None:
        """Where its definition is a comment, or in a text in quotes, be it one that `exec` runs."""
        definition = re.compile(
            rf"^[ \t]*(#[# \t]*|[^#\n]*[\"'])?(?:def +{name} *\(|{name} *= *lambda\b).*$",
            re.MULTILINE,
        )
        code = {(statement.cell, node.lineno) for statement, node in self._bindings}
        broken = {
            s.cell for s in self.statements if s.error is not None
        }  # nobody knows what is in quotes there
        for number, text, given in self.cells:
            if given or name not in text:
                continue
            for line in definition.finditer(text):
                at = text.count("\n", 0, line.start()) + 1
                is_comment = (line[1] or "").startswith("#")
                if (number, at) not in code and (is_comment or number not in broken):
                    kind, words = _COMMENTED if is_comment else _QUOTED
                    place = location(file_name(self.kind, number), at)
                    return Raised(kind, words, place, clean_text(line[0].strip(), 200))
        return None

    def _taken_away(self, name: str) -> Raised | None:
        """Where a defined name is deleted."""
        for statement in self._own():
            targets = statement.node.targets if isinstance(statement.node, ast.Delete) else ()
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                words = "the name is deleted here, and the function with it; take the line away"
                return Raised(f"del {name}", words, self._place(statement))
        return None

    def covered(self, name: str) -> Raised | None:
        """Where a name is written, if an untouched stub of it comes later and takes its place."""
        defined = [s for s in self._definitions() if name in s.binds]
        written = [s for s in defined if s.node is not None and not is_stub_definition(s.node)]
        if not written or written[-1] is defined[-1]:
            return None
        words = "an untouched one ran after it and took its place; delete that one, and run this cell again"
        return Raised("written", words, self._place(written[-1]))

    def given_away(self, name: str, raised: Raised) -> Raised:
        """Of a name that holds something else than a function: where it came to that."""
        last = next((s for s in reversed(self.statements) if name in s.binds), None)
        if last is None:
            return raised
        function = next((s for s in self._definitions() if name in s.binds and s is not last), None)
        message = raised.message
        if function is not None:
            message += (
                f"; its function, at {self._place(function)}, is replaced here: give the value another name"
            )
        return replace(raised, message=clean_text(message, 500), where=self._place(last))

    def _alike(self, name: str, wanted: set[str]) -> Raised | None:
        other = max(
            ((_likeness(name, n), n, s) for s in self._definitions() for n in s.binds - wanted),
            key=lambda found: found[0],
            default=(0.0, "", None),
        )
        likeness, found, statement = other
        if (
            statement is None
            or likeness < _ALIKE
            or any(likeness < _likeness(each, found) for each in wanted)
        ):
            return None  # or it is more like the answer to another exercise
        words = f"`{clean_text(found, 100)}` is defined; rename it to `{name}`"
        if found.translate(_LOOKS_LIKE) == name:
            words += ", in letters of the Latin alphabet: some of its letters only look like them"
        return Raised("another name", words, self._place(statement))

    def elsewhere(self) -> Raised | None:
        """A line that takes functions from another file, which is not read."""
        if self.kind == SourceKind.NOTEBOOK:
            for number, text, _ in self.cells:
                line = _OTHER_FILE.search(text)
                if line:
                    place = location(file_name(self.kind, number), text.count("\n", 0, line.start()) + 1)
                    words = "what another file defines is not read; write the function in this notebook"
                    return Raised(line[0].split()[0], words, place, clean_text(line[0].strip(), 200))
        return None

    def counting(self, wanted: Iterable[str]) -> tuple[tuple[Statement, ...], list[str]]:
        """The statements without the untouched stubs that would hide an answer above them, and notes.

        A note is a sentence for each wanted name that has several definitions, which says which one counts.
        """
        hidden: list[Statement] = []
        notes: list[str] = []
        definitions: dict[str, list[Statement]] = {}
        for statement in self._definitions():
            for name in statement.binds:
                definitions.setdefault(name, []).append(statement)
        for name in wanted:
            defined = definitions.get(name, [])
            if len(defined) < 2:
                continue
            written = [s for s in defined if s.node is None or not is_stub_definition(s.node)]
            if not written:
                continue
            below = [s for s in defined[defined.index(written[-1]) :] if s not in written]
            hidden += below
            if below:
                places = " and ".join(map(self._place, below))
                notes.append(
                    f"`{name}` is written at {self._place(written[-1])}, and untouched at {places}, which is "
                    "passed over. Delete the untouched one, or it hides your answer when the notebook is run."
                )
            elif len(written) > 1:
                places = "; ".join(map(self._place, written))
                notes.append(f"`{name}` is defined {len(written)} times ({places}); the last one counts.")
        return tuple(s for s in self.statements if s not in hidden), notes

    def _own(self) -> Iterator[Statement]:
        return (s for s in self.statements if not s.given)

    def _definitions(self) -> Iterator[Statement]:
        return (s for s in self._own() if s.kind == StatementKind.DEFINITION)

    @cached_property
    def _bindings(self) -> tuple[tuple[Statement, ast.stmt], ...]:
        """Every function and every assignment, at any depth, with the statement that it is in."""
        return tuple((s, node) for s in self._own() for node in _bindings_in(s.node))

    def _place(self, statement: Statement, line: int | None = None) -> str:
        return location(file_name(self.kind, statement.cell), line or statement.line)


def _bindings_in(node: ast.stmt | None) -> Iterator[ast.stmt]:
    """What may define an answer in a statement: each function, and each assignment."""
    return (n for n in ast.walk(node or ast.Pass()) if isinstance(n, ast.FunctionDef | ast.Assign))


def _likeness(name: str, other: str) -> float:
    """How alike two names are: 1 where only case, underscores and the order of the words differ."""
    read = [each.translate(_LOOKS_LIKE) for each in (name, other)]
    if len({tuple(sorted(each.lower().split("_"))) for each in read}) == 1:
        return 1.0
    a, b = (each.replace("_", "").lower() for each in read)
    return SequenceMatcher(None, a, b).ratio()

"""Statements -> which of them the answers need, and which answers reach which.

Run are imports, definitions, and the statements that bind or mention a name that the answers need,
transitively. Figures, experiments and `check(...)` calls are not.
"""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from collections.abc import Iterable

from .statement import Statement, StatementKind, bound_names

#: Nothing that an answer needs is ever built from these: drawing, showing, and the checks themselves.
DISPLAY_MODULES = frozenset(
    {"gradecheck", "matplotlib", "seaborn", "plotly", "bokeh", "IPython", "ipywidgets"}
)
_DEFINITIONS = (StatementKind.IMPORT, StatementKind.DEFINITION)
#: What these read is not written as a name: an `eval("sin(x)")` needs the import of sin.
READ_ANY_NAME = frozenset({"eval", "exec", "globals"})


class DependencyGraph:
    """Index of the statements by name.

    Parameters
    ----------
    statements : tuple of Statement
        All of them, in order.
    """

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        self.statements = statements
        self._binders: dict[str, list[int]] = defaultdict(list)
        self._touchers: dict[str, list[int]] = defaultdict(list)
        self._stars: list[int] = []
        self._definitions: list[int] = []
        display = _display_names(statements)
        for at, statement in enumerate(statements):
            for name in statement.binds:
                self._binders[name].append(at)
            if (
                statement.kind in (StatementKind.EXPRESSION, StatementKind.COMPOUND)
                and not statement.mentions & display
            ):
                for name in statement.mentions:
                    self._touchers[name].append(at)
            if statement.kind in _DEFINITIONS and not (statement.binds | statement.mentions) & display:
                self._definitions.append(at)
            if "*" in statement.binds:
                self._stars.append(at)

    def defined(self, wanted: Iterable[str]) -> tuple[str, ...]:
        """Those of the wanted names that are bound outside the cells that came with the notebook."""
        return tuple(
            n for n in wanted if any(not self.statements[at].given for at in self._binders.get(n, ()))
        )

    def required_statements(self, roots: Iterable[str]) -> tuple[int, ...]:
        """Positions of the statements that must run for these names, in order."""
        return tuple(sorted(set().union(*map(self._required_by, roots))))

    def _required_by(self, root: str) -> set[int]:
        end, names, waiting = self._cell_of(root), set(), [root]
        found: set[int] = set()
        while waiting:
            name = waiting.pop()
            if name in names:
                continue
            names.add(name)
            for at in self._run_for(name, end):
                if at not in found:
                    found.add(at)
                    statement = self.statements[at]
                    waiting.extend(statement.mentions | (statement.binds - statement.renews))
        return found

    def _run_for(self, name: str, end: int) -> list[int]:
        """Statements that make a name what it is for an answer in the cell `end`."""
        binders = self._binders_until(end, name)
        if not binders and name in READ_ANY_NAME:
            return self._definitions
        if not binders:
            return [] if hasattr(builtins, name) else self._stars
        is_data = any(
            self.statements[at].kind in (StatementKind.COMPOUND, StatementKind.OTHER) for at in binders
        )
        return binders + self._without_later_uses(end, name, self._touchers) if is_data else binders

    def _cell_of(self, root: str) -> int:
        """The cell that has the last definition of an answer."""
        return max((self.statements[at].cell for at in self._binders.get(root, ())), default=0)

    def _binders_until(self, end: int, name: str) -> list[int]:
        """What binds a name, without what uses it for another thing after the answer in the cell `end`."""
        binders = self._binders.get(name, [])
        if all(self.statements[at].cell > end for at in binders):
            return binders
        return self._without_later_uses(end, name, self._binders)

    def _without_later_uses(self, end: int, name: str, index: dict[str, list[int]]) -> list[int]:
        """Without the statements of later cells that give the name to a thing of their own.

        These are loops and conditions, as experiments are; where the name comes from the answer's own cell,
        all of them, since the check that follows that cell knows nothing of later ones.
        """
        of_its_cell = any(self.statements[at].cell == end for at in self._binders.get(name, ()))
        later = [at for at in index.get(name, ()) if self.statements[at].cell > end]
        of_others = {
            at
            for at in later
            if (node := self.statements[at].node) is not None
            and (of_its_cell or self.statements[at].kind is StatementKind.COMPOUND)
            and name in bound_names(node)
        }
        return [at for at in index.get(name, ()) if at not in of_others]

    def reachable_names(self, root: str) -> frozenset[str]:
        """Names that the last definition of `root` reaches, transitively, itself among them."""
        end, names, waiting = self._cell_of(root), set(), [root]
        while waiting:
            name = waiting.pop()
            if name not in names:
                names.add(name)
                for at in self._last_binders(name, end):
                    waiting.extend(self.statements[at].mentions)
        return frozenset(names)

    def _last_binders(self, name: str, end: int) -> list[int]:
        """The last statement that gives a name a new value, and those after it that change a part of it."""
        kept: list[int] = []
        for at in self._binders_until(end, name):
            if name in self.statements[at].renews:
                kept.clear()
            kept.append(at)
        return kept


def _display_names(statements: tuple[Statement, ...]) -> frozenset[str]:
    """Names that come from drawing or checking: the modules, and what was made with them (`fig, ax`)."""
    display: set[str] = set()
    for statement in statements:
        if isinstance(statement.node, ast.Import | ast.ImportFrom):
            module = getattr(statement.node, "module", None) or statement.node.names[0].name
            if module.split(".")[0] in DISPLAY_MODULES:
                display |= statement.binds
        elif statement.kind == StatementKind.OTHER and statement.mentions & display:
            display |= statement.renews
    return frozenset(display)

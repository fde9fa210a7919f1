"""A job -> messages: reads the cells, runs the statements that the answers need, then the calls.

The job and the messages are trees of JSON types, so that a process can be put between the two; in the
browser, where there are none, the same generator is read directly. Before anything that may hang or
crash a ``start`` message says what it is.

Job: ``kind``, ``cells`` [[number, text, given]], ``wanted`` [names], ``calls``
[[exercise, function, seconds, [arguments], search or null, replacements or null, in another order]], and what
earlier workers broke off at:
``failed_cells`` {number: error} and ``failed_statements`` {position: error}, error being [status, type,
message, where, line].

Messages, in this order: ``{"start": ["cell", number]}`` ..., ``{"facts": {"defined", "uses"}}``,
``{"start": ["statement", position, where]}`` ..., ``{"uses": {...}}`` (again, by the values that there are
now, for the answers that are called), ``{"notes": [...]}``, ``{"look_alikes": {...}}`` where no wanted name
is defined, then ``{"start": ["call", 0]}`` where anything is called, and ``{"outcome": [k, tree]}`` for each
call, which says too that the next one starts, and ``{"done": true}``.
"""

from __future__ import annotations

import linecache
import sys
import warnings
from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace

from .asked import read_call
from .call import Call
from .callees import reached_answers
from .cell_parser import CellParser
from .dependencies import DependencyGraph
from .exceptions import summarize_exception
from .execution import run_call
from .location import SourceKind, file_name, location
from .messages import Message, MessageKind, Stage
from .occurrences import Occurrences
from .outcome import Outcome, Raised, Status, encode_outcome
from .replacing import run_replacements
from .search import run_search
from .side_effects import EarlierResult
from .statement import Statement
from .statement_execution import Failure, note_of, read_failure, run_statement
from .surroundings import names_of_a_notebook


class Session:
    """One submission: its statements, its namespace, and what went wrong so far.

    Parameters
    ----------
    job : dict
        See the module's docstring.
    namespace : dict
        Where the learner's code runs.
    """

    def __init__(self, job: dict, namespace: dict) -> None:
        self._kind = SourceKind(job["kind"])
        self._cells = job["cells"]
        self._prose = job.get("prose", [])
        self._wanted = job["wanted"]
        self._calls = [read_call(*call) for call in job["calls"]]
        self._failed_cells = {int(k): read_failure(v) for k, v in job["failed_cells"].items()}
        self._failed_statements = {int(k): read_failure(v) for k, v in job["failed_statements"].items()}
        self._namespace = namespace
        self._broken: dict[str, Failure] = {}
        self._notes: list[str] = []
        self._earlier = EarlierResult()
        self._nearest: dict[str, Raised | None] = {}

    def messages(self) -> Iterator[Message]:
        """Everything that the job asks for, one message at a time."""
        self._found = yield from self._read()
        statements, notes = self._found.counting(self._wanted)
        self._notes += notes
        graph = DependencyGraph(statements)
        reached = {
            name: graph.reachable_names(name) for name in {*self._wanted, *(c.function for c in self._calls)}
        }
        uses = {n: sorted(reached[n] & set(self._wanted) - {n}) for n in self._wanted}
        defined = {*graph.defined(self._wanted), *self._found.not_run} & set(self._wanted)
        yield {MessageKind.FACTS: {"defined": sorted(defined), "uses": uses}}
        broken = ((s.cell, s.error) for s in graph.statements if s.error is not None)
        self._notes.extend(note_of(self._failure_of_cell(*cell)) for cell in broken)
        yield from self._run(graph)
        yield {MessageKind.USES: self._uses(reached)}
        yield {MessageKind.NOTES: self._notes}
        if not defined:
            yield {MessageKind.LOOK_ALIKES: self._look_alikes()}
        if self._calls:
            yield {MessageKind.START: [Stage.CALL, 0]}
        for number, call in enumerate(self._calls):
            outcome = self._answer(call, reached[call.function])
            yield {MessageKind.OUTCOME: [number, encode_outcome(outcome)]}
        yield {MessageKind.DONE: True}

    def _look_alikes(self) -> dict[str, str]:
        """Of a submission that defines no exercise: what looks like one, by the name of the exercise."""
        found = {name: self._found.nearest_of_own(name, self._wanted) for name in self._wanted}
        alike = {
            name: f"{why.where or 'A cell'} looks like an answer to `{name}` ({why.type}: {why.message})."
            for name, why in found.items()
            if why is not None
        }
        other = self._found.elsewhere()
        if other is None or alike:
            return alike
        return dict.fromkeys(self._wanted, f"{other.where} ({other.line}): {other.message}.")

    def _uses(self, reached: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
        """Which wanted names the called ones reach: by their values, where these are broken by the text."""
        uses = {}
        for name in {call.function for call in self._calls} & set(self._wanted):
            found = set(reached_answers(name, self._wanted, self._namespace))
            if any(other in self._broken for other in reached[name]):
                found |= reached[name] & set(self._wanted) - {name}
            uses[name] = sorted(found)
        return uses

    def _read(self) -> Generator[Message, None, Occurrences]:
        """Parse cell by cell, each announced, since one can be too much for the parser."""
        reading = CellParser(self._kind)
        for number, text, given in self._cells:
            name = file_name(self._kind, number)
            linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
            known = self._failed_cells.get(number)
            if known is None:
                yield {MessageKind.START: [Stage.CELL, number, location(name, None)]}
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                reading.parse_cell(number, text, given, None if known is None else known[1])
        self._notes += reading.notes
        statements = tuple(reading.statements)
        return Occurrences(self._kind, statements, self._cells, self._prose, reading.not_run)

    def _run(self, graph: DependencyGraph) -> Iterator[Message]:
        """Run the statements that the answers need, in order."""
        for at in graph.required_statements(c.function for c in self._calls):
            statement = graph.statements[at]
            name = file_name(self._kind, statement.cell)
            failure = self._failed_statements.get(at)
            if statement.error is not None:
                failure = self._failure_of_cell(statement.cell, statement.error)
            elif failure is None:
                yield {MessageKind.START: [Stage.STATEMENT, at, location(name, statement.line)]}
                failure = run_statement(statement, name, self._namespace)
            self._account(statement, failure)

    def _failure_of_cell(self, cell: int, error: Raised) -> Failure:
        """Why a cell could not be read: a syntax error, or what an earlier worker broke off at."""
        return self._failed_cells.get(cell, (Status.SYNTAX, error))

    def _account(self, statement: Statement, failure: Failure | None) -> None:
        """Keep which names a failed statement broke; a later one that renews a name mends it."""
        if failure is None:
            for name in statement.renews:
                self._broken.pop(name, None)
            return
        if statement.error is None:
            self._notes.append(note_of(failure))
        for name in statement.binds:
            self._broken[name] = failure
            if name in statement.renews:
                self._namespace.pop(name, None)

    def _answer(self, call: Call, reached: frozenset[str]) -> Outcome:
        """Outcome of one call; without calling where what the function needs is broken."""
        broken = [call.function, *sorted(reached)]
        failure = next((self._broken[name] for name in broken if name in self._broken), None)
        if failure is not None:
            return Outcome(failure[0], raised=failure[1])
        if call.function not in self._namespace:
            return Outcome(Status.MISSING, raised=self._nearest_to(call.function))
        try:
            if call.search is not None:
                return run_search(call.function, self._namespace, call.search)
            if call.replacements is not None:
                return run_replacements(call.function, self._namespace, call.replacements)
            return self._with_place(
                run_call(self._namespace[call.function], call, self._earlier), call.function
            )
        except KeyboardInterrupt as error:  # nobody sits at a worker's keyboard: the learner's code raised it
            return Outcome(Status.EXCEPTION, raised=summarize_exception(error))

    def _with_place(self, outcome: Outcome, name: str) -> Outcome:
        """Of an answer that is not there, or not written, the outcome says where something like it is."""
        if outcome.status == Status.MISSING and outcome.raised is not None:
            return replace(outcome, raised=self._found.given_away(name, outcome.raised))
        if outcome.status == Status.NOT_ATTEMPTED:
            return replace(outcome, raised=self._nearest_to(name))
        return outcome

    def _nearest_to(self, name: str) -> Raised | None:
        """What looks like the answer `name`, which is not there; looked for once, and told at every call."""
        if name not in self._nearest:
            self._nearest[name] = self._found.nearest(name, self._wanted)
        return self._nearest[name]


def fresh_namespace() -> dict:
    """A namespace as a notebook's is at its start."""
    return {
        "__name__": "__main__",
        "__doc__": None,
        "__package__": None,
        "__builtins__": sys.modules["builtins"],
        **names_of_a_notebook(),
    }

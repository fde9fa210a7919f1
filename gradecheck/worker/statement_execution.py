"""Statement + namespace -> why it failed: the others run all the same, and a note says what it cost."""

from __future__ import annotations

import warnings
from inspect import CO_COROUTINE
from types import CodeType

import numpy as np

from .exceptions import Blocked, summarize_exception
from .location import location
from .outcome import Raised, Status
from .plain_values import clean_text
from .statement import Statement
from .syntax_hints import PYTHON_HERE

#: The status of the calls that a failed statement costs, and why.
Failure = tuple[Status, Raised]


def run_statement(statement: Statement, name: str, namespace: dict) -> Failure | None:
    """Run one statement; what it raised, or None."""
    try:
        with (
            warnings.catch_warnings(),
            np.errstate(divide="warn", over="warn", invalid="warn", under="ignore"),
        ):
            warnings.simplefilter("ignore")
            run_code(statement.compiled(name, namespace), namespace)
    except Blocked as error:
        return (Status.BLOCKED, summarize_exception(error))
    except MemoryError as error:
        return (Status.MEMORY, summarize_exception(error))
    except SyntaxError as error:  # `return` outside a function, `await` at the top
        return (
            Status.SYNTAX,
            Raised(type(error).__name__, clean_text(str(error.msg), 500), location(name, statement.line)),
        )
    except BaseException as error:
        raised = summarize_exception(error)
        return (
            Status.EXCEPTION,
            raised if raised.where else Raised(raised.type, raised.message, location(name, statement.line)),
        )
    return None


def run_code(code: CodeType, namespace: dict) -> None:
    """Run a compiled statement; one with an `await` at its top gets a loop of its own, as in a notebook."""
    waiting = eval(code, namespace)
    if code.co_flags & CO_COROUTINE:
        import asyncio

        asyncio.run(waiting)


def note_of(failure: Failure) -> str:
    """One sentence about a statement that failed."""
    status, raised = failure
    what = f"{raised.type}: {raised.message}" if raised.message else raised.type
    where = raised.where or "somewhere"
    if status == Status.SYNTAX:
        return (
            f"{where} cannot be read as {PYTHON_HERE} ({what}). Nothing that this cell defines could be used."
        )
    return f"{where} was stopped by {what}. Only the answers that need it are concerned."


def read_failure(tree: list) -> Failure:
    """A failure of an earlier worker, as the job tells it."""
    status, *fields = tree
    return Status(status), Raised(*fields)

"""What is said of a submission while it is read and run: unreadable cells, answers that do not count."""

from __future__ import annotations

from collections.abc import Callable

from gradecheck.worker.cell_parser import _syntax_error
from gradecheck.worker.history import nearest_in_history
from gradecheck.worker.import_blocker import ImportBlocker, OtherPackages
from gradecheck.worker.session import Session, fresh_namespace
from gradecheck.worker.surroundings import nobody_there

Text = Callable[[], str]
NAME = "gradient_step"
RIGHT = f"def {NAME}(x):\n    return 2 * x"
STUB = f'def {NAME}(x):\n    """Task."""\n    raise NotImplementedError("{NAME} is not written yet.")'
CALLED = (NAME, "other_answer")


def read(*cells, prose=(), kind="ipynb") -> Text:
    """The notes, and what is said of the answer, after these cells."""

    def text() -> str:
        job = {
            "kind": kind,
            "cells": [[number, cell, False] for number, cell in enumerate(cells, start=1)],
            "prose": list(prose),
            "wanted": list(CALLED),
            "calls": [[NAME, NAME, 1.0, [2.0]]],
            "failed_cells": {},
            "failed_statements": {},
        }
        said = []
        with nobody_there():
            for message in Session(job, fresh_namespace()).messages():
                said += [*message.get("notes", []), *message.get("look_alikes", {}).values()]
                raised = message["outcome"][1].get("raised") if "outcome" in message else None
                said += [] if raised is None else [" ".join(map(str, raised))]
        return "\n".join(said)

    return text


def ran(*cells) -> Text:
    """What is said of an untouched stub in a notebook in which these cells ran."""

    def text() -> str:
        found = nearest_in_history(NAME, ["", *cells], CALLED)
        return found.message if found else ""

    return text


def unreadable(error: BaseException) -> Text:
    """What is said of a cell at which the parser stops with an error, which depends on Python's version."""
    return lambda: _syntax_error(error, "<cell 1>").message


def refused(finder, name: str) -> Text:
    """What an import is refused with."""

    def text() -> str:
        try:
            finder().find_spec(name)
        except ImportError as error:
            return str(error)
        return ""

    return text


def imported(name: str) -> Text:
    """An import of the checker, of the course, or of anything else."""
    return refused(ImportBlocker, name)


def installed(folder, name: str) -> Text:
    """An import of a package that lies in a folder, where answers have NumPy alone."""
    return refused(lambda: OtherPackages([folder]), name)


def returning(call: str) -> str:
    """An answer that returns what a call gives."""
    return f"def {NAME}(x):\n    return {call}"


def within(head: str) -> str:
    """The answer in the block of another statement."""
    return f"{head}\n    def {NAME}(x): return 2 * x"

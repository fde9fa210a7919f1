"""The command line: runs a command; whatever goes wrong in it is a sentence and an exit code.

What takes a while is begun before what can wait: a worker is started before the commands are loaded.
"""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from gradecheck.circumstances import refuse_beforehand, sentence_for
from gradecheck.errors import CardError, GradecheckError, UsageError
from gradecheck.internal_error import full_traceback, place_of_traceback, please_tell, type_and_text
from gradecheck.namesake import warning_of_a_namesake
from gradecheck.running.launch import SpareWorker


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code; whatever goes wrong, say it in a sentence.

    Parameters
    ----------
    arguments : list of str, optional
        What stands after ``gradecheck``; the arguments of the process unless given.
    """
    if arguments is None:
        gc.set_threshold(100_000)  # what is loaded is no garbage, and a check makes little
        atexit.register(gc.freeze)  # the process ends: looking for garbage in all of it would take a while
    _see_to_streams()
    warning = warning_of_a_namesake()
    if warning:
        _say(f"gradecheck: {warning}")
    lacking = refuse_beforehand()
    if lacking:
        _say(f"gradecheck: {lacking}")
        return 2
    words = sys.argv[1:] if arguments is None else arguments
    try:
        with _worker_ahead(words) as worker:
            return _run(words, worker)
    except KeyboardInterrupt:
        _say("stopped by you.")
        return 130
    except UsageError as error:
        _say(f"gradecheck: {error}")
        return 2
    except BrokenPipeError:  # `gradecheck check | head`: nobody reads on, and that is no fault
        _let_go_of_output()
        return 1
    except CardError as error:
        _say(f"gradecheck: a page of the course needs its author: {error}")
        return 3
    except Exception as error:
        return _answer_for(error)


@contextmanager
def _worker_ahead(words: Sequence[str]) -> Iterator[SpareWorker | None]:
    """A worker that gets ready while this process does, where a command needs one; else None."""
    if not {"check", "status"}.isdisjoint(words):
        with SpareWorker() as worker:
            yield worker
    else:
        yield None


def _run(words: Sequence[str], worker: SpareWorker | None) -> int:
    """Run a command and return its exit code."""
    import click  # takes a while, which the worker has

    from gradecheck.commands.group import gradecheck

    try:
        code = gradecheck.main(args=list(words), prog_name="gradecheck", standalone_mode=False, obj=worker)
        sys.stdout.flush()
        return code or 0
    except click.ClickException as error:
        error.show()
        return 2
    except click.Abort:
        raise KeyboardInterrupt from None


def _say(text: str) -> None:
    """Say it on the standard error."""
    import click

    click.echo(text, err=True)


def _answer_for(error: Exception) -> int:
    """Say what the system lacks or refuses, if it is that; else that it is our fault. Gives the exit code."""
    lacking = sentence_for(error)
    if lacking is None and isinstance(error, OSError) and error.errno in _ABOUT_A_PATH and error.filename:
        reason = f"the system refuses this path ({error.strerror}). Check it, or give another"
        lacking = f"{error.filename}: {reason}."
    if lacking is None:
        _confess(error)
        return 3
    if isinstance(error, OSError) and error.filename is None:
        _let_go_of_output()  # or Python complains of it at its end
    _say(f"gradecheck: {lacking}")
    return 2


def _see_to_streams() -> None:
    """Give every stream somewhere to write, and every character something to be written as."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who called us: `gradecheck check >&-`
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - until the end
        elif hasattr(getattr(sys, name), "reconfigure"):
            getattr(sys, name).reconfigure(errors="replace")  # a Windows code page has no Greek letters


def _let_go_of_output() -> None:
    """Write into nothing from now on: what could not be written would be tried again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


#: Errors of the system that say something about a path that a person gave, whatever was tried with it.
_ABOUT_A_PATH = frozenset(
    getattr(errno, name)
    for name in ("EACCES", "EPERM", "ELOOP", "ENAMETOOLONG", "ENOTDIR", "ENOSPC", "EROFS", "EIO", "EINVAL")
)


def _confess(error: Exception) -> None:
    """Say that it is our fault, and where the traceback is."""
    what = str(error) if isinstance(error, GradecheckError) else type_and_text(error)
    if os.environ.get("GRADECHECK_DEBUG") == "1":
        details = full_traceback(error)
    else:
        details = f"The details {place_of_traceback(error)}"
    _say(f"gradecheck failed: {what}\nThis is our fault, not yours. {please_tell()}\n{details}")

"""The command line: the commands together; whatever goes wrong in them is a sentence and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import click

from gradecheck.circumstances import refuse_beforehand, sentence_for
from gradecheck.commands.check import check
from gradecheck.commands.grade import grade
from gradecheck.commands.gradebook import gradebook
from gradecheck.commands.gradescope import gradescope
from gradecheck.commands.listing import list_
from gradecheck.commands.notebooks import notebooks
from gradecheck.commands.prove import prove
from gradecheck.commands.start import start
from gradecheck.commands.status import status
from gradecheck.commands.trust import trust
from gradecheck.errors import CardError, GradecheckError, UsageError
from gradecheck.internal_error import full_traceback, place_of_traceback, please_tell, type_and_text
from gradecheck.invocation import as_invoked, invocation
from gradecheck.namesake import warning_of_a_namesake
from gradecheck.version import __version__


class _Commands(click.Group):
    """The commands; what they advise to type begins as they were called."""

    def invoke(self, context: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(context)
        except (UsageError, CardError) as error:
            told = as_invoked(str(error), invocation(context.params["course"]))
            raise (UsageError if isinstance(error, UsageError) else CardError)(told) from error


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.option(
    "--course",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of the course; else the trusted one around the current folder, else the installed one.",
)
@click.version_option(__version__, prog_name="gradecheck", message="%(prog)s %(version)s")
@click.pass_context
def gradecheck(context: click.Context, course: Path | None) -> None:
    """Check the exercises of a course: what is wrong, where, and why.

    Exit codes: 0 all passed; 1 something failed, was not attempted or is missing; 2 no such file, notebook or
    exercise; 3 a fault of gradecheck itself.
    """
    context.obj = course


for _command in (check, grade, gradebook, gradescope, list_, notebooks, prove, start, status, trust):
    gradecheck.add_command(_command)


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code; whatever goes wrong, say it in a sentence.

    Parameters
    ----------
    arguments : list of str, optional
        What stands after ``gradecheck``; the arguments of the process unless given.
    """
    _see_to_streams()
    warning = warning_of_a_namesake()
    if warning:
        click.echo(f"gradecheck: {warning}", err=True)
    lacking = refuse_beforehand()
    if lacking:
        click.echo(f"gradecheck: {lacking}", err=True)
        return 2
    try:
        code = gradecheck.main(args=arguments, prog_name="gradecheck", standalone_mode=False)
        sys.stdout.flush()
        return code or 0
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped by you.", err=True)
        return 130
    except UsageError as error:
        click.echo(f"gradecheck: {error}", err=True)
        return 2
    except BrokenPipeError:  # `gradecheck check | head`: nobody reads on, and that is no fault
        _let_go_of_output()
        return 1
    except CardError as error:
        click.echo(f"gradecheck: a page of the course needs its author: {error}", err=True)
        return 3
    except Exception as error:
        return _answer_for(error)


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
    click.echo(f"gradecheck: {lacking}", err=True)
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
    click.echo(
        f"gradecheck failed: {what}\nThis is our fault, not yours. {please_tell()}\n{details}", err=True
    )

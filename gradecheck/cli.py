"""The command line: the commands together; whatever goes wrong in them is a sentence and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import click

from gradecheck.commands.check import check
from gradecheck.commands.listing import list_
from gradecheck.commands.notebooks import notebooks
from gradecheck.commands.prove import prove
from gradecheck.commands.start import start
from gradecheck.commands.status import status
from gradecheck.commands.trust import trust
from gradecheck.errors import CardError, GradecheckError, UsageError
from gradecheck.internal_error import full_traceback, please_tell, save_traceback, type_and_text
from gradecheck.namesake import warning_of_a_namesake
from gradecheck.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
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


for _command in (check, list_, notebooks, prove, start, status, trust):
    gradecheck.add_command(_command)


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code; whatever goes wrong, say it in a sentence.

    Parameters
    ----------
    arguments : list of str, optional
        What stands after ``gradecheck``; the arguments of the process unless given.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a Windows code page has no Greek letters
    warning = warning_of_a_namesake()
    if warning:
        click.echo(f"gradecheck: {warning}", err=True)
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
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        if error.errno not in _ABOUT_A_PATH or error.filename is None:
            _confess(error)
            return 3
        reason = f"the system refuses this path ({error.strerror}). Check it, or give another"
        click.echo(f"gradecheck: {error.filename}: {reason}.", err=True)
        return 2
    except CardError as error:
        click.echo(f"gradecheck: a page of the course needs its author: {error}", err=True)
        return 3
    except Exception as error:
        _confess(error)
        return 3


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
        details = f"The details are in {save_traceback(error)}"
    click.echo(
        f"gradecheck failed: {what}\nThis is our fault, not yours. {please_tell()}\n{details}", err=True
    )

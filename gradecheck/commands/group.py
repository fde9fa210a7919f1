"""The commands together: what is typed after ``gradecheck``, and which module has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import click

from gradecheck.errors import CardError, UsageError
from gradecheck.invocation import as_invoked, invocation
from gradecheck.version import __version__

#: Under this name a context has the worker that was started before it, or None.
WORKER_AHEAD = "gradecheck.worker_ahead"
#: Where each command is: a module of `gradecheck.commands`, and its name there.
_HOMES = {
    "check": ("check", "check"),
    "grade": ("grade", "grade"),
    "gradebook": ("gradebook", "gradebook"),
    "gradescope": ("gradescope", "gradescope"),
    "list": ("listing", "list_"),
    "notebooks": ("notebooks", "notebooks"),
    "prove": ("prove", "prove"),
    "start": ("start", "start"),
    "status": ("status", "status"),
    "trust": ("trust", "trust"),
}


class _Loaded(Mapping[str, click.Command]):
    """The commands by name, each loaded when it is asked for: one that is called needs no other."""

    def __getitem__(self, name: str) -> click.Command:
        module, attribute = _HOMES[name]
        command: click.Command = getattr(import_module(f"gradecheck.commands.{module}"), attribute)
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(_HOMES)

    def __len__(self) -> int:
        return len(_HOMES)


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
    cls=_Commands,
    commands=_Loaded(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
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
    context.meta[WORKER_AHEAD], context.obj = context.obj, course

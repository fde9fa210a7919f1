"""Arguments and options that several commands have."""

from __future__ import annotations

import os
from pathlib import Path

import click

PATHS = click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
ONLY = click.option(
    "--only", multiple=True, metavar="NAME", help="Check this exercise only; may be repeated."
)
SEED = click.option(
    "--seed", type=click.IntRange(min=0), metavar="N", help="Draw the cases of an earlier run again."
)
CHAPTER = click.option(
    "--chapter", metavar="CHAPTER", help="Check all exercises of this chapter, and no others."
)
TIMEOUT = click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=120.0,
    show_default=True,
    metavar="S",
    help="Wall time for one submission, in seconds.",
)
MEMORY = click.option(
    "--memory",
    type=click.IntRange(min=512),
    default=2048,
    show_default=True,
    metavar="MB",
    help="Memory for one submission, in megabytes of address space.",
)
CHECK_JOBS, GRADE_JOBS = (
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help=f"{what} at a time; as many as there are processors unless given.",
    )
    for what in ("Check so many files", "Grade so many submissions")
)
UNPROTECTED = click.option(
    "--unprotected", is_flag=True, help="Grade also where hostile code cannot be held."
)


def processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1

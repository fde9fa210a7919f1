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


def processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1

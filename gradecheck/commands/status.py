"""`gradecheck status`: what is done and what comes next."""

from __future__ import annotations

from pathlib import Path

import click

from gradecheck.commands.checked import checked
from gradecheck.commands.options import PATHS, SEED


@click.command(short_help="Show what is done and what comes next.")
@PATHS
@SEED
@click.pass_obj
def status(asked: Path | None, paths: tuple[Path, ...], seed: int | None) -> int:
    """Show what is done and what comes next, chapter by chapter."""
    course, report = checked(asked, paths, (), seed)

    from gradecheck.reporting.status import print_status

    print_status(course, report)
    return report.exit_code if report.exit_code > 1 else 0

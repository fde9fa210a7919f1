"""`gradecheck check`: what is right, what is wrong, where, and why."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from gradecheck.commands.checked import checked
from gradecheck.commands.options import CHAPTER, CHECK_JOBS, ONLY, PATHS, SEED, processors
from gradecheck.commands.report_files import ReportFiles, choose_report_files, report_options

if TYPE_CHECKING:
    from gradecheck.verdict.report import Report

_STOPPED = 130


@click.command(short_help="Check notebooks or .py files.")
@PATHS
@ONLY
@CHAPTER
@SEED
@CHECK_JOBS
@click.option("--hints", is_flag=True, help="Print the hints of what has not passed, from gentle to plain.")
@click.option("--verbose", is_flag=True, help="Every message of a class, not the table alone.")
@report_options
@click.pass_obj
def check(
    asked: Path | None,
    paths: tuple[Path, ...],
    only: tuple[str, ...],
    chapter: str | None,
    seed: int | None,
    jobs: int | None,
    hints: bool,
    verbose: bool,
    force: bool,
    **files: Sequence[Path],
) -> int:
    """Check notebooks or .py files: what is right, what is wrong, where, and why.

    Without a PATH: the folder work/ where it exists, else exercises/, else this folder if it has a notebook
    of the course. A folder stands for the notebooks and .py files in it. Answers of several learners to one
    exercise are shown as a table.
    """
    if chapter and only:
        raise click.UsageError("--chapter and --only exclude each other. Give one of them.")
    reports = choose_report_files(files, paths, force)
    _, report = checked(asked, paths, only, seed, chapter, jobs or processors(), reports.grow)
    click.echo(_text(report, verbose, hints, reports), nl=False, err=reports.take_standard_output)
    reports.finish(report)
    if report.pending:
        all_files = len(report.submissions) + report.pending
        click.echo(f"stopped by you: {report.pending} of {all_files} files are not checked.", err=True)
        return _STOPPED
    return report.exit_code


def _text(report: Report, verbose: bool, hints: bool, reports: ReportFiles) -> str:
    """The whole report as text, or the table of a class."""
    from gradecheck.verdict.learners import is_class

    stream = sys.stderr if reports.take_standard_output else sys.stdout
    color = _wants_color(stream)
    if is_class(report) and not verbose and not hints:
        from gradecheck.reporting.class_table import render as render_table

        return render_table(report, color=color)
    from gradecheck.reporting.text import render

    text = render(report, color=color, hints=hints)
    if stream is None or not stream.isatty():
        return text
    from gradecheck.reporting.folding import folded

    return folded(text, shutil.get_terminal_size().columns)


def _wants_color(stream: TextIO | None) -> bool:
    """A person looks on, and has not asked for plain text (no-color.org)."""
    return stream is not None and stream.isatty() and not os.environ.get("NO_COLOR")

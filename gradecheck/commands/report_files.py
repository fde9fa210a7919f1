"""The files that reports are written to: never one that holds somebody's work, and never too late."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gradecheck.errors import UsageError
from gradecheck.reporting.writers import WRITERS, Writer, is_a_report
from gradecheck.submission.file_names import answer_kind

if TYPE_CHECKING:
    from gradecheck.verdict.report import Report

STANDARD_OUTPUT = Path("-")
_PAUSE = 2.0  # seconds between two writings of what is done so far
_SHARE = 20  # of these seconds, one part is spent with writing at most

_FILE = click.Path(dir_okay=False, allow_dash=True, path_type=Path)


def report_options(command: Callable[..., int]) -> Callable[..., int]:
    """An option with a FILE for each report that can be written, and `--force`."""
    command = click.option(
        "--force", is_flag=True, help="Let a report replace a file that is not a report of gradecheck."
    )(command)
    for writer in reversed(WRITERS):
        words = f"Also write the report {writer.words}; `-` is standard output."
        command = click.option(f"--{writer.option}", type=_FILE, multiple=True, metavar="FILE", help=words)(
            command
        )
    return command


@dataclass
class ReportFiles:
    """The reports that were asked for; each grows while a run goes on.

    Parameters
    ----------
    chosen : tuple of (Writer, Path)
        Which format goes where.
    """

    chosen: tuple[tuple[Writer, Path], ...]
    _due: float = field(default=0.0, init=False)

    @property
    def take_standard_output(self) -> bool:
        """Whether a program reads the standard output, so that what is for people goes elsewhere."""
        return any(path == STANDARD_OUTPUT for _, path in self.chosen)

    def grow(self, report: Report) -> None:
        """Write what is done so far, now and then: whatever ends the run, this is left."""
        begun = time.monotonic()
        if not report.pending or begun < self._due:
            return
        self._write(report, [(writer, path) for writer, path in self.chosen if _can_be_replaced(path)])
        ended = time.monotonic()
        self._due = ended + max(_PAUSE, _SHARE * (ended - begun))

    def finish(self, report: Report) -> None:
        """Write the reports as they stay."""
        self._write(report, self.chosen)

    def _write(self, report: Report, chosen: Sequence[tuple[Writer, Path]]) -> None:
        from gradecheck.atomic_files import write_atomically

        for writer, path in chosen:
            text = writer.render(report)
            if path == STANDARD_OUTPUT:
                click.echo(text, nl=False)
            else:
                write_atomically(path, text)


def choose_report_files(
    options: Mapping[str, Sequence[Path]], checked: Sequence[Path], force: bool
) -> ReportFiles:
    """Where each report goes, before anything runs.

    Parameters
    ----------
    options : mapping of str to sequence of Path
        By the option of its writer, the files that were given.
    checked : sequence of Path
        The paths that are to be checked, as they were typed.
    force : bool
        Whether a file that is no report of ours may be replaced.

    Raises
    ------
    UsageError
        A file would be lost or cannot be written; the sentence says what to type.
    """
    chosen: list[tuple[Writer, Path]] = []
    for writer in WRITERS:
        files = options.get(writer.option, ())
        if len(files) > 1:
            raise UsageError(f"--{writer.option} was given {len(files)} times. Give it one file.")
        for path in files:
            _refuse_answer(writer, path, checked)
            _refuse_twice(path, chosen)
            _refuse_unwritable(path)
            _refuse_other_content(path, force)
            chosen.append((writer, path))
    return ReportFiles(tuple(chosen))


def _refuse_answer(writer: Writer, path: Path, checked: Sequence[Path]) -> None:
    """The word after an option is its file: `--json work/ch01.ipynb` would replace somebody's work."""
    option = f"--{writer.option}"
    if path.name.startswith("-") and path != STANDARD_OUTPUT:
        raise UsageError(f"{option} takes the file to write, and `{path}` looks like the next option.")
    if not path.name.strip():
        raise UsageError(f"{option} takes the file to write, and no name was given. Type `{option} FILE`.")
    named = path.with_name(path.name.strip())  # a space at the end of a name is not seen
    is_checked = any(_is_same(path, other) for other in checked)
    if is_checked or answer_kind(named) or named.suffix.lower() == ".md":
        what = "it is among what is to be checked" if is_checked else "answers have names like this"
        raise UsageError(
            f"{path}: no report is written there, since {what}. {option} takes the file to write: "
            f"type `{option} report.{writer.option}` before {path}."
        )


def _refuse_twice(path: Path, chosen: Sequence[tuple[Writer, Path]]) -> None:
    for writer, other in chosen:
        if path == other or _is_same(path, other):
            raise UsageError(f"{path}: --{writer.option} writes there already. Give each report a file.")


def _refuse_unwritable(path: Path) -> None:
    """A report that cannot be written is said before the work, not after it."""
    if path == STANDARD_OUTPUT:
        return
    folder = path.parent
    if not _ask(folder.is_dir):
        raise UsageError(f"{path}: cannot be written, there is no folder {folder}. Make it first.")
    if not os.access(path if _ask(path.exists) and not _ask(path.is_file) else folder, os.W_OK):
        raise UsageError(f"{path}: cannot be written, no permission for that. Give another place.")


def _refuse_other_content(path: Path, force: bool) -> None:
    if force or not _can_be_replaced(path) or not _ask(path.exists) or is_a_report(path):
        return
    raise UsageError(
        f"{path}: this file is there already and is not a report of gradecheck. Give another name, or "
        "--force to replace it."
    )


def _can_be_replaced(path: Path) -> bool:
    """A regular file, or none yet; what was written to a pipe cannot be taken back."""
    return path != STANDARD_OUTPUT and (not _ask(path.exists) or _ask(path.is_file))


def _is_same(path: Path, other: Path) -> bool:
    try:
        return os.path.samefile(path, other)
    except (OSError, ValueError):
        return os.path.abspath(path) == os.path.abspath(other)


def _ask(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except (OSError, ValueError):  # Python 3.11 raises where we may not look
        return False

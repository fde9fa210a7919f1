"""The command line: arguments only. Each command imports what it needs when it is called."""

from __future__ import annotations

import errno
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gradecheck.errors import CardError, GradecheckError, UsageError
from gradecheck.internal_error import full_traceback, please_tell, save_traceback, type_and_text
from gradecheck.namesake import warning_of_a_namesake
from gradecheck.reporting.writers import WRITERS
from gradecheck.version import __version__

if TYPE_CHECKING:
    from gradecheck.course.course import Course
    from gradecheck.verdict.report import Report

PATHS = click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
ONLY = click.option(
    "--only", multiple=True, metavar="NAME", help="Check this exercise only; may be repeated."
)
SEED = click.option(
    "--seed", type=click.IntRange(min=0), metavar="N", help="Draw the cases of an earlier run again."
)
FILE = click.Path(dir_okay=False, path_type=Path)


def _report_files(command: Callable[..., int]) -> Callable[..., int]:
    """An option with a FILE for each report that can be written."""
    for writer in reversed(WRITERS):
        words = f"Also write the report {writer.words}."
        command = click.option(f"--{writer.option}", type=FILE, metavar="FILE", help=words)(command)
    return command


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


@gradecheck.command(short_help="Copy exercise notebooks to work on.")
@click.argument("chapters", nargs=-1, metavar="[CHAPTER]...")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("work"),
    show_default=True,
    metavar="DIR",
)
@click.pass_obj
def start(asked: Path | None, chapters: tuple[str, ...], into: Path) -> int:
    """Copy exercise notebooks to work on; answers in an older copy are carried over."""
    from gradecheck.notebooks.starting import start as copy_notebooks

    for line in copy_notebooks(_course(asked), chapters, into):
        click.echo(line)
    return 0


@gradecheck.command(short_help="Check notebooks or .py files.")
@PATHS
@ONLY
@SEED
@_report_files
@click.pass_obj
def check(
    asked: Path | None,
    paths: tuple[Path, ...],
    only: tuple[str, ...],
    seed: int | None,
    **files: Path | None,
) -> int:
    """Check notebooks or .py files: what is right, what is wrong, where, and why.

    Without a PATH: the folder work/ where it exists, else exercises/. A folder stands for the notebooks and
    .py files in it.
    """
    _see_to_folders(files.values())
    _, report = _checked(asked, paths, only, seed)

    from gradecheck.reporting.text import render

    click.echo(render(report, colour=_wants_colour()), nl=False)
    _write_files(report, files)
    return report.exit_code


@gradecheck.command("list")
@click.pass_obj
def list_(asked: Path | None) -> int:
    """Show the chapters, their exercises and the points."""
    from gradecheck.course.listing import render

    click.echo(render(_course(asked)), nl=False)
    return 0


@gradecheck.command(short_help="Show what is done and what comes next.")
@PATHS
@SEED
@click.pass_obj
def status(asked: Path | None, paths: tuple[Path, ...], seed: int | None) -> int:
    """Show what is done and what comes next, chapter by chapter."""
    course, report = _checked(asked, paths, (), seed)

    from gradecheck.reporting.status import print_status

    print_status(course, report)
    return report.exit_code if report.exit_code > 1 else 0


@gradecheck.command(short_help="Let the course in a folder judge there (for authors).")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path("."))
def trust(folder: Path) -> int:
    """Let the course in DIR judge what is checked inside it (for authors).

    Its pages are Python and will be run, so trust only a course that you wrote or have read. A folder that
    was handed in is never trusted by what lies in it.
    """
    from gradecheck.course.discovery import trust as remember

    click.echo(f"{folder.resolve()} may judge from now on; the list is {remember(folder)}.")
    return 0


@gradecheck.command()
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; say which notebooks are not current."
)
@click.pass_obj
def notebooks(asked: Path | None, only_check: bool) -> int:
    """Derive the notebooks from the chapters (for authors)."""
    from gradecheck.notebooks.publishing import outdated_notebooks, write_notebooks

    course = _course(asked)
    if not only_check:
        for line in write_notebooks(course):
            click.echo(line)
        return 0
    outdated = outdated_notebooks(course)
    click.echo("\n".join(outdated) or "Every notebook is current.")
    return 1 if outdated else 0


@gradecheck.command(short_help="Prove what the cards promise (for authors).")
@click.argument("chapters", nargs=-1, metavar="[CHAPTER]...")
@click.option("--seeds", type=click.IntRange(min=1), default=20, show_default=True, metavar="N")
@click.pass_obj
def prove(asked: Path | None, chapters: tuple[str, ...], seeds: int) -> int:
    """Prove what the cards promise (for authors).

    The reference passes and has the measured gradient, every known mistake is named on every seed, right
    answers pass, hints do not tell. Exit code 1 where a promise is broken.
    """
    from gradecheck.proving.proof import prove as prove_cards
    from gradecheck.proving.table import print_proofs
    from gradecheck.reporting.progress_bar import Bar

    course = _course(asked)
    meant = [course.find_chapter(name) for name in chapters] or course.chapters
    with Bar() as bar:
        proofs = prove_cards(course, meant, seeds, watch=bar)
    print_proofs(proofs, seeds)
    return 1 if any(proof.broken for proof in proofs) else 0


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


def _checked(
    asked: Path | None, paths: tuple[Path, ...], only: tuple[str, ...], seed: int | None
) -> tuple[Course, Report]:
    """Check files, with a worker that loads NumPy while this process does the same."""
    from gradecheck.running.launch import SpareWorker

    with SpareWorker() as spare:
        from gradecheck.checking import check_files
        from gradecheck.reporting.progress_bar import Bar

        course = _course(asked)
        for name in only:
            course.find(name)
        files = _files(paths, course)
        with Bar() as bar:
            report = check_files(course, files, only, seed, watch=bar, spare=spare)
    return course, replace(report, command=invocation(asked))


def _course(asked: Path | None) -> Course:
    """The course that judges; a course around us that nobody has trusted is said not to."""
    from gradecheck.course.course import load_course
    from gradecheck.course.discovery import find_course, passed_over

    folder = find_course(Path.cwd(), asked)
    other = None if asked else passed_over(Path.cwd(), folder)
    if other is not None:
        click.echo(
            f"note: the course in {folder} judges, not the one around here ({other}), since what is handed "
            f"in is never its own answer key. If {other} is yours, type `{invocation()} trust {other}`.",
            err=True,
        )
    return load_course(folder)


def invocation(asked: Path | None = None) -> str:
    """What a person types to call this gradecheck again: the command as it was called, with its --course."""
    program = Path(sys.argv[0])
    if program.name == "__main__.py" and program.parent.name == "gradecheck":
        words = [_found_by_name(sys.executable), "-m", "gradecheck"]
    elif program.stem == "gradecheck":
        words = [_found_by_name(sys.argv[0])]
    else:
        words = ["gradecheck"]
    words += ["--course", str(asked)] if asked else []
    return shlex.join(words) if os.name == "posix" else subprocess.list2cmdline(words)


def _found_by_name(program: str) -> str:
    """The name alone where a shell finds this very program by it; else its path, seen from here."""
    path = Path(program)
    found = shutil.which(path.name)
    if found and os.path.samefile(found, program):
        return path.name
    full, here = path.absolute(), Path.cwd()
    return str(full.relative_to(here)) if full.is_relative_to(here) else str(full)


def _files(paths: tuple[Path, ...], course: Course) -> list[Path]:
    """What is to be checked; what lies deeper and is not, is said on the standard error."""
    from gradecheck.submission.paths import files_to_check, refuse_answer_key

    refuse_answer_key(paths, course.folder / "solutions")
    files, notes = files_to_check(paths)
    for note in notes:
        click.echo(note, err=True)
    return files


def _wants_colour() -> bool:
    """A person looks on, and has not asked for plain text (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _see_to_folders(files: Iterable[Path | None]) -> None:
    """A report that cannot be written is said before the work, not after it."""
    for file in files:
        if file is not None and not file.parent.is_dir():
            raise UsageError(f"{file}: cannot be written, there is no folder {file.parent}. Make it first.")


def _write_files(report: Report, files: Mapping[str, Path | None]) -> None:
    """Write each report that was asked for."""
    from gradecheck.atomic_files import write_atomically

    for writer in WRITERS:
        file = files[writer.option]
        if file is not None:
            write_atomically(file, writer.render(report))

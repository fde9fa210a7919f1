"""`gradecheck gradebook`: the marks of a class, in the table that a platform takes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from gradecheck.errors import UsageError

_FILE = click.Path(dir_okay=False, path_type=Path)
_LISTED = 20
_MARK = "\ufeff"  # a byte order mark, which programs for tables look for


@click.command(short_help="Put marks into the gradebook that a platform gave you.")
@click.argument("grades", type=_FILE)
@click.argument("downloaded", type=_FILE)
@click.option("--out", type=_FILE, required=True, metavar="FILE", help="Where the filled table is written.")
@click.option("--column", metavar="NAME", help="Where the marks go, or how the name of that column begins.")
@click.option("--scale", is_flag=True, help="Convert points where the platform counts up to another number.")
def gradebook(grades: Path, downloaded: Path, out: Path, column: str | None, scale: bool) -> int:
    """Put the marks in GRADES into DOWNLOADED, and write what you upload.

    GRADES is the grades.csv of `gradecheck grade`, and DOWNLOADED a table as the platform gave it: the
    grading worksheet of a Moodle assignment, or the gradebook of Canvas. Learners are found by number, else
    by address or name, whatever the columns are called. All other cells stay as they are, also those of
    learners of whom GRADES says that a person should look first.

    Exit code 0 when every learner has a row; 1 when some have none, who are listed.
    """
    from gradecheck.atomic_files import write_atomically
    from gradecheck.grading.gradebook import fill
    from gradecheck.grading.marks import read_marks
    from gradecheck.grading.platform_table import read_table
    from gradecheck.wording.counted import counted

    if out.resolve() in (grades.resolve(), downloaded.resolve()):
        raise click.UsageError(f"{out}: is one of the files that are read. Give another place.")
    with _about(grades):
        marks = read_marks(_text_of(grades).removeprefix(_MARK))
    with _about(downloaded):
        text = _text_of(downloaded)
        filled = fill(read_table(text.removeprefix(_MARK)), marks, column, scale)
    write_atomically(out, (_MARK if text.startswith(_MARK) else "") + filled.table.render())
    click.echo(
        f"{out} is written: {counted(filled.count, 'mark')} in the column {filled.column!r}; rows were found "
        f"by {filled.key!r}."
    )
    _list("left as they were, because grades.csv asks you to look first", filled.to_look_at)
    _list("not in the table, so nowhere to write", filled.without_row)
    return 1 if filled.without_row else 0


@contextmanager
def _about(path: Path) -> Iterator[None]:
    """Say of which file a sentence is."""
    try:
        yield
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from None


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise UsageError(f"cannot be read ({error.strerror or error}).") from None
    except UnicodeDecodeError:
        raise UsageError("is not UTF-8. Download it again as CSV, and give it as it is.") from None


def _list(what: str, names: Sequence[str]) -> None:
    from gradecheck.wording.safe_text import printable

    if names:
        click.echo(f"{what}: {len(names)}")
    for name in names[:_LISTED]:
        click.echo(f"  {printable(name)}")
    if len(names) > _LISTED:
        click.echo(f"  and {len(names) - _LISTED} more")

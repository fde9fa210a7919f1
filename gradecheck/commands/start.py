"""`gradecheck start`: copies of the exercise notebooks to work on."""

from __future__ import annotations

from pathlib import Path

import click

from gradecheck.commands.choosing import chosen_course


@click.command(short_help="Copy exercise notebooks to work on.")
@click.argument("chapters", nargs=-1, metavar="[CHAPTER]...")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("work"),
    show_default=True,
    metavar="DIR",
)
@click.option("--restore", is_flag=True, help="Bring cells back that were deleted from a copy.")
@click.pass_obj
def start(asked: Path | None, chapters: tuple[str, ...], into: Path, restore: bool) -> int:
    """Copy exercise notebooks to work on; answers in an older copy are carried over.

    Nothing that you wrote is lost: where a copy changes, the one before is kept beside it.
    """
    from gradecheck.notebooks.starting import start as copy_notebooks

    for line in copy_notebooks(chosen_course(asked), chapters, into, restore):
        click.echo(line)
    return 0

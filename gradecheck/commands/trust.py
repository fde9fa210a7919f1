"""`gradecheck trust`: a course may judge where it lies."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(short_help="Let the course in a folder judge there (for authors).")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path("."))
def trust(folder: Path) -> int:
    """Let the course in DIR judge what is checked inside it (for authors).

    Its pages are Python and will be run, so trust only a course that you wrote or have read. A folder that
    was handed in is never trusted by what lies in it.
    """
    from gradecheck.course.discovery import trust as remember

    click.echo(f"{folder.resolve()} may judge from now on; the list is {remember(folder)}.")
    return 0

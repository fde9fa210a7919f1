"""`gradecheck notebooks`: what is derived from the pages."""

from __future__ import annotations

from pathlib import Path

import click

from gradecheck.commands.choosing import authored_course


@click.command()
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; say which notebooks are not current."
)
@click.pass_obj
def notebooks(asked: Path | None, only_check: bool) -> int:
    """Derive the notebooks from the chapters (for authors)."""
    from gradecheck.notebooks.publishing import outdated_notebooks, write_notebooks

    course = authored_course(asked)
    if not only_check:
        for line in write_notebooks(course):
            click.echo(line)
        return 0
    outdated = outdated_notebooks(course)
    click.echo("\n".join(outdated) or "Every notebook is current.")
    return 1 if outdated else 0

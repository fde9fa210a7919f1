"""`gradecheck list`: what the course asks for."""

from __future__ import annotations

from pathlib import Path

import click

from gradecheck.commands.choosing import chosen_course


@click.command("list")
@click.pass_obj
def list_(asked: Path | None) -> int:
    """Show the chapters, their exercises and the points."""
    from gradecheck.reporting.listing import render

    click.echo(render(chosen_course(asked)), nl=False)
    return 0

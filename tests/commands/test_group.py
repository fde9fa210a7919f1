"""The commands together: each is found by its name, and loaded when it is called."""

import subprocess
import sys

import click

from gradecheck.commands.group import gradecheck


def test_every_command_has_the_name_that_is_typed():
    context = click.Context(gradecheck)
    names = gradecheck.list_commands(context)

    assert "check" in names
    assert [gradecheck.get_command(context, name).name for name in names] == names
    assert all(gradecheck.get_command(context, name).get_short_help_str() for name in names)


def test_command_loads_no_other():
    code = (
        "import sys; from gradecheck.cli import main; main(['trust', '--help']);"
        "print(*(n for n in sys.modules if n.startswith('gradecheck.commands.')), 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split("\n")[-2].split()
    assert set(loaded) == {"gradecheck.commands.group", "gradecheck.commands.trust", "False"}

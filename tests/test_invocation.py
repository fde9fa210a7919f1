"""Commands are printed as they were called; see also the command line's own tests."""

import shlex
import subprocess
import sys

import pytest

from gradecheck.invocation import as_invoked, invocation_in_a_notebook


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("type `gradecheck start ch06 --restore`.", "type `python -m gradecheck start ch06 --restore`."),
        ("`gradecheck list` shows them", "`python -m gradecheck list` shows them"),
        ("`gradecheck` is a package", "`gradecheck` is a package"),
        ("`gradecheck liste`", "`gradecheck liste`"),
        ("gradecheck start", "gradecheck start"),
    ],
)
def test_commands_in_a_sentence_begin_as_they_were_called(text, told):
    assert as_invoked(text, "python -m gradecheck") == told


def test_command_with_a_backslash_stays_as_it_is():
    assert as_invoked("`gradecheck list`", r"C:\1\gradecheck") == r"`C:\1\gradecheck list`"


@pytest.mark.parametrize("on_path", [True, False])
def test_command_of_a_notebook_finds_this_very_package(monkeypatch, tmp_path, on_path):
    program = tmp_path / "bin" / "gradecheck"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent) if on_path else str(tmp_path))
    other = tmp_path / "other python"
    monkeypatch.setattr(sys, "executable", str(program.parent / "python") if on_path else str(other))

    assert invocation_in_a_notebook() == ("!gradecheck" if on_path else f"!'{other}' -m gradecheck")


def test_command_of_a_notebook_runs(monkeypatch):
    monkeypatch.setenv("PATH", "")
    words = [*shlex.split(invocation_in_a_notebook().removeprefix("!")), "--version"]

    done = subprocess.run(words, capture_output=True, text=True, check=True)

    assert done.stdout.startswith("gradecheck ")

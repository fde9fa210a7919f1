"""The command prints a row for each chapter and a sentence for each broken promise."""

import pytest

from gradecheck.cli import main
from tests.changing import change


@pytest.mark.slow
def test_command_prints_a_row_for_each_chapter_and_returns_0(tiny, capsys):
    assert main(["--course", str(tiny), "prove", "ch02", "--seeds", "1"]) == 0
    said = capsys.readouterr().out
    assert [line.split() for line in said.splitlines() if line.startswith("ch")] == [
        ["chapter", "exercises", "mistakes", "broken"],
        ["ch02_lines", "3", "7", "0"],
    ]
    assert said.endswith("Every card keeps its promises (1 seed).\n")


@pytest.mark.slow
def test_command_tells_what_is_broken_and_returns_1(tiny, capsys):
    change(tiny / "solutions/ch01_powers/right_answers.py", "number * number * number", "number * number")
    assert main(["--course", str(tiny), "prove", "1", "--seeds", "2"]) == 1
    said = capsys.readouterr().out
    assert "cube, `cube__product`, seed 0: a right answer should pass, but it" in said
    assert "1 promise broken (2 seeds)." in said


def test_command_without_such_a_chapter_names_the_nearest(tiny, capsys):
    assert main(["--course", str(tiny), "prove", "ch02_line"]) == 2
    assert "Did you mean `ch02_lines`?" in capsys.readouterr().err

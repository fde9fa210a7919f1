"""The second parts of exercises: the folded solution satisfies the cell that judges it."""

import ast
import re
from pathlib import Path

import numpy as np
import pytest

from gradecheck.course.course import load_course
from tests.folders import REPOSITORY

CHAPTERS = load_course(REPOSITORY).chapters
CELL = re.compile(r"^```\{code-cell\} ipython3\n((?!:tags: \[answer).*?)^```$", re.DOTALL | re.MULTILINE)
FOLDED = re.compile(r"<details><summary>Solution</summary>(.*?)</details>", re.DOTALL)
PROGRAM = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def second_parts() -> list[tuple[str, str, str]]:
    """Chapter, cell with its stub, and program of every second part whose solution is a program."""
    found = []
    for chapter in CHAPTERS:
        text = Path(chapter.text).read_text("utf-8")
        for cell in CELL.finditer(text):
            if "raise NotImplementedError" in cell[1]:
                folded = FOLDED.search(text, cell.end())
                assert folded, f"{chapter.name}: a second part has no folded solution"
                found += [(chapter.name, cell[1], program) for program in PROGRAM.findall(folded[1])[:1]]
    return found


PARTS = second_parts()
NAMES = [f"{chapter}-{number}" for number, (chapter, _, _) in enumerate(PARTS)]


def run(chapter: str, cell: str, ready: bool) -> None:
    """Run a cell with all that a notebook of the chapter may use."""
    names: dict[str, object] = {"np": np, "ready": lambda *functions: ready}
    for earlier in CHAPTERS:
        module = __import__(f"solutions.{earlier.name}", fromlist=["*"])
        names |= {name: value for name, value in vars(module).items() if not name.startswith("_")}
        if earlier.name == chapter:
            break
    exec(cell, names)


def praises(cell: str) -> list[str]:
    """What a cell says of a right solution: "Right", or the words before an ``if ... else`` of its own."""
    choices = [node.body for node in ast.walk(ast.parse(cell)) if isinstance(node, ast.IfExp)]
    parts = [words.values[0] if isinstance(words, ast.JoinedStr) else words for words in choices]
    texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return ["Right", *texts]


def test_second_parts_are_found():
    """The tests below must not pass because nothing was read."""
    assert len(PARTS) >= 4


@pytest.mark.parametrize(("chapter", "cell", "solution"), PARTS, ids=NAMES)
@pytest.mark.sampled(5)
def test_folded_solution_of_a_second_part_is_right(chapter, cell, solution, capsys):
    stub = re.search(r"^def (\w+)\(.*?raise NotImplementedError\n", cell, re.DOTALL | re.MULTILINE)
    assert f"def {stub[1]}(" in solution

    run(chapter, cell.replace(stub[0], solution), ready=True)

    said = capsys.readouterr().out
    assert any(praise in said for praise in praises(cell)), said


@pytest.mark.parametrize(("chapter", "cell", "solution"), PARTS, ids=NAMES)
def test_stub_of_a_second_part_is_waited_for(chapter, cell, solution, capsys):
    run(chapter, cell, ready=False)

    assert capsys.readouterr().out == ""

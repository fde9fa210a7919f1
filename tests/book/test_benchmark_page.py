"""The page that the comparison of gradient checkers writes: complete, and from the program as it is."""

import ast
import re

import pytest

from tests.folders import REPOSITORY

HERE = REPOSITORY
PAGE = (HERE / "book" / "appendix_benchmark.md").read_text(encoding="utf-8")
FOLDER = HERE / "benchmarks" / "gradient_checkers"
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, flags=re.MULTILINE | re.DOTALL))
#: Tables in which every checker has a row.
OF_ALL = (
    "Time of a check",
    "Evaluations of the loss",
    "Right gradients rejected",
    "One entry 1 % off",
    "Mistakes of backpropagation missed",
)


def rows(section):
    """The cells of a section's table, without its head."""
    lines = [line for line in SECTIONS[section].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line][1:]


def names_of_tools():
    """First argument of every `Tool(...)` in the modules, read without importing what they compare."""
    found = []
    for path in sorted(FOLDER.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Tool":
                first = node.args[0]
                found.append(first.value if isinstance(first, ast.Constant) else ast.unparse(first))
    return found


def test_page_has_one_title_and_says_how_to_repeat_it():
    assert re.findall(r"^# .+", PAGE, flags=re.MULTILINE) == ["# Gradient checkers side by side"]
    assert "python -m benchmarks.gradient_checkers" in PAGE
    assert "pip install -r benchmarks/requirements.txt" in PAGE


def test_page_is_of_a_full_run_with_date_load_and_versions():
    how = " ".join(SECTIONS["How it was measured"].split())
    assert "A quick run" not in how
    assert re.search(r"On \d{4}-\d\d-\d\d, with Python 3\.\d+", how)
    assert re.search(r"load of the machine was [\d.]+ at the start and [\d.]+ at the end", how)
    required = (HERE / "benchmarks" / "requirements.txt").read_text(encoding="utf-8")
    for package in re.findall(r"^(\w+)>=", required, flags=re.MULTILINE):
        assert re.search(rf"\b{package} \d+\.\d+", how), f"no version of {package}"


@pytest.mark.parametrize("section", OF_ALL)
def test_every_checker_has_a_row_without_a_gap(section):
    table = rows(section)
    assert [row[0] for row in table] == [row[0] for row in rows(OF_ALL[0])]
    assert sorted(row[0] for row in table) == sorted(names_of_tools())
    for row in table:
        assert len(row) == 5, row
        assert all(row), row
        assert any(re.search(r"\d", cell) for cell in row[1:]), f"{row[0]} was never run"


def test_ours_had_ten_thousand_right_gradients():
    trials = [
        int(n) for cell in rows("Right gradients rejected")[0][1:] for n in re.findall(r"of (\d+) each", cell)
    ]
    assert 3 * sum(trials) >= 10_000
    assert f"gradecheck had {3 * sum(trials):,} right gradients" in SECTIONS["Right gradients rejected"]


def test_a_lost_row_is_called_lost():
    """Where another package needs less time than ours, the page says so."""
    table = rows("Time of a check")
    ours = [_in_numpy_passes(cell) for cell in table[0][1:]]
    for name, *cells in table:
        if name.startswith(("gradecheck", "central")):
            continue
        for mine, cell in zip(ours, cells, strict=True):
            if "(" in cell and _in_numpy_passes(cell) < mine:
                remarks = [
                    line for line in SECTIONS["Time of a check"].splitlines() if "We lose here" in line
                ]
                assert any(name in line for line in remarks), f"{name}: {cell}"


def _in_numpy_passes(cell):
    """The number in brackets."""
    return float(re.search(r"\(([\d.,]+)\)", cell).group(1).replace(",", ""))

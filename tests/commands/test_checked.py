"""`gradecheck check` of a class, through the command line: what is asked, how fast, and what is shown."""

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from gradecheck.cli import main
from gradecheck.questions.prepared_course import CLASS_SEARCH_SECONDS, SEARCH_SECONDS
from tests.folders import REPOSITORY, TINY_COURSE

RIGHT = "def cube(x):\n    return x * x * x\n"
SQUARE = "def cube(x):\n    return x * x\n"
SIGN = "def cube(x):\n    y = x * x\n    return -y * x\n"
OTHER = "def mean_slope(f, x, h=0.5):\n    return (f(x+h) - f(x-h)) / (2*h)\n"
STUCK = "def cube(x):\n    while True:\n        pass\n"
CLASS = {"ann": RIGHT, "bob": SQUARE, "cem": f"# work\n{SIGN}", "dan": f"\n\n{SIGN}", "eve": OTHER}


pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def class_of_five(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for name, answer in CLASS.items():
        hand_in(name, answer)


def hand_in(name, answer):
    Path("class", name).mkdir(parents=True)
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": answer}
    tree = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
    Path("class", name, "ch01.ipynb").write_text(json.dumps(tree))


@pytest.fixture
def check(capsys):
    def run(*arguments):
        files = sorted(map(str, Path("class").glob("*/*.ipynb")))
        code = main(["--course", str(TINY_COURSE), "check", *files, "--seed", "3", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_class_is_a_table_with_sums_and_the_most_frequent_mistakes(check):
    code, out, _ = check("--csv", "class.csv")

    assert code == 1
    assert re.search(r"^ann +\+ +1 / ", out, re.MULTILINE)
    assert re.search(r"^bob +x +0 / ", out, re.MULTILINE)
    assert re.search(r"^passed +1 +1 +mean 0\.", out, re.MULTILINE)
    assert "cube: 1 passed, 3 failed" in out
    assert "1 x  Yours has two factors; a third power has three." in out
    assert re.search(r"2 x  [^\n]*sign", out), out  # on two lines, and yet one mistake
    assert "worst entry" not in out
    rows = list(csv.DictReader(Path("class.csv").read_text().splitlines()))
    assert [(row["learner"], row["cube"]) for row in rows][:2] == [("ann", "1"), ("bob", "0")]


def test_verbose_shows_every_message(check):
    _, out, _ = check("--verbose")

    assert out.count("worst entry") == 3
    assert "class/bob/ch01.ipynb (bob)" in out.replace(os.sep, "/")


def test_chapter_asks_for_all_of_it_and_for_nothing_else(check):
    code, out, _ = check("--chapter", "ch01")

    assert code == 1
    assert "cube: 1 passed, 4 failed" in out  # eve has nothing of it, which is missing
    assert "1 x  is not defined in this file." in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--chapter", "ch7"), "the course has no chapter `ch7`"),
        (("--chapter", "ch01", "--only", "cube"), "--chapter and --only exclude each other"),
        (("--jobs", "0"), "--jobs"),
    ],
)
def test_what_makes_no_sense_is_said_before_anything_runs(check, arguments, words):
    code, out, err = check(*arguments)

    assert (code, out) == (2, "")
    assert words in err


def test_jobs_change_nothing_but_the_time(check):
    reports = []
    for jobs in ("1", "3"):
        assert check("--jobs", jobs, "--json", f"{jobs}.json")[0] == 1
        reports.append(re.sub(r'"seconds": [^,\s]+', "", Path(f"{jobs}.json").read_text()))

    assert reports[0] == reports[1]


@pytest.mark.parametrize(("files", "seconds"), [(2, SEARCH_SECONDS), (5, CLASS_SEARCH_SECONDS)])
def test_line_of_a_mistake_is_looked_for_a_short_time_in_a_class(monkeypatch, capsys, files, seconds):
    asked = []

    def remember(course, files, only, seed, bar, spare, chapter, jobs, keep, search_seconds):
        asked.append(search_seconds)
        raise KeyboardInterrupt

    monkeypatch.setattr("gradecheck.many_files.check_files", remember)
    names = sorted(map(str, Path("class").glob("*/*.ipynb")))[:files]

    assert main(["--course", str(TINY_COURSE), "check", *names]) == 130
    assert asked == [seconds]


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("report", ["r.json", "r.csv", "r.xml", "r.html"])
def test_run_that_is_killed_leaves_whole_rows(report):
    """kill -9 while the last file loops: what was done stands in the report, which is whole."""
    hand_in("zoe", STUCK)
    option = {".json": "--json", ".csv": "--csv", ".xml": "--junit", ".html": "--html"}[Path(report).suffix]
    files = sorted(map(str, Path("class").glob("*/*.ipynb")))
    command = [sys.executable, "-m", "gradecheck", "--course", str(TINY_COURSE), "check", *files]
    process = subprocess.Popen(
        [*command, "--jobs", "1", option, report],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )
    deadline = time.monotonic() + 60
    while not Path(report).exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    process.kill()
    assert process.wait(timeout=60) == -signal.SIGKILL

    text = Path(report).read_text()
    assert "ann" in text
    assert "zoe" not in text
    left = {path.name for path in Path().iterdir()} - {"class", report}
    assert all(name.startswith(".") for name in left), left  # a temporary file at most, and hidden
    assert is_whole(report, text)


def is_whole(report, text):
    """Whether a reader of this format takes it to its end."""
    if report == "r.json":
        found = json.loads(text)
        return found["pending"] + len(found["submissions"]) == 6
    if report == "r.xml":
        return len(ElementTree.fromstring(text)) > 0
    if report == "r.csv":
        rows = list(csv.reader(text.splitlines()))
        return len({len(row) for row in rows}) == 1
    return text.rstrip().endswith("</html>")

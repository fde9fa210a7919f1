"""A report never destroys work: each case with exit code, sentence, and the files before and after."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gradecheck.cli import main
from gradecheck.commands.report_files import ReportFiles, choose_report_files
from gradecheck.reporting.writers import WRITERS
from tests import made_reports as made
from tests.folders import REPOSITORY, TINY_COURSE

RIGHT = "def cube(x):\n    return x * x * x\n"


@pytest.fixture(autouse=True)
def at_work(tmp_path, monkeypatch):
    """Work, a plan, a report of an earlier run, and somebody else's data."""
    monkeypatch.chdir(tmp_path)
    Path("work").mkdir()
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": RIGHT}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}
    Path("work/ch01.ipynb").write_text(json.dumps(notebook))
    Path("work/answer.py").write_text(RIGHT)
    Path("plan.md").write_text("# Plan\n")
    Path("data.json").write_text('{"mine": 1}')
    Path("old.json").write_text('{\n "schema": 1,\n "gradecheck": "0.0.9"}')


def files():
    return {str(path): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


@pytest.fixture
def gradecheck(capsys):
    def run(*arguments):
        code = main(["--course", str(TINY_COURSE), "check", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.mark.parametrize("option", [writer.option for writer in WRITERS])
@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("work/ch01.ipynb", "answers have names like this"),
        ("work/answer.py", "answers have names like this"),
        ("new.ipynb", "answers have names like this"),
        ("new.IPYNB.txt", "answers have names like this"),
        ("plan.md", "answers have names like this"),
        ("data.json", "is not a report of gradecheck. Give another name, or --force"),
        ("new.ipynb ", "answers have names like this"),
        ("", "no name was given"),
        (" ", "no name was given"),
        ("--force", "looks like the next option"),
        ("nowhere/r.txt", "there is no folder nowhere. Make it first"),
        ("work", "is a directory"),
    ],
)
@pytest.mark.sampled(12)
def test_file_that_would_be_lost_or_cannot_be_is_refused_before_anything_runs(
    option, file, words, gradecheck
):
    before = files()

    code, out, err = gradecheck(f"--{option}", file)

    assert (code, out) == (2, "")
    assert words in err
    assert files() == before


def test_refusal_says_what_to_type(gradecheck):
    _, _, err = gradecheck("--json", "work/ch01.ipynb")

    assert "type `--json report.json` before work/ch01.ipynb" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("data.json", "--json", "data.json"),
        ("data.json", "--json", "./data.json", "--force"),
        ("work/ch01.ipynb", "--json", "link.txt", "--force"),
        ("work/ch01.ipynb", "--json", "hard.txt", "--force"),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_what_is_checked_is_never_replaced_by_whatever_name(arguments, gradecheck):
    Path("link.txt").symlink_to("work/ch01.ipynb")
    os.link("work/ch01.ipynb", "hard.txt")
    before = files()

    code, _, err = gradecheck(*arguments)

    assert code == 2
    assert "it is among what is to be checked" in err
    assert files() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--json", "r.txt", "--html", "r.txt"), "r.txt: --json writes there already"),
        (("--json", "r.txt", "--html", "work/../r.txt"), "--json writes there already"),
        (("--json", "-", "--junit", "-"), "--json writes there already"),
        (("--json", "a.json", "--json", "b.json"), "--json was given 2 times"),
    ],
)
def test_two_reports_never_share_a_file(arguments, words, gradecheck):
    before = files()

    code, _, err = gradecheck("work/ch01.ipynb", *arguments)

    assert code == 2
    assert words in err
    assert files() == before


def test_report_of_ours_and_an_empty_file_are_replaced(gradecheck):
    Path("empty.txt").touch()

    code, _, _ = gradecheck("work/ch01.ipynb", "--json", "old.json", "--html", "empty.txt")

    assert code == 0
    assert json.loads(Path("old.json").read_text())["submissions"]
    assert "<!DOCTYPE html>" in Path("empty.txt").read_text()


def test_force_replaces_what_is_no_report(gradecheck):
    assert gradecheck("work/ch01.ipynb", "--json", "data.json", "--force")[0] == 0
    assert json.loads(Path("data.json").read_text())["schema"] == 1


def test_dash_is_standard_output_and_the_text_goes_to_standard_error(gradecheck):
    code, out, err = gradecheck("work/ch01.ipynb", "--json", "-")

    assert code == 0
    assert json.loads(out)["submissions"][0]["points"] == 1
    assert "passed" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_device_is_written_and_not_replaced(gradecheck):
    assert gradecheck("work/ch01.ipynb", "--json", "/dev/null")[0] == 0
    assert not Path("/dev/null").is_file()


def test_report_grows_only_while_files_are_pending(tmp_path):
    reports = choose_report_files({"json": [Path("r.json")], "html": [Path("-")]}, [], force=False)

    reports.grow(made.mixed())
    assert not Path("r.json").exists()
    reports.grow(made.unfinished(2))
    assert json.loads(Path("r.json").read_text())["pending"] == 2
    before = Path("r.json").read_bytes()
    reports.grow(made.unfinished(1))  # too soon: writing takes no more than a part of the time
    assert Path("r.json").read_bytes() == before


def test_no_report_is_chosen_where_none_is_asked_for():
    assert choose_report_files({}, [Path("work")], force=False) == ReportFiles(())


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.slow
def test_run_that_is_stopped_leaves_what_was_done():
    """Ctrl-C while the second file loops: the first is in the report, and the exit code is 130."""
    Path("class").mkdir()
    Path("class/a.py").write_text(RIGHT)
    Path("class/b.py").write_text("def cube(x):\n    while True:\n        pass\n")
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-m", "gradecheck", "--course", str(TINY_COURSE), "check", "class"]
    process = subprocess.Popen(
        [*command, "--jobs", "2", "--json", "r.json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    deadline = time.monotonic() + 60
    while not Path("r.json").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    growing = json.loads(Path("r.json").read_text())
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)

    assert growing["pending"] == 1
    assert process.returncode == 130
    assert "stopped by you: 1 of 2 files are not checked." in err
    assert "Traceback" not in err
    assert "passed  " in out
    report = json.loads(Path("r.json").read_text())
    assert [Path(s["path"]).name for s in report["submissions"]] == ["a.py"]

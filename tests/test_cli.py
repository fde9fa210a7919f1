import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from gradecheck import __version__
from gradecheck.cli import main
from tests.folders import REPOSITORY, TINY_COURSE

ROOT = REPOSITORY
COURSE = TINY_COURSE

RIGHT = "def cube(x):\n    return x * x * x\n"
WRONG = "def cube(x):\n    return x * x\n"
STUB = 'def cube(x):\n    """Task."""\n    raise NotImplementedError("Write your answer here.")\n'


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def gradecheck(capsys):
    """Run a command with the tiny course; exit code, standard output, standard error."""

    def run(*arguments: object, course: Path | None = COURSE) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([*(["--course", str(course)] if course else []), *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def notebook(*sources: str) -> str:
    cells = [
        {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None}
        for source in sources
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})


def write(path: str, text: str) -> Path:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return Path(path)


class TestExitCodes:
    @pytest.mark.parametrize(
        ("source", "code", "words"),
        [
            (RIGHT, 0, "1 / 1 points: 1 passed"),
            (WRONG, 1, "Yours has two factors; a third power has three."),
            (STUB, 1, "not attempted  cube  0 / 1"),
            ("def cube(x:\n", 1, "syntax error"),
            ("x = 1\n", 1, f"no exercise of this course; `gradecheck --course {COURSE} list` shows"),
        ],
        ids=["right", "wrong", "stub", "syntax error", "no exercise"],
    )
    @pytest.mark.sampled(2)
    def test_what_was_found_decides(self, gradecheck, source, code, words):
        found, out, err = gradecheck("check", write("answer.py", source))
        assert (found, err) == (code, "")
        assert words in out

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("check", "nowhere.ipynb"), "nowhere.ipynb\n  could not be read: there is no such file."),
            (("check", "--only", "cubes"), "the course has no exercise `cubes`. Did you mean `cube`?"),
            (
                ("check",),
                f"Name a notebook, or type `gradecheck --course {COURSE} start` to get one.",
            ),
            (("check", "--seed", "-1"), "--seed"),
            (("check", "--sed", "1"), "--seed"),
            (("chekc",), "Did you mean 'check'?"),
            (("start", "ch7"), "the course has no chapter `ch7`."),
            (("status", "nowhere.ipynb"), "nowhere.ipynb: there is no such file."),
        ],
    )
    def test_what_does_not_exist_is_usage(self, gradecheck, arguments, words):
        code, out, err = gradecheck(*arguments)
        assert code == 2
        assert words in out + err
        assert "Traceback" not in out + err

    def test_folder_that_is_no_course_is_named(self, gradecheck):
        code, _, err = gradecheck("list", course=Path("nowhere"))
        assert code == 2
        assert "nowhere is not a course: it needs `_config.yml`" in err

    @pytest.mark.slow
    def test_unreadable_file_outranks_a_wrong_answer(self, gradecheck):
        code, out, _ = gradecheck("check", write("wrong.py", WRONG), write("broken.ipynb", "{"))
        assert code == 2
        assert "failed         cube" in out
        assert "could not be read" in out

    def test_fault_of_ours_is_three_with_the_traceback_in_a_file(self, gradecheck, monkeypatch):
        def fail(*_, **__):
            raise KeyError("planted")

        monkeypatch.setattr("gradecheck.many_files.check_files", fail)
        code, _, err = gradecheck("check", write("answer.py", RIGHT))
        assert code == 3
        assert "gradecheck failed: KeyError: 'planted'" in err
        assert "This is our fault, not yours. Please tell us: https://" in err
        assert "Traceback" not in err
        saved = Path(re.search(r"The details are in (.*)", err).group(1))
        assert "raise KeyError" in saved.read_text(encoding="utf-8")
        saved.unlink()

    def test_traceback_is_printed_for_those_who_ask(self, gradecheck, monkeypatch):
        def fail(*_, **__):
            raise KeyError("planted")

        monkeypatch.setattr("gradecheck.many_files.check_files", fail)
        monkeypatch.setenv("GRADECHECK_DEBUG", "1")
        assert "Traceback (most recent call last)" in gradecheck("check", write("answer.py", RIGHT))[2]

    def test_card_that_contradicts_itself_is_its_authors(self, gradecheck):
        write("course/_config.yml", "")
        write("course/solutions/__init__.py", "TITLE = 'Half a course'\n")
        code, _, err = gradecheck("list", course=Path("course"))
        assert code == 3
        assert "a page of the course needs its author" in err
        assert "must set VERSION" in err

    def test_interrupt_ends_quietly(self, gradecheck, monkeypatch):
        def interrupt(*_, **__):
            raise KeyboardInterrupt

        monkeypatch.setattr("gradecheck.many_files.check_files", interrupt)
        code, _, err = gradecheck("check", write("answer.py", RIGHT))
        assert (code, err.strip()) == (130, "stopped by you.")


class TestPaths:
    def test_work_comes_before_exercises(self, gradecheck):
        write("work/mine.py", RIGHT)
        write("exercises/stub.py", STUB)
        code, out, _ = gradecheck("check")
        assert code == 0
        assert "mine.py" in out
        assert "stub.py" not in out

    def test_exercises_are_checked_where_there_is_no_work(self, gradecheck):
        write("exercises/stub.ipynb", notebook(STUB))
        code, out, _ = gradecheck("check")
        assert code == 1
        assert "not attempted  cube" in out

    @pytest.mark.slow
    def test_folder_stands_for_its_notebooks_and_files(self, gradecheck):
        write("answers/b.ipynb", notebook(RIGHT))
        write("answers/a.py", WRONG)
        write("answers/notes.txt", "no answer")
        write("answers/a.ipynb.bak1", "an older copy")
        write("answers/.ipynb_checkpoints/b-checkpoint.ipynb", notebook(WRONG))
        write("answers/._a.py", "what macOS writes")
        write("answers/folder.ipynb/inside.py", WRONG)
        _, out, _ = gradecheck("check", "answers")
        files = [line for line in out.splitlines() if line.startswith("answers")]
        assert "not checked:\n  answers" in out
        assert "notes.txt: is a text document." in out
        assert [Path(file.split(" (")[0]).name for file in files] == ["a.py", "b.ipynb"]

    def test_folder_without_answers_says_so(self, gradecheck):
        Path("empty").mkdir()
        code, out, _ = gradecheck("check", "empty")
        assert code == 2
        assert "empty\n  could not be read: no notebook and no .py file in this folder." in out

    def test_only_checks_what_it_names(self, gradecheck):
        answer = write(
            "answer.py", WRONG + "def mean_slope(f, x, h=0.5):\n    return (f(x+h) - f(x-h)) / (2*h)\n"
        )
        code, out, _ = gradecheck("check", answer, "--only", "mean_slope")
        assert code == 0
        assert "mean_slope" in out
        assert "cube" not in out

    def test_exercise_that_is_asked_for_and_not_there_is_missing(self, gradecheck):
        code, out, _ = gradecheck("check", write("answer.py", RIGHT), "--only", "mean_slope")
        assert code == 1
        assert "mean_slope: is not defined in this file." in out


class TestReports:
    @pytest.mark.slow
    def test_same_seed_gives_the_same_text(self, gradecheck):
        answer = write("answer.py", WRONG)
        first, again = (gradecheck("check", answer, "--seed", "7")[1] for _ in range(2))
        assert first == again
        assert "seed 7" in first
        assert gradecheck("check", answer)[1] != first

    @pytest.mark.slow
    def test_command_at_the_end_can_be_typed(self, gradecheck):
        out = gradecheck("check", write("answer.py", WRONG))[1]
        command = shlex.split(re.search(r"then: gradecheck (.*)", out).group(1))
        assert "--seed" in command
        worst = re.search(r"worst entry.*", out).group()
        assert worst in gradecheck(*command, course=None)[1]  # it names the course by itself

    def test_all_formats_are_written(self, gradecheck):
        answer = write("answer.py", WRONG)
        code, *_ = gradecheck("check", answer, "--json", "r.json", "--junit", "r.xml", "--html", "r.html")
        assert code == 1
        found = json.loads(Path("r.json").read_text(encoding="utf-8"))["submissions"][0]["exercises"][0]
        assert (found["name"], found["verdict"]) == ("cube", "failed")
        assert (found["findings"][0]["cause"], found["findings"][0]["mistake"]) == ("value", "square_instead")
        assert ET.parse("r.xml").getroot().get("failures") == "1"
        assert "<!DOCTYPE html>" in Path("r.html").read_text(encoding="utf-8")

    def test_report_that_cannot_be_written_is_said_before_the_work(self, gradecheck):
        code, out, err = gradecheck("check", write("answer.py", RIGHT), "--json", "nowhere/r.json")
        assert (code, out) == (2, "")
        assert "there is no folder nowhere" in err

    def test_colors_only_on_a_terminal_that_wants_them(self, gradecheck, monkeypatch):
        answer = write("answer.py", RIGHT)
        assert "\x1b" not in gradecheck("check", answer)[1]
        monkeypatch.setattr("gradecheck.commands.check._wants_color", lambda _: True)
        monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
        assert "\x1b[32mpassed" in gradecheck("check", answer)[1]

    @pytest.mark.parametrize(("setting", "wanted"), [("", True), ("1", False)])
    def test_no_color_is_respected(self, monkeypatch, setting, wanted):
        from gradecheck.commands.check import _wants_color

        monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
        monkeypatch.setenv("NO_COLOR", setting)
        assert _wants_color(sys.stdout) is wanted


class TestOtherCommands:
    def test_version_is_printed(self, gradecheck):
        assert gradecheck("--version") == (0, f"gradecheck {__version__}\n", "")

    def test_help_names_every_command_in_full(self, gradecheck):
        code, out, _ = gradecheck("--help")
        assert code == 0
        listed = out.split("Commands:")[1]
        assert re.findall(r"^  (\w+) ", listed, re.MULTILINE) == [
            "check",
            "grade",
            "gradebook",
            "gradescope",
            "list",
            "notebooks",
            "prove",
            "start",
            "status",
            "trust",
        ]
        assert "..." not in listed

    def test_list_shows_chapters_exercises_and_points(self, gradecheck):
        code, out, _ = gradecheck("list")
        assert code == 0
        assert "ch01_powers: Powers" in out
        assert re.search(r"^  cube +1 point$", out, re.MULTILINE)

    def test_start_copies_and_check_finds_nothing_attempted(self, gradecheck):
        code, out, _ = gradecheck("start", "ch01")
        assert code == 0
        assert "ch01_powers.ipynb: new." in out
        code, out, _ = gradecheck("check")
        assert code == 1
        assert "0 / 3 points: 2 not attempted" in out
        assert f"next: write `cube`, then: gradecheck --course {COURSE} check" in out

    @pytest.mark.slow
    def test_folder_with_notebooks_of_the_course_is_the_work_folder(self, gradecheck, monkeypatch):
        gradecheck("start")
        monkeypatch.chdir("work")
        code, out, _ = gradecheck("check")
        assert code == 1
        assert "\nch01_powers.ipynb\n" in out
        code, out, _ = gradecheck("status")
        assert code == 0
        assert "next: write `cube`, then: " in out

    def test_start_in_the_work_folder_makes_no_second_one_in_it(self, gradecheck, monkeypatch):
        gradecheck("start", "ch01")
        monkeypatch.chdir("work")
        code, out, _ = gradecheck("start")
        assert code == 0
        assert out.splitlines() == [
            "ch01_powers.ipynb: current, not touched.",
            "ch02_lines.ipynb: new.",
            "Open them: jupyter lab .",
        ]

    @pytest.mark.parametrize("folder", ["exercises", "solutions"])
    def test_folders_of_the_course_itself_are_nobodys_work_folder(
        self, gradecheck, monkeypatch, tmp_path, folder
    ):
        course = shutil.copytree(COURSE, tmp_path / "course")
        monkeypatch.chdir(course / folder)
        code, out, _ = gradecheck("start", "ch01", course=course)
        assert code == 0
        assert f"{Path('work') / 'ch01_powers.ipynb'}: new." in out

    def test_advice_names_the_command_as_it_was_called(self, gradecheck):
        _, out, _ = gradecheck("check", write("nothing.py", "x = 1\n"))
        assert f"`gradecheck --course {COURSE} list` shows their names." in out

    def test_status_says_what_is_done_and_what_is_next(self, gradecheck):
        write("work/mine.py", RIGHT)
        code, out, _ = gradecheck("status")
        assert code == 0
        assert f"next: `mean_slope`; get its notebook with: gradecheck --course {COURSE} start ch01" in out

    def test_status_tells_of_a_file_that_it_could_not_read_in_its_exit_code_too(self, gradecheck):
        code, out, _ = gradecheck("status", write("broken.ipynb", "{"))
        assert code == 2
        assert "broken.ipynb" in out

    def test_damaged_notebook_is_named_and_kept(self, gradecheck, tiny):
        """As two versions leave one behind that git could not merge."""
        path = next((tiny / "exercises").glob("*.ipynb"))
        damaged = f"<<<<<<< HEAD\n{path.read_text('utf-8')}"
        path.write_text(damaged, encoding="utf-8")

        code, _, error = gradecheck("notebooks", course=tiny)

        assert code == 2
        assert f"{path.name}: not a notebook" in error
        assert path.read_text("utf-8") == damaged

    def test_notebooks_are_current(self, gradecheck):
        code, out, _ = gradecheck("notebooks", "--check")
        assert (code, out) == (0, "Every notebook is current.\n")


def run(*arguments: str, **more: object) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more.pop("environment", {})}
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, check=False, timeout=120, **more
    )


def test_code_page_without_our_characters_does_not_stop_a_command():
    done = run(
        *("-m", "gradecheck", "--course", str(COURSE), "check", "Δ.py"),
        environment={"PYTHONIOENCODING": "cp1252"},
    )
    assert done.returncode == 2
    assert b"?.py" in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_reader_that_goes_away_is_no_fault():
    code = (
        "import os, sys; from gradecheck.cli import main; read, write = os.pipe(); os.close(read);"
        "os.dup2(write, 1); sys.exit(main(['--course', sys.argv[1], 'list']))"
    )
    done = run("-c", code, str(COURSE))
    assert (done.returncode, done.stderr) == (1, b"")


def test_help_imports_no_writer():
    code = (
        "import sys; from gradecheck.cli import main; main(['--help']);"
        "sys.exit(bool({'jinja2', 'rich', 'nbformat', 'jupytext'} & set(sys.modules)))"
    )
    assert run("-c", code).returncode == 0


TOO_LONG = "a" * 300 + "/" + "b" * 300 + ".ipynb"


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", TOO_LONG),
        ("status", TOO_LONG),
        ("check", "--json", TOO_LONG, "a.py"),
        ("check", "--junit", TOO_LONG, "a.py"),
        ("check", "--html", TOO_LONG, "a.py"),
        ("start", "--into", TOO_LONG),
        ("--course", TOO_LONG, "list"),
    ],
    ids=" ".join,
)
def test_path_that_the_system_refuses_is_a_sentence(arguments, gradecheck, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.py").write_text("x = 1\n")

    code, output, problem = gradecheck(*arguments)

    assert code == 2
    assert "aaa" in output + problem
    assert "fault" not in output + problem


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
@pytest.mark.parametrize("command", ["check", "status"])
def test_link_that_leads_to_itself_is_a_sentence(command, gradecheck, tmp_path):
    (tmp_path / "loop.ipynb").symlink_to(tmp_path / "loop.ipynb")

    code, output, problem = gradecheck(command, str(tmp_path / "loop.ipynb"))

    assert code == 2
    assert "loop.ipynb" in output + problem
    assert "fault" not in output + problem

"""A class from folder to reports: the same for any number of jobs, never lost, stopped by nobody."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest

from gradecheck.cli import main
from gradecheck.desk import Desk
from gradecheck.errors import UsageError
from gradecheck.grading import protection
from gradecheck.grading.class_run import Order, grade_class
from gradecheck.running.sandbox import NoSandboxError
from gradecheck.submission.class_folder import ClassFile, ClassFolder
from gradecheck.submission.handed_in import HandedIn
from gradecheck.submission.platforms import Who
from tests.folders import REPOSITORY, TINY_COURSE
from tests.grading.classes import RIGHT, SQUARE, files_of, graded, put, small_class

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")
DURATIONS = re.compile(rb'<span class="seconds">[^<]*</span>')


def without_durations(files):
    return {name: DURATIONS.sub(b"", content) for name, content in files.items()}


@pytest.fixture
def grade(capsys, tmp_path):
    """The command, with the tiny course; exit code, standard output, standard error."""

    def run(*arguments):
        capsys.readouterr()
        code = main(["--course", str(TINY_COURSE), "grade", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.mark.slow
def test_reports_are_the_same_bytes_for_any_number_of_jobs(done, tmp_path):
    _, out = done
    graded(out.parent / "class", tmp_path / "out", jobs=3)
    assert without_durations(files_of(tmp_path / "out")) == without_durations(files_of(out))


def test_what_has_ended_is_not_graded_again_and_the_reports_are_the_same_bytes(done, tmp_path, monkeypatch):
    _, out = done
    lines = (out / "results.jsonl").read_bytes().split(b"\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "results.jsonl").write_bytes(b"\n".join(lines[:4]) + b"\n" + lines[4][:50])
    graded(out.parent / "class", tmp_path / "out", resume=True)
    again = (tmp_path / "out" / "results.jsonl").read_bytes().split(b"\n")
    assert again[:4] == lines[:4]
    assert len(again) == len(lines)
    assert without_durations(files_of(tmp_path / "out")) == without_durations(files_of(out))


def test_a_submission_that_changed_is_graded_again(tmp_path):
    put(tmp_path / "class" / "ada" / "a.py", SQUARE)
    assert graded(tmp_path / "class", tmp_path / "out").learners[0].counting["cube"].points == 0
    put(tmp_path / "class" / "ada" / "a.py", RIGHT)
    results = graded(tmp_path / "class", tmp_path / "out", resume=True)
    assert results.learners[0].counting["cube"].points == 1


@pytest.mark.slow
def test_killed_at_any_moment_and_gone_on_with_nothing_is_lost(done, tmp_path):
    _, out = done
    command = [
        sys.executable, "-m", "gradecheck", "--course", str(TINY_COURSE), "grade", str(out.parent / "class"),
        "--out", str(tmp_path / "out"), "--seed", "7", "--memory", "1024", "--timeout", "20", "--jobs", "1",
    ]  # fmt: skip
    for after in (0.6, 0.9, 1.1, 1.3):
        run = subprocess.Popen(
            [*command, "--resume"], cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(after)
        run.send_signal(signal.SIGKILL)
        run.wait()
    last = subprocess.run([*command, "--resume"], cwd=REPOSITORY, capture_output=True, text=True)
    assert last.returncode == 2, last.stderr  # kurt's file cannot be read
    mine, theirs = without_durations(files_of(tmp_path / "out")), without_durations(files_of(out))
    assert mine.keys() == theirs.keys()
    assert mine["grades.csv"] == theirs["grades.csv"]


def test_a_submission_on_which_we_fail_does_not_stop_the_others(tmp_path, monkeypatch):
    small_class(tmp_path / "class")
    check = Desk._check

    def fail(desk, file):
        if "grace" in str(file.path):
            raise MemoryError("cannot allocate memory")
        return check(desk, file)

    monkeypatch.setattr("gradecheck.desk.Desk._check", fail)
    results = graded(tmp_path / "class", tmp_path / "out")
    points = {each.who.name: each.points(results.asked) for each in results.learners}
    assert points["ada"] == 3
    assert points["grace"] == 0
    assert any("MemoryError" in p for each in results.learners for p in each.problems)


def test_without_a_sandbox_nothing_is_graded_unless_it_is_said_so(tmp_path, monkeypatch):
    def none(*arguments):
        raise NoSandboxError("no sandbox here.")

    monkeypatch.setattr(protection, "Sandboxes", none)
    put(tmp_path / "class" / "ada" / "a.py", RIGHT)
    with pytest.raises(UsageError, match="no sandbox"):
        graded(tmp_path / "class", tmp_path / "out")
    results = graded(tmp_path / "class", tmp_path / "other", unprotected=True)
    assert results.learners[0].counting["cube"].points == 1
    assert "UNPROTECTED" in results.header.isolation[0]
    assert "UNPROTECTED" in (tmp_path / "other" / "summary.html").read_text()


def test_results_do_not_go_among_the_submissions(tmp_path):
    put(tmp_path / "class" / "ada" / "a.py", RIGHT)
    with pytest.raises(UsageError, match="outside of it"):
        graded(tmp_path / "class", tmp_path / "class" / "out")


def test_the_layers_are_in_the_header_with_the_limits_of_the_run(done):
    results, _ = done
    layers = "; ".join(results.header.isolation)
    assert "memory 1024 MB" in layers
    assert "wall time 20 s" in layers
    assert "seccomp" in layers


def test_two_files_with_one_path_cannot_be(tmp_path):
    file = ClassFile("a/a.py", Who("a"), HandedIn(tmp_path / "none.py", name="a.py"))
    from gradecheck.course.course import load_course

    results = grade_class(
        load_course(TINY_COURSE), ClassFolder((file,), ()), Order(tmp_path / "c", tmp_path / "o")
    )
    assert results.learners[0].problems == ("a.py there is no such file. Check the path.",)


def test_the_command_ends_with_what_a_teacher_reads_and_the_right_code(grade, tmp_path):
    put(tmp_path / "class" / "ada" / "a.py", RIGHT)
    put(tmp_path / "class" / "alan" / "a.py", SQUARE)
    code, out, _ = grade(tmp_path / "class", "--out", tmp_path / "out", "--jobs", 1, "--anonymous")
    assert code == 0
    assert "median points     1.5 of 3" in out
    everything = b"".join(files_of(tmp_path / "out").values())
    assert b"alan" not in everything
    assert b"learner 2" in everything
    assert b"alan" in (tmp_path / "out" / "results.jsonl").read_bytes()


def test_a_plan_lists_who_was_found_and_runs_nothing(grade, tmp_path):
    put(tmp_path / "class" / "Ada_5_assignsubmission_file_" / "a.py", RIGHT)
    put(tmp_path / "class" / "Ada_5_assignsubmission_file_" / "a (1).py", RIGHT, minute=1)
    put(tmp_path / "class" / "Alan_6_assignsubmission_file_" / "x.pdf", "")
    code, out, _ = grade(tmp_path / "class", "--plan")
    assert code == 0
    assert "Ada (5)\n  Ada_5_assignsubmission_file_/a (1).py\n" in out
    assert "a.py: is an earlier copy" in out
    assert "2 learners, 1 of them with something to grade. Nothing was run." in out
    assert os.listdir(tmp_path) == ["class"]


def test_a_plan_names_what_lies_around_all_of_it_once(grade, tmp_path):
    put(tmp_path / "class" / "PS6 export" / "Ada_5_assignsubmission_file_" / "a.py", RIGHT)
    put(tmp_path / "class" / "PS6 export" / "Alan_6_assignsubmission_file_" / "a.py", RIGHT)
    _, out, _ = grade(tmp_path / "class", "--plan")
    assert out.count("PS6 export") == 1
    assert "in PS6 export/\nAda (5)\n  Ada_5_assignsubmission_file_/a.py\n" in out


def test_without_out_the_sentence_says_what_is_missing(grade, tmp_path):
    put(tmp_path / "class" / "ada.py", RIGHT)
    code, _, err = grade(tmp_path / "class")
    assert code == 2
    assert "--out DIR is missing" in err


def test_an_unknown_exercise_is_named_with_the_nearest(grade, tmp_path):
    put(tmp_path / "class" / "ada.py", RIGHT)
    code, _, err = grade(tmp_path / "class", "--out", tmp_path / "out", "--only", "cubes")
    assert code == 2
    assert "cube" in err


def test_the_command_can_be_loaded_where_there_are_no_such_sockets():
    code = (
        "import os, socket\nfor name in ('CMSG_SPACE', 'SO_PASSCRED', 'AF_UNIX', 'SOCK_SEQPACKET'):\n"
        "    vars(socket).pop(name, None)\nvars(os).pop('memfd_create', None)\n"
        "import gradecheck.commands.grade, gradecheck.grading.class_run"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr

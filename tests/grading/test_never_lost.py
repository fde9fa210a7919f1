"""Nothing is lost, whatever happens around a run: a full disk, a clock that jumps, what is damaged, gone."""

import datetime
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile

import pytest

from gradecheck.running import launch
from tests.folders import REPOSITORY, TINY_COURSE
from tests.grading.classes import RIGHT, files_of, graded, put, small_class
from tests.grading.test_class_run import without_durations

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")
GRADE = (sys.executable, "-m", "gradecheck", "--course", str(TINY_COURSE), "grade")
OPTIONS = ("--seed", "7", "--memory", "1024", "--timeout", "20", "--jobs", "1")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
#: Grades on a small disk, then makes room and goes on.
ON_A_SMALL_DISK = """
disk=$1 size=$2 out=$3; shift 3
mount -t tmpfs -o size=$size none "$disk" || exit 99
"$@"; echo "code $?"
mount -o remount,size=64m "$disk"
"$@" --resume; echo "code $?"
[ -e "$out" ] || cp -r "$disk/out" "$out"
"""


def on_a_small_disk(disk, size, out, *command, **variables):
    """Exit codes of both runs, and what the first one said on its standard error."""
    words = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", ON_A_SMALL_DISK, "sh")
    done = subprocess.run(
        [*words, disk, size, out, *command],
        cwd=REPOSITORY, env={**ENVIRONMENT, **variables}, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode == 99 or "unshare failed" in done.stderr:
        pytest.skip("this system lets nobody mount a small disk")
    return re.findall(r"^code (\d+)$", done.stdout, re.MULTILINE), done.stderr, done.stdout


def graded_by_command(folder, out, *more):
    """A run of its own."""
    command = [*GRADE, folder, "--out", out, *OPTIONS, *more]
    subprocess.run(command, cwd=REPOSITORY, env=ENVIRONMENT, capture_output=True)


@pytest.fixture(scope="module")
def unhindered(tmp_path_factory):
    """The class, and the reports of a run that nothing happens to."""
    folder = tmp_path_factory.mktemp("unhindered")
    small_class(folder / "class")
    graded_by_command(folder / "class", folder / "out")
    return folder / "class", without_durations(files_of(folder / "out"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "sentence"),
    [
        (
            "4k",
            r"results\.jsonl: cannot be written any more \(No space left .*\)\. What has ended is kept",
        ),
        ("24k", r"junit\.xml: cannot be written \(No space left on device\)\. Everybody is graded.*--resume"),
        ("60k", r"feedback\.html: cannot be written \(No space left on device\)\. Everybody is graded"),
    ],
    ids=["journal", "reports", "feedback"],
)
def test_a_full_disk_is_told_and_after_there_is_room_nothing_is_missing(unhindered, tmp_path, size, sentence):
    folder, expected = unhindered
    disk = tmp_path / "disk"
    disk.mkdir()
    command = (*GRADE, folder, "--out", disk / "out", *OPTIONS)
    codes, said, _ = on_a_small_disk(disk, size, tmp_path / "kept", *command)
    assert codes == ["2", "2"]  # and the second since kurt's file cannot be read
    assert re.search(sentence, said)
    assert "Traceback" not in said
    assert without_durations(files_of(tmp_path / "kept")) == expected


@pytest.mark.slow
def test_where_unpacking_fills_the_disk_what_had_no_room_is_named_and_graded_later(unhindered, tmp_path):
    folder, _ = unhindered
    (tmp_path / "zipped").mkdir()
    with zipfile.ZipFile(tmp_path / "zipped" / "all.zip", "w") as archive:
        for path in folder.rglob("*.py"):
            archive.write(path, path.relative_to(folder))
    (tmp_path / "small").mkdir()
    command = (*GRADE, tmp_path / "zipped", "--out", tmp_path / "out", *OPTIONS)
    small = tmp_path / "small"
    codes, said, shown = on_a_small_disk(small, "16k", tmp_path / "out", *command, TMPDIR=str(small))
    assert codes == ["2", "0"]
    assert "cannot be unpacked here (No space left on device). Make room, and grade again." in shown
    assert "Traceback" not in said


@pytest.mark.slow
def test_a_clock_that_jumps_changes_nothing(unhindered, tmp_path, monkeypatch):
    _, expected = unhindered
    folder, _ = unhindered
    jumping = random.Random(1)
    monkeypatch.setattr(time, "time", lambda: jumping.uniform(-1e9, 4e9))
    monkeypatch.setattr(time, "time_ns", lambda: jumping.randrange(4 * 10**18))
    graded(folder, tmp_path / "out", jobs=2)
    found = files_of(tmp_path / "out")
    assert found.keys() == expected.keys()
    assert found["grades.csv"] == expected["grades.csv"]


def test_nothing_that_runs_or_judges_asks_what_time_of_day_it_is():
    rooms = ("grading", "running", "worker", "verdict", "comparing", "diagnosing", "questions")
    paths = [p for room in rooms for p in (REPOSITORY / "gradecheck" / room).rglob("*.py")]
    paths += [
        REPOSITORY / "gradecheck" / name
        for name in ("many_files.py", "desk.py", "checking.py", "atomic_files.py")
    ]
    asks = re.compile(
        r"\btime\.time(_ns)?\(|\bdatetime\b|\bCLOCK_REALTIME\b|\btime\.(localtime|ctime|strftime)\b"
    )
    assert len(paths) > 100
    assert [str(path) for path in paths if asks.search(path.read_text(encoding="utf-8"))] == []
    assert asks.search(f"{datetime.datetime.__module__}.now()")  # it would be found


def test_an_interpreter_that_is_gone_costs_what_comes_after_and_says_so(tmp_path, monkeypatch):
    for name in ("ada", "bob", "cas"):
        put(tmp_path / "class" / name / "a.py", RIGHT)
    watched = []

    def watch(ask):
        if not watched:
            watched.append(1)
            monkeypatch.setattr(launch.sys, "executable", str(tmp_path / "no-python"))
            for zygote in zygotes:
                zygote._process.kill()

    zygotes = caught_zygotes(monkeypatch)
    results = graded(tmp_path / "class", tmp_path / "out", watch=watch)
    monkeypatch.undo()
    problems = [problem for learner in results.learners for problem in learner.problems]

    # on a busy machine somebody may have been graded before it was gone
    assert [len(each.problems) for each in results.learners if each.points(results.asked) < 3] == [1] * len(
        problems
    )
    assert problems
    assert all("no Python can be started any more" in each and "our fault" in each for each in problems)
    again = graded(tmp_path / "class", tmp_path / "out-again")
    assert [each.points(again.asked) for each in again.learners] == [3, 3, 3]


def caught_zygotes(monkeypatch):
    from gradecheck.running import sandbox

    made = []

    class Caught(sandbox.Zygote):
        def __init__(self, *arguments, **more):
            super().__init__(*arguments, **more)
            made.append(self)

    monkeypatch.setattr(sandbox, "Zygote", Caught)
    return made


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_costs_its_learner_only(tmp_path):
    put(tmp_path / "class" / "ada" / "a.py", RIGHT)
    put(tmp_path / "class" / "bob" / "a.py", RIGHT)
    (tmp_path / "class" / "bob").chmod(0)
    try:
        results = graded(tmp_path / "class", tmp_path / "out")
    finally:
        (tmp_path / "class" / "bob").chmod(0o700)
    assert [each.points(results.asked) for each in results.learners if not each.problems] == [3]


def test_a_damaged_notebook_costs_its_learner_only(tmp_path):
    put(tmp_path / "class" / "ada" / "a.py", RIGHT)
    put(tmp_path / "class" / "bob" / "a.ipynb", '{"cells": [{"cell_type": "code", "sou')
    results = graded(tmp_path / "class", tmp_path / "out")
    ada, bob = results.learners
    assert ada.points(results.asked) == 3
    assert "a.ipynb" in bob.problems[0]


@pytest.mark.nightly
def test_killed_a_hundred_times_at_random_moments_the_reports_are_the_same_bytes(unhindered, tmp_path):
    folder, _ = unhindered
    many = tmp_path / "class"
    for learner in folder.iterdir():
        for number in range(25):
            shutil.copytree(learner, many / f"{learner.name} {number}")
    expected, mine = tmp_path / "expected", tmp_path / "mine"
    graded_by_command(many, expected)
    moments, ended = random.Random(5), []
    for _ in range(100):
        run = subprocess.Popen(
            [*GRADE, many, "--out", mine, *OPTIONS, "--resume"], cwd=REPOSITORY, env=ENVIRONMENT,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(moments.uniform(0.2, 2.0))
        run.send_signal(signal.SIGKILL)
        run.wait()
        journal = mine / "results.jsonl"
        ended.append(journal.read_bytes().count(b"\n") if journal.exists() else 0)
    assert ended == sorted(ended)  # what has ended is never lost
    assert any(0 < lines < 150 for lines in ended)  # and it was killed in between
    graded_by_command(many, mine, "--resume")
    assert without_durations(files_of(mine)) == without_durations(files_of(expected))
    rows = (mine / "results.jsonl").read_bytes().splitlines()[1:]
    assert len(rows) == 150

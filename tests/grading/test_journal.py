"""A journal keeps each whole line whatever happens, and goes on only with the same run."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from gradecheck.errors import UsageError
from gradecheck.grading.journal import Header, Journal, Row, written_seed
from gradecheck.verdict.report import ExerciseReport, SubmissionReport, Verdict

HEADER = Header("1", "Tiny 1", "abc", 7, (), ("a layer",), "Python")


def row(number, points=1):
    exercise = ExerciseReport("cube", "ch01", Verdict.PASSED, points, 1, 0.25)
    return Row(f"learner {number}/a.py", f"digest {number}", SubmissionReport("a.py", "x", (exercise,)))


def write(path, count, header=HEADER):
    with Journal(path, header, resume=False) as journal:
        for number in range(count):
            journal.append(row(number))


def rows(path, header=HEADER):
    with Journal(path, header, resume=True) as journal:
        return dict(journal.rows)


def test_what_was_appended_is_there_the_next_time(tmp_path):
    write(tmp_path / "j", 3)
    assert list(rows(tmp_path / "j").values()) == [row(n) for n in range(3)]


def test_each_line_has_the_keys_that_are_documented(tmp_path):
    write(tmp_path / "j", 1)
    first, line = (json.loads(line) for line in (tmp_path / "j").read_text().splitlines())
    assert first["schema"] == 1
    assert {"seed", "course", "isolation", "gradecheck"} <= set(first)
    assert {
        "path",
        "sha256",
        "learner",
        "points",
        "max_points",
        "problem",
        "notes",
        "exercises",
        "seconds",
    } <= set(line)
    assert (line["path"], line["seconds"]) == ("learner 0/a.py", 0.25)


def test_wherever_the_file_is_torn_every_whole_line_counts_and_it_can_be_gone_on_with(tmp_path):
    path = tmp_path / "j"
    write(path, 3)
    whole = path.read_bytes()
    for length in range(0, len(whole), 37):
        path.write_bytes(whole[:length])
        with Journal(path, HEADER, resume=True) as journal:
            kept = list(journal.rows.values())
            assert kept == [row(n) for n in range(max(whole[:length].count(b"\n") - 1, 0))]
            journal.append(row(9))
        assert list(rows(path).values()) == [*kept, row(9)]
        assert path.read_bytes().endswith(b"\n")


def test_a_damaged_line_costs_only_itself(tmp_path):
    path = tmp_path / "j"
    write(path, 3)
    lines = path.read_bytes().split(b"\n")
    lines[2] = b"\xff" + lines[2][:-9]
    path.write_bytes(b"\n".join(lines))
    assert list(rows(path).values()) == [row(0), row(2)]


@pytest.mark.parametrize(
    "change",
    [{"seed": 8}, {"course_digest": "x"}, {"gradecheck": "2"}, {"only": ("cube",)}, {"isolation": ()}],
)
def test_results_of_another_run_are_not_mixed_in(tmp_path, change):
    write(tmp_path / "j", 1)
    with pytest.raises(UsageError, match=f"another run.*{next(iter(change))}"):
        rows(tmp_path / "j", replace(HEADER, **change))


def test_results_that_are_there_are_never_overwritten(tmp_path):
    write(tmp_path / "j", 1)
    before = (tmp_path / "j").read_bytes()
    with pytest.raises(UsageError, match="--resume"):
        write(tmp_path / "j", 1)
    assert (tmp_path / "j").read_bytes() == before


def test_something_else_of_that_name_is_left_alone(tmp_path):
    (tmp_path / "j").write_text("dear diary\nday two\n")
    with pytest.raises(UsageError, match="another run"):
        rows(tmp_path / "j")
    assert (tmp_path / "j").read_text() == "dear diary\nday two\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such lock")
def test_two_runs_do_not_write_to_one_journal(tmp_path):
    refused = pytest.raises(UsageError, match="another run is writing")
    with Journal(tmp_path / "j", HEADER, resume=False), refused:
        Journal(tmp_path / "j", HEADER, resume=True)


def test_the_seed_of_a_journal_can_be_read_and_of_nothing_there_is_none(tmp_path):
    assert written_seed(tmp_path / "j") is None
    write(tmp_path / "j", 0)
    assert written_seed(tmp_path / "j") == 7
    (tmp_path / "j").write_text('{"schema": 1, "se')
    assert written_seed(tmp_path / "j") is None


FILLS_A_DISK = """
import sys
from pathlib import Path
from gradecheck.errors import UsageError
from gradecheck.grading.journal import Journal
from tests.grading.test_journal import HEADER, row
path, resume = Path(sys.argv[1]) / "j", len(sys.argv) > 2
with Journal(path, HEADER, resume) as journal:
    print(len(journal.rows))
    try:
        for number in range(10_000):
            journal.append(row(number))
    except UsageError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform != "linux" or os.getuid() != 0, reason="only root can make a small disk")
@pytest.mark.slow
def test_on_a_full_disk_what_was_written_is_kept_and_the_sentence_says_what_to_do(tmp_path):
    script = (
        'mount -t tmpfs -o size=64k none "$1" && "$2" -c "$3" "$1"; rm -f "$1/filler"; '
        'mount -o remount,size=128k "$1"; "$2" -c "$3" "$1" again'
    )
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script, "sh", str(tmp_path), sys.executable, FILLS_A_DISK],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    if "mount" in done.stderr:
        pytest.skip("this system lets not even root mount anything")
    none, sentence, kept, _ = done.stdout.splitlines()
    assert none == "0"
    assert "No space left on device" in sentence
    assert "--resume" in sentence
    assert int(kept) > 20

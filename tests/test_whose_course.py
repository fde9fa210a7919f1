"""A folder that was handed in is never its own answer key."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.folders import REPOSITORY, TINY_COURSE

SPY = "import pathlib; pathlib.Path('{trace}').write_text('the parent imported this')\n"


@pytest.fixture
def handed_in(tmp_path):
    """A submission with a false course around it: its reference is the learner's wrong answer."""
    folder = Path(shutil.copytree(TINY_COURSE, tmp_path / "handed_in"))
    for page in (folder / "solutions").rglob("*.py"):
        page.write_text(
            page.read_text().replace("np.asarray(x) ** 3", "np.asarray(x) ** 2")
            + SPY.format(trace=tmp_path / "trace")
        )
    (folder / "answer.py").write_text("def cube(x):\n    return x**2\n")
    return folder


def gradecheck(*arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess:
    kept = {k: v for k, v in os.environ.items() if k != "GRADECHECK_COURSE"}
    settings = {"XDG_CONFIG_HOME": str(cwd.parent / "settings"), "APPDATA": str(cwd.parent / "settings")}
    return subprocess.run(
        [sys.executable, "-m", "gradecheck", *map(str, arguments)],
        cwd=cwd,
        env={**kept, **settings, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_false_reference_around_the_submission_is_not_believed(handed_in, tmp_path):
    done = gradecheck("check", "answer.py", cwd=handed_in)
    assert not (tmp_path / "trace").exists()
    assert "defines no exercise of this course" in done.stdout  # `cube` is none of the installed course
    assert f"pages in {handed_in}" not in done.stdout
    assert "what is handed in is never its own answer key" in " ".join(done.stderr.split())


@pytest.mark.slow
def test_marker_files_in_the_submission_change_nothing(handed_in, tmp_path):
    """Whatever a folder brings along, the list of trusted courses lies elsewhere."""
    for name in ("gradecheck/courses.txt", ".config/gradecheck/courses.txt", ".git/config", "courses.txt"):
        (handed_in / name).parent.mkdir(parents=True, exist_ok=True)
        (handed_in / name).write_text(f"{handed_in}\n")
    gradecheck("check", "answer.py", cwd=handed_in)
    assert not (tmp_path / "trace").exists()


@pytest.mark.slow
def test_module_named_like_numpy_beside_the_submission_is_not_imported(handed_in, tmp_path):
    (handed_in / "numpy.py").write_text(SPY.format(trace=tmp_path / "trace"))
    done = gradecheck("check", "answer.py", cwd=handed_in)
    assert not (tmp_path / "trace").exists()
    assert done.returncode in (0, 1)


def test_chosen_course_judges(handed_in):
    done = gradecheck("--course", TINY_COURSE, "check", "answer.py", cwd=handed_in)
    assert "failed" in done.stdout
    assert f"in {TINY_COURSE}" in done.stdout
    assert done.stderr == ""


@pytest.mark.slow
def test_trusted_course_judges_inside_itself(handed_in, tmp_path):
    assert gradecheck("trust", ".", cwd=handed_in).returncode == 0
    done = gradecheck("check", "answer.py", cwd=handed_in)
    assert "passed" in done.stdout  # by the false reference, which this user has trusted
    assert (tmp_path / "trace").exists()


@pytest.mark.parametrize("command", ["notebooks", "prove"])
def test_author_command_does_nothing_to_another_course_instead(handed_in, tmp_path, command):
    done = gradecheck(command, cwd=handed_in)
    assert done.returncode == 2
    assert done.stdout == ""
    said = " ".join(done.stderr.split())
    assert f"you have not trusted the course around here, {handed_in}" in said
    assert "If it is yours, type `" in said
    assert not (tmp_path / "trace").exists()


@pytest.mark.parametrize("path", ["solutions", ".", "solutions/__init__.py"])
@pytest.mark.sampled(1)
def test_pages_of_the_course_that_judges_are_not_checked(handed_in, path, tmp_path):
    done = gradecheck("--course", handed_in, "check", path, cwd=handed_in)
    assert done.returncode == 2
    assert "here are the pages of the very course that would judge" in done.stdout
    assert "Name the notebooks themselves, or another course with --course." in done.stdout

"""nbgrader: a course is made, the class put among its submissions, and `autograde` runs it whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry

from benchmarks.graders.running import tell
from benchmarks.graders.seven import SECONDS_FOR_A_CELL, right, with_tests

SETTINGS = f"""\
c = get_config()
c.CourseDirectory.course_id = "seven"
c.ExecutePreprocessor.timeout = {SECONDS_FOR_A_CELL}
c.Execute.timeout = {SECONDS_FOR_A_CELL}
c.ClearSolutions.enforce_metadata = False
"""


def prepare(submissions: Path, course: Path) -> None:
    """A course of nbgrader, with everything handed in."""
    (course / "source" / "ps1").mkdir(parents=True)
    (course / "nbgrader_config.py").write_text(SETTINGS, encoding="utf-8")
    (course / "source" / "ps1" / "answers.ipynb").write_text(with_tests(right()), encoding="utf-8")
    nbgrader("generate_assignment", course)
    for folder in submissions.iterdir():
        (course / "submitted" / folder.name / "ps1").mkdir(parents=True)
        shutil.copy(folder / "tests.ipynb", course / "submitted" / folder.name / "ps1" / "answers.ipynb")


def nbgrader(command: str, course: Path) -> None:
    """Run one of its commands; a submission that breaks makes its exit code 1."""
    subprocess.run(
        [str(Path(sys.executable).with_name("nbgrader")), command, "ps1"],
        cwd=course,
        check=command == "generate_assignment",
        capture_output=True,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
    )


def points_in(course: Path, names: list[str]) -> dict[str, float | None]:
    """What is in its gradebook."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}", "seven") as gradebook:
        return {name: score(gradebook, name) for name in names}


def score(gradebook: Gradebook, name: str) -> float | None:
    try:
        return gradebook.find_submission("ps1", name).score
    except MissingEntry:
        return None


if __name__ == "__main__":
    folder, place = Path(sys.argv[1]), Path(sys.argv[2])
    prepare(folder, place)
    began = time.perf_counter()
    nbgrader("autograde", place)
    seconds = time.perf_counter() - began
    tell(points_in(place, sorted(each.name for each in folder.iterdir())), seconds)

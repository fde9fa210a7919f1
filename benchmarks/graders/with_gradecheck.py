"""gradecheck: a folder of notebooks -> points and seconds; every layer on, and every report written."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from benchmarks.graders.running import tell
from gradecheck.course.course import load_course
from gradecheck.grading.class_run import Order, grade_class
from gradecheck.running.run import Limits
from gradecheck.submission.class_folder import read_class

LIMITS = Limits(total_seconds=30.0, cpu_seconds=31)


def main(submissions: Path, work: Path, course: Path, jobs: int, *only: str) -> None:
    began = time.perf_counter()
    (work / "unpacked").mkdir(parents=True)
    found = read_class(submissions, work / "unpacked")
    order = Order(submissions, work / "out", only, seed=1, jobs=jobs, limits=LIMITS)
    results = grade_class(load_course(course), found, order)
    seconds = time.perf_counter() - began
    points = {learner.who.name: learner.points(results.asked) for learner in results.learners}
    size = sum(path.stat().st_size for path in (work / "out").rglob("*") if path.is_file())
    tell(points, seconds, isolation=results.header.isolation, bytes=size)


if __name__ == "__main__":
    folder, place, pages, number, *names = sys.argv[1:]
    main(Path(folder), Path(place), Path(pages), int(number), *names)

"""otter-grader: `otter.api.grade_submission`, one submission after the other in one process."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from otter.api import grade_submission

from benchmarks.graders.running import tell
from benchmarks.graders.seven import FUNCTIONS, assertion_of


def autograder(work: Path) -> Path:
    """The archive of tests that otter makes."""
    (work / "tests").mkdir(parents=True)
    for name in FUNCTIONS:
        first, *more = assertion_of(name).splitlines()
        loop, *body = more
        lines = [f">>> {first}", f">>> {loop}", *(f"... {line}" for line in body)]
        case = {"code": "\n".join(lines) + "\n", "hidden": False, "locked": False}
        suite = {"cases": [case], "scored": True, "setup": "", "teardown": "", "type": "doctest"}
        test = {"name": name, "points": 1, "suites": [suite]}
        (work / "tests" / f"{name}.py").write_text(f"OK_FORMAT = True\ntest = {test!r}\n", encoding="utf-8")
    program = str(Path(sys.executable).with_name("otter"))
    command = [
        program,
        "generate",
        "-t",
        "tests",
        "-o",
        "autograder.zip",
        "--no-requirements",
        "--no-environment",
    ]
    subprocess.run(command, cwd=work, check=True, capture_output=True)
    return work / "autograder.zip"


if __name__ == "__main__":
    place = Path(sys.argv[2])
    archive = autograder(place)
    os.chdir(place)
    began = time.perf_counter()
    points = {
        folder.name: grade_submission(str(folder / "answers.ipynb"), str(archive), quiet=True).total
        for folder in sorted(Path(sys.argv[1]).iterdir())
    }
    tell(points, time.perf_counter() - began)

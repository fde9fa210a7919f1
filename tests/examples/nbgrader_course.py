"""A course of nbgrader whose assignment has the test cell of the recipe; run by the Python that has nbgrader.

Arguments: folder of the course, recipe, start of the notebook, and for each learner a file with an
answer. The last line of the output has everybody's points.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

ANSWER = {
    "grade": False,
    "grade_id": "answer",
    "locked": False,
    "schema_version": 3,
    "solution": True,
    "task": False,
}
TEST = {
    "grade": True,
    "grade_id": "test",
    "locked": True,
    "schema_version": 3,
    "solution": False,
    "points": 4,
    "task": False,
}


def notebook(given, answer, test):
    cells = [new_code_cell(given), new_code_cell(answer, metadata={"nbgrader": ANSWER}, id="answer")]
    return new_notebook(cells=[*cells, new_code_cell(test, metadata={"nbgrader": TEST}, id="test")])


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(content, path)


def nbgrader(*command):
    programs = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"}
    subprocess.run([programs / "nbgrader", *command], cwd=course, env=environment, check=True)


course, recipe, given, *answers = map(Path, sys.argv[1:])
test, start = recipe.read_text(), given.read_text()
course.mkdir()
(course / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.course_id = "one"\n')
write(
    course / "source" / "ps1" / "ps1.ipynb", notebook(start, "### BEGIN SOLUTION\n1\n### END SOLUTION", test)
)
nbgrader("generate_assignment", "ps1")
for path in answers:
    write(course / "submitted" / path.stem / "ps1" / "ps1.ipynb", notebook(start, path.read_text(), test))
nbgrader("autograde", "ps1")

from nbgrader.api import Gradebook  # noqa: E402 - after the database is there

with Gradebook(f"sqlite:///{course}/gradebook.db", "one") as gradebook:
    print(json.dumps({path.stem: gradebook.find_submission("ps1", path.stem).score for path in answers}))

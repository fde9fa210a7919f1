"""Results of a class -> a table of marks that Moodle, Canvas and Gradescope can import."""

from __future__ import annotations

import csv
import io

from gradecheck.grading.results import ClassResults, Graded
from gradecheck.reporting.csv_report import safe_cell

COLUMNS = ("learner", "id", "email", "points", "max_points", "percent", "look_at", "files")


def render(results: ClassResults) -> str:
    """Write the marks.

    Parameters
    ----------
    results : ClassResults
        What came of the class.

    Returns
    -------
    str
        A header, then a row for each learner: the columns of `COLUMNS`, then the points of each exercise,
        which are empty where it is in none of the learner's files. ``look_at`` says what a person should
        see to.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*COLUMNS, *(each.name for each in results.asked)])
    for learner in results.learners:
        writer.writerow([safe_cell(value) for value in _row(results, learner)])
    return text.getvalue()


def _row(results: ClassResults, learner: Graded) -> list[object]:
    points, most = learner.points(results.asked), results.max_points
    faults = [f"the checker failed on {name}" for name in learner.faults(results.asked)]
    return [
        learner.who.name,
        learner.who.number,
        learner.who.email,
        points,
        most,
        f"{100 * points / most:.1f}" if most else "",
        "; ".join([*learner.problems, *faults]),
        "; ".join(row.place for row in learner.rows),
        *(learner.counting[e.name].points if e.name in learner.counting else "" for e in results.asked),
    ]

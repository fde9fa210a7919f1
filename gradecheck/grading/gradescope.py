"""What came of one learner -> the ``results.json`` that Gradescope shows to a learner.

Source: the autograder specification of Gradescope, "Output format".
"""

from __future__ import annotations

import json

from gradecheck.grading.results import Asked, ClassResults, Graded
from gradecheck.reporting.message import message
from gradecheck.verdict.report import ExerciseReport, Verdict
from gradecheck.wording.safe_text import printable


def render(results: ClassResults, learner: Graded) -> str:
    """Write the results of one learner.

    Parameters
    ----------
    results : ClassResults
        What came of the class.
    learner : Graded
        One of its learners.
    """
    whole = {
        "score": learner.points(results.asked),
        "output": printable("\n".join([*learner.problems, *learner.notes, *_notes(learner)])),
        "output_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(each, learner.counting.get(each.name)) for each in results.asked],
        "extra_data": {
            "gradecheck": results.header.gradecheck,
            "course": results.header.course,
            "course_digest": results.header.course_digest,
            "seed": results.header.seed,
            "isolation": list(results.header.isolation),
        },
    }
    return json.dumps(whole, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _notes(learner: Graded) -> list[str]:
    return [note for row in learner.rows for note in row.report.notes]


def _test(asked: Asked, found: ExerciseReport | None) -> dict[str, object]:
    """One exercise as one test."""
    passed = found is not None and found.verdict is Verdict.PASSED
    return {
        "name": asked.name,
        "name_format": "text",
        "score": found.points if found else 0,
        "max_score": asked.points,
        "status": "passed" if passed else "failed",
        "output": printable(_output(found)),
        "output_format": "text",
        "visibility": "visible",
    }


def _output(found: ExerciseReport | None) -> str:
    if found is None:
        return "not in any file that was handed in"
    said = [message(finding) for finding in found.findings] or [found.verdict.words]
    return "\n\n".join([*said, *([found.note] if found.note else [])])

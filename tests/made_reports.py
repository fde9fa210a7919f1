"""Reports made by hand, as the engine makes them, for the tests of the writers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gradecheck.comparing.cause import Cause
from gradecheck.course.identity import CourseIdentity
from gradecheck.diagnosing.finding import Entry, Fact, Finding, Label, WrongEntries
from gradecheck.submission.handed_in import PassedOver
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Unreadable, Verdict

HOSTILE = "<script>alert(1)</script>\x1b[31mred\x1b[0m\x00 & \u202eevil"

WRONG_ENTRIES = np.array(
    [[True, False, False], [True, True, False], [False, False, False], [False, True, False]]
)

TRANSPOSED = Finding(
    Cause.GRADIENT,
    "layer_gradients",
    "`dW` differs from the gradient of the cost.",
    output="dW",
    different=WrongEntries(
        worst=(
            Entry((1, 0), -0.413244, -0.826488),
            Entry((0, 0), 0.12, 0.25),
            Entry((1, 1), 1.0000000001, 1.0000000002),
        ),
        allowed=8e-10,
        shape=(4, 3),
        entries=(4, 12),
        inputs=(3, 3),
        right_outputs=("db",),
        mask=WRONG_ENTRIES,
    ),
    evidence=("The numeric gradient of the cost there is -0.826488 (known to 2e-11).",),
    causes=("Yours is exactly half of ours: where did the 2 go?",),
    mistake="half_gradient",
)

NOT_FINITE = Finding(
    Cause.NOT_FINITE,
    "sigmoid_prime",
    "gives nan in `a`.",
    output="a",
    different=WrongEntries(
        worst=(Entry((3,), float("nan"), 0.0), Entry((4,), float("inf"), 10**5000)),
        allowed=1e-15,
        shape=(5,),
        entries=(2, 5),
        inputs=(1, 2),
        mask=np.array([False, False, False, True, True]),
    ),
    causes=("The exponential overflows for large negative z.", "The fraction is infinity over infinity."),
)

RAISED = Finding(
    Cause.EXCEPTION,
    "output_error",
    "raises an exception.",
    (
        Fact(Label.WHAT, f"ValueError: {HOSTILE}\non two lines"),
        Fact(Label.WHERE, "cell 7, line 3: return delta @ W"),
    ),
    cell=7,
    line=3,
)

SHARED = Finding(
    Cause.CHANGED_ARGUMENTS,
    "unit_vector",
    "returns memory of its argument `grad`, not a new array.",
    (Fact(Label.REASON, "a change of the result would change `grad` too, because both are the same memory"),),
    argument="grad",
    next_step="Return a new array.",
)

HINTS = ("Start from one example.", "Which matrix turns a row into a row?", "Write the sum with its indices.")


def passed(name: str = "sigmoid", points: int = 1, **more: object) -> ExerciseReport:
    return ExerciseReport(name, "ch05_neural_networks", Verdict.PASSED, points, points, 0.0123456789, **more)


def failed(finding: Finding = TRANSPOSED, name: str = "layer_gradients", **more: object) -> ExerciseReport:
    return ExerciseReport(name, "ch06_backpropagation", Verdict.FAILED, 0, 2, 0.25, (finding,), HINTS, **more)


def not_attempted(name: str = "train_step") -> ExerciseReport:
    return ExerciseReport(name, "ch06_backpropagation", Verdict.NOT_ATTEMPTED, 0, 3, hints=HINTS)


def not_checked(name: str = "backprop") -> ExerciseReport:
    note = "It calls `layer_gradients`, which is not right yet. Mend that first, then check this one again."
    return ExerciseReport(name, "ch06_backpropagation", Verdict.NOT_CHECKED, 0, 4, note=note)


COURSE = CourseIdentity("Gradient Descent and Backpropagation", "0.1.0", "courses/descent", "0f1e2d3c4b5a")


def checker_error(name: str = "hidden_error") -> ExerciseReport:
    note = "KeyError: 'Z' (the details are in /tmp/gradecheck-abc.txt)"
    return ExerciseReport(name, "ch06_backpropagation", Verdict.CHECKER_ERROR, 0, 0, note=note)


def submission(
    *exercises: ExerciseReport, path: str = "work/ch06_backpropagation.ipynb", **more: object
) -> SubmissionReport:
    return SubmissionReport(path, exercises=exercises, **more)


def report(*submissions: SubmissionReport) -> Report:
    isolation = ("own process", "10 s a call", "2 GiB of memory")
    return Report("0.1.0", COURSE, 12345, isolation, submissions)


def mixed() -> Report:
    """Every verdict, a hostile text, a note, and a file that cannot be read."""
    return report(
        submission(
            passed(),
            failed(),
            failed(NOT_FINITE, name="sigmoid_prime"),
            failed(RAISED, name="output_error"),
            not_attempted(),
            not_checked(),
            checker_error(),
            notes=(f"cell 4, line 2: syntax error: {HOSTILE}",),
        ),
        SubmissionReport(
            "work/broken.ipynb",
            problem=Unreadable("work/broken.ipynb", "this is no notebook: the file is empty."),
        ),
    )


def unfinished(pending: int) -> Report:
    """A run that goes on."""
    return replace(mixed(), pending=pending)


def of_a_class() -> Report:
    """Five learners: one right, one wrong, one with two files, one hostile, one whose file is not read."""
    wrong = replace(failed(NOT_FINITE, name="sigmoid"), max_points=1)
    raised = replace(failed(RAISED, name="sigmoid"), max_points=1)
    untouched = replace(not_attempted("sigmoid_prime"), max_points=2)
    handed_in = (
        submission(passed(), passed("sigmoid_prime", 2), path="h/ann.ipynb", learner="Ann Müller"),
        submission(wrong, untouched, path="h/bob.ipynb", learner="bob"),
        submission(wrong, path="h/cem.ipynb", learner="cem"),
        submission(passed(), path="h/cem (1).ipynb", learner="cem"),
        submission(
            raised,
            checker_error("sigmoid_prime"),
            path="h/=d.py",
            learner=f"=1+1{HOSTILE}",
        ),
        SubmissionReport(
            "h/eve.ipynb", "eve", problem=Unreadable("h/eve.ipynb", "the file is empty. Was it saved?")
        ),
    )
    passed_over = (PassedOver("h/fay.zip", "is an archive. Unpack it."),)
    return replace(report(*handed_in), passed_over=passed_over)

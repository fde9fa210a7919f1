"""Which mistakes were made how often."""

from dataclasses import replace

from gradecheck.verdict.frequency import frequencies
from gradecheck.verdict.report import Verdict
from tests import made_reports as made


def test_learners_are_counted_once_and_mistakes_by_their_cause():
    wrong = made.failed(made.TRANSPOSED, name="sigmoid")
    report = made.report(
        *(made.submission(wrong, path=f"{n}.py", learner=n) for n in "ab"),
        made.submission(made.failed(made.NOT_FINITE, name="sigmoid"), path="c.py", learner="c"),
        made.submission(wrong, path="d.py", learner="d"),
        made.submission(made.passed(), path="d2.py", learner="d"),
    )

    (found,) = frequencies(report, ["sigmoid"])

    assert found.verdicts == {Verdict.FAILED: 3, Verdict.PASSED: 1}
    assert found.mistakes == ((2, made.TRANSPOSED.causes[0]), (1, made.NOT_FINITE.what))


def of_findings(*findings):
    """The mistakes of a class in which each learner has one of these."""
    reports = (made.failed(finding, name="sigmoid") for finding in findings)
    learners = (made.submission(r, path=f"{n}.py", learner=str(n)) for n, r in enumerate(reports))
    (found,) = frequencies(made.report(*learners), ["sigmoid"])
    return found.mistakes


def test_one_kind_of_mistake_is_one_on_whatever_line_and_in_whatever_code():
    sign = replace(made.NOT_FINITE, edit="sign_flipped")
    causes = (
        "In cell 3, line 2, the sign in `-z` is the wrong way round.",
        "On line 40, the sign in `-z` is the wrong way round.",
        "In cell 7, the sign in `1 - a` is the wrong way round.",
    )

    assert of_findings(*(replace(sign, causes=(cause,)) for cause in causes)) == (
        (3, "the sign in `-z` is the wrong way round, or the like."),
    )


def test_two_mistakes_together_are_told_without_their_places():
    cause = "Two mistakes together. In cell 1, line 2, `a` is odd. In cell 1, line 3, `b` is odd."

    assert of_findings(replace(made.NOT_FINITE, edit="a + b", causes=(cause,))) == (
        (1, "Two mistakes together. `a` is odd. `b` is odd."),
    )


def test_exceptions_are_counted_by_their_type():
    other = replace(made.RAISED, facts=(replace(made.RAISED.facts[0], text="KeyError: 3"),))
    kind = made.RAISED.facts[0].text.partition(":")[0]

    assert of_findings(made.RAISED, other, made.RAISED) == ((2, f"raises {kind}."), (1, "raises KeyError."))

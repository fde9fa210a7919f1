"""Which mistakes were made how often."""

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

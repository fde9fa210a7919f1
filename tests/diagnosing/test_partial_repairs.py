"""Of two mistakes one can be seen by itself: what mending it makes right, and never more than that."""

import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.nearest_program import Hunt
from gradecheck.diagnosing.partial_repairs import partly_located
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import prepare
from gradecheck.running.in_process import run_in_process
from tests.answering import answer, card
from tests.wording.situations import TWO
from tests.worker.written import written

#: Nothing that one small edit would mend.
BEYOND = "np.tanh(X @ w) ** 3 - np.cos(y)"


def draw_of_sizes(rng):
    for m in range(3, 10):
        yield {"X": rng.normal(size=(m, 4)), "y": rng.normal(size=m), "w": rng.normal(size=4)}


ONE = card(inputs=draw_of_sizes, mistakes=(), gradient=None)


def told(exercise, *lines: str) -> Finding:
    """What is found of a function with these lines."""
    name = exercise.name
    namespace = written("\n    ".join([f"def {name}(X, y, w):", *lines]) + "\n")
    prepared = prepare(exercise, 0)
    outcomes = [answer(namespace[name], call.arguments) for call in prepared.plan.calls]
    answers = sort_outcomes(prepared, outcomes)

    def ask(call):
        return run_in_process(namespace, [call], [name]).outcomes[0]

    hunt = Hunt(answers, prepare(exercise, 1), ask, Budget(1.6))
    assert hunt.single() == ()
    return partly_located(diagnose(answers)[0], hunt, answers)


def test_line_of_one_output_is_told_with_what_mending_it_made_right():
    finding = told(TWO, "p = X.T @ (X @ w - y) / len(w)", f"return p, {BEYOND}")

    assert finding.line == 2
    assert "line 2, `w` in `len(w)` is not the variable" in finding.likely_cause
    assert finding.likely_cause.endswith(
        "With that mended, `p` came right on every input, but something else is still wrong."
    )


@pytest.mark.slow
def test_nothing_is_told_where_two_lines_would_do():
    finding = told(TWO, "m = X.T @ (X @ w - y) / len(y)", "s = m / (1 - w[0])", f"return s, {BEYOND}")

    assert (finding.line, finding.causes) == (None, ())


def test_inputs_that_come_right_are_counted():
    finding = told(
        ONE, "g = X.T @ (X @ w - y) / len(w)", "if len(y) > 7:", f"    g = X.T @ ({BEYOND})", "return g"
    )

    assert finding.line == 2
    assert "`dw` came right on 4 of the 6 inputs on which it is wrong" in finding.likely_cause


@pytest.mark.slow
def test_few_inputs_that_come_right_say_nothing():
    finding = told(
        ONE,
        "g = X.T @ (X @ w - y) / len(w)",
        "if len(y) > 5:",
        f"    g = X.T @ ({BEYOND})",
        "return g",
    )

    assert (finding.line, finding.causes) == (None, ())

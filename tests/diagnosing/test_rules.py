"""Rules in order; the first that explains wins; messages say who, what, where, yours and expected."""

import re
from dataclasses import replace

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.comparing.cause import Cause
from gradecheck.course.exercise import GradientOf
from gradecheck.course.mistakes import Mistake
from gradecheck.diagnosing.finding import Fact, Label
from gradecheck.diagnosing.rules import diagnose
from gradecheck.diagnosing.unfinished import position
from gradecheck.questions.prepared import prepare
from gradecheck.reporting.message import message
from gradecheck.worker.call import Role
from gradecheck.worker.outcome import Outcome, Raised
from gradecheck.worker.plain_values import plain
from tests.answering import answer, card, draw_lines, finding, line_cost, line_gradient, sum_instead_of_mean


def test_right_answer_has_no_finding():
    assert finding(line_gradient) is None


def test_message_says_who_what_where_yours_expected_and_allowed():
    found = finding(sum_instead_of_mean)
    worst = found.different.worst[0]
    lines = message(found).splitlines()

    assert lines[0] == "line_gradient: `dw` differs from the gradient of the cost."
    assert lines[1].startswith("  worst entry   dw[")
    assert f"yours {worst.yours:.6g}, expected {worst.expected:.6g}, up to" in lines[1]
    assert "allowed" in lines[1]
    assert lines[2] == "  wrong         3 of 3 entries, on 2 of 2 inputs; the shape (3,) is right"
    assert worst.yours == pytest.approx(5 * worst.expected)


def test_gradient_is_held_against_the_numeric_gradient_at_the_worst_entry():
    found = finding(sum_instead_of_mean)
    worst = found.different.worst[0]

    assert found.cause is Cause.GRADIENT
    assert f"The numeric gradient of the cost there is {worst.expected:.6g} (known to" in found.evidence[0]


def test_value_exercise_has_no_numeric_gradient():
    found = finding(sum_instead_of_mean, card(gradient=None))

    assert found.cause is Cause.VALUE
    assert message(found).startswith("line_gradient: `dw` differs from the expected answer.")


def test_at_most_three_entries_are_shown_and_never_the_whole_answer():
    found = finding(sum_instead_of_mean)

    assert len(found.different.worst) <= 3
    assert message(found).count("expected") == 1


def test_right_gradient_of_a_wrong_cost_is_recognised():
    def doubled_cost(X, y, w):
        return 2 * line_cost(X, y, w)

    found = finding(lambda X, y, w: 2 * line_gradient(X, y, w), own_cost=doubled_cost)

    assert found.likely_cause == (
        "Your gradient is right for YOUR `line_cost`; it is `line_cost` that differs from ours. "
        "Mend that first."
    )


def test_wrong_gradient_of_a_right_cost_is_not_excused():
    found = finding(sum_instead_of_mean, own_cost=line_cost)

    assert found.mistake == "sum_instead_of_mean"


def test_wrong_gradient_of_a_wrong_cost_is_not_excused():
    def doubled_cost(X, y, w):
        return 2 * line_cost(X, y, w)

    found = finding(lambda X, y, w: 3 * line_gradient(X, y, w), own_cost=doubled_cost)

    assert "YOUR" not in message(found)


def test_mistake_that_shows_only_on_later_cases_is_not_blamed_on_the_own_cost():
    def draw_three(rng):
        yield from draw_lines(rng)
        yield {"X": rng.normal(size=(9, 2)), "y": rng.normal(size=9), "w": rng.normal(size=2)}

    def wrong_for_nine(X, y, w):
        return line_gradient(X, y, w) * (2 if len(y) == 9 else 1)

    found = finding(wrong_for_nine, card(inputs=draw_three), own_cost=line_cost)

    assert found.cause is Cause.GRADIENT
    assert "YOUR" not in message(found)


def test_own_cost_that_raises_is_no_evidence():
    def broken_cost(X, y, w):
        raise ValueError

    assert "YOUR" not in message(finding(sum_instead_of_mean, own_cost=broken_cost))


def diagnosed(change, exercise=None):
    """The finding when ``change(call, outcome)`` changes the outcomes of the reference."""
    exercise = exercise or card(gradient=None)
    prepared = prepare(exercise, 0)
    outcomes = [change(call, answer(line_gradient, call.arguments)) for call in prepared.plan.calls]
    found = diagnose(sort_outcomes(prepared, outcomes))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("exception", "raises an exception"),
        ("timeout", "took too long"),
        ("memory", "too much memory"),
        ("output", "more than can be carried back"),
        ("blocked", "not allowed here"),
        ("crashed", "ended the Python process"),
    ],
)
def test_call_that_does_not_return_has_its_own_cause(status, words):
    found = diagnosed(lambda call, o: Outcome(status, seconds=0.1) if call.case == 1 else o)

    assert found.cause == status
    assert words in found.headline
    assert "  answered      1 of 2 inputs; that answer is right" in message(found)
    assert "  input         X  float64 (7, 4)\n" in message(found)


def test_call_that_a_broken_cell_kept_from_being_made_has_no_input():
    assert diagnosed(lambda call, o: Outcome("exception")).call is None


def raising_on_seven_rows(function):
    """A function that gives the answers of another one where the shapes happen to fit."""

    def partly(X, y, w):
        if len(X) == 7:
            raise ValueError("shapes (7,4) and (7,) not aligned")
        return function(X, y, w)

    return partly


def test_exception_is_explained_by_the_answers_that_were_given():
    """Transposed weights give numbers in a square layer and an exception in all others."""
    found = finding(raising_on_seven_rows(sum_instead_of_mean))

    assert found.cause is Cause.EXCEPTION
    assert found.mistake == "sum_instead_of_mean"
    assert message(found).endswith("The mean over the examples is missing.")


def test_exception_beside_right_answers_is_not_explained():
    found = finding(raising_on_seven_rows(line_gradient))

    assert found.cause is Cause.EXCEPTION
    assert found.mistake is None


def test_time_of_the_reference_stands_beside_a_timeout():
    found = diagnosed(lambda call, o: Outcome("timeout", seconds=10.0) if call.case == 1 else o)

    assert re.search(r"  reference     takes \S+ s for the same input", message(found))


def refusing_card(**changes):
    return card(refuses=lambda rng: [{"X": np.ones((2, 0)), "y": np.ones(2), "w": np.ones(0)}], **changes)


def test_call_that_hangs_where_it_should_refuse_is_told_with_this_question():
    def hanging(call, outcome):
        stopped = Outcome("timeout", raised=Raised("TimeoutError", "stopped after 10 s"))
        return stopped if call.role in (Role.REFUSE, Role.REPEAT) else outcome

    told = message(diagnosed(hanging, refusing_card()))

    assert "question      X = " in told
    assert "a ValueError, as the docstring says" in told
    assert "for the same input" not in told


def test_refusal_of_good_input_is_explained_by_a_mistake_that_refuses_it_too():
    def no_seven(X, y, w):
        if len(y) == 7 or not len(w):
            raise ValueError("refused")
        return line_gradient(X, y, w)

    found = finding(no_seven, refusing_card(mistakes=(Mistake(no_seven, "Seven rows are refused."),)))

    assert found.cause is Cause.EXCEPTION
    assert found.mistake == "no_seven"


def test_exception_is_told_with_its_line():
    raised = Raised("ValueError", "shapes do not match", "cell 7, line 3", "return X @ w")
    found = diagnosed(lambda call, o: Outcome("exception", raised=raised))

    assert "ValueError: shapes do not match" in message(found)
    assert "cell 7, line 3: return X @ w" in message(found)
    assert (found.cell, found.line) == (7, 3)


@pytest.mark.parametrize(
    ("where", "cell", "line"),
    [
        ("cell 7, line 3", 7, 3),
        ("line 12", None, 12),
        ("cell 4", 4, None),
        ("line 2 of f", None, 2),
        ("", None, None),
    ],
)
def test_place_in_the_learners_code_is_data(where, cell, line):
    assert position(Raised("ValueError", "", where)) == (cell, line)


def test_further_lines_of_an_exception_stand_below_its_first():
    found = diagnosed(lambda call, o: Outcome("exception", raised=Raised("ValueError", "one\ntwo")))

    assert "  what          ValueError: one\n                two" in message(found)


def test_structure_is_told_before_values():
    """One case has a wrong value, another a wrong shape: the shape explains."""

    def change(call, outcome):
        return Outcome("returned", outcome.value + 1 if call.case == 0 else outcome.value[:, None])

    assert diagnosed(change).cause is Cause.SHAPE


def test_changed_argument_is_named():
    found = diagnosed(lambda call, o: Outcome("returned", o.value, changed={2: np.zeros(3)}))

    assert (found.cause, found.argument) == (Cause.CHANGED_ARGUMENTS, "w")
    assert "changes its argument `w`" in found.headline
    assert found.next_step.startswith("Look for `w += ...`")


def test_changed_argument_is_told_beside_a_wrong_value():
    found = diagnosed(lambda call, o: Outcome("returned", o.value + 1, changed={2: np.zeros(3)}))

    assert found.cause is Cause.VALUE
    assert Fact(Label.ALSO, "it changes its argument `w`") in found.facts


def integer_target(rng):
    """One case has a target of integers, as people type it."""
    yield from draw_lines(rng)
    yield {"X": np.eye(3), "y": np.array([1, 2, 3]), "w": np.array([0.25, 0.5, 0.125])}


def diagnosed_in_place(on_integers):
    """What is said of an answer that writes into `y`, by what came of the case with integers."""

    def outcome_of(call, outcome):
        integers = np.asarray(call.arguments[1]).dtype.kind == "i"
        return on_integers if integers else Outcome("returned", outcome.value, changed={1: np.zeros(3)})

    return diagnosed(outcome_of, card(inputs=integer_target, points=3))


def test_argument_that_is_written_into_is_the_cause_where_integers_refuse_it():
    refused = Raised("UFuncTypeError", "Cannot cast ufunc 'subtract'", "cell 4, line 2", "y -= X @ w")
    found = diagnosed_in_place(Outcome("exception", raised=refused))

    assert (found.cause, found.argument) == (Cause.CHANGED_ARGUMENTS, "y")
    assert Fact(Label.WHERE, "cell 4, line 2: y -= X @ w") in found.facts
    assert (found.cell, found.line) == (4, 2)


def test_argument_that_is_written_into_is_the_cause_where_integers_lose_their_digits():
    assert diagnosed_in_place(Outcome("returned", np.zeros(3))).cause is Cause.CHANGED_ARGUMENTS


def test_another_exception_stays_the_cause_beside_a_changed_argument():
    raised = Raised("ValueError", "shapes do not fit", "line 2")

    assert diagnosed_in_place(Outcome("exception", raised=raised)).cause is Cause.EXCEPTION


def test_other_answer_the_second_time_is_found():
    found = diagnosed(lambda call, o: Outcome("returned", o.value * (2 if call.role == "repeat" else 1)))

    assert found.cause is Cause.NOT_DETERMINISTIC
    assert "same question is asked again" in found.headline


def test_result_that_is_memory_of_an_argument_is_found_unless_the_page_allows_it():
    def change(call, outcome):
        return Outcome("returned", outcome.value, shared=(2,))

    assert "returns memory of its argument `w`" in diagnosed(change).headline
    assert diagnosed(change, card(gradient=None, may_share=("w",))) is None


OVERFLOW = Raised("RuntimeWarning", "overflow encountered in exp", "line 3", "return np.exp(z)")


def test_warning_fails_only_where_silence_is_promised():
    def change(call, outcome):
        return Outcome("returned", outcome.value, warnings=(OVERFLOW,))

    assert diagnosed(change) is None
    found = diagnosed(change, card(gradient=None, silent=True))
    assert found.cause is Cause.WARNING
    assert message(found).count("overflow encountered in exp") == 1
    assert "  likely cause  NumPy warns on line 3 (`return np.exp(z)`): overflow" in message(found)


def test_wrong_answer_comes_with_what_its_call_was_given_printed_and_warned_of():
    def change(call, outcome):
        return Outcome("returned", outcome.value + 1, warnings=(OVERFLOW,), printed="(5, 3)\n(3,)\n")

    found = diagnosed(change)
    lines = message(found).splitlines()
    first = next(k for k, line in enumerate(lines) if line.startswith("  input "))

    assert [a.name for a in found.call.arguments] == ["X", "y", "w"]
    assert lines[first + 1].startswith(" " * 16 + "y  float64 (")
    assert lines[-2:] == ["  it printed    (5, 3)", " " * 16 + "(3,)"]
    assert "  warning       overflow encountered in exp (line 3: return np.exp(z))" in lines


def refusing(X, y, w):
    """Refuses empty data.

    Returns
    -------
    dw : ndarray
        The gradient.
    """
    if len(y) == 0:
        raise ValueError("no data")
    return line_gradient(X, y, w)


def draw_empty(rng):
    yield {"X": np.zeros((0, 3)), "y": np.zeros(0), "w": rng.normal(size=3)}


REFUSING = card(reference=refusing, gradient=None, refuses=draw_empty)


def test_refusal_that_is_expected_passes():
    assert finding(refusing, REFUSING) is None


def test_missing_refusal_is_told_with_the_question():
    with np.errstate(all="ignore"):
        found = finding(line_gradient, REFUSING)

    assert found.cause is Cause.VALUE
    assert "should refuse an input with a ValueError" in found.headline
    assert "y = []" in message(found)
    assert "yours         " in message(found)


def test_refusal_with_another_exception_is_not_enough():
    def wrong_kind(X, y, w):
        if len(y) == 0:
            raise TypeError("no data")
        return line_gradient(X, y, w)

    assert "TypeError" in message(finding(wrong_kind, REFUSING))


def test_empty_plan_passes_nothing_by_accident():
    """Every planned answer is compared: a wrong one in the last case alone is found."""
    last = len(list(draw_lines(np.random.default_rng(0)))) - 1
    found = diagnosed(lambda call, o: Outcome("returned", plain(o.value + 1)) if call.case == last else o)

    assert "on 1 of 2 inputs" in message(found)


def test_card_tells_what_it_refuses_and_why():
    def explain(answer, reference_answer, X, y, w):
        return f"is {np.max(np.abs(answer - reference_answer)):.0f} away", "It was not trained."

    exercise = card(gradient=None, mistakes=(), accepts=lambda *_, **__: False, explains=explain)
    found = finding(lambda X, y, w: line_gradient(X, y, w) + 3, exercise)

    assert message(found).splitlines()[0] == "line_gradient: is 3 away."
    assert found.likely_cause == "It was not trained."
    assert found.mistake is None


def both(X, y, w):
    """Cost and gradient.

    Returns
    -------
    cost : float
        The cost.
    dw : ndarray, shape (n,)
        Its gradient.
    """
    return line_cost(X, y, w), line_gradient(X, y, w)


def test_output_beside_the_gradient_is_no_gradient():
    exercise = card(reference=both, mistakes=(), gradient=GradientOf(line_cost, wrt=("w",), outputs=(1,)))
    wrong_cost = finding(lambda X, y, w: (2 * line_cost(X, y, w), line_gradient(X, y, w)), exercise)
    wrong_gradient = finding(lambda X, y, w: (line_cost(X, y, w), 2 * line_gradient(X, y, w)), exercise)

    assert wrong_cost.cause is Cause.VALUE
    assert "`cost` differs from the expected answer" in message(wrong_cost)
    assert wrong_gradient.cause is Cause.GRADIENT


def test_inputs_are_counted_on_which_the_named_output_is_wrong():
    def wrong(X, y, w):
        cost, dw = both(X, y, w)
        return (cost + 1 if len(y) == 5 else cost), dw + np.sin(dw)

    exercise = card(reference=both, mistakes=(), gradient=None)
    found = finding(wrong, exercise)
    inputs = len(prepare(exercise, 0).plan.cases)
    assert found.output == "cost"
    assert 0 < found.different.inputs[0] < found.different.inputs[1] == inputs


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("overflow encountered in exp", "Which numbers get too large there?"),
        ("divide by zero encountered in log", "What is 0 there?"),
        ("invalid value encountered in sqrt", "Which numbers are below 0 there?"),
        ("invalid value encountered in divide", "Which numbers are both 0, or both infinite, there?"),
        ("invalid value encountered in multiply", "Where does 0 meet an infinite number there?"),
        ("invalid value encountered in subtract", "Which numbers are infinite there?"),
        ("invalid value encountered in arccos", "outside of what this function takes?"),
    ],
)
def test_answer_that_is_not_finite_is_led_back_to_the_line_of_the_first_warning(said, question):
    warning = Raised("RuntimeWarning", said, "cell 2, line 3", "np.exp(z)")

    def change(call, outcome):
        return Outcome("returned", outcome.value * np.nan, warnings=(warning, OVERFLOW))

    found = diagnosed(change)

    assert found.likely_cause.startswith(f"NumPy warns on cell 2, line 3 (`np.exp(z)`): {said}. ")
    assert found.likely_cause.endswith(question)
    assert (found.cell, found.line) == (2, 3)


def test_warning_of_one_input_is_not_the_cause_where_most_wrong_answers_are_finite():
    def six(rng):
        for _ in range(3):
            yield from draw_lines(rng)

    def change(call, outcome):
        is_first = call.case == 0
        off = np.nan if is_first else np.sin(call.case + outcome.value)
        return Outcome("returned", outcome.value * off, warnings=(OVERFLOW,) if is_first else ())

    found = diagnosed(change, card(gradient=None, inputs=six))

    assert "NumPy warns" not in found.likely_cause
    assert found.call.warning.startswith("overflow encountered in exp")


def test_answer_that_is_not_finite_without_a_warning_has_no_line():
    found = diagnosed(lambda call, outcome: Outcome("returned", outcome.value * np.nan))

    assert (found.likely_cause, found.line) == ("", None)


def test_result_in_the_memory_of_the_result_before_is_refused():
    found = diagnosed(lambda call, o: replace(o, reused=call.role == "answer" and call.case == 1))

    assert found.cause is Cause.CHANGED_ARGUMENTS
    assert found.what == "returns the memory of its result before, not a new array."
    assert "each call overwrites the result before" in message(found)
    assert "is made outside of the function" in found.next_step

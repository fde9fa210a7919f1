"""No false word: what is printed about an answer is so, measured beside the report and not taken from it."""

from __future__ import annotations

import re
from itertools import combinations

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.course.course import load_course
from gradecheck.course.mistakes import Mistake, made_together
from gradecheck.diagnosing.nearest_program import Repair, located
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import prepare
from gradecheck.reporting.message import message
from gradecheck.worker.outcome import Outcome, Status
from tests.answering import answer, card, finding, line_gradient
from tests.folders import REPOSITORY

COURSE = load_course(REPOSITORY)
NAMES = list(COURSE.names)
#: All but those that take seconds for each function.
REPEATED = [name for name in NAMES if COURSE.find(name)[1].repeated]


def two_outputs(X, y, w):
    """Two outputs.

    Returns
    -------
    p : ndarray, shape (n,)
        A gradient.
    q : ndarray, shape (m,)
        Residuals.
    """
    return line_gradient(X, y, w), X @ w - y


def infinite(X, y, w):
    """Logarithms.

    Returns
    -------
    L : ndarray, shape (n,)
        Infinite where `w` is 1 or more.
    """
    with np.errstate(all="ignore"):
        return -np.log(np.maximum(1 - w, 0.0))


def several(rng):
    """Six inputs of different sizes, whose first weight is above 1 on every second one."""
    for at, (m, n) in enumerate(((5, 3), (7, 4), (6, 2), (4, 5), (8, 3), (9, 6))):
        w = rng.uniform(-1.0, 0.5, size=n)
        w[0] = 2.0 if at % 2 else 0.5
        yield {"X": rng.normal(size=(m, n)), "y": rng.normal(size=m), "w": w}


def off_by(part):
    """An answer that is right but for the last digits."""
    return lambda X, y, w: line_gradient(X, y, w) * (1 + part * np.cos(np.arange(len(w)) * 2.0))


def for_sizes(sizes, change):
    """An answer that is wrong for some numbers of examples only."""
    return lambda X, y, w: change(line_gradient(X, y, w)) if len(y) in sizes else line_gradient(X, y, w)


def capped(at):
    """Logarithms that stay below a number."""
    return lambda X, y, w: np.minimum(infinite(X, y, w), at)


def p_and_q(p, q):
    """Two outputs that are changed."""
    return lambda X, y, w: (p(line_gradient(X, y, w)), q(X @ w - y))


def same(output):
    return output


def twice(output):
    return 2 * output


PLAIN = card(mistakes=(), gradient=None)
TWO = card(reference=two_outputs, mistakes=(), gradient=None)
SIX = card(mistakes=(), gradient=None, inputs=several)
INFINITE = card(reference=infinite, mistakes=(), gradient=None, inputs=several)

#: The card; words; an answer of which they are true; and one that is like it, of which they are not.
CLAIMS = [
    (TWO, "right on every input: `q`", p_and_q(twice, same), p_and_q(twice, lambda q: q if len(q) == 5 else 2 * q)),
    (TWO, "right on every input: `q`", p_and_q(twice, same), p_and_q(twice, lambda q: q[None, :])),
    (PLAIN, "computed in float32", off_by(1e-7), off_by(1.8e-6)),
    (PLAIN, "computed in float32", off_by(1e-7), off_by(5e-9)),
    (PLAIN, "about 8 digits", off_by(4e-9), off_by(4e-7)),
    (PLAIN, "digits", off_by(4e-7), off_by(1e-5)),
    (TWO, "one array of shape (5, 2)", lambda X, y, w: np.ones((5, 2)), lambda X, y, w: [1.0] * 5),
    (TWO, "3 things", lambda X, y, w: [w, w, w], lambda X, y, w: np.ones((3, 2))),
    (PLAIN, "without `return`", lambda X, y, w: None, lambda X, y, w: [None]),
    (SIX, "zero in every entry", lambda X, y, w: 0 * w, for_sizes({5}, lambda g: 0 * g)),
    (SIX, "in another order", lambda X, y, w: line_gradient(X, y, w)[::-1], for_sizes({5}, np.flip)),
    (SIX, "Where the answer is wrong, yours", for_sizes({5, 7}, twice), lambda X, y, w: 0 * w),
    (TWO, "Your `p` is twice", p_and_q(twice, same), p_and_q(twice, twice)),
    (TWO, "Yours is twice", p_and_q(twice, twice), p_and_q(same, twice)),
    (
        PLAIN,
        "by a multiple of the argument `w`",
        lambda X, y, w: line_gradient(X, y, w) + 0.3 * w,
        lambda X, y, w: line_gradient(X, y, w) + (0.3 * w if len(y) == 5 else X[0]),
    ),
    (
        PLAIN,
        "number of rows of `X`",
        lambda X, y, w: line_gradient(X, y, w) * len(X),
        lambda X, y, w: line_gradient(X, y, w) * len(w),
    ),
    (INFINITE, "On 3 of 6 inputs an infinite value is expected", capped(30.0), capped(0.1)),
]


@pytest.mark.parametrize(("exercise", "words", "true", "false"), CLAIMS)
def test_words_are_printed_where_they_are_true_and_nowhere_else(exercise, words, true, false):
    assert words in message(finding(true, exercise))
    assert words not in message(finding(false, exercise))


def outcomes_with(exercise, function, changed):
    """The finding about an answer that changes an argument on its second input."""
    prepared = prepare(exercise, 0)
    outcomes = []
    for call in prepared.plan.calls:
        outcome = answer(function, call.arguments)
        on_second = call.role == "answer" and call.case == 1
        outcomes.append(
            Outcome(
                outcome.status, outcome.value, changed=changed if on_second else {}, raised=outcome.raised
            )
        )
    return diagnose(sort_outcomes(prepared, outcomes))[0]


def test_changed_argument_is_told_beside_wrong_values_whichever_input_shows_it():
    wrong = outcomes_with(PLAIN, lambda X, y, w: w * 9, {2: np.zeros(4)})
    assert "it changes its argument `w`" in message(wrong)
    both = outcomes_with(PLAIN, lambda X, y, w: w * 9, {1: np.zeros(4), 2: np.zeros(4)})
    assert "it changes its arguments `y` and `w`" in message(both)
    assert "it changes" not in message(finding(lambda X, y, w: w * 9, PLAIN))


def test_mistake_beside_an_exception_is_told_of_the_answered_inputs_alone():
    def sometimes(X, y, w):
        if len(y) == 5:
            raise IndexError("elsewhere")
        return -line_gradient(X, y, w)

    found = finding(sometimes, card(mistakes=(Mistake(lambda X, y, w: -line_gradient(X, y, w), "Sign."),)))
    assert found.causes == ("On the inputs that it answers: Sign.",)


def test_two_edits_that_belong_together_are_no_choice_between_two():
    second = Repair(7, "negated", "`b` has the wrong sign here", "line 9", "b", "-b")
    pair = Repair(3, "transposed", "a factor in `A @ B` is transposed", "line 8", "A @ B", "A.T @ B", second)
    told = located(finding(lambda X, y, w: w * 9, PLAIN), [pair])
    assert len(told.causes) == 1
    assert told.causes[0].startswith("Two mistakes together. On line 8, a factor")
    assert "On line 9, `b` has" in told.causes[0]
    assert told.fix == (
        "With `A.T @ B` in the place of `A @ B` and with `-b` in the place of `b` every answer was right "
        "that we asked for."
    )


@pytest.mark.parametrize("name", NAMES)
def test_sentence_of_a_mistake_in_a_part_leaves_what_is_right_to_the_measurement(name):
    """Two such sentences are joined where two mistakes were made: a claim of one may be false then."""
    claim = r"\b(is|are) (the )?right\b|[Ww]rong only|\bright way\b|\bright size\b"
    exercise = COURSE.find(name)[1]
    sentences = [m.sentence for m in exercise.mistakes if m.wrong_part or len(exercise.outputs) > 1]
    assert [s for s in sentences if re.search(claim, s) and not re.match("Your (two|three) ", s)] == []


def flat(value) -> list:
    """All numbers and texts of an answer, with the shapes of its arrays."""
    if isinstance(value, dict):
        return [entry for key in value for entry in (key, *flat(value[key]))]
    if isinstance(value, list | tuple):
        return [entry for item in value for entry in flat(item)]
    if value is None or isinstance(value, str):
        return [value]
    array = np.asarray(value)
    return [array.shape, *array.ravel().tolist()] if array.dtype.kind in "biufcO" else [value]


def agree(a, b, part: float) -> bool:
    """Whether two answers agree to a part of the largest number in them."""
    one, other = flat(a), flat(b)
    if len(one) != len(other):
        return False
    numbers = [abs(x) for x in other if type(x) is int or (type(x) is float and np.isfinite(x))]
    scale = max(numbers, default=0) or 1
    return all(
        x == y or (isinstance(x, float | int) and isinstance(y, float | int) and abs(x - y) / scale <= part)
        for x, y in zip(one, other, strict=True)
    )


def check_claims(exercise, function) -> None:
    """Hold every number and every name in the report about a wrong function against a computation."""
    prepared = prepare(exercise, 3)
    outcomes = [
        Outcome(Status.MISSING) if call.role == "cost" else answer(function, call.arguments)
        for call in prepared.plan.calls
    ]
    found = diagnose(sort_outcomes(prepared, outcomes))
    asked = [
        (outcome, prepared.expected(call.case))
        for call, outcome in zip(prepared.plan.calls, outcomes, strict=True)
        if call.role == "answer"
    ]
    if not found or found[0].different is None or any(o.status != Status.RETURNED for o, _ in asked):
        return
    text = message(found[0])
    wrong, total = found[0].different.inputs
    assert total == len(asked)
    assert wrong <= sum(not agree(o.value, expected, 0.0) for o, expected in asked), text
    if exercise.accepts is None:
        assert wrong >= sum(not agree(o.value, expected, 1e-4) for o, expected in asked), text
    for name in found[0].different.right_outputs:
        at = exercise.outputs.index(name)
        for outcome, expected in asked:
            one = (
                (outcome.value[at], expected[at]) if len(exercise.outputs) > 1 else (outcome.value, expected)
            )
            assert agree(*one, 1e-6), text
    for digits in re.findall(r"right to about (\d+) digits", text):
        assert all(agree(o.value, expected, 10.0 ** -int(digits)) for o, expected in asked), text
    if "Two mistakes together" in text:
        assert "each described as it would be alone" in text


def wrong_functions(name, pairs: int):
    """The known mistakes of an exercise, and some pairs of them."""
    mistakes = list(COURSE.find(name)[1].mistakes)
    together = [pair for pair in combinations(mistakes, 2) if pair[0].goes_with(pair[1])]
    chosen = [together[at] for at in np.random.default_rng(5).permutation(len(together))[:pairs]]
    return [*(m.wrong for m in mistakes), *(made_together(*pair) for pair in chosen)]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", REPEATED)
def test_what_is_said_of_a_sample_of_known_mistakes_is_so(name):
    functions = wrong_functions(name, 2)
    for function in functions[:: max(1, len(functions) // 4)]:
        check_claims(COURSE.find(name)[1], function)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_of_every_known_mistake_and_of_two_pairs_is_so(name):
    for function in wrong_functions(name, 2):
        check_claims(COURSE.find(name)[1], function)


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_of_many_pairs_of_mistakes_is_so(name):
    for function in wrong_functions(name, 40):
        check_claims(COURSE.find(name)[1], function)


def test_claims_are_checked_by_a_check_that_can_fail(monkeypatch):
    """A report that calls a wrong output right is seen."""
    monkeypatch.setattr("gradecheck.diagnosing.wrong_answer.right_outputs", lambda answers: ("p",))
    with pytest.raises(AssertionError):
        check_claims(TWO, p_and_q(twice, same))

"""One call ends in one outcome, whatever the function does, and leaves all as it was."""

import collections
import sys
import warnings
from typing import NamedTuple

import numpy as np
import pytest

from gradecheck.worker.call import Call, Probe, Seed
from gradecheck.worker.exceptions import Blocked
from gradecheck.worker.execution import run_call
from gradecheck.worker.plain_values import Foreign
from gradecheck.worker.side_effects import EarlierResult, is_identical
from gradecheck.worker.stub import is_stub


def outcome_of(function, *arguments):
    return run_call(function, Call("f", "f", "answer", 0, 0, arguments))


def test_a_value_is_returned_with_its_time():
    outcome = outcome_of(lambda x: x + 1.0, np.array([1.0]))

    assert outcome.status == "returned"
    assert outcome.value.tolist() == [2.0]
    assert (outcome.changed, outcome.shared, outcome.warnings, outcome.raised) == ({}, (), (), None)
    assert 0.0 < outcome.seconds < 5.0


def test_the_planned_arguments_are_never_touched():
    planned = np.zeros(3)

    def f(x):
        x[:] = 1.0

    outcome = outcome_of(f, planned)

    assert planned.tolist() == [0.0, 0.0, 0.0]
    assert outcome.changed[0].tolist() == [1.0, 1.0, 1.0]


def put_nan(x):
    x[0] = np.nan


def keep(x):
    return None


def append(x):
    x.append(1)


def reshape(x):
    x.shape = (2, 1)


def deep(x):
    x["W"][0][1] = 5.0


def grow(x):
    x.extend([0] * 200_000)


def sign_of_zero(x):
    x *= -1.0


# function, argument, its value afterwards (None: not changed)
CHANGES = [
    (keep, np.array([np.nan, 1.0]), None),
    (put_nan, np.array([1.0, 2.0]), np.array([np.nan, 2.0])),
    (keep, [np.nan, float("nan")], None),
    (append, [0], [0, 1]),
    (reshape, np.array([1.0, 2.0]), np.array([[1.0], [2.0]])),
    (deep, {"W": [np.zeros(2)]}, {"W": [np.array([0.0, 5.0])]}),
    (sign_of_zero, np.zeros(1), np.array([-0.0])),
    (grow, [0], Foreign("list")),
    (append, Seed(1), None),
]


@pytest.mark.parametrize(("function", "argument", "after"), CHANGES)
def test_changes_of_arguments_are_seen_to_the_bit(function, argument, after):
    outcome = outcome_of(function, argument)

    if after is None:
        assert outcome.changed == {}
    else:
        assert is_identical(outcome.changed[0], after)


@pytest.mark.parametrize(
    ("function", "shared"),
    [
        (lambda x, y: x, (0,)),
        (lambda x, y: y[0].T, (1,)),
        (lambda x, y: {"a": [x[1:], y]}, (0, 1)),
        (lambda x, y: x.copy(), ()),
        (lambda x, y: x + 0.0, ()),
        (lambda x, y: [list(y), 1], (1,)),
        (lambda x, y: x.view(np.matrix), (0,)),
        (lambda x, y: float(x[0]), ()),
    ],
)
@pytest.mark.filterwarnings("ignore:the matrix subclass")
def test_shared_memory_is_seen_at_any_depth(function, shared):
    assert outcome_of(function, np.ones(3), [np.ones((2, 2))]).shared == shared


def test_interleaved_views_do_not_share():
    assert outcome_of(lambda x: None, np.ones(4)).shared == ()
    base = np.ones(6)
    assert outcome_of(lambda x: base[::2], base[1::2]).shared == ()


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (lambda: np.exp(np.array([1000.0])), "overflow encountered in exp"),
        (lambda: np.ones(1) / np.zeros(1), "divide by zero encountered in divide"),
        (lambda: np.zeros(1) / np.zeros(1), "invalid value encountered in divide"),
    ],
)
def test_numeric_warnings_are_kept_once(function, words):
    outcome = outcome_of(lambda: [function() for _ in range(3)])

    assert [warning.message for warning in outcome.warnings] == [words]


def test_other_warnings_are_nobodys_business():
    def f():
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        return np.exp(np.array([-1000.0]))  # underflow

    assert outcome_of(f).warnings == ()


def test_a_function_may_silence_itself():
    def f():
        with np.errstate(over="ignore"):
            return np.exp(np.array([1000.0]))

    assert outcome_of(f).warnings == ()


def test_a_flood_of_warnings_is_bounded():
    def f():
        for n in range(1000):
            warnings.warn(f"overflow {n}", RuntimeWarning, stacklevel=1)

    assert len(outcome_of(f).warnings) == 8


def test_error_state_and_filters_are_put_back():
    def f():
        np.seterr(all="raise")
        warnings.simplefilter("error")

    state, filters, show = np.geterr(), list(warnings.filters), warnings.showwarning
    with np.errstate(over="ignore", invalid="raise"):
        inner = np.geterr()
        assert outcome_of(f).status == "returned"
        assert np.geterr() == inner
        assert len(outcome_of(lambda: np.exp(np.array([1e4]))).warnings) == 1
    assert (np.geterr(), list(warnings.filters), warnings.showwarning) == (state, filters, show)


class UnprintableError(Exception):
    def __str__(self):
        raise RuntimeError


class LongError(Exception):
    def __str__(self):
        return "a\ud800" * 1000


class LeavingError(BaseException):
    pass


def raiser(error):
    def f():
        raise error

    return f


@pytest.mark.parametrize(
    ("error", "status", "kind", "words"),
    [
        (ValueError("no rows"), "exception", "ValueError", "no rows"),
        (KeyError("W"), "exception", "KeyError", "'W'"),
        (SystemExit(3), "exception", "SystemExit", "the code ends the program (exit, quit or sys.exit)"),
        (LeavingError("x"), "exception", "LeavingError", "x"),
        (UnprintableError(), "exception", "UnprintableError", "(its text cannot be shown)"),
        (MemoryError(), "memory", "MemoryError", ""),
        (Blocked("not here"), "blocked", "Blocked", "not here"),
        (SyntaxError("eval"), "exception", "SyntaxError", "eval"),
    ],
)
def test_whatever_is_raised_becomes_text(error, status, kind, words):
    outcome = outcome_of(raiser(error))

    assert outcome.status == status
    assert (outcome.raised.type, outcome.raised.message) == (kind, words)


def test_long_and_unprintable_text_is_cut():
    message = outcome_of(raiser(LongError())).raised.message

    assert len(message) == 500
    assert message.startswith("a?a?")
    assert message.endswith("...")


def test_numpys_own_memory_error_is_one():
    outcome = outcome_of(lambda: np.empty(2**50))

    assert outcome.status == "memory"
    assert outcome.raised.type == "MemoryError"


def test_the_line_is_the_learners_innermost():
    def f(x):
        return inner(x)

    def inner(x):
        return np.linalg.inv(x)  # raises deep inside NumPy

    raised = outcome_of(f, np.zeros((2, 2))).raised

    assert raised.type == "LinAlgError"
    assert raised.where == f"line {inner.__code__.co_firstlineno + 1} of inner"
    assert raised.line.startswith("return np.linalg.inv(x)")


def test_a_class_of_its_own_can_be_a_value_error():
    class CycleError(ValueError):
        pass

    assert outcome_of(raiser(CycleError())).raised.is_value_error
    assert outcome_of(raiser(ValueError())).raised.is_value_error
    assert not outcome_of(raiser(KeyError())).raised.is_value_error


def test_an_interrupt_is_a_persons():
    with pytest.raises(KeyboardInterrupt):
        outcome_of(raiser(KeyboardInterrupt()))


def test_recursion_without_end_is_an_exception():
    def f(x):
        return f(x)

    assert outcome_of(f, 1).raised.type == "RecursionError"


def documented(x):
    """Only a docstring."""


def passing(x):
    pass


def dots(x): ...


def nothing(x, y=3, *more):
    """Documented and returns nothing."""
    return None  # noqa: RET501 - what a learner may write


def five(x):
    """Returns what stands where a docstring's None would."""
    return 5


def generator(x):
    yield


def tuple_of_none(x):
    return (None,)


def unused(x):
    y = None
    x = y  # noqa: F841 - its code differs from an empty body


@pytest.mark.parametrize("function", [documented, passing, dots, nothing, lambda: None])
def test_a_body_that_does_nothing_is_not_attempted(function):
    assert is_stub(function)
    assert outcome_of(function).status == "not_attempted"


@pytest.mark.parametrize(
    "function", [five, generator, tuple_of_none, unused, len, keep, lambda: 0, lambda x: x]
)
def test_a_body_that_does_something_is_attempted(function):
    assert is_stub(function) is (function is keep)


def test_a_stub_that_raises_is_not_attempted():
    def f(x):
        """Docstring."""
        raise NotImplementedError("write your answer here")

    assert outcome_of(f, 1).status == "not_attempted"


def test_an_answer_that_calls_an_unfinished_one_is_attempted():
    def unfinished(x):
        raise NotImplementedError

    outcome = outcome_of(lambda x: unfinished(x), 1)

    assert outcome.status == "exception"
    assert outcome.raised.type == "NotImplementedError"


def test_a_value_that_is_no_function_is_said_to_be_none():
    outcome = outcome_of(3)

    assert outcome.status == "missing"
    assert outcome.raised.message == "f is not a function but a value of type int"


def test_foreign_results_have_only_a_name():
    assert outcome_of(lambda: (n for n in ())).value == Foreign("generator")
    assert outcome_of(lambda: [sys]).value == [Foreign("module")]


def test_a_result_that_is_too_large_is_named():
    outcome = outcome_of(lambda: np.broadcast_to(1.0, (2**30, 2**10)))

    assert outcome.status == "output"
    assert "at most 64 MB are read" in outcome.raised.message


def test_functions_and_generators_are_handed_over():
    f = Probe("linear", {"a": np.array([2.0]), "c": 1.0})

    outcome = outcome_of(lambda f, rng: [f(np.array([3.0])), rng.normal()], f, Seed(4))

    assert outcome.value == [7.0, np.random.default_rng(4).normal()]


class Layer(NamedTuple):
    Z: object
    A: object


class Boasting(list):
    """A list that says it holds something else."""

    def __iter__(self):
        return iter(["something else"])

    def __len__(self):
        return 99


class Keyed(dict):
    def items(self):
        return [("other", 0.0)]


@pytest.mark.parametrize(
    ("value", "plain_value"),
    [
        (Layer(1.0, [2.0]), (1.0, [2.0])),
        (Boasting([1.0, 2.0]), [1.0, 2.0]),
        (collections.OrderedDict(W=1.0), {"W": 1.0}),
        (collections.defaultdict(list, W=1.0), {"W": 1.0}),
        (Keyed(W=1.0), {"W": 1.0}),
    ],
)
def test_subclass_of_a_container_is_read_as_the_container_that_it_is(value, plain_value):
    found = outcome_of(lambda: value).value

    assert found == plain_value
    assert type(found) is type(plain_value)


def test_memory_shared_through_a_named_tuple_is_seen():
    assert outcome_of(lambda x: Layer(x, x.copy()), np.ones(2)).shared == (0,)


BUFFER = np.empty(3)


def in_a_buffer(x):
    BUFFER[:] = 2 * x
    return BUFFER


def remembered(x, kept=[]):  # noqa: B006 - the mistake
    kept.append(x)
    return kept


@pytest.mark.parametrize(
    ("function", "reused"),
    [
        (in_a_buffer, True),
        (lambda x: in_a_buffer(x)[:2], True),
        (lambda x: (1.0, [in_a_buffer(x)]), True),
        (remembered, True),
        (lambda x: in_a_buffer(x).copy(), False),
        (lambda x: 2 * x, False),
        (lambda x: float(x[0]), False),
        (lambda x: (1, 2), False),
    ],
)
def test_result_in_the_memory_of_the_result_before_is_seen(function, reused):
    earlier = EarlierResult()
    outcomes = [run_call(function, Call("f", "f", "answer", 0, 0, (np.ones(3),)), earlier) for _ in range(3)]

    assert [outcome.reused for outcome in outcomes] == [False, reused, reused]


def test_results_of_two_functions_are_not_confused():
    earlier = EarlierResult()
    outcomes = [
        run_call(in_a_buffer, Call("f", name, "answer", 0, 0, (np.ones(3),)), earlier) for name in "fg"
    ]

    assert [outcome.reused for outcome in outcomes] == [False, False]

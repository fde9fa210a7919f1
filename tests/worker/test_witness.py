"""What a call prints and what NumPy warns of is heard, bounded, and with the learner's own line."""

import sys

import numpy as np
import pytest

from gradecheck.worker.call import Call, Role
from gradecheck.worker.execution import run_call
from gradecheck.worker.outcome import MAX_PRINTED


def outcome_of(function, *arguments):
    return run_call(function, Call("f", "f", Role.ANSWER, 0, 0, arguments))


def test_what_a_call_prints_is_kept_whether_it_returns_or_raises():
    def returning():
        print("shape", (5, 3))
        print("careful", file=sys.stderr)

    def raising():
        print("as far as here")
        raise ValueError

    assert outcome_of(returning).printed == "shape (5, 3)\ncareful\n"
    assert outcome_of(raising).printed == "as far as here\n"


def test_each_call_has_its_own_prints():
    assert [outcome_of(print, n).printed for n in (1, 2)] == ["1\n", "2\n"]


def test_long_print_is_cut_and_says_so():
    printed = outcome_of(lambda: [print("0123456789" * 10) for _ in range(1000)]).printed

    assert len(printed) == MAX_PRINTED
    assert printed.startswith("0123456789")
    assert printed.endswith("\n[cut here; 101,000 characters were printed]")


def test_print_that_just_fits_is_not_cut():
    assert outcome_of(lambda: print("a" * MAX_PRINTED, end="")).printed == "a" * MAX_PRINTED


class Endless(str):
    def __getitem__(self, key):
        return 5

    def __str__(self):
        return self


def test_what_is_no_text_breaks_nothing():
    assert outcome_of(lambda: sys.stdout.write(Endless("five"))).printed == "five"
    assert outcome_of(lambda: sys.stdout.write(5)).raised.type == "TypeError"
    assert outcome_of(lambda: print("\ud800")).printed == "?\n"


def test_streams_are_put_back_whatever_the_call_does_with_them():
    def replacing():
        sys.stdout = None

    before = sys.stdout, sys.stderr
    outcome_of(replacing)
    assert (sys.stdout, sys.stderr) == before


def test_warning_names_the_line_of_the_learner_however_deep_in_numpy_it_was_raised():
    def f(x):
        twice = x + x
        return np.mean(twice[:0])  # warns in a file of NumPy's

    (warning, *_) = outcome_of(f, np.ones(3)).warnings

    assert warning.type == "RuntimeWarning"
    assert "invalid value encountered" in warning.message
    assert warning.where == f"line {f.__code__.co_firstlineno + 2} of f"
    assert warning.line == "return np.mean(twice[:0])  # warns in a file of NumPy's"


def test_warning_in_a_helper_names_the_line_of_the_helper():
    def helper(x):
        return np.log(x)

    (warning,) = outcome_of(lambda x: helper(x), np.zeros(2)).warnings

    assert warning.line == "return np.log(x)"
    assert warning.where.endswith(" of helper")


@pytest.mark.parametrize("function", [np.log, np.vectorize(np.log)])
def test_warning_outside_any_line_of_the_learner_has_no_place(function):
    assert outcome_of(function, np.zeros(2)).warnings[0].where == ""


def test_warning_is_kept_where_the_call_raises_later():
    def f(x):
        np.log(x)
        raise ValueError

    assert outcome_of(f, np.zeros(1)).warnings[0].message == "divide by zero encountered in log"

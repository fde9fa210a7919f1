"""Of edits that make every answer right, those that have the effect of a plainer one are not told."""

import numpy as np
import pytest

from gradecheck.diagnosing.believed_repairs import believed
from gradecheck.diagnosing.repair import Repair
from gradecheck.worker.source import learners_functions
from gradecheck.worker.variants import variants
from tests.worker.written import written


def repair(edit, before="z", after="z", where="line 4"):
    return Repair(1, edit, "it is off", where, before, after)


def inputs(*lengths):
    return [{"X": np.ones((length, 2)), "t": 3} for length in lengths]


DIVIDED = repair("division_by_examples", "z", "z / len(X)")
MULTIPLIED = repair("multiplication_by_examples", "z", "z * len(X)")
EACH = repair("division_by_examples", "z", "[part / len(X) for part in z]")
HALVED = repair("scaled", "z", "z / 2")
FLOATS = repair("as_floats", "z", "z.astype(float, copy=False)")


@pytest.mark.parametrize("counted", [DIVIDED, MULTIPLIED, EACH])
@pytest.mark.parametrize(
    ("lengths", "is_told"),
    [((5, 7), True), ((2, 2), False), ((1, 2), False), ((5, 5), False), ((1, 3), True)],
)
def test_count_is_told_only_where_it_differs_and_is_no_factor_of_two(counted, lengths, is_told):
    assert believed([counted], inputs(*lengths)) == ((counted,) if is_told else ())


def test_factor_of_two_in_the_same_place_wins_over_a_count_of_what_a_helper_is_given():
    of_helper = repair("division_by_examples", "z", "z / len(pair)")
    assert believed([of_helper], inputs(5, 7)) == (of_helper,)
    assert believed([of_helper, HALVED], inputs(5, 7)) == (HALVED,)


@pytest.mark.parametrize("other", [DIVIDED, MULTIPLIED, HALVED, repair("argument_copied")])
def test_what_mends_by_making_floats_is_not_told_where_floats_alone_mend(other):
    assert believed([other, FLOATS], inputs(5, 7)) == (FLOATS,)
    kind = repair("dtype_of_floats", "np.empty_like(w)")
    assert believed([other, FLOATS, kind], inputs(5, 7)) == (kind,)


def test_places_of_a_missing_mean_are_what_was_computed():
    """A parameter, or what a loop gives, is not where a mean is missing; the sum behind the loop is."""
    code = (
        "def f(X, w):\n    total = 0\n    for x in X:\n        total = total + x * w\n"
        "    return total, [y for y in w]\n"
    )
    found = [v.described() for v, _ in variants(learners_functions("f", written(code)))]
    places = {row[4] for row in found if row[1] == "division_by_examples"}
    assert {"total", "x * w"} <= places
    assert places & {"x", "y", "X", "w"} == set()


IDLE = repair("ends_the_loop", "n < 0.001", "False")


def test_change_of_a_condition_that_need_not_be_there_is_not_told():
    number, elsewhere = repair("number_changed", "0.001", "0"), repair("negated", "g", "-g", where="line 7")
    assert believed([IDLE, number, elsewhere], inputs(5, 7)) == (IDLE, elsewhere)
    assert believed([number, elsewhere], inputs(5, 7)) == (number, elsewhere)

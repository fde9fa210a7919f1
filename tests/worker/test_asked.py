"""A call is asked on the other side as it was planned, and what it is for is not told."""

import json
from dataclasses import replace

import numpy as np
import pytest

from gradecheck.worker.asked import read_call, tree_of_call
from gradecheck.worker.call import Call, Probe, Replacements, Role, Search

PLANNED = Call("mse", "cost", Role.COST, 3, 7, (1.5, Probe("sine", {"frequency": 2.0}), [True, None]), 4.0)
SEARCH = Search(((1.0, "a"), (2.0, "b")), 1.5, 0.1, frozenset({4, 2}), base=3, silent=True, traced=True)
REPLACEMENTS = Replacements(
    ((1.0,), (2.0,)),
    ({"z": [3.0]},),
    1.5,
    0.1,
    ((4, "z", "before"),),
    frozenset({"mse"}),
    2,
    True,
    (1,),
    True,
)


@pytest.mark.parametrize(
    "call",
    [
        PLANNED,
        replace(PLANNED, in_another_order=True),
        replace(PLANNED, search=SEARCH),
        replace(PLANNED, replacements=REPLACEMENTS),
    ],
)
def test_call_is_the_same_on_the_other_side(call):
    there = read_call(*json.loads(json.dumps(tree_of_call(call))))
    assert there == replace(call, role=Role.ANSWER, case=0, point=0)


def test_numbers_of_variants_are_told_in_order():
    """Sets have no order, and one seed gives the same job."""
    assert tree_of_call(replace(PLANNED, search=SEARCH))[4][3] == [2, 4]


def test_arrays_arrive_bit_for_bit():
    array = np.array([[1.0, -0.0], [np.nan, np.inf]], dtype=np.float32)
    (there,) = read_call(*tree_of_call(replace(PLANNED, arguments=(array,)))).arguments
    assert (there.dtype, there.shape, there.tobytes()) == (array.dtype, array.shape, array.tobytes())

"""Outcomes cross as trees, and a tree that is none is refused, whatever is wrong with it."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradecheck.worker.outcome import MAX_PRINTED, Outcome, Raised, decode_outcome, encode_outcome
from gradecheck.worker.plain_values import Foreign
from gradecheck.worker.serialization import ProtocolError

FULL = Outcome(
    "returned",
    value=[1.0, (2, None)],
    changed={1: Foreign("list")},
    shared=(0, 1),
    warnings=(Raised("RuntimeWarning", "overflow encountered in exp", "cell 1, line 1", "np.exp(x)"),),
    raised=Raised("ValueError", "no", "cell 1, line 2", "raise"),
    seconds=0.5,
    printed="shape (2,)\n",
    reused=True,
    undrawn=(1,),
    drawn_elsewhere="np.random",
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


def crossed(outcome, arguments=2):
    return decode_outcome(json.loads(json.dumps(encode_outcome(outcome))), arguments)


def test_every_field_comes_back():
    assert crossed(FULL) == FULL
    assert crossed(Outcome("missing")) == Outcome("missing")


def test_fields_of_which_there_is_nothing_to_say_are_left_out():
    assert encode_outcome(Outcome("returned", value=2.0, seconds=0.5)) == {
        "status": "returned",
        "value": 2.0,
        "seconds": 0.5,
    }
    for empty in (0.0, False, "", [], np.zeros(0)):  # but a value is said, however little it is
        assert "value" in encode_outcome(Outcome("returned", value=empty))


def test_arrays_come_back_in_every_place():
    outcome = crossed(Outcome("returned", value=np.arange(2), changed={0: np.array([np.nan])}))

    assert outcome.value.tolist() == [0, 1]
    assert np.isnan(outcome.changed[0][0])


@pytest.mark.slow
@given(st.sampled_from(list(encode_outcome(FULL))), ANYTHING)
def test_any_other_field_is_refused_or_harmless(field, anything):
    tree = {**encode_outcome(FULL), field: anything}
    try:
        outcome = decode_outcome(tree, 2)
    except ProtocolError:
        return
    assert crossed(outcome).status == outcome.status


@given(ANYTHING)
def test_any_other_tree_is_refused(tree):
    with pytest.raises(ProtocolError):
        decode_outcome(tree, 2)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("status", "passed"),
        ("status", ["returned"]),
        ("seconds", float("nan")),
        ("seconds", -1.0),
        ("seconds", 1),
        ("shared", [2]),
        ("shared", [-1]),
        ("shared", [True]),
        ("changed", [[5, None]]),
        ("warnings", [["RuntimeWarning", "a", "", ""]] * 9),
        ("warnings", [["RuntimeWarning", "a" * 501, "", ""]]),
        ("warnings", ["overflow"]),
        ("printed", "a" * (MAX_PRINTED + 1)),
        ("printed", ["a"]),
        ("printed", "\ud800"),
        ("reused", 1),
        ("undrawn", [2]),
        ("undrawn", [True]),
        ("drawn_elsewhere", "os.urandom"),
        ("drawn_elsewhere", ["random"]),
        ("raised", ["a", "b", "c", "d", "e", "f"]),
        ("raised", ["a", "\ud800"]),
        ("raised", ["a", 3]),
        ("value", {"eval": "1"}),
        ("verdict", "passed"),
    ],
)
def test_impossible_fields_are_refused(field, value):
    with pytest.raises(ProtocolError):
        decode_outcome({**encode_outcome(FULL), field: value}, 2)

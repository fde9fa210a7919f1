"""What a wrong value adds to a finding, and where it says nothing."""

from dataclasses import replace

from gradecheck.diagnosing.wrong_value import WrongValue, with_wrong_values
from tests.answering import finding

GUESS = WrongValue("line 4", "x @ w", is_only=True)


def test_where_to_look_first_is_told_where_nothing_else_is_known():
    found = replace(finding(lambda X, y, w: 9 * w), causes=())
    told = with_wrong_values(found, [GUESS])
    assert told.line == 4
    assert "look there first" in told.likely_cause


def test_where_to_look_first_is_not_told_beside_a_cause():
    """A warning of NumPy names its line: another one that is only a guess would contradict it."""
    found = replace(finding(lambda X, y, w: 9 * w), causes=("NumPy warns on line 15.",))
    assert with_wrong_values(found, [GUESS]) is found

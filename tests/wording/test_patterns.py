"""What arrays have in common is said of the outputs and inputs of which it was measured."""

import pytest

from gradecheck.wording.patterns import finite_for_infinite, narrowed, right_to_digits


@pytest.mark.parametrize(
    ("off", "single", "words"),
    [
        (6e-8, False, "about 7 digits of its largest entry: is something computed in float32"),
        (6e-8, True, "about 7 digits: is something computed in float32"),
        (1.5e-6, True, "about 5 digits: is a step in it too coarse"),
        (2e-9, True, "about 8 digits: is a step in it too coarse"),
    ],
)
def test_digits_are_those_measured_and_float32_is_named_near_its_rounding(off, single, words):
    assert words in right_to_digits(off, single)


def test_infinite_inputs_are_counted():
    assert finite_for_infinite(2, 9).startswith("On 2 of 9 inputs an infinite value is expected")
    assert finite_for_infinite(1, 1).startswith("On the only input an infinite value")


@pytest.mark.parametrize(
    ("wrong", "right", "right_inputs", "told"),
    [
        (["y"], [], False, "Yours is zero."),
        (["y"], [], True, "Where the answer is wrong, yours is zero."),
        (["dW"], ["db"], False, "Your `dW` is zero."),
        (["dW", "db"], ["C"], False, "What you return for `dW` and `db` is zero."),
        (["dWs[0]", "dWs[1]"], ["dbs[0]"], False, "Your `dWs` is zero."),
        (["dWs[1]"], ["dWs[0]"], False, "Your `dWs[1]` is zero."),
        (["dWs[1]", "dWs[0]"], ["dWs[0]"], False, "Whatever is wrong in yours is zero."),
    ],
)
def test_sentence_is_narrowed_to_what_is_wrong(wrong, right, right_inputs, told):
    assert narrowed("Yours is zero.", wrong, right, right_inputs) == told


def test_no_sentence_stays_none():
    assert narrowed("", ["a"], ["b"], True) == ""

"""`assert_gradient` fails with everything that was found, and says so where nothing could be."""

import numpy as np
import pytest

from gradecheck import assert_gradient
from gradecheck.gradients.assertion import InconclusiveWarning

W = np.array([1.0, 2.0, 3.0])


def squares(w):
    return np.sum(w**2)


def random_loss():
    rng = np.random.default_rng(0)
    return lambda w: squares(w) + rng.normal()


def test_right_gradient_passes_and_returns_the_result():
    assert assert_gradient(squares, lambda w: 2 * w, W).evaluations == 2


def test_wrong_gradient_fails_with_entry_numbers_and_cause():
    with pytest.raises(AssertionError) as failed:
        assert_gradient(squares, lambda w: w, W)

    text = str(failed.value)
    assert "The gradient with respect to `parameters` is not the slope of the loss" in text
    assert "parameters[2]: yours 3, right 6" in text
    assert "Yours is half of the right gradient" in text


def test_same_test_does_the_same_each_time():
    texts = []
    for _ in range(2):
        with pytest.raises(AssertionError) as failed:
            assert_gradient(squares, lambda w: w, W)
        texts.append(str(failed.value))

    assert texts[0] == texts[1]
    assert "seed=0" in texts[0]


def test_inconclusive_fails_unless_a_warning_is_wanted():
    with pytest.raises(AssertionError, match="The loss is random"):
        assert_gradient(random_loss(), lambda w: 2 * w, W)
    with pytest.warns(InconclusiveWarning, match="The loss is random"):
        assert not assert_gradient(random_loss(), lambda w: 2 * w, W, on_inconclusive="warn")
    with pytest.raises(AssertionError):
        assert_gradient(squares, lambda w: w, W, on_inconclusive="warn")


def test_other_words_for_inconclusive_are_refused():
    with pytest.raises(ValueError, match='"fail" or "warn", not "pass"'.replace('"pass"', "'pass'")):
        assert_gradient(squares, lambda w: 2 * w, W, on_inconclusive="pass")

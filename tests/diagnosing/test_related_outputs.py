"""How the one output that is wrong differs on every input."""

import numpy as np

from gradecheck.diagnosing.related_outputs import outputs_one_by_one, related_outputs
from tests.answering import answers, card, line_gradient
from tests.wording.situations import TWO, two_outputs


def told(function, **changes):
    return related_outputs(answers(function, card(mistakes=(), **changes)))


def test_factor_that_is_an_argument_is_named():
    assert "the factor `w` is missing in it" in told(lambda X, y, w: line_gradient(X, y, w) / w)


def test_right_answer_and_one_that_raises_differ_in_no_way():
    assert told(line_gradient) == ""
    assert told(lambda X, y, w: X @ y) == ""


def test_relation_on_one_input_alone_is_not_told():
    assert told(lambda X, y, w: line_gradient(X, y, w) / (w if len(y) == 5 else np.exp(w))) == ""


def test_answers_of_another_shape_have_no_relation():
    assert told(lambda X, y, w: np.cos(X)) == ""


def one_by_one(change):
    function = lambda X, y, w: change(*two_outputs(X, y, w), w)  # noqa: E731
    return outputs_one_by_one(answers(function, TWO))


def test_each_of_several_wrong_outputs_is_told_as_far_as_it_differs_plainly():
    factor = "Wherever your `p` is wrong, it is off in the same way: it has the factor `w` too many"
    sign = "Wherever your `q` is wrong, it is off in the same way: it has the wrong sign."

    assert factor in one_by_one(lambda p, q, w: (p * w, -q))
    assert sign in one_by_one(lambda p, q, w: (p * w, -q))
    assert one_by_one(lambda p, q, w: (np.cos(p) * p[::-1], -q)) == sign
    assert one_by_one(lambda p, q, w: (p, -q)) == ""  # one alone is `related_outputs`

"""How the one output that is wrong differs on every input."""

import numpy as np

from gradecheck.diagnosing.related_outputs import related_outputs
from tests.answering import answers, card, line_gradient


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

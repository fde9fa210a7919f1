"""A card is validated when it is built, and says which field is wrong."""

import pytest

from gradecheck.course.exercise import GradientOf, output_names
from gradecheck.course.mistakes import Mistake
from gradecheck.errors import CardError
from tests.answering import card, line_cost, opposite_sign


def test_name_and_outputs_come_from_the_reference():
    assert card().name == "line_gradient"
    assert card().outputs == ("dw",)
    assert card().parameters == ("X", "y", "w")


def test_outputs_are_read_in_order_and_only_from_the_returns_section():
    def several(x):
        """Line.

        Parameters
        ----------
        x : float
            Not an output.

        Returns
        -------
        Z : ndarray, shape (m, n)
            First.
        A : ndarray, shape (m, n)
            Second.

        Notes
        -----
        B : not an output either
        """

    assert output_names(several) == ("Z", "A")


def test_reference_without_returns_section_is_refused():
    def bare(x):
        """Nothing said."""

    with pytest.raises(CardError, match="bare: the docstring has no `Returns` section"):
        card(reference=bare, gradient=None)


def test_gradient_by_an_unknown_argument_names_the_nearest():
    def takes_weights(X, y, weights):
        """Doc.

        Returns
        -------
        dw : ndarray
            It.
        """

    with pytest.raises(CardError, match=r"gradient.wrt has 'weight'.* Did you mean 'weights'\?"):
        card(reference=takes_weights, gradient=GradientOf(line_cost, ("weight",)))


@pytest.mark.parametrize("points", [0, -1, 1.5, "2"])
def test_points_are_whole_and_positive(points):
    with pytest.raises(CardError, match="give a whole number above 0"):
        card(points=points)


def test_two_mistakes_of_one_name_are_refused():
    with pytest.raises(CardError, match="share a name: opposite_sign"):
        card(mistakes=(Mistake(opposite_sign, "a"), Mistake(opposite_sign, "b")))


def test_lambda_is_no_reference():
    with pytest.raises(CardError, match="needs a named function"):
        card(reference=lambda X, y, w: w)


def test_explanation_without_a_decision_is_refused():
    with pytest.raises(CardError, match="there is no `accepts`"):
        card(explains=lambda answer, reference_answer, X, y, w: ("is odd", ""))

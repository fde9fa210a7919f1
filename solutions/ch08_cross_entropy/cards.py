"""Cards of chapter 8: what each exercise is worth, how it is judged, and what helps."""

import numpy as np

from gradecheck import EXACT, Exercise, GradientOf, OwnCost

from . import inputs, mistakes, references


def summed_cost(A, Y, Z):
    """Sum of the losses of all examples; its gradient with respect to Z holds all their errors."""
    return len(Z) * references.binary_cross_entropy_from_logits(Z, Y)


def weighted_inputs(A, Y):
    """The weighted inputs behind the activations; 40 away from 0 where an activation is exactly 0 or 1."""
    with np.errstate(divide="ignore"):
        return {"Z": np.clip(np.log(A) - np.log1p(-A), -40.0, 40.0)}


EXERCISES = (
    Exercise(
        reference=references.binary_cross_entropy,
        inputs=inputs.draw_outputs,
        points=2,
        hints=(
            (
                "In a formula, one output costs -(y ln a + (1 - y) ln(1 - a)). The cost is the sum of"
                " these over"
                " all outputs, as a mean over the examples."
            ),
            "There are two limits. What is y ln a worth when both are 0, and what when only a is 0?",
            (
                "NumPy says that 0 times infinity is NaN. Take logarithms only where their factor is not 0."
                " np.log has an argument `where`, and np.where can choose afterward."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.binary_cross_entropy_from_logits,
        inputs=inputs.draw_binary_logits,
        points=3,
        tolerance=EXACT,
        silent=True,
        hints=(
            (
                "For a target of 0 the cost is -ln(1 - sigmoid(z)) = ln(1 + exp(z)). What is it for a "
                "target of 1?"
            ),
            "For both targets together it is ln(1 + exp(z)) - z y. Only the first term can overflow.",
            (
                "For large z, ln(1 + exp(z)) is z plus very little. Take out max(z, 0). What is left"
                " contains "
                "exp(-|z|), which never overflows, and np.log1p keeps its digits."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.cross_entropy_output_error,
        inputs=inputs.draw_sigmoid_outputs,
        points=1,
        gradient=GradientOf(cost=summed_cost, wrt=("Z",), extra=weighted_inputs),
        hints=(
            "The error has two factors, dC/da and da/dz. The second is a (1 - a).",
            "Put both terms of the first factor over one denominator, and look at what cancels.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.one_hot,
        inputs=inputs.draw_labels,
        points=1,
        hints=(
            "Begin with zeros of the right shape. Which rows and which columns get a 1?",
            (
                "NumPy can set one entry in each row at once, if you give it the row numbers and the"
                " labels as indices."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.softmax,
        inputs=inputs.draw_logits,
        points=2,
        silent=True,
        hints=(
            "In a formula, entry (i, j) is exp(Z[i, j]) divided by the sum of exp(Z[i, k]) over all k.",
            (
                "exp(1000) is too large for a float. Adding the same number to every logit of a row changes"
                " nothing. Which number makes the largest exponent 0?"
            ),
            "With keepdims=True the maximum and the sum keep their axis and fit the rows again.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.softmax_jacobian,
        inputs=inputs.draw_single_logits,
        points=2,
        hints=(
            "In a formula, entry (j, k) is -p_j p_k, and p_j more on the diagonal, where j = k.",
            (
                "To derive it, differentiate p_j = exp(z_j) / S with respect to z_k. S always"
                " contains z_k, and"
                " the numerator contains it only when j = k."
            ),
            "As a check, the probabilities always sum to 1. What must every column of J sum to?",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.cross_entropy,
        inputs=inputs.draw_distributions,
        points=2,
        hints=(
            "With a one-hot row only one logarithm is left, that of the probability of the right class.",
            "A predicted 0 is harmless where the target is 0, and infinitely expensive where it is not.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.softmax_cross_entropy,
        inputs=inputs.draw_logits_and_targets,
        points=3,
        silent=True,
        hints=(
            "The logarithm of a quotient is a difference. What is ln(p_j) before any number is rounded to 0?",
            "ln(p_j) = z_j - ln(sum of exp(z)). The second term is called log-sum-exp.",
            "Subtract the maximum of a row from all its logits, in both places. Then nothing overflows.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.softmax_cross_entropy_gradient,
        inputs=inputs.draw_logits_for_gradients,
        points=2,
        silent=True,
        gradient=GradientOf(
            cost=references.softmax_cross_entropy,
            wrt=("Z",),
            own_cost=OwnCost("softmax_cross_entropy", lambda Z, Y: (Z, Y)),
        ),
        hints=(
            "In a formula, entry (i, j) is (p - y) / m, with the probability and the target in that place.",
            (
                "To derive it for one row, multiply -y / p by the Jacobian of softmax. The p's"
                " cancel, and the"
                " targets of a row sum to 1."
            ),
            "The cost is a mean over the rows. What does that do to a derivative?",
        ),
        mistakes=mistakes,
    ),
)

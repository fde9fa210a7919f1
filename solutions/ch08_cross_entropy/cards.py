"""Cards of chapter 8: what each exercise is worth, how it is judged, and what helps."""

import numpy as np

from gradecheck import EXACT, Exercise, GradientOf, OwnCost

from . import inputs, mistakes, references


def summed_cost(A, Y, Z):
    """Sum of the costs of single examples by the weighted inputs: its gradient holds all their errors."""
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
            "Write the cost of one output first. Its two parts are the same function with other arguments.",
            "Two limits decide: what is y ln a worth when both are 0, and what when only a is 0?",
            (
                "NumPy says that 0 times infinity is NaN. Take logarithms only where the factor in front is "
                "not 0: np.log has an argument `where`, and np.where can choose afterwards."
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
            "Both targets together: ln(1 + exp(z)) - z y. Only the first part can overflow.",
            (
                "For large z, ln(1 + exp(z)) is z plus very little. Take out max(z, 0); what is left holds "
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
            "Two factors: how the cost changes with a, and how a changes with z. The second is a (1 - a).",
            "Put both parts of the first factor over one denominator, and look at what cancels.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.one_hot,
        inputs=inputs.draw_labels,
        points=1,
        hints=(
            "Start from zeros of the right shape. Which rows and which columns get a 1?",
            "NumPy can set one entry in each row at once: give it the row numbers and the labels as indices.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.softmax,
        inputs=inputs.draw_logits,
        points=2,
        silent=True,
        hints=(
            (
                "exp(1000) is too large for a float. Adding a number to every logit of a row changes "
                "nothing: why?"
            ),
            "Which number makes the largest exponent 0? It differs from row to row.",
            "With keepdims=True the maximum and the sum keep their axis and fit the rows again.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.softmax_jacobian,
        inputs=inputs.draw_single_logits,
        points=2,
        hints=(
            "Differentiate p_i = exp(z_i) / S by z_j. S always holds z_j; the numerator only when i = j.",
            "All entries have a part with two p's. The diagonal has one more part.",
            "Check: the probabilities always sum to 1. What must every column of J sum to?",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.cross_entropy,
        inputs=inputs.draw_distributions,
        points=2,
        hints=(
            "With a one-hot row only one logarithm is left: that of the probability of the wanted class.",
            "A predicted 0 is harmless where nothing is wanted, and infinitely expensive where something is.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.softmax_cross_entropy,
        inputs=inputs.draw_logits_and_targets,
        points=3,
        silent=True,
        hints=(
            "ln of a quotient is a difference. What is ln(p_j) before any number has been rounded to 0?",
            "ln(p_j) = z_j - ln(sum of exp(z)). The second part is called log-sum-exp.",
            "Subtract the row's maximum from all its logits, in both places; then nothing overflows.",
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
            (
                "For one row: multiply -y / p by the Jacobian of softmax. The p's cancel, and rows of "
                "Y sum to 1."
            ),
            (
                "What is left is a difference. The cost is a mean over the rows: what does that do to "
                "a derivative?"
            ),
        ),
        mistakes=mistakes,
    ),
)

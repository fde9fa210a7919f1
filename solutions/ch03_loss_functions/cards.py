"""Cards of chapter 3: what each exercise is worth, how it is judged, and what helps."""

import numpy as np

from gradecheck import Exercise, GradientOf, OwnCost

from . import inputs, mistakes, references


def linear_cost(X, Y, W, b):
    """The cost whose gradient `linear_gradients` is: a float."""
    return references.mse(references.linear_forward(X, W, b), Y)


def same_predictions(answer, reference_answer, X, Y):
    """Whether both predict the same for the rows of X, to a millionth of the size of the targets."""
    (W, b), (W_best, b_best) = answer, reference_answer
    gap = references.linear_forward(X, np.asarray(W), np.asarray(b)) - references.linear_forward(
        X, W_best, b_best
    )
    return bool(np.abs(gap).max() <= 1e-6 * np.abs(Y).max())


EXERCISES = (
    Exercise(
        reference=references.mse,
        inputs=inputs.draw_predictions,
        points=1,
        hints=(
            "Take all differences, square them, and add them up. Then ask what to divide by.",
            "`np.mean` of an (m, k) array divides by m times k. The docstring divides by m, and by 2.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.mse_gradient,
        inputs=inputs.draw_predictions,
        points=1,
        gradient=GradientOf(
            cost=references.mse, wrt=("Y_hat",), own_cost=OwnCost("mse", lambda Y_hat, Y: (Y_hat, Y))
        ),
        hints=(
            "In a formula, entry (i, j) is (Y_hat[i, j] - Y[i, j]) / m.",
            "Only one term of the sum contains Y_hat[i, j]. What is its derivative?",
            "The 2 of the square cancels the 1/2. What is left of 1/(2 m)?",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.linear_forward,
        inputs=inputs.draw_linear,
        points=1,
        hints=(
            "For one example, output j is the dot product of row j of W with x, plus b_j.",
            "Which of the two arrays must be transposed so that (m, n) times something gives (m, k)?",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.linear_gradients,
        inputs=inputs.draw_regressions,
        points=3,
        gradient=GradientOf(
            cost=linear_cost,
            wrt=("W", "b"),
            own_cost=OwnCost("mse", lambda X, Y, W, b: (references.linear_forward(X, W, b), Y)),
        ),
        hints=(
            (
                "In a formula, the derivative with respect to W[j, p] is the sum over all examples i of"
                " (Y_hat[i, j] - Y[i, j]) / m times X[i, p]. For b[j] leave out the last factor."
            ),
            (
                "Begin with the gradient with respect to the predictions. How does prediction (i, j)"
                " depend on W[j, p], and how on b[j]?"
            ),
            "dW has the shape of W, (k, n). Which product of an (m, k) and an (m, n) array has this shape?",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.fit_linear,
        inputs=inputs.draw_data,
        points=3,
        accepts=same_predictions,
        hints=(
            "A bias is a weight whose input is always 1. Give X one more column.",
            (
                "`np.linalg.lstsq` finds a minimizer even where the columns depend on one another, and"
                " `np.linalg.inv` does not."
            ),
            (
                "Its solution has one row for each column of what you gave it. Which row is the bias, and"
                " does W have to be transposed?"
            ),
        ),
        mistakes=mistakes,
    ),
)

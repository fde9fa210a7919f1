"""Cards of chapter 4: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise, GradientOf

from ..ch03_loss_functions import linear_forward, mse
from . import inputs, mistakes, references


def minibatch_cost(X, Y, W, b, indices):
    """The cost whose gradient `minibatch_gradients` is: a float."""
    return mse(linear_forward(X[indices], W, b), Y[indices])


EXERCISES = (
    Exercise(
        reference=references.minibatches,
        inputs=inputs.draw_epochs,
        points=2,
        hints=(
            "Shuffle all indices once. After that nothing is random any more.",
            "Where does each batch begin? `range` can count in steps.",
            "A slice that reaches beyond the end of an array stops at the end by itself.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.minibatch_gradients,
        inputs=inputs.draw_batches,
        points=2,
        gradient=GradientOf(cost=minibatch_cost, wrt=("W", "b")),
        hints=(
            (
                "In a formula, the gradient is 1/k times the sum of the gradients of the k chosen examples."
                " The residuals of the chosen rows, divided by k, take the place of those of all rows."
            ),
            "A mini-batch is a small data set, and you have already written the gradients of a data set.",
            "An array of indices inside the brackets of another array picks its rows, in that order.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.sgd_epoch,
        inputs=inputs.draw_passes,
        points=3,
        hints=(
            "One step for each mini-batch, and each step begins where the last one ended.",
            "Compute both gradients before you move anything.",
            "Leave the arrays that you were given as they are, and make new ones in each step.",
        ),
        mistakes=mistakes,
    ),
)

"""Cards of chapter 9: what each exercise is worth, how it is judged, and what helps."""

import numpy as np

from gradecheck import Exercise, GradientOf

from . import inputs, mistakes, references


def regularized_cost(dWs, dbs, weights, alpha, n_train):
    """A cost with the gradient `dWs` everywhere, and the penalty."""
    plain_cost = sum(np.sum(dW * W) for dW, W in zip(dWs, weights, strict=True))
    return plain_cost + references.l2_penalty(weights, alpha, n_train)


EXERCISES = (
    Exercise(
        reference=references.l2_penalty,
        inputs=inputs.draw_penalties,
        points=1,
        hints=(
            "In a formula, it is alpha / (2 n_train) times the sum of w ** 2 over all weights of all layers.",
            "Square every weight, add up within each layer, and then add up the layers.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.regularized_gradients,
        inputs=inputs.draw_gradients,
        points=2,
        gradient=GradientOf(cost=regularized_cost, wrt=("weights",), outputs=(0,)),
        may_share=("dbs",),
        hints=(
            "The derivative of a sum is the sum of the derivatives, and only that of the penalty is new.",
            "The penalty contains each weight once, squared. What is left of the 1/2 after differentiating?",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.weight_decay_step,
        inputs=inputs.draw_decay_steps,
        points=2,
        hints=(
            "In a formula, w becomes (1 - eta alpha / n_train) w - eta dW, and b becomes b - eta db.",
            "To derive it, write a step on the regularized cost, which moves w by two terms, and collect w.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.early_stopping,
        inputs=inputs.draw_losses,
        points=3,
        refuses=inputs.draw_refused_losses,
        hints=(
            (
                "Go through the losses in order, as if each came in after an epoch. What do you have to"
                " remember?"
            ),
            "Remember the best loss, its epoch, and for how many epochs in a row no loss was better.",
            "What should the best loss be before the first epoch, so that any number is better?",
        ),
        mistakes=mistakes,
    ),
)

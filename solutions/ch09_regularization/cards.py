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
            "Square every weight, add up within each layer, then add up the layers.",
            "One factor stands in front of the whole sum. How does it depend on the number of examples?",
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
            "The derivative of a sum is the sum of the derivatives: only that of the penalty is new.",
            "The penalty contains each weight once, squared. What is left of the 1/2 after differentiating?",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.weight_decay_step,
        inputs=inputs.draw_decay_steps,
        points=2,
        hints=(
            "A step on the regularized cost moves w by two parts. Collect what multiplies w.",
            "The factor in front of w is a little below 1. The biases make a plain step.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.early_stopping,
        inputs=inputs.draw_losses,
        points=3,
        refuses=inputs.draw_refused_losses,
        hints=(
            "Go through the losses in order, as if each came in after an epoch. What must you remember?",
            "Three things: the best loss, its epoch, and for how many epochs in a row none was better.",
            "What should the best loss be before the first epoch, so that any number is better?",
        ),
        mistakes=mistakes,
    ),
)

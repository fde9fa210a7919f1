"""Cards of chapter 12: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise

from . import inputs, mistakes, references

EXERCISES = (
    Exercise(
        reference=references.momentum_step,
        inputs=inputs.draw_momentum_steps,
        points=1,
        hints=(
            "Compute the new velocity first, and then let the parameters move by it.",
            "A part of the old velocity is kept, and a step against the gradient is added to it.",
            "Make new arrays, because `velocity *= beta` would change the array that was passed in.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.nesterov_step,
        inputs=inputs.draw_nesterov_steps,
        points=2,
        hints=(
            "In a formula: velocity = beta velocity - eta grad_fn(theta + beta velocity).",
            "The only difference from the heavy ball is the point at which the gradient is computed.",
            (
                "Compute the gradient at the point to which the kept part of the velocity leads, and start"
                " the step from theta itself."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.rmsprop_step,
        inputs=inputs.draw_rmsprop_steps,
        points=2,
        hints=(
            "Update the average of the squares first, and then make the step.",
            "All operations are entry by entry, so each parameter has its own average and its own divisor.",
            "Take the root, add eps to it, and divide the gradient by the sum.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.adam_step,
        inputs=inputs.draw_adam_steps,
        points=3,
        hints=(
            "Update both averages, store their corrected values in new variables, and step with those.",
            (
                "Return the averages without the correction, because the correction depends on t and is made"
                " anew in each step."
            ),
            (
                "Check the first step by hand. With m = v = 0 and a tiny eps each parameter moves by eta,"
                " whatever its gradient is."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.adamw_step,
        inputs=inputs.draw_adamw_steps,
        points=2,
        hints=(
            "In a formula: theta - eta (m_hat / (sqrt(v_hat) + eps) + decay theta), with the old theta.",
            "Adam uses only the gradient of the cost. The decay is a second part of the step, beside it.",
            (
                "Both parts start from the old parameters and both are multiplied by the learning rate. You"
                " may call your own adam_step."
            ),
        ),
        mistakes=mistakes,
    ),
)

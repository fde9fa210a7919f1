"""Cards of chapter 12: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise

from . import inputs, mistakes, references

EXERCISES = (
    Exercise(
        reference=references.momentum_step,
        inputs=inputs.draw_momentum_steps,
        points=1,
        hints=(
            "Two lines: first the new velocity, then the parameters move by it.",
            "A part of the old velocity is kept, and the push of the slope, against the gradient, is added.",
            "Make new arrays: `velocity *= beta` would change the array that came in.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.nesterov_step,
        inputs=inputs.draw_nesterov_steps,
        points=2,
        hints=(
            "Only one thing differs from the heavy ball: the place where the gradient is asked for.",
            (
                "Go where the kept part of the velocity would take you, ask there, and start the step from"
                " where you stand."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.rmsprop_step,
        inputs=inputs.draw_rmsprop_steps,
        points=2,
        hints=(
            "First bring the average of the squares up to date, then step.",
            "Everything is done entry by entry: each parameter has its own average and its own divisor.",
            "The root is taken first, then eps is added, then the gradient is divided by it.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.adam_step,
        inputs=inputs.draw_adam_steps,
        points=3,
        hints=(
            "Update both averages, correct both into new variables, then step with the corrected ones.",
            (
                "What you return are the averages without the correction: the correction depends on t and is"
                " made anew in each step."
            ),
            (
                "Check the first step by hand: with m = v = 0 and a tiny eps each parameter moves by eta,"
                " whatever its gradient."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.adamw_step,
        inputs=inputs.draw_adamw_steps,
        points=2,
        hints=(
            "Adam sees the gradient of the cost alone. The decay is a second part of the step, beside it.",
            (
                "Both parts start from the old parameters and both are multiplied by the learning rate. You"
                " may call your own adam_step."
            ),
        ),
        mistakes=mistakes,
    ),
)

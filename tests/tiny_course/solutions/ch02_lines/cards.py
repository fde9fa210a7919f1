"""Cards of chapter 2: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise, GradientOf, OwnCost

from . import inputs, mistakes, references

EXERCISES = (
    Exercise(
        reference=references.line_cost,
        inputs=inputs.draw_lines,
        points=1,
        hints=("Begin with the residual of one example.", "Which two factors stand before the sum?"),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.line_gradient,
        inputs=inputs.draw_lines,
        points=2,
        gradient=GradientOf(
            cost=references.line_cost,
            wrt=("w",),
            own_cost=OwnCost("line_cost", lambda X, Y, w: (X, Y, w)),
        ),
        hints=("Differentiate one square first.", "Which shape must come out, and which product gives it?"),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.noisy_cubes,
        inputs=inputs.draw_noise,
        points=1,
        hints=(
            "The generator is an argument: ask it for the noise.",
            "One draw for the whole array, not one each.",
        ),
        mistakes=mistakes,
    ),
)

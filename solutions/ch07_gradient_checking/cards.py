"""Cards of chapter 7: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise, Tolerance

from . import inputs, mistakes, references

# A relative error of two slopes inherits the rounding of the measured one: about 1e-10 at h = 1e-5. The
# smallest known mistake moves the answers to large steps by a thousandth and more.
QUOTIENT = Tolerance(relative=1e-9, absolute=1e-9)


EXERCISES = (
    Exercise(
        reference=references.relative_error,
        inputs=inputs.draw_pairs,
        points=1,
        hints=(
            "Two maxima below the line, one above it, each over all entries. What is largest is a magnitude.",
            "`np.max` takes arrays and single numbers alike. Look out for two zeros before you divide.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.directional_check,
        inputs=inputs.draw_claims,
        points=2,
        tolerance=QUOTIENT,
        hints=(
            "Two slopes along the same v: one claimed by the gradient, one measured with two values of f.",
            "The claimed slope is one number: a sum over all entries, however many axes there are.",
            "Nothing is given length 1 here. If both slopes belong to v as it is, their comparison is fair.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.gradient_is_right,
        inputs=inputs.draw_gradients_to_judge,
        points=3,
        hints=(
            "First what needs no numbers: has the gradient the shape of w?",
            "Then one central difference for each entry, as in chapter 1, and one relative error for all.",
            "Every comparison with NaN is False. Write yours so that False means: not right.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.find_wrong_parameters,
        inputs=inputs.draw_models,
        points=3,
        hints=(
            "For one parameter the loss is a function of one array: all others stay where they are.",
            (
                "Make a new dict for each call of the loss, with one value exchanged. Then"
                " `gradient_is_right` does the rest."
            ),
        ),
        mistakes=mistakes,
    ),
)

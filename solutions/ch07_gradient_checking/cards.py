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
            (
                "In a formula, it is max |a - b| / max(max |a|, max |b|), where each maximum is over all"
                " entries."
            ),
            "The numerator has one maximum and the denominator has two, and all three are of magnitudes.",
            "`np.max` takes arrays and single numbers alike. Look out for zeros before you divide.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.directional_check,
        inputs=inputs.draw_claims,
        points=2,
        tolerance=QUOTIENT,
        hints=(
            (
                "In formulas, the claimed slope is the sum over all entries of grad times v, and the measured"
                " slope is (f(w + h v) - f(w - h v)) / (2 h)."
            ),
            "Each slope is one number, however many axes there are. Compare them with `relative_error`.",
            "Nothing is scaled to length 1. If both slopes belong to v as it is, the comparison is fair.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.gradient_is_right,
        inputs=inputs.draw_gradients_to_judge,
        points=3,
        hints=(
            "Begin with a test that needs no numbers. Does the gradient have the shape of w?",
            "Then measure every entry as in chapter 1, and take one relative error for all of them.",
            "Every comparison with NaN is False. Write yours so that False means a wrong gradient.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.find_wrong_parameters,
        inputs=inputs.draw_models,
        points=3,
        hints=(
            "For one parameter the loss is a function of one array, because all others keep their values.",
            (
                "Make a new dict for each call of the loss, in which one value is exchanged. Then"
                " `gradient_is_right` can do the rest."
            ),
        ),
        mistakes=mistakes,
    ),
)

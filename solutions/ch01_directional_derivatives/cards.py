"""Cards of chapter 1: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise, GradientOf, Tolerance

from . import inputs, mistakes, references

# A difference quotient loses eps |f| / (2 h) by itself: about 1e-10 for |f| = 10 at h = 1e-5. The forward
# difference at the same h is wrong by h/2 |f''|, a thousand times this floor and more.
QUOTIENT = Tolerance(relative=1e-9, absolute=1e-9)


EXERCISES = (
    Exercise(
        reference=references.numerical_derivative,
        inputs=inputs.draw_curves,
        points=1,
        tolerance=QUOTIENT,
        hints=(
            "A slope is rise over run. You go from x - h to x + h: how long is that run?",
            "Parentheses around the whole rise and the whole run: Python divides before it subtracts.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.numerical_gradient,
        inputs=inputs.draw_landscapes,
        points=3,
        tolerance=QUOTIENT,
        hints=(
            "For each entry of w ask: how does f change when this entry alone moves by h up and by h down?",
            "`np.ndindex(w.shape)` goes through all indices of an array of any shape, one tuple at a time.",
            "Step in a copy of w made of floats: an array of whole numbers stores 3 + 0.25 as 3.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.directional_derivative,
        inputs=inputs.draw_directions,
        refuses=inputs.draw_zero_directions,
        points=2,
        hints=(
            "A direction of twice the length is still the same direction: the slope must not change.",
            "Which v has no direction? Only the one of length exactly 0: a short v is as good as a long one.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.steepest_descent_direction,
        inputs=inputs.draw_gradients,
        points=2,
        hints=(
            "The gradient points up as steeply as possible. Turn it round, then make its length 1.",
            "The length of an array of any shape is the root of the sum of the squares of all its entries.",
            "Only a gradient of length exactly 0 needs a case of its own; one of length 1e-9 points too.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.bowl_gradient,
        inputs=inputs.draw_bowl_points,
        points=1,
        gradient=GradientOf(cost=references.bowl, wrt=("w",)),
        hints=(
            "Only one term of the sum contains w_3. What is its derivative with respect to w_3?",
            "d/du of u^2 is 2u, for each entry by itself. NumPy does all entries in one line.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.quadratic_gradient,
        inputs=inputs.draw_quadratics,
        points=3,
        gradient=GradientOf(cost=references.quadratic, wrt=("w",)),
        hints=(
            "Write out 1/2 w . A w for n = 2. How often does w_1 occur, and with which entries of A?",
            "Replace w by w + t v and collect what stands with t: one term has A, one has A transposed.",
        ),
        mistakes=mistakes,
    ),
)

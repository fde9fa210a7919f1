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
            "In a formula, the central difference is D = [f(x + h) - f(x - h)] / 2h.",
            "A slope is rise over run. You go from x - h to x + h, so how long is that run?",
            "Put parentheses around rise and run, because Python divides before it subtracts.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.numerical_gradient,
        inputs=inputs.draw_landscapes,
        points=3,
        tolerance=QUOTIENT,
        hints=(
            "Ask for each entry of w how f changes when this entry alone moves up by h and down by h.",
            "`np.ndindex(w.shape)` goes through all indices of an array of any shape, one tuple at a time.",
            "Step in a copy of w made of floats, because an array of integers stores 3 + 0.25 as 3.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.directional_derivative,
        inputs=inputs.draw_directions,
        refuses=inputs.draw_zero_directions,
        points=2,
        hints=(
            "In a formula, the slope is the dot product of the gradient with v / ||v||.",
            "A vector of twice the length has the same direction, so the slope must not change.",
            "Only a v of length exactly 0 has no direction. A short v is as good as a long one.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.steepest_descent_direction,
        inputs=inputs.draw_gradients,
        points=2,
        hints=(
            "In a formula, the direction is u = -G / ||G||, where G is the gradient.",
            "The gradient points up as steeply as possible. Turn it around, and then make its length 1.",
            "The length of an array of any shape is the root of the sum of the squares of all its entries.",
            "Only a gradient of length exactly 0 needs a case of its own; one of length 1e-9 does not.",
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
            "The derivative of u^2 is 2u, for each entry by itself, and NumPy does all entries in one line.",
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
            "Replace w by w + t v and collect what t multiplies. One term has A, and one has A transposed.",
        ),
        mistakes=mistakes,
    ),
)

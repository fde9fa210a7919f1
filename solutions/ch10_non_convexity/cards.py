"""Cards of chapter 10: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import EXACT, Exercise, GradientOf, OwnCost

from . import inputs, mistakes, references


def arguments_of_product_loss(w, x, y):
    """What the learner's own `product_loss` takes."""
    return w, x, y


EXERCISES = (
    Exercise(
        reference=references.product_loss,
        inputs=inputs.draw_product_points,
        points=1,
        hints=(
            (
                "The network multiplies x by w1 and the result by w2. What does it predict for"
                " all examples at once?"
            ),
            "The cost is half the mean of the squared errors, and the mean is over the examples.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.product_loss_gradient,
        inputs=inputs.draw_product_points,
        points=2,
        gradient=GradientOf(
            cost=references.product_loss,
            wrt=("w",),
            own_cost=OwnCost("product_loss", arguments_of_product_loss),
        ),
        hints=(
            (
                "In a formula, with p = w1 w2: the derivative with respect to w1 is dC/dp times w2, and"
                " dC/dp is the mean of (p x - y) x."
            ),
            (
                "The cost depends on the weights only through their product p. Differentiate with"
                " respect to p first."
            ),
            "What is the derivative of p with respect to w1? The other weight appears, not the same one.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.product_loss_hessian,
        inputs=inputs.draw_product_curvatures,
        points=3,
        hints=(
            (
                "In a formula, with the mean S of x x and the mean q of x y: C = S p^2 / 2 - q p"
                " + const, p = w1 w2."
            ),
            "Differentiate the gradient once more. Its first entry depends on w1 only through p.",
            (
                "With respect to w2 the first entry is a product of two factors that both change."
                " Use the product rule."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.classify_critical_point,
        inputs=inputs.draw_hessians,
        points=3,
        hints=(
            "Which numbers say how the surface curves along the eigenvectors of the matrix?",
            "Count the eigenvalues that are clearly positive and those that are clearly negative.",
            "Multiply `tol` by the largest magnitude among the eigenvalues. For H = 0 no sign is clear.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.violates_convexity,
        inputs=inputs.draw_chords,
        points=2,
        hints=(
            "Draw the two ends, the chord between them, and the point on it that t chooses.",
            "Compare the value of the function at that point with the height of the chord there.",
            (
                "A straight line touches its chords, up to rounding. The docstring says how much"
                " to allow for that."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.permute_hidden_units,
        inputs=inputs.draw_hidden_layers,
        points=2,
        hints=(
            "Which row of W1, which entry of b1 and which part of W2 belong to hidden neuron 2?",
            "W2 has a column for each hidden neuron, with its weights into the next layer.",
            "`order` names old neurons, and an array can be indexed with an array of indices.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.count_hidden_permutations,
        inputs=inputs.draw_hidden_sizes,
        points=1,
        tolerance=EXACT,
        hints=(
            "Write down all orders of three neurons in one layer, and count them.",
            (
                "Each order of one layer can be combined with each order of another. Python's own"
                " int never overflows."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.filter_normalize,
        inputs=inputs.draw_directions,
        points=2,
        hints=(
            "In a formula, row j becomes d_j times the norm of w_j, divided by the norm of d_j.",
            "First give each row of the direction the length 1, and then the length of the row of W.",
            "`np.linalg.norm` takes an axis, and with `keepdims` the norms of the rows stay in a column.",
            "A row of zeros has no direction, so it must remain a row of zeros whatever you divide by.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.loss_along,
        inputs=inputs.draw_slices,
        points=1,
        hints=(
            "Every point is computed from w itself and not from the point before it.",
            "There is one value of the loss for each entry of `ts`, in the order of `ts`.",
        ),
        mistakes=mistakes,
    ),
)

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
            "The network multiplies x by w1, then by w2. What is its output for all examples at once?",
            "Half of the mean of the squared distances to the targets: the mean over the examples.",
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
            "The loss depends on the weights through their product p only. Differentiate by p first.",
            "What is the derivative of p by w1? The other weight appears, not the same one.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.product_loss_hessian,
        inputs=inputs.draw_product_curvatures,
        points=3,
        hints=(
            "Write the loss with p = w1 w2: only the means of x x and of x y are needed.",
            "Differentiate the gradient once more. By w1, its first entry changes through p alone.",
            "By w2, the first entry is a product of two things that both depend on w2: product rule.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.classify_critical_point,
        inputs=inputs.draw_hessians,
        points=3,
        hints=(
            "Which numbers of a symmetric matrix are its curvatures along axes of their own?",
            "Count the eigenvalues that are clearly positive and those that are clearly negative.",
            "Measure `tol` against the largest magnitude among the eigenvalues. For H = 0 nothing is clear.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.violates_convexity,
        inputs=inputs.draw_chords,
        points=2,
        hints=(
            "Draw it: the two ends, the chord between them, and the place on it that t chooses.",
            "Height of the function at the place, height of the chord above the place: which is larger?",
            "Straight lines touch their chords, up to rounding. The docstring says how much to allow.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.permute_hidden_units,
        inputs=inputs.draw_hidden_layers,
        points=2,
        hints=(
            "Which row of W1 and which entry of b1 belong to hidden neuron 2? And which part of W2?",
            "W2 has a COLUMN for each hidden neuron: what the next layer listens to.",
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
            "Three neurons in one layer: write down all their orders and count.",
            "Each order of one layer goes with each order of another. Python's own int never overflows.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.filter_normalize,
        inputs=inputs.draw_directions,
        points=2,
        hints=(
            "First make each row of the direction one long, then as long as the row of W.",
            "Lengths of rows: `np.linalg.norm` knows an axis, and `keepdims` keeps them in a column.",
            "A row of zeros has no direction: whatever you divide it by, it must stay zeros.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.loss_along,
        inputs=inputs.draw_slices,
        points=1,
        hints=(
            "Every place is computed from w itself, not from the place before.",
            "One value of the loss for each entry of `ts`, in the order of `ts`.",
        ),
        mistakes=mistakes,
    ),
)

"""Cards of chapter 5: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import EXACT, Exercise

from . import inputs, mistakes, references

EXERCISES = (
    Exercise(
        reference=references.sigmoid,
        inputs=inputs.draw_weighted_inputs,
        points=1,
        tolerance=EXACT,
        silent=True,
        hints=(
            "For z = -1000 the formula asks for exp(1000). Which form of the same fraction never does?",
            "Multiply numerator and denominator by exp(z). For which z is each of the two forms harmless?",
            "Work with exp(-|z|), which is never above 1, and treat z >= 0 and z < 0 separately.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.sigmoid_prime,
        inputs=inputs.draw_weighted_inputs,
        points=1,
        tolerance=EXACT,
        silent=True,
        hints=(
            "In a formula, the derivative is a (1 - a) with a = sigmoid(z).",
            "Differentiate (1 + exp(-z)) to the power -1 by the chain rule. Where is sigmoid(z) in it?",
            "The derivative can be written with the activation a = sigmoid(z) alone, without any exp.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.count_polynomial_features,
        inputs=inputs.draw_counts,
        points=1,
        hints=(
            "In a formula, the number is (n + d - 1)! divided by d! (n - 1)!, where d is the degree.",
            (
                "Write a product as a row of `degree` stars, with bars between one variable and the next. "
                "How many bars do n variables need?"
            ),
            (
                "A row of stars and bars is fixed once you know which places hold the stars. "
                "The standard library's math module counts such choices exactly."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.layer_forward,
        inputs=inputs.draw_layer,
        points=2,
        hints=(
            "Begin with the shapes, because (m, n_prev) and (n, n_prev) have to become (m, n).",
            (
                "A bias belongs to a neuron, and a neuron is a column of Z. Added to a matrix, "
                "a vector of shape (n,) goes to every row."
            ),
            "Return two arrays: what goes into the sigmoid, and what comes out of it.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.network_forward,
        inputs=inputs.draw_network,
        points=2,
        may_share=("X",),
        hints=(
            "Two lists grow as you go through the layers. What is in each of them before the first layer?",
            "The input of a layer is the newest entry of `activations`.",
            "A network with two layers of weights gives two arrays in `zs` and three in `activations`.",
        ),
        mistakes=mistakes,
    ),
)

"""Chapter 5. Neural networks: neurons, layers, and the way forward through them."""

from __future__ import annotations

import math

import numpy as np

from gradecheck import EXACT, Exercise, Mistake

# ---------------------------------------------------------------- the sigmoid neuron


def sigmoid(z):
    r"""The sigmoid function, ``1 / (1 + exp(-z))``, entry by entry.

    Parameters
    ----------
    z : ndarray, any shape
        Weighted inputs, between -1e4 and 1e4; floats or integers.

    Returns
    -------
    a : ndarray, shape of `z`
        Activations between 0 and 1. Exact (error at most 1e-15) and silent:
        no overflow warning.

    Source: Nielsen, Neural Networks and Deep Learning (2015), ch. 1, eq. (3).
    """
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))  # never above 1, so nothing overflows
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    r"""The derivative of the sigmoid function, entry by entry.

    Parameters
    ----------
    z : ndarray, any shape
        Weighted inputs, between -1e4 and 1e4; floats or integers.

    Returns
    -------
    slope : ndarray, shape of `z`
        How steep the sigmoid is at z: between 0 and 1/4, the largest at z = 0.
        Exact (error at most 1e-15) and silent: no overflow warning.

    Source: Nielsen (2015), ch. 3, between eq. (60) and (61).
    """
    a = sigmoid(z)
    return a * (1.0 - a)


# ---------------------------------------------------------------- counting polynomial features


def count_polynomial_features(n, degree):
    r"""How many monomials of exactly one degree there are in n variables.

    Parameters
    ----------
    n : int, 1 or more
        Number of variables.
    degree : int, 0 or more
        Degree of the monomials. For n = 3 and degree 2 they are
        xx, xy, xz, yy, yz, zz.

    Returns
    -------
    count : int
        ``(n + degree - 1)! / (degree! (n - 1)!)``. Exact however large: all
        its digits are right.

    Source: Feller, An Introduction to Probability Theory and Its Applications
    (1968), vol. 1, ch. II.5.
    """
    return math.comb(n + degree - 1, degree)


# ---------------------------------------------------------------- layers


def layer_forward(A_prev, W, b):
    r"""One layer forward: weighted inputs and activations, one example a row.

    Parameters
    ----------
    A_prev : ndarray, shape (m, n_prev)
        Activations of the layer before, one example a row.
    W : ndarray, shape (n, n_prev)
        Weights; ``W[j, k]`` goes from neuron k of the layer before to neuron j
        of this one.
    b : ndarray, shape (n,)
        Biases.

    Returns
    -------
    Z : ndarray, shape (m, n)
        Weighted inputs: ``Z[x, j]`` is what neuron j adds up for example x, its
        bias included.
    A : ndarray, shape (m, n)
        Activations: the sigmoid of each weighted input.

    Source: Nielsen (2015), ch. 2, eq. (25).
    """
    Z = A_prev @ W.T + b  # (m, n)
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    r"""The whole way forward, with everything that was computed on it.

    Parameters
    ----------
    weights : list of ndarray
        One matrix a layer, first layer first; ``weights[i]`` has shape
        (n_out, n_in).
    biases : list of ndarray
        One vector a layer; ``biases[i]`` has shape (n_out,).
    X : ndarray, shape (m, n0)
        Inputs, one example a row.

    Returns
    -------
    zs : list of ndarray
        Weighted inputs of each layer, as many as there are layers of weights.
    activations : list of ndarray
        `X` itself, then the activations of each layer: one more than `zs`. The
        last is the output.

    Source: Nielsen (2015), ch. 2, the backpropagation algorithm, steps 1 and 2.
    """
    zs, activations = [], [X]
    for W, b in zip(weights, biases, strict=True):
        Z, A = layer_forward(activations[-1], W, b)
        zs.append(Z)
        activations.append(A)
    return zs, activations


# ---------------------------------------------------------------- inputs


def draw_weighted_inputs(rng):
    """Middle and saturated values, a scalar, a matrix, whole numbers, and the ends of the promised range."""
    yield {"z": rng.normal(size=(4, 3))}
    yield {"z": rng.normal(size=7) * 30.0}
    yield {"z": np.asarray(rng.uniform(0.5, 3.0))}
    ends = np.array([-1e4, -800.0, -25.0, -1.0, 0.0, 1.0, 25.0, 40.0, 800.0, 1e4])
    yield {"z": ends * rng.uniform(0.9, 1.0)}
    yield {"z": rng.integers(-5, 6, size=(2, 3))}


def draw_counts(rng):
    """The smallest cases by hand, the image of 100 x 100 pixels, and numbers too long for a float."""
    yield {"n": 3, "degree": 2}
    yield {"n": 1, "degree": int(rng.integers(2, 7))}
    yield {"n": int(rng.integers(2, 7)), "degree": 1}
    yield {"n": int(rng.integers(2, 7)), "degree": 0}
    yield {"n": int(rng.integers(6, 12)), "degree": int(rng.integers(3, 6))}
    yield {"n": 10_000, "degree": 2}
    yield {"n": int(rng.integers(1000, 3000)), "degree": int(rng.integers(30, 50))}


def draw_layer(rng):
    """Different widths, a square layer, saturated neurons, a single example, whole numbers."""
    for m, n_prev, n, spread in ((5, 3, 4, 1.0), (6, 4, 4, 1.0), (7, 5, 2, 12.0), (1, 3, 2, 1.0)):
        yield {
            "A_prev": rng.normal(size=(m, n_prev)),
            "W": spread * rng.normal(size=(n, n_prev)),
            "b": _nonzero(rng, n),
        }
    # Inputs may be whole numbers, as the corners of XOR are; an array made like them cuts fractions off.
    yield {"A_prev": rng.integers(-3, 4, size=(4, 3)), "W": rng.normal(size=(2, 3)), "b": _nonzero(rng, 2)}


def draw_network(rng):
    """One, two and three layers of weights, one or both of them square, and the net of the worked example."""
    for m, sizes, spread in (
        (5, (3, 4, 4, 2), 1.0),
        (4, (3, 3, 3), 1.0),
        (4, (3, 2, 1), 1.0),
        (6, (2, 5, 3), 6.0),
        (1, (3, 2), 1.0),
    ):
        pairs = list(zip(sizes[1:], sizes[:-1], strict=True))
        yield {
            "weights": [spread * rng.normal(size=pair) for pair in pairs],
            "biases": [_nonzero(rng, n) for n, _ in pairs],
            "X": rng.normal(size=(m, sizes[0])),
        }


def _nonzero(rng, n):
    """Biases away from zero, so that forgetting them shows."""
    return rng.choice([-1.0, 1.0], size=n) * rng.uniform(0.3, 1.5, size=n)


# ---------------------------------------------------------------- known mistakes: sigmoid


def sigmoid_of_plus_z(z):
    """The sign in the exponent is lost."""
    return 1.0 - sigmoid(z)


def tanh_instead(z):
    """The other S-shaped curve."""
    return np.tanh(z)


def twice_as_steep(z):
    """From tanh, but with z where z / 2 belongs."""
    return (1.0 + np.tanh(z)) / 2.0


def softmax_instead(z):
    """All entries together, divided by their sum."""
    powers = np.exp(z - np.max(z))
    return powers / np.sum(powers)


def threshold_instead(z):
    """A step at 0: the perceptron."""
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


def clipped_activation(z):
    """Kept away from 0 and 1 as one does before a logarithm."""
    return np.clip(sigmoid(z), 1e-7, 1.0 - 1e-7)


def buffer_of_whole_numbers(z):
    """Written into an array of the type of z; whole numbers cut the fraction off."""
    a = np.empty_like(z)
    a[...] = sigmoid(z)
    return a


# ---------------------------------------------------------------- known mistakes: sigmoid_prime


def sigmoid_again(z):
    """The value, not the slope."""
    return sigmoid(z)


def slope_from_z(z):
    """Written z (1 - z): the activation is missing."""
    return z * (1.0 - z)


def slope_at_activation(z):
    """The sigmoid is applied twice: the slope at sigmoid(z), not at z."""
    a = sigmoid(sigmoid(z))
    return a * (1.0 - a)


def one_minus_activation(z):
    """Only the factor 1 - a; also what exp(-z) / (1 + exp(-z)) without the square gives."""
    return 1.0 - sigmoid(z)


def slope_of_tanh(z):
    """1 - a^2: the rule for tanh."""
    return 1.0 - sigmoid(z) ** 2


def slope_squared(z):
    """The slope is multiplied by itself."""
    a = sigmoid(z)
    return (a * (1.0 - a)) ** 2


def difference_quotient(z):
    """Measured with a small step instead of computed."""
    return (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5


def slope_in_buffer_of_whole_numbers(z):
    """Written into an array of the type of z; whole numbers cut the fraction off."""
    slope = np.empty_like(z)
    slope[...] = sigmoid_prime(z)
    return slope


def slope_negated(z):
    """Written a (a - 1): the minus sign of -z is not carried through."""
    a = sigmoid(z)
    return a * (a - 1.0)


# ---------------------------------------------------------------- known mistakes: count_polynomial_features


def without_repetition(n, degree):
    """Every variable at most once: no squares."""
    return math.comb(n, degree)


def ordered_products(n, degree):
    """Counts xy and yx as two."""
    return n**degree


def up_to_degree(n, degree):
    """All lower degrees too, the constant included."""
    return math.comb(n + degree, degree)


def roles_swapped(n, degree):
    """Monomials of degree n in `degree` variables."""
    return math.comb(n + degree - 1, n)


def always_quadratic(n, degree):
    """The formula of degree 2, whatever the degree."""
    return n * (n + 1) // 2


def through_floats(n, degree):
    """Right up to 15 digits, then rounded, as a true division is."""
    return int(float(count_polynomial_features(n, degree)))


# ---------------------------------------------------------------- known mistakes: layer_forward


def bias_missing(A_prev, W, b):
    """The bias is never added."""
    Z = A_prev @ W.T
    return Z, sigmoid(Z)


def bias_subtracted(A_prev, W, b):
    """The bias is used as a threshold."""
    Z = A_prev @ W.T - b
    return Z, sigmoid(Z)


def bias_after_sigmoid(A_prev, W, b):
    """The bias is added outside the sigmoid."""
    Z = A_prev @ W.T
    return Z, sigmoid(Z) + b


def sum_outside_sigmoid(A_prev, W, b):
    """Source 001, eq. (10), as printed: one sigmoid for every input, then the sum."""
    Z = A_prev @ W.T + b
    return Z, np.sum(sigmoid(A_prev[:, None, :] * W + b[:, None]), axis=-1)


def weights_not_transposed(A_prev, W, b):
    """W where W.T belongs; only a square layer lets it through."""
    Z = A_prev @ (W if W.shape[0] == W.shape[1] else W.T) + b
    return Z, sigmoid(Z)


def outputs_swapped(A_prev, W, b):
    """The right two arrays in the other order."""
    Z, A = layer_forward(A_prev, W, b)
    return A, Z


def activation_twice(A_prev, W, b):
    """The first output is the activation too."""
    _, A = layer_forward(A_prev, W, b)
    return A, A


def no_activation(A_prev, W, b):
    """The second output is the weighted input too."""
    Z, _ = layer_forward(A_prev, W, b)
    return Z, Z


def tanh_for_sigmoid(A_prev, W, b):
    """The other S-shaped curve as the bend."""
    Z = A_prev @ W.T + b
    return Z, np.tanh(Z)


def sigmoid_on_the_way_in(A_prev, W, b):
    """The sigmoid is applied to what comes in as well."""
    return layer_forward(sigmoid(A_prev), W, b)


# ---------------------------------------------------------------- known mistakes: network_forward


def _walk(layer, weights, biases, X):
    """The loop of `network_forward` around another layer; `layer` returns Z, A and what is passed on."""
    zs, activations, passed = [], [X], X
    for i, (W, b) in enumerate(zip(weights, biases, strict=True)):
        Z, A, passed = layer(passed, W, b, i == len(weights) - 1)
        zs.append(Z)
        activations.append(A)
    return zs, activations


def biases_ignored(weights, biases, X):
    """No layer adds its bias."""
    return network_forward(weights, [0.0 * b for b in biases], X)


def output_without_sigmoid(weights, biases, X):
    """The last layer returns its weighted input as the output."""

    def layer(A_prev, W, b, last):
        Z, A = layer_forward(A_prev, W, b)
        return (Z, Z, Z) if last else (Z, A, A)

    return _walk(layer, weights, biases, X)


def weighted_inputs_passed_on(weights, biases, X):
    """Each layer receives the Z of the layer before, not its A."""

    def layer(A_prev, W, b, last):
        Z, A = layer_forward(A_prev, W, b)
        return Z, A, Z

    return _walk(layer, weights, biases, X)


def inputs_through_sigmoid(weights, biases, X):
    """The input layer is treated as a layer of sigmoid neurons."""
    return network_forward(weights, biases, sigmoid(X))


def activations_in_both_lists(weights, biases, X):
    """`zs` holds the activations."""
    _, activations = network_forward(weights, biases, X)
    return activations[1:], activations


def weighted_inputs_in_both_lists(weights, biases, X):
    """`activations` holds the weighted inputs."""
    zs, _ = network_forward(weights, biases, X)
    return zs, [X, *zs]


def inputs_left_out(weights, biases, X):
    """`activations` begins with layer 1."""
    zs, activations = network_forward(weights, biases, X)
    return zs, activations[1:]


def inputs_in_both_lists(weights, biases, X):
    """`zs` begins with X too."""
    zs, activations = network_forward(weights, biases, X)
    return [X, *zs], activations


def lists_swapped(weights, biases, X):
    """The right two lists in the other order."""
    zs, activations = network_forward(weights, biases, X)
    return activations, zs


def inputs_into_every_layer(weights, biases, X):
    """X where the newest activation belongs; only a layer as wide as the input lets it through."""

    def layer(A_prev, W, b, last):
        Z, A = layer_forward(X if W.shape[1] == X.shape[1] else A_prev, W, b)
        return Z, A, A

    return _walk(layer, weights, biases, X)


def square_layer_transposed(weights, biases, X):
    """W where W.T belongs; only a square layer lets it through."""
    turned = [W.T if W.shape[0] == W.shape[1] else W for W in weights]
    return network_forward(turned, biases, X)


# ---------------------------------------------------------------- cards

EXERCISES = (
    Exercise(
        reference=sigmoid,
        inputs=draw_weighted_inputs,
        points=1,
        tolerance=EXACT,
        silent=True,
        hints=(
            "For z = -1000 the formula asks for exp(1000). Which form of the same fraction never does?",
            "Multiply above and below by exp(z). You now have two forms; for which z is each one harmless?",
            "Work with exp(-|z|): it lies between 0 and 1 for every z. Then treat z >= 0 and z < 0 apart.",
        ),
        mistakes=(
            Mistake(
                sigmoid_of_plus_z,
                "Yours falls where it should rise: look at the sign of z in the exponent.",
            ),
            Mistake(
                tanh_instead,
                "Yours is tanh: it runs from -1 to 1. The sigmoid runs from 0 to 1. "
                "The two are related, but z and the result are both scaled.",
            ),
            Mistake(
                twice_as_steep,
                "Yours is the sigmoid of 2z: twice as steep. "
                "If you came by way of tanh, look at its argument.",
            ),
            Mistake(
                softmax_instead,
                "All your entries together add up to 1: that is softmax. "
                "Here each entry is treated by itself and knows nothing of the others.",
            ),
            Mistake(
                threshold_instead,
                "Yours jumps from 0 to 1: that is a perceptron. "
                "The sigmoid climbs smoothly and is 1/2 at z = 0.",
            ),
            Mistake(
                clipped_activation,
                "Right in the middle, but yours stops short of 0 and 1: something clips z or the result. "
                "Such clipping belongs in front of a logarithm, if anywhere.",
            ),
            Mistake(
                buffer_of_whole_numbers,
                "Right for floats, but for whole numbers the fraction is cut off: "
                "an array made like z takes the type of z. Which type must the result have?",
            ),
        ),
    ),
    Exercise(
        reference=sigmoid_prime,
        inputs=draw_weighted_inputs,
        points=1,
        tolerance=EXACT,
        silent=True,
        hints=(
            "Differentiate (1 + exp(-z)) to the power -1 by the chain rule. Where is sigmoid(z) in it?",
            "The derivative can be written with the activation a = sigmoid(z) alone, without any exp.",
        ),
        mistakes=(
            Mistake(sigmoid_again, "Yours is the sigmoid itself. Asked for is how steep it is at z."),
            Mistake(
                slope_from_z,
                "Yours is z (1 - z). The rule speaks about the activation: "
                "which of your z should be sigmoid(z)?",
            ),
            Mistake(
                slope_at_activation,
                "Yours is the slope at sigmoid(z), not at z: the sigmoid was applied twice.",
            ),
            Mistake(
                one_minus_activation,
                "Yours is only 1 - sigmoid(z). A factor is missing; "
                "if you used exp(-z) / (1 + exp(-z)), look at the power of the denominator.",
            ),
            Mistake(slope_of_tanh, "Yours is 1 - a**2: the rule for tanh. The sigmoid has its own."),
            Mistake(slope_squared, "Yours is the right slope times itself: one multiplication too many."),
            Mistake(
                difference_quotient,
                "Right to seven digits or more, but not to fifteen: is it measured with a small step? "
                "The formula has no step and no error.",
            ),
            Mistake(
                slope_in_buffer_of_whole_numbers,
                "Right for floats, but for whole numbers the fraction is cut off: "
                "an array made like z takes the type of z. Which type must the result have?",
            ),
            Mistake(
                slope_negated,
                "Yours has the right size and the wrong sign: the sigmoid rises everywhere. "
                "Did the minus of -z get lost in the chain rule?",
            ),
        ),
    ),
    Exercise(
        reference=count_polynomial_features,
        inputs=draw_counts,
        points=1,
        hints=(
            (
                "Write a monomial as a row of `degree` stars, with bars between one variable and the next. "
                "How many bars do n variables need?"
            ),
            (
                "A row of stars and bars is fixed once you know which places hold the stars. "
                "The standard library's math module counts such choices exactly."
            ),
        ),
        mistakes=(
            Mistake(
                without_repetition,
                "Yours counts products of different variables only. "
                "A variable may come more than once: x * x is a feature too.",
            ),
            Mistake(
                ordered_products,
                "Yours counts x * y and y * x as two. They are the same feature.",
            ),
            Mistake(
                up_to_degree,
                "Yours also counts all lower degrees, down to the constant 1 "
                "(or a `- 1` is missing). Asked for is exactly this degree.",
            ),
            Mistake(
                roles_swapped,
                "Yours counts the monomials of degree n in `degree` variables: the two changed places.",
            ),
            Mistake(
                always_quadratic,
                "Right for degree 2, but yours gives the same number for every degree.",
            ),
            Mistake(
                through_floats,
                "Right for small numbers; the large ones are rounded, because a float holds 15 to 17 digits. "
                "Stay with whole numbers all the way.",
            ),
        ),
    ),
    Exercise(
        reference=layer_forward,
        inputs=draw_layer,
        points=2,
        hints=(
            "Begin with the shapes: (m, n_prev) and (n, n_prev) have to become (m, n).",
            (
                "A bias belongs to a neuron, and a neuron is a column of Z. Added to a matrix, "
                "a vector of shape (n,) goes to every row."
            ),
            "Return two arrays: what goes into the sigmoid, and what comes out of it.",
        ),
        mistakes=(
            Mistake(bias_missing, "Your weighted input has no bias in it."),
            Mistake(
                bias_subtracted,
                "Yours subtracts the bias. A threshold is subtracted; "
                "a bias is minus the threshold, and is added.",
            ),
            Mistake(
                bias_after_sigmoid,
                "Yours adds the bias after the sigmoid. It belongs to the weighted input, inside.",
            ),
            Mistake(
                sum_outside_sigmoid,
                "Your Z is right. For A you take one sigmoid for every input and add them up; "
                "a neuron adds first and bends once.",
            ),
            Mistake(
                weights_not_transposed,
                "Wrong only where the layer is square: row j of W belongs to neuron j, "
                "so which axis of W has to meet the columns of A_prev?",
            ),
            Mistake(outputs_swapped, "Your two outputs are right, in the wrong order: Z first, then A."),
            Mistake(
                activation_twice,
                "Your A is right, and it is also what you return as Z. "
                "Keep the weighted input apart: the way back needs it.",
            ),
            Mistake(no_activation, "Your Z is right, and it is also what you return as A: nothing was bent."),
            Mistake(
                tanh_for_sigmoid,
                "Your Z is right, and your A is its tanh: these are sigmoid neurons.",
            ),
            Mistake(
                sigmoid_on_the_way_in,
                "Yours applies the sigmoid to A_prev as well. "
                "It comes from the layer before and is already done.",
            ),
        ),
    ),
    Exercise(
        reference=network_forward,
        inputs=draw_network,
        points=2,
        may_share=("X",),
        hints=(
            "Two lists grow as you walk through the layers. What is in each before the first layer?",
            "The input of a layer is the newest entry of `activations`.",
            "A network with two layers of weights gives two arrays in `zs` and three in `activations`.",
        ),
        mistakes=(
            Mistake(biases_ignored, "Yours is what comes out when every bias is 0: no layer adds its own."),
            Mistake(
                output_without_sigmoid,
                "Everything is right but the last activation: yours is the weighted input. "
                "The output layer is a sigmoid layer like the others.",
            ),
            Mistake(
                weighted_inputs_passed_on,
                "The first layer is right. After it, yours hands Z to the next layer where A should go: "
                "without the bend between them, layers collapse into one.",
            ),
            Mistake(
                inputs_through_sigmoid,
                "Yours sends X through a sigmoid first. Input neurons compute nothing: activations[0] is X.",
            ),
            Mistake(
                activations_in_both_lists,
                "Your activations are right, and your `zs` hold the same arrays. "
                "`zs` are the values before the sigmoid.",
            ),
            Mistake(
                weighted_inputs_in_both_lists,
                "Your zs are right, and your `activations` hold the same arrays after X. "
                "Which of the two outputs of a layer belongs there?",
            ),
            Mistake(
                inputs_left_out,
                "Your `activations` begin with those of layer 1. "
                "Before them comes what the network was given.",
            ),
            Mistake(
                inputs_in_both_lists,
                "Your `zs` begin with X. Inputs have no weighted input of their own: "
                "the first one belongs to layer 1.",
            ),
            Mistake(
                lists_swapped, "Your two lists are right, in the wrong order: zs first, then activations."
            ),
            Mistake(
                inputs_into_every_layer,
                "Yours hands X to more than one layer: only the first one sees it. "
                "What does the next one see?",
            ),
            Mistake(
                square_layer_transposed,
                "Wrong only from the square layer on: "
                "there W and W.T both fit, and yours takes the wrong one.",
            ),
        ),
    ),
)

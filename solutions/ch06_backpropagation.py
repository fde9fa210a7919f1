"""Chapter 6. Backpropagation: the errors of all neurons, and so the gradient, in one pass backwards."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from gradecheck import Exercise, GradientOf, Mistake, OwnCost, switched_mistakes

from .ch05_neural_networks import network_forward, sigmoid, sigmoid_prime

# --- The functions of the chapter ---------------------------------------------------------------------------


def quadratic_cost(A, Y):
    r"""The quadratic cost, half the squared distance to the targets, averaged over the examples.

    Parameters
    ----------
    A : ndarray, shape (m, n)
        Outputs of the network, one example a row.
    Y : ndarray, shape (m, n)
        Targets.

    Returns
    -------
    C : float
        ``1 / (2 m) * sum of (A - Y) ** 2``.

    Source: Nielsen, Neural Networks and Deep Learning (2015), ch. 2, eq. (26).
    """
    return float(np.sum((A - Y) ** 2) / (2 * len(A)))


def output_error(A, Y, Z):
    r"""Error of the output neurons under the quadratic cost, for each example by itself.

    Parameters
    ----------
    A : ndarray, shape (m, n)
        Activations of the output layer, ``sigmoid(Z)``, one example a row.
    Y : ndarray, shape (m, n)
        Targets.
    Z : ndarray, shape (m, n)
        Weighted inputs of the output layer.

    Returns
    -------
    delta : ndarray, shape (m, n)
        ``delta[i, j]`` is the derivative of the cost of example i, ``1/2 * sum of (A[i] - Y[i]) ** 2``, by
        ``Z[i, j]``. There is no 1/m in it: it belongs to one example.

    Source: Nielsen (2015), ch. 2, eq. (BP1); Rumelhart, Hinton & Williams (1986), eqs. (4) and (5).
    """
    return (A - Y) * sigmoid_prime(Z)


def hidden_error(delta_next, W_next, Z):
    r"""Error of a hidden layer from the error of the layer after it.

    Parameters
    ----------
    delta_next : ndarray, shape (m, n_next)
        Error of the layer after this one, one example a row.
    W_next : ndarray, shape (n_next, n)
        Weights from this layer to the one after it; ``W_next[k, j]`` goes from neuron j to neuron k.
    Z : ndarray, shape (m, n)
        Weighted inputs of this layer.

    Returns
    -------
    delta : ndarray, shape (m, n)
        ``delta[i, j]`` is the derivative of the cost of example i by ``Z[i, j]``.

    Source: Nielsen (2015), ch. 2, eq. (BP2); Rumelhart, Hinton & Williams (1986), eq. (7).
    """
    return (delta_next @ W_next) * sigmoid_prime(Z)


def layer_gradients(delta, A_prev):
    r"""Gradient of the cost with respect to one layer's weights and biases.

    Parameters
    ----------
    delta : ndarray, shape (m, n)
        Error of the layer, one example a row, without 1/m.
    A_prev : ndarray, shape (m, n_prev)
        Activations of the layer before, one example a row.

    Returns
    -------
    dW : ndarray, shape (n, n_prev)
        Derivative of the cost, a mean over the m examples, by each weight.
    db : ndarray, shape (n,)
        Derivative of the cost by each bias.

    Source: Nielsen (2015), ch. 2, eqs. (BP3) and (BP4), averaged over the examples.
    """
    m = len(delta)
    return delta.T @ A_prev / m, delta.sum(axis=0) / m


def linear_backward(G, A_prev, W):
    r"""Step backwards through ``Z = A_prev @ W.T + b``: both kinds of derivatives.

    Parameters
    ----------
    G : ndarray, shape (m, n)
        Derivative of the whole cost by Z. The 1/m of the mean is in it already.
    A_prev : ndarray, shape (m, n_prev)
        What the layer was given on the way forward.
    W : ndarray, shape (n, n_prev)
        Weights of the layer.

    Returns
    -------
    dA_prev : ndarray, shape (m, n_prev)
        Derivative of the whole cost by `A_prev`: passed on to the layer before.
    dW : ndarray, shape (n, n_prev)
        Derivative of the whole cost by `W`: stored.
    db : ndarray, shape (n,)
        Derivative of the whole cost by the biases: stored.

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), section 6.5.6.
    """
    return G @ W, G.T @ A_prev, G.sum(axis=0)


def backprop(weights, biases, X, Y):
    r"""Gradient of the quadratic cost of a sigmoid network with respect to all weights and biases.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers, from the first to the last.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Biases of the layers.
    X : ndarray, shape (m, n_0)
        Inputs, one example a row.
    Y : ndarray, shape (m, n_L)
        Targets.

    Returns
    -------
    dWs : list of ndarray, shapes as in `weights`
        ``dWs[l][j, k]`` is the derivative of ``quadratic_cost`` by ``weights[l][j, k]``.
    dbs : list of ndarray, shapes as in `biases`
        ``dbs[l][j]`` is the derivative of ``quadratic_cost`` by ``biases[l][j]``.

    Source: Nielsen (2015), ch. 2, "The backpropagation algorithm"; Rumelhart, Hinton & Williams (1986).
    """
    zs, activations = network_forward(weights, biases, X)
    delta = output_error(activations[-1], Y, zs[-1])
    dWs, dbs = [], []
    for layer in reversed(range(len(weights))):
        dW, db = layer_gradients(delta, activations[layer])  # activations[layer] went into this layer
        dWs.insert(0, dW)
        dbs.insert(0, db)
        if layer > 0:
            delta = hidden_error(delta, weights[layer], zs[layer - 1])
    return dWs, dbs


def train_step(weights, biases, X, Y, eta):
    r"""One step of gradient descent on the quadratic cost of a sigmoid network.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers. They keep their values.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Biases of the layers. They keep their values.
    X : ndarray, shape (m, n_0)
        Inputs, one example a row.
    Y : ndarray, shape (m, n_L)
        Targets.
    eta : float
        Learning rate, above 0.

    Returns
    -------
    weights : list of ndarray, shapes as before
        The weights after the step, as new arrays.
    biases : list of ndarray, shapes as before
        The biases after the step, as new arrays.

    Source: Rumelhart, Hinton & Williams (1986), eq. (8).
    """
    dWs, dbs = backprop(weights, biases, X, Y)
    new_weights = [W - eta * dW for W, dW in zip(weights, dWs, strict=True)]
    new_biases = [b - eta * db for b, db in zip(biases, dbs, strict=True)]
    return new_weights, new_biases


def two_layer_update(x, y, W1, W2, eta):
    r"""One training step of the 3-2-1 net by hand: one example, no biases, sigmoid hidden and output neurons.

    Parameters
    ----------
    x : ndarray, shape (3,)
        The input.
    y : float
        Its target.
    W1 : ndarray, shape (2, 3)
        Weights from the inputs to the hidden neurons.
    W2 : ndarray, shape (1, 2)
        Weights from the hidden neurons to the output neuron.
    eta : float
        Learning rate, above 0.

    Returns
    -------
    y_hat : float
        Output of the net with the OLD weights. The error that descends is ``1/2 * (y - y_hat) ** 2``.
    W1_new : ndarray, shape (2, 3)
        Weights to the hidden neurons after the step.
    W2_new : ndarray, shape (1, 2)
        Weights to the output neuron after the step.

    Source: Rumelhart, Hinton & Williams (1986), eqs. (4) to (8), for one example.
    """
    z1 = W1 @ x  # (2,)
    a1 = sigmoid(z1)
    z2 = W2 @ a1  # (1,)
    y_hat = sigmoid(z2)
    delta2 = (y_hat - y) * sigmoid_prime(z2)  # (1,)
    delta1 = (W2.T @ delta2) * sigmoid_prime(z1)  # (2,), with the old W2
    return float(y_hat[0]), W1 - eta * np.outer(delta1, x), W2 - eta * np.outer(delta2, a1)


# --- The cases ------------------------------------------------------------------------


def draw_output_layers(rng):
    """Middle and saturated neurons; targets between 0 and 1, and whole ones; widths apart from m."""
    for m, n, spread in ((7, 3, 1.5), (4, 1, 1.0), (5, 6, 6.0)):
        Z = rng.normal(size=(m, n)) * spread
        yield {"A": sigmoid(Z), "Y": rng.uniform(size=(m, n)), "Z": Z}
    Z = rng.normal(size=(3, 4)) * 2
    yield {"A": sigmoid(Z), "Y": rng.integers(0, 2, size=(3, 4)), "Z": Z}


def draw_hidden_layers(rng):
    """A square layer first, where a transposed matrix shows before it fails; then wider, narrower ones."""
    for m, n_next, n in ((7, 4, 4), (5, 2, 6), (3, 5, 4), (6, 1, 3)):
        yield {
            "delta_next": rng.normal(size=(m, n_next)),
            "W_next": rng.normal(size=(n_next, n)),
            "Z": rng.normal(size=(m, n)) * 2 + 3 * (np.arange(n) == 0),
        }
    yield {
        "delta_next": rng.normal(size=(4, 3)),
        "W_next": rng.integers(-3, 4, size=(3, 2)),
        "Z": rng.normal(size=(4, 2)),
    }


def draw_layers_with_errors(rng):
    """A square layer, wider and narrower ones, and whole-numbered activations."""
    for m, n, n_prev in ((7, 4, 4), (5, 3, 6), (3, 5, 2), (4, 1, 3)):
        yield {"delta": rng.normal(size=(m, n)), "A_prev": sigmoid(rng.normal(size=(m, n_prev)) * 2)}
    yield {"delta": rng.normal(size=(6, 2)), "A_prev": rng.integers(-4, 5, size=(6, 3))}


def draw_linear_layers(rng):
    """A square layer, wider and narrower ones, and whole-numbered inputs."""
    for m, n, n_prev in ((7, 4, 4), (5, 3, 6), (3, 5, 2)):
        yield {
            "G": rng.normal(size=(m, n)) / m,
            "A_prev": rng.normal(size=(m, n_prev)),
            "W": rng.normal(size=(n, n_prev)),
        }
    yield {
        "G": rng.normal(size=(6, 2)) / 6,
        "A_prev": rng.integers(-4, 5, size=(6, 3)),
        "W": rng.normal(size=(2, 3)),
    }


def draw_network(rng, sizes):
    """Weights and biases, none of them 0, with one neuron of the first layer near saturation."""
    weights = [rng.normal(size=(n, n_prev)) for n_prev, n in pairwise(sizes)]
    biases = [rng.choice((-1, 1), size=n) * rng.uniform(0.3, 1.2, size=n) for n in sizes[1:]]
    biases[0][0] += 4.0
    return weights, biases


def draw_networks(rng):
    """Three layers of which one is square, three square layers, two layers on whole numbers, one layer."""
    for sizes, m in (((5, 4, 4, 3), 7), ((3, 3, 3, 3), 5)):
        weights, biases = draw_network(rng, sizes)
        yield {
            "weights": weights,
            "biases": biases,
            "X": rng.normal(size=(m, sizes[0])),
            "Y": rng.uniform(size=(m, sizes[-1])),
        }
    for sizes, m in (((2, 5, 1), 4), ((4, 2), 6)):
        weights, biases = draw_network(rng, sizes)
        yield {
            "weights": weights,
            "biases": biases,
            "X": rng.integers(-2, 3, size=(m, sizes[0])),
            "Y": rng.integers(0, 2, size=(m, sizes[-1])),
        }


def draw_training_steps(rng):
    """The networks of `draw_networks`, each with another rate."""
    for case, eta in zip(draw_networks(rng), (0.5, 3.0, 1.5, 0.1), strict=True):
        yield {**case, "eta": eta * rng.uniform(0.8, 1.2)}


def draw_small_nets(rng):
    """Four 3-2-1 nets: middle and nearly saturated hidden neurons, and whole-numbered inputs."""
    for x in (rng.normal(size=3), rng.normal(size=3) * 4, rng.uniform(size=3), rng.integers(1, 4, size=3)):
        yield {
            "x": x,
            "y": float(rng.uniform()),
            "W1": rng.normal(size=(2, 3)),
            "W2": rng.choice((-1, 1), size=(1, 2)) * rng.uniform(0.5, 1.5, size=(1, 2)),
            "eta": float(rng.uniform(0.3, 2.0)),
        }


# --- The costs whose gradients the answers are ------------------------------------------------------------


def summed_cost(A, Y, Z):
    """Sum of the costs of single examples by the weighted inputs: its gradient holds all their errors."""
    return 0.5 * np.sum((sigmoid(Z) - Y) ** 2)


def cost_behind_hidden_layer(delta_next, W_next, Z):
    """A cost whose error in the layer after is `delta_next`: it grows by that much per weighted input."""
    return np.sum(delta_next * (sigmoid(Z) @ W_next.T))


def cost_of_layer(delta, A_prev, W, b):
    """A mean cost whose error in the layer is `delta`."""
    return np.sum(delta * (A_prev @ W.T + b)) / len(delta)


def any_parameters(delta, A_prev):
    """Weights and biases that `layer_gradients` is not given: the gradient is the same at all of them."""
    return {"W": np.full((delta.shape[1], A_prev.shape[1]), 0.5), "b": np.full(delta.shape[1], -0.25)}


def cost_of_linear_step(G, A_prev, W, b):
    """A cost whose derivative by Z is `G`."""
    return np.sum(G * (A_prev @ W.T + b))


def any_bias(G, A_prev, W):
    """Biases that `linear_backward` is not given."""
    return {"b": np.full(len(W), -0.25)}


def cost_of_network(weights, biases, X, Y):
    """The quadratic cost of the whole network."""
    return quadratic_cost(network_forward(weights, biases, X)[1][-1], Y)


def outputs_and_targets(weights, biases, X, Y):
    """What the learner's own `quadratic_cost` takes."""
    return network_forward(weights, biases, X)[1][-1], Y


# --- Known mistakes ------------------------------------------------------------------------


def reversed_difference(A, Y, Z):
    """Target minus output."""
    return (Y - A) * sigmoid_prime(Z)


def difference_without_slope(A, Y, Z):
    """The difference alone; it would be right for the cross-entropy."""
    return A - Y


def slope_at_activation(A, Y, Z):
    """The slope of the sigmoid at A instead of Z: the sigmoid is applied twice."""
    return (A - Y) * sigmoid_prime(A)


def slope_from_z(A, Y, Z):
    """``z (1 - z)``: right for a, not for z."""
    return (A - Y) * Z * (1 - Z)


def slope_of_tanh(A, Y, Z):
    """The derivative of another activation function."""
    return (A - Y) * (1 - A**2)


def activation_for_slope(A, Y, Z):
    """The activation instead of the slope."""
    return (A - Y) * A


def output_slope_twice(A, Y, Z):
    """The slope is multiplied in twice."""
    return (A - Y) * sigmoid_prime(Z) ** 2


def output_error_averaged_over_outputs(A, Y, Z):
    """The squared errors of an example are averaged, not added."""
    return (A - Y) * sigmoid_prime(Z) / A.shape[1]


def output_error_averaged(A, Y, Z):
    """The 1/m of the mean is taken here already."""
    return (A - Y) * sigmoid_prime(Z) / len(A)


def output_error_doubled(A, Y, Z):
    """The 1/2 of the cost is forgotten."""
    return 2 * (A - Y) * sigmoid_prime(Z)


def distance_instead_of_difference(A, Y, Z):
    """The absolute difference."""
    return np.abs(A - Y) * sigmoid_prime(Z)


def squared_difference_kept(A, Y, Z):
    """The square is not differentiated."""
    return 0.5 * (A - Y) ** 2 * sigmoid_prime(Z)


def hidden_transposed_where_square(delta_next, W_next, Z):
    """The weights are used from the wrong side; elsewhere the shapes do not fit."""
    square = W_next.shape[0] == W_next.shape[1]
    return (delta_next @ (W_next.T if square else W_next)) * sigmoid_prime(Z)


def hidden_without_slope(delta_next, W_next, Z):
    """The error is sent back through the weights, not through the sigmoid."""
    return delta_next @ W_next


def hidden_slope_at_activation(delta_next, W_next, Z):
    """The slope of the sigmoid at sigmoid(Z)."""
    return (delta_next @ W_next) * sigmoid_prime(sigmoid(Z))


def hidden_times_activation(delta_next, W_next, Z):
    """The activation instead of the slope."""
    return (delta_next @ W_next) * sigmoid(Z)


def hidden_slope_from_z(delta_next, W_next, Z):
    """``z (1 - z)``: right for a, not for z."""
    return (delta_next @ W_next) * Z * (1 - Z)


def hidden_slope_of_tanh(delta_next, W_next, Z):
    """The derivative of another activation function."""
    return (delta_next @ W_next) * (1 - sigmoid(Z) ** 2)


def hidden_slope_twice(delta_next, W_next, Z):
    """The slope is multiplied in twice."""
    return (delta_next @ W_next) * sigmoid_prime(Z) ** 2


def hidden_averaged(delta_next, W_next, Z):
    """Divided by m once more."""
    return (delta_next @ W_next) * sigmoid_prime(Z) / len(Z)


def hidden_from_last_neuron(delta_next, W_next, Z):
    """Only the last neuron of the next layer sends its error back: a loop overwrites instead of adding."""
    return delta_next[:, -1:] * W_next[-1] * sigmoid_prime(Z)


def hidden_with_mean_weight(delta_next, W_next, Z):
    """The mean over the next layer's neurons instead of the sum."""
    return (delta_next @ W_next) / len(W_next) * sigmoid_prime(Z)


def gradients_summed(delta, A_prev):
    """Sums over the examples instead of means."""
    return delta.T @ A_prev, delta.sum(axis=0)


def gradients_averaged_twice(delta, A_prev):
    """Divided by m once more."""
    return delta.T @ A_prev / len(delta) ** 2, delta.mean(axis=0) / len(delta)


def divided_by_neurons(delta, A_prev):
    """The number of neurons is taken for the number of examples."""
    return delta.T @ A_prev / delta.shape[1], delta.sum(axis=0) / delta.shape[1]


def gradients_negated(delta, A_prev):
    """The step down instead of the gradient."""
    return -delta.T @ A_prev / len(delta), -delta.mean(axis=0)


def weights_summed_biases_averaged(delta, A_prev):
    """The mean is forgotten in dW only."""
    return delta.T @ A_prev, delta.mean(axis=0)


def biases_summed(delta, A_prev):
    """The mean is forgotten in db only."""
    return delta.T @ A_prev / len(delta), delta.sum(axis=0)


def biases_of_last_example(delta, A_prev):
    """The bias gradient is overwritten example by example."""
    return delta.T @ A_prev / len(delta), delta[-1].copy()


def biases_averaged_over_everything(delta, A_prev):
    """The mean is taken over the neurons too."""
    return delta.T @ A_prev / len(delta), np.full(delta.shape[1], delta.mean())


def gradients_of_last_example(delta, A_prev):
    """Only the last example counts: a loop that overwrites instead of adding."""
    return np.outer(delta[-1], A_prev[-1]), delta[-1].copy()


def divided_by_width(delta, A_prev):
    """``shape[1]`` is taken for the number of examples."""
    return delta.T @ A_prev / A_prev.shape[1], delta.sum(axis=0) / A_prev.shape[1]


def outer_product_of_means(delta, A_prev):
    """The mean of the products is taken for the product of the means."""
    return np.outer(delta.mean(axis=0), A_prev.mean(axis=0)), delta.mean(axis=0)


def gradient_reshaped(delta, A_prev):
    """A transposed product, forced into the right shape by reshape."""
    return (A_prev.T @ delta / len(delta)).reshape(delta.shape[1], -1), delta.mean(axis=0)


def gradient_transposed(delta, A_prev):
    """The product the other way round: right numbers, rows and columns exchanged."""
    return A_prev.T @ delta / len(delta), delta.mean(axis=0)


def biases_as_row(delta, A_prev):
    """A matrix of one row, as keepdims leaves it."""
    return delta.T @ A_prev / len(delta), delta.mean(axis=0, keepdims=True)


def biases_as_column(delta, A_prev):
    """A matrix of one column, as in texts where examples are columns."""
    return delta.T @ A_prev / len(delta), delta.mean(axis=0)[:, None]


def linear_averaged(G, A_prev, W):
    """Means where sums are due: the 1/m is in G already."""
    return G @ W, G.T @ A_prev / len(G), G.mean(axis=0)


def linear_weights_averaged(G, A_prev, W):
    """A mean in dW only."""
    return G @ W, G.T @ A_prev / len(G), G.sum(axis=0)


def linear_biases_averaged(G, A_prev, W):
    """A mean in db only."""
    return G @ W, G.T @ A_prev, G.mean(axis=0)


def linear_with_slope(G, A_prev, W):
    """The slope of a sigmoid is multiplied in, though the step is linear."""
    return (G @ W) * A_prev * (1 - A_prev), G.T @ A_prev, G.sum(axis=0)


def linear_transposed_where_square(G, A_prev, W):
    """The weights are used from the wrong side; elsewhere the shapes do not fit."""
    return G @ (W.T if W.shape[0] == W.shape[1] else W), G.T @ A_prev, G.sum(axis=0)


def linear_passing_on_averaged(G, A_prev, W):
    """What is passed on is divided by m."""
    return G @ W / len(G), G.T @ A_prev, G.sum(axis=0)


def linear_biases_over_everything(G, A_prev, W):
    """The sum runs over the neurons too."""
    return G @ W, G.T @ A_prev, np.full(len(W), G.sum())


def linear_gradient_transposed(G, A_prev, W):
    """The product the other way round: right numbers, rows and columns exchanged."""
    return G @ W, A_prev.T @ G, G.sum(axis=0)


def linear_passed_on_last(G, A_prev, W):
    """The right three arrays in another order."""
    return G.T @ A_prev, G.sum(axis=0), G @ W


def linear_biases_as_row(G, A_prev, W):
    """A matrix of one row, as keepdims leaves it."""
    return G @ W, G.T @ A_prev, G.sum(axis=0, keepdims=True)


def linear_gradient_reshaped(G, A_prev, W):
    """A transposed product, forced into the right shape by reshape."""
    return G @ W, (A_prev.T @ G).reshape(W.shape), G.sum(axis=0)


#: What is put in the place of sigmoid'(z), by the name of the mistake.
WRONG_SLOPES = {
    "sigmoid_prime_of_activation": lambda Z, A: sigmoid_prime(A),
    "z_times_one_minus_z": lambda Z, A: Z * (1 - Z),
    "tanh_prime": lambda Z, A: 1 - A**2,
    "relu_prime": lambda Z, A: (Z > 0).astype(float),
    "activation_only": lambda Z, A: A,
    "one_minus_activation_only": lambda Z, A: 1 - A,
    "sigmoid_prime_twice": lambda Z, A: sigmoid_prime(Z) ** 2,
}
#: What is put in the place of a - y.
WRONG_DIFFERENCES = {
    "absolute_difference": lambda A, Y: np.abs(A - Y),
    "sign_of_difference": lambda A, Y: np.sign(A - Y),
    "squared_difference": lambda A, Y: (A - Y) ** 2,
    "difference_averaged_over_outputs": lambda A, Y: np.mean(A - Y, axis=1, keepdims=True) + 0 * A,
}
#: What is put in the place of the mean error of a neuron.
WRONG_BIASES = {
    "bias_of_last_example": lambda delta, dW: delta[-1],
    "bias_of_first_example": lambda delta, dW: delta[0],
    "bias_sum": lambda delta, dW: delta.sum(axis=0),
    "bias_divided_by_m_twice": lambda delta, dW: delta.mean(axis=0) / len(delta),
    "bias_over_all_neurons": lambda delta, dW: np.full(delta.shape[1], delta.sum() / len(delta)),
    "bias_zero": lambda delta, dW: np.zeros(delta.shape[1]),
    "bias_one": lambda delta, dW: np.ones(delta.shape[1]),
    "bias_from_weight_gradient": lambda delta, dW: dW.sum(axis=1),
}
#: Wrong factors of the whole gradient, from m, the number of outputs, and the cost. Of each row at most one
#: is used: two of them together would undo one another.
WRONG_FACTORS = (
    {
        "sum_instead_of_mean": lambda m, n_outputs, cost: m,
        "divided_by_m_twice": lambda m, n_outputs, cost: 1 / m,
        "divided_by_outputs": lambda m, n_outputs, cost: m / n_outputs,
        "mean_over_outputs_too": lambda m, n_outputs, cost: 1 / n_outputs,
    },
    {"doubled": lambda m, n_outputs, cost: 2, "halved": lambda m, n_outputs, cost: 1 / 2},
    {"sign_reversed": lambda m, n_outputs, cost: -1},
    {"times_cost": lambda m, n_outputs, cost: cost},
)


def backprop_with(switches, weights, biases, X, Y):
    """Backpropagation with the mistakes named in `switches`; with none of them it is right."""
    zs, activations = _forward_with(switches, weights, biases, X)
    deltas = _errors_with(switches, weights, zs, activations, Y)
    gradients = [_gradients_with(switches, layer, deltas, zs, activations) for layer in range(len(weights))]
    cost = quadratic_cost(activations[-1], Y)
    for row in WRONG_FACTORS:
        for factor in _chosen(switches, row)[:1]:
            gradients = [(factor(*Y.shape, cost) * dW, factor(*Y.shape, cost) * db) for dW, db in gradients]
    if "normalised" in switches:
        length = np.sqrt(sum(np.sum(g**2) for pair in gradients for g in pair)) or 1.0
        gradients = [(dW / length, db / length) for dW, db in gradients]
    if "transposed_gradient" in switches:
        gradients = [(dW.T, db) for dW, db in gradients]
    if "bias_as_column" in switches:
        gradients = [(dW, db[:, None]) for dW, db in gradients]
    if "order_reversed" in switches:
        gradients = gradients[::-1]
    return [dW for dW, _ in gradients], [db for _, db in gradients]


def _forward_with(switches, weights, biases, X):
    """Weighted inputs and activations of all layers."""
    if "forward_without_biases" in switches:
        biases = [np.zeros_like(b) for b in biases]
    zs, activations = network_forward(weights, biases, X)
    if "linear_output" in switches:
        activations = [*activations[:-1], zs[-1]]
    return zs, activations


def _errors_with(switches, weights, zs, activations, Y):
    """Errors of all layers, from the last to the first; the list is in the order of the layers."""
    deltas = [_output_error_with(switches, activations[-1], Y, zs[-1])]
    for layer in reversed(range(len(weights) - 1)):
        deltas.insert(0, _hidden_error_with(switches, layer, deltas, weights, zs, activations))
    return deltas


def _output_error_with(switches, A, Y, Z):
    wrong_differences = _chosen(switches, WRONG_DIFFERENCES)
    difference = wrong_differences[0](A, Y) if wrong_differences else A - Y
    if "no_sigmoid_prime_at_output" in switches or "linear_output" in switches:
        return difference
    return difference * _slope_with(switches, Z, A)


def _hidden_error_with(switches, layer, deltas, weights, zs, activations):
    """Error of a hidden layer; `deltas` holds those of the layers after it."""
    sent_back = _sent_back_with(switches, layer, deltas, weights, zs, activations)
    Z, A = zs[layer], activations[layer + 1]
    if "sigmoid_prime_of_next_layer" in switches and zs[layer + 1].shape[1] in (1, Z.shape[1]):  # what fits
        Z, A = zs[layer + 1], activations[layer + 2]
    delta = sent_back if "no_sigmoid_prime_in_hidden" in switches else sent_back * _slope_with(switches, Z, A)
    if "hidden_divided_by_m_again" in switches:
        delta = delta / len(delta)
    return 0 * delta if "hidden_layers_zero" in switches else delta


def _sent_back_with(switches, layer, deltas, weights, zs, activations):
    """The sum over the neurons of the next layer, each with its weight."""
    delta_next, W_next = deltas[0], weights[layer + 1]
    square = W_next.shape[0] == W_next.shape[1]
    if "wrong_layer_weights" in switches and weights[layer].shape == W_next.shape:
        W_next = weights[layer]
    if "gradient_instead_of_weights" in switches:
        W_next = delta_next.T @ activations[layer + 1] / len(delta_next)
    if "transposed_weights" in switches and square:
        W_next = W_next.T
    if "weights_left_out" in switches and square:
        return delta_next
    if "layer_skipped" in switches and len(deltas) > 1 and weights[layer + 2].shape[1] == zs[layer].shape[1]:
        return deltas[1] @ weights[layer + 2]
    if "last_next_neuron_only" in switches:
        return delta_next[:, -1:] * W_next[-1]
    return delta_next @ W_next


def _gradients_with(switches, layer, deltas, zs, activations):
    """Gradient of one layer's weights and biases."""
    delta, A_prev = deltas[layer], activations[layer]
    if "delta_overwritten" in switches and layer > 0 and deltas[layer - 1].shape == delta.shape:
        delta = deltas[layer - 1]
    if "own_activation" in switches and activations[layer + 1].shape == A_prev.shape:
        A_prev = activations[layer + 1]
    if "z_instead_of_activation" in switches and layer > 0:
        A_prev = zs[layer - 1]
    if "x_in_every_layer" in switches and activations[0].shape == A_prev.shape:
        A_prev = activations[0]
    if "last_example_only" in switches or "last_example_divided_by_m" in switches:
        share = len(delta) if "last_example_divided_by_m" in switches else 1
        delta, A_prev = delta[-1:] / share, A_prev[-1:]
    dW = delta.T @ A_prev / len(delta)
    if "product_of_means" in switches:
        dW = np.outer(delta.mean(axis=0), A_prev.mean(axis=0))
    if "reshaped_gradient" in switches:
        dW = (A_prev.T @ delta / len(delta)).reshape(dW.shape)
    wrong_biases = _chosen(switches, WRONG_BIASES)
    db = wrong_biases[0](delta, dW) if wrong_biases else delta.mean(axis=0)
    factor = len(delta) / A_prev.shape[1] if "divided_by_inputs" in switches else 1
    return factor * dW, factor * db


def _slope_with(switches, Z, A):
    wrong_slopes = _chosen(switches, WRONG_SLOPES)
    return wrong_slopes[0](Z, A) if wrong_slopes else sigmoid_prime(Z)


def _chosen(switches, table):
    """The entries of a table that are switched on, in the order of the table."""
    return [wrong for name, wrong in table.items() if name in switches]


BACKPROP_MISTAKES = {
    # The whole gradient has a wrong factor.
    "sum_instead_of_mean": "Yours is exactly m times ours: where did the mean over the examples go?",
    "divided_by_m_twice": "Yours is ours divided by m: somewhere the mean over the examples is taken twice.",
    "divided_by_outputs": (
        "You divide by the number of outputs where the number of examples belongs: which axis of Y counts "
        "the examples?"
    ),
    "mean_over_outputs_too": (
        "Yours is ours divided by the number of outputs: the cost is a mean over the examples, but a sum "
        "over the outputs."
    ),
    "divided_by_inputs": (
        "You divide by the number of columns of A_prev: which of its axes counts the examples?"
    ),
    "doubled": (
        "Yours is exactly twice ours: the 1/2 in the cost takes care of the 2 that falls from the square."
    ),
    "halved": (
        "Yours is exactly half of ours: the 1/2 in the cost is used up when the square is differentiated."
    ),
    "sign_reversed": "Yours is exactly ours with the other sign: it points downhill. Is it a - y or y - a?",
    "times_cost": (
        "Yours is ours times the value of the cost: the gradient is not multiplied by the cost itself."
    ),
    "normalised": (
        "Yours has length 1: the gradient was divided by its own length, but its length says how steep it is."
    ),
    # The error of the output layer.
    "absolute_difference": (
        "You take the distance |a - y|: then the error cannot say on which side of the target it is."
    ),
    "sign_of_difference": "You keep only the sign of a - y: how far off the output is has been lost.",
    "squared_difference": "The difference is still squared: differentiate the square first.",
    "difference_averaged_over_outputs": (
        "All output neurons of an example get the same error: each has its own a - y."
    ),
    "no_sigmoid_prime_at_output": (
        "The output error misses the slope of the sigmoid. (Without it, it belongs to the cross-entropy "
        "cost, not to the quadratic one.)"
    ),
    "linear_output": "You treat the output neurons as linear ones: they are sigmoid neurons like all others.",
    # The slope of the activation function.
    "no_sigmoid_prime_in_hidden": (
        "In the hidden layers the slope of the sigmoid is missing: the way back leads through the "
        "activation function too."
    ),
    "sigmoid_prime_of_activation": (
        "You take the slope of the sigmoid at a: it is a function of z. The sigmoid is applied twice."
    ),
    "z_times_one_minus_z": "You use z (1 - z): this short form of the slope is meant for another letter.",
    "tanh_prime": "You use 1 - a^2, the slope of tanh: these are sigmoid neurons.",
    "relu_prime": "You use 1 where z > 0 and 0 elsewhere, the slope of ReLU: these are sigmoid neurons.",
    "activation_only": "You use a where the slope of the sigmoid belongs: one of its two factors is missing.",
    "one_minus_activation_only": (
        "You use 1 - a where the slope of the sigmoid belongs: one of its two factors is missing."
    ),
    "sigmoid_prime_twice": "The slope of the sigmoid is multiplied in twice in each layer.",
    "sigmoid_prime_of_next_layer": (
        "In a hidden layer you take the slope of the sigmoid at the weighted inputs of the layer after it: "
        "whose neurons do you pass through?"
    ),
    # The way back from layer to layer.
    "transposed_weights": (
        "Where a layer is square, yours is what transposed weights give: does W[k, j] meet the error of "
        "neuron k?"
    ),
    "gradient_instead_of_weights": "You send the error back through dW: it has to go through W itself.",
    "wrong_layer_weights": (
        "You send the error back through the weights of the layer itself: it came through those of the next"
        " layer."
    ),
    "weights_left_out": (
        "Between layers of equal width you pass the error on unchanged: the weights are missing."
    ),
    "layer_skipped": "The error jumps over a layer: each layer's error comes from the layer right after it.",
    "last_next_neuron_only": (
        "Only the last neuron of the next layer sends its error back: is a sum overwritten in a loop?"
    ),
    "hidden_divided_by_m_again": (
        "At each hidden layer the error is divided by m once more: the mean is taken once, in the gradients."
    ),
    "hidden_layers_zero": "The hidden layers get gradient 0: the error stops at the output layer.",
    # From the errors to the gradients.
    "last_example_only": "Yours is the gradient of the last example alone: is a sum overwritten in a loop?",
    "last_example_divided_by_m": (
        "Only the last example counts, and it is divided by m: is a sum overwritten in a loop?"
    ),
    "product_of_means": (
        "You multiply the mean error with the mean activation: the mean of products is something else."
    ),
    "reshaped_gradient": "The entries of dW are right but in the wrong places: reshape does not transpose.",
    "transposed_gradient": (
        "Every dW is the transposed matrix: dW[j, k] belongs to W[j, k], from neuron k to neuron j."
    ),
    "order_reversed": (
        "The gradients stand in the order in which you met them, from the last layer to the first."
    ),
    "own_activation": "In dW you use the layer's own activations: which ones did its weights multiply?",
    "z_instead_of_activation": (
        "In dW you use the weighted inputs z of the layer before: which numbers went on from there?"
    ),
    "x_in_every_layer": "In dW you use X in every layer: only the first layer sees X.",
    "delta_overwritten": (
        "Some layer's gradients are made with the error of the layer below it: is delta overwritten too "
        "early?"
    ),
    "forward_without_biases": (
        "The gradient belongs to a network without biases: are they added on the way forward?"
    ),
    # The biases alone.
    "bias_of_last_example": "The bias gradients hold the last example alone.",
    "bias_of_first_example": "The bias gradients hold the first example alone.",
    "bias_sum": "The bias gradients are exactly m times ours: the mean is missing there, and only there.",
    "bias_divided_by_m_twice": (
        "The bias gradients are ours divided by m: there, and only there, the mean is taken twice."
    ),
    "bias_over_all_neurons": (
        "All bias gradients of a layer are equal: the sum ran over the neurons too. Which axis counts the "
        "examples?"
    ),
    "bias_as_column": (
        "Every db is a column: here a layer's biases have one axis only, one entry for each neuron."
    ),
    "bias_zero": "All bias gradients are 0: the biases would never learn.",
    "bias_one": "All bias gradients are 1: that is dz/db. The chain starts at the cost.",
    "bias_from_weight_gradient": (
        "The bias gradients are the row sums of dW: a bias sees the input 1, not the activations."
    ),
}


def ascent(weights, biases, X, Y, eta):
    """A step uphill."""
    return train_step(weights, biases, X, Y, -eta)


def step_without_eta(weights, biases, X, Y, eta):
    """The learning rate is not used."""
    return train_step(weights, biases, X, Y, 1.0)


def eta_divided_by_m(weights, biases, X, Y, eta):
    """The mean is taken again."""
    return train_step(weights, biases, X, Y, eta / len(X))


def eta_times_m(weights, biases, X, Y, eta):
    """The step of the summed cost."""
    return train_step(weights, biases, X, Y, eta * len(X))


def biases_not_updated(weights, biases, X, Y, eta):
    """Only the weights move."""
    return train_step(weights, biases, X, Y, eta)[0], [b.copy() for b in biases]


def weights_not_updated(weights, biases, X, Y, eta):
    """Only the biases move."""
    return [W.copy() for W in weights], train_step(weights, biases, X, Y, eta)[1]


def biases_uphill(weights, biases, X, Y, eta):
    """The biases move the wrong way."""
    return train_step(weights, biases, X, Y, eta)[0], train_step(weights, biases, X, Y, -eta)[1]


def only_last_layer_updated(weights, biases, X, Y, eta):
    """The layers before the last one stay as they are."""
    new_weights, new_biases = train_step(weights, biases, X, Y, eta)
    return [*(W.copy() for W in weights[:-1]), new_weights[-1]], [
        *(b.copy() for b in biases[:-1]),
        new_biases[-1],
    ]


def change_instead_of_new_values(weights, biases, X, Y, eta):
    """The steps are returned, not the places where they lead."""
    dWs, dbs = backprop(weights, biases, X, Y)
    return [-eta * dW for dW in dWs], [-eta * db for db in dbs]


def updated_before_propagating(weights, biases, X, Y, eta):
    """A layer's weights are updated before the error goes back through them."""
    weights, biases = list(weights), list(biases)
    zs, activations = network_forward(weights, biases, X)
    delta = output_error(activations[-1], Y, zs[-1])
    for layer in reversed(range(len(weights))):
        dW, db = layer_gradients(delta, activations[layer])
        weights[layer], biases[layer] = weights[layer] - eta * dW, biases[layer] - eta * db
        if layer > 0:
            delta = hidden_error(
                delta, weights[layer], zs[layer - 1]
            )  # the error goes through the NEW weights
    return weights, biases


def one_step_per_example(weights, biases, X, Y, eta):
    """A step after each example: stochastic gradient descent."""
    for x, y in zip(X, Y, strict=True):
        weights, biases = train_step(weights, biases, x[None, :], y[None, :], eta)
    return weights, biases


def _two_layer_step(x, y, W1, W2, eta, delta2, delta1):
    """The step of the 3-2-1 net with given errors."""
    a1 = sigmoid(W1 @ x)
    y_hat = float(sigmoid(W2 @ a1)[0])
    return y_hat, W1 - eta * np.outer(delta1, x), W2 - eta * np.outer(delta2, a1)


def _two_layer_errors(x, y, W1, W2):
    """Output difference, output error and hidden error of the 3-2-1 net."""
    z1 = W1 @ x
    z2 = W2 @ sigmoid(z1)
    difference = sigmoid(z2) - y
    delta2 = difference * sigmoid_prime(z2)
    return difference, delta2, (W2.T @ delta2) * sigmoid_prime(z1)


def added_delta_of_the_other_sign(x, y, W1, W2, eta):
    """The error of 001 with the update of 003: the signs of two conventions are mixed."""
    return two_layer_update(x, y, W1, W2, -eta)


def small_net_without_eta(x, y, W1, W2, eta):
    """The learning rate is not used."""
    return two_layer_update(x, y, W1, W2, 1.0)


def small_net_without_output_slope(x, y, W1, W2, eta):
    """The output error misses sigmoid'."""
    difference, _, _ = _two_layer_errors(x, y, W1, W2)
    return _two_layer_step(x, y, W1, W2, eta, difference, (W2.T @ difference) * sigmoid_prime(W1 @ x))


def small_net_without_hidden_slope(x, y, W1, W2, eta):
    """The hidden errors miss sigmoid'."""
    _, delta2, _ = _two_layer_errors(x, y, W1, W2)
    return _two_layer_step(x, y, W1, W2, eta, delta2, W2.T @ delta2)


def small_net_slope_at_activation(x, y, W1, W2, eta):
    """The slope of the sigmoid is taken at the activations, in both layers."""
    a1 = sigmoid(W1 @ x)
    y_hat = sigmoid(W2 @ a1)
    delta2 = (y_hat - y) * sigmoid_prime(y_hat)
    return _two_layer_step(x, y, W1, W2, eta, delta2, (W2.T @ delta2) * sigmoid_prime(a1))


def small_net_propagated_through_new_weights(x, y, W1, W2, eta):
    """W2 is updated before the error goes back through it."""
    y_hat, _, W2_new = two_layer_update(x, y, W1, W2, eta)
    _, delta2, _ = _two_layer_errors(x, y, W1, W2)
    return y_hat, W1 - eta * np.outer((W2_new.T @ delta2) * sigmoid_prime(W1 @ x), x), W2_new


def small_net_doubled(x, y, W1, W2, eta):
    """The 1/2 of the error is forgotten."""
    return two_layer_update(x, y, W1, W2, 2 * eta)


def small_net_hidden_weights_kept(x, y, W1, W2, eta):
    """Only the output neuron learns."""
    y_hat, _, W2_new = two_layer_update(x, y, W1, W2, eta)
    return y_hat, W1.copy(), W2_new


def small_net_output_after_step(x, y, W1, W2, eta):
    """The output of the updated net."""
    _, W1_new, W2_new = two_layer_update(x, y, W1, W2, eta)
    return two_layer_update(x, y, W1_new, W2_new, eta)[0], W1_new, W2_new


def small_net_weights_left_out(x, y, W1, W2, eta):
    """Both hidden neurons get the output error, whatever their weights."""
    _, delta2, _ = _two_layer_errors(x, y, W1, W2)
    return _two_layer_step(x, y, W1, W2, eta, delta2, delta2 * sigmoid_prime(W1 @ x))


def small_net_output_as_array(x, y, W1, W2, eta):
    """The output is left in an array of one entry."""
    y_hat, W1_new, W2_new = two_layer_update(x, y, W1, W2, eta)
    return np.array([y_hat]), W1_new, W2_new


def small_net_z_instead_of_activation(x, y, W1, W2, eta):
    """The gradient of W2 is made with the hidden weighted inputs."""
    y_hat, W1_new, _ = two_layer_update(x, y, W1, W2, eta)
    _, delta2, _ = _two_layer_errors(x, y, W1, W2)
    return y_hat, W1_new, W2 - eta * np.outer(delta2, W1 @ x)


def small_net_linear_hidden(x, y, W1, W2, eta):
    """The hidden neurons have no sigmoid."""
    z1 = W1 @ x
    y_hat = sigmoid(W2 @ z1)
    delta2 = (y_hat - y) * sigmoid_prime(W2 @ z1)
    return float(y_hat[0]), W1 - eta * np.outer(W2.T @ delta2, x), W2 - eta * np.outer(delta2, z1)


def small_net_linear_output(x, y, W1, W2, eta):
    """The output neuron has no sigmoid."""
    a1 = sigmoid(W1 @ x)
    y_hat = W2 @ a1
    delta2 = y_hat - y
    delta1 = (W2.T @ delta2) * sigmoid_prime(W1 @ x)
    return float(y_hat[0]), W1 - eta * np.outer(delta1, x), W2 - eta * np.outer(delta2, a1)


# --- The cards ------------------------------------------------------------------------

EXERCISES = (
    Exercise(
        reference=output_error,
        inputs=draw_output_layers,
        points=1,
        gradient=GradientOf(summed_cost, wrt=("Z",)),
        hints=(
            (
                "Take one example and one neuron: the cost is 1/2 (a - y)^2 with a = sigmoid(z). Which two "
                "derivatives does the chain rule multiply?"
            ),
            (
                "One factor comes from the square, the other is sigmoid_prime, taken at z. All is entry by "
                "entry."
            ),
        ),
        mistakes=(
            Mistake(
                reversed_difference,
                (
                    "Yours has exactly the other sign: it is the delta of texts that ADD eta * delta * x. "
                    "Here delta is a derivative of the cost."
                ),
            ),
            Mistake(
                difference_without_slope,
                (
                    "The slope of the sigmoid is missing. (Without it, it is the error of the cross-entropy"
                    " cost.)"
                ),
            ),
            Mistake(
                slope_at_activation,
                "You take the slope of the sigmoid at A. At which number is it steep or flat?",
            ),
            Mistake(
                slope_from_z, "You use z (1 - z): this short form of the slope is meant for another letter."
            ),
            Mistake(slope_of_tanh, "You use 1 - a^2, the slope of tanh: these are sigmoid neurons."),
            Mistake(
                activation_for_slope,
                "You multiply with the activation itself: how steep is the sigmoid at Z?",
            ),
            Mistake(
                output_slope_twice,
                "The slope of the sigmoid is multiplied in twice: there is one bend between z and the cost.",
            ),
            Mistake(
                output_error_averaged_over_outputs,
                (
                    "Yours is ours divided by the number of outputs: the cost of an example adds up over its "
                    "outputs."
                ),
            ),
            Mistake(
                output_error_averaged,
                (
                    "Yours is ours divided by m: delta belongs to one example. The mean is taken later, in "
                    "the gradients."
                ),
            ),
            Mistake(
                output_error_doubled,
                "Yours is exactly twice ours: the cost has a 1/2 that takes care of the 2 from the square.",
            ),
            Mistake(
                distance_instead_of_difference,
                "You take the distance |a - y|: then the error cannot say on which side of the target it is.",
            ),
            Mistake(
                squared_difference_kept, "The difference is still squared: differentiate the square first."
            ),
        ),
    ),
    Exercise(
        reference=hidden_error,
        inputs=draw_hidden_layers,
        points=2,
        gradient=GradientOf(cost_behind_hidden_layer, wrt=("Z",)),
        hints=(
            (
                "Neuron j reaches the cost through every neuron k of the next layer. Write the sum over k "
                "for one example."
            ),
            (
                "The shapes guide you: (m, n_next) and (n_next, n) make (m, n). Then one more factor, entry"
                " by entry."
            ),
        ),
        mistakes=(
            Mistake(
                hidden_transposed_where_square,
                (
                    "Where the layer is square, yours is what transposed weights give: does W_next[k, j] "
                    "meet the error of neuron k?"
                ),
            ),
            Mistake(
                hidden_without_slope,
                (
                    "The slope of the sigmoid is missing: the way back leads through the activation "
                    "function too."
                ),
            ),
            Mistake(
                hidden_slope_at_activation,
                "You take the slope of the sigmoid at the activations: it is a function of Z.",
            ),
            Mistake(
                hidden_times_activation,
                "You multiply with the activation itself: how steep is the sigmoid at Z?",
            ),
            Mistake(
                hidden_slope_from_z,
                "You use z (1 - z): this short form of the slope is meant for another letter.",
            ),
            Mistake(
                hidden_slope_of_tanh,
                "You use 1 - a^2, the slope of tanh: these are sigmoid neurons.",
            ),
            Mistake(
                hidden_slope_twice,
                "The slope of the sigmoid is multiplied in twice: the way back passes each bend once.",
            ),
            Mistake(
                hidden_averaged,
                (
                    "Yours is ours divided by m: delta belongs to one example. The mean is taken later, in "
                    "the gradients."
                ),
            ),
            Mistake(
                hidden_from_last_neuron,
                (
                    "Only the last neuron of the next layer sends its error back: is a sum overwritten in a"
                    " loop?"
                ),
            ),
            Mistake(
                hidden_with_mean_weight,
                (
                    "You take a mean over the neurons of the next layer: the chain rule adds all ways, it "
                    "does not average."
                ),
            ),
        ),
    ),
    Exercise(
        reference=layer_gradients,
        inputs=draw_layers_with_errors,
        points=2,
        gradient=GradientOf(cost_of_layer, wrt=("W", "b"), extra=any_parameters),
        hints=(
            (
                "For one example, dW[j, k] is the error of neuron j times the activation of neuron k. Which"
                " shape has that?"
            ),
            (
                "One matrix product sums over the examples. For a mean, something is still to be done, in "
                "dW and in db."
            ),
        ),
        mistakes=(
            Mistake(
                gradients_summed, "Yours is exactly m times ours: where did the mean over the examples go?"
            ),
            Mistake(
                gradients_averaged_twice,
                "Yours is ours divided by m: the mean over the examples is taken twice.",
            ),
            Mistake(
                divided_by_neurons,
                "You divide by the number of columns of delta: which of its axes counts the examples?",
            ),
            Mistake(
                gradients_negated,
                "Yours is exactly ours with the other sign: it points downhill. The gradient points up.",
            ),
            Mistake(
                weights_summed_biases_averaged, "db is right, dW is m times ours: the mean is missing in dW."
            ),
            Mistake(biases_summed, "dW is right, db is m times ours: the mean is missing in db."),
            Mistake(
                biases_of_last_example,
                "Your db holds the last example alone: is a sum overwritten in a loop?",
            ),
            Mistake(
                biases_averaged_over_everything,
                (
                    "All entries of your db are equal: the mean ran over the neurons too. Which axis counts"
                    " the examples?"
                ),
            ),
            Mistake(
                gradients_of_last_example,
                "Yours is the gradient of the last example alone: is a sum overwritten in a loop?",
            ),
            Mistake(
                divided_by_width,
                "You divide by the number of columns of A_prev: which axis counts the examples?",
            ),
            Mistake(
                outer_product_of_means,
                (
                    "You multiply the mean error with the mean activation: the mean of products is "
                    "something else."
                ),
            ),
            Mistake(
                gradient_reshaped,
                "The entries of dW are right but in the wrong places: reshape does not transpose.",
            ),
            Mistake(
                gradient_transposed,
                "Your dW is the transposed matrix: dW[j, k] belongs to W[j, k], from neuron k to neuron j.",
            ),
            Mistake(
                biases_as_row, "db has one row too much: it is as long as the biases, without a second axis."
            ),
            Mistake(
                biases_as_column,
                "db is a column: here a layer's biases have one axis only, one entry for each neuron.",
            ),
        ),
    ),
    Exercise(
        reference=linear_backward,
        inputs=draw_linear_layers,
        points=2,
        gradient=GradientOf(cost_of_linear_step, wrt=("A_prev", "W", "b"), extra=any_bias),
        hints=(
            (
                "Z[i, j] is the sum over k of A_prev[i, k] W[j, k], plus b[j]. Which entries of Z does "
                "A_prev[i, k] touch? And W[j, k]? And b[j]?"
            ),
            "Add up G over all entries of Z that are touched, each with its factor. The 1/m is in G already.",
        ),
        mistakes=(
            Mistake(
                linear_averaged,
                (
                    "dW and db are ours divided by m: G is the derivative of the whole cost, so the 1/m is "
                    "in it already."
                ),
            ),
            Mistake(linear_weights_averaged, "dW alone is ours divided by m: the 1/m is in G already."),
            Mistake(linear_biases_averaged, "db alone is ours divided by m: the 1/m is in G already."),
            Mistake(
                linear_with_slope,
                (
                    "You multiply with the slope of a sigmoid: this step is the linear one alone; the "
                    "activation function is a step of its own."
                ),
            ),
            Mistake(
                linear_transposed_where_square,
                (
                    "Where W is square, your dA_prev is what the transposed matrix gives: which index do G "
                    "and W share?"
                ),
            ),
            Mistake(linear_passing_on_averaged, "dA_prev is ours divided by m: the 1/m is in G already."),
            Mistake(
                linear_biases_over_everything,
                (
                    "All entries of your db are equal: the sum ran over the neurons too. Which axis counts "
                    "the examples?"
                ),
            ),
            Mistake(
                linear_gradient_transposed,
                "Your dW is the transposed matrix: dW[j, k] belongs to W[j, k], from neuron k to neuron j.",
            ),
            Mistake(
                linear_passed_on_last,
                (
                    "Your three arrays are right, in another order: first what is passed on, then what is "
                    "stored."
                ),
            ),
            Mistake(
                linear_biases_as_row,
                "db has one row too much: it is as long as the biases, without a second axis.",
            ),
            Mistake(
                linear_gradient_reshaped,
                "The entries of dW are right but in the wrong places: reshape does not transpose.",
            ),
        ),
    ),
    Exercise(
        reference=backprop,
        inputs=draw_networks,
        points=4,
        gradient=GradientOf(
            cost_of_network,
            wrt=("weights", "biases"),
            own_cost=OwnCost("quadratic_cost", outputs_and_targets),
        ),
        hints=(
            "Go forward once and keep all zs and activations. Then start at the output and walk back.",
            (
                "At each layer two things happen: its gradients are stored, and its error is turned into "
                "that of the layer before. The first layer needs no further step back."
            ),
            (
                "activations[l] is what went INTO layer l (activations[0] is X). Collected backwards, the "
                "lists must be turned round at the end."
            ),
        ),
        mistakes=switched_mistakes(backprop_with, BACKPROP_MISTAKES),
    ),
    Exercise(
        reference=train_step,
        inputs=draw_training_steps,
        points=2,
        hints=(
            (
                "First the whole gradient, with the old weights everywhere. Then all weights and biases "
                "move at once."
            ),
            (
                "Each parameter minus eta times its own gradient, as a new array; the lists that came in "
                "stay as they are."
            ),
        ),
        mistakes=(
            Mistake(ascent, "Your step goes uphill: the gradient points to where the cost grows."),
            Mistake(step_without_eta, "The learning rate has no effect on your step."),
            Mistake(eta_divided_by_m, "Your step is ours divided by m: backprop has taken the mean already."),
            Mistake(eta_times_m, "Your step is m times ours: the cost is a mean over the examples."),
            Mistake(biases_not_updated, "The weights are right, the biases have not moved."),
            Mistake(weights_not_updated, "The biases are right, the weights have not moved."),
            Mistake(biases_uphill, "The weights go downhill, the biases uphill."),
            Mistake(only_last_layer_updated, "Only the last layer has moved."),
            Mistake(
                change_instead_of_new_values,
                "You return the change: what is asked for is where the step leads.",
            ),
            Mistake(
                updated_before_propagating,
                (
                    "The last layer is right, the ones before are a little off: the error went back through"
                    " weights that were updated already. The gradient belongs to the old weights, all of "
                    "them."
                ),
            ),
            Mistake(
                one_step_per_example,
                (
                    "You step after every example: here the gradient is the mean over all of them, and "
                    "there is one step."
                ),
            ),
        ),
    ),
    Exercise(
        reference=two_layer_update,
        inputs=draw_small_nets,
        points=3,
        hints=(
            (
                "Follow the worked example of the chapter: z1, a1, z2, y_hat, then delta2, delta1, then the"
                " two updates."
            ),
            (
                "Both deltas are computed before any weight changes. W1 has shape (2, 3): which outer "
                "product has it too?"
            ),
        ),
        mistakes=(
            Mistake(
                added_delta_of_the_other_sign,
                (
                    "Your step goes uphill: two conventions are mixed. Either delta holds y_hat - y and eta"
                    " * delta is subtracted, or it holds y - y_hat and it is added."
                ),
            ),
            Mistake(small_net_without_eta, "The learning rate has no effect on your step."),
            Mistake(
                small_net_without_output_slope,
                "The output error misses the slope of the sigmoid: y_hat is sigmoid(z2).",
            ),
            Mistake(
                small_net_without_hidden_slope,
                "W2 is right, W1 is not: the hidden errors miss the slope of the sigmoid.",
            ),
            Mistake(
                small_net_slope_at_activation,
                "You take the slope of the sigmoid at the activations: it is a function of z.",
            ),
            Mistake(
                small_net_propagated_through_new_weights,
                (
                    "W2 is right, W1 is a little off: the error went back through the new W2. The gradient "
                    "belongs to the old weights."
                ),
            ),
            Mistake(small_net_doubled, "Your step is exactly twice ours: the error has a 1/2 in front."),
            Mistake(
                small_net_hidden_weights_kept, "W2 is right, W1 has not moved: the hidden neurons learn too."
            ),
            Mistake(
                small_net_output_after_step,
                (
                    "The weights are right, y_hat is the output of the new ones: asked for is the output "
                    "before the step."
                ),
            ),
            Mistake(
                small_net_weights_left_out,
                (
                    "Both hidden neurons get the same share of the output error: each gets it through its "
                    "own weight."
                ),
            ),
            Mistake(
                small_net_output_as_array,
                "Your y_hat is an array with one entry: asked for is the number in it.",
            ),
            Mistake(
                small_net_z_instead_of_activation,
                "In the step of W2 you use the hidden weighted inputs: which numbers did W2 multiply?",
            ),
            Mistake(
                small_net_linear_hidden,
                "Your hidden neurons do not bend: they are sigmoid neurons, like the output.",
            ),
            Mistake(
                small_net_linear_output,
                "Your output neuron is linear: it is a sigmoid neuron like the hidden ones.",
            ),
        ),
    ),
)

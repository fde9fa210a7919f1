"""Chapter 13. Capstone, real digits: a network that reads handwriting, with everything we have written."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from gradecheck import Exercise, GradientOf, Mistake, Seed, switched_mistakes

from .ch05_neural_networks import sigmoid
from .ch08_cross_entropy import one_hot, softmax, softmax_cross_entropy
from .ch12_momentum_and_adaptive_methods import adam_step

# --- The functions of the chapter ---------------------------------------------------------------------------


def split_digits(pixels, labels):
    """Pixels from 0 to 1 and labels: (X, labels) of the 1,347 for training, then of the 450 held out."""
    order = np.random.default_rng(13).permutation(len(labels))
    X, labels = pixels / 16, labels.astype(int)
    seen, held_out = order[:1347], order[1347:]
    return X[seen], labels[seen], X[held_out], labels[held_out]


def initialize(sizes, rng):
    r"""First weights and biases of a network: small random weights, no biases.

    Parameters
    ----------
    sizes : list of int
        Widths of the layers, the inputs first: ``[64, 30, 10]``.
    rng : numpy.random.Generator
        The only source of chance. The layers are drawn one after the other, the first one first.

    Returns
    -------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Each layer drawn in one piece of this shape from a normal distribution with mean 0 and variance
        1 / n_in, n_in the number of inputs of that layer.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Zeros.

    Source: LeCun, Bottou, Orr & Müller (1998), section 4.6, eq. (16); Nielsen (2015), ch. 3.
    """
    weights = [rng.normal(0.0, np.sqrt(1 / n_in), size=(n_out, n_in)) for n_in, n_out in pairwise(sizes)]
    return weights, [np.zeros(n_out) for n_out in sizes[1:]]


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    r"""Regularized cross-entropy of a network with sigmoid layers and softmax output, and its gradient.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers; one layer or more.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Biases of the layers.
    X : ndarray, shape (m, n_0)
        Inputs, one example a row; floats or integers.
    Y : ndarray, shape (m, n_L)
        Wanted distributions: rows that sum to 1.
    alpha : float
        Strength of the L2 penalty alpha / (2 n_train) * sum of w ** 2, 0 or more. Biases are not in it.
    n_train : int
        Number of training examples; `X` may hold fewer of them.

    Returns
    -------
    loss : float
        Cross-entropy, a mean over the m examples, plus the penalty.
    dWs : list of ndarray, shapes as in `weights`
        Gradient of the loss by the weights.
    dbs : list of ndarray, shapes as in `biases`
        Gradient of the loss by the biases.

    Source: Bishop (2006), sections 5.3.1 and 5.5; Nielsen (2015), ch. 3, eq. (87).
    """
    activations = [X]
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        activations.append(sigmoid(activations[-1] @ W.T + b))
    Z = activations[-1] @ weights[-1].T + biases[-1]
    penalty = alpha / (2 * n_train) * sum(np.sum(W**2) for W in weights)
    loss = softmax_cross_entropy(Z, Y) + float(penalty)

    G = (softmax(Z) - Y) / len(X)
    dWs, dbs = [], []
    for W, A in zip(reversed(weights), reversed(activations), strict=True):
        dWs.insert(0, G.T @ A + alpha / n_train * W)
        dbs.insert(0, np.sum(G, axis=0))
        G = G @ W * A * (1 - A)  # of no use below the first layer, and harmless there
    return loss, dWs, dbs


def train(X, Y, sizes, rng):
    r"""Train a network on images of digits until it reads others well; the method is your choice.

    Parameters
    ----------
    X : ndarray, shape (m, 64)
        Images for training, pixels from 0 (paper) to 1 (ink).
    Y : ndarray, shape (m, 10)
        Their labels as one-hot rows.
    sizes : list of int
        Widths of the layers: 64, the hidden ones, 10.
    rng : numpy.random.Generator
        The only source of chance.

    Returns
    -------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of a network with sigmoid hidden layers, for pixels from 0 to 1.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Its biases. The network must read at least 95 of 100 digits right that are not in `X`; it has 20
        seconds of processor time.

    Source: Adam: Kingma & Ba (2015), algorithm 1; mini-batches: Nielsen (2015), ch. 1.
    """
    weights, biases = initialize(sizes, rng)
    parameters = [*weights, *biases]
    means, squares = ([np.zeros_like(p) for p in parameters] for _ in range(2))
    t = 0
    for _ in range(30):
        order = rng.permutation(len(X))
        for start in range(0, len(X), 32):
            batch, t = order[start : start + 32], t + 1
            halves = parameters[: len(weights)], parameters[len(weights) :]
            _, dWs, dbs = loss_and_gradients(*halves, X[batch], Y[batch], 0.3, len(X))
            for i, grad in enumerate([*dWs, *dbs]):
                parameters[i], means[i], squares[i] = adam_step(
                    parameters[i], means[i], squares[i], grad, t, 0.01, 0.9, 0.999, 1e-8
                )
    return parameters[: len(weights)], parameters[len(weights) :]


def predict(weights, biases, X):
    r"""The class of each example: the one with the largest probability.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of a network with sigmoid hidden layers and softmax output.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Its biases.
    X : ndarray, shape (m, n_0)
        Inputs, one example a row.

    Returns
    -------
    labels : ndarray of int, shape (m,)
        0 for the first output, 1 for the second, ...

    Source: Bishop (2006), section 1.5.1.
    """
    A = X
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        A = sigmoid(A @ W.T + b)
    return np.argmax(A @ weights[-1].T + biases[-1], axis=1)  # softmax keeps the order of the logits


# --- The digits, and what a trained network is worth --------------------------------------------------------


@cache
def read_digits():
    """The split digits of the file beside this page."""
    with np.load(Path(__file__).parent / "digits.npz") as file:
        return split_digits(file["pixels"], file["labels"])


def judged(answer):
    """Weights and biases of an answer as arrays of floats."""
    return tuple([np.asarray(part, dtype=float) for part in parts] for parts in answer)


def accuracy(answer, X, labels):
    """Which part of the images a network reads right."""
    return float(np.mean(predict(*judged(answer), X) == labels))


def reads_well(answer, reference_answer, X, Y, sizes, rng):
    """Whether a trained network reads at least 95 of 100 held-out digits right."""
    _, _, X_held_out, labels = read_digits()
    return accuracy(answer, X_held_out, labels) >= 0.95


def why_it_reads_badly(answer, reference_answer, X, Y, sizes, rng):
    """What a refused network does, and the likely reason, from its work on seen and held-out digits."""
    if not all(np.isfinite(part).all() for parts in judged(answer) for part in parts):
        return (
            "returns weights that are not finite numbers",
            "The steps grew without limit: is the rate too large, or the sign of the step reversed?",
        )
    _, _, X_held_out, labels = read_digits()
    seen, held_out = accuracy(answer, X, np.argmax(Y, axis=1)), accuracy(answer, X_held_out, labels)
    with np.errstate(all="ignore"):
        loss = loss_and_gradients(*judged(answer), X, Y, 0.0, len(X))[0]
    fact = (
        f"reads {100 * held_out:.1f} % of the held-out digits right, and 95 % are wanted. Of its training "
        f"images it reads {100 * seen:.1f} %; their cross-entropy is {loss:.3g} (guessing costs ln 10 = 2.3)"
    )
    return fact, scaled_otherwise(answer, X, held_out) or why_by_loss(seen, loss)


def scaled_otherwise(answer, X, held_out):
    """A sentence where the network reads well once the pixels are scaled in another way, else nothing."""
    _, _, X_held_out, labels = read_digits()
    mean, spread = X.mean(axis=0), X.std(axis=0)
    scalings = {
        "pixels from 0 to 16": lambda images: 16 * images,
        "pixels from 0 to 1/16": lambda images: images / 16,
        "pixels with their mean subtracted": lambda images: images - mean,
        "standardised pixels": lambda images: (images - mean) / np.where(spread > 0, spread, 1),
    }
    found, name = max(
        (accuracy(answer, scaled(X_held_out), labels), name) for name, scaled in scalings.items()
    )
    if found <= held_out + 0.1:
        return ""
    return (
        f"It would read {100 * found:.1f} % of {name}: your training scales its input, and nobody else will. "
        "Train on X as it comes, or put the scaling into the first layer."
    )


def why_by_loss(seen, loss):
    """The likely reason by what the network has learned of its own training images."""
    if loss > 3 * np.log(10):
        return "The loss has risen far above its start: a rate that is too large, or a step uphill."
    if loss > 0.9 * np.log(10):
        return (
            "The loss has hardly fallen. Print it after each epoch. Does the step go downhill, are the "
            "returned weights the stepped ones, and do the rows of X and Y stay together?"
        )
    if seen >= 0.985:
        return (
            "It knows its training images nearly by heart and others less well: it over-fits. Penalise the "
            "weights more, or stop earlier."
        )
    return "The loss has fallen, but not far enough: more epochs, or a rate that is larger or better adapted."


# --- The cases ------------------------------------------------------------------------


def draw_sizes(rng):
    """Widths that differ, a square layer, a single layer, a wide input."""
    for sizes in ([4, 6, 3], [5, 5, 5, 2], [3, 2], [16, 3, int(rng.integers(8, 14)), 7]):
        yield {"sizes": sizes, "rng": Seed(int(rng.integers(2**31)))}


def draw_layers(rng, sizes, spread=1.0):
    """Weights and biases of a network, all away from 0."""
    shapes = [(n, n_prev) for n_prev, n in pairwise(sizes)]
    weights = [spread * rng.choice((-1, 1), size=s) * rng.uniform(0.2, 1.5, size=s) for s in shapes]
    biases = [rng.choice((-1, 1), size=n) * rng.uniform(0.3, 1.2, size=n) for n, _ in shapes]
    return {"weights": weights, "biases": biases}


def draw_problems(rng):
    """A square hidden layer, saturated units, no hidden layer, wrong certainty; soft and hard targets."""
    for sizes, m, spread in (((4, 3, 3, 5), 7, 1.0), ((5, 6, 2, 4), 3, 1.0), ((3, 4, 4, 3), 5, 2.0)):
        Y = rng.dirichlet(np.ones(sizes[-1]), size=m)
        yield draw_problem(rng, sizes, Y, rng.normal(size=(m, sizes[0])), spread)
    labels = rng.permutation([0, 1, 2, 3, 3, 0])
    yield draw_problem(rng, (3, 5, 4), one_hot(labels, 4), rng.integers(-3, 4, size=(6, 3)), 1.0)
    yield draw_problem(
        rng, (4, 3), one_hot(rng.permutation([0, 1, 2, 2, 1]), 3), rng.normal(size=(5, 4)), 1.0
    )
    case = draw_problem(rng, (3, 8, 4), one_hot([0] * 6, 4), rng.normal(size=(6, 3)), 30.0)
    Z = logits_of(case["weights"], case["biases"], case["X"])
    labels = [*np.argmin(Z[:3], axis=1), *np.argmax(Z[3:], axis=1)]  # certain: three rows wrong, three right
    yield {**case, "Y": one_hot(np.array(labels), 4)}


def draw_problem(rng, sizes, Y, X, spread):
    """One case: a network, its batch, a penalty, and more training examples than the batch has."""
    more = {"alpha": float(rng.uniform(2, 6)), "n_train": int(len(X) * 3 + rng.integers(1, 9))}
    return {**draw_layers(rng, sizes, spread), "X": X, "Y": Y, **more}


def draw_networks_to_read(rng):
    """Networks whose biases matter; many examples, so that every class is met; a single example; integers."""
    for sizes in ((4, 6, 3), (3, 5, 5, 4), (5, 4)):
        yield {**draw_layers(rng, sizes, 2.0), "X": rng.normal(size=(60, sizes[0]))}
    yield {**draw_layers(rng, (3, 4, 5), 2.0), "X": rng.integers(-4, 5, size=(40, 3))}
    yield {**draw_layers(rng, (3, 4, 5), 2.0), "X": rng.normal(size=(1, 3))}


def draw_trainings(rng):
    """The real digits with two widths of the hidden layer. Nothing here is left to chance."""
    X, labels, _, _ = read_digits()
    for width, seed in ((30, 1), (40, 2)):
        yield {"X": X, "Y": one_hot(labels, 10), "sizes": [64, width, 10], "rng": Seed(seed)}


def regularized_loss(weights, biases, X, Y, alpha, n_train):
    """The loss alone, written without the gradient."""
    return loss_and_gradients(weights, biases, X, Y, alpha, n_train)[0]


# --- Known mistakes: initialize ---------------------------------------------------------------------------


def drawn(sizes, rng, spread):
    """Zero biases, and weights with a spread that depends on the numbers of inputs and outputs."""
    weights = [spread(i, o) * rng.normal(size=(o, i)) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def variance_one(sizes, rng):
    """Standard normal weights."""
    return drawn(sizes, rng, lambda i, o: 1.0)


def variance_taken_for_spread(sizes, rng):
    """The standard deviation is 1 / n_in."""
    return drawn(sizes, rng, lambda i, o: 1 / i)


def variance_by_outputs(sizes, rng):
    """1 / n_out instead of 1 / n_in."""
    return drawn(sizes, rng, lambda i, o: 1 / np.sqrt(o))


def variance_for_relu(sizes, rng):
    """2 / n_in, He's choice for rectified linear units."""
    return drawn(sizes, rng, lambda i, o: np.sqrt(2 / i))


def variance_of_glorot(sizes, rng):
    """2 / (n_in + n_out), Glorot's choice."""
    return drawn(sizes, rng, lambda i, o: np.sqrt(2 / (i + o)))


def variance_by_first_layer(sizes, rng):
    """The number of inputs of the network in every layer."""
    return drawn(sizes, rng, lambda i, o: 1 / np.sqrt(sizes[0]))


def all_weights_zero(sizes, rng):
    """No chance at all."""
    return drawn(sizes, rng, lambda i, o: 0.0)


def uniform_weights(sizes, rng):
    """Uniform between plus and minus 1 / sqrt(n_in): a third of the variance."""
    weights = [rng.uniform(-1, 1, size=(o, i)) / np.sqrt(i) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def drawn_transposed(sizes, rng):
    """Drawn with shape (n_in, n_out), then transposed."""
    weights = [rng.normal(size=(i, o)).T / np.sqrt(i) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def left_transposed(sizes, rng):
    """Shape (n_in, n_out)."""
    weights = [rng.normal(size=(i, o)) / np.sqrt(i) for i, o in pairwise(sizes)]
    return weights, [np.zeros(n) for n in sizes[1:]]


def biases_drawn_too(sizes, rng):
    """Standard normal biases, drawn after the weights."""
    weights, biases = initialize(sizes, rng)
    return weights, [rng.normal(size=b.shape) for b in biases]


def biases_as_columns(sizes, rng):
    """Biases of shape (n, 1)."""
    weights, biases = initialize(sizes, rng)
    return weights, [b[:, None] for b in biases]


def own_generator(sizes, rng):
    """A generator of one's own with seed 0."""
    return initialize(sizes, np.random.default_rng(0))


# --- Known mistakes: loss_and_gradients ---------------------------------------------------------------------

#: What is added to the gradient by the weights of a layer, from W, the strength, the examples, and the rows.
WRONG_PENALTIES = {
    "penalty_missing_in_gradient": lambda W, alpha, n, m: 0 * W,
    "penalty_doubled": lambda W, alpha, n, m: 2 * alpha / n * W,
    "penalty_halved": lambda W, alpha, n, m: alpha / (2 * n) * W,
    "penalty_not_divided": lambda W, alpha, n, m: alpha * W,
    "penalty_over_batch": lambda W, alpha, n, m: alpha / m * W,
    "penalty_divided_by_batch_too": lambda W, alpha, n, m: alpha / (n * m) * W,
    "penalty_with_wrong_sign": lambda W, alpha, n, m: -alpha / n * W,
    "penalty_of_absolute_values": lambda W, alpha, n, m: alpha / n * np.sign(W),
    "penalty_of_squares": lambda W, alpha, n, m: alpha / n * W**2,
    "penalty_as_sum_of_weights": lambda W, alpha, n, m: alpha / n * np.sum(W) + 0 * W,
}
#: The penalty in the loss, from the weights, the biases, the strength, the examples, and the rows.
WRONG_LOSS_PENALTIES = {
    "penalty_missing_in_loss": lambda W, b, alpha, n, m: 0.0,
    "penalty_doubled_in_loss": lambda W, b, alpha, n, m: alpha / n * squares(W),
    "penalty_over_batch_in_loss": lambda W, b, alpha, n, m: alpha / (2 * m) * squares(W),
    "biases_in_loss": lambda W, b, alpha, n, m: alpha / (2 * n) * (squares(W) + squares(b)),
    "length_instead_of_square": lambda W, b, alpha, n, m: alpha / (2 * n) * np.sqrt(squares(W)),
}
#: The derivative by the logits of the last layer, from the probabilities, the targets, and the logits.
WRONG_OUTPUT_ERRORS = {
    "target_forgotten": lambda P, Y, Z: P,
    "output_error_reversed": lambda P, Y, Z: Y - P,
    "slope_at_output": lambda P, Y, Z: (P - Y) * P * (1 - P),
    "sigmoid_at_output": lambda P, Y, Z: sigmoid(Z) - Y,
    "softmax_over_columns": lambda P, Y, Z: softmax(Z.T).T - Y,
    "softmax_over_everything": lambda P, Y, Z: softmax(Z.reshape(1, -1)).reshape(Z.shape) - Y,
    "no_softmax_jacobian": lambda P, Y, Z: -Y / P,
    "diagonal_of_jacobian": lambda P, Y, Z: -Y * (1 - P),
    "rows_mixed": lambda P, Y, Z: P - np.roll(Y, 1, axis=0),
}
#: The slope of a hidden layer, from its activations.
WRONG_SLOPES = {
    "no_slope_in_hidden": lambda A: 1.0,
    "slope_at_activation": lambda A: sigmoid(A) * (1 - sigmoid(A)),
    "slope_of_tanh": lambda A: 1 - A**2,
    "slope_twice": lambda A: (A * (1 - A)) ** 2,
}


def squares(arrays):
    """Sum of the squares of all entries."""
    return float(sum(np.sum(np.square(a)) for a in arrays))


def chosen(switches, table, right):
    """The first entry of a table that is switched on, else what is right."""
    return next((wrong for name, wrong in table.items() if name in switches), right)


def loss_with(switches, weights, biases, Z, Y, alpha, n_train):
    """The loss with the mistakes named in `switches`."""
    m = len(Z)
    right = lambda W, b, alpha, n, m: alpha / (2 * n) * squares(W)  # noqa: E731 - a row like those of the table
    penalty = chosen(switches, WRONG_LOSS_PENALTIES, right)(weights, biases, alpha, n_train, m)
    if "loss_of_penalty_only_first_layer" in switches:
        penalty = alpha / (2 * n_train) * squares(weights[:1])
    if "probabilities_clipped_in_loss" in switches:
        return penalty - np.sum(Y * np.log(np.clip(softmax(Z), 1e-12, 1))) / m
    share = m if "loss_summed" in switches else 1 / Y.shape[1] if "loss_over_classes_too" in switches else 1
    return share * softmax_cross_entropy(Z, Y) + penalty


def loss_and_gradients_with(switches, weights, biases, X, Y, alpha, n_train):
    """Loss and gradients with the mistakes named in `switches`; with none of them they are right."""
    activations, m, last = [X], len(X), len(weights) - 1
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        activations.append(sigmoid(activations[-1] @ W.T + b))
    Z = activations[-1] @ weights[-1].T + biases[-1]
    G = chosen(switches, WRONG_OUTPUT_ERRORS, lambda P, Y, Z: P - Y)(softmax(Z), Y, Z)
    G = G / (1 if "gradient_summed" in switches else Y.size if "gradient_over_all_entries" in switches else m)
    if "penalty_in_the_error" in switches:
        G = G + alpha / n_train * weights[-1].sum(axis=1)
    decay = chosen(switches, WRONG_PENALTIES, lambda W, alpha, n, m: alpha / n * W)
    slope = chosen(switches, WRONG_SLOPES, lambda A: A * (1 - A))
    dWs, dbs = [], []
    for layer, (W, A) in reversed(list(enumerate(zip(weights, activations, strict=True)))):
        penalised = not (
            ("penalty_in_last_layer_only" in switches and layer < last)
            or ("penalty_in_first_layer_only" in switches and layer > 0)
            or "penalty_in_the_error" in switches
        )
        dWs.insert(0, G.T @ A + penalised * decay(W, alpha, n_train, m))
        bias = biases[layer] * alpha / n_train if "biases_penalised" in switches else 0
        db = G.mean(axis=0) if "bias_averaged_again" in switches else G.sum(axis=0)
        dbs.insert(0, db + bias)
        G = G @ W * slope(A)
    if "clipped_gradient" in switches:
        dWs = [np.clip(dW, -0.1, 0.1) for dW in dWs]
    return loss_with(switches, weights, biases, Z, Y, alpha, n_train), dWs, dbs


LOSS_MISTAKES = {
    "penalty_missing_in_gradient": "The penalty is in your loss but not in its gradient.",
    "penalty_doubled": (
        "Your weights decay twice as strongly: the 1/2 of the penalty meets the 2 of the square."
    ),
    "penalty_halved": "Your weights decay half as strongly: the derivative of w ** 2 is 2 w.",
    "penalty_not_divided": "The gradient of the penalty lacks its 1 / n_train.",
    "penalty_over_batch": (
        "You divide the gradient of the penalty by the rows of this batch; it belongs to all n_train "
        "examples."
    ),
    "penalty_divided_by_batch_too": (
        "The gradient of the penalty is divided by m as well: the mean over the examples is for the "
        "cross-entropy only."
    ),
    "penalty_with_wrong_sign": "The gradient of your penalty has the other sign: it would make weights grow.",
    "penalty_of_absolute_values": "You add the sign of the weights: that is the gradient of the L1 penalty.",
    "penalty_of_squares": (
        "The squares of the weights are in your gradient: it is the derivative that belongs there."
    ),
    "penalty_as_sum_of_weights": (
        "You add one number to the whole matrix, the sum of its weights: each weight decays by itself."
    ),
    "penalty_in_last_layer_only": "Only your last layer has a penalty in its gradient: all layers have one.",
    "penalty_in_first_layer_only": (
        "Only your first layer has a penalty in its gradient: all layers have one."
    ),
    "penalty_in_the_error": (
        "You add the penalty to the error of the output, so it is sent back through all layers. It belongs "
        "to the gradient of each W alone."
    ),
    "biases_penalised": "Your biases are penalised too: the penalty is on the weights only.",
    "penalty_missing_in_loss": "The gradients are right; the penalty is missing in the loss.",
    "penalty_doubled_in_loss": "The gradients are right; the penalty in the loss lacks its 1/2.",
    "penalty_over_batch_in_loss": (
        "The gradients are right; the penalty in the loss is divided by the rows of the batch instead "
        "of n_train."
    ),
    "biases_in_loss": "The gradients are right; the penalty in the loss has the biases in it.",
    "length_instead_of_square": (
        "The gradients are right; the penalty in the loss has the length of the weights, not its square."
    ),
    "probabilities_clipped_in_loss": (
        "The gradients are right; the probabilities in your loss are clipped, so that a wrong certainty "
        "costs too little."
    ),
    "loss_of_penalty_only_first_layer": (
        "The gradients are right; the penalty in the loss holds the first layer only."
    ),
    "loss_summed": (
        "The gradients are right; the cross-entropy in the loss is a sum over the examples, not a mean."
    ),
    "loss_over_classes_too": (
        "The gradients are right; the cross-entropy in the loss is a mean over the classes too: it is a "
        "sum there."
    ),
    "gradient_summed": (
        "The part of your gradient that comes from the data is m times ours: where did the mean go?"
    ),
    "gradient_over_all_entries": (
        "The part of your gradient that comes from the data is divided by the number of classes too."
    ),
    "target_forgotten": (
        "What is wanted does not appear in your gradient: the one-hot rows are not subtracted."
    ),
    "output_error_reversed": "The part of your gradient that comes from the data has the other sign.",
    "slope_at_output": (
        "A factor p (1 - p) too many at the output: the Jacobian of softmax is used up already."
    ),
    "sigmoid_at_output": "Your gradient takes the sigmoid of the logits where softmax belongs.",
    "softmax_over_columns": (
        "The softmax of your gradient runs down the columns: the classes lie along a row."
    ),
    "softmax_over_everything": (
        "The softmax of your gradient sums over the whole batch: each row sums to 1 by itself."
    ),
    "no_softmax_jacobian": (
        "Your output error is the derivative by the probabilities. How does a logit change them?"
    ),
    "diagonal_of_jacobian": (
        "Only the diagonal of softmax's Jacobian is in your gradient: a logit changes the other "
        "probabilities too."
    ),
    "rows_mixed": "Your gradient holds each example against the target of another row.",
    "no_slope_in_hidden": "The slope of the sigmoid is missing where the error passes a hidden layer.",
    "slope_at_activation": (
        "The slope of your hidden layers is taken at the activation: a is the sigmoid already."
    ),
    "slope_of_tanh": "The slope of your hidden layers is that of tanh.",
    "slope_twice": "The slope of your hidden layers is multiplied in twice.",
    "bias_averaged_again": (
        "The gradient of your biases is divided by m twice: the 1/m is in the error already."
    ),
    "clipped_gradient": "The gradient of your weights is clipped: that belongs into the step, if anywhere.",
}


# --- Known mistakes: train, predict ------------------------------------------------------------------------


def untrained(X, Y, sizes, rng):
    """The first weights."""
    return initialize(sizes, rng)


def descended(weights, biases, X, Y, eta, n_steps):
    """Plain descent on all examples at once."""
    for _ in range(n_steps):
        _, dWs, dbs = loss_and_gradients(weights, biases, X, Y, 0.3, len(X))
        weights = [W - eta * dW for W, dW in zip(weights, dWs, strict=True)]
        biases = [b - eta * db for b, db in zip(biases, dbs, strict=True)]
    return weights, biases


def uphill(X, Y, sizes, rng):
    """Thirty steps in the direction of the gradient."""
    return descended(*initialize(sizes, rng), X, Y, -0.1, 30)


def too_few_steps(X, Y, sizes, rng):
    """Thirty steps of plain descent on all examples: an epoch is one step."""
    return descended(*initialize(sizes, rng), X, Y, 0.1, 30)


def rows_apart(X, Y, sizes, rng):
    """The images are shuffled, their labels are not."""
    return train(X[rng.permutation(len(X))], Y, sizes, rng)


def standardised_inside(X, Y, sizes, rng):
    """Trained on standardised pixels, which the weights then expect."""
    spread = X.std(axis=0)
    return train((X - X.mean(axis=0)) / np.where(spread > 0, spread, 1), Y, sizes, rng)


def logits_of(weights, biases, X):
    """Logits of the network."""
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        X = sigmoid(X @ W.T + b)
    return X @ weights[-1].T + biases[-1]


def least_likely(weights, biases, X):
    """The place of the smallest logit."""
    return np.argmin(logits_of(weights, biases, X), axis=1)


def largest_probability(weights, biases, X):
    """The probability itself."""
    return np.max(softmax(logits_of(weights, biases, X)), axis=1)


def one_hot_labels(weights, biases, X):
    """One-hot rows."""
    Z = logits_of(weights, biases, X)
    return one_hot(np.argmax(Z, axis=1), Z.shape[1])


def counted_from_one(weights, biases, X):
    """Labels from 1."""
    return np.argmax(logits_of(weights, biases, X), axis=1) + 1


def best_example_of_class(weights, biases, X):
    """The largest along the examples."""
    return np.argmax(logits_of(weights, biases, X), axis=0)


def place_in_whole_batch(weights, biases, X):
    """The largest of all, without an axis."""
    return np.argmax(logits_of(weights, biases, X))


def biases_left_out(weights, biases, X):
    """No biases anywhere."""
    return np.argmax(logits_of(weights, [0 * b for b in biases], X), axis=1)


def linear_hidden(weights, biases, X):
    """No sigmoid in the hidden layers."""
    for W, b in zip(weights, biases, strict=True):
        X = X @ W.T + b
    return np.argmax(X, axis=1)


# --- The cards ------------------------------------------------------------------------------------------

EXERCISES = (
    Exercise(
        reference=initialize,
        inputs=draw_sizes,
        points=1,
        hints=(
            "A layer with many inputs adds many products: the more inputs, the smaller its weights must be.",
            "The variance is 1 / n_in. What is then the standard deviation, which rng.normal takes?",
        ),
        mistakes=(
            Mistake(variance_one, "Your weights have variance 1 whatever the number of inputs."),
            Mistake(
                variance_taken_for_spread,
                "Your standard deviation is 1 / n_in: it is the variance that should be.",
            ),
            Mistake(variance_by_outputs, "Your variance is 1 / n_out: it is the inputs that are added up."),
            Mistake(
                variance_for_relu, "Your variance is 2 / n_in, which is meant for rectified linear units."
            ),
            Mistake(variance_of_glorot, "Your variance is 2 / (n_in + n_out), another well-known choice."),
            Mistake(
                variance_by_first_layer,
                "Every layer of yours has the variance of the first one: each has its own n_in.",
            ),
            Mistake(
                all_weights_zero,
                "All your weights are 0: all neurons of a layer would stay equal for ever (symmetry).",
            ),
            Mistake(uniform_weights, "Your weights are uniform; a normal distribution is asked for."),
            Mistake(
                drawn_transposed,
                "The right numbers in another order: draw with the shape (n_out, n_in) that is needed.",
            ),
            Mistake(
                left_transposed, "Your weights have shape (n_in, n_out): here a row belongs to a neuron."
            ),
            Mistake(
                biases_drawn_too, "Your biases are random: zeros do, for the weights break the symmetry."
            ),
            Mistake(biases_as_columns, "Your biases are columns: a bias for each neuron has shape (n,)."),
            Mistake(
                own_generator, "You draw from a generator of your own: `rng` is the only source of chance."
            ),
        ),
    ),
    Exercise(
        reference=loss_and_gradients,
        inputs=draw_problems,
        points=4,
        gradient=GradientOf(cost=regularized_loss, wrt=("weights", "biases"), outputs=(1, 2)),
        hints=(
            (
                "Three known parts: the forward pass keeps all activations, the error starts at the logits "
                "as (p - y) / m, and goes back layer by layer."
            ),
            (
                "The mean is in the error from the start: from there on sum over the examples, "
                "and never divide again."
            ),
            (
                "The penalty adds to the loss and to the gradient of the weights, not to that of the biases; "
                "it is divided by n_train, not by the rows of X."
            ),
        ),
        mistakes=switched_mistakes(loss_and_gradients_with, LOSS_MISTAKES),
    ),
    Exercise(
        reference=train,
        inputs=draw_trainings,
        points=4,
        repeated=False,
        seconds=20.0,
        accepts=reads_well,
        explains=why_it_reads_badly,
        hints=(
            "Plot the loss after each epoch. It should fall fast at first; on all images guessing costs 2.3.",
            "Mini-batches of 30 or so make forty steps of each epoch where the whole set makes one.",
            "Adam with a rate near 0.01, thirty epochs and a little penalty do it in less than a second.",
        ),
        mistakes=(
            Mistake(untrained, "These are the first weights: no step arrives in what you return."),
            Mistake(uphill, "Your steps go uphill: the loss rises from step to step."),
            Mistake(
                too_few_steps,
                "Thirty steps are too few, however good each is: take many small batches instead.",
            ),
            Mistake(
                rows_apart,
                "Images and labels no longer belong together: shuffle both with the same permutation.",
            ),
            Mistake(
                standardised_inside,
                "Your network expects standardised pixels, and it is asked about pixels from 0 to 1.",
            ),
        ),
    ),
    Exercise(
        reference=predict,
        inputs=draw_networks_to_read,
        points=1,
        hints=(
            "The forward pass gives one row of numbers for each example: which of them is largest?",
            "Does softmax change which one is largest?",
        ),
        mistakes=(
            Mistake(least_likely, "Yours is the class with the smallest probability."),
            Mistake(largest_probability, "Yours is the largest probability, not the place where it stands."),
            Mistake(one_hot_labels, "Yours are one-hot rows: a label is a number."),
            Mistake(counted_from_one, "Your labels start at 1: the first output stands for class 0."),
            Mistake(
                best_example_of_class,
                "Yours is the best example for each class: look along the rows, not down the columns.",
            ),
            Mistake(
                place_in_whole_batch,
                "Yours is one number for the whole batch: argmax needs to know the axis.",
            ),
            Mistake(biases_left_out, "Your forward pass has no biases."),
            Mistake(linear_hidden, "Your hidden layers have no sigmoid."),
        ),
    ),
)

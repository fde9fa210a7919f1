"""Chapter 9. Regularization: fitting what will come, not only what has been seen."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from gradecheck import Exercise, GradientOf, Mistake

# --- The functions of the chapter ---------------------------------------------------------------------------


def polynomial_features(x, degree):
    """Powers 1 to `degree` of each number, one number a row: shape (m, degree). The bias is no feature."""
    return np.power.outer(np.asarray(x, dtype=float), np.arange(1, degree + 1))


def fit_polynomial(x, y, degree, alpha):
    r"""The polynomial with the least regularized cost: half the mean squared error plus the L2 penalty.

    Parameters
    ----------
    x, y : ndarray, shape (n,)
        Training data.
    degree : int
        Degree of the polynomial, 1 or more.
    alpha : float
        Strength of the penalty alpha / (2 n) * sum of w ** 2, 0 or more. The bias is not in it.

    Returns
    -------
    w : ndarray, shape (degree,)
        Weights of the powers 1 to `degree`.
    b : float
        The bias.

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning (2009), section 3.4.1.
    """
    X = polynomial_features(x, degree)
    centre = X.mean(axis=0)
    # The best bias makes the mean residual 0; what is left is a problem without a bias.
    centred = np.vstack([X - centre, np.sqrt(alpha) * np.eye(degree)])
    w = np.linalg.lstsq(centred, np.concatenate([y - np.mean(y), np.zeros(degree)]), rcond=None)[0]
    return w, float(np.mean(y) - centre @ w)


def l2_penalty(weights, alpha, n_train):
    r"""The L2 penalty: half the squared length of all weights, times alpha, over the training examples.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers. The biases are not among them.
    alpha : float
        Strength, 0 or more.
    n_train : int
        Number of training examples; also where the step is made with fewer of them.

    Returns
    -------
    penalty : float
        ``alpha / (2 n_train) * sum of w ** 2`` over all weights of all layers.

    Source: Nielsen, Neural Networks and Deep Learning (2015), ch. 3, eq. (87).
    """
    return float(alpha / (2 * n_train) * sum(np.sum(np.square(W)) for W in weights))


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    r"""Gradient of the cost with the L2 penalty, from the gradient of the cost without it.

    Parameters
    ----------
    dWs : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Gradient of the cost without the penalty, by the weights.
    dbs : list of ndarray, shapes (n_1,), (n_2,), ...
        The same by the biases.
    weights : list of ndarray, shapes as in `dWs`
        The weights themselves.
    alpha : float
        Strength of the penalty, 0 or more.
    n_train : int
        Number of training examples.

    Returns
    -------
    dWs : list of ndarray, shapes as before
        Gradient with the penalty ``l2_penalty(weights, alpha, n_train)``, by the weights.
    dbs : list of ndarray, shapes as before
        The same by the biases, which are not penalised. They may be the arrays that came in.

    Source: Nielsen (2015), ch. 3, eqs. (88) and (89).
    """
    return [dW + alpha / n_train * W for dW, W in zip(dWs, weights, strict=True)], list(dbs)


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    r"""One step of descent in which the weights shrink first: weight decay.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers. They keep their values.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Biases of the layers. They keep their values.
    dWs : list of ndarray, shapes as in `weights`
        Gradient of the cost without any penalty, by the weights.
    dbs : list of ndarray, shapes as in `biases`
        The same by the biases.
    eta : float
        Learning rate, above 0.
    alpha : float
        Strength, 0 or more.
    n_train : int
        Number of training examples.

    Returns
    -------
    weights : list of ndarray, shapes as before
        ``(1 - eta alpha / n_train) w - eta dW``, as new arrays.
    biases : list of ndarray, shapes as before
        ``b - eta db``, as new arrays: biases do not decay.

    Source: Nielsen (2015), ch. 3, eqs. (91) and (92); Krogh & Hertz (1992), eq. (2).
    """
    kept = 1 - eta * alpha / n_train
    new_weights = [kept * W - eta * dW for W, dW in zip(weights, dWs, strict=True)]
    new_biases = [b - eta * db for b, db in zip(biases, dbs, strict=True)]
    return new_weights, new_biases


def early_stopping(validation_losses, patience):
    r"""When to stop, and which epoch to keep, from the validation losses as they come in.

    Parameters
    ----------
    validation_losses : ndarray or list of float, shape (n_epochs,)
        Loss on the validation data after each epoch, counted from 0. May hold NaN, which is never better.
    patience : int
        So many epochs in a row without a loss strictly below the best so far end the training.

    Returns
    -------
    best_epoch : int
        The epoch with the best loss of all that were run; the first of them if several are equal.
    stop_epoch : int
        The last epoch that is run. Losses after it are never seen.

    Raises
    ------
    ValueError
        If `patience` is below 1, or there is no loss.

    Source: Prechelt, Early Stopping - But When? (1998), section 2, the third class of criteria.
    """
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("early stopping needs a patience of at least 1 and at least one loss")
    best, best_epoch, waited = math.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            break
    return best_epoch, epoch


# --- The cases ------------------------------------------------------------------------


def draw_weights(rng, sizes):
    """Weights of layers of these widths, away from 0."""
    shapes = [(n, n_prev) for n_prev, n in pairwise(sizes)]
    return [rng.choice((-1.0, 1.0), size=s) * rng.uniform(0.2, 1.5, size=s) for s in shapes]


def draw_penalties(rng):
    """Three layers, a square one, a single one, whole-numbered weights; never as many examples as weights."""
    for sizes, n_train in (((5, 4, 4, 3), 60), ((3, 3, 3), 7), ((4, 2), 11)):
        weights = draw_weights(rng, sizes)
        yield {"weights": weights, "alpha": float(rng.uniform(0.3, 4.0)), "n_train": n_train}
    weights = [rng.integers(1, 5, size=(3, 2)), rng.integers(-4, 0, size=(2, 3))]
    yield {"weights": weights, "alpha": float(rng.uniform(0.3, 4.0)), "n_train": 25}


def draw_gradients(rng):
    """The networks of `draw_penalties`, each with a gradient of the size of its weights."""
    for case in draw_penalties(rng):
        shapes = [W.shape for W in case["weights"]]
        dWs = [rng.normal(size=shape) for shape in shapes]
        dbs = [rng.choice((-1, 1), size=n) * rng.uniform(0.3, 1.2, size=n) for n, _ in shapes]
        yield {"dWs": dWs, "dbs": dbs, **case}


def draw_decay_steps(rng):
    """Rates and strengths that shrink the weights by some per cent; biases away from 0."""
    for case, eta in zip(draw_gradients(rng), (2.0, 0.4, 0.8, 3.0), strict=True):
        biases = [
            rng.choice((-1, 1), size=len(db)) * rng.uniform(0.3, 1.2, size=len(db)) for db in case["dbs"]
        ]
        yield {
            "weights": case["weights"],
            "biases": biases,
            "dWs": case["dWs"],
            "dbs": case["dbs"],
            "eta": eta * float(rng.uniform(0.8, 1.2)),
            "alpha": case["alpha"],
            "n_train": case["n_train"],
        }


#: Losses in eighths, and a patience; each row has a trap of its own.
LOSS_PATTERNS = (
    ((9, 7, 6, 5, 6, 7, 8, 9), 2),  # down, then up
    ((9, 8, 7, 6, 5, 4), 2),  # never stops; the best is the last
    ((9, 6, 6, 6, 6, 5), 3),  # ties are not better; the best one comes too late
    ((9, 5, 6, 7, 8, 2, 1), 3),  # better losses that are never seen
    ((9, 5, 6, 6, 4, 5, 5, 6, 6), 3),  # an improvement starts the count again
    ((9, 3, 8, 7, 6, 5, 4), 4),  # better than the one before, not than the best
    ((9, 6, math.nan, 5, math.nan, math.nan, 4), 2),  # NaN is never better
    ((9, 8, 8, 7), 1),  # the least patience
    ((5,), 3),  # a single loss
    ((4, 5, 6, 7), 3),  # the first is best; stops exactly at the end
    ((9, 4, 5, 6), 3),  # one epoch is missing to stop
    ((9, 7, 8, 7, 8, 6, 7, 8, 6, 5), 4),  # many that are not better, never four in a row
    ((9, 7, 7 - 2**-14, 7, 8, 3), 2),  # hardly below the best is below
    ((9, 7, 8), 9),  # more patience than epochs
)


def draw_losses(rng):
    """The patterns, each after some epochs of falling losses; huge losses; a walk in eighths at random."""
    for pattern, patience in LOSS_PATTERNS:
        before = 10 + np.arange(int(rng.integers(1, 4)) if len(pattern) > 1 else 0)[::-1]
        losses = (np.concatenate([before, pattern]) + int(rng.integers(0, 8))) / 8
        yield {"validation_losses": losses, "patience": patience}
    yield {"validation_losses": 2.0**40 * (rng.integers(0, 8) + np.array([9, 8, 7, 8, 9, 6])), "patience": 2}
    walk = 40 + np.cumsum(rng.integers(-2, 3, size=25))
    yield {"validation_losses": [float(step) / 8 for step in walk], "patience": int(rng.integers(2, 6))}


def draw_refused_losses(rng):
    """A patience below 1, and no losses."""
    losses = rng.integers(1, 9, size=5) / 8
    yield {"validation_losses": losses, "patience": 0}
    yield {"validation_losses": losses, "patience": -2}
    yield {"validation_losses": np.array([]), "patience": 2}


# --- The cost whose gradient the answer is ---------------------------------------------------------------


def regularized_cost(dWs, dbs, weights, alpha, n_train):
    """A cost with the gradient `dWs` everywhere, and the penalty."""
    plain_cost = sum(np.sum(dW * W) for dW, W in zip(dWs, weights, strict=True))
    return plain_cost + l2_penalty(weights, alpha, n_train)


# --- Known mistakes: l2_penalty -----------------------------------------------------------------------------


def penalty_without_half(weights, alpha, n_train):
    """The 1/2 is missing."""
    return 2 * l2_penalty(weights, alpha, n_train)


def penalty_without_n(weights, alpha, n_train):
    """Not divided by the number of training examples."""
    return n_train * l2_penalty(weights, alpha, n_train)


def penalty_with_mean_square(weights, alpha, n_train):
    """The mean of the squares of each layer instead of their sum."""
    return float(alpha / (2 * n_train) * sum(np.mean(np.square(W)) for W in weights))


def penalty_with_length(weights, alpha, n_train):
    """The length of each matrix, not squared."""
    return float(alpha / (2 * n_train) * sum(np.linalg.norm(W) for W in weights))


def penalty_with_absolute_values(weights, alpha, n_train):
    """The sum of the absolute values: L1."""
    return float(alpha / (2 * n_train) * sum(np.sum(np.abs(W)) for W in weights))


def penalty_of_last_layer(weights, alpha, n_train):
    """Only the last layer: a loop that overwrites instead of adding."""
    return l2_penalty(weights[-1:], alpha, n_train)


def penalty_of_first_layer(weights, alpha, n_train):
    """Only the first layer: a return inside the loop."""
    return l2_penalty(weights[:1], alpha, n_train)


def penalty_square_of_sum(weights, alpha, n_train):
    """The weights of a layer are added first and squared afterwards."""
    return float(alpha / (2 * n_train) * sum(np.sum(W) ** 2 for W in weights))


def penalty_with_spectral_norm(weights, alpha, n_train):
    """np.linalg.norm(W, 2), which for a matrix is its largest singular value."""
    return float(alpha / (2 * n_train) * sum(np.linalg.norm(W, 2) ** 2 for W in weights))


# --- Known mistakes: regularized_gradients ----------------------------------------------------------------


def _with_penalty(dWs, dbs, penalties):
    return [dW + penalty for dW, penalty in zip(dWs, penalties, strict=True)], list(dbs)


def gradient_with_two(dWs, dbs, weights, alpha, n_train):
    """The 2 from the square stays; the 1/2 is forgotten."""
    return _with_penalty(dWs, dbs, [2 * alpha / n_train * W for W in weights])


def gradient_with_half(dWs, dbs, weights, alpha, n_train):
    """The 1/2 of the penalty stays; the 2 from the square is forgotten."""
    return _with_penalty(dWs, dbs, [alpha / (2 * n_train) * W for W in weights])


def gradient_without_n(dWs, dbs, weights, alpha, n_train):
    """Not divided by the number of training examples."""
    return _with_penalty(dWs, dbs, [alpha * W for W in weights])


def gradient_with_minus(dWs, dbs, weights, alpha, n_train):
    """The other sign: the weights are pushed away from 0."""
    return _with_penalty(dWs, dbs, [-alpha / n_train * W for W in weights])


def gradient_with_signs(dWs, dbs, weights, alpha, n_train):
    """The derivative of the absolute values: L1."""
    return _with_penalty(dWs, dbs, [alpha / n_train * np.sign(W) for W in weights])


def gradient_with_squares(dWs, dbs, weights, alpha, n_train):
    """The squares are not differentiated."""
    return _with_penalty(dWs, dbs, [alpha / (2 * n_train) * np.square(W) for W in weights])


def gradient_with_sum(dWs, dbs, weights, alpha, n_train):
    """The sum of the weights in every place."""
    return _with_penalty(dWs, dbs, [alpha / n_train * np.sum(W) for W in weights])


def gradient_of_last_layer(dWs, dbs, weights, alpha, n_train):
    """Only the last layer is penalised."""
    return [*dWs[:-1], dWs[-1] + alpha / n_train * weights[-1]], list(dbs)


def gradient_of_penalty_alone(dWs, dbs, weights, alpha, n_train):
    """The gradient of the cost itself is left out."""
    return [alpha / n_train * W for W in weights], list(dbs)


def gradient_scaled(dWs, dbs, weights, alpha, n_train):
    """The gradient where the weights belong."""
    return _with_penalty(dWs, dbs, [alpha / n_train * dW for dW in dWs])


def gradient_of_biases_too(dWs, dbs, weights, alpha, n_train):
    """The biases' gradients are enlarged as well."""
    return regularized_gradients(dWs, dbs, weights, alpha, n_train)[0], [
        (1 + alpha / n_train) * db for db in dbs
    ]


# --- Known mistakes: weight_decay_step --------------------------------------------------------------------


def _decayed(weights, biases, dWs, dbs, eta, kept, kept_biases=1.0):
    new_weights = [kept * W - eta * dW for W, dW in zip(weights, dWs, strict=True)]
    return new_weights, [kept_biases * b - eta * db for b, db in zip(biases, dbs, strict=True)]


def biases_decay_too(weights, biases, dWs, dbs, eta, alpha, n_train):
    """The biases shrink as well."""
    kept = 1 - eta * alpha / n_train
    return _decayed(weights, biases, dWs, dbs, eta, kept, kept)


def decay_without_n(weights, biases, dWs, dbs, eta, alpha, n_train):
    """1 - eta alpha: not divided by the number of training examples."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 - eta * alpha)


def decay_without_eta(weights, biases, dWs, dbs, eta, alpha, n_train):
    """1 - alpha / n: the rate is missing in the decay."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 - alpha / n_train)


def decay_halved(weights, biases, dWs, dbs, eta, alpha, n_train):
    """1 - eta alpha / (2 n): the 1/2 of the penalty is still there."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 - eta * alpha / (2 * n_train))


def decay_twice(weights, biases, dWs, dbs, eta, alpha, n_train):
    """The weights shrink, and the gradient of the penalty is added as well."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 - 2 * eta * alpha / n_train)


def decay_after_the_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    """The weights shrink after the step, so the step shrinks too."""
    new_weights, new_biases = _decayed(weights, biases, dWs, dbs, eta, 1.0)
    return [(1 - eta * alpha / n_train) * W for W in new_weights], new_biases


def growth(weights, biases, dWs, dbs, eta, alpha, n_train):
    """The weights grow."""
    return _decayed(weights, biases, dWs, dbs, eta, 1 + eta * alpha / n_train)


def no_decay(weights, biases, dWs, dbs, eta, alpha, n_train):
    """Plain descent."""
    return _decayed(weights, biases, dWs, dbs, eta, 1.0)


def decay_uphill(weights, biases, dWs, dbs, eta, alpha, n_train):
    """The gradient is added."""
    new_weights, _ = _decayed(weights, biases, dWs, dbs, -eta, 1 - eta * alpha / n_train)
    return new_weights, [b + eta * db for b, db in zip(biases, dbs, strict=True)]


def decay_alone(weights, biases, dWs, dbs, eta, alpha, n_train):
    """The weights shrink, and nothing is learned by them."""
    new_weights = [(1 - eta * alpha / n_train) * W for W in weights]
    return new_weights, [b - eta * db for b, db in zip(biases, dbs, strict=True)]


def biases_stay(weights, biases, dWs, dbs, eta, alpha, n_train):
    """The biases are returned as they were."""
    new_weights, _ = _decayed(weights, biases, dWs, dbs, eta, 1 - eta * alpha / n_train)
    return new_weights, [b.copy() for b in biases]


# --- Known mistakes: early_stopping -----------------------------------------------------------------------


def _watch(losses, patience, better=lambda loss, best: loss < best):
    """The loop of `early_stopping` with another question; patience below 1 is refused by the callers."""
    best, best_epoch, waited = math.inf, 0, 0
    for epoch, loss in enumerate(losses):
        if better(loss, best):
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            break
    return best_epoch, epoch


def ties_count_as_better(validation_losses, patience):
    """An equal loss starts the count again."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return _watch(validation_losses, patience, lambda loss, best: loss <= best)


def nan_counts_as_better(validation_losses, patience):
    """The question is put the other way round, and NaN gets through."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return _watch(validation_losses, patience, lambda loss, best: not loss >= best)


def one_epoch_too_patient(validation_losses, patience):
    """Stops when more than `patience` epochs were not better."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return _watch(validation_losses, patience + 1)


def one_epoch_too_early(validation_losses, patience):
    """Counts the best epoch itself as one that waited."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    if patience == 1:
        return 0, 0
    return _watch(validation_losses, patience - 1)


def best_of_all_losses(validation_losses, patience):
    """The best epoch is looked for among losses that are never seen."""
    stop_epoch = early_stopping(validation_losses, patience)[1]
    return int(np.nanargmin(validation_losses)), stop_epoch


def small_gains_ignored(validation_losses, patience):
    """A gain counts from a thousandth on, as with a min_delta."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return _watch(validation_losses, patience, lambda loss, best: loss < best - 1e-3)


def never_stops(validation_losses, patience):
    """All epochs are run."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return int(np.nanargmin(validation_losses)), len(validation_losses) - 1


def not_in_a_row(validation_losses, patience):
    """The count goes on over an improvement."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    best, best_epoch, waited = math.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch = loss, epoch
        else:
            waited += 1
        if waited == patience:
            break
    return best_epoch, epoch


def compared_with_the_epoch_before(validation_losses, patience):
    """Better than the loss before counts as an improvement."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    before, best, best_epoch, waited = math.inf, math.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        waited = 0 if loss < before else waited + 1
        if loss < best:
            best, best_epoch = loss, epoch
        before = loss
        if waited == patience:
            break
    return best_epoch, epoch


def epochs_from_one(validation_losses, patience):
    """Epochs are counted from 1."""
    best_epoch, stop_epoch = early_stopping(validation_losses, patience)
    return best_epoch + 1, stop_epoch + 1


def epochs_in_the_other_order(validation_losses, patience):
    """First when to stop, then which epoch to keep."""
    return early_stopping(validation_losses, patience)[::-1]


def last_epoch_kept(validation_losses, patience):
    """The weights of the last epoch are kept."""
    stop_epoch = early_stopping(validation_losses, patience)[1]
    return stop_epoch, stop_epoch


def stops_past_the_end(validation_losses, patience):
    """Always `patience` epochs after the best, even if there are not so many."""
    best_epoch = early_stopping(validation_losses, patience)[0]
    return best_epoch, best_epoch + patience


def epoch_after_the_last(validation_losses, patience):
    """The number of epochs that were run, instead of the last of them."""
    best_epoch, stop_epoch = early_stopping(validation_losses, patience)
    return best_epoch, stop_epoch + 1


EXERCISES = (
    Exercise(
        reference=l2_penalty,
        inputs=draw_penalties,
        points=1,
        hints=(
            "Square every weight, add up within each layer, then add up the layers.",
            "One factor stands in front of the whole sum. How does it depend on the number of examples?",
        ),
        mistakes=(
            Mistake(
                penalty_without_half, "Yours is exactly twice ours: there is a 2 below the line as well."
            ),
            Mistake(
                penalty_without_n,
                "Yours is n_train times ours: the penalty is shared among the training examples.",
            ),
            Mistake(penalty_with_mean_square, "Yours takes the mean of the squares: their sum is asked for."),
            Mistake(
                penalty_with_length, "Yours adds the lengths of the matrices: the squared lengths are meant."
            ),
            Mistake(penalty_with_absolute_values, "Yours adds absolute values: that is L1, not L2."),
            Mistake(
                penalty_of_last_layer, "Only the last layer counts in yours: does a loop overwrite its sum?"
            ),
            Mistake(
                penalty_of_first_layer, "Only the first layer counts in yours: does a loop end too early?"
            ),
            Mistake(
                penalty_square_of_sum,
                "Yours adds first and squares afterwards: positive and negative cancel.",
            ),
            Mistake(
                penalty_with_spectral_norm,
                "np.linalg.norm(W, 2) is the largest singular value of a matrix, not the length of all its "
                "entries.",
            ),
        ),
    ),
    Exercise(
        reference=regularized_gradients,
        inputs=draw_gradients,
        points=2,
        gradient=GradientOf(cost=regularized_cost, wrt=("weights",), outputs=(0,)),
        may_share=("dbs",),
        hints=(
            "The derivative of a sum is the sum of the derivatives: only that of the penalty is new.",
            "The penalty contains each weight once, squared. What is left of the 1/2 after differentiating?",
        ),
        mistakes=(
            Mistake(gradient_with_two, "Your penalty part is twice ours: the 1/2 takes care of the 2."),
            Mistake(gradient_with_half, "Your penalty part is half of ours: the square brings a 2."),
            Mistake(gradient_without_n, "Your penalty part is n_train times ours."),
            Mistake(
                gradient_with_minus, "Your penalty part has the other sign: it would make the weights grow."
            ),
            Mistake(gradient_with_signs, "Your penalty part has only the signs of the weights: that is L1."),
            Mistake(gradient_with_squares, "The squares are still in yours: they must be differentiated."),
            Mistake(
                gradient_with_sum,
                (
                    "Yours adds one and the same number in a whole matrix: each weight has a "
                    "derivative of its own."
                ),
            ),
            Mistake(gradient_of_last_layer, "Only the last layer is penalised in yours: all of them are."),
            Mistake(
                gradient_of_penalty_alone,
                "Yours is the gradient of the penalty alone: the cost's is missing.",
            ),
            Mistake(
                gradient_scaled, "Yours enlarges the gradient: not the gradient but the weight is penalised."
            ),
            Mistake(
                gradient_of_biases_too, "dWs is right. The biases are not penalised: their gradient stays."
            ),
        ),
    ),
    Exercise(
        reference=weight_decay_step,
        inputs=draw_decay_steps,
        points=2,
        hints=(
            "A step on the regularized cost moves w by two parts. Collect what multiplies w.",
            "The factor in front of w is a little below 1. The biases make a plain step.",
        ),
        mistakes=(
            Mistake(biases_decay_too, "The weights are right. The biases shrink in yours: they should not."),
            Mistake(decay_without_n, "Your weights shrink n_train times as much as they should."),
            Mistake(decay_without_eta, "The decay in yours does not depend on the learning rate."),
            Mistake(decay_halved, "Your weights shrink half as much as they should: the square brings a 2."),
            Mistake(
                decay_twice,
                "Your weights shrink twice: either the factor or the gradient of the penalty, not both.",
            ),
            Mistake(
                decay_after_the_step,
                "Nearly right: you shrink the weights after the step, so what was learned in it shrinks too.",
            ),
            Mistake(growth, "Your weights grow: the factor must lie below 1."),
            Mistake(no_decay, "Yours is the plain step: alpha has no effect."),
            Mistake(
                decay_uphill, "The weights shrink as they should, but the gradient is added: that is uphill."
            ),
            Mistake(decay_alone, "Your weights shrink and learn nothing: the gradient is missing."),
            Mistake(
                biases_stay,
                "The weights are right, the biases have not moved: they learn, they only do not shrink.",
            ),
        ),
    ),
    Exercise(
        reference=early_stopping,
        inputs=draw_losses,
        points=3,
        refuses=draw_refused_losses,
        hints=(
            "Go through the losses in order, as if each came in after an epoch. What must you remember?",
            "Three things: the best loss, its epoch, and for how many epochs in a row none was better.",
            "What should the best loss be before the first epoch, so that any number is better?",
        ),
        mistakes=(
            Mistake(
                ties_count_as_better, "In yours an equal loss counts as better: only a smaller one does."
            ),
            Mistake(
                nan_counts_as_better,
                (
                    "In yours NaN counts as better. Every comparison with NaN is false: ask for what "
                    "must be true."
                ),
            ),
            Mistake(one_epoch_too_patient, "Yours waits one epoch too long."),
            Mistake(
                one_epoch_too_early, "Yours stops one epoch too early: is the best epoch itself counted?"
            ),
            Mistake(
                best_of_all_losses,
                "Yours stops in time, but looks for the best among losses that nobody has seen by then.",
            ),
            Mistake(
                small_gains_ignored,
                "Yours ignores small gains. Here every loss strictly below the best counts, however little.",
            ),
            Mistake(never_stops, "Yours runs all epochs: patience has no effect."),
            Mistake(
                not_in_a_row,
                "Yours counts all epochs that were not better: an improvement starts the count again.",
            ),
            Mistake(
                compared_with_the_epoch_before,
                (
                    "Yours starts the count again when a loss is below the one before: it must be "
                    "below the best."
                ),
            ),
            Mistake(epochs_from_one, "Both of yours are too large by 1: epochs are counted from 0."),
            Mistake(epochs_in_the_other_order, "Your two numbers are right, in the wrong order."),
            Mistake(last_epoch_kept, "Yours keeps the last epoch: keep the best one, and stop later."),
            Mistake(
                stops_past_the_end,
                (
                    "Right when the training stops by itself. If the epochs run out before, the last "
                    "one is the end."
                ),
            ),
            Mistake(
                epoch_after_the_last,
                "Your second number is how many epochs were run: the last one has a number smaller by 1.",
            ),
        ),
    ),
)

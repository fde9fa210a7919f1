"""Chapter 4. Stochastic gradient descent: steps with the gradient of a few examples at a time."""

from __future__ import annotations

import numpy as np

from gradecheck import Exercise, GradientOf, Seed, switched_mistakes

from .ch03_loss_functions import linear_forward, linear_gradients, mse

# --- Cutting an epoch into mini-batches ------------------------------------------------------------------


def minibatches(m, batch_size, rng):
    r"""All examples of one epoch, in random order, cut into mini-batches.

    Parameters
    ----------
    m : int
        Number of examples, 1 or more.
    batch_size : int
        Examples in a mini-batch, 1 or more; it may exceed `m`.
    rng : Generator
        Source of chance. It is asked once: ``rng.permutation(m)``.

    Returns
    -------
    batches : list of ndarray of int
        The permutation, cut in order into pieces of `batch_size`. The last piece may be shorter; no
        example is left out, and none comes twice.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.3.
    """
    order = rng.permutation(m)
    return [order[start : start + batch_size] for start in range(0, m, batch_size)]


def draw_epochs(rng):
    """Batches that fit and that do not, a last batch of one, single examples, everything at once and more."""
    many = int(rng.integers(20, 40))
    for m, batch_size in ((10, 4), (12, 3), (11, 5), (9, 2), (5, 1), (8, 8), (7, 20), (many, 6)):
        yield {"m": m, "batch_size": batch_size, "rng": Seed(int(rng.integers(2**31)))}


def wrong_order(switches, m, batch_size, rng):
    """The order of the examples, with the mistakes in `switches`."""
    if "order_kept" in switches:
        return np.arange(m)
    if "own_generator" in switches:
        return np.random.default_rng(0).permutation(m)
    if "with_replacement" in switches:
        return rng.integers(m, size=m)
    if "batches_shuffled_not_examples" in switches:
        starts = batch_size * rng.permutation(-(-m // batch_size))
        return np.concatenate([np.arange(start, min(start + batch_size, m)) for start in starts])
    return rng.permutation(m)


def wrong_minibatches(switches, m, batch_size, rng):
    """The mini-batches with the mistakes in `switches`; with none they are right."""
    if "each_batch_drawn_afresh" in switches:
        starts = range(0, m, batch_size)
        batches = [rng.permutation(m)[: min(batch_size, m - start)] for start in starts]
    elif "batches_shuffled_not_examples" in switches:
        order = wrong_order(switches, m, batch_size, rng)
        cuts = np.flatnonzero((order[1:] % batch_size == 0) | (np.diff(order) != 1)) + 1
        batches = np.split(order, cuts)
    elif "size_taken_for_number" in switches:
        batches = np.array_split(wrong_order(switches, m, batch_size, rng), min(batch_size, m))
    elif "sizes_evened_out" in switches:
        batches = np.array_split(wrong_order(switches, m, batch_size, rng), -(-m // batch_size))
    else:
        order = wrong_order(switches, m, batch_size, rng)
        batches = [order[start : start + batch_size] for start in range(0, m, batch_size)]
        if "short_batch_filled_up" in switches and m > batch_size:
            batches[-1] = order[-batch_size:]
    if "empty_batch_at_the_end" in switches and m % batch_size == 0:
        batches = [*batches, np.arange(0)]
    if "short_batch_dropped" in switches:
        batches = [batch for batch in batches if len(batch) >= batch_size]
    if "sorted_inside" in switches:
        batches = [np.sort(batch) for batch in batches]
    return [batch + 1 for batch in batches] if "counted_from_one" in switches else list(batches)


# --- The gradient of a mini-batch ------------------------------------------------------------------------


def minibatch_gradients(X, Y, W, b, indices):
    r"""Gradient of the linear model's mean squared error over some of the examples.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs of all examples, one example a row.
    Y : ndarray, shape (m, k)
        Their targets.
    W : ndarray, shape (k, n)
        Weights.
    b : ndarray, shape (k,)
        Biases.
    indices : ndarray of int, shape (batch,)
        The rows that are used, in any order. A row that occurs twice counts twice.

    Returns
    -------
    dW : ndarray, shape (k, n)
        Derivative by each weight of the mean squared error over the chosen rows.
    db : ndarray, shape (k,)
        Its derivative by each bias.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, eq. (6), left side.
    """
    return linear_gradients(X[indices], Y[indices], W, b)


def minibatch_cost(X, Y, W, b, indices):
    """The cost whose gradient `minibatch_gradients` is: a float."""
    return mse(linear_forward(X[indices], W, b), Y[indices])


def draw_regression(rng, m, n, k):
    """Inputs, targets, weights and biases, none of them near zero on the whole."""
    b = rng.uniform(0.5, 2.0, size=k) * np.resize([1, -1, 1], k)
    X, W = rng.normal(size=(m, n)) + 0.5, rng.normal(size=(k, n))
    return {"X": X, "Y": rng.normal(size=(m, k)) * 2.0 - 1.0, "W": W, "b": b}


def draw_batches(rng):
    """Several batches, a single row, all rows, rows that occur twice, a square W, whole numbers."""
    for m, n, k, batch in ((8, 3, 2, 5), (7, 4, 4, 3), (9, 2, 1, 4), (6, 3, 2, 1), (5, 2, 3, 5)):
        # The first row of the batch is never row 0, so that positions cannot stand for indices.
        indices = np.roll(rng.permutation(m - 1) + 1, 1)
        indices = np.concatenate([indices, [0]])[:batch]
        yield {**draw_regression(rng, m, n, k), "indices": indices}
    twice = rng.permutation(7)[:4]
    yield {**draw_regression(rng, 7, 3, 2), "indices": np.concatenate([twice, twice[:2]])}
    yield {
        "X": rng.integers(1, 5, size=(6, 2)),
        "Y": rng.integers(-4, 5, size=(6, 3)),
        "W": rng.integers(-2, 3, size=(3, 2)),
        "b": rng.permutation([2, -3, 4]),
        "indices": rng.permutation([5, 3, 1, 4]),
    }


def wrong_batch_gradients(switches, X, Y, W, b, indices):
    """The gradients with the mistakes in `switches`; with none they are right."""
    rows = np.asarray(indices)
    if "each_row_once" in switches:
        rows = np.unique(rows)
    if "first_rows" in switches:
        rows = np.arange(len(rows))
    if "all_examples" in switches:
        rows = np.arange(len(X))
    chosen_Y = Y[: len(rows)] if "targets_not_chosen" in switches else Y[rows]
    R = X[rows] @ W.T + (0 if "bias_forgotten" in switches else b) - chosen_Y
    if "last_example_only" in switches:
        R = R * (np.arange(len(rows)) == len(rows) - 1)[:, None]
    divisors = {"divided_by_all": len(X), "sum_instead_of_mean": 1, "mean_over_outputs_too": R.size}
    divisor = next((divisors[name] for name in divisors if name in switches), len(rows))
    sign = -1 if "sign_turned" in switches else 1
    R = sign * (2 if "half_forgotten" in switches else 1) * R / divisor
    dW, db = R.T @ X[rows], R.sum(axis=0)
    if "mean_missing_in_db" in switches:
        db = db * len(rows)
    if "square_dW_transposed" in switches and dW.shape[0] == dW.shape[1]:
        dW = dW.T
    if "buffer_of_whole_numbers" in switches:
        dW, db = cut_like(dW, W), cut_like(db, b)
    return dW, db


def cut_like(new, old):
    """What is left of an array written into one of the type of `old`: whole numbers lose fractions."""
    return new.astype(old.dtype)


# --- One pass over the data ------------------------------------------------------------------------------


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    r"""One epoch of stochastic gradient descent on the linear model: every example is used once.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row.
    Y : ndarray, shape (m, k)
        Targets.
    W : ndarray, shape (k, n)
        Weights at the start.
    b : ndarray, shape (k,)
        Biases at the start.
    eta : float
        Learning rate, above 0.
    batch_size : int
        Examples in a mini-batch, 1 or more; it may exceed m.
    rng : Generator
        Source of chance, used by `minibatches` and by nothing else.

    Returns
    -------
    W_new : ndarray, shape (k, n)
        Weights after one step for each of the `minibatches`, in their order: a new array.
    b_new : ndarray, shape (k,)
        Biases after the same steps: a new array.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.3, eq. (7).
    """
    for indices in minibatches(len(X), batch_size, rng):
        dW, db = minibatch_gradients(X, Y, W, b, indices)
        W, b = W - eta * dW, b - eta * db
    return W, b


def draw_passes(rng):
    """A short last batch, batches that fit, single examples, one batch for all, a square W, whole numbers."""
    sizes = ((10, 3, 2, 4), (9, 2, 3, 3), (5, 3, 1, 1), (6, 4, 4, 6), (7, 3, 2, 20), (8, 3, 3, 3))
    for m, n, k, batch_size in sizes:
        yield {
            **draw_regression(rng, m, n, k),
            "eta": float(rng.uniform(0.04, 0.08)),
            "batch_size": batch_size,
            "rng": Seed(int(rng.integers(2**31))),
        }
    yield {
        "X": rng.integers(1, 4, size=(7, 2)),
        "Y": rng.integers(-4, 5, size=(7, 3)),
        "W": rng.integers(-2, 3, size=(3, 2)),
        "b": rng.permutation([2, -3, 4]),
        "eta": 0.05,
        "batch_size": 2,
        "rng": Seed(int(rng.integers(2**31))),
    }


def wrong_batches(switches, m, batch_size, rng):
    """Pairs (rows of X, rows of Y) for each step, with the mistakes in `switches`."""
    own = {"order_kept", "with_replacement", "short_batch_dropped"} & switches
    batches = wrong_minibatches(own, m, batch_size, rng)
    targets = batches
    if "targets_left_in_order" in switches:
        targets = wrong_minibatches(own | {"order_kept"}, m, batch_size, rng)
    if "pairs_torn" in switches:
        targets = wrong_minibatches(own, m, batch_size, rng)
    pairs = list(zip(batches, targets, strict=True))
    return pairs[:1] if "first_batch_only" in switches else pairs


def wrong_epoch(switches, X, Y, W, b, eta, batch_size, rng):
    """The epoch with the mistakes in `switches`; with none it is right."""
    m, start = len(X), (W, b)
    full_size = min(batch_size, m)
    for rows, targets in wrong_batches(switches, m, batch_size, rng):
        if "only_last_step_kept" in switches:
            W, b = start
        at = start if "gradient_of_the_start" in switches else (W, b)
        all_rows = np.arange(m)
        used = (all_rows, all_rows) if "gradient_of_all" in switches else (rows, targets)
        dW, db = linear_gradients(X[used[0]], Y[used[1]], *at)
        factors = {
            # All gradients of the start, each divided by m, are one step with all examples: another mistake.
            "divided_by_all": 1.0 if at is start else len(rows) / m,
            "sum_instead_of_mean": len(rows),
            "divided_by_size_twice": 1 / len(rows),
            "short_batch_weighs_less": len(rows) / full_size,
        }
        factor = np.prod([factors[name] for name in factors if name in switches])
        rate = (-eta if "uphill" in switches else eta) * factor
        if "weights_after_bias" in switches:
            dW, _ = linear_gradients(X[used[0]], Y[used[1]], at[0], b - rate * db)
        W = W - rate * dW
        if "bias_after_weights" in switches:
            _, db = linear_gradients(X[used[0]], Y[used[1]], W, at[1])
        b = b + 0.0 if "bias_not_learned" in switches else b - rate * db
        if "buffer_of_whole_numbers" in switches:
            W, b = cut_like(W, start[0]), cut_like(b, start[1])
    return W + 0.0, b + 0.0


# --- The cards -------------------------------------------------------------------------------------------

EXERCISES = (
    Exercise(
        reference=minibatches,
        inputs=draw_epochs,
        points=2,
        hints=(
            "Shuffle all indices once. After that no chance is needed.",
            "Where does each batch begin? `range` can count in steps.",
            "A slice that reaches beyond the end of an array stops at the end by itself.",
        ),
        mistakes=switched_mistakes(
            wrong_minibatches,
            {
                "order_kept": "Yours does not shuffle: the batches come in the order of the data.",
                "own_generator": "Yours does not use the generator it is given: every epoch would have the"
                " same order.",
                "with_replacement": "Yours draws each index anew, so that some examples come twice and others"
                " not at all. An epoch uses every example once.",
                "each_batch_drawn_afresh": "Yours shuffles anew for every batch. Each batch is fair, but"
                " together they miss some examples and repeat others. Shuffle once.",
                "batches_shuffled_not_examples": "Yours shuffles the batches and leaves neighbours together:"
                " the same examples meet in every epoch.",
                "short_batch_dropped": "Yours leaves out the last examples when they do not fill a batch.",
                "short_batch_filled_up": "Yours fills the last batch up with examples that were used before."
                " It may be shorter.",
                "empty_batch_at_the_end": "Where the examples divide evenly, yours ends with an empty batch."
                " How many batches has an epoch?",
                "sizes_evened_out": "Yours makes the batches as equal as possible. All but the last have"
                " exactly `batch_size` examples.",
                "size_taken_for_number": "Yours makes `batch_size` batches. It is the number of examples in"
                " each of them.",
                "sorted_inside": "Yours has the right examples in every batch, but sorted. Keep the order of"
                " the permutation.",
                "counted_from_one": "Your indices count from 1, so the first row is never used and the last"
                " index does not exist.",
            },
        ),
    ),
    Exercise(
        reference=minibatch_gradients,
        inputs=draw_batches,
        points=2,
        gradient=GradientOf(cost=minibatch_cost, wrt=("W", "b")),
        hints=(
            "A mini-batch is a small data set. You have the gradients of a data set already.",
            "An array of indices inside the brackets of another array picks its rows, in that order.",
        ),
        mistakes=switched_mistakes(
            wrong_batch_gradients,
            {
                "all_examples": "Yours uses all examples: the indices change nothing.",
                "first_rows": "Yours uses the first rows, as many as there are indices. The indices say which"
                " rows.",
                "targets_not_chosen": "Yours picks the rows of X by the indices and the first rows of Y:"
                " inputs meet the targets of other examples.",
                "divided_by_all": "Yours divides by the number of all examples. The mean is over the chosen"
                " ones.",
                "sum_instead_of_mean": "Yours is larger than ours by the size of the batch: where did the"
                " mean go?",
                "mean_over_outputs_too": "Yours is divided by the number of outputs too.",
                "last_example_only": "Yours keeps the last example of the batch only: a loop overwrites its"
                " sum.",
                "each_row_once": "Right as long as no index occurs twice. A row that was drawn twice counts"
                " twice.",
                "sign_turned": "Yours has the opposite sign: this is the step down, not the gradient.",
                "half_forgotten": "Yours is exactly twice ours: the cost carries 1/2.",
                "mean_missing_in_db": "Your dW is right; in db the mean over the batch is missing.",
                "bias_forgotten": "Yours leaves the bias out of the predictions.",
                "buffer_of_whole_numbers": "Right for floats, but for whole numbers the fraction is cut off:"
                " an array made like W takes the type of W.",
                "square_dW_transposed": "Wrong only where W is square: dW is transposed. For another W the"
                " shapes would have told.",
            },
        ),
    ),
    Exercise(
        reference=sgd_epoch,
        inputs=draw_passes,
        points=3,
        hints=(
            "One step for each mini-batch, and each step begins where the last one ended.",
            "Compute both gradients before you move anything.",
            "Leave the arrays you were given as they are: make a new one in each step.",
        ),
        mistakes=switched_mistakes(
            wrong_epoch,
            {
                "gradient_of_the_start": "Yours takes all gradients at the start. After a step the next"
                " gradient belongs to the new weights.",
                "gradient_of_all": "Yours takes a step with the gradient of all examples for each batch. That"
                " is many steps of plain gradient descent.",
                "only_last_step_kept": "Yours starts each step at the old weights and biases again, so that"
                " only the last step is left. Where does the next step begin?",
                "first_batch_only": "Yours stops after the first batch. Is the `return` inside the loop?",
                "short_batch_dropped": "Yours leaves out the examples that do not fill a last batch.",
                "short_batch_weighs_less": "Right as long as all batches are full. The last one is divided by"
                " the number of examples that it has, not by `batch_size`.",
                "order_kept": "Yours does not shuffle.",
                "with_replacement": "Yours draws the examples with replacement: some are used twice and"
                " others not at all.",
                "pairs_torn": "Yours shuffles inputs and targets separately: inputs meet the targets of other"
                " examples.",
                "targets_left_in_order": "Yours shuffles the inputs and leaves the targets where they were:"
                " a pair has to stay together.",
                "uphill": "Yours goes uphill.",
                "sum_instead_of_mean": "Your steps are too long by the size of the batch: they use the sum of"
                " the gradients, not the mean.",
                "divided_by_size_twice": "Your steps are too short by the size of the batch: the mean is"
                " taken twice.",
                "divided_by_all": "Your steps are too short: the sum over the batch is divided by the number"
                " of all examples.",
                "bias_not_learned": "Your weights learn and your biases stay what they were.",
                "bias_after_weights": "Your weights are right after the first step and your biases are not:"
                " their gradient already uses the new weights.",
                "weights_after_bias": "Your biases are right after the first step and your weights are not:"
                " their gradient already uses the new biases.",
                "buffer_of_whole_numbers": "Right for floats, but whole numbers stay whole: a copy of W has"
                " the type of W, and a step into it is cut off.",
            },
        ),
    ),
)

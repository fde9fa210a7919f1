"""Known mistakes of `sgd_epoch`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in

from ...ch03_loss_functions import linear_gradients


def _epoch(part, X, Y, W, b, eta, batch_size, rng):
    """The epoch, in the parts that may be wrong."""
    m, start = len(X), (W, b)
    for batch, targets in _pairs(part, m, batch_size, rng):
        W, b = part("begin", (W, b), start=start)
        at = part("at", (W, b), start=start)
        rows, targets = part("examples", (batch, targets), m=m)
        rate = part("rate", eta, at=at, start=start, size=len(batch), m=m, full_size=min(batch_size, m))
        dW, db = linear_gradients(X[rows], Y[targets], *at)
        dW = part("dW", dW, X=X[rows], Y=Y[targets], at=at, new_b=b - rate * db)
        W = W - rate * dW
        db = part("db", db, X=X[rows], Y=Y[targets], at=at, new_W=W)
        W, b = part("stored", (W, part("new_b", b - rate * db, b=b)), start=start)
    return W + 0.0, b + 0.0


def _pairs(part, m, batch_size, rng):
    """For each step the rows of X and the rows of Y."""
    draw = part("draw", lambda: rng.permutation(m), m=m, rng=rng)

    def cut(order):
        starts = range(0, m, batch_size)
        batches = [order[start : start + batch_size] for start in starts]
        return part("batches", batches, batch_size=batch_size)

    batches = cut(draw())
    targets = part("targets", batches, cut=cut, draw=draw, m=m)
    return part("pairs", list(zip(batches, targets, strict=True)))


@mistake_in(_epoch, "at")
def gradient_of_the_start(start):
    """Yours takes all gradients at the start. After a step, the next gradient has to be taken at the new
    weights.
    """
    return start


@mistake_in(_epoch, "examples")
def gradient_of_all(m):
    """Yours takes a step with the gradient of all examples for each batch. These are many steps of batch
    gradient descent.
    """
    return np.arange(m), np.arange(m)


@mistake_in(_epoch, "begin")
def only_last_step_kept(start):
    """Yours starts each step at the old weights and biases again, so that only the last step is left.
    Where does the next step begin?
    """
    return start


@mistake_in(_epoch, "pairs")
def first_batch_only(pairs):
    """Yours stops after the first batch. Is the `return` inside the loop?"""
    return pairs[:1]


@mistake_in(_epoch, "batches")
def short_batch_dropped(batches, batch_size):
    """Yours leaves out the examples that do not fill a last batch."""
    return [batch for batch in batches if len(batch) >= batch_size]


@mistake_in(_epoch, "rate")
def short_batch_weighs_less(rate, size, full_size):
    """Yours gives a shorter last batch too little weight. It has to be divided by the number of examples
    that it has, and not by `batch_size`.
    """
    return rate * (size / full_size)


@mistake_in(_epoch, "draw")
def order_kept(m):
    """Yours does not shuffle the examples."""
    return lambda: np.arange(m)


@mistake_in(_epoch, "draw")
def with_replacement(m, rng):
    """Yours draws the examples with replacement: some are used twice and others not at all."""
    return lambda: rng.integers(m, size=m)


@mistake_in(_epoch, "targets")
def pairs_torn(cut, draw):
    """Yours shuffles inputs and targets separately, so that inputs meet the targets of other examples."""
    return cut(draw())


@mistake_in(_epoch, "targets")
def targets_left_in_order(cut, m):
    """Yours shuffles the inputs and leaves the targets where they were. A pair has to stay together."""
    return cut(np.arange(m))


@mistake_in(_epoch, "rate")
def uphill(rate):
    """Your steps go uphill, because the gradient is added instead of subtracted."""
    return -rate


@mistake_in(_epoch, "rate")
def sum_instead_of_mean(rate, size):
    """Your steps are too long by the factor of the batch size, because they use the sum of the gradients
    and not the mean.
    """
    return rate * size


@mistake_in(_epoch, "rate")
def divided_by_size_twice(rate, size):
    """Your steps are too short by the factor of the batch size, because the mean is taken twice."""
    return rate * (1 / size)


@mistake_in(_epoch, "rate")
def divided_by_all(rate, size, m, at, start):
    """Your steps are too short, because the sum over the batch is divided by the number of all examples."""
    # All gradients of the start, each divided by m, are one step with all examples: another mistake.
    return rate if at is start else rate * (size / m)


@mistake_in(_epoch, "new_b")
def bias_not_learned(b):
    """Your weights learn, but your biases remain what they were."""
    return b + 0.0


@mistake_in(_epoch, "db")
def bias_after_weights(X, Y, at, new_W):
    """The gradient of your biases already uses the new weights of the same step."""
    return linear_gradients(X, Y, new_W, at[1])[1]


@mistake_in(_epoch, "dW")
def weights_after_bias(X, Y, at, new_b):
    """The gradient of your weights already uses the new biases of the same step."""
    return linear_gradients(X, Y, at[0], new_b)[0]


@mistake_in(_epoch, "stored")
def buffer_of_whole_numbers(stored, start):
    """Where W holds integers yours cuts off each step, because a copy of W has the type of W, and so has
    what is written into it.
    """
    return tuple(new.astype(old.dtype) for new, old in zip(stored, start, strict=True))


@mistake_in(_epoch, "rate")
def divided_by_number_of_batches(rate, m, full_size):
    """Your steps are too short by the number of batches. Each batch takes a whole step."""
    return rate / -(-m // full_size)

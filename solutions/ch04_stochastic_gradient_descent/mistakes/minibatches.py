"""Known mistakes of `minibatches`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _minibatches(part, m, batch_size, rng):
    """The mini-batches, in the parts that may be wrong; `draw` is called once at most."""
    draw = part("draw", lambda: rng.permutation(m), m=m, rng=rng)
    batches = part("cut", lambda: _cut(draw(), batch_size), draw=draw, m=m, batch_size=batch_size, rng=rng)()
    return list(part("batches", batches, m=m, batch_size=batch_size))


def _cut(order, batch_size):
    """Slices of equal length; the last may be shorter."""
    return [order[start : start + batch_size] for start in range(0, len(order), batch_size)]


@mistake_in(_minibatches, "draw")
def order_kept(m):
    """Yours does not shuffle, so that the batches come in the order of the data."""
    return lambda: np.arange(m)


@mistake_in(_minibatches, "draw")
def own_generator(m):
    """Yours does not use the generator that it is given, so that every epoch would have the same order."""
    return lambda: np.random.default_rng(0).permutation(m)


@mistake_in(_minibatches, "draw")
def with_replacement(m, rng):
    """Yours draws each index anew, so that some examples occur twice and others not at all. An epoch uses
    every example once.
    """
    return lambda: rng.integers(m, size=m)


@mistake_in(_minibatches, "cut")
def each_batch_drawn_afresh(m, batch_size, rng):
    """Yours shuffles anew for every batch. Each batch is fair, but together they miss some examples and
    repeat others. Shuffle once.
    """
    return lambda: [rng.permutation(m)[: m - start][:batch_size] for start in range(0, m, batch_size)]


@mistake_in(_minibatches, "cut")
def batches_shuffled_not_examples(m, batch_size, rng):
    """Yours shuffles the batches and leaves neighbors together, so that the same examples meet in every
    epoch.
    """
    starts = range(0, m, batch_size)
    return lambda: [np.arange(m)[starts[i] :][:batch_size] for i in rng.permutation(len(starts))]


@mistake_in(_minibatches, "batches")
def short_batch_dropped(batches, batch_size):
    """Yours leaves out the last examples when they do not fill a batch."""
    return [batch for batch in batches if len(batch) >= batch_size]


@mistake_in(_minibatches, "cut")
def short_batch_filled_up(draw, batch_size):
    """Yours fills up the last batch with examples that were used before. The last batch may be shorter."""

    def cut():
        order = draw()
        batches = _cut(order, batch_size)
        return [*batches[:-1], order[-batch_size:]] if len(order) > batch_size else batches

    return cut


@mistake_in(_minibatches, "batches")
def empty_batch_at_the_end(batches, m, batch_size):
    """Where the examples divide evenly, yours ends with an empty batch. How many batches has an epoch?"""
    return [*batches, np.arange(0)] if m % batch_size == 0 else batches


@mistake_in(_minibatches, "cut")
def sizes_evened_out(draw, m, batch_size):
    """Yours makes the batches as equal as possible, but all except the last should have exactly
    `batch_size` examples.
    """
    return lambda: np.array_split(draw(), -(-m // batch_size))


@mistake_in(_minibatches, "cut")
def size_taken_for_number(draw, m, batch_size):
    """Yours makes `batch_size` batches, but `batch_size` is the number of examples in each batch."""
    return lambda: np.array_split(draw(), min(batch_size, m))


@mistake_in(_minibatches, "batches")
def sorted_inside(batches):
    """The examples within each of your batches are sorted. Keep the order of the permutation."""
    return [np.sort(batch) for batch in batches]


@mistake_in(_minibatches, "batches")
def counted_from_one(batches):
    """Your indices count from 1, so the first row is never used and the last index does not exist."""
    return [batch + 1 for batch in batches]

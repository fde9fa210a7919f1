"""Known mistakes of `update_average`; each docstring is what the learner reads."""

from gradecheck import mistake_in


def _update(part, average, weights, n):
    """The running average, in the parts that may be wrong."""
    average, weights = part("order", (average, weights))
    keep, count = part("keep_and_count", (part("keep", n), part("count", n + 1, n=n)), n=n)
    return [(keep * a + w) / count for a, w in zip(average, weights, strict=True)]


def halfway(average, weights, n):
    """Yours goes halfway to the new snapshot, whatever n is."""
    return [(a + w) / 2 for a, w in zip(average, weights, strict=True)]


@mistake_in(_update, "count")
def divided_by_n(n):
    """Yours divides by n, but with the new snapshot there are n + 1."""
    return n


@mistake_in(_update, "count")
def divided_by_n_plus_two(n):
    """Yours divides by n + 2, but with the new snapshot there are n + 1."""
    return n + 2


@mistake_in(_update, "keep")
def average_counts_once():
    """In yours the old average counts once, although it represents n snapshots."""
    return 1


@mistake_in(_update, "keep")
def old_one_kept_whole(keep):
    """Yours adds a share of the new snapshot and takes nothing off the old average. The shares are n/(n + 1)
    and 1/(n + 1).
    """
    return keep + 1


@mistake_in(_update, "keep_and_count")
def n_minus_one(n):
    """Yours counts one snapshot too few in the old average."""
    return n - 1, n


@mistake_in(_update, "order")
def exchanged(order):
    """Yours exchanges the two, so that the new snapshot counts n times."""
    return order[::-1]


@mistake_in(_update, "keep_and_count")
def not_divided(keep_and_count):
    """Yours is the sum, which has to be divided by n + 1."""
    return keep_and_count[0], 1


@mistake_in(_update, "keep_and_count")
def one_too_many(n):
    """Yours takes the old average for that of n + 1 snapshots, so the new one gets a share of 1/(n + 2)."""
    return n + 1, n + 2

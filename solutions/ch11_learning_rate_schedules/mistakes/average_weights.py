"""Known mistakes of `average_weights`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _average(part, snapshots):
    """The average, in the parts that may be wrong."""
    snapshots = part("snapshots", snapshots)
    count = part("count", len(snapshots), snapshots=snapshots)
    average = [sum(arrays) / count for arrays in zip(*snapshots, strict=True)]
    return part("average", average, snapshots=snapshots, count=count)


def sum_(snapshots):
    """Yours is the sum of the snapshots. Divide it by their number."""
    return [sum(arrays) for arrays in zip(*snapshots, strict=True)]


@mistake_in(_average, "snapshots")
def first_left_out(snapshots):
    """The first snapshot does not count in yours."""
    return snapshots[1:] if len(snapshots) > 1 else snapshots


@mistake_in(_average, "snapshots")
def ends_only(snapshots):
    """Yours averages only the first and the last snapshot."""
    return [snapshots[0], snapshots[-1]]


@mistake_in(_average, "count")
def divided_by_arrays(snapshots):
    """Yours divides by the number of arrays in a snapshot, and not by the number of snapshots."""
    return len(snapshots[0])


@mistake_in(_average, "count")
def divided_by_one_less(count):
    """Yours divides by one less than the number of snapshots."""
    return max(count - 1, 1)


@mistake_in(_average, "average")
def last_one(snapshots):
    """Yours is the last snapshot. The average of all of them is asked for."""
    return [np.array(a) for a in snapshots[-1]]


@mistake_in(_average, "average")
def median(snapshots):
    """Yours takes the median of the snapshots, but the average is their mean."""
    return [np.median(np.array(arrays), axis=0) for arrays in zip(*snapshots, strict=True)]


@mistake_in(_average, "average")
def halfway_each_time(snapshots):
    """Yours goes halfway to each snapshot in turn, so the last one counts as much as all before it."""
    average = snapshots[0]
    for snapshot in snapshots[1:]:
        average = [(a + w) / 2 for a, w in zip(average, snapshot, strict=True)]
    return [1.0 * a for a in average]


@mistake_in(_average, "average")
def rounded_down(snapshots, count):
    """Yours rounds down, because it divides with `//` instead of `/`."""
    return [sum(arrays) // count for arrays in zip(*snapshots, strict=True)]


@mistake_in(_average, "average")
def one_number_each(snapshots):
    """Yours averages over the entries of an array too. Each entry has its own average."""
    return [np.full(arrays[0].shape, np.mean(arrays)) for arrays in zip(*snapshots, strict=True)]

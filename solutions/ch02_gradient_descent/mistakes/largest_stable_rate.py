"""Known mistakes of `largest_stable_rate`; each docstring is what the learner reads."""

import numpy as np


def smallest_curvature(H):
    """Yours uses the smallest eigenvalue. At that rate the stiffest direction explodes."""
    return 2.0 / np.linalg.eigvalsh(H)[0]


def fastest_rate(H):
    """Yours is the rate that converges fastest. It is safe, but the question is for the largest that is."""
    eigenvalues = np.linalg.eigvalsh(H)
    return 2.0 / (eigenvalues[0] + eigenvalues[-1])


def one_over_largest(H):
    """Yours is exactly half of ours: there the stiffest direction lands on the minimum in one step. It may
    overshoot, as long as it comes back closer.
    """
    return 1.0 / np.linalg.eigvalsh(H)[-1]


def largest_curvature(H):
    """Yours is the largest curvature itself. The more curved the cost, the smaller the rate."""
    return np.linalg.eigvalsh(H)[-1]


def first_of_the_unsorted(H):
    """Yours takes the first of the eigenvalues as `np.linalg.eig` gives them. They come in no special order,
    so the first is the largest only by luck.
    """
    return 2.0 / np.linalg.eigvals(H)[0].real


def turned_over(H):
    """Yours is one over ours, so the fraction is upside down."""
    return np.linalg.eigvalsh(H)[-1] / 2.0


def largest_diagonal_entry(H):
    """Yours takes the largest entry of the diagonal. That is the largest curvature along an axis; a direction
    between the axes can be more curved.
    """
    return 2.0 / np.diag(H).max()


def largest_row_sum(H):
    """Yours uses the largest row sum. No eigenvalue exceeds it, so your rate is safe, but smaller than it
    need be.
    """
    return 2.0 / np.abs(H).sum(axis=1).max()


def sum_of_curvatures(H):
    """Yours uses the trace, which is the sum of all eigenvalues. Only the largest counts."""
    return 2.0 / np.trace(H)


def length_of_the_matrix(H):
    """Yours uses the root of the sum of the squared entries, what `np.linalg.norm` gives for a matrix unless
    told otherwise. That mixes all eigenvalues; only the largest counts.
    """
    return 2.0 / np.linalg.norm(H)

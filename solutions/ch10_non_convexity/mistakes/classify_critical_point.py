"""Known mistakes of `classify_critical_point`; each docstring is what the learner reads."""

import numpy as np

from ..references import classify_critical_point


def _judged(eigenvalues, cut):
    positive, negative = np.sum(eigenvalues > cut), np.sum(eigenvalues < -cut)
    if positive and negative:
        return "saddle"
    if positive == len(eigenvalues):
        return "minimum"
    return "maximum" if negative == len(eigenvalues) else "inconclusive"


def judged_by_determinant(H, tol=1e-8):
    """Yours agrees with the test by determinant. It works in two dimensions; in three, two negative
    curvatures multiply to a positive number.
    """
    d, first = np.linalg.det(H), H[0, 0]
    if abs(d) <= tol * max(1.0, np.max(np.abs(H))) ** len(H):
        return "inconclusive"
    return "saddle" if d < 0 else "minimum" if first > 0 else "maximum"


def judged_by_diagonal(H, tol=1e-8):
    """Yours looks at the diagonal: the curvatures along the axes. Between the axes it may curve the other
    way.
    """
    return classify_critical_point(np.diag(np.diag(H)), tol)


def judged_by_trace(H, tol=1e-8):
    """Yours goes by the trace, the sum of the curvatures: a large one hides a small one of the other sign."""
    trace = np.trace(H)
    return "inconclusive" if trace == 0 else "minimum" if trace > 0 else "maximum"


def zeros_overlooked(H, tol=1e-8):
    """Yours calls it a minimum or a maximum though one curvature is zero: along that axis higher derivatives
    decide, and the Hessian does not know them.
    """
    kind = classify_critical_point(H, tol)
    if kind != "inconclusive":
        return kind
    return "maximum" if np.trace(H) < 0 else "minimum"


def zeros_always_inconclusive(H, tol=1e-8):
    """Up along one axis and down along another is a saddle, whatever the third one does."""
    sizes = np.abs(np.linalg.eigvalsh(H))
    return "inconclusive" if np.any(sizes <= tol * np.max(sizes)) else classify_critical_point(H, tol)


def absolute_cut(H, tol=1e-8):
    """Yours compares eigenvalues with `tol` itself. The same surface in other units would be judged
    differently: measure against the largest magnitude.
    """
    return _judged(np.linalg.eigvalsh(H), tol)


def no_cut(H, tol=1e-8):
    """Yours calls an eigenvalue zero only if it is exactly 0. A computed zero comes out as some 1e-16, with
    either sign.
    """
    return _judged(np.linalg.eigvalsh(H), 0.0)


def own_cut(H, tol=1e-8):
    """Yours is right for the usual `tol` only: the argument is not used."""
    return classify_critical_point(H)


def cut_by_largest_signed(H, tol=1e-8):
    """Yours measures `tol` against the largest eigenvalue. The one with the largest magnitude may be
    negative.
    """
    eigenvalues = np.linalg.eigvalsh(H)
    return _judged(eigenvalues, abs(tol * np.max(eigenvalues)))


def cut_by_length(H, tol=1e-8):
    """Yours measures `tol` against the length of the whole matrix. Measure it against the largest magnitude
    among the eigenvalues.
    """
    return _judged(np.linalg.eigvalsh(H), tol * np.linalg.norm(H))


def cut_by_entries(H, tol=1e-8):
    """Yours measures `tol` against the entries of H. They depend on the axes; its eigenvalues do not."""
    return _judged(np.linalg.eigvalsh(H), tol * np.max(np.abs(H)))


def names_exchanged(H, tol=1e-8):
    """Yours exchanges minimum and maximum: positive curvature bends upwards, like a bowl."""
    return classify_critical_point(-np.asarray(H), tol)


def never_a_maximum(H, tol=1e-8):
    """Yours takes any negative curvature for a saddle. If all are negative, it is something else."""
    eigenvalues = np.linalg.eigvalsh(H)
    kind = classify_critical_point(H, tol)
    return "saddle" if eigenvalues[0] < 0 and kind == "maximum" else kind

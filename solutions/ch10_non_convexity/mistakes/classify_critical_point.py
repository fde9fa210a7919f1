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
    """Yours agrees with a test by the determinant. It works in two dimensions, but in three two negative
    curvatures multiply to a positive number.
    """
    d, first = np.linalg.det(H), H[0, 0]
    if abs(d) <= tol * max(1.0, np.max(np.abs(H))) ** len(H):
        return "inconclusive"
    return "saddle" if d < 0 else "minimum" if first > 0 else "maximum"


def judged_by_scaled_determinant(H, tol=1e-8):
    """Yours agrees with a test by the determinant of the scaled Hessian. It works in two dimensions, but in
    three two negative curvatures multiply to a positive number.
    """
    if not np.any(H):
        return "inconclusive"
    scaled = np.asarray(H, dtype=float) / np.max(np.abs(np.linalg.eigvalsh(H)))
    d = np.linalg.det(scaled)
    if abs(d) <= tol:
        return "inconclusive"
    return "saddle" if d < 0 and len(scaled) > 1 else "minimum" if scaled[0, 0] > 0 else "maximum"


def judged_by_diagonal(H, tol=1e-8):
    """Yours looks at the diagonal, which holds the curvatures along the axes. Between the axes the surface
    may curve the other way.
    """
    return classify_critical_point(np.diag(np.diag(H)), tol)


def judged_by_trace(H, tol=1e-8):
    """Yours goes by the trace, the sum of the curvatures, in which a large one hides a small one of the other
    sign.
    """
    trace = np.trace(H)
    return "inconclusive" if trace == 0 else "minimum" if trace > 0 else "maximum"


def zeros_overlooked(H, tol=1e-8):
    """Yours calls it a minimum or a maximum although one curvature is zero. Along that axis higher
    derivatives decide, and the Hessian does not contain them.
    """
    kind = classify_critical_point(H, tol)
    if kind != "inconclusive":
        return kind
    return "maximum" if np.trace(H) < 0 else "minimum"


def zeros_always_inconclusive(H, tol=1e-8):
    """A point with a way up along one axis and a way down along another is a saddle, whatever happens along a
    third axis.
    """
    sizes = np.abs(np.linalg.eigvalsh(H))
    return "inconclusive" if np.any(sizes <= tol * np.max(sizes)) else classify_critical_point(H, tol)


def absolute_cut(H, tol=1e-8):
    """Yours compares eigenvalues with `tol` itself, so it would judge the same surface differently in other
    units. Compare with `tol` times the largest magnitude.
    """
    return _judged(np.linalg.eigvalsh(H), tol)


def no_cut(H, tol=1e-8):
    """Yours calls an eigenvalue zero only if it is exactly 0. A computed zero comes out as some 1e-16 with
    either sign.
    """
    return _judged(np.linalg.eigvalsh(H), 0.0)


def own_cut(H, tol=1e-8):
    """Yours judges with the usual `tol`, whatever `tol` it is given, because it does not use the argument."""
    return classify_critical_point(H)


def cut_by_largest_signed(H, tol=1e-8):
    """Yours multiplies `tol` by the largest eigenvalue, but the eigenvalue with the largest magnitude may be
    negative.
    """
    eigenvalues = np.linalg.eigvalsh(H)
    return _judged(eigenvalues, abs(tol * np.max(eigenvalues)))


def cut_by_length(H, tol=1e-8):
    """Yours multiplies `tol` by the norm of the whole matrix. Multiply it by the largest magnitude among the
    eigenvalues.
    """
    return _judged(np.linalg.eigvalsh(H), tol * np.linalg.norm(H))


def cut_by_entries(H, tol=1e-8):
    """Yours multiplies `tol` by the largest entry of H. The entries depend on the choice of the axes, and the
    eigenvalues do not.
    """
    return _judged(np.linalg.eigvalsh(H), tol * np.max(np.abs(H)))


def names_exchanged(H, tol=1e-8):
    """Yours exchanges minimum and maximum. A surface with positive curvature curves upward, like a bowl."""
    return classify_critical_point(-np.asarray(H), tol)


def never_a_maximum(H, tol=1e-8):
    """Yours takes any negative curvature for a sign of a saddle. If all of them are negative, the point is
    something else.
    """
    eigenvalues = np.linalg.eigvalsh(H)
    kind = classify_critical_point(H, tol)
    return "saddle" if eigenvalues[0] < 0 and kind == "maximum" else kind

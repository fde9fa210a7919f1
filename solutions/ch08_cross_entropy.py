"""Chapter 8. Cross-entropy: a cost for classification, and softmax, the output that belongs to it."""

from __future__ import annotations

import numpy as np

from gradecheck import EXACT, Exercise, GradientOf, Mistake, OwnCost

from .ch05_neural_networks import sigmoid

# --- The functions of the chapter ---------------------------------------------------------------------------


def weighted_surprise(P, Y):
    """``-Y ln(P)`` entry by entry: 0 where Y is 0 whatever P is, and inf where P is 0 and Y is not."""
    logarithms = np.zeros(np.shape(P))
    with np.errstate(divide="ignore"):
        np.log(P, out=logarithms, where=np.asarray(Y) != 0)
    return -Y * logarithms


def binary_cross_entropy(A, Y):
    r"""Binary cross-entropy: a mean over the examples, a sum over the outputs.

    Parameters
    ----------
    A : ndarray, shape (m, k)
        Outputs between 0 and 1, both ends included. Each output is a yes-or-no question of its own.
    Y : ndarray, shape (m, k)
        Targets between 0 and 1.

    Returns
    -------
    C : float
        ``-1 / m * sum of (Y ln A + (1 - Y) ln(1 - A))``. Here 0 ln 0 counts as 0, so an output that is
        certain and right adds 0; one that is certain and wrong makes the cost inf.

    Source: Nielsen, Neural Networks and Deep Learning (2015), ch. 3, eq. (63).
    """
    return float(np.sum(weighted_surprise(A, Y) + weighted_surprise(1 - A, 1 - Y)) / len(A))


def binary_cross_entropy_from_logits(Z, Y):
    r"""Binary cross-entropy of sigmoid outputs, computed from their weighted inputs.

    Parameters
    ----------
    Z : ndarray, shape (m, k)
        Weighted inputs of the output layer (logits), between -1e4 and 1e4; floats or integers.
    Y : ndarray, shape (m, k)
        Targets between 0 and 1.

    Returns
    -------
    C : float
        The binary cross-entropy of ``sigmoid(Z)`` and `Y`, always finite. Exact (error at most
        1e-15 max(1, C)) and silent: no overflow warning.

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), section 6.2.2.2.
    """
    # max(Z, 0) - Z * Y is the same on paper, and loses digits where both are large and nearly equal.
    linear = Y * np.maximum(-Z, 0) + (1 - Y) * np.maximum(Z, 0)
    return float(np.sum(linear + np.log1p(np.exp(-np.abs(Z)))) / len(Z))


def cross_entropy_output_error(A, Y):
    r"""Error of sigmoid output neurons under the binary cross-entropy, for each example by itself.

    Parameters
    ----------
    A : ndarray, shape (m, k)
        Activations of the output layer, ``sigmoid(Z)``, one example a row.
    Y : ndarray, shape (m, k)
        Targets between 0 and 1.

    Returns
    -------
    delta : ndarray, shape (m, k)
        ``delta[i, j]`` is the derivative of the cost of example i by ``Z[i, j]``. There is no 1/m in it.

    Source: Nielsen (2015), ch. 3, eqs. (66) and (67).
    """
    return A - Y


def one_hot(labels, n_classes):
    r"""Class labels as rows of a matrix with a single 1 in each.

    Parameters
    ----------
    labels : ndarray of int, shape (m,)
        Classes of the examples: 0, 1, ..., n_classes - 1.
    n_classes : int
        How many classes there are; not every one has to occur in `labels`.

    Returns
    -------
    Y : ndarray, shape (m, n_classes)
        ``Y[i, j]`` is 1 where example i is of class j, and 0 elsewhere.

    Source: Bishop, Pattern Recognition and Machine Learning (2006), section 4.2.
    """
    Y = np.zeros((len(labels), n_classes))
    Y[np.arange(len(labels)), labels] = 1.0
    return Y


def softmax(Z):
    r"""Softmax of each row: positive numbers that sum to 1.

    Parameters
    ----------
    Z : ndarray, shape (m, k)
        Logits, one example a row, between -1e4 and 1e4; floats or integers.

    Returns
    -------
    P : ndarray, shape (m, k)
        ``P[i, j]`` is exp(Z[i, j]) over the sum of exp over row i. Silent: no overflow warning.

    Source: Bridle (1990), eq. (4); Nielsen (2015), ch. 3, eq. (78).
    """
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))  # the largest is exp(0)
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_jacobian(z):
    r"""All derivatives of softmax for one example.

    Parameters
    ----------
    z : ndarray, shape (k,)
        Logits of one example.

    Returns
    -------
    J : ndarray, shape (k, k)
        ``J[i, j]`` is the derivative of the i-th probability by the j-th logit.

    Source: Bishop (2006), eq. (4.106).
    """
    p = softmax(np.asarray(z)[None, :])[0]
    return np.diag(p) - np.outer(p, p)


def cross_entropy(P, Y):
    r"""Cross-entropy between wanted and predicted distributions: a mean over rows, a sum over columns.

    Parameters
    ----------
    P : ndarray, shape (m, k)
        Predicted probabilities, one distribution a row. Entries may be 0.
    Y : ndarray, shape (m, k)
        Wanted distributions: one-hot rows or any other rows that sum to 1.

    Returns
    -------
    C : float
        ``-1 / m * sum of Y ln P``. Here 0 ln 0 counts as 0; where P is 0 and Y is not, the cost is inf.

    Source: Bishop (2006), eq. (4.108), divided by m; Shannon (1948), section 6, for the entropy.
    """
    return float(np.sum(weighted_surprise(P, Y)) / len(P))


def softmax_cross_entropy(Z, Y):
    r"""Cross-entropy of softmax outputs, computed from their logits.

    Parameters
    ----------
    Z : ndarray, shape (m, k)
        Logits, one example a row, between -1e4 and 1e4; floats or integers.
    Y : ndarray, shape (m, k)
        Wanted distributions: rows that sum to 1, one-hot or not.

    Returns
    -------
    C : float
        The cross-entropy of ``softmax(Z)`` and `Y`, a mean over rows; always finite. Silent: no overflow
        or divide warning.

    Source: Blanchard, Higham & Higham (2021), eq. (1.4), for the shift; Bishop (2006), eq. (4.108).
    """
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    logarithms = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    return float(-np.sum(Y * logarithms) / len(Z))


def softmax_cross_entropy_gradient(Z, Y):
    r"""Gradient of ``softmax_cross_entropy`` by the logits.

    Parameters
    ----------
    Z : ndarray, shape (m, k)
        Logits, one example a row, between -1e4 and 1e4; floats or integers.
    Y : ndarray, shape (m, k)
        Wanted distributions: rows that sum to 1, one-hot or not.

    Returns
    -------
    G : ndarray, shape (m, k)
        Derivative of the whole cost by each logit: the 1/m of the mean is in it. Silent: no overflow
        warning.

    Source: Bishop (2006), eq. (4.109).
    """
    return (softmax(Z) - Y) / len(Z)


# --- The cases ------------------------------------------------------------------------


def draw_outputs(rng):
    """Soft and hard targets, saturated outputs, outputs that are certain and right, one that is wrong."""
    for m, k, spread in ((5, 3, 1.0), (7, 2, 4.0), (4, 1, 1.5)):
        yield {"A": sigmoid(spread * rng.normal(size=(m, k))), "Y": rng.uniform(0.05, 0.95, size=(m, k))}
    yield {"A": sigmoid(rng.normal(size=(6, 3))), "Y": rng.integers(0, 2, size=(6, 3))}
    Y = mixed_targets(rng, 5, 2)
    A = sigmoid(rng.normal(size=(5, 2)))
    yield {"A": np.where([[True, False]], Y, A), "Y": Y}
    A = np.where([[True, False]], Y, A)
    A[2, 0] = 1 - Y[2, 0]
    yield {"A": A, "Y": Y}


def mixed_targets(rng, m, k):
    """Hard targets as floats, with both kinds in every column."""
    Y = rng.integers(0, 2, size=(m, k)).astype(float)
    Y[0], Y[1] = 0.0, 1.0
    return rng.permutation(Y)


def draw_binary_logits(rng):
    """Middle logits with soft targets; large ones with hard targets, right and wrong; whole numbers.

    From 10 to 31 ln(1 + exp(z)) is nearly z, and a form that says so too early loses what is exact.
    """
    for m, k, spread in ((5, 3, 1.0), (4, 1, 2.0)):
        yield {"Z": spread * rng.normal(size=(m, k)), "Y": rng.uniform(size=(m, k))}
    for sign in (1.0, -1.0):
        # All large logits have one sign: a form that is safe for the other one only fails here.
        Y = np.column_stack([[0.0, 1.0, 0.0, 1.0, 1.0], mixed_targets(rng, 5, 1)])
        large = sign * np.array([800.0, 1e4, 45.0, 40.0, 750.0])
        yield {"Z": np.column_stack([large, rng.normal(size=5)]), "Y": Y}
        nearly = sign * (np.array([10.0, 16.0, 21.0, 25.0, 30.0]) + rng.uniform(size=5))
        yield {"Z": np.column_stack([nearly, rng.normal(size=5)]), "Y": np.ones((5, 2)) * (sign > 0)}
    yield {"Z": rng.integers(-5, 6, size=(6, 2)), "Y": mixed_targets(rng, 6, 2)}


def draw_sigmoid_outputs(rng):
    """Middle and saturated neurons; soft targets, and whole ones."""
    for m, k, spread in ((7, 3, 1.5), (4, 1, 1.0), (5, 6, 3.0)):
        yield {"A": sigmoid(spread * rng.normal(size=(m, k))), "Y": rng.uniform(size=(m, k))}
    yield {"A": sigmoid(rng.normal(size=(3, 4))), "Y": rng.integers(0, 2, size=(3, 4))}


def draw_labels(rng):
    """All classes, a class that does not occur, the last one that does not occur, as many as examples."""
    yield {"labels": rng.permutation([0, 1, 2, 0, 1, 1, 2]), "n_classes": 3}
    yield {"labels": rng.permutation([0, 1, 3, 4, 3]), "n_classes": 5}
    yield {"labels": rng.permutation([0, 2, 1, 2, 0, 1]), "n_classes": 5}
    yield {"labels": np.roll(np.arange(4), rng.integers(1, 4)), "n_classes": 4}
    yield {"labels": np.array([rng.integers(1, 3)]), "n_classes": 4}


def draw_logits(rng):
    """Middle logits, a square batch, rows far apart, the ends of the promised range, whole numbers."""
    yield {"Z": rng.normal(size=(5, 3))}
    yield {"Z": 3.0 * rng.normal(size=(4, 4))}
    yield {"Z": rng.normal(size=(3, 5)) + np.array([[900.0], [0.0], [-900.0]])}
    yield {"Z": 1e4 * rng.permuted([[1.0, -1.0, 0.0], [-1.0, -0.99995, -0.5]], axis=1)}
    yield {"Z": rng.integers(-4, 5, size=(6, 2))}


def draw_single_logits(rng):
    """Two, three and five logits; flat, sharp, and whole numbers."""
    for k, spread in ((3, 1.0), (5, 0.5), (2, 1.0), (4, 3.0)):
        yield {"z": spread * rng.normal(size=k)}
    yield {"z": rng.permutation([-1, 0, 2])}


def draw_distributions(rng):
    """Soft and one-hot rows, zeros where nothing is wanted, and a zero where something is."""
    for m, k in ((5, 3), (4, 6)):
        yield {"P": softmax(1.5 * rng.normal(size=(m, k))), "Y": rng.dirichlet(np.ones(k), size=m)}
    yield {"P": softmax(rng.normal(size=(7, 4))), "Y": one_hot(rng.integers(0, 4, size=7), 4)}
    labels = rng.permutation([0, 1, 2, 1])
    P = softmax(rng.normal(size=(4, 3)))
    P[0] = one_hot(labels[:1], 3)[0]  # certain and right
    yield {"P": P, "Y": one_hot(labels, 3)}
    P = P.copy()
    P[0] = np.roll(P[0], 1)  # certain and wrong
    yield {"P": P, "Y": one_hot(labels, 3)}


def draw_logits_and_targets(rng, far=900.0):
    """Soft and one-hot targets; rows far apart; certain and right, certain and wrong; whole numbers."""
    yield {"Z": rng.normal(size=(5, 3)), "Y": rng.dirichlet(np.ones(3), size=5)}
    yield {"Z": 2 * rng.normal(size=(4, 4)), "Y": one_hot(rng.integers(0, 4, size=4), 4)}
    Z = rng.normal(size=(3, 5)) + far * np.array([[1.0], [0.0], [-1.0]])
    yield {"Z": Z, "Y": rng.dirichlet(np.ones(5), size=3)}
    Z = 1e4 * rng.permuted([[1.0, -1.0, 0.0], [-1.0, 0.5, -0.5]], axis=1)
    yield {"Z": Z, "Y": one_hot(np.array([np.argmax(Z[0]), np.argmin(Z[1])]), 3)}
    yield {"Z": rng.integers(-4, 5, size=(6, 2)), "Y": one_hot(rng.integers(0, 2, size=6), 2)}


def draw_logits_for_gradients(rng):
    """The same with rows nearer to one another: at 900 a numeric derivative has lost three digits."""
    yield from draw_logits_and_targets(rng, far=20.0)


# --- The costs whose gradients the answers are ------------------------------------------------------------


def summed_cost(A, Y, Z):
    """Sum of the costs of single examples by the weighted inputs: its gradient holds all their errors."""
    return len(Z) * binary_cross_entropy_from_logits(Z, Y)


def weighted_inputs(A, Y):
    """The weighted inputs behind the activations."""
    return {"Z": np.log(A) - np.log1p(-A)}


# --- Known mistakes: binary_cross_entropy ---------------------------------------------------------------


def bce_summed(A, Y):
    """The sum over the examples instead of the mean."""
    return len(A) * binary_cross_entropy(A, Y)


def bce_averaged_over_outputs(A, Y):
    """The mean over the outputs too, as np.mean without an axis takes it."""
    return binary_cross_entropy(A, Y) / np.shape(A)[1]


def bce_yes_part_only(A, Y):
    """Only -Y ln A: the categorical formula, which sees nothing where the target is 0."""
    return float(np.sum(weighted_surprise(A, Y)) / len(A))


def bce_negative(A, Y):
    """The minus sign in front is lost."""
    return -binary_cross_entropy(A, Y)


def bce_in_bits(A, Y):
    """Logarithms to the base 2."""
    return binary_cross_entropy(A, Y) / np.log(2)


def bce_roles_swapped(A, Y):
    """Logarithms of the targets, weighted by the outputs."""
    return binary_cross_entropy(Y, A)


def bce_clipped(A, Y):
    """Outputs are kept away from 0 and 1 by 1e-12."""
    return binary_cross_entropy(np.clip(A, 1e-12, 1 - 1e-12), Y)


def bce_infinity_replaced(A, Y):
    """nan_to_num repairs 0 ln 0, and turns infinity into the largest float."""
    with np.errstate(all="ignore"):
        return float(np.sum(np.nan_to_num(-Y * np.log(A) - (1 - Y) * np.log(1 - A))) / len(A))


def bce_zero_times_infinity(A, Y):
    """The formula as it stands: 0 times ln 0 is NaN."""
    with np.errstate(all="ignore"):
        return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / len(A))


def bce_logarithm_of_zero_left_out(A, Y):
    """No logarithm is taken where the output is 0 or 1, so that a wrong certainty is free."""
    return float(np.sum(_surprise_above_zero(A, Y) + _surprise_above_zero(1 - A, 1 - Y)) / len(A))


def _surprise_above_zero(P, Y):
    return -Y * np.log(P, out=np.zeros(np.shape(P)), where=np.asarray(P) > 0)


def bce_small_number_added(A, Y):
    """1e-15 is added inside the logarithms."""
    return float(-np.sum(Y * np.log(A + 1e-15) + (1 - Y) * np.log(1 - A + 1e-15)) / len(A))


# --- Known mistakes: binary_cross_entropy_from_logits ---------------------------------------------------


def logits_through_probabilities(Z, Y):
    """By way of sigmoid(Z), which is rounded to 1 from about 37 on."""
    return binary_cross_entropy(sigmoid(Z), Y)


def logits_clipped(Z, Y):
    """By way of sigmoid(Z), kept away from 0 and 1."""
    return binary_cross_entropy(np.clip(sigmoid(Z), 1e-12, 1 - 1e-12), Y)


def logits_summed(Z, Y):
    """The sum over the examples instead of the mean."""
    return len(Z) * binary_cross_entropy_from_logits(Z, Y)


def logits_averaged_over_outputs(Z, Y):
    """The mean over the outputs too."""
    return binary_cross_entropy_from_logits(Z, Y) / np.shape(Z)[1]


def logits_yes_part_only(Z, Y):
    """Only -Y ln sigmoid(Z)."""
    return float(np.sum(Y * np.logaddexp(0, -Z)) / len(Z))


def logits_of_the_other_sign(Z, Y):
    """The sign of z is lost: yes and no change places."""
    return binary_cross_entropy_from_logits(-Z, Y)


def logits_through_sigmoid_first(Z, Y):
    """The sigmoid is applied before a formula that has it inside."""
    return binary_cross_entropy_from_logits(sigmoid(Z), Y)


def logits_without_logarithm(Z, Y):
    """Only the straight parts: max(z, 0) - z y."""
    return float(np.sum(np.maximum(Z, 0) - Z * Y) / len(Z))


def logits_nearly_straight(Z, Y):
    """Takes ln(1 + exp(z)) for z from 20 on."""
    bent = np.log1p(np.exp(np.minimum(Z, 20.0)))
    return float(np.sum(np.where(np.asarray(Z) > 20, Z, bent) - Z * Y) / len(Z))


def logits_overflowing(Z, Y):
    """The formula ln(1 + exp(z)) - z y as it stands."""
    with np.errstate(all="ignore"):
        return float(np.sum(np.log1p(np.exp(np.asarray(Z, dtype=float))) - Z * Y) / len(Z))


def logits_positive_only(Z, Y):
    """The form for z >= 0, used for all z: exp(-z) overflows for very negative ones."""
    with np.errstate(all="ignore"):
        return float(np.sum(Z - Z * Y + np.log1p(np.exp(-np.asarray(Z, dtype=float)))) / len(Z))


# --- Known mistakes: cross_entropy_output_error ---------------------------------------------------------


def error_reversed(A, Y):
    """Target minus output."""
    return Y - A


def error_with_slope(A, Y):
    """The slope of the sigmoid is still there: the error under the quadratic cost."""
    return (A - Y) * A * (1 - A)


def error_averaged(A, Y):
    """The 1/m of the mean is taken here already."""
    return (A - Y) / len(A)


def error_by_activation(A, Y):
    """The derivative by a instead of z: the slope of the sigmoid is not multiplied in."""
    return (A - Y) / (A * (1 - A))


def error_of_yes_part(A, Y):
    """Only the derivative of -Y ln A."""
    return -Y * (1 - A)


def error_doubled(A, Y):
    """A 2, as from a square."""
    return 2 * (A - Y)


def error_as_distance(A, Y):
    """The absolute difference."""
    return np.abs(A - Y)


# --- Known mistakes: one_hot --------------------------------------------------------------------------------


def labels_from_one(labels, n_classes):
    """Class 1 goes to the first column, and class 0 wraps round to the last."""
    return one_hot(np.asarray(labels) - 1, n_classes)


def classes_as_rows(labels, n_classes):
    """One class a row."""
    return one_hot(labels, n_classes).T


def classes_up_to_largest_label(labels, n_classes):
    """As many columns as the labels at hand need."""
    return one_hot(labels, int(np.max(labels)) + 1)


def labels_instead_of_ones(labels, n_classes):
    """The label itself stands where a 1 belongs."""
    return one_hot(labels, n_classes) * np.asarray(labels)[:, None]


def minus_one_elsewhere(labels, n_classes):
    """-1 where a 0 belongs."""
    return 2 * one_hot(labels, n_classes) - 1


def first_example_only(labels, n_classes):
    """A return inside the loop: only one row is filled."""
    Y = one_hot(labels, n_classes)
    Y[1:] = 0.0
    return Y


def classes_that_occur(labels, n_classes):
    """Columns for the classes that occur, and no others."""
    return one_hot(np.unique(labels, return_inverse=True)[1], len(np.unique(labels)))


# --- Known mistakes: softmax --------------------------------------------------------------------------------


def softmax_of_columns(Z):
    """Each column sums to 1."""
    return softmax(np.asarray(Z).T).T


def softmax_of_everything(Z):
    """All entries together sum to 1."""
    return softmax(np.reshape(Z, (1, -1))).reshape(np.shape(Z))


def softmax_unshifted(Z):
    """The formula as it stands: exp overflows from about 710 on."""
    with np.errstate(all="ignore"):
        powers = np.exp(np.asarray(Z, dtype=float))
        return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_shifted_by_largest_of_all(Z):
    """One shift for the whole batch: rows far below it become 0/0."""
    with np.errstate(all="ignore"):
        powers = np.exp(Z - np.max(Z))
        return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_not_divided(Z):
    """The powers alone, after the shift."""
    return np.exp(Z - np.max(Z, axis=1, keepdims=True))


def softmax_of_minus_z(Z):
    """The smallest logit gets the largest share."""
    return softmax(-Z)


def sigmoid_instead(Z):
    """Each entry by itself."""
    return sigmoid(Z)


def softmax_to_base_two(Z):
    """2 to the power z."""
    return softmax(np.asarray(Z) * np.log(2))


def logarithms_of_softmax(Z):
    """The logarithms of the probabilities."""
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))


def one_for_the_largest(Z):
    """All for the largest: argmax, not softmax."""
    return one_hot(np.argmax(Z, axis=1), np.shape(Z)[1])


# --- Known mistakes: softmax_jacobian ---------------------------------------------------------------------


def _probabilities(z):
    return softmax(np.asarray(z)[None, :])[0]


def jacobian_diagonal_only(z):
    """Entries p (1 - p) on the diagonal, nothing elsewhere: as if each output had its own input."""
    p = _probabilities(z)
    return np.diag(p * (1 - p))


def jacobian_diagonal_as_vector(z):
    """Only p (1 - p)."""
    p = _probabilities(z)
    return p * (1 - p)


def jacobian_without_diagonal_part(z):
    """-p p^T everywhere: the numerator of p_j is forgotten."""
    p = _probabilities(z)
    return -np.outer(p, p)


def jacobian_negative(z):
    """The other sign."""
    return -softmax_jacobian(z)


def jacobian_plus(z):
    """The product is added."""
    p = _probabilities(z)
    return np.diag(p) + np.outer(p, p)


def jacobian_everywhere_like_diagonal(z):
    """p_i (1 - p_j) in every place."""
    p = _probabilities(z)
    return np.outer(p, 1 - p)


def jacobian_of_sigmoid(z):
    """The slopes of the sigmoid on the diagonal."""
    return np.diag(sigmoid(z) * (1 - sigmoid(z)))


def jacobian_product_by_entries(z):
    """``p * p`` for the outer product: a vector, subtracted from every row."""
    p = _probabilities(z)
    return np.diag(p) - p * p


# --- Known mistakes: cross_entropy --------------------------------------------------------------------------


def entropy_summed(P, Y):
    """The sum over the rows instead of the mean."""
    return len(P) * cross_entropy(P, Y)


def entropy_averaged_over_classes(P, Y):
    """The mean over the columns too."""
    return cross_entropy(P, Y) / np.shape(P)[1]


def entropy_negative(P, Y):
    """The minus sign in front is lost."""
    return -cross_entropy(P, Y)


def entropy_in_bits(P, Y):
    """Logarithms to the base 2."""
    return cross_entropy(P, Y) / np.log(2)


def entropy_roles_swapped(P, Y):
    """Logarithms of the wanted distribution, weighted by the predicted one."""
    return cross_entropy(Y, P)


def entropy_of_yes_or_no(P, Y):
    """The binary formula: the classes are treated as k separate questions."""
    return binary_cross_entropy(P, Y)


def entropy_clipped(P, Y):
    """Probabilities are kept away from 0 by 1e-12."""
    return cross_entropy(np.clip(P, 1e-12, 1.0), Y)


def entropy_zero_times_infinity(P, Y):
    """The formula as it stands: 0 times ln 0 is NaN."""
    with np.errstate(all="ignore"):
        return float(-np.sum(Y * np.log(P)) / len(P))


def entropy_infinity_replaced(P, Y):
    """nan_to_num repairs 0 ln 0, and turns infinity into the largest float."""
    with np.errstate(all="ignore"):
        return float(np.sum(np.nan_to_num(-Y * np.log(P))) / len(P))


def entropy_logarithm_of_zero_left_out(P, Y):
    """No logarithm is taken where the probability is 0, so that a wrong certainty is free."""
    return float(np.sum(_surprise_above_zero(P, Y)) / len(P))


def entropy_small_number_added(P, Y):
    """1e-15 is added inside the logarithm."""
    return float(-np.sum(Y * np.log(P + 1e-15)) / len(P))


def entropy_logarithm_last(P, Y):
    """The logarithm of the mean instead of the mean of the logarithms."""
    return float(-np.log(np.sum(P * Y) / len(P)))


def divergence_instead(P, Y):
    """The entropy of Y is subtracted: the Kullback-Leibler divergence."""
    return cross_entropy(P, Y) - cross_entropy(Y, Y)


# --- Known mistakes: softmax_cross_entropy -----------------------------------------------------------------


def fused_through_probabilities(Z, Y):
    """By way of softmax(Z), in which small probabilities become 0."""
    return cross_entropy(softmax(Z), Y)


def fused_clipped(Z, Y):
    """By way of softmax(Z), kept away from 0."""
    return cross_entropy(np.clip(softmax(Z), 1e-12, 1.0), Y)


def fused_summed(Z, Y):
    """The sum over the rows instead of the mean."""
    return len(Z) * softmax_cross_entropy(Z, Y)


def fused_averaged_over_classes(Z, Y):
    """The mean over the columns too."""
    return softmax_cross_entropy(Z, Y) / np.shape(Z)[1]


def fused_over_columns(Z, Y):
    """Log-sum-exp over the examples."""
    return float(-np.sum(Y * logarithms_of_softmax(np.asarray(Z).T).T) / len(Z))


def fused_shift_not_taken_back(Z, Y):
    """The largest logit is subtracted in one place only."""
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    return float(np.mean(np.log(np.sum(np.exp(shifted), axis=1)) - np.sum(Y * Z, axis=1)))


def fused_unshifted(Z, Y):
    """The logarithm of the sum of exp(z) as it stands: overflow, or ln 0."""
    with np.errstate(all="ignore"):
        powers = np.exp(np.asarray(Z, dtype=float))
        return float(np.mean(np.log(np.sum(powers, axis=1)) - np.sum(Y * Z, axis=1)))


def fused_softmax_twice(Z, Y):
    """Softmax is applied before a formula that has it inside."""
    return softmax_cross_entropy(softmax(Z), Y)


def fused_of_yes_or_no(Z, Y):
    """Sigmoid outputs and the binary formula."""
    return binary_cross_entropy_from_logits(Z, Y)


def fused_negative(Z, Y):
    """The other sign."""
    return -softmax_cross_entropy(Z, Y)


# --- Known mistakes: softmax_cross_entropy_gradient --------------------------------------------------------


def fused_gradient_summed(Z, Y):
    """The gradient of the sum: 1/m is missing."""
    return softmax(Z) - Y


def fused_gradient_over_all_entries(Z, Y):
    """Divided by the number of all entries."""
    return (softmax(Z) - Y) / np.size(Z)


def fused_gradient_reversed(Z, Y):
    """Wanted minus predicted."""
    return (Y - softmax(Z)) / len(Z)


def fused_gradient_without_target(Z, Y):
    """The one-hot rows are not subtracted."""
    return softmax(Z) / len(Z)


def fused_gradient_with_slope(Z, Y):
    """A factor p (1 - p) is multiplied in once more."""
    P = softmax(Z)
    return (P - Y) * P * (1 - P) / len(Z)


def fused_gradient_wanted_class_only(Z, Y):
    """Only where something is wanted: the other classes get 0."""
    return np.where(np.asarray(Y) == np.max(Y, axis=1, keepdims=True), softmax(Z) - Y, 0.0) / len(Z)


def fused_gradient_of_sigmoid(Z, Y):
    """Sigmoid in the place of softmax."""
    return (sigmoid(Z) - Y) / len(Z)


def fused_gradient_of_columns(Z, Y):
    """Softmax over the examples."""
    return (softmax_of_columns(Z) - Y) / len(Z)


def fused_gradient_diagonal_jacobian(Z, Y):
    """-y/p times the diagonal of the Jacobian."""
    return -Y * (1 - softmax(Z)) / len(Z)


def fused_gradient_by_probability(Z, Y):
    """-y/p alone: the derivative by p instead of z."""
    with np.errstate(all="ignore"):
        return -np.asarray(Y) / softmax(Z) / len(Z)


def fused_gradient_unshifted(Z, Y):
    """The exponential overflows from about 710 on."""
    return (softmax_unshifted(Z) - Y) / len(Z)


EXERCISES = (
    Exercise(
        reference=binary_cross_entropy,
        inputs=draw_outputs,
        points=2,
        hints=(
            "Write the cost of one output first. Its two parts are the same function with other arguments.",
            "Two limits decide: what is y ln a worth when both are 0, and what when only a is 0?",
            (
                "NumPy says that 0 times infinity is NaN. Take logarithms only where the factor in front is "
                "not 0: np.log has an argument `where`, and np.where can choose afterwards."
            ),
        ),
        mistakes=(
            Mistake(bce_summed, "Yours is exactly m times ours: the cost is a mean over the examples."),
            Mistake(
                bce_averaged_over_outputs,
                "Yours is ours divided by the number of outputs: over the outputs of an example it is a sum.",
            ),
            Mistake(
                bce_yes_part_only,
                "Only -Y ln A is there. Where the target is 0 nothing is charged, whatever the output says.",
            ),
            Mistake(bce_negative, "Yours is negative: logarithms of numbers below 1 are, the cost is not."),
            Mistake(
                bce_in_bits, "Yours is ours divided by ln 2: the natural logarithm is meant, not base 2."
            ),
            Mistake(
                bce_roles_swapped,
                "Outputs and targets have changed places: the logarithm belongs to the outputs.",
            ),
            Mistake(
                bce_clipped,
                "Right, but for an output that is certain and wrong: yours charges about 28, because it is "
                "clipped. Here such an output costs infinity.",
            ),
            Mistake(
                bce_infinity_replaced,
                "nan_to_num does two things: NaN becomes 0, which helps, and infinity becomes 1.8e308, which "
                "hides an output that is certain and wrong.",
            ),
            Mistake(
                bce_logarithm_of_zero_left_out,
                "Yours takes no logarithm where the output is 0 or 1, so an output that is certain and wrong "
                "is free. Leave it out where the factor in front is 0.",
            ),
            Mistake(
                bce_small_number_added,
                "A small number is added inside your logarithms, or the output is clipped by as little, so "
                "an output that is certain and wrong costs about 35. Here it costs infinity.",
            ),
            Mistake(
                bce_zero_times_infinity,
                "Yours is NaN where an output is certain and right: there 0 meets ln 0, which counts as 0.",
            ),
        ),
    ),
    Exercise(
        reference=binary_cross_entropy_from_logits,
        inputs=draw_binary_logits,
        points=3,
        tolerance=EXACT,
        silent=True,
        hints=(
            (
                "For a target of 0 the cost is -ln(1 - sigmoid(z)) = ln(1 + exp(z)). What is it for a "
                "target of 1?"
            ),
            "Both targets together: ln(1 + exp(z)) - z y. Only the first part can overflow.",
            (
                "For large z, ln(1 + exp(z)) is z plus very little. Take out max(z, 0); what is left holds "
                "exp(-|z|), which never overflows, and np.log1p keeps its digits."
            ),
        ),
        mistakes=(
            Mistake(
                logits_through_probabilities,
                "Yours goes through the probabilities. From z = 37 on, sigmoid(z) is rounded to 1, and ln 0 "
                "follows. Stay with z.",
            ),
            Mistake(
                logits_clipped,
                "Yours goes through clipped probabilities: no cost is ever above about 28, and a very wrong "
                "z gets no more than a wrong one. Stay with z.",
            ),
            Mistake(logits_summed, "Yours is exactly m times ours: a mean over the examples is asked for."),
            Mistake(
                logits_averaged_over_outputs,
                (
                    "Yours is ours divided by the number of outputs: sum over the outputs, mean over "
                    "the examples."
                ),
            ),
            Mistake(
                logits_yes_part_only,
                "Where the target is 0 yours charges nothing: the part with 1 - y is missing.",
            ),
            Mistake(logits_of_the_other_sign, "A z that says yes is charged as a no: look at the sign of z."),
            Mistake(
                logits_through_sigmoid_first,
                "The sigmoid is applied twice: the formula takes logits and has it inside.",
            ),
            Mistake(
                logits_without_logarithm,
                "Right for huge z and wrong in the middle: the part with the logarithm is missing.",
            ),
            Mistake(
                logits_nearly_straight,
                "Yours takes ln(1 + exp(z)) for z from 20 on. At 20 they differ by 2e-9, and all digits are "
                "asked for.",
            ),
            Mistake(
                logits_overflowing,
                "Right while z is not too large: from about 710 on, exp(z) overflows. For such z, how far is "
                "ln(1 + exp(z)) from z?",
            ),
            Mistake(
                logits_positive_only,
                (
                    "Right while z is not too negative: there exp(-z) overflows. Which form is safe "
                    "for negative z?"
                ),
            ),
        ),
    ),
    Exercise(
        reference=cross_entropy_output_error,
        inputs=draw_sigmoid_outputs,
        points=1,
        gradient=GradientOf(cost=summed_cost, wrt=("Z",), extra=weighted_inputs),
        hints=(
            "Two factors: how the cost changes with a, and how a changes with z. The second is a (1 - a).",
            "Put both parts of the first factor over one denominator, and look at what cancels.",
        ),
        mistakes=(
            Mistake(error_reversed, "Yours has the other sign: the error is positive where a is too large."),
            Mistake(
                error_with_slope,
                "The slope of the sigmoid is still in yours: that is the error under the quadratic cost.",
            ),
            Mistake(
                error_averaged,
                "Yours is ours divided by m: delta belongs to one example, the mean is taken later.",
            ),
            Mistake(
                error_by_activation,
                "Yours is the derivative by a. Asked for is the one by z: a factor is missing.",
            ),
            Mistake(
                error_of_yes_part, "Yours is the derivative of -y ln a alone: the part with 1 - y is missing."
            ),
            Mistake(
                error_doubled,
                "Yours is exactly twice ours: there is no square here that a 2 could fall from.",
            ),
            Mistake(
                error_as_distance, "Yours is never negative: the error must say on which side the output is."
            ),
        ),
    ),
    Exercise(
        reference=one_hot,
        inputs=draw_labels,
        points=1,
        hints=(
            "Start from zeros of the right shape. Which rows and which columns get a 1?",
            "NumPy can set one entry in each row at once: give it the row numbers and the labels as indices.",
        ),
        mistakes=(
            Mistake(labels_from_one, "Yours counts classes from 1: the first column belongs to class 0."),
            Mistake(classes_as_rows, "Yours has one class a row: rows are examples, columns are classes."),
            Mistake(
                classes_up_to_largest_label,
                (
                    "The number of your columns follows from the labels at hand; the last classes "
                    "need not occur."
                ),
            ),
            Mistake(
                labels_instead_of_ones, "The right places, but the label stands in them: a 1 is asked for."
            ),
            Mistake(minus_one_elsewhere, "Yours has -1 where a 0 belongs: a row must sum to 1."),
            Mistake(
                first_example_only, "Only the first row is filled: does a `return` stand inside the loop?"
            ),
            Mistake(
                classes_that_occur,
                "Yours has columns only for classes that occur: then the same label means another column in "
                "the next batch.",
            ),
        ),
    ),
    Exercise(
        reference=softmax,
        inputs=draw_logits,
        points=2,
        silent=True,
        hints=(
            (
                "exp(1000) is too large for a float. Adding a number to every logit of a row changes "
                "nothing: why?"
            ),
            "Which number makes the largest exponent 0? It differs from row to row.",
            "With keepdims=True the maximum and the sum keep their axis and fit the rows again.",
        ),
        mistakes=(
            Mistake(softmax_of_columns, "In yours the columns sum to 1: an example is a row."),
            Mistake(
                softmax_of_everything, "In yours all entries together sum to 1: each row must, by itself."
            ),
            Mistake(
                softmax_unshifted,
                (
                    "Right for small logits. For large ones exp overflows, for very negative ones all "
                    "of a row is 0."
                ),
            ),
            Mistake(
                softmax_shifted_by_largest_of_all,
                "Yours shifts the whole batch by one number: a row far below it becomes 0/0. Shift each row.",
            ),
            Mistake(softmax_not_divided, "Yours has the right ratios, but its rows do not sum to 1."),
            Mistake(
                softmax_of_minus_z, "In yours the smallest logit wins: look at the sign in the exponent."
            ),
            Mistake(
                sigmoid_instead, "Yours treats every logit by itself: the entries of a row must compete."
            ),
            Mistake(softmax_to_base_two, "Yours takes powers of 2: e is meant."),
            Mistake(logarithms_of_softmax, "Yours are the logarithms of the probabilities."),
            Mistake(one_for_the_largest, "Yours gives everything to the largest logit: that is argmax."),
        ),
    ),
    Exercise(
        reference=softmax_jacobian,
        inputs=draw_single_logits,
        points=2,
        hints=(
            "Differentiate p_i = exp(z_i) / S by z_j. S always holds z_j; the numerator only when i = j.",
            "All entries have a part with two p's. The diagonal has one more part.",
            "Check: the probabilities always sum to 1. What must every column of J sum to?",
        ),
        mistakes=(
            Mistake(
                jacobian_diagonal_only,
                (
                    "Your diagonal is right. But every logit changes every probability: the other "
                    "entries are not 0."
                ),
            ),
            Mistake(
                jacobian_diagonal_as_vector,
                "Yours is the diagonal alone, as a vector: k probabilities by k logits make a square.",
            ),
            Mistake(
                jacobian_without_diagonal_part,
                "Right off the diagonal. On it, z_i stands in the numerator of p_i too.",
            ),
            Mistake(jacobian_negative, "Yours has the other sign: more of z_i makes p_i larger."),
            Mistake(
                jacobian_plus,
                "The product p_i p_j comes with a minus: when one probability grows, others fall.",
            ),
            Mistake(
                jacobian_everywhere_like_diagonal,
                "Yours uses the formula of the diagonal in every place: elsewhere it has no 1.",
            ),
            Mistake(
                jacobian_of_sigmoid,
                "Yours are the slopes of the sigmoid: softmax has all logits in each output.",
            ),
            Mistake(
                jacobian_product_by_entries,
                "Yours multiplies p by itself entry by entry; every p_i must meet every p_j.",
            ),
        ),
    ),
    Exercise(
        reference=cross_entropy,
        inputs=draw_distributions,
        points=2,
        hints=(
            "With a one-hot row only one logarithm is left: that of the probability of the wanted class.",
            "A predicted 0 is harmless where nothing is wanted, and infinitely expensive where something is.",
        ),
        mistakes=(
            Mistake(entropy_summed, "Yours is exactly m times ours: a mean over the rows is asked for."),
            Mistake(
                entropy_averaged_over_classes,
                "Yours is ours divided by the number of classes: over the columns it is a sum.",
            ),
            Mistake(entropy_negative, "Yours is negative: the minus in front of the sum is missing."),
            Mistake(entropy_in_bits, "Yours is ours divided by ln 2: the natural logarithm is meant."),
            Mistake(
                entropy_roles_swapped,
                "The two distributions have changed places; cross-entropy is not symmetric.",
            ),
            Mistake(
                entropy_of_yes_or_no,
                "Yours adds the parts with 1 - y: that is for separate yes-or-no outputs. Here a row is one "
                "distribution.",
            ),
            Mistake(
                entropy_clipped,
                (
                    "Right, but for a wanted class with probability 0: yours charges about 28, we "
                    "charge infinity."
                ),
            ),
            Mistake(
                entropy_zero_times_infinity,
                (
                    "Yours is NaN where a class is neither wanted nor predicted: there 0 meets ln 0, "
                    "and counts as 0."
                ),
            ),
            Mistake(
                entropy_infinity_replaced,
                (
                    "nan_to_num turns NaN into 0, which helps, and infinity into 1.8e308, which hides "
                    "a wrong certainty."
                ),
            ),
            Mistake(
                entropy_logarithm_of_zero_left_out,
                "Yours takes no logarithm where the probability is 0, so a wrong certainty is free. Leave it "
                "out where nothing is wanted.",
            ),
            Mistake(
                entropy_small_number_added,
                "A small number is added inside your logarithm, or the probability is clipped by as little, "
                "so a wanted class with probability 0 costs about 35. Here it costs infinity.",
            ),
            Mistake(
                entropy_logarithm_last,
                "Yours takes the logarithm of a mean: the mean of the logarithms is asked for.",
            ),
            Mistake(
                divergence_instead,
                "Right for one-hot rows. For soft ones the entropy of Y is missing: yours is 0 at P = Y, "
                "cross-entropy is not.",
            ),
        ),
    ),
    Exercise(
        reference=softmax_cross_entropy,
        inputs=draw_logits_and_targets,
        points=3,
        silent=True,
        hints=(
            "ln of a quotient is a difference. What is ln(p_j) before any number has been rounded to 0?",
            "ln(p_j) = z_j - ln(sum of exp(z)). The second part is called log-sum-exp.",
            "Subtract the row's maximum from all its logits, in both places; then nothing overflows.",
        ),
        mistakes=(
            Mistake(
                fused_through_probabilities,
                "Yours goes through the probabilities: a logit 800 below the largest gives exactly 0, and "
                "ln 0 follows. Take the logarithm on paper first.",
            ),
            Mistake(
                fused_clipped,
                "Yours goes through clipped probabilities: no example ever costs more than about 28.",
            ),
            Mistake(fused_summed, "Yours is exactly m times ours: the cost is a mean over the rows."),
            Mistake(
                fused_averaged_over_classes,
                "Yours is ours divided by the number of classes: sum over the columns, mean over the rows.",
            ),
            Mistake(
                fused_over_columns, "Yours adds up the exponentials of a column: the classes lie along a row."
            ),
            Mistake(
                fused_shift_not_taken_back,
                (
                    "The maximum is subtracted in the log-sum-exp but not in the other part, so it "
                    "does not cancel."
                ),
            ),
            Mistake(
                fused_unshifted, "Right for small logits; for large ones exp overflows before ln can help."
            ),
            Mistake(
                fused_softmax_twice, "Softmax is applied twice: the formula takes logits and has it inside."
            ),
            Mistake(
                fused_of_yes_or_no,
                "Yours is the binary cost of sigmoid outputs: here the classes of a row compete.",
            ),
            Mistake(
                fused_negative,
                "Yours has the other sign: a cost falls when the wanted class becomes likelier.",
            ),
        ),
    ),
    Exercise(
        reference=softmax_cross_entropy_gradient,
        inputs=draw_logits_for_gradients,
        points=2,
        silent=True,
        gradient=GradientOf(
            cost=softmax_cross_entropy,
            wrt=("Z",),
            own_cost=OwnCost("softmax_cross_entropy", lambda Z, Y: (Z, Y)),
        ),
        hints=(
            (
                "For one row: multiply -y / p by the Jacobian of softmax. The p's cancel, and rows of "
                "Y sum to 1."
            ),
            (
                "What is left is a difference. The cost is a mean over the rows: what does that do to "
                "a derivative?"
            ),
        ),
        mistakes=(
            Mistake(
                fused_gradient_summed,
                "Yours is exactly m times ours: this is the gradient of the mean, so 1/m belongs to it.",
            ),
            Mistake(
                fused_gradient_over_all_entries,
                "You divide by the number of all entries: the cost is a mean over the rows only.",
            ),
            Mistake(fused_gradient_reversed, "Yours has the other sign: it points downhill."),
            Mistake(
                fused_gradient_without_target,
                "What is wanted does not appear in yours: each row of the gradient must sum to 0.",
            ),
            Mistake(
                fused_gradient_with_slope,
                "A factor p (1 - p) too many: the Jacobian of softmax is used up already.",
            ),
            Mistake(
                fused_gradient_wanted_class_only,
                "Only the wanted class has a derivative in yours: the other logits change the cost too.",
            ),
            Mistake(
                fused_gradient_of_sigmoid, "Yours takes the sigmoid of each logit where softmax belongs."
            ),
            Mistake(
                fused_gradient_of_columns, "Your softmax runs down the columns: the classes lie along a row."
            ),
            Mistake(
                fused_gradient_diagonal_jacobian,
                "Only the diagonal of the Jacobian is used: a logit also changes the other probabilities.",
            ),
            Mistake(
                fused_gradient_by_probability,
                "Yours is the derivative by the probabilities. How does a logit change them?",
            ),
            Mistake(
                fused_gradient_unshifted, "Right for small logits; for large ones your softmax overflows."
            ),
        ),
    ),
)

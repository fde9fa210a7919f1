"""Chapter 3. Loss functions: one number for all errors, and the straight line that makes it smallest."""

from __future__ import annotations

import numpy as np

from gradecheck import Exercise, GradientOf, Mistake, OwnCost, switched_mistakes

# Speed (miles per hour) and stopping distance (feet) of fifty cars, one a row: M. Ezekiel, Methods of
# Correlation Analysis (1930), as given in R's data set "cars".
# fmt: off
CARS = np.column_stack([
    [
        4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
        15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24,
        25
    ],
    [
        2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20,
        26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93,
        120, 85
    ],
]).astype(float)
# fmt: on

# --- Mean squared error ----------------------------------------------------------------------------------


def mse(Y_hat, Y):
    r"""Mean squared error: half the squared distance to the targets, averaged over the examples.

    Parameters
    ----------
    Y_hat : ndarray, shape (m, k)
        Predictions, one example a row.
    Y : ndarray, shape (m, k)
        Targets.

    Returns
    -------
    C : float
        ``1 / (2 m)`` times the sum of all ``(Y_hat - Y) ** 2``: a mean over the m examples, a sum over the
        k outputs.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.2, eq. (4).
    """
    return float(np.sum(np.square(Y_hat - Y, dtype=float)) / (2 * len(Y)))


def draw_predictions(rng):
    """More examples than outputs and the other way round, one output, one example, whole numbers."""
    for m, k in ((5, 3), (3, 7), (4, 4), (6, 1), (1, 3)):
        yield {"Y_hat": rng.normal(size=(m, k)) + 0.5, "Y": rng.normal(size=(m, k))}
    Y = rng.integers(-3, 4, size=(7, 2))
    yield {"Y_hat": Y + rng.permuted(np.resize([1, 2, -3, 4], 14)).reshape(7, 2), "Y": Y}
    yield {"Y_hat": rng.normal(size=(8, 3)) * 1e4, "Y": rng.normal(size=(8, 3)) * 1e4}
    yield {"Y_hat": rng.normal(size=(5, 2)) * 1e-6, "Y": rng.normal(size=(5, 2)) * 1e-6}


def wrong_mse(switches, Y_hat, Y):
    """The mean squared error with the mistakes in `switches`; with none it is right."""
    m, k = Y.shape
    R = (Y_hat - Y).astype(float)
    totals = {
        "magnitudes_not_squares": np.abs(R).sum(),
        "sum_squared": R.sum() ** 2,
        "lengths_not_squared": np.linalg.norm(R, axis=1).sum(),
    }
    total = next((totals[name] for name in totals if name in switches), np.sum(R**2))
    divisors = {"sum_not_mean": 1, "mean_over_entries": m * k, "mean_over_outputs": k}
    value = total / next((divisors[name] for name in divisors if name in switches), m)
    value = value if "half_forgotten" in switches else value / 2
    return float(np.sqrt(value)) if "root_taken" in switches else float(value)


def first_output_only(Y_hat, Y):
    """One column of the predictions, where there may be several."""
    return mse(Y_hat[:, :1], Y[:, :1])


def mse_gradient(Y_hat, Y):
    r"""Gradient of the mean squared error with respect to the predictions.

    Parameters
    ----------
    Y_hat : ndarray, shape (m, k)
        Predictions, one example a row.
    Y : ndarray, shape (m, k)
        Targets.

    Returns
    -------
    dY_hat : ndarray, shape (m, k)
        Entry (i, j) is the derivative of ``mse(Y_hat, Y)`` by ``Y_hat[i, j]``.

    Source: Omer, Gradient Descent, Neural networks and Backpropagation, sec. 1.2: the derivative of eq. (4).
    """
    return (Y_hat - Y) / len(Y)


def wrong_mse_gradient(switches, Y_hat, Y):
    """The gradient of the mean squared error with the mistakes in `switches`; with none it is right."""
    m, k = Y.shape
    R = (Y_hat - Y).astype(float)
    if "signs_only" in switches:
        R = np.sign(R)
    if "squares_kept" in switches:
        R = R**2
    divisors = {"mean_forgotten": 1, "mean_over_entries": m * k, "mean_over_outputs": k, "mean_twice": m * m}
    gradient = R / next((divisors[name] for name in divisors if name in switches), m)
    if "half_forgotten" in switches:
        gradient = 2 * gradient
    return -gradient if "sign_turned" in switches else gradient


def half_kept(Y_hat, Y):
    """The 1/2 of the cost without the 2 of the square."""
    return mse_gradient(Y_hat, Y) / 2


# --- The linear model ------------------------------------------------------------------------------------


def linear_forward(X, W, b):
    r"""Predictions of the linear model, for all examples at once.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row.
    W : ndarray, shape (k, n)
        Weights; ``W[j, l]`` is what output j gives for input l.
    b : ndarray, shape (k,)
        Biases, one for each output.

    Returns
    -------
    Y_hat : ndarray, shape (m, k)
        Entry (i, j) is the dot product of row i of `X` and row j of `W`, plus ``b[j]``.

    Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed., 2009), eq. (3.1).
    """
    return X @ W.T + b


def draw_linear(rng):
    """Different widths, a square W, as many examples as outputs, one example, whole numbers."""
    for m, n, k in ((5, 3, 2), (6, 4, 4), (4, 3, 4), (1, 3, 2), (7, 1, 3)):
        b = rng.uniform(0.5, 2.0, size=k) * np.resize([1, -1, 1], k)
        yield {"X": rng.normal(size=(m, n)), "W": rng.normal(size=(k, n)), "b": b}
    yield {
        "X": rng.integers(-4, 5, size=(6, 3)),
        "W": rng.integers(-3, 4, size=(2, 3)),
        "b": rng.permutation([2.0, -3.0]),
    }


def wrong_linear_forward(switches, X, W, b):
    """The linear model with the mistakes in `switches`; with none it is right."""
    (m, n), k = X.shape, len(b)
    b = np.asarray(b, dtype=float)
    if "square_weights_transposed" in switches and n == k:
        W = W.T
    bias = np.broadcast_to(b, (m, k))
    if "bias_forgotten" in switches:
        bias = np.zeros((m, k))
    if "biases_summed" in switches:
        bias = np.full((m, k), b.sum())
    if "bias_for_the_first_example" in switches:
        bias = bias * (np.arange(m) == 0)[:, None]
    if "bias_down_the_rows" in switches and m == k:
        bias = bias.T
    if "inputs_of_the_bias" in switches:
        bias = bias * X.sum(axis=1, keepdims=True)
    return X @ W.T - bias if "bias_subtracted" in switches else X @ W.T + bias


def linear_gradients(X, Y, W, b):
    r"""Gradient of the linear model's mean squared error with respect to weights and biases.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row.
    Y : ndarray, shape (m, k)
        Targets.
    W : ndarray, shape (k, n)
        Weights.
    b : ndarray, shape (k,)
        Biases.

    Returns
    -------
    dW : ndarray, shape (k, n)
        Derivative of ``mse(linear_forward(X, W, b), Y)`` by each weight.
    db : ndarray, shape (k,)
        Its derivative by each bias.

    Source: Bishop, Pattern Recognition and Machine Learning (2006), sec. 3.1.1, eq. (3.13), with the other
    sign and as a mean.
    """
    R = (linear_forward(X, W, b) - Y) / len(Y)
    return R.T @ X, R.sum(axis=0)


def linear_cost(X, Y, W, b):
    """The cost whose gradient `linear_gradients` is: a float."""
    return mse(linear_forward(X, W, b), Y)


def draw_regressions(rng):
    """Different widths, a square W, one output, one example, whole numbers; no residual near 0."""
    for m, n, k in ((5, 3, 2), (7, 4, 4), (8, 2, 1), (1, 3, 2)):
        b = rng.uniform(0.5, 2.0, size=k) * np.resize([1, -1, 1], k)
        X, W = rng.normal(size=(m, n)) + 0.5, rng.normal(size=(k, n))
        yield {"X": X, "Y": rng.normal(size=(m, k)) * 2.0 - 1.0, "W": W, "b": b}
    yield {
        "X": rng.integers(1, 5, size=(6, 2)),
        "Y": rng.integers(-4, 5, size=(6, 3)),
        "W": rng.integers(-2, 3, size=(3, 2)),
        "b": rng.permutation([2, -3, 4]),
    }


def wrong_linear_gradients(switches, X, Y, W, b):
    """The gradients with the mistakes in `switches`; with none they are right."""
    (m, k), n = Y.shape, X.shape[1]
    bias = np.zeros(k) if "bias_left_out" in switches else b
    R = (X @ W.T + bias - Y).astype(float)
    if "targets_left_out" in switches:
        R = R + Y
    if "signs_only" in switches:
        R = np.sign(R)
    if "squares_kept" in switches:
        R = R**2
    if "last_example_only" in switches:
        R = R * (np.arange(m) == m - 1)[:, None] * m
    if "sign_turned" in switches:
        R = -R
    if "half_forgotten" in switches:
        R = 2 * R
    divisors = {
        "sum_instead_of_mean": 1,
        "mean_over_entries": m * k,
        "mean_over_outputs": k,
        "mean_over_inputs": n,
        "mean_twice": m * m,
    }
    divisor = next((divisors[name] for name in divisors if name in switches), m)
    dW, db = R.T @ X / divisor, R.sum(axis=0) / divisor
    if "mean_missing_in_dW" in switches:
        dW = dW * m
    if "mean_missing_in_db" in switches:
        db = db * m
    if "db_of_the_last_example" in switches:
        db = R[-1] / divisor
    if "db_summed_over_outputs" in switches:
        db = np.full(k, db.sum())
    if "db_is_zero" in switches:
        db = np.zeros(k)
    if "square_dW_transposed" in switches and dW.shape[0] == dW.shape[1]:
        dW = dW.T
    return dW, db


# --- The best line at once -------------------------------------------------------------------------------


def fit_linear(X, Y):
    r"""Weights and biases with the smallest mean squared error, in closed form.

    Parameters
    ----------
    X : ndarray, shape (m, n)
        Inputs, one example a row. Columns may be copies of one another, or constant; m may be below n.
    Y : ndarray, shape (m, k)
        Targets.

    Returns
    -------
    W : ndarray, shape (k, n)
        Weights.
    b : ndarray, shape (k,)
        Biases. Where several pairs (W, b) have the smallest error any of them is right: only the
        predictions for the rows of `X` are compared.

    Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed., 2009), eq. (3.6);
    for columns that depend on one another, the end of sec. 3.2.
    """
    with_ones = np.column_stack([X, np.ones(len(X))])
    solution, *_ = np.linalg.lstsq(with_ones, Y, rcond=None)
    return solution[:-1].T, solution[-1]


def draw_data(rng):
    """Noisy lines off the origin; copied and constant columns, few examples, tiny inputs, whole numbers."""

    def targets(X, k):
        return (
            X @ rng.normal(size=(X.shape[1], k))
            + rng.uniform(2.0, 4.0, size=k)
            + rng.normal(size=(len(X), k))
        )

    X = rng.normal(size=(9, 3)) @ np.array([[1.0, 0.6, 0.0], [0.0, 1.0, 0.6], [0.0, 0.0, 1.0]]) + 2.0
    yield {"X": X, "Y": targets(X, 2)}
    X = rng.uniform(1.0, 5.0, size=(7, 1))
    yield {"X": X, "Y": targets(X, 1)}
    X = rng.integers(0, 9, size=(10, 2))
    yield {"X": X, "Y": rng.integers(5, 20, size=(10, 3))}
    X = rng.normal(size=(8, 2)) + 1.0
    X = np.column_stack([X, X[:, 0]])
    yield {"X": X, "Y": targets(X, 2)}
    X = np.column_stack([rng.normal(size=8), np.full(8, 3.0)])
    yield {"X": X, "Y": targets(X, 1)}
    X = rng.normal(size=(3, 5)) + 0.5
    yield {"X": X, "Y": targets(X, 2)}
    X = rng.uniform(1.0, 3.0, size=(10, 2)) * 1e-3
    yield {"X": X, "Y": targets(X * 1e3, 2)}


def same_predictions(answer, reference_answer, X, Y):
    """Whether both predict the same for the rows of X, to a millionth of the size of the targets."""
    (W, b), (W_best, b_best) = answer, reference_answer
    gap = linear_forward(X, np.asarray(W), np.asarray(b)) - linear_forward(X, W_best, b_best)
    return bool(np.abs(gap).max() <= 1e-6 * np.abs(Y).max())


def through_the_origin(X, Y):
    """No bias in the fit."""
    solution, *_ = np.linalg.lstsq(X.astype(float), Y, rcond=None)
    return solution.T, np.zeros(Y.shape[1])


def bias_left_at_zero(X, Y):
    """Fits with a bias and then does not return it."""
    W, b = fit_linear(X, Y)
    return W, np.zeros_like(b)


def bias_is_the_mean_of_the_targets(X, Y):
    """Centres both for the fit, forgets that X was centred."""
    solution, *_ = np.linalg.lstsq(X - X.mean(axis=0), Y - Y.mean(axis=0), rcond=None)
    return solution.T, Y.mean(axis=0)


def bias_turned(X, Y):
    """The sign of b."""
    W, b = fit_linear(X, Y)
    return W, -b


def bias_from_the_other_end(X, Y):
    """The column of ones stands last, and the first row of the solution is taken for the bias."""
    W, b = fit_linear(X, Y)
    solution = np.vstack([W.T, b])
    return solution[1:].T, solution[0]


def each_input_alone(X, Y):
    """Covariance over variance, one input at a time."""
    centred = X - X.mean(axis=0)
    spread = np.sum(centred**2, axis=0)
    W = (centred.T @ (Y - Y.mean(axis=0)) / np.where(spread < 1e-20, 1.0, spread)[:, None]).T
    return W, Y.mean(axis=0) - W @ X.mean(axis=0)


def small_number_on_the_diagonal(X, Y):
    """A ridge, to make the matrix invertible."""
    with_ones = np.column_stack([X, np.ones(len(X))])
    matrix = with_ones.T @ with_ones + 1e-3 * np.eye(with_ones.shape[1])
    solution = np.linalg.solve(matrix, with_ones.T @ Y)
    return solution[:-1].T, solution[-1]


def first_examples_only(X, Y):
    """As many examples as unknowns, and an exact fit of those."""
    return fit_linear(X[:2], Y[:2])


def centred_then_not_moved_back(X, Y):
    """Fits X minus its mean and uses the bias for X itself."""
    centred = X - X.mean(axis=0)
    solution, *_ = np.linalg.lstsq(centred, Y - Y.mean(axis=0), rcond=None)
    return solution.T, Y.mean(axis=0) + solution.T @ X.mean(axis=0)


# --- The cards -------------------------------------------------------------------------------------------

EXERCISES = (
    Exercise(
        reference=mse,
        inputs=draw_predictions,
        points=1,
        hints=(
            "Take all differences, square them, add them up. Then ask what to divide by.",
            "`np.mean` of an (m, k) array divides by m times k. The docstring divides by m, and by 2.",
        ),
        mistakes=(
            Mistake(first_output_only, "Yours looks at the first output only."),
            *switched_mistakes(
                wrong_mse,
                {
                    "half_forgotten": "Yours is exactly twice ours: our squared errors carry 1/2.",
                    "sum_not_mean": "Yours is m times ours: it grows with the number of examples.",
                    "mean_over_entries": "Yours is a mean over all entries. Ours is a mean over the examples:"
                    " the squares of one example's outputs are added.",
                    "mean_over_outputs": "Yours divides by the number of outputs. The rows are the examples.",
                    "magnitudes_not_squares": "Yours adds the magnitudes of the errors. Square them.",
                    "sum_squared": "Yours adds the errors first and squares then, so that errors of"
                    " opposite sign cancel.",
                    "lengths_not_squared": "Yours adds the lengths of the rows. It is the squared lengths"
                    " that are averaged.",
                    "root_taken": "Yours is the root of ours. The root mean squared error is another"
                    " measure.",
                },
            ),
        ),
    ),
    Exercise(
        reference=mse_gradient,
        inputs=draw_predictions,
        points=1,
        gradient=GradientOf(cost=mse, wrt=("Y_hat",), own_cost=OwnCost("mse", lambda Y_hat, Y: (Y_hat, Y))),
        hints=(
            "Only one term of the sum contains Y_hat[i, j]. What is its derivative?",
            "The 2 of the square meets the 1/2. What is left of 1/(2 m)?",
        ),
        mistakes=(
            Mistake(half_kept, "Yours is exactly half of ours: the 2 that falls from the square is missing."),
            *switched_mistakes(
                wrong_mse_gradient,
                {
                    "mean_forgotten": "Yours is m times ours: the cost is a mean over the examples, and so"
                    " is its gradient.",
                    "mean_over_entries": "Yours is divided by the number of outputs too. The mean is over the"
                    " examples only.",
                    "mean_over_outputs": "Yours divides by the number of outputs. Divide by the number of"
                    " examples.",
                    "mean_twice": "Yours is divided by m twice.",
                    "half_forgotten": "Yours is exactly twice ours: the cost carries 1/2, and the square"
                    " gives a 2.",
                    "sign_turned": "Yours has the opposite sign: where the prediction is too high, the"
                    " cost grows with it.",
                    "signs_only": "Yours knows the sign of each error but not its size. That is the"
                    " gradient of the mean magnitude.",
                    "squares_kept": "Yours has the squares of the errors: it was not differentiated.",
                },
            ),
        ),
    ),
    Exercise(
        reference=linear_forward,
        inputs=draw_linear,
        points=1,
        hints=(
            "One example: output j is the dot product of row j of W with x, plus b_j.",
            "Which of the two arrays must be transposed so that (m, n) times something gives (m, k)?",
        ),
        mistakes=switched_mistakes(
            wrong_linear_forward,
            {
                "bias_forgotten": "Yours has no bias: an input of zeros should give b.",
                "bias_subtracted": "Yours subtracts the bias.",
                "biases_summed": "Yours adds the sum of all biases to every output. Output j has its own.",
                "bias_for_the_first_example": "Your first row is right. In the others the bias is missing.",
                "bias_down_the_rows": "Wrong only where there are as many examples as outputs: there the bias"
                " runs down the rows. b belongs to the columns.",
                "square_weights_transposed": "Wrong only where W is square: W stands where its transpose"
                " belongs. For another W the shapes would have told.",
                "inputs_of_the_bias": "Yours multiplies the bias by the inputs. It is added, whatever the"
                " inputs are.",
            },
        ),
    ),
    Exercise(
        reference=linear_gradients,
        inputs=draw_regressions,
        points=3,
        gradient=GradientOf(
            cost=linear_cost,
            wrt=("W", "b"),
            own_cost=OwnCost("mse", lambda X, Y, W, b: (linear_forward(X, W, b), Y)),
        ),
        hints=(
            (
                "Begin with the gradient with respect to the predictions. How does prediction (i, j)"
                " depend on W[j, l], and how on b[j]?"
            ),
            (
                "Each weight sees all examples: sum over them what the prediction's gradient says, times the"
                " input that the weight is multiplied with."
            ),
            "dW has the shape of W, (k, n). Which product of an (m, k) and an (m, n) array has this shape?",
        ),
        mistakes=switched_mistakes(
            wrong_linear_gradients,
            {
                "sum_instead_of_mean": "Both of yours are m times ours: where did the mean over the examples"
                " go?",
                "mean_over_entries": "Both of yours are divided by the number of outputs too.",
                "mean_over_outputs": "Both of yours are divided by the number of outputs. Divide by the"
                " number of examples.",
                "mean_over_inputs": "Both of yours are divided by the number of inputs, the columns of X. The"
                " examples are its rows.",
                "mean_twice": "Both of yours are divided by m twice.",
                "half_forgotten": "Both of yours are exactly twice ours: the cost carries 1/2.",
                "sign_turned": "Both of yours have the opposite sign: this is the step down, not the"
                " gradient.",
                "bias_left_out": "Yours forgets the bias in the predictions.",
                "targets_left_out": "Yours uses the predictions where their differences from the targets"
                " belong.",
                "signs_only": "Yours knows the signs of the errors only.",
                "squares_kept": "Yours has the squares of the errors: differentiate.",
                "last_example_only": "Yours is the gradient of the last example alone: a loop keeps only its"
                " last turn.",
                "mean_missing_in_dW": "Your db is right; dW is m times ours.",
                "mean_missing_in_db": "Your dW is right; db is m times ours.",
                "db_of_the_last_example": "Your dW is right; db holds the last example only. Add over all"
                " rows.",
                "db_summed_over_outputs": "Your dW is right; all entries of db are the same: you added over"
                " the outputs too.",
                "db_is_zero": "Your dW is right; db is zero. Does the cost not depend on b?",
                "square_dW_transposed": "Wrong only where W is square: dW is transposed. For another W the"
                " shapes would have told.",
            },
        ),
    ),
    Exercise(
        reference=fit_linear,
        inputs=draw_data,
        points=3,
        accepts=same_predictions,
        hints=(
            "A bias is a weight whose input is always 1. Give X one more column.",
            (
                "`np.linalg.lstsq` finds a minimiser also where the columns depend on one another;"
                " `np.linalg.inv` does not."
            ),
            (
                "Its solution has one row for each column of what you gave it. Which row is the bias, and"
                " which way round is W?"
            ),
        ),
        mistakes=(
            Mistake(
                through_the_origin,
                "Your line goes through the origin: the fit itself must know that there is a bias.",
            ),
            Mistake(bias_left_at_zero, "Your weights are right; the bias that belongs to them was dropped."),
            Mistake(
                bias_is_the_mean_of_the_targets,
                "Your weights are right; the bias is the mean of the targets. That is right for inputs of"
                " mean 0 only.",
            ),
            Mistake(
                bias_from_the_other_end,
                "The numbers are right, but in the wrong places: the bias belongs to the column of ones."
                " Which row of the solution is that?",
            ),
            Mistake(bias_turned, "Your weights are right; the bias has the opposite sign."),
            Mistake(
                each_input_alone,
                "Yours is right with one input. With several, each weight was fitted as if the other inputs"
                " did not exist.",
            ),
            Mistake(
                small_number_on_the_diagonal,
                "Yours is close, but not the minimum: a number was added to the diagonal to make a matrix"
                " invertible. That pulls the weights towards zero.",
            ),
            Mistake(
                first_examples_only,
                "Yours fits the first two examples and does not look at the others.",
            ),
            Mistake(
                centred_then_not_moved_back,
                "Your weights are right. The inputs were centred for the fit, and the bias has not been moved"
                " back for the inputs as they are: check the sign.",
            ),
        ),
    ),
)

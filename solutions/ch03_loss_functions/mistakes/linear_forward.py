"""Known mistakes of `linear_forward`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _forward(part, X, W, b):
    """The linear model, in the parts that may be wrong."""
    W = part("W", W)
    b = np.asarray(b, dtype=float)
    bias = part("bias", np.broadcast_to(b, (len(X), len(b))), b=b, X=X)
    return part("Y_hat", X @ W.T + bias, X=X, W=W, bias=bias)


@mistake_in(_forward, "bias")
def bias_forgotten(bias):
    """Yours has no bias: an input of zeros should give b."""
    return np.zeros(bias.shape)


@mistake_in(_forward, "Y_hat")
def bias_subtracted(X, W, bias):
    """Yours subtracts the bias."""
    return X @ W.T - bias


@mistake_in(_forward, "bias")
def biases_summed(bias, b):
    """Yours adds the sum of all biases to every output. Output j has its own."""
    return np.full(bias.shape, b.sum())


@mistake_in(_forward, "bias")
def bias_for_the_first_example(bias):
    """In every row but the first the bias is missing."""
    return bias * (np.arange(len(bias)) == 0)[:, None]


@mistake_in(_forward, "bias")
def bias_down_the_rows(bias):
    """Where there are as many examples as outputs, the bias runs down the rows. b belongs to
    the columns.
    """
    return bias.T if bias.shape[0] == bias.shape[1] else bias


@mistake_in(_forward, "W")
def square_weights_transposed(W):
    """Where W is square, yours has W in the place of its transpose. With another W the shapes would not have
    fitted.
    """
    return W.T if W.shape[0] == W.shape[1] else W


@mistake_in(_forward, "bias")
def inputs_of_the_bias(bias, X):
    """Yours multiplies the bias by the inputs. It is added, whatever the inputs are."""
    return bias * X.sum(axis=1, keepdims=True)


@mistake_in(_forward, "bias")
def bias_once_for_each_input(bias, X):
    """Yours adds the bias inside the sum over the inputs, once for each of them. Add it after the sum."""
    return bias * X.shape[1]

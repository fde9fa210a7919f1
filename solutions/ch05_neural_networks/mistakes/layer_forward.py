"""Known mistakes of `layer_forward`; each docstring is what the learner reads."""

import numpy as np

from ..references import layer_forward, sigmoid


def bias_missing(A_prev, W, b):
    """Your weighted input has no bias in it."""
    Z = A_prev @ W.T
    return Z, sigmoid(Z)


def bias_subtracted(A_prev, W, b):
    """Yours subtracts the bias. A threshold is subtracted, but a bias is minus the threshold and is added."""
    Z = A_prev @ W.T - b
    return Z, sigmoid(Z)


def bias_after_sigmoid(A_prev, W, b):
    """Yours adds the bias after the sigmoid. It belongs to the weighted input, inside."""
    Z = A_prev @ W.T
    return Z, sigmoid(Z) + b


def sum_outside_sigmoid(A_prev, W, b):
    """For A you take a sigmoid of every input and add them up, but a neuron adds first and applies its
    activation function once.
    """
    Z = A_prev @ W.T + b
    return Z, np.sum(sigmoid(A_prev[:, None, :] * W + b[:, None]), axis=-1)


def weights_not_transposed(A_prev, W, b):
    """Where the layer is square, yours is what a transposed W gives. Row j of W belongs to neuron j, so
    which axis of W has to meet the columns of A_prev?
    """
    Z = A_prev @ (W if W.shape[0] == W.shape[1] else W.T) + b
    return Z, sigmoid(Z)


def outputs_swapped(A_prev, W, b):
    """Your two outputs are right but in the wrong order. Return Z first and then A."""
    Z, A = layer_forward(A_prev, W, b)
    return A, Z


def activation_twice(A_prev, W, b):
    """You return A as Z too. Keep the weighted input separately, because backpropagation needs it."""
    _, A = layer_forward(A_prev, W, b)
    return A, A


def no_activation(A_prev, W, b):
    """You return Z as A too, so that no activation function was applied."""
    Z, _ = layer_forward(A_prev, W, b)
    return Z, Z


def tanh_for_sigmoid(A_prev, W, b):
    """Your A is the tanh of Z, but these are sigmoid neurons."""
    Z = A_prev @ W.T + b
    return Z, np.tanh(Z)


def sigmoid_on_the_way_in(A_prev, W, b):
    """Yours applies the sigmoid to A_prev as well. It comes from the layer before, where this has already
    been done.
    """
    return layer_forward(sigmoid(A_prev), W, b)


def bias_in_the_activation_alone(A_prev, W, b):
    """The Z that you return is without the bias, which you add for A alone."""
    Z = A_prev @ W.T
    return Z, sigmoid(Z + b)


def rectified(A_prev, W, b):
    """Your A is Z with 0 in the place of what is negative. The activation function here is the sigmoid."""
    Z = A_prev @ W.T + b
    return Z, np.maximum(Z, 0.0)

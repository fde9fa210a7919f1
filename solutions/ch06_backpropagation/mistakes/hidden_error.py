"""Known mistakes of `hidden_error`; each docstring is what the learner reads."""

from ...ch05_neural_networks import sigmoid, sigmoid_prime


def hidden_transposed_where_square(delta_next, W_next, Z):
    """Where the layer is square, yours is what transposed weights give. Does W_next[k, j] meet the error
    of neuron k?
    """
    square = W_next.shape[0] == W_next.shape[1]
    return (delta_next @ (W_next.T if square else W_next)) * sigmoid_prime(Z)


def hidden_without_slope(delta_next, W_next, Z):
    """The derivative of the sigmoid is missing. The error has to pass back through the activation
    function too.
    """
    return delta_next @ W_next


def hidden_slope_at_activation(delta_next, W_next, Z):
    """You take the derivative of the sigmoid at the activations, but it is a function of Z."""
    return (delta_next @ W_next) * sigmoid_prime(sigmoid(Z))


def hidden_times_activation(delta_next, W_next, Z):
    """You multiply by the activation itself. How steep is the sigmoid at Z?"""
    return (delta_next @ W_next) * sigmoid(Z)


def hidden_slope_from_z(delta_next, W_next, Z):
    """You use z (1 - z), but this short form of the derivative is meant for a different letter."""
    return (delta_next @ W_next) * Z * (1 - Z)


def hidden_slope_of_tanh(delta_next, W_next, Z):
    """You use 1 - a^2, the derivative of tanh, but these are sigmoid neurons."""
    return (delta_next @ W_next) * (1 - sigmoid(Z) ** 2)


def hidden_slope_twice(delta_next, W_next, Z):
    """You multiply by the derivative of the sigmoid twice, but the error passes back through each
    activation function once.
    """
    return (delta_next @ W_next) * sigmoid_prime(Z) ** 2


def hidden_averaged(delta_next, W_next, Z):
    """Yours is ours divided by m, but delta belongs to one example. The mean is taken later, in the
    gradients.
    """
    return (delta_next @ W_next) * sigmoid_prime(Z) / len(Z)


def hidden_from_last_neuron(delta_next, W_next, Z):
    """Only the last neuron of the next layer sends its error back. Is a sum overwritten in a loop?"""
    return delta_next[:, -1:] * W_next[-1] * sigmoid_prime(Z)


def hidden_with_mean_weight(delta_next, W_next, Z):
    """You take a mean over the neurons of the next layer. The chain rule adds over all paths and does not
    average.
    """
    return (delta_next @ W_next) / len(W_next) * sigmoid_prime(Z)

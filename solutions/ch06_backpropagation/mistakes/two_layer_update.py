"""Known mistakes of `two_layer_update`; each docstring is what the learner reads."""

import numpy as np

from ...ch05_neural_networks import sigmoid, sigmoid_prime
from ..references import two_layer_update


def _two_layer_step(x, y, W1, W2, eta, delta2, delta1):
    """The step of the 3-2-1 net with given errors."""
    a1 = sigmoid(W1 @ x)
    y_hat = float(sigmoid(W2 @ a1)[0])
    return y_hat, W1 - eta * np.outer(delta1, x), W2 - eta * np.outer(delta2, a1)


def _two_layer_errors(x, y, W1, W2):
    """Output difference, output error and hidden error of the 3-2-1 net."""
    z1 = W1 @ x
    z2 = W2 @ sigmoid(z1)
    difference = sigmoid(z2) - y
    delta2 = difference * sigmoid_prime(z2)
    return difference, delta2, (W2.T @ delta2) * sigmoid_prime(z1)


def added_delta_of_the_other_sign(x, y, W1, W2, eta):
    """Your step goes uphill, because two conventions are mixed. Either delta holds y_hat - y and eta *
    delta is subtracted, or it holds y - y_hat and it is added.
    """
    return two_layer_update(x, y, W1, W2, -eta)


def small_net_without_eta(x, y, W1, W2, eta):
    """The learning rate has no effect on your step."""
    return two_layer_update(x, y, W1, W2, 1.0)


def small_net_without_output_slope(x, y, W1, W2, eta):
    """The output error lacks the derivative of the sigmoid, although y_hat is sigmoid(z2)."""
    difference, _, _ = _two_layer_errors(x, y, W1, W2)
    return _two_layer_step(x, y, W1, W2, eta, difference, (W2.T @ difference) * sigmoid_prime(W1 @ x))


def small_net_without_hidden_slope(x, y, W1, W2, eta):
    """In W1, the hidden errors lack the derivative of the sigmoid."""
    _, delta2, _ = _two_layer_errors(x, y, W1, W2)
    return _two_layer_step(x, y, W1, W2, eta, delta2, W2.T @ delta2)


def small_net_slope_at_activation(x, y, W1, W2, eta):
    """You take the derivative of the sigmoid at the activations, but it is a function of z."""
    a1 = sigmoid(W1 @ x)
    y_hat = sigmoid(W2 @ a1)
    delta2 = (y_hat - y) * sigmoid_prime(y_hat)
    return _two_layer_step(x, y, W1, W2, eta, delta2, (W2.T @ delta2) * sigmoid_prime(a1))


def small_net_propagated_through_new_weights(x, y, W1, W2, eta):
    """In W1, the error went back through the new W2. The whole gradient belongs to the old weights."""
    y_hat, _, W2_new = two_layer_update(x, y, W1, W2, eta)
    _, delta2, _ = _two_layer_errors(x, y, W1, W2)
    return y_hat, W1 - eta * np.outer((W2_new.T @ delta2) * sigmoid_prime(W1 @ x), x), W2_new


def small_net_doubled(x, y, W1, W2, eta):
    """Your step is exactly twice ours. The loss has a factor 1/2 that cancels the 2 from the square."""
    return two_layer_update(x, y, W1, W2, 2 * eta)


def small_net_hidden_weights_kept(x, y, W1, W2, eta):
    """Your W1 has not moved, but the hidden neurons learn too."""
    y_hat, _, W2_new = two_layer_update(x, y, W1, W2, eta)
    return y_hat, W1.copy(), W2_new


def small_net_output_after_step(x, y, W1, W2, eta):
    """Your y_hat is the output of the new weights. The task asks for the output before the step."""
    _, W1_new, W2_new = two_layer_update(x, y, W1, W2, eta)
    return two_layer_update(x, y, W1_new, W2_new, eta)[0], W1_new, W2_new


def small_net_weights_left_out(x, y, W1, W2, eta):
    """Both hidden neurons get the same share of the output error, but each gets it through its own weight."""
    _, delta2, _ = _two_layer_errors(x, y, W1, W2)
    return _two_layer_step(x, y, W1, W2, eta, delta2, delta2 * sigmoid_prime(W1 @ x))


def small_net_output_as_array(x, y, W1, W2, eta):
    """Your y_hat is an array with one entry. Return the number in it."""
    y_hat, W1_new, W2_new = two_layer_update(x, y, W1, W2, eta)
    return np.array([y_hat]), W1_new, W2_new


def small_net_z_instead_of_activation(x, y, W1, W2, eta):
    """In the step of W2 you use the hidden weighted inputs. Which numbers did W2 multiply?"""
    y_hat, W1_new, _ = two_layer_update(x, y, W1, W2, eta)
    _, delta2, _ = _two_layer_errors(x, y, W1, W2)
    return y_hat, W1_new, W2 - eta * np.outer(delta2, W1 @ x)


def small_net_linear_hidden(x, y, W1, W2, eta):
    """Your hidden neurons have no activation function, but they are sigmoid neurons like the output."""
    z1 = W1 @ x
    y_hat = sigmoid(W2 @ z1)
    delta2 = (y_hat - y) * sigmoid_prime(W2 @ z1)
    return float(y_hat[0]), W1 - eta * np.outer(W2.T @ delta2, x), W2 - eta * np.outer(delta2, z1)


def small_net_linear_output(x, y, W1, W2, eta):
    """Your output neuron is linear, but it is a sigmoid neuron like the hidden ones."""
    a1 = sigmoid(W1 @ x)
    y_hat = W2 @ a1
    delta2 = y_hat - y
    delta1 = (W2.T @ delta2) * sigmoid_prime(W1 @ x)
    return float(y_hat[0]), W1 - eta * np.outer(delta1, x), W2 - eta * np.outer(delta2, a1)

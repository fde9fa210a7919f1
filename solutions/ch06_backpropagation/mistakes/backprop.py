"""Known mistakes of `backprop`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in

from ...ch05_neural_networks import network_forward, sigmoid_prime
from ..references import quadratic_cost


def _backprop(part, weights, biases, X, Y):
    """Backpropagation, in the parts that may be wrong."""
    zs, activations = network_forward(weights, part("biases", biases), X)
    A, slope = part("output", (activations[-1], _slope(part, zs[-1], activations[-1])), Z=zs[-1])
    activations = [*activations[:-1], A]
    deltas = [part("difference", A - Y) * slope]
    for layer in reversed(range(len(weights) - 1)):
        deltas.insert(0, _hidden_error(part, layer, deltas, weights, zs, activations))
    gradients = [_layer_gradients(part, layer, deltas, zs, activations) for layer in range(len(weights))]
    gradients = part("gradients", gradients, m=len(Y), n_outputs=Y.shape[1], cost=quadratic_cost(A, Y))
    return [dW for dW, _ in gradients], [db for _, db in gradients]


def _slope(part, Z, A):
    """The slope of the sigmoid."""
    return part("slope", sigmoid_prime(Z), Z=Z, A=A)


def _hidden_error(part, layer, deltas, weights, zs, activations):
    """Error of a hidden layer; `deltas` holds those of the layers after it."""
    delta, A = deltas[0], activations[layer + 1]
    W = part("W", weights[layer + 1], own=weights[layer], delta=delta, A=A)
    sent = part("sent_back", delta @ W, delta=delta, W=W, skipping=_skipping(layer, deltas, weights))
    Z, A = part("neurons", (zs[layer], A), after=(zs[layer + 1], activations[layer + 2]))
    return part("hidden_error", sent * part("hidden_slope", _slope(part, Z, A), A=A))


def _skipping(layer, deltas, weights):
    """The error of the layer after the next one, sent back through its weights; None where there is none."""
    return deltas[1] @ weights[layer + 2] if len(deltas) > 1 else None


def _layer_gradients(part, layer, deltas, zs, activations):
    """Gradient of one layer's weights and biases."""
    below = deltas[layer - 1] if layer > 0 else None
    delta, A_prev = part("delta", deltas[layer], below=below), activations[layer]
    Z_prev = zs[layer - 1] if layer > 0 else None
    A_prev = part("A_prev", A_prev, A=activations[layer + 1], Z_prev=Z_prev, X=activations[0])
    delta, A_prev = part("examples", (delta, A_prev))
    dW = part("dW", delta.T @ A_prev / len(delta), delta=delta, A_prev=A_prev)
    db = part("db", delta.mean(axis=0), delta=delta, dW=dW)
    return part("layer_gradients", (dW, db), delta=delta, A_prev=A_prev)


def _times(factor, gradients):
    """The whole gradient with a factor."""
    return [(factor * dW, factor * db) for dW, db in gradients]


@mistake_in(_backprop, "gradients")
def sum_instead_of_mean(gradients, m):
    """Yours is exactly m times ours. Where did the mean over the examples go?"""
    return _times(m, gradients)


@mistake_in(_backprop, "gradients")
def divided_by_m_twice(gradients, m):
    """Yours is ours divided by m, because somewhere the mean over the examples is taken twice."""
    return _times(1 / m, gradients)


@mistake_in(_backprop, "gradients")
def divided_by_outputs(gradients, m, n_outputs):
    """You divide by the number of outputs where the number of examples belongs. Which axis of Y counts
    the examples?
    """
    return _times(m / n_outputs, gradients)


@mistake_in(_backprop, "gradients")
def mean_over_outputs_too(gradients, n_outputs):
    """Yours is ours divided by the number of outputs. The cost is a mean over the examples but a sum over
    the outputs.
    """
    return _times(1 / n_outputs, gradients)


@mistake_in(_backprop, "layer_gradients")
def divided_by_inputs(layer_gradients, delta, A_prev):
    """You divide by the number of columns of A_prev. Which of its axes counts the examples?"""
    (gradients,) = _times(len(delta) / A_prev.shape[1], [layer_gradients])
    return gradients


@mistake_in(_backprop, "gradients")
def doubled(gradients):
    """Yours is exactly twice ours. The 1/2 in the cost cancels the 2 that comes from the square."""
    return _times(2, gradients)


@mistake_in(_backprop, "gradients")
def halved(gradients):
    """Yours is exactly half of ours. The 1/2 in the cost is used up when the square is differentiated."""
    return _times(1 / 2, gradients)


@mistake_in(_backprop, "gradients")
def sign_reversed(gradients):
    """Yours is exactly ours with the opposite sign, so it points downhill. Is it a - y or y - a?"""
    return _times(-1, gradients)


@mistake_in(_backprop, "gradients")
def times_cost(gradients, cost):
    """Yours is ours times the value of the cost. The gradient is not multiplied by the cost itself."""
    return _times(cost, gradients)


@mistake_in(_backprop, "gradients")
def normalised(gradients):
    """Yours has length 1, because the gradient was divided by its own length. Its length says how steep
    the cost is.
    """
    length = np.sqrt(sum(np.sum(g**2) for pair in gradients for g in pair)) or 1.0
    return [(dW / length, db / length) for dW, db in gradients]


@mistake_in(_backprop, "difference")
def absolute_difference(difference):
    """You take the distance |a - y|, so that the error cannot say on which side of the target the output
    is.
    """
    return np.abs(difference)


@mistake_in(_backprop, "difference")
def sign_of_difference(difference):
    """You keep only the sign of a - y, so that it is lost how far off the output is."""
    return np.sign(difference)


@mistake_in(_backprop, "difference")
def squared_difference(difference):
    """The difference is still squared. Differentiate the square first."""
    return difference**2


@mistake_in(_backprop, "difference")
def difference_averaged_over_outputs(difference):
    """All output neurons of an example get the same error, but each has its own a - y."""
    return np.mean(difference, axis=1, keepdims=True) + 0 * difference


@mistake_in(_backprop, "output")
def no_sigmoid_prime_at_output(output):
    """The output error lacks the derivative of the sigmoid. (Without it, it belongs to the cross-entropy
    cost and not to the quadratic one.)
    """
    A, _ = output
    return A, 1.0


@mistake_in(_backprop, "output")
def linear_output(Z):
    """You treat the output neurons as linear ones, but they are sigmoid neurons like all others."""
    return Z, 1.0


@mistake_in(_backprop, "hidden_slope")
def no_sigmoid_prime_in_hidden():
    """In the hidden layers the derivative of the sigmoid is missing. The error has to pass back through
    the activation function too.
    """
    return 1.0


@mistake_in(_backprop, "slope")
def sigmoid_prime_of_activation(A):
    """You take the derivative of the sigmoid at a, but it is a function of z, so that the sigmoid is
    applied twice.
    """
    return sigmoid_prime(A)


@mistake_in(_backprop, "slope")
def z_times_one_minus_z(Z):
    """You use z (1 - z), but this short form of the derivative is meant for a different letter."""
    return Z * (1 - Z)


@mistake_in(_backprop, "slope")
def tanh_prime(A):
    """You use 1 - a^2, the derivative of tanh, but these are sigmoid neurons."""
    return 1 - A**2


@mistake_in(_backprop, "slope")
def relu_prime(Z):
    """You use 1 where z > 0 and 0 elsewhere, the derivative of ReLU, but these are sigmoid neurons."""
    return (Z > 0).astype(float)


@mistake_in(_backprop, "slope")
def activation_only(A):
    """You use a where the derivative of the sigmoid belongs, so that one of its two factors is missing."""
    return A


@mistake_in(_backprop, "slope")
def one_minus_activation_only(A):
    """You use 1 - a where the derivative of the sigmoid belongs, so that one of its two factors is
    missing.
    """
    return 1 - A


@mistake_in(_backprop, "slope")
def sigmoid_prime_twice(Z):
    """In each layer you multiply by the derivative of the sigmoid twice. Once is enough."""
    return sigmoid_prime(Z) ** 2


@mistake_in(_backprop, "neurons")
def sigmoid_prime_of_next_layer(neurons, after):
    """In a hidden layer you take the derivative of the sigmoid at the weighted inputs of the layer after
    it. Through whose neurons does the error pass?
    """
    fits = after[0].shape[1] in (1, neurons[0].shape[1])
    return after if fits else neurons


@mistake_in(_backprop, "W")
def transposed_weights(W):
    """Where a layer is square, yours is what transposed weights give. Does W[k, j] meet the error of
    neuron k?
    """
    return W.T if W.shape[0] == W.shape[1] else W


@mistake_in(_backprop, "W")
def gradient_instead_of_weights(delta, A):
    """You send the error back through dW, but it has to go through W itself."""
    return delta.T @ A / len(delta)


@mistake_in(_backprop, "W")
def wrong_layer_weights(W, own):
    """You send the error back through the weights of the layer itself, but it came through those of the
    next layer.
    """
    return own if own.shape == W.shape else W


@mistake_in(_backprop, "sent_back")
def weights_left_out(sent_back, delta, W):
    """Between layers of equal width you pass the error on unchanged, so that the weights are missing."""
    return delta if W.shape[0] == W.shape[1] else sent_back


@mistake_in(_backprop, "sent_back")
def layer_skipped(sent_back, skipping):
    """The error jumps over a layer. The error of each layer comes from the layer right after it."""
    fits = skipping is not None and skipping.shape == sent_back.shape
    return skipping if fits else sent_back


@mistake_in(_backprop, "sent_back")
def last_next_neuron_only(delta, W):
    """Only the last neuron of the next layer sends its error back. Is a sum overwritten in a loop?"""
    return delta[:, -1:] * W[-1]


@mistake_in(_backprop, "hidden_error")
def hidden_divided_by_m_again(hidden_error):
    """At each hidden layer the error is divided by m once more. The mean is taken only once, in the
    gradients.
    """
    return hidden_error / len(hidden_error)


@mistake_in(_backprop, "hidden_error")
def hidden_layers_zero(hidden_error):
    """The hidden layers get gradient 0, because the error stops at the output layer."""
    return 0 * hidden_error


@mistake_in(_backprop, "examples")
def last_example_only(examples):
    """Yours is the gradient of the last example alone. Is a sum overwritten in a loop?"""
    delta, A_prev = examples
    return delta[-1:], A_prev[-1:]


@mistake_in(_backprop, "examples")
def last_example_divided_by_m(examples):
    """Only the last example counts, and it is divided by m. Is a sum overwritten in a loop?"""
    delta, A_prev = examples
    return delta[-1:] / len(delta), A_prev[-1:]


@mistake_in(_backprop, "dW")
def product_of_means(delta, A_prev):
    """You multiply the mean error by the mean activation, but the mean of products is something else."""
    return np.outer(delta.mean(axis=0), A_prev.mean(axis=0))


@mistake_in(_backprop, "dW")
def reshaped_gradient(dW, delta, A_prev):
    """The entries of dW are in the wrong places, because reshape does not transpose."""
    return (A_prev.T @ delta / len(delta)).reshape(dW.shape)


@mistake_in(_backprop, "gradients")
def transposed_gradient(gradients):
    """Every dW is the transposed matrix. The entry dW[j, k] belongs to W[j, k], which leads from neuron k
    to neuron j.
    """
    return [(dW.T, db) for dW, db in gradients]


@mistake_in(_backprop, "gradients")
def order_reversed(gradients):
    """The gradients are in the order in which you met them, from the last layer to the first. Return the
    first layer first.
    """
    return gradients[::-1]


@mistake_in(_backprop, "A_prev")
def own_activation(A_prev, A):
    """In dW you use the activations of the layer itself. Which ones did its weights multiply?"""
    return A if A.shape == A_prev.shape else A_prev


@mistake_in(_backprop, "A_prev")
def z_instead_of_activation(A_prev, Z_prev):
    """In dW you use the weighted inputs z of the layer before. Which numbers went on from there?"""
    return A_prev if Z_prev is None else Z_prev


@mistake_in(_backprop, "A_prev")
def x_in_every_layer(A_prev, X):
    """In dW you use X in every layer, but only the first layer sees X."""
    return X if X.shape == A_prev.shape else A_prev


@mistake_in(_backprop, "delta")
def delta_overwritten(delta, below):
    """The gradients of some layer are made with the error of the layer below it. Is delta overwritten too
    early?
    """
    return below if below is not None and below.shape == delta.shape else delta


@mistake_in(_backprop, "biases")
def forward_without_biases(biases):
    """The gradient belongs to a network without biases. Are they added in the forward pass?"""
    return [np.zeros_like(b) for b in biases]


@mistake_in(_backprop, "db")
def bias_of_last_example(delta):
    """The gradients of the biases come from the last example alone."""
    return delta[-1]


@mistake_in(_backprop, "db")
def bias_of_first_example(delta):
    """The gradients of the biases come from the first example alone."""
    return delta[0]


@mistake_in(_backprop, "db")
def bias_sum(delta):
    """The gradients of the biases are exactly m times ours. The mean is missing there, and only there."""
    return delta.sum(axis=0)


@mistake_in(_backprop, "db")
def bias_divided_by_m_twice(delta):
    """The gradients of the biases are ours divided by m. There, and only there, the mean is taken twice."""
    return delta.mean(axis=0) / len(delta)


@mistake_in(_backprop, "db")
def bias_over_all_neurons(delta):
    """All bias gradients of a layer are equal, because the sum ran over the neurons too. Which axis
    counts the examples?
    """
    return np.full(delta.shape[1], delta.sum() / len(delta))


@mistake_in(_backprop, "gradients")
def bias_as_column(gradients):
    """Every db is a column, but the biases of a layer have only one axis here, with one entry for each
    neuron.
    """
    return [(dW, db[:, None]) for dW, db in gradients]


@mistake_in(_backprop, "db")
def bias_zero(delta):
    """All bias gradients are 0, so that the biases would never learn."""
    return np.zeros(delta.shape[1])


@mistake_in(_backprop, "db")
def bias_one(delta):
    """All bias gradients are 1, which is dz/db. The chain starts at the cost."""
    return np.ones(delta.shape[1])


@mistake_in(_backprop, "db")
def bias_from_weight_gradient(dW):
    """The bias gradients are the row sums of dW. A bias is multiplied by 1, and not by the activations."""
    return dW.sum(axis=1)


@mistake_in(_backprop, "hidden_slope")
def activation_for_slope(A):
    """In the hidden layers you multiply by the activation itself. How steep is the sigmoid there?"""
    return A

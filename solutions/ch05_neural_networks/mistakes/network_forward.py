"""Known mistakes of `network_forward`; each docstring is what the learner reads."""

from ..references import layer_forward, network_forward, sigmoid


def _walk(layer, weights, biases, X):
    """The loop of `network_forward` around another layer; `layer` returns Z, A and what is passed on."""
    zs, activations, passed = [], [X], X
    for i, (W, b) in enumerate(zip(weights, biases, strict=True)):
        Z, A, passed = layer(passed, W, b, i == len(weights) - 1)
        zs.append(Z)
        activations.append(A)
    return zs, activations


def biases_ignored(weights, biases, X):
    """Yours is what comes out when every bias is 0. Each layer has to add its own bias."""
    return network_forward(weights, [0.0 * b for b in biases], X)


def output_without_sigmoid(weights, biases, X):
    """Your last activation is the weighted input. The output layer is a sigmoid layer like the others."""

    def layer(A_prev, W, b, last):
        Z, A = layer_forward(A_prev, W, b)
        return (Z, Z, Z) if last else (Z, A, A)

    return _walk(layer, weights, biases, X)


def weighted_inputs_passed_on(weights, biases, X):
    """Yours hands Z to the next layer where A should go. Without the activation function between them,
    all layers are worth only one.
    """

    def layer(A_prev, W, b, last):
        Z, A = layer_forward(A_prev, W, b)
        return Z, A, Z

    return _walk(layer, weights, biases, X)


def inputs_through_sigmoid(weights, biases, X):
    """Yours sends X through a sigmoid first. Input neurons compute nothing, so activations[0] is X itself."""
    return network_forward(weights, biases, sigmoid(X))


def activations_in_both_lists(weights, biases, X):
    """Your `zs` hold the same arrays as your activations, but `zs` are the values before the sigmoid."""
    _, activations = network_forward(weights, biases, X)
    return activations[1:], activations


def weighted_inputs_in_both_lists(weights, biases, X):
    """Your `activations` hold, after X, the same arrays as your zs. Which of the two outputs of a layer
    belongs there?
    """
    zs, _ = network_forward(weights, biases, X)
    return zs, [X, *zs]


def inputs_left_out(weights, biases, X):
    """Your `activations` begin with those of layer 1. Before them comes what the network was given."""
    zs, activations = network_forward(weights, biases, X)
    return zs, activations[1:]


def inputs_in_both_lists(weights, biases, X):
    """Your `zs` begin with X. Inputs have no weighted input of their own, so the first one belongs to
    layer 1.
    """
    zs, activations = network_forward(weights, biases, X)
    return [X, *zs], activations


def lists_swapped(weights, biases, X):
    """Your two lists are right but in the wrong order. Return zs first and then activations."""
    zs, activations = network_forward(weights, biases, X)
    return activations, zs


def inputs_into_every_layer(weights, biases, X):
    """Yours hands X to more than one layer, but only the first one sees it. What does the next one see?"""

    def layer(A_prev, W, b, last):
        Z, A = layer_forward(X if W.shape[1] == X.shape[1] else A_prev, W, b)
        return Z, A, A

    return _walk(layer, weights, biases, X)


def square_layer_transposed(weights, biases, X):
    """In a square layer W and W.T both fit, and yours takes the wrong one."""
    turned = [W.T if W.shape[0] == W.shape[1] else W for W in weights]
    return network_forward(turned, biases, X)
